package dates

import (
	"strconv"
	"strings"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

// lunarEra tells whether the months of an era are lunar ones that the table reaches; those before keep their number.
func lunarEra(dynasty string, y int) bool {
	return y >= firstLunarYear && y < 1912 && dynasty != "日本" && dynasty != "民国"
}

// partOfEra is the TIMEX3 mod of a word that names a part of a dynasty by its second character: 明初, 清末.
func partOfEra(word string) string {
	r := []rune(word)
	if len(r) > 3 {
		return ""
	}
	switch r[1] {
	case '初', '前':
		return "START"
	case '中':
		return "MID"
	case '末', '晚', '后':
		return "END"
	}
	return ""
}

func makeEra(m *rule.Match) (description, bool) {
	e := m.Entry("e")
	first, _ := strconv.Atoi(e.Get("first"))
	last, err := strconv.Atoi(e.Get("last"))
	tail := strings.TrimPrefix(string(m.Folded[m.Start:m.End]), e.Word)
	switch kind := e.Get("dynasty"); {
	case err != nil, m.At(m.End-1) == '周' && m.HasAt(m.End, "年"), m.At(m.End-1) == '明' && hasAt(m.Doc, m.End, "年", "天", "日", "晚", "早", "晨", "后", "春", "夏", "秋", "冬"), m.Prev() == '《', m.Next() == '》':
		return description{}, false
	case kind == "代": // 明代, 唐朝: good alone
		if hasAt(m.Doc, m.End, "表", "理", "高速", "公路", "铁路", "言", "码", "购", "办", "工") {
			return description{}, false
		}
	case tail == "" && reignFollows(m):
	case tail == "" || tail == "时":
		return description{}, false
	case (tail == "初" || tail == "末") && (edgeAt(m.Doc, m.Start-1) || strings.ContainsRune("明清宋唐元汉隋晋", m.Prev())): // 同治初, 清光绪末
	case kind != "期" && tail != "年间" && tail != "时期" && tail != "年代" && tail != "初年" && tail != "中叶" && tail != "末年" && tail != "三朝" && tail != "两朝":
		return description{}, false
	}
	span := last - first + 1
	n := max(1, (span+3)/4)
	mod := ""
	switch {
	case strings.HasPrefix(tail, "初"), strings.HasPrefix(tail, "早"), strings.HasPrefix(tail, "前"):
		last, mod = first+n-1, "START"
	case strings.HasPrefix(tail, "中"):
		first, last, mod = first+n, last-n, "MID"
	case strings.HasPrefix(tail, "末"), strings.HasPrefix(tail, "晚"), strings.HasPrefix(tail, "后"):
		first, mod = last-n+1, "END"
	}
	if mod == "" && e.Get("dynasty") == "代" { // 清末 is a word of its own
		mod = partOfEra(e.Word)
	}
	d, to := at(year, fixed, first), at(year, fixed, max(first, last))
	d.era, to.era = true, true
	d.mod = mod
	if last > first {
		to.mod = mod
		d.to = &to
	}
	return d, true
}

// reignFollows tells whether one more reign of a list comes next: 康熙、乾隆年间.
func reignFollows(m *rule.Match) bool {
	if r := m.Next(); r != '、' && r != '和' && r != '至' {
		return false
	}
	h, ok := m.Doc.Hit(m.End+1, lexicon.Era)
	return ok && hasAt(m.Doc, int(h.End), "年间", "时期", "两朝", "三朝", "、", "年")
}

const eraYear = "dates.era_year"

var eras = []rule.Rule[description]{
	{
		Card: rule.Card{
			Name: eraYear, Note: "A year of a reign or of the Republic, with eras.tsv as the count.",
			Examples: []string{"[民国三十七年]，县里办起师范。 => value=1948 calendar=era", "石碑立于[康熙二十三年]。 => value=1684 calendar=era", "[贞观元年]设驿。 => value=627", "[光绪二十四年戊戌]开矿。 => value=1898 calendar=era", "贞观四年，他入京；[七年]，迁居洛阳。 => value=0633 calendar=era", "[民国102年]通车。 => value=2013"},
			Counter:  []string{"[康熙]字典再版。", "[民国]服饰展出。"},
		},
		Pattern: "{era:e}({num:n}|元)年((岁次)?[(]?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥][)]?)?",
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
			d.era, d.lunar = true, lunarEra(m.Entry("e").Get("dynasty"), y) // its months are those of the lunar calendar
			return d, true
		},
	},
	{
		Card: rule.Card{
			Name: "dates.era", Note: "A reign or a dynasty as a time: 康熙年间, 明代, 清末. 初, 中 and 末 are the first quarter, the middle half and the last quarter of it.",
			Examples: []string{"[康熙年间]，此地建桥。 => start_time=1662-01-01T00:00:00 calendar=era", "渡口在[明嘉靖年间]重修。 => calendar=era start_time=1522-01-01T00:00:00",
				"[明代]设卫所。 => value=1368/1644 calendar=era", "[清末]，商帮北上。 => mod=END end_time=1912-01-01T00:00:00", "村子建于[宋元时期]。 => value=0960/1368", "[同治初]重建。 => mod=START start_time=1862-01-01T00:00:00"},
			Counter: []string{"[康熙]字典再版。", "[清代]表团名单。", "[西汉]高速通车。", "[战国]竹简公司上市。", "货船最[晚明]年到港。"},
		},
		Pattern: "{era:e}(年间|时期|时代|年代|两代|两朝|三代|三朝|之际|初年|初期|早期|前期|初|中叶|中期|中后期|后期|晚期|末年|末期|末叶|末|时)?",
		Make:    makeEra,
	},
	{
		Card: rule.Card{
			Name: "dates.five_year_plan", Note: "五年规划: “十四五” is 2021 to 2025.",
			Examples: []string{"[“十四五”期间]，新建公路百里。 => type=DATE value=2021/2025 start_time=2021-01-01T00:00:00 end_time=2026-01-01T00:00:00", "[“十二五”时期]，产量大增。 => value=2011/2015", "[“十四五”开局之年]，开工忙。 => value=2021"},
			Counter:  []string{"“[十四五]”规划纲要发布。", "他家有[十五]口人。"},
		},
		Pattern: "五”?(期间|时期|期末|末期|末|初|以来|之初|中后期|前期|开局之年|收官之年)?",
		Make: func(m *rule.Match) (description, bool) {
			for isNumeralRune(m.Prev()) && m.End-m.Start < 12 && !isDigit(m.Prev()) { // the number of the plan stands before
				m.Start--
			}
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
			switch tail {
			case "开局之年", "初", "之初":
				return d, true
			case "收官之年", "末", "期末", "末期":
				return to, true
			}
			d.to = &to
			return d, true
		},
	},
	{
		Card: rule.Card{
			Name: "dates.fiscal_year", Note: "A fiscal year, whose borders every company sets for itself: times are null.",
			Examples: []string{"[2021财年]营收增长。 => value=FY2021 start_time=null", "[2021财年第四财季]转亏为盈。 => value=FY2021-Q4"},
			Counter:  []string{"公司改了[财年]。", "[12财年]报告。"},
		},
		Pattern: "{num:y}财(务)?年(度)?(第?{num:q}财?季度?)?|FY ?{num:y}",
		Make: func(m *rule.Match) (description, bool) {
			n := m.Num("y")
			y, ok := n.Int()
			ref := "FY" + strconv.Itoa(y)
			if q := m.Num("q"); q != nil {
				v, isInt := q.Int()
				ref += "-Q" + strconv.Itoa(v)
				ok = ok && isInt && v >= 1 && v <= 4
			}
			return description{kind: vague, ref: ref}, ok && n.Digits == 4 && !n.Decimal
		},
	},
	{
		Card: rule.Card{
			Name: "dates.playing_season", Note: "A season of play over two years, whose borders every league sets for itself: times are null.",
			Examples: []string{"[2020-21赛季]，主队保级。 => value=2020/2021 start_time=null", "[2019/2020赛季]提前结束。 => value=2019/2020"},
			Counter:  []string{"新[赛季]开打。", "[2020/25]赛季票。"},
		},
		Pattern: "{num:y}年?(至|-|~|—|/){num:z}年?赛季",
		Make: func(m *rule.Match) (description, bool) {
			y, ok := m.Num("y").Int()
			z, ok2 := m.Num("z").Int()
			ref := strconv.Itoa(y) + "/" + strconv.Itoa(y+1)
			return description{kind: vague, ref: ref}, ok && ok2 && m.Num("y").Digits == 4 && z%100 == (y+1)%100
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
