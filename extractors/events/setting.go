package events

import (
	"sort"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/schema"
)

// A setting is when and where the paragraph so far happens, for events that do not say.
type setting struct {
	date  int       // row of dates, or -1
	place text.Span // empty where there is none
	named bool      // the place has a name, so that it holds for later sentences
}

// window is how many dates, names or numbers a look passes over.
const window = 6

// dateOf is the date of the event: the nearest before the trigger in its clause, the next after it
// there, the nearest before it in the sentence, or the last of the paragraph; -1 where there is none.
func (c *clause) dateOf() int {
	dates := c.tables.Dates
	next := sort.Search(len(dates), func(i int) bool { return int(dates[i].StartChar) >= c.Start })
	start, end := c.words[c.first].Start, c.words[c.end-1].End
	earlier := -1
	for i := next - 1; i >= max(0, next-window); i-- {
		if int(dates[i].StartChar) < c.Sentences[c.index].Start {
			break
		}
		if !points(&dates[i]) || int(dates[i].EndChar) > c.Start {
			continue
		}
		if int(dates[i].StartChar) >= start {
			return i
		}
		earlier = max(earlier, i)
	}
	for i := next; i < min(len(dates), next+window) && int(dates[i].StartChar) < end; i++ {
		if points(&dates[i]) && earlier < 0 {
			return i
		}
	}
	if earlier >= 0 {
		return earlier
	}
	return c.setting.date
}

// points tells whether a date says when: a duration or a set of times does not.
func points(d *schema.Date) bool { return d.Type == "DATE" || d.Type == "TIME" }

// own tells whether a date stands in the event's own sentence.
func (c *clause) own(date int) bool {
	return int(c.tables.Dates[date].StartChar) >= c.Sentences[c.index].Start
}

// placeOf is where the event happens: its own argument, else the place told before in the paragraph,
// else the nearest name of a place before it in the sentence.
func (c *clause) placeOf(args []schema.Argument) text.Span {
	for _, a := range args {
		if a.Role == "place" {
			return text.Span{Start: int(a.StartChar), End: int(a.EndChar)}
		}
	}
	if c.setting.place.Len() > 0 && (c.setting.named || c.setting.place.Start >= c.Sentences[c.index].Start) {
		return c.setting.place
	}
	es := c.tables.Entities
	next := sort.Search(len(es), func(i int) bool { return int(es[i].StartChar) >= c.Start })
	for i := next - 1; i >= max(0, next-window) && int(es[i].StartChar) >= c.head(c.Sentences[c.index].Span); i-- {
		if t := es[i].Type; t == "GPE" || t == "LOC" || t == "FAC" {
			return text.Span{Start: int(es[i].StartChar), End: int(es[i].EndChar)}
		}
	}
	return text.Span{}
}

// codeOf is the code of the narrowest named place in a span.
func (r *reader) codeOf(s text.Span) string {
	code := ""
	r.entities(s, func(e *schema.Entity) bool {
		if e.PlaceCode != "" && e.PlaceCode >= code {
			code = e.PlaceCode
		}
		return true
	})
	return code
}

// entities lists the entities that overlap a span.
func (r *reader) entities(s text.Span, yield func(*schema.Entity) bool) {
	es := r.tables.Entities
	first := sort.Search(len(es), func(i int) bool { return int(es[i].StartChar) >= s.Start })
	for first > 0 && int(es[first-1].EndChar) > s.Start {
		first--
	}
	for i := first; i < len(es) && int(es[i].StartChar) < s.End; i++ {
		if !yield(&es[i]) {
			return
		}
	}
}

// numberAt is the numeric fact that starts at a position, or -1.
func (r *reader) numberAt(pos int) int {
	ns := r.tables.NumericFacts
	i := sort.Search(len(ns), func(i int) bool { return int(ns[i].StartChar) >= pos })
	if i < len(ns) && int(ns[i].StartChar) == pos {
		return i
	}
	return -1
}

// placeHeads are the last characters of nouns for places.
const placeHeads = "处段路街村镇县市区省国站场楼室厅院馆店桥口里内上下边旁岸河江湖山海岛港厂矿井校园地道线家所局城乡州湾洞坡坝库层屋房侧沟塘田野旁中间外前后面东南西北部点洲洋湖宫寺庙塔台舱顶底带"

// placed tells whether a phrase names a place: it holds the name of one, ends in a locative, or in a
// noun for a place.
func (c *clause) placed(s text.Span) bool {
	named := false
	c.entities(s, func(e *schema.Entity) bool {
		named = named || int(e.EndChar) == s.End && (e.Type == "GPE" || e.Type == "LOC" || e.Type == "FAC")
		return !named
	})
	if s.Len() == 0 {
		return false
	}
	last := c.At(s.End - 1)
	if last == '后' || last == '时' {
		return false
	}
	for _, w := range [...]string{"情况下", "基础上", "过程中", "方面", "期间", "工作中", "活动中", "程度上", "之前", "之后", "之际", "时间", "以前", "以后", "之间", "事故中", "行动中", "比赛中", "会上", "原则上", "帮助下", "努力下", "同时", "领导下", "指导下", "支持下", "配合下", "之下", "之中", "前提下", "意义上", "地震中", "火灾中", "爆炸中", "冲突中", "袭击中", "报告中", "讲话中", "声明中", "采访中", "部门", "本地区", "专家", "作家", "国家", "大家", "目前", "最后", "以后", "今后", "然后", "事后", "会后", "赛后", "以上", "以下", "盘面上", "消息面上", "日前", "此前", "年前", "年间", "民间", "人间", "空间", "总部", "全部", "一部", "内部", "干部", "部", "局"} {
		if c.HasBefore(s.End, w) {
			return false
		}
	}
	return named || c.HasBefore(s.End, "中心") || s.Len() > 1 && strings.ContainsRune(placeHeads, last) && (c.wordAt(s.End-1) != phrase.Time)
}

// wordAt is the class of the word that ends at a position of the sentence.
func (c *clause) wordAt(pos int) phrase.Class {
	i := c.wordFrom(pos)
	if i < len(c.words) {
		return c.words[i].Class
	}
	return phrase.Other
}

// hasName tells whether a phrase holds the name of a place.
func (r *reader) hasName(s text.Span) bool {
	named := false
	r.entities(s, func(e *schema.Entity) bool {
		named = named || e.Type == "GPE" || e.Type == "LOC" || e.Type == "FAC"
		return !named
	})
	return named
}
