package speaker

import (
	"strings"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/words"
)

// A cast tells the names of a narrative that no lexicon tells: characters that head sentence after
// sentence and are no word. The key packs two to four characters.
type cast map[uint64]int

// key packs the first n characters at a position; 0 where one of them is in no name.
func key(folded []rune, pos, n int) uint64 {
	if pos+n > len(folded) {
		return 0
	}
	k := uint64(0)
	for _, c := range folded[pos : pos+n] {
		if c < 0x4E00 || c > 0x9FFF || functional(c) {
			return 0
		}
		k = k<<16 | uint64(c)
	}
	return k
}

// heads counts what the sentences of a document start with, within quotation marks and without.
func (r *Reader) heads() cast {
	c := make(cast)
	count := func(pos int) {
		for n := 2; n <= 4; n++ {
			k := key(r.d.Folded, pos, n)
			if k == 0 {
				return
			}
			c[k]++
		}
	}
	for _, s := range r.d.Sentences {
		count(s.Start)
	}
	for _, m := range r.Marks {
		count(m.Inner.Start)
		if m.End < len(r.d.Folded) && r.d.SentenceAt(m.End) >= 0 && r.d.Sentences[r.d.SentenceAt(m.End)].Start != m.End {
			count(m.End)
		}
	}
	r.persons = make(map[uint64]bool)
	for _, s := range r.d.Sentences { // 大姐|秋月把信拆开
		if k := r.introducedAt(s.Start, s.End); k != 0 {
			c[k] += 2
			r.persons[k] = true
		}
	}
	for _, m := range r.Marks { // “阿城，…”, “…”加林说
		for n := 2; n <= 3; n++ {
			if k := key(r.d.Folded, m.Inner.Start, n); k != 0 && m.Inner.Start+n < m.Inner.End && strings.ContainsRune(",!", r.d.At(m.Inner.Start+n)) {
				r.persons[k] = r.persons[k] || c[k] > 1
			}
			if k := key(r.d.Folded, m.End, n); k != 0 && strings.ContainsRune("说道问喊笑叹答叫", r.d.At(m.End+n)) {
				r.persons[k] = r.persons[k] || c[k] > 1
			}
		}
	}
	for i := range r.t.Entities {
		if e := &r.t.Entities[i]; e.Type == "PERSON" && e.EndChar-e.StartChar >= 2 && e.EndChar-e.StartChar <= 4 {
			weight, at := 1, int(e.StartChar)
			if _, ok := r.title(at, max(0, at-longest)); ok {
				weight = 2 // a title tells where the name starts, and that it is one
			}
			for n := 2; n <= int(e.EndChar-e.StartChar); n++ {
				if k := key(r.d.Folded, at, n); k != 0 {
					c[k] += weight
					r.persons[k] = r.persons[k] || n == int(e.EndChar-e.StartChar)
				}
			}
		}
	}
	return c
}

// introducedAt is the key of a name of two characters behind a noun for a person at the head of a sentence, before a
// word of grammar, where the name stands elsewhere too; 0 where there is none.
func (r *Reader) introducedAt(pos, limit int) uint64 {
	n, ok := r.personAt(pos, limit)
	if !ok || n.Len() < 2 || n.End+3 > limit || !strings.ContainsRune("把将在从正又也就便却被给对向冲朝", r.d.Folded[n.End+2]) || r.partAt(n.End) {
		return 0
	}
	if k := key(r.d.Folded, n.End, 2); k != 0 && r.recurs(n.End, 2) && !r.roleIn(text.Span{Start: n.End, End: n.End + 2}) {
		if tag, _, word := words.Default().Lookup(r.d.Folded[n.End : n.End+2]); !word || tag.IsNoun() || tag.IsTime() {
			return k
		}
	}
	return 0
}

// castAt is how long the name is that starts at a position, as the heads of sentences tell it; 0 where none does.
func (r *Reader) castAt(pos int) int {
	if r.cast == nil {
		r.cast = r.heads()
	}
	k := key(r.d.Folded, pos, 2)
	count := r.cast[k]
	if count > 1 && pos+1 < len(r.d.Folded) && strings.ContainsRune("小大阿老", r.d.Folded[pos]) && strings.ContainsRune(pets, r.d.Folded[pos+1]) {
		return 2
	}
	if tag, freq, word := words.Default().Lookup(r.d.Folded[pos:min(pos+2, len(r.d.Folded))]); word && !(tag.IsNoun() && freq < 60 && count > 2) && !tag.IsPerson() && !tag.IsPlace() && !r.persons[k] && (count < 3 || r.cast[key(r.d.Folded, pos, 3)] < count) {
		return 0
	}
	if c := r.d.At(pos); (c == '老' || c == '小') && r.roleAt(pos+1) {
		return 0 // 老|支书
	}
	if r.roleIn(text.Span{Start: pos, End: pos + 2}) {
		return 0 // “连长，…”
	}
	best := 2
	for n := 3; n <= 4; n++ {
		more := r.cast[key(r.d.Folded, pos, n)]
		if more < 2 || more*10 < count*7 {
			break
		}
		best, count = n, more
	}
	if count < 2 {
		return 0
	}
	if best > 2 && !r.Surname(pos) && !strings.ContainsRune("小老大阿", r.d.Folded[pos]) {
		if tag, _, word := words.Default().Lookup(r.d.Folded[pos+1 : pos+best]); word && !tag.IsPerson() {
			return 0 // 省|交通
		}
	}
	return best
}

// pets are characters that make a name of 小, 大, 阿 or 老 before them, though the dictionary has a word there: 小胖.
const pets = "胖瘦黑白红黄青高矮美帅乖亮光甜圆豆米宝毛花草虎牛狗猫鱼鸟燕雨雪风云月星"

// nameAt finds the name of a person that starts at a position: of the table entities, of the cast, or
// characters that are no word and recur nearby (晓梅).
func (r *Reader) nameAt(pos, limit int) (text.Span, bool) {
	if pos >= min(limit, len(r.d.Folded)) {
		return text.Span{}, false
	}
	known := r.castAt(pos)
	if pos+known > limit {
		known = 0
	}
	for i := r.entitiesBefore(pos); i < len(r.t.Entities) && int(r.t.Entities[i].StartChar) == pos; i++ {
		e := &r.t.Entities[i]
		if (e.Type == "ORG" || e.Type == "GPE" || e.Type == "LOC" || e.Type == "FAC") && int(e.EndChar)-pos >= known && (known == 0 || !r.persons[key(r.d.Folded, pos, known)]) {
			return text.Span{}, false
		}
		if e.Type != "PERSON" || int(e.EndChar) > limit || e.EndChar-e.StartChar < 2 || strings.ContainsRune("下上里外", r.d.Folded[e.EndChar-1]) {
			continue
		}
		if known > 1 && known < int(e.EndChar)-pos && key(r.d.Folded, pos, int(e.EndChar)-pos) != 0 && !strings.ContainsAny(e.Text, "·-・•") {
			break // 陈默|愣
		}
		end := max(int(e.EndChar), pos+known)
		if k := strings.LastIndexAny(e.Text, "·•・-"); k > 0 { // 约瑟夫·贝朗|弯
			last := pos + utf8.RuneCountInString(e.Text[:k]) + 1
			if n := r.castAt(last); n > 1 && last+n < end {
				end = last + n
			}
		}
		if end == pos+2 && end < limit && r.recurs(pos, 3) {
			if tag, _, _ := words.Default().Lookup(r.d.Folded[end : end+1]); tag.IsNoun() && !r.partAt(end) {
				end++ // 高明|楼
			}
		}
		if end == pos+2 && r.d.Folded[pos] == '老' && (r.d.At(end) == '头' || r.d.At(end) == '汉') && end < limit {
			end++ // 老李|头
		}
		return text.Span{Start: pos, End: end}, true
	}
	if known > 0 {
		return text.Span{Start: pos, End: pos + known}, true
	}
	if n, ok := r.personAt(pos, limit); ok && n.Len() > 2 {
		return text.Span{}, false // 老支书
	}
	if r.nicknamed(pos, limit) {
		return text.Span{Start: pos, End: pos + 3}, true
	}
	return r.given(pos, limit)
}

// roleAt tells whether a noun for a person starts at a position.
func (r *Reader) roleAt(pos int) bool {
	n, ok := r.d.Hit(pos, lexicon.Source)
	return ok && n.Span().Len() > 1 && r.d.Entry(n).Get("type") == Person
}

// grammatical are characters of grammar, which no given name holds.
const grammatical = "的了着过地得是有在不没也都就才还又却便和与跟同对向把被给从到为以于而但并或这那哪什么怎我你他她它们您咱自己谁一两几个些每各只很太最更说道问答想看听走来去上下里外前后时"

// grammar has a bit for each of them, from U+4E00 on.
var grammar = func() (bits [0x5200 / 64]uint64) {
	for _, c := range grammatical {
		bits[(c-0x4E00)>>6] |= 1 << ((c - 0x4E00) & 63)
	}
	return bits
}()

// functional tells whether an ideograph is a character of grammar.
func functional(c rune) bool { return grammar[(c-0x4E00)>>6]>>((c-0x4E00)&63)&1 != 0 }
