package speaker

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// Dropped looks for the subject in the earlier clauses of the sentence, down to floor.
func (r *Reader) Dropped(pos, floor int) (Source, bool) {
	end := pos
	for range clauses {
		end--
		for end > floor && isDivider(r.d.Folded[end-1]) {
			end--
		}
		if end <= floor {
			return Source{}, false
		}
		start := max(floor, r.ClauseStart(end))
		if start >= end {
			if m, ok := r.markEnding(end); ok {
				end = m.Start + 1
				continue
			}
			return Source{}, false
		}
		if s, ok := r.Subject(text.Span{Start: start, End: end}); ok && s.Type != Data && s.Type != Document && !r.Predicate(s) {
			return s, true
		}
		end = start
	}
	return Source{}, false
}

// Predicate tells whether what was taken for a noun phrase starts with a verb and has no 的: it is
// the object of that verb (交给|院长某某).
func (r *Reader) Predicate(s Source) bool {
	if strings.ContainsRune(toward, r.d.Folded[s.Start]) {
		if _, ok := r.PersonAt(s.Start+1, s.End); ok {
			return true // 冲她|笑
		}
	}
	words := r.words(s.Span)
	if len(words) < 2 || words[0].Class != phrase.Verb {
		return false
	}
	if _, ok := r.d.Hit(words[0].Start, lexicon.Cue); ok && words[1].Class == phrase.Pronoun {
		return true // 称|她是…的某某
	}
	if words[1].Len() == 1 && r.roleEnds(words[1].End, s.Start) {
		return false // 导览|员
	}
	if words[0].Len() == 2 && nounLike(words[1].Class) && r.attributive(words[0].Start) {
		return false // 涉事|门店
	}
	for _, w := range words {
		if w.Class == phrase.De {
			return words[1].Class == phrase.Aspect || r.d.HasBefore(words[0].End, "着")
		}
	}
	return true
}

// attributives are verbs that stand before a noun without 的.
var attributives = text.ListOf("涉事", "涉案", "涉嫌", "获奖", "参赛", "参展", "参会", "参训", "受访", "受害", "被害", "遇难", "受伤", "获救", "在场", "在座", "执勤", "值班", "值守", "带队", "随队", "随行", "驻村", "驻场", "主办", "承办", "协办", "主管", "主刀", "主审", "接诊", "接警", "办案", "执法", "施工", "运营", "出租", "中标", "上市", "控股", "参股", "当事", "肇事", "带班", "带教", "留守", "退休", "退役", "返乡", "过路", "围观", "随机", "签约", "入驻")

func (r *Reader) attributive(pos int) bool {
	return attributives.At(r.d.View, pos) != ""
}

func isDivider(r rune) bool {
	switch r {
	case ',', ':', ';', ' ', '—', '。', '!', '?', '…':
		return true
	}
	return false
}

// roleEnds tells whether a noun made of a verb and one character for who does it ends at a position: 导览员.
func (r *Reader) roleEnds(end, start int) bool {
	switch r.d.Folded[end-1] {
	case '员', '者', '人', '家', '师', '手', '工', '长', '生':
		return end-start <= 4
	}
	return false
}
