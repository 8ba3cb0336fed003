package speaker

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

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
const humans = "人者汉子妇女童翁婆妈爸爷娘叔伯哥姐弟妹嫂兵师匠商贼客僧尼道侠长员生工鬼神仙王后帝公主将帅臣吏差役仆婢奴徒爹兄姨姑舅婶婿媳孩娃友民军官妞丫妃嫔姬婢监宦尉卫侯爵督捕贩狗猫狐狼熊虎猴兔鼠鸟鸡鸭鹅"

// trades are characters that end nouns for what somebody does: 拍卖师, 跟单员.
const trades = "师员匠兵警徒"

// places are characters that end words for a place: 门外, 楼下.
const places = "外里下上内旁边前后口处间中"

// manner tells whether a word tells how something is said: 低声, 怯生生地.
func (r *Reader) manner(w text.Span) bool {
	last := r.d.At(w.End - 1)
	return last == '地' || r.d.At(w.End) == '地' || last == '声' && w.Len() == 2
}

// gestures are words for what goes with speech, which the dictionary has as nouns.
var gestures = text.ListOf("皱眉", "央告", "沉声", "冷笑", "苦笑", "微笑", "一面", "一边", "低头", "问道", "道谢", "半晌", "片刻", "许久")

func (r *Reader) gesture(s text.Span) bool {
	return gestures.At(r.d.View, s.Start) != ""
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
		if j > 0 && w.Len() > 1 && r.doubled(w.Start) {
			break // 老俞|拍拍桶盖
		}
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
			if g, ok := r.nameAt(w.End, clause.End); ok && w.Class == phrase.De && !sure { // 下铺的|大刘
				best, sure = head{Span: g, kind: Person, name: true}, true
				j = len(row)
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
		} else if !sure && (w.Len() > 1 || j > 0 && strings.ContainsRune(humans, r.d.Folded[end-1])) && w.Len() <= 4 && !r.gesture(w.Span) && (counted || said >= likely || w.Class == phrase.Noun && w.Len() > 1 && start == w.Start && strings.ContainsRune(trades, r.d.Folded[end-1])) && (said == anything || animate || strings.ContainsRune(humans, r.d.Folded[end-1])) && !strings.ContainsRune(places, r.d.Folded[end-1]) && (!r.partAt(w.Start) || r.d.HasAt(w.Start, "声音")) {
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
	if n, ok := r.handle(h.End, limit); ok && h.kind == Person {
		return r.source(text.Span{Start: span.Start, End: n.End}, n)
	}
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
		if said == anything && j+3 < len(row) && r.Surname(pos) && row[j+1].Len() == 1 && row[j+2].Len() == 1 && row[j+3].Class == phrase.Verb {
			return r.source(text.Span{Start: row[0].Start, End: pos + 2}, head{Span: text.Span{Start: pos, End: pos + 2}, kind: Person, name: true}), true // 坐在后面的|李想举手
		}
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
const movements = "走来进出站坐跳跑冲钻闯躺蹲立飞冒有闪赶过回迎转奔飘"

// glimpses are verbs of seeing: who stands behind them does nothing.
var glimpses = text.ListOf("看见", "看到", "瞧见", "望见", "瞥见", "发现", "遇见", "碰见", "遇到", "碰到", "撞见", "见")

// comer is the person at the end of a clause who comes in.
func (r *Reader) comer(row []phrase.Word, clause text.Span, said trust) (Source, bool) {
	if glimpses.At(r.d.View, row[0].Start) != "" {
		return Source{}, false // he is only seen
	}
	moved := false
	for j := 0; j < len(row); j++ {
		switch row[j].Class {
		case phrase.Verb:
			moved = strings.ContainsRune(movements, r.d.Folded[row[j].Start]) || moved && row[j].Len() == 2
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
