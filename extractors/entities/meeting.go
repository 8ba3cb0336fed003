package entities

import (
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
)

// meetingEnds are the words that names of meetings, exhibitions and games end in, the longer first.
var meetingEnds = listOf("meeting_ends")

// sports stand before a cup: 女篮|亚洲杯.
var sports = text.ListOf("女篮", "男篮", "女足", "男足", "女排", "男排", "国青", "国少")

// meetings builds names of meetings of the units of a sentence. Games and tournaments are meetings too where the name
// tells which: by an ordinal, a place or 全国.
func (r *reader) meetings(units []unit, names []name) []name {
	for _, at := range r.watchedIn(units[0].Start, units[len(units)-1].End) {
		if r.glyphs[at]&meetingEnd == 0 {
			continue
		}
		end := int(at) + 1
		w := meetingEnds.Before(r.d.View, end)
		if w == "" {
			continue
		}
		last := unitAt(units, end) - 1
		if units[last].End != end {
			continue
		}
		word := end - utf8.RuneCountInString(w)
		k := last
		for k > 0 && units[k].Start > word {
			k--
		}
		if n, ok := r.meeting(units, k, end); ok {
			for len(names) > 0 && names[len(names)-1].kind == "MEETING" && names[len(names)-1].Start >= n.Start {
				names = names[:len(names)-1]
			}
			names = append(names, n)
		}
	}
	return names
}

// meeting goes left from the word of the meeting to where its name begins: it must hold a place, an organisation, an
// ordinal or 全国, 中央, and a word of its field or an ordinal.
func (r *reader) meeting(units []unit, k, end int) (name, bool) {
	lo, words := k, 0
	own := units[k].kind == place && units[k].End < end // 亚洲|杯
	named := own
	if own && k > 0 && sports.Before(r.d.View, units[k].Start) != "" && units[k-1].kind == word {
		lo = k - 1
	}
walk:
	for i := k - 1; i >= 0 && end-units[i].Start <= longestOrg; i-- {
		switch ro := r.roleOf(units, i); ro {
		case anchor:
			lo, named = i, true
		case inside, plain, divider, proper:
			if words++; words > 8 {
				break walk
			}
			switch r.d.Slice(units[i].Span) {
			case "全国", "中央", "世界", "国际", "全球", "亚洲":
				lo, named = i, true
			case "党", "党的":
				break walk
			default:
				if r.d.Folded[units[i].Start] == '第' {
					lo, named = i, true
				}
			}
		case outside:
			switch r.d.Slice(units[i].Span) {
			case "冬季", "夏季", "春季", "秋季", "青少年", "大学生", "残疾人", "领导人", "非正式", "部长级", "部长", "外长", "元首", "首脑":
				words++ // 第二届冬季|运动会
				continue
			}
			if r.ordinal(units, i) {
				words++
				lo, named = i, true
				continue
			}
			break walk
		default:
			break walk
		}
	}
	if !named || lo == k && !own || k-lo == 1 && units[lo].kind == place && end-units[k].Start < 3 {
		return name{}, false
	}
	return name{Span: text.Span{Start: units[lo].Start, End: end}, kind: "MEETING", rule: ruleMeeting, entry: -1}, true
}

// ordinal tells whether a unit belongs to 第十四届, 2021年, 首届.
func (r *reader) ordinal(units []unit, i int) bool {
	f := r.d.Folded
	u := units[i]
	switch c := f[u.End-1]; c {
	case '届', '次', '第':
		return f[u.Start] == '第' || f[u.Start] == '首' || u.Len() == 1 && r.d.At(u.Start-1) != '一'
	default:
		if r.tags[u.tag] == numeralTag || c >= '0' && c <= '9' {
			n := r.d.At(u.End)
			return (n == '届' || n == '次') || r.d.At(u.Start-1) == '第'
		}
	}
	return false
}
