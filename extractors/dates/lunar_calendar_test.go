package dates

import (
	"testing"
	"time"

	"github.com/6tail/lunar-go/calendar"
	"github.com/stretchr/testify/assert"
)

func civil(s *calendar.Solar) time.Time { return date(s.GetYear(), s.GetMonth(), s.GetDay()) }

func TestLunarMonthsAsLunarGo(t *testing.T) {
	for y := firstLunarYear; y <= lastLunarYear; y++ {
		leap := calendar.NewLunarYear(y).GetLeapMonth()
		for e := calendar.NewLunarYear(y).GetMonthsInYear().Front(); e != nil; e = e.Next() {
			m := e.Value.(*calendar.LunarMonth)
			start, days, ok := lunarMonth(y, max(m.GetMonth(), -m.GetMonth()), m.IsLeap())
			assert.True(t, ok)
			assert.Equal(t, m.GetDayCount(), days, "%d-%d", y, m.GetMonth())
			assert.Equal(t, civil(calendar.NewLunarFromYmd(y, m.GetMonth(), 1).GetSolar()), start, "%d-%d", y, m.GetMonth())
		}
		for m := 1; m <= 12; m++ {
			_, _, ok := lunarMonth(y, m, true)
			assert.Equal(t, m == leap, ok, "leap month %d of %d", m, y)
		}
	}
}

func TestSolarTermsAsLunarGo(t *testing.T) {
	names := []string{"小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至",
		"小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至"}
	for y := firstLunarYear; y <= lastLunarYear; y++ {
		for term, name := range names {
			d, ok := solarTerm(y, term)
			assert.True(t, ok)
			assert.Equal(t, name, calendar.NewSolarFromYmd(d.Year(), int(d.Month()), d.Day()).GetLunar().GetJieQi(), "%d %s", y, name)
		}
	}
}

func TestNoSuchLunarDay(t *testing.T) {
	for _, d := range [][3]int{{1899, 1, 1}, {2101, 1, 1}, {2024, 13, 1}, {2024, 1, 30}, {2024, 1, 0}} {
		_, ok := lunarDay(d[0], d[1], d[2], false)
		assert.False(t, ok, "%v", d)
	}
}

func TestDogDays(t *testing.T) { // of the almanac
	for _, c := range [][4]int{{2020, 1, 7, 16}, {2020, 2, 7, 26}, {2020, 3, 8, 15}, {2023, 1, 7, 11}, {2023, 3, 8, 10}, {2024, 1, 7, 15}, {2024, 2, 7, 25}, {2024, 3, 8, 14}, {2025, 1, 7, 20}, {2025, 2, 7, 30}, {2025, 3, 8, 9}, {2025, 4, 8, 19}} {
		d, ok := dogDay(c[0], c[1])
		assert.True(t, ok)
		assert.Equal(t, date(c[0], c[2], c[3]), d, "%v", c)
	}
}
