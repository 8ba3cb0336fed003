package dates

import (
	"strconv"
	"strings"

	"github.com/taojin-nlp/taojin/extractors/rule"
)

var eras = []rule.Rule[description]{
	{
		Card: rule.Card{
			Name: "dates.era_year", Note: "A year of a reign or of the Republic, with eras.tsv as the count.",
			Examples: []string{"[民国三十七年]，县里办起师范。 => value=1948 calendar=era", "石碑立于[康熙二十三年]。 => value=1684 calendar=era", "[贞观元年]设驿。 => value=627", "[民国102年]通车。 => value=2013"},
			Counter:  []string{"[康熙]字典再版。", "[民国]服饰展出。"},
		},
		Pattern: "{era:e}({num:n}|元)年",
		Make: func(m *rule.Match) (description, bool) {
			n := 1
			if num := m.Num("n"); num != nil {
				v, ok := num.Int()
				if !ok || v < 1 || num.Decimal {
					return description{}, false
				}
				n = v
			}
			first, _ := strconv.Atoi(m.Entry("e").Get("first"))
			y := first + n - 1
			if first < 0 && y >= 0 {
				y++
			}
			d := at(year, fixed, y)
			d.era = true
			return d, true
		},
	},
	{
		Card: rule.Card{
			Name: "dates.era", Note: "A reign or a dynasty as a time: 康熙年间, 明代, 清末.",
			Examples: []string{"[康熙年间]，此地建桥。 => start_time=1662-01-01T00:00:00 calendar=era", "渡口在[明嘉靖年间]重修。 => calendar=era start_time=1522-01-01T00:00:00"},
			Counter:  []string{"[康熙]字典再版。", "[清代]表团名单。"},
		},
		Pattern: "{era:e}(年间|时期|年代|初年|末年)",
		Make: func(m *rule.Match) (description, bool) {
			e := m.Entry("e")
			first, _ := strconv.Atoi(e.Get("first"))
			last, err := strconv.Atoi(e.Get("last"))
			if err != nil {
				return description{}, false
			}
			d, to := at(year, fixed, first), at(year, fixed, last)
			d.era, to.era = true, true
			d.to = &to
			if m.HasBefore(m.End, "初年") {
				d.to = nil
				d.clip = early
			}
			return d, true
		},
	},
	{
		Card: rule.Card{
			Name: "dates.five_year_plan", Note: "五年规划: “十四五” is 2021 to 2025.",
			Examples: []string{"[“十四五”期间]，新建公路百里。 => type=DATE value=2021/2025 start_time=2021-01-01T00:00:00 end_time=2026-01-01T00:00:00", "[“十二五”时期]，产量大增。 => value=2011/2015"},
			Counter:  []string{"“[十四五]”规划纲要发布。", "他家有[十五]口人。"},
		},
		Pattern: "(一|二|三|四|五|六|七|八|九|十|十一|十二|十三|十四|十五|十六)五”?(期间|时期|末|初|以来|之初|中后期|前期)?",
		Make: func(m *rule.Match) (description, bool) {
			quoted := m.Prev() == '“'
			s := string(m.Folded[m.Start:m.End])
			if quoted != strings.Contains(s, "”") || isNumeralRune(m.Prev()) {
				return description{}, false
			}
			tail := strings.TrimLeft(s, "一二三四五六七八九十”")
			if tail == "" && (!quoted || hasAt(m.Doc, m.End, "规划", "计划", "纲要", "目标", "蓝图", "重点", "项目", "重大")) {
				return description{}, false
			}
			if quoted {
				m.Start--
			}
			name := strings.TrimSuffix(strings.TrimRight(s[:len(s)-len(tail)], "”"), "五")
			n := 0
			for _, r := range name {
				if r == '十' {
					n = 10
				} else {
					n += strings.IndexRune("一二三四五六七八九", r)/3 + 1
				}
			}
			if n == 0 || n < 3 && !quoted || n < 6 && tail == "" {
				return description{}, false
			}
			first := 1953 + 5*(n-1)
			if n >= 3 { // three years of readjustment lie between the second and the third
				first += 3
			}
			d := at(year, fixed, first)
			to := at(year, fixed, first+4)
			if tail == "以来" {
				d.edge = since
				return d, true
			}
			d.to = &to
			return d, true
		},
	},
	{
		Card: rule.Card{
			Name: "dates.school_year", Note: "A school year runs from September to the end of August.",
			Examples: []string{"[2021-2022学年]招生1400人。 => start_time=2021-09-01T00:00:00 end_time=2022-09-01T00:00:00", "[2020学年]开学。 => start_time=2020-09-01T00:00:00"},
			Counter:  []string{"学校实行[学年]制。", "[三学年]毕业。"},
		},
		Pattern: "{num:y}年?(至|-|~|—|/){num:z}(年)?(学年)(度)?|{num:y}学年(度)?",
		Make: func(m *rule.Match) (description, bool) {
			n := m.Num("y")
			y, ok := n.Int()
			if !ok || n.Digits != 4 || y < 1800 || y > 2200 {
				return description{}, false
			}
			d := at(year, fixed, y)
			d.quant = "school"
			return d, true
		},
	},
}
