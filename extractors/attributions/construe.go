package attributions

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// passive tells whether a stretch before a cue of asking tells of the one who is asked: 他被人|问.
func (r *reading) passive(stretch text.Span) bool {
	for i := stretch.End - 1; i >= stretch.Start; i-- {
		if r.Folded[i] == '被' && !r.HasAt(i, "被告") && !r.HasAt(i, "被害") {
			return true
		}
	}
	return false
}

// describes tells whether a cue opens a description of somebody who is not named yet: 一个|自称|“房东”的人.
func (r *reading) describes(c cue, end int) bool {
	if r.HasBefore(c.End, "自称") { // 接到|自称“某局民警”的电话
		if m, ok := r.speakers.MarkAt(c.End); ok && m.Start == c.End && r.At(m.End) == '的' {
			return true
		}
	}
	if !r.HasBefore(c.Start, "一个") && !r.HasBefore(c.Start, "一名") && !r.HasBefore(c.Start, "一位") {
		return false
	}
	if !r.HasBefore(c.End, "自称") && !r.HasBefore(c.End, "声称") {
		return false
	}
	for i := c.End; i < end && i < c.End+20; i++ {
		switch r.Folded[i] {
		case ',', ':', '。', ';':
			return false
		case '的':
			return true
		}
	}
	return false
}

// calls tells whether a cue gives a name to somebody or something: 称|他为“活地图”, 称|其为老大难.
func (r *reading) calls(c cue, limit int) bool {
	if c.Len() > 2 || r.Folded[c.End-1] != '称' || c.marked {
		return false
	}
	for i := c.End; i < limit && i < c.End+8; i++ {
		switch r.Folded[i] {
		case ',', '。', ':', '“', '在', '已', '将', '是', '有', '不':
			return false
		case '为', '作':
			if i == c.End || r.At(i+1) == '了' {
				return false
			}
			if r.At(i+1) == '“' {
				return true
			}
			end := i + 1
			for end < limit && r.Folded[end] > '一' && end < i+12 {
				end++
			}
			return r.ended(end, limit) && r.nounsAlone(text.Span{Start: c.End, End: i}) && r.nounsAlone(text.Span{Start: i + 1, End: end})
		}
	}
	return false
}

// ended tells whether a clause ends at a position.
func (r *reading) ended(pos, limit int) bool {
	return pos >= limit || strings.ContainsRune(",。;!?”", r.Folded[pos])
}

// nounsAlone tells whether a span holds nothing but words of a noun phrase.
func (r *reading) nounsAlone(s text.Span) bool {
	r.read()
	return r.speakers.Nameless(s)
}

// serial are verbs that with their object may stand between a speaker and a cue: 发布公告说.
var serial = text.ListOf("发表", "发布", "召开", "举行", "接受", "致电", "致信", "拨", "联系", "发", "打", "写", "回", "拉", "拿", "引用", "援引", "出席", "主持", "参加", "作", "指", "看", "听", "想", "望", "笑", "叹", "摇", "点", "挥", "拍", "站", "坐", "走", "来", "用", "以", "通过", "借", "代表", "经", "据", "找", "拦", "拨打")

// contacts are those of them by which somebody turns to another, to whom he then says it: 拨打热线|反映.
var contacts = text.ListOf("拨打", "拨通", "致电", "致信", "联系", "打电话", "打来", "来电", "来信", "写信", "找到", "找上", "来到", "拦住")

// object tells whether a cue is a noun, the object of the verb that stands between the source and
// it: 提出一揽子|建议.
func (r *reading) object(from int, c cue, sentence int) bool {
	if r.At(c.End) == ':' || r.At(c.End+1) == '“' || r.At(c.End) == '“' {
		return false
	}
	if r.functional(c.Start) {
		return false
	}
	if c.noun {
		for i := from; i < c.Start; i++ {
			if r.HasAt(i, "作出") || r.HasAt(i, "做出") || r.HasAt(i, "进行") || r.HasAt(i, "给予") {
				return true
			}
		}
	}
	verb, prep, governs, last, before := false, false, false, phrase.Other, phrase.Other
	for _, w := range r.speakers.Words(sentence) {
		if w.Start < from {
			continue
		}
		if w.Start >= c.Start {
			break
		}
		switch w.Class {
		case phrase.Verb:
			verb, governs = true, true
			if serial.At(r.View, w.Start) != "" {
				prep = true
				governs = contacts.At(r.View, w.Start) == ""
			}
			if r.Folded[w.End-1] == '着' {
				prep, governs = true, false
			}
		case phrase.Prep:
			prep, governs = true, false
		case phrase.Aspect:
			if r.Folded[w.Start] == '着' { // 仰着脸|问, 指着图纸|介绍
				prep, governs = true, false
			}
		}
		before, last = last, w.Class
	}
	if c.noun && before == phrase.De && !r.HasAt(from, "向") && !r.HasAt(from, "对") && !r.HasAt(from, "跟") {
		return true // 关于此事的重要|论述
	}
	switch last {
	case phrase.Conj:
		return r.joins(c.Start-1) && !r.HasBefore(c.Start, "以及") // 但 只是|说, 还是|说
	case phrase.De:
		return !r.HasBefore(c.Start, "得")
	case phrase.Noun, phrase.VerbNoun, phrase.Idiom, phrase.Adjective, phrase.Measure, phrase.Number:
		return verb && !prep && (c.noun || !c.marked) || governs && c.noun
	}
	return false
}

// joins tells whether a conjunction that joins nouns ends behind a position.
func (r *reading) joins(pos int) bool {
	return strings.ContainsRune("和与及或、跟同暨", r.Folded[pos])
}

// restated tells whether a plain verb of saying follows in the clause of a cue, before which no
// other speaker is named: 托人提醒邻居|说.
func (r *reading) restated(sentence int, c cue) bool {
	if c.relay || c.alone {
		return false
	}
	for i := c.End; i < r.Sentences[sentence].End && i < c.End+20; i++ {
		switch r.Folded[i] {
		case ',', '。', ':', '“':
			return i > c.End+1 && (r.Folded[i] != '。') && (r.Folded[i-1] == '说' || r.Folded[i-1] == '称' || r.Folded[i-1] == '道') && c.kind != "thought"
		}
	}
	return false
}
