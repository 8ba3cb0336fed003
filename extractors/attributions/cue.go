package attributions

import (
	"sort"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/speaker"
)

// A cue is a word of cues.tsv in the text, with the addressee that belongs to it.
type cue struct {
	text.Span
	*frame
	marked bool // a comma, a colon or an opening quotation mark follows
	final  bool // the sentence ends with it, or a closing mark follows
	colon  int  // where words in marks follow what it is about: 抱怨主裁漏判|：“…”
}

// A frame is how a cue is used: the columns type, frame and object of cues.tsv, read once.
type frame struct {
	kind                                                                                                                   string
	clause, to, addressee, direct, alone, learned, according, relay, data, rule, doc, org, own, block, refuse, noun, seems bool
	object                                                                                                                 []string
}

func frameOf(e *lexicon.Entry) *frame {
	f := &frame{kind: e.Get("type")}
	for v := range strings.SplitSeq(e.Get("frame"), ",") {
		switch v {
		case "clause":
			f.clause = true
		case "to":
			f.to = true
		case "addressee":
			f.addressee = true
		case "direct":
			f.direct = true
		case "alone":
			f.alone = true
		case "learned":
			f.learned = true
		case "according":
			f.according = true
		case "relay":
			f.relay = true
		case "data":
			f.data = true
		case "rule":
			f.rule = true
		case "doc":
			f.doc = true
		case "org":
			f.org = true
		case "own":
			f.own = true
		case "noun":
			f.noun = true
		case "refuse":
			f.refuse = true
		case "seems":
			f.seems = true
		case "block":
			f.block = true
		}
	}
	if o := e.Get("object"); o != "" {
		f.object = strings.Split(text.Fold(o), "、")
	}
	return f
}

// cues finds the cues of a sentence, the longest from left to right. A word that only looks like
// a cue (可以说) takes its place and yields none.
func (r *reading) cues(sentence int) []cue {
	var found []cue
	s := r.Sentences[sentence].Span
	next := s.Start
	for _, h := range r.HitsIn(s) {
		if h.Class != lexicon.Cue || int(h.Start) < next || int(h.End) > s.End {
			continue
		}
		f := r.frames[h.Ref]
		if f.kind == "none" {
			if !r.straddled(h.Span()) && !r.again(h.Span(), sentence) {
				next = int(h.End)
			}
			continue
		}
		if f.addressee && r.personEnds(h.Span()) || r.namesInto(h.Span()) {
			continue // 原|告诉|称, 郑天问|说
		}
		c := cue{Span: h.Span(), frame: f}
		if r.Script == text.Hant && c.Len() == 1 && r.Folded[c.Start] == '指' {
			c.frame = pointing
		}
		if c.addressee || c.kind == "asked" {
			r.read()
			if r.speakers.Splits(c.Start) {
				continue // 天|问律师事务所
			}
		}
		if !r.accept(&c, sentence) {
			continue
		}
		next = c.End
		found = append(found, c)
	}
	return found
}

// pointing is the frame of 指 in Taiwan and Hong Kong: 發言人指工程已完成.
var pointing = &frame{kind: "said", clause: true}

// again tells whether a word that may tell another name (又称) tells that somebody goes on: 县长又称，….
func (r *reading) again(s text.Span, sentence int) bool {
	if s.Len() != 2 {
		return false
	}
	first, n := r.Folded[s.Start], r.At(s.End)
	if r.Folded[s.End-1] == '说' && (n == ':' || n == ',' && (first == '却' || r.At(s.End+1) == '“')) {
		r.read()
		before := r.At(s.Start - 1)
		return first == '再' && before == '一' || first == '且' && before == '而' || (first == '却' || first == '再') && r.speakers.Ends(s.Start) // 一再说, 甘先生却说
	}
	if r.Folded[s.End-1] != '称' {
		return false
	}
	if first != '又' && first != '也' && first != '亦' && first != '并' {
		return false
	}
	if n == ',' || n == ':' && r.At(s.End+1) == '“' {
		return true
	}
	r.read()
	return n > '一' && r.speakers.Ends(s.Start) && r.says(sentence, cue{Span: text.Span{Start: s.End - 1, End: s.End}, frame: naming}) // 警方也称事故已处理完
}

// naming is the frame of 称, of which a clause with a verb alone tells that it is saying.
var naming = &frame{kind: "said", clause: true, noun: true}

// straddled tells whether a noun for a person or a name ends within a word that only looks like a cue:
// 同学|说, 老胡|说.
func (r *reading) straddled(s text.Span) bool {
	if b := r.At(s.Start - 1); (b == '老' || b == '小') && s.Len() == 2 && r.At(s.End) == ':' {
		return true
	}
	return r.personEnds(s)
}

// namesInto tells whether the name of a person ends in the first character of a cue, and the rest is a cue too: 郑天|问说. Of a cue of one character it
// tells whether the name ends in it and a cue follows.
func (r *reading) namesInto(s text.Span) bool {
	if h, ok := r.Hit(s.Start+1, lexicon.Cue); !ok || int(h.End) != s.Start+2 || s.Len() > 2 {
		return false
	}
	k := sort.Search(len(r.t.Entities), func(k int) bool { return int(r.t.Entities[k].StartChar) >= s.Start }) - 1
	return k >= 0 && int(r.t.Entities[k].EndChar) == s.Start+1 && r.t.Entities[k].Type == "PERSON"
}

// personEnds tells whether a noun for a person ends within a span and starts before it.
func (r *reading) personEnds(s text.Span) bool {
	for i := max(0, s.Start-3); i < s.Start; i++ {
		for _, h := range r.HitsAt(i) {
			if (h.Class == lexicon.Source || h.Class == lexicon.Title) && int(h.End) > s.Start && int(h.End) < s.End {
				return true
			}
		}
	}
	return false
}

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
