package numeral

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func longest(t *testing.T, s string) Numeral {
	t.Helper()
	var all []Numeral
	Scan([]rune(s), 0, func(n Numeral) { all = append(all, n) })
	require.NotEmpty(t, all, s)
	return all[0]
}

func TestValues(t *testing.T) {
	for s, want := range map[string]float64{
		"0": 0, "7": 7, "2022": 2022, "1,234": 1234, "2 000": 2000, "12,345,678": 12345678, "3.5": 3.5, "14万": 140000,
		"1.2万亿": 1.2e12, "47.264287亿": 4726428700, "3千5": 3500, "两百五": 250, "5万3千": 53000, "一万零十二": 10012,
		"一万零一十二": 10012, "二十三点五亿": 2.35e9, "三亿五千万": 3.5e8, "二〇二二": 2022, "十五": 15, "一百零五": 105, "一百十五": 115,
		"廿三": 23, "卅": 30, "壹佰贰拾": 120, "百": 100, "千万": 1e7, "一千零一夜": 1001, "九十": 90, "一百二十万": 1.2e6, "③": 3, "Ⅳ": 4,
		"十二万三千四百五十六": 123456, "两万五": 25000, "六两": 6, "一百亿": 1e10, "1230.01万": 12300100, "八点五": 8.5, "零": 0,
		"6 万2 千3 百": 62300, "五千 六百 七十一 万": 56710000, "900  万": 9e6, "六 百 七": 670, "两万 点 五": 20000.5, "七千六点五": 7600.5,
		"三兆五十亿": 3.00500e12, "六万万": 6e8, "百八": 180, "千六": 1600, "百三万": 1.3e6, "俩百": 200, "肆佰参拾": 430, "参佰": 300,
		"3e4": 30000, "1.5E+3": 1500, "7e-1": 0.7, ".25": 0.25, "零十": 10, "2千零3": 2003, "三百零十万": 3.1e6, "1.2兆": 1.2e12, "二百万零六千": 2006000,
	} {
		n := longest(t, s)
		assert.Equal(t, want, n.Value, s)
		assert.Equal(t, Exact, n.Approx, s)
	}
}

func TestApproximate(t *testing.T) {
	for s, want := range map[string]Numeral{
		"七八十":  {Approx: Between, Low: 70, High: 80, End: 3},
		"十五六":  {Approx: Between, Low: 15, High: 16, End: 3},
		"三五个":  {Approx: Between, Low: 3, High: 5, End: 2},
		"两三百":  {Approx: Between, Low: 200, High: 300, End: 3},
		"一两千":  {Approx: Between, Low: 1000, High: 2000, End: 3},
		"一两个":  {Approx: Between, Low: 1, High: 2, End: 2},
		"五六百万": {Approx: Between, Low: 5e6, High: 6e6, End: 4},
		"二十七八": {Approx: Between, Low: 27, High: 28, End: 4},
		"数十":   {Approx: Several, Low: 10, High: 100, End: 2},
		"几十万":  {Approx: Several, Low: 1e5, High: 1e6, End: 3},
		"十几亿":  {Approx: Several, Low: 1e9, High: 2e9, End: 3},
		"数百万":  {Approx: Several, Low: 1e6, High: 1e7, End: 3},
		"20多万": {Approx: Above, End: 4},
		"三百余万": {Approx: Above, End: 4},
	} {
		n := longest(t, s)
		assert.Equal(t, want.Approx, n.Approx, s)
		assert.Equal(t, want.Low, n.Low, s)
		assert.Equal(t, want.High, n.High, s)
		assert.Equal(t, want.End, n.End, s)
	}
	assert.Equal(t, 200000.0, longest(t, "20多万").Value)
	assert.Equal(t, 300000.0, longest(t, "三十几万").Value)
	assert.Equal(t, 7000000.0, longest(t, "七百 余万").Value)
	assert.Equal(t, 3000000.0, longest(t, "三百余万").Value)
}

func TestReadsBothDecimalAndInteger(t *testing.T) {
	var spans [][2]int
	Scan([]rune("3.15"), 0, func(n Numeral) { spans = append(spans, [2]int{n.Start, n.End}) })
	assert.Equal(t, [][2]int{{0, 4}, {0, 1}}, spans)
	n := longest(t, "2022.3.15")
	assert.Equal(t, 4, n.End, "a date with points is no decimal")
	assert.Equal(t, 1, longest(t, "一两黄金").End)
	assert.Equal(t, 1, longest(t, "三点五十分").End)
	for s, end := range map[string]int{"15千米": 2, "三千克": 1, "8兆瓦": 1, "998百帕": 3, "三千米": 2, "三千克拉": 2, "20万 5人": 3, "3 个": 1, "5e9a": 1, "1.2020年底": 1, "2.5月1日": 1, "1.5万": 4, "1.2年": 3} {
		assert.Equal(t, end, longest(t, s).End, s)
	}
}

func TestExactScaling(t *testing.T) {
	for k := 1; k < 10000; k++ {
		d := decimal{int64(k), -2}
		assert.Equal(t, float64(k*100), d.shift(4).float())
	}
}

func FuzzScan(f *testing.F) {
	for _, s := range []string{"14万余", "二十三点五十", "1,234,5", "几几数数十百千万亿", "零零一", "一两两三"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		runes := []rune(s)
		for i := 0; i < len(runes); {
			next := Scan(runes, i, func(n Numeral) {
				if n.Start != i || n.End <= n.Start || n.End > len(runes) || n.Low > n.High {
					t.Fatalf("%q at %d: %+v", s, i, n)
				}
			})
			if next <= i {
				t.Fatalf("%q: stuck at %d", s, i)
			}
			i = next
		}
	})
}

func TestMayStartMissesNothing(t *testing.T) {
	for r := rune(1); r < 1<<16; r++ {
		for _, rest := range []string{"三人", "十人", "万人", "5人", "个人"} {
			Scan(append([]rune{r}, []rune(rest)...), 0, func(Numeral) {
				assert.True(t, MayStart(r), "%c%s starts a numeral", r, rest)
			})
		}
	}
}
