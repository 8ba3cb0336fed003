package speaker

import (
	"strings"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
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
	if h, ok := r.pronounAt(pos, clause.End); ok {
		return r.belonging(h, clause, said)
	}
	if g, ok := r.nameAt(pos, clause.End); ok && !r.compounded(g, row[i:]) {
		n, noun := r.personAt(pos, clause.End)
		return r.belonging(head{Span: g, kind: Person, name: !noun || n.End < g.End}, clause, said)
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

// voiceOf is the person whose voice a clause tells of: 电话那头是继父的|声音.
func (r *Reader) voiceOf(clause text.Span) (Source, bool) {
	for i := clause.Start + 2; i < clause.End-2; i++ {
		if r.d.Folded[i] != '的' || r.d.Folded[i+2] != '声' && !r.d.HasAt(i+1, "声音") && !r.d.HasAt(i+1, "嗓音") {
			continue
		}
		if h, ok := r.headAt(i, clause.Start); ok && h.kind == Person {
			return r.source(h.Span, h), true
		}
	}
	return Source{}, false
}

// compounded tells whether a name is the head of a longer one: 长风|证券.
func (r *Reader) compounded(g text.Span, row []phrase.Word) bool {
	if r.castAt(g.Start) > 0 || r.entityAt[g.End] > 0 {
		return false
	}
	for _, w := range row {
		if w.Start < g.End {
			continue
		}
		if w.Start > g.End || w.Class != phrase.Noun && w.Class != phrase.Name || w.Len() < 2 || r.partAt(w.Start) {
			return false
		}
		_, person := r.personAt(w.Start, w.End+longest)
		return !person
	}
	return false
}

// sights are words behind which the one who acts stands: 只见|一个少女走来.
var sights = [...]string{"传来", "传出", "响起", "只见", "只听得", "只听见", "只听", "但见", "但听", "却见", "却听", "忽见", "忽听得", "忽听", "忽闻", "便见", "便听", "听见", "听到", "听得", "又听", "就听", "猛听得", "早有", "旁边"}

// entrance is the index of the first word of a clause that may belong to who acts.
func (r *Reader) entrance(row []phrase.Word, clause text.Span, said trust) int {
	i := r.lead(row, clause)
	for k := i; k < len(row) && k < i+8; k++ {
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

// pronounAt is a pronoun for a person at a position.
func (r *Reader) pronounAt(pos, limit int) (head, bool) {
	for _, h := range r.d.HitsAt(pos) {
		if h.Class == lexicon.Source && int(h.End) <= limit {
			if e := r.d.Entry(h); e.Get("use") == "pronoun" && e.Get("type") == Person {
				return head{Span: h.Span(), kind: Person, pronoun: true}, true
			}
		}
	}
	return head{}, false
}

// parts are what belongs to a person and acts for him: 他的声音, 她眼圈一红.
var parts = [...]string{"声音", "嗓音", "嗓门", "语声", "语气", "口气", "话音", "脸", "面色", "神色", "神情", "表情", "眼", "目光", "视线", "手", "双手", "嘴", "心", "头", "眉", "身", "喉", "鼻", "泪", "笑", "话", "呼吸", "肩", "膝", "腿", "脚", "胸", "态度", "回答", "耳", "胳膊", "胡子", "胡须", "背影", "背"}

// partAt tells whether a part of a person stands at a position.
func (r *Reader) partAt(pos int) bool {
	for _, w := range parts {
		if r.d.HasAt(pos, w) {
			return true
		}
	}
	return false
}

// belonging is a pronoun or a name with what belongs to it: 德顺|老汉, 他|母亲, 赵玉堂的|老婆. What is a
// thing of his acts not.
func (r *Reader) belonging(h head, clause text.Span, said trust) (Source, bool) {
	span := h.Span
	if n, ok := r.personAt(h.End, clause.End); ok && (!h.pronoun || n.Len() > 1 || r.wordEnds(n)) {
		span.End = n.End
		return r.namedBehind(span, head{Span: n, kind: Person}, clause.End), true
	}
	if and := r.d.At(h.End); h.End+1 < clause.End && (and == '和' || and == '与' || and == '跟' || and == '、') {
		if g, ok := r.nameAt(h.End+1, clause.End); ok {
			return Source{Span: text.Span{Start: span.Start, End: g.End}, Type: Person}, true
		}
	}
	if r.d.At(h.End) == '的' && h.End < clause.End {
		if n, ok := r.personAt(h.End+1, clause.End); ok {
			span.End = n.End
			return r.namedBehind(span, head{Span: n, kind: Person}, clause.End), true
		}
		if !r.partAt(h.End+1) && said < anything {
			return Source{}, false
		}
	}
	return r.source(span, h), true
}

// personAt is the noun for a person that starts at a position, which may be one of kin.
func (r *Reader) personAt(pos, limit int) (text.Span, bool) {
	for _, h := range r.d.HitsAt(pos) {
		if int(h.End) > limit {
			continue
		}
		switch h.Class {
		case lexicon.Source:
			if e := r.d.Entry(h); e.Get("type") == Person && e.Get("use") != "pronoun" {
				return h.Span(), true
			}
		case lexicon.Title:
			if k := r.d.Entry(h).Get("kind"); k != "modifier" {
				return h.Span(), true
			}
		}
	}
	return text.Span{}, false
}

// humans are characters that end nouns for persons and other beings.
const humans = "人者汉子妇女童翁婆妈爸爷娘叔伯哥姐弟妹嫂兵师匠商贼客僧尼道侠长员生工鬼神仙王后帝公主将帅臣吏差役仆婢奴徒爹兄姨姑舅婶婿媳孩娃友民军官妞丫狗猫狐狼熊虎猴兔鼠鸟鸡鸭鹅"

// places are characters that end words for a place: 门外, 楼下.
const places = "外里下上内旁边前后口处间中"

// manner tells whether a word tells how something is said: 低声, 怯生生地.
func (r *Reader) manner(w text.Span) bool {
	last := r.d.At(w.End - 1)
	return last == '地' || r.d.At(w.End) == '地' || last == '声' && w.Len() == 2
}

// gestures are words for what goes with speech, which the dictionary has as nouns.
var gestures = [...]string{"皱眉", "央告", "沉声", "冷笑", "苦笑", "微笑", "一面", "一边", "低头", "问道", "道谢", "半晌", "片刻", "许久"}

func (r *Reader) gesture(s text.Span) bool {
	for _, w := range gestures {
		if r.d.HasAt(s.Start, w) {
			return true
		}
	}
	return false
}

// mannerEnds tells whether how something is said stands between two positions or runs over the first.
func (r *Reader) mannerEnds(end, from int) bool {
	switch r.d.At(end - 1) {
	case '地':
		return from > end-3
	case '声':
		return from > end-2
	}
	return false
}

// nounActor is the noun at the head of a clause, with what stands before it: 邻桌一个青衣|书生.
func (r *Reader) nounActor(row []phrase.Word, clause text.Span, said trust) (Source, bool) {
	start := row[0].Start
	var best head
	last, counted, animate, sure := -1, false, false, false
	for j := 0; j < len(row) && j < 9; j++ {
		w := row[j]
		switch w.Class {
		case phrase.Noun, phrase.Name, phrase.Other, phrase.Adjective, phrase.VerbNoun, phrase.Idiom:
		case phrase.Number, phrase.Measure:
			counted = true
			animate = animate || j+1 < len(row) && row[j+1].Class != phrase.Measure && strings.ContainsRune("位名只头匹群伙", r.d.Folded[w.End-1])
		case phrase.Pronoun:
			if j > 0 {
				j = len(row)
				continue
			}
			counted = r.d.HasAt(w.Start, "那") || r.d.HasAt(w.Start, "这")
		case phrase.De, phrase.Locative:
			if last < 0 && !counted {
				return Source{}, false
			}
			continue
		default:
			j = len(row)
			continue
		}
		if w.Class == phrase.Adjective || w.Class == phrase.Idiom || w.Class == phrase.VerbNoun || w.Class == phrase.Number || w.Class == phrase.Measure {
			if j > 0 && !counted && sure {
				break
			}
			continue
		}
		last = j
		if h, ok := r.headAt(min(w.End, clause.End), start); w.Class == phrase.Pronoun {
			if ok && h.kind == Unnamed {
				best, sure = h, true // 有人
			}
			continue
		}
		end := min(w.End, clause.End)
		if r.manner(w.Span) { // 冷冷地, 低声
			if best.Len() == 0 {
				return Source{}, false
			}
			break
		}
		if h, ok := r.headAt(end, start); ok && (h.kind == Person || h.kind == Unnamed) && !h.pronoun {
			best, sure = h, true
		} else if !sure && (w.Len() > 1 || j > 0 && strings.ContainsRune(humans, r.d.Folded[end-1])) && w.Len() <= 4 && !r.gesture(w.Span) && (counted || said >= likely) && (said == anything || animate || strings.ContainsRune(humans, r.d.Folded[end-1])) && !strings.ContainsRune(places, r.d.Folded[end-1]) && (!r.partAt(w.Start) || r.d.HasAt(w.Start, "声音")) {
			best = head{Span: text.Span{Start: w.Start, End: end}, kind: Person, name: w.Class == phrase.Name && (j == 0 || best.Len() > 0)}
		}
	}
	if c := r.d.At(best.End); best.Len() == 0 || best.End-start > 16 || counted && (c == '也' || c == '都') || best.kind == Person && r.mannerEnds(clause.End, best.End) {
		return Source{}, false
	}
	if h, ok := r.headAt(clause.End, start); said == anything && ok && h.name && h.Start == best.End {
		best = h // 策略师|游弋
	}
	if !best.name {
		return r.namedBehind(text.Span{Start: start, End: best.End}, best, clause.End), true
	}
	return r.source(text.Span{Start: start, End: best.End}, best), true
}

// namedBehind is a noun for a person with the name behind it: 丈夫|高远, 指导员|老谭.
func (r *Reader) namedBehind(span text.Span, h head, limit int) Source {
	g, ok := r.nameAt(h.End, limit)
	if !ok && h.End+2 <= limit && strings.ContainsRune("老小大阿", r.d.Folded[h.End]) && r.Surname(h.End+1) {
		g, ok = text.Span{Start: h.End, End: h.End + 2}, true
	}
	if n := h.End + 2; !ok && n < limit && r.Surname(h.End) && r.cast[key(r.d.Folded, h.End, 2)] > 0 {
		g, ok = text.Span{Start: h.End, End: n}, true // 丈夫|高远
		r.persons[key(r.d.Folded, h.End, 2)] = true
	}
	if !ok || h.kind != Person {
		return r.source(span, h)
	}
	return r.source(text.Span{Start: span.Start, End: g.End}, head{Span: g, kind: Person, name: true})
}

// behindDe is the person behind a clause and 的 at the head of a clause: 站在门口的|方警官.
func (r *Reader) behindDe(row []phrase.Word, clause text.Span, said trust) (Source, bool) {
	switch row[0].Class {
	case phrase.Verb, phrase.VerbNoun, phrase.Prep, phrase.Number, phrase.Measure, phrase.Pronoun:
	default:
		return Source{}, false
	}
	for j := 1; j < len(row)-1 && j < 9; j++ {
		if (row[j].Class == phrase.Aspect || j == 1 && r.d.HasBefore(row[0].End, "着")) && row[j].Class != phrase.De && row[j+1].Class != phrase.De && row[0].Class == phrase.Verb {
			return Source{}, false // 指着|窗外的夜空
		}
		if row[j].Class != phrase.De {
			continue
		}
		pos := row[j].End
		if g, ok := r.nameAt(pos, clause.End); ok && (said == anything || g.End < clause.End) && (r.entityAt[g.End] > 0 || r.castAt(pos) > 0) {
			s, ok := r.belonging(head{Span: g, kind: Person, name: true}, clause, said)
			s.Start = row[0].Start
			return s, ok
		}
		if s, ok := r.nounActor(row[j+1:], clause, min(said, likely)); ok && (said == anything || s.End < clause.End) {
			s.Start = row[0].Start
			return s, true
		}
		return Source{}, false
	}
	return Source{}, false
}

// movements are verbs behind which one stands who comes in: 走来|一个老头.
const movements = "走来进出站坐跳跑冲钻闯躺蹲立飞冒有"

// comer is the person at the end of a clause who comes in.
func (r *Reader) comer(row []phrase.Word, clause text.Span, said trust) (Source, bool) {
	for _, w := range [...]string{"看见", "看到", "瞧见", "望见", "瞥见", "发现", "遇见", "碰见", "遇到", "碰到", "撞见", "见"} {
		if r.d.HasAt(row[0].Start, w) {
			return Source{}, false // he is only seen
		}
	}
	moved := false
	for j := 0; j < len(row); j++ {
		switch row[j].Class {
		case phrase.Verb:
			moved = strings.ContainsRune(movements, r.d.Folded[row[j].End-1]) || strings.ContainsRune(movements, r.d.Folded[row[j].Start])
		case phrase.Aspect, phrase.Locative:
		case phrase.Number, phrase.Measure:
			if !moved {
				continue
			}
			if s, ok := r.nounActor(row[j:], clause, beings); ok && s.End == clause.End {
				return s, true
			}
		default:
			moved = moved && r.d.HasAt(row[j].Start, "来")
		}
	}
	return Source{}, false
}

// PersonAt is the person that starts at a position: a pronoun, a name, a noun.
func (r *Reader) PersonAt(pos, limit int) (Source, bool) {
	if h, ok := r.pronounAt(pos, limit); ok {
		return r.source(h.Span, h), true
	}
	if g, ok := r.nameAt(pos, limit); ok {
		return r.source(g, head{Span: g, kind: Person, name: true}), true
	}
	if n, ok := r.personAt(pos, limit); ok && n.Len() > 1 {
		return r.source(n, head{Span: n, kind: Person}), true
	}
	return Source{}, false
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
