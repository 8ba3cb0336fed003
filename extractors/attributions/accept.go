package attributions

import (
	"unicode"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
)

// freely are cues that tell how frankly something is said: the verb before their comma is then none.
var freely = text.ListOf("坦言", "直言", "坦承", "直呼", "怒斥", "痛批", "自称", "声称", "反问", "质问")

// accept tells whether a cue stands where cues stand: at the borders of words, and followed by a
// mark or by what may be said.
func (r *reading) accept(c *cue, sentence int) bool {
	s := r.Sentences[sentence].Span
	if c.Start == r.Paragraphs[r.Sentences[sentence].Paragraph].Start && r.At(c.End) == ':' {
		return false // the name of a turn: 问：
	}
	if c.clause && c.Len() == 2 {
		r.double(c)
		c.colon = r.colonAfter(*c, s.End)
	}
	if c.colon > 0 {
		c.marked = true
	} else if c.Len() > 1 && !c.addressee && !c.learned && !c.alone && !c.according && !c.data && !c.block && r.toWhom(c, s.End) {
		c.marked = true
	} else {
		for _, o := range c.object {
			if r.HasAt(c.End, o) {
				return false
			}
		}
	}
	if c.addressee {
		r.address(c, s.End)
	} else if c.kind == "answered" && r.questioner(c, s.End) {
		c.marked = true
	} else if n := r.At(c.End); (n == '他' || n == '她' || n == '我' || n == '你') && !c.alone && !c.learned && !c.according {
		if r.At(c.End+1) == ':' {
			c.End++ // 安慰|他：
		} else if r.At(c.End+1) == '们' && r.At(c.End+2) == ':' {
			c.End += 2
		}
	}
	if n := r.once(c.End); n > 0 && !c.alone && !c.learned && !c.according && !c.data {
		c.colon, c.marked = n, true
		return !r.unrealised(*c, s.Start)
	}
	switch n := r.At(c.End); n {
	case '“':
		c.marked = !r.nameInMarks(c.End)
	case ',', ':', '‘', '"', '—', ';':
		c.marked = true
	case '。', '!', '?', '\n', '…', '”':
		c.final = true
	case '的':
		return c.learned && (r.At(c.End+1) == '。' || c.End+1 == s.End)
	case ' ':
		c.marked = r.At(c.End+1) == '“'
	case '、', '者', '书', '员', '家', '会', '率', '权', '信', '单', '表', '费', '量', '点', '站', '仪':
		if !(c.clause && n == '会' || (c.clause || c.to) && r.opensNoun(c.End) || c.alone) {
			return false
		}
	case '并', '或', '地':
		return false
	case '中', '里', '上', '下', '之', '内':
		if c.noun && !r.opensNoun(c.End) && !r.HasAt(c.End, "中方") && !r.HasAt(c.End, "中国") && !r.HasAt(c.End, "中美") && !r.HasAt(c.End, "上海") && !r.HasAt(c.End, "上述") && !r.HasAt(c.End, "下一") {
			return false
		}
	case '和', '及', '与':
		return !c.noun
	case '时':
		if !c.alone && !c.learned && !r.timely(c.End) {
			return false // 回答提问|时
		}
	case '了', '过', '着', '出', '起', '给', '完':
		if next := r.At(c.End + 1); !c.alone && (next == ':' || next == ',' && (n == '过' || n == '着') && r.At(c.End+2) == '“') {
			if c.colon == 0 {
				c.colon, c.marked = c.End+1, true // 念叨着：, 说过，“…”
			}
		} else if !c.alone {
			return false
		}
	}
	if c.End == s.End {
		c.final = true
	}
	if w := intensifiers.At(r.View, c.End); w != "" { // 表示强烈谴责
		at := c.End + utf8.RuneCountInString(w)
		if r.At(at) == '的' {
			at++
		}
		for _, o := range c.object {
			if r.HasAt(at, o) || r.HasAt(at+1, o) {
				return false
			}
		}
		if r.At(at-1) == '的' {
			return false // 表示热烈的欢送
		}
	}
	if !c.marked && !c.alone && !c.learned && r.At(c.Start-1) == '在' && c.Start-1 > s.Start {
		return false // 警方仍在|确认死者身份
	}
	if r.unrealised(*c, s.Start) || r.calls(*c, s.End) || r.At(c.End) == ',' && c.Len() == 4 && givers.At(r.View, c.Start) != "" && goesOn.At(r.View, c.End+1) != "" {
		return false
	}
	if r.At(c.End) == ',' && (r.Script == text.Hant && r.HasAt(c.End+1, "指") && !r.HasAt(c.End+1, "指出") || r.HasAt(c.End+1, "说") || r.HasAt(c.End+1, "称") || r.HasAt(c.End+1, "表示")) {
		return false // 来电，说…
	}
	if c.alone {
		return c.kind != "learned" || c.Len() != 2 || r.At(c.Start-1) != '关' && r.At(c.Start-1) != '该' && r.At(c.Start-1) != '些' || r.Folded[c.Start] != '传' // 相关|传闻
	}
	if r.At(c.End) == ',' {
		if (c.kind == "denied" || c.kind == "answered" || r.HasAt(c.Start, "反驳")) && r.HasAt(c.End+1, "认为") {
			return false
		}
		if freely.At(r.View, c.End+1) != "" {
			return false // 鞠躬致歉，坦言…
		}
	}
	return c.marked || c.final || (c.clause || (c.addressee || c.learned || c.to || c.relay) && !c.direct)
}

// givers are verbs that with a noun of saying make a cue (发出呼吁), and goesOn words that open a clause which tells of
// another deed and not what is said.
var (
	givers = text.ListOf("发出", "提出", "作出", "做出", "给出")
	goesOn = text.ListOf("并", "但", "而", "同时", "随后", "随即", "后", "在", "以", "将", "已", "也", "又", "还", "却", "于是", "因此", "所以", "由", "经", "被", "引", "得到", "受到", "获", "为", "对此", "此后", "之后", "不过", "使", "让", "推动", "敦促", "其中", "包括", "其", "有")
)

// sayings are what stands between a cue and words in marks that are one saying: 说了声“再见”.
var sayings = text.ListOf("一声", "一句", "两声", "两句", "几声", "几句", "声", "句", "一嗓子", "一通")

// once is where words in marks start that a cue gives as one saying; 0 where none does.
func (r *reading) once(pos int) int {
	switch r.At(pos) {
	case '了', '过', '出', '起', '着':
		pos++
	case '一', '两', '几', '声', '句':
	default:
		return 0
	}
	w := sayings.At(r.View, pos)
	if w == "" {
		return 0
	}
	if pos += utf8.RuneCountInString(w); r.At(pos) == ':' || r.At(pos) == ',' {
		pos++
	}
	if r.At(pos) != '“' {
		return 0
	}
	return pos
}

// nameInMarks tells whether what stands in marks is short and opens a longer phrase: 通报|“3·12”事故调查结果.
func (r *reading) nameInMarks(open int) bool {
	for i := open + 1; i < open+10; i++ {
		switch c := r.At(i); c {
		case '”':
			return i > open+1 && unicode.Is(unicode.Han, r.At(i+1))
		case ',', '。', '!', '?', '…', '\n', ';':
			return false
		}
	}
	return false
}
