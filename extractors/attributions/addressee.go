package attributions

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/speaker"
)

// double joins a cue with another right behind it that a mark follows: 强调|指出，….
func (r *reading) double(c *cue) {
	for _, h := range r.HitsAt(c.End) {
		if h.Class != lexicon.Cue || int(h.End) != c.End+2 {
			continue
		}
		if f, n := r.frames[h.Ref], r.At(int(h.End)); f.kind != "none" && f.clause && !f.addressee && (n == ',' || n == ':') {
			c.End = int(h.End)
			return
		}
	}
}

// colonAfter is where a colon and words in marks follow a cue and what it is about, in one clause; 0 where none do.
func (r *reading) colonAfter(c cue, limit int) int {
	for i := c.End; i < limit && i <= c.End+14; i++ {
		switch r.Folded[i] {
		case ':':
			if i < c.End+3 || r.At(i+1) != '“' {
				return 0
			}
			for _, h := range r.HitsIn(text.Span{Start: c.End, End: i}) {
				if h.Class == lexicon.Cue && r.frames[h.Ref].kind != "none" {
					return 0
				}
			}
			return i
		case ',', '。', '“', '”', '!', '?', ';', '(', ')', '、':
			return 0
		}
	}
	return 0
}

// toWhom widens a cue before a colon and words in marks over whom or what they are for: 喊话散户：“…”, 回应质疑：“…”.
func (r *reading) toWhom(c *cue, limit int) bool {
	for i := c.End; i < limit && i <= c.End+9; i++ {
		switch r.Folded[i] {
		case ':':
			if i < c.End+1 || r.At(i+1) != '“' || r.Folded[c.End] == '的' {
				return false
			}
			for _, h := range r.HitsIn(text.Span{Start: c.End, End: i}) {
				if h.Class == lexicon.Cue && r.frames[h.Ref].kind != "none" && int(h.End) == i {
					return false // 说着笑道：
				}
			}
			r.read()
			if !r.speakers.Nameless(text.Span{Start: c.End, End: i}) {
				return false
			}
			c.End = i
			return true
		case ',', '。', '、', '“', '”', '!', '?', ';', '了', '着', '过', ' ', '(', ')', '《':
			return false
		}
	}
	return false
}

// address widens a cue over the one who is told: 告诉记者, 告诉那位司机. A mark must follow;
// without one only a short word is taken (告诉记者他…).
func (r *reading) address(c *cue, limit int) {
	if end := r.described(c.End, limit); end > 0 {
		c.End = end
		return
	}
	for i := c.End; i < limit && i <= c.End+14; i++ {
		switch r.Folded[i] {
		case ',', ':', '“', '"':
			if c.kind == "asked" && r.Folded[i] == ',' && i > c.End {
				if src, ok := r.speakers.Parse(text.Span{Start: c.End, End: i}); !ok || src.Type == speaker.Document || src.Type == speaker.Data {
					return // 追问|改组传闻，
				}
			}
			c.End = i
			return
		case '还', '要', '会', '能', '着', '是', '在', '有', '将', '已', '说', '到', '去', '来':
			i = limit
		case '的':
			if !r.HasAt(i+1, "记者") {
				i = limit
			}
		case '。', '、', '了', '时', '!', '?', ';':
			i = limit
		}
	}
	for _, w := range [...]string{"本报记者", "本网记者", "记者", "本刊", "本报", "本台", "本网", "我们", "他们", "大家", "我", "他", "她", "你"} {
		if r.HasAt(c.End, w) {
			c.End += len([]rune(w))
			return
		}
	}
}

// described is where the mark stands behind one who is told and of whom a clause with 的 tells more: 告诉前来采访的记者|，
// 问一旁的同事|：“…”; 0 where there is none.
func (r *reading) described(pos, limit int) int {
	de := false
	for i := pos; i < limit && i <= pos+14; i++ {
		switch r.Folded[i] {
		case '的':
			de = true
		case ',', ':':
			if !de || r.Folded[i] == ',' && !r.HasBefore(i, "记者") || r.Folded[i] == ':' && r.At(i+1) != '“' {
				return 0
			}
			if src, ok := r.speakers.Parse(text.Span{Start: pos, End: i}); ok && src.Type == speaker.Person {
				return i
			}
			return 0
		case '。', '“', '!', '?', ';', '了':
			return 0
		}
	}
	return 0
}

// questioner widens a cue of answering over the medium that asked: 回应|某晚报记者，….
func (r *reading) questioner(c *cue, limit int) bool {
	for i := c.End; i < limit && i <= c.End+14; i++ {
		switch r.Folded[i] {
		case ',', ':', '“':
			if i < c.End+2 || !r.HasBefore(i, "记者") && !r.mediaEnds(i, c.End) {
				return false
			}
			c.End = i
			return true
		case '。', '、', '的', '了', '时', '!', '?', ';', '”':
			return false
		}
	}
	return false
}

// told passes over the one who is told, up to a comma: 提醒[过往船只]，要….
func (r *reading) told(from, limit int) int {
	for i := from; i < limit && i < from+14; i++ {
		switch r.Folded[i] {
		case ',', ':':
			if h, ok := r.Hit(i+1, lexicon.Cue); ok && r.frames[h.Ref].kind != "none" {
				return from // 呼吁对话，|称…
			}
			if r.speakers.Nameless(text.Span{Start: from, End: i}) {
				return i
			}
			return from
		case '。':
			return from
		}
	}
	return from
}
