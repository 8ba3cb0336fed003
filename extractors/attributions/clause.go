package attributions

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// aligned tells whether a cue starts and ends where words do. A word that joins the end of a noun
// with the cue (负责|人称) does no harm where a source ends before the cue.
func (r *reading) aligned(sentence int, c cue) bool {
	for _, w := range r.speakers.Words(sentence) {
		if w.End <= c.Start {
			continue
		}
		if w.Start >= c.End {
			break
		}
		if w.Start < c.Start && w.End <= c.End && c.Len() < 3 && r.At(c.End) != ':' && r.At(c.End) != '“' && !c.final && !r.functional(c.Start) && !r.speakers.AdverbEnds(c.Start) {
			if _, ok := r.speakers.Parse(text.Span{Start: max(r.Sentences[sentence].Start, c.Start-12), End: c.Start}); !ok {
				return false
			}
		}
		if w.End > c.End && w.Start >= c.Start && w.Class != phrase.Name && !c.alone && !c.addressee {
			return false
		}
		if w.Start < c.Start && w.End > c.End {
			return false
		}
	}
	return true
}

// says tells whether what follows a cue without a mark reads as a clause: it has a verb before the
// next mark, and is more than a word.
func (r *reading) says(sentence int, c cue) bool {
	s := r.Sentences[sentence].Span
	weak, verb, noun, adverb := 0, false, false, false
	appeal := c.to && c.kind != "asked" && !r.HasAt(c.Start, "要求") // of 要求领导关心 nobody can tell who does it
	for _, w := range r.speakers.Words(sentence) {
		if w.Start < c.End {
			continue
		}
		switch w.Class {
		case phrase.Verb:
			if !c.noun {
				return true
			}
			verb = true
		case phrase.Prep, phrase.Adverb:
			weak++
			if w.Start == c.End || c.to && w.Class == phrase.Adverb {
				verb = true // 承诺|对…保密, 呼吁市民|积极提供线索
			}
		case phrase.Adjective, phrase.VerbNoun, phrase.Idiom, phrase.Aspect:
			weak++
			verb = verb || noun && appeal && w.Class != phrase.Aspect // 呼吁市民|报警
		case phrase.De:
			if w.Start == c.End {
				return false
			}
			verb = false // 反映变化|的歌谣
		case phrase.Mark:
			switch r.Folded[w.Start] {
			case ',', '。', ';', ':', '!', '?':
				return verb || (!c.noun || appeal && noun) && weak > 0 && w.Start-c.End > 1 || r.HasAt(c.Start, "表示") && w.End >= s.End && w.Start-c.End <= 6
			}
		}
		if adverb && (w.Class == phrase.Measure || w.Class == phrase.Number) {
			verb = true // 估计房租|要几千元
		}
		adverb = noun && w.Class == phrase.Adverb
		noun = w.Class == phrase.Noun || w.Class == phrase.Name || w.Class == phrase.Pronoun || noun && w.Class != phrase.De
	}
	return verb || !c.noun && weak > 0
}

// functional tells whether a word of grammar ends at a position, which the dictionary joins with a
// cue: 时|说, 另|据报道.
func (r *reading) functional(pos int) bool {
	switch r.At(pos - 1) {
	case '时', '后', '中', '上', '又', '也', '还', '则', '就', '都', '曾', '并', '另', '里', '地', '着', '再', '且', '间', '才', '均', '便', '纷', '却', '只', '竟', '仍', '皆', '亦':
		return true
	}
	return false
}

// timeWords are words that start with 时 and do not tell when.
var timeWords = text.ListOf("时代", "时间", "时任", "时机", "时光", "时常", "时有", "时而", "时隔", "时速", "时尚", "时刻", "时至", "时长", "时下", "时值", "时局", "时装")

// timely tells whether a word that starts with 时 stands at a position and not 时 for when.
func (r *reading) timely(pos int) bool {
	return timeWords.At(r.View, pos) != ""
}

// opensNoun tells whether a noun for a person, a body or a place starts at a position: 呼吁|家长, 要求|员工.
func (r *reading) opensNoun(pos int) bool {
	for _, h := range r.HitsAt(pos) {
		switch h.Class {
		case lexicon.Source, lexicon.Title, lexicon.Place, lexicon.World, lexicon.Organization:
			if h.End-h.Start > 1 {
				return true
			}
		}
	}
	return false
}
