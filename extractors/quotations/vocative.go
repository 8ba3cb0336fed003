package quotations

import (
	"strings"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/speaker"
)

// vocative finds whom speech names at its head or at its end: “老王，你来了。”, “别走，师父！”
func (s *stage) vocative(v *voice) text.Span {
	if !v.hails {
		v.hails, v.vocative = true, s.hail(v.mark)
	}
	return v.vocative
}

// endearing are words before a name in an address.
var endearing = text.ListOf("亲爱的", "我亲爱的", "尊敬的", "敬爱的", "可怜的", "我的好", "我的", "可爱的")

func (s *stage) hail(m speaker.Mark) text.Span {
	start := m.Inner.Start
	if w := endearing.At(s.View, start); w != "" {
		start += utf8.RuneCountInString(w)
	}
	end := start
	for end < m.Inner.End && end < start+7 && !divides(s.Folded[end]) && s.Folded[end] != '…' {
		end++
	}
	if head := (text.Span{Start: start, End: end}); s.named(head) {
		return head
	}
	start = m.Inner.End
	for start > m.Inner.Start && divides(s.Folded[start-1]) {
		start--
	}
	last := start
	for start > m.Inner.Start && last-start < 7 && !divides(s.Folded[start-1]) {
		start--
	}
	if tail := (text.Span{Start: start, End: last}); start > m.Inner.Start && divides(s.Folded[start-1]) && s.named(tail) {
		return tail
	}
	return text.Span{}
}

// kin are nouns of one character by which somebody of the family is called.
const kin = "妈爸娘爹哥姐爷奶叔伯婶嫂舅姑姨弟妹"

// named tells whether a span is a name or a noun for a person and nothing else.
func (s *stage) named(span text.Span) bool {
	if span.Len() < 2 {
		return span.Len() == 1 && strings.ContainsRune(kin, s.Folded[span.Start])
	}
	src, ok := s.speakers.Actor(span, false)
	return ok && src.End == span.End && !src.Pronoun()
}
