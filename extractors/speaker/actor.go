package speaker

import (
	"strings"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/words"
)

// Actor is who acts in a clause of narrative: the pronoun, name or noun at its head, a noun behind 的
// (站在门口的|卫兵), or one who comes in (进来|一个老头). said tells that the clause tells a saying: then
// any noun at its head speaks, a fox or a voice.
func (r *Reader) Actor(clause text.Span, said bool) (Source, bool) {
	if said {
		return r.actor(clause, anything)
	}
	return r.actor(clause, beings)
}

// A trust is which nouns at the head of a clause act in it, beyond those that the lexicon has for persons.
type trust int8

const (
	beings   trust = iota // those that are counted or pointed at: 那大汉, 一只松鼠
	likely                // those that end as nouns for persons do: 侍卫长
	anything              // all but things that belong to a person
)

func (r *Reader) actor(clause text.Span, said trust) (Source, bool) {
	s, ok := r.acts(clause, said)
	if ok {
		s = r.joined(s, clause.End)
	}
	return s, ok
}

func (r *Reader) acts(clause text.Span, said trust) (Source, bool) {
	row := r.words(clause)
	i := r.entrance(row, clause, said)
	if i >= len(row) {
		return Source{}, false
	}
	pos := row[i].Start
	if strings.ContainsRune(toward, r.d.Folded[pos]) {
		if _, ok := r.PersonAt(pos+1, clause.End); ok {
			return Source{}, false // 冲她|笑
		}
	}
	if v, ok := r.voiceOf(clause); ok {
		return v, true
	}
	if s, ok := r.ofSpeech(text.Span{Start: pos, End: clause.End}); ok {
		return s, true
	}
	if h, ok := r.pronounAt(pos, clause.End); ok {
		return r.belonging(h, clause, said)
	}
	if g, ok := r.nameAt(pos, clause.End); ok && !r.compounded(g, row[i:]) {
		n, noun := r.personAt(pos, clause.End)
		return r.belonging(head{Span: g, kind: Person, name: !noun || n.End < g.End}, clause, said)
	}
	if n, ok := r.personAt(pos, clause.End); ok && row[i].Len() > 1 && row[i].End < n.End && r.straddles(row[i:], n.End) {
		return r.namedBehind(n, head{Span: n, kind: Person}, clause.End), true // 服务|生端着托盘
	}
	if s, ok := r.nounActor(row[i:], clause, said); ok {
		return s, true
	}
	if s, ok := r.behindDe(row[i:], clause, said); ok {
		return s, true
	}
	if s, ok := r.comer(row[i:], clause, said); ok {
		return s, true
	}
	return r.surnamed(text.Span{Start: pos, End: clause.End}, said)
}

// straddles tells whether a word runs over a position.
func (r *Reader) straddles(row []phrase.Word, pos int) bool {
	for _, w := range row {
		if w.End >= pos {
			return w.End > pos
		}
	}
	return false
}

// speeches are what somebody says, behind his name and 的: 矿工的|说法截然相反.
var speeches = [...]string{"说法", "看法", "回答", "解释", "答复", "评价", "观点", "想法", "建议", "疑问", "话", "一番话", "一席话", "口头禅", "座右铭", "心愿", "愿望", "理由", "感受", "态度", "答案", "回应"}

// ofSpeech is the person whose words a clause tells of.
func (r *Reader) ofSpeech(clause text.Span) (Source, bool) {
	for i := clause.Start + 1; i < clause.End-1 && i < clause.Start+24; i++ {
		if r.d.Folded[i] != '的' {
			continue
		}
		for _, w := range speeches {
			if r.d.HasAt(i+1, w) {
				s, ok := r.Parse(text.Span{Start: clause.Start, End: i})
				return s, ok && s.Type != Data && s.Type != Document
			}
		}
	}
	return Source{}, false
}

// surnamed takes all that stands before a cue for a name, where it starts with a surname and is no word: 万里鹏|说.
func (r *Reader) surnamed(span text.Span, said trust) (Source, bool) {
	if said < anything || span.Len() < 2 || span.Len() > 4 || !r.Surname(span.Start) {
		return Source{}, false
	}
	for _, c := range r.d.Folded[span.Start:span.End] {
		if c < 0x4E00 || c > 0x9FFF || strings.ContainsRune("的了着过得是在不没也都就才还又却便和与跟对向把被给从到为以于但并或这那我你他她它们说", c) {
			return Source{}, false
		}
	}
	if tag, _, word := words.Default().Lookup(r.d.Folded[span.Start:span.End]); word && !tag.IsPerson() || r.mannerEnds(span.End, span.End) || r.gesture(span) {
		return Source{}, false
	}
	return r.Whole(span), true
}

// toward are words before the one something is done to.
const toward = "冲朝对向跟给替被把将让叫使劝"

// sights are words behind which the one who acts stands: 只见|一个少女走来.
var sights = [...]string{"传来", "传出", "响起", "只见", "只听得", "只听见", "只听", "但见", "但听", "却见", "却听", "忽见", "忽听得", "忽听", "忽闻", "便见", "便听", "听见", "听到", "听得", "又听", "就听", "猛听得", "早有", "旁边", "正是", "原来是", "乃是", "却是", "竟是", "便是", "来的是", "来人是", "来者是"}

// entrance is the index of the first word of a clause that may belong to who acts.
func (r *Reader) entrance(row []phrase.Word, clause text.Span, said trust) int {
	i := r.lead(row, clause)
	for k := max(0, i-1); k < len(row) && k < i+8; k++ {
		for n, w := range sights {
			if !r.d.HasAt(row[k].Start, w) || n > 15 && said < anything && k > i {
				continue
			}
			end := row[k].Start + utf8.RuneCountInString(w)
			for k < len(row) && row[k].End <= end {
				k++
			}
			if k < len(row) && row[k].Start < end {
				k++
			}
			i = k + r.lead(row[k:], clause)
			for i+1 < len(row) && row[i].Class == phrase.Noun && strings.ContainsRune(places, r.d.Folded[row[i].End-1]) {
				i++ // 门外|一个声音
			}
			for i+1 < len(row) && (row[i].Class == phrase.Noun || row[i].Class == phrase.Pronoun) && row[i+1].Class == phrase.Locative {
				i += 2
			}
			return i
		}
	}
	return i
}

// Acting is who acts in the last of the clauses between floor and a position that tells one.
func (r *Reader) Acting(pos, floor int) (Source, bool) { return r.acting(pos, floor, beings) }

// Leading is who acts in the clauses before speech that they lead to with a colon or a comma.
func (r *Reader) Leading(pos, floor int) (Source, bool) { return r.acting(pos, floor, likely) }

func (r *Reader) acting(pos, floor int, said trust) (Source, bool) {
	end := pos
	for range clauses + 3 {
		for end > floor && isDivider(r.d.Folded[end-1]) {
			end--
		}
		if end <= floor {
			return Source{}, false
		}
		start := max(floor, r.ClauseStart(end))
		if start >= end {
			return Source{}, false
		}
		if s, ok := r.actor(text.Span{Start: start, End: end}, said); ok {
			return s, true
		}
		end = start
	}
	return Source{}, false
}

// Trailing is who acts right behind words in marks.
func (r *Reader) Trailing(clause text.Span) (Source, bool) { return r.actor(clause, likely) }
