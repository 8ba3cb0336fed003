// Who and what take part: the arguments by role.

package events

import (
	"slices"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/schema"
)

// longest is how long an argument is at most, in code points: what is longer was not read well.
const longest = 60

// A frame gathers the arguments of one event.
type frame struct {
	*clause
	args []schema.Argument
}

// add puts a span into a role, unless it is there already.
func (f *frame) add(role string, s text.Span) {
	if s.Len() == 0 || role == "" {
		return
	}
	s = f.trim(s)
	if f.HasAt(s.Start, "因") && s.Len() > 1 && s.Len() < 10 { // 因病
		role, s.Start = "cause", s.Start+1
	}
	if s.Len() == 2 && f.At(s.Start) == '一' && strings.ContainsRune("步体直面度", f.At(s.End-1)) {
		return // 下[一步], [一体]推进
	}
	s = f.whole(s)
	if role == "" || s.Len() == 0 || s.Len() > longest || s.Overlaps(f.Span) || !f.substantive(s) {
		return
	}
	for _, a := range f.args {
		if int(a.StartChar) < s.End && s.Start < int(a.EndChar) && (a.Role == role || int(a.StartChar) == s.Start && int(a.EndChar) == s.End) {
			return
		}
	}
	f.args = append(f.args, schema.Argument{Role: role, Text: f.Slice(s), StartChar: int32(s.Start), EndChar: int32(s.End)})
}

// whole is a phrase without what stands before a quotation mark that opens in it and does not close, or after one that
// closes in it and did not open: “我听到|‘砰’.
func (f *frame) whole(s text.Span) text.Span {
	open, depth := s.Start, 0
	for i := s.Start; i < s.End; i++ {
		switch f.At(i) {
		case '“', '‘', '《', '(':
			if depth++; depth == 1 {
				open = i
			}
		case '”', '’', '》', ')':
			if depth--; depth < 0 {
				return f.trim(text.Span{Start: i + 1, End: s.End})
			}
		}
	}
	if depth > 0 {
		return f.trim(text.Span{Start: s.Start, End: open})
	}
	return s
}

// trim takes marks and 的 from the ends of a phrase.
func (f *clause) trim(s text.Span) text.Span {
	loose := func(r rune) bool { return strings.ContainsRune("的、,。等之 了和与及并或同", r) }
	for s.Start < s.End && loose(f.At(s.Start)) {
		s.Start++
	}
	for s.Start < s.End && loose(f.At(s.End-1)) {
		s.End--
	}
	return s
}

// substantive tells whether a phrase has a noun, name, pronoun or number, and does not end in a verb
// or an adverb. Of single characters only those that are words by themselves will do.
func (f *frame) substantive(s text.Span) bool {
	if s.Len() == 1 {
		return f.sense.number && '1' <= f.At(s.Start) && f.At(s.Start) <= '9' || strings.ContainsRune("他她它其我你人车船火水药血", f.At(s.Start))
	}
	if s.Start < f.words[0].Start || f.known(s.Start) == s || f.grown && s == f.after.object {
		return true
	}
	found := false
	last := phrase.Other
	i := f.wordFrom(s.Start)
	for ; i < len(f.words) && f.words[i].Start < s.End; i++ {
		switch c := f.words[i].Class; c {
		case phrase.VerbNoun:
			t := f.triggerOf(i)
			found = found || t != nil && t.pos == noun
		case phrase.Noun, phrase.Name, phrase.Pronoun, phrase.Number, phrase.Measure, phrase.CloseQuote, phrase.Locative:
			found = true
		}
		last = f.words[i].Class
	}
	return found && last != phrase.Verb && last != phrase.Adverb && last != phrase.Adjective
}

// has tells whether a role is filled.
func (f *frame) has(role string) bool {
	return slices.ContainsFunc(f.args, func(a schema.Argument) bool { return a.Role == role })
}

// arguments reads who and what take part in the event, in text order.
func (c *clause) arguments(passive, named bool) []schema.Argument {
	f := &frame{clause: c}
	subject, object := c.sense.subject, c.sense.object
	switch {
	case passive:
		subject = "patient"
	case subject == "patient" && c.marked("把", "将"):
		subject = "agent"
	case c.light >= 0 && c.is(c.light, "得到", "受到", "遭到", "遭受", "遭", "遭遇", "接受"):
		subject = "patient" // 火势得到控制
	case subject == "patient" && object == "patient" && c.after.object.Len() > 0 && c.sense.is("organization.", "construction.", "business.", "launch.", "transport.opened"):
		subject = "agent" // 市政府成立调查组
	}
	f.circumstances(passive)
	if named {
		f.modifiers()
	}
	if c.light >= 0 && c.trigger.pos != noun && (c.causes() || c.sense.subject == "patient") {
		if n := len(c.before); n > 0 && c.before[n-1].verb == c.light {
			f.add(subject, c.before[n-1].Span)
		}
	}
	if n := len(c.before); n > 0 && c.before[n-1].verb >= 0 && c.is(c.before[n-1].verb, "遭", "遭到", "遭受", "受到", "遭遇", "经过", "接受") && f.acts(c.before[n-1].Span) {
		f.add("agent", f.upToBody(c.before[n-1].Span)) // 遭歹徒袭击
		subject = "patient"
	}
	if c.light >= 0 && c.causes() {
		f.subject("cause", named)
	} else {
		f.subject(subject, named)
	}
	if !named {
		f.objects(subject, object)
	}
	f.carried()
	f.harmed()
	if d := c.dateOf(); d >= 0 && c.own(d) {
		date := &c.tables.Dates[d]
		f.add("time", text.Span{Start: int(date.StartChar), End: int(date.EndChar)})
	}
	slices.SortStableFunc(f.args, func(a, b schema.Argument) int { return int(a.StartChar - b.StartChar) })
	return f.args
}

// carried makes who is taken somewhere the patient where nobody else is: 伤者已送往医院.
func (f *frame) carried() {
	if !f.sense.is("rescue.hospitalized", "transport.carried", "rescue.evacuated") || f.has("patient") {
		return
	}
	for i := range f.args {
		if f.args[i].Role == "agent" && int(f.args[i].EndChar) <= f.Start {
			f.args[i].Role = "patient"
			return
		}
	}
}

// harmed makes the part that breaks the patient where nothing else is: [车头左侧]受损.
func (f *frame) harmed() {
	if !f.sense.is("disaster.damaged", "accident.broke") || f.has("patient") {
		return
	}
	for i := range f.args {
		if f.args[i].Role == "place" && int(f.args[i].EndChar) <= f.Start && f.wordFrom(int(f.args[i].EndChar)) == f.at {
			f.args[i].Role = "patient"
			return
		}
	}
}

// circumstances are the phrases that prepositions bring before the trigger.
func (f *frame) circumstances(passive bool) {
	for i := range f.before {
		b := &f.before[i]
		if f.oblique && b.Contains(f.held) {
			continue
		}
		if b.prep < 0 && b.verb < 0 && !b.locative && i+1 < len(f.before) && f.before[i+1].prep < 0 && f.before[i+1].verb < 0 && f.counts(b.last+1) && f.placed(b.Span) {
			f.add("place", b.Span) // [某县境内]一辆货车
			continue
		}
		if b.prep < 0 {
			if (b.locative || f.apart(i)) && b.verb < 0 && f.placed(b.Span) || b.verb >= 0 && f.is(b.verb, "途经", "行经", "行至", "驶至", "驶经", "行驶至", "行驶到", "路过", "经过", "经", "到", "至", "进入", "深入", "走进", "来到") && f.placed(b.Span) ||
				b.verb >= 0 && b.verb == f.light && i+1 < len(f.before) && f.causes() && f.hasName(b.Span) && f.placed(b.Span) {
				f.add("place", b.Span)
			}
			continue
		}
		role := ""
		switch {
		case f.is(b.prep, "在", "于", "自", "沿", "从", "正在", "位于", "地处", "沿着", "途经", "至", "到"):
			if f.framed(b.last + 1) {
				break // 在某国调解下
			}
			if f.placed(b.Span) || f.is(b.prep, "在", "于") && f.within(b.Span) {
				role = "place"
			}
		case f.is(b.prep, "由") && f.placed(b.Span) && !f.acts(b.Span):
			role = "place" // 由北向南
		case f.is(b.prep, "由") && f.amount(b.Span): // 由3%提高到5%
		case f.is(b.prep, "被", "遭", "由", "让", "叫"):
			if role = "agent"; f.spent(b) && !passive {
				role = ""
			}
		case f.is(b.prep, "经", "经过") && f.acts(b.Span):
			role = "agent"
		case f.is(b.prep, "为") && passive:
			role = "agent"
		case f.is(b.prep, "为") && f.sense.is("award.", "ceremony.") && f.acts(b.Span):
			role = "recipient"
		case f.is(b.prep, "把", "将"):
			role = "patient"
			if f.spent(b) && (f.sense.object != "patient" || f.after.object.Len() > 0) {
				role = "" // 将人刺伤后逃离
			}
			if f.sense.is("rescue.guarded", "transport.blocked") && f.placed(b.Span) {
				role = "place"
			}
		case f.is(b.prep, "与", "和", "同", "跟"):
			role = "participant"
		case f.is(b.prep, "针对", "对", "对于") && f.is(b.last+1, "反映", "期待", "期盼", "关心", "关注", "关切", "提出", "咨询", "反馈", "投诉", "存在", "面临", "遇到", "呼吁", "希望", "质疑", "困扰"):
			// 针对[群众]反映…: who another verb is of
		case f.is(b.prep, "对", "对于", "针对"):
			role = f.sense.object
			if role == "number" || role == "place" && !f.placed(b.Span) || f.after.object.Len() > 0 {
				role = "patient"
			}
			if role == "patient" && f.after.object.Len() > 0 && f.acts(b.Span) {
				role = "recipient"
			}
		case f.is(b.prep, "就", "围绕", "关于"):
			role = "topic"
		case f.is(b.prep, "向", "给", "往"):
			switch {
			case f.placed(b.Span):
				role = "place"
			case f.acts(b.Span):
				role = "recipient"
			}
		case f.is(b.prep, "因", "因为", "由于", "受"):
			role = "cause"
		case f.is(b.prep, "以") && f.HasBefore(b.End, "罪"), f.is(b.prep, "涉嫌"):
			role = "cause"
		case f.is(b.prep, "用", "持", "驾"):
			role = "instrument"
		}
		f.add(role, b.Span)
	}
	f.add("place", f.after.place)
	f.add("place", f.scene())
}

// spent tells whether another verb stands between a prepositional phrase and the trigger, which it belongs to.
func (f *frame) spent(b *chunk) bool {
	for i := b.last + 1; i < f.at; i++ {
		if f.words[i].Class == phrase.Verb && !f.lightAt(i) {
			return true
		}
	}
	return false
}

// counts tells whether a count begins at a word, perhaps after 约 or 近.
func (f *frame) counts(i int) bool {
	if i < f.at && f.is(i, "约", "近", "逾", "有") {
		i++
	}
	return i < f.at && f.words[i].Class == phrase.Number
}

// upToBody is a phrase up to the last body that it names: [纪委监委]纪律审查.
func (f *frame) upToBody(s text.Span) text.Span {
	end := s.End
	f.entities(s, func(e *schema.Entity) bool {
		if e.Type == "ORG" && int(e.EndChar) <= s.End {
			end = int(e.EndChar)
		}
		return true
	})
	return text.Span{Start: s.Start, End: end}
}

// framed tells whether a verb and 下 or 中 stand at a word, so that what is before does it: 在老师[陪同下].
func (f *frame) framed(i int) bool {
	return i+1 < f.at && (f.words[i].Class == phrase.Verb || f.words[i].Class == phrase.VerbNoun) && f.is(i+1, "下", "中", "之下", "期间", "领域", "方面", "业务", "工作")
}

// apart tells whether a phrase stands by itself between marks: 人民路北侧,一辆轿车….
func (f *frame) apart(i int) bool {
	b := &f.before[i]
	if !f.comma(b.last + 1) {
		return false
	}
	return b.first == f.first || f.words[b.first-1].Class == phrase.Mark || f.words[b.first-1].Class == phrase.Time
}

// scene is the place that the clause before 的 tells of the happening that it describes: [某市]昨夜发生的火灾.
func (f *frame) scene() text.Span {
	de := f.at - 1
	for de > f.first && de > f.at-6 && f.words[de].Class != phrase.De {
		de--
	}
	if de < f.first || f.words[de].Class != phrase.De || !f.heads(de) {
		return text.Span{}
	}
	for i := len(f.before) - 1; i >= 0; i-- {
		b := &f.before[i]
		v := b.last + 1
		for v < f.at && (f.words[v].Class == phrase.Time || f.words[v].Class == phrase.Adverb) {
			v++
		}
		if b.prep < 0 && b.verb < 0 && f.is(v, "发生", "突发", "爆发", "举行", "举办", "召开") {
			if f.placed(b.Span) {
				return b.Span
			}
			break
		}
	}
	return text.Span{}
}

// objects are what stands behind the trigger, or what its clause describes.
func (f *frame) objects(subject, object string) {
	o := f.after
	if o.number >= 0 && (object == "number" || f.sense.is("casualty.", "disease.", "business.", "justice.fined", "competition.")) {
		n := &f.tables.NumericFacts[o.number]
		f.add("number", text.Span{Start: int(n.StartChar), End: int(n.EndChar)})
		if int(n.EndChar) >= o.object.End {
			o.object = text.Span{}
		}
	}
	if o.number >= 0 && o.object.Len() > 0 && f.sense.is("policy.adjusted", "transport.", "market.") && f.lastNumber(o.object) == o.number {
		n := &f.tables.NumericFacts[o.number]
		f.add("number", text.Span{Start: int(n.StartChar), End: int(n.EndChar)})
		o.object = text.Span{} // 下调100元
	}
	if o.number >= 0 && f.tables.NumericFacts[o.number].Unit == "周年" {
		o.object = text.Span{} // 建交50周年
	}
	if s := f.destination(); s.Len() > 0 {
		f.add("place", s)
		if o.object.Start < s.End {
			o.object = text.Span{}
		}
	}
	if o.object.Len() > 0 && f.sense.is("personnel.appointed", "personnel.dismissed") && object == "patient" {
		o.object = f.office(o.object)
	}
	if o.object.Len() > 0 {
		switch {
		case f.moves() && f.placed(o.object):
			object = "place"
		case object == "place" && !f.placed(o.object):
			object = "patient"
		case object == "patient" && f.sense.is("rescue.guarded", "transport.blocked") && f.placed(o.object):
			object = "place"
		case object == "number":
			object = ""
		case f.sense.is("statement.", "policy.approved", "protest.resisted") && f.begins(o.object.End):
			object = "" // it is the subject of what is said: 宣布[比赛]推迟
		}
		f.add(object, o.object)
	}
	if o.relative.Len() > 0 {
		switch {
		case object != "patient" && object != "participant" && object != "topic" && object != "title":
			object = subject
		case f.has(object):
			object = subject
		}
		f.add(object, o.relative)
	}
}

// office adds the office that somebody gets or loses: 任命甲为[部长], 免去甲的[部长职务]. It returns the person.
func (f *frame) office(s text.Span) text.Span {
	for i := f.wordFrom(s.Start); i < f.end && f.words[i].Start < s.End+2; i++ {
		if i > f.last+1 && f.is(i, "的", "为", "担任", "任", "兼任") && f.words[i-1].Class == phrase.Name {
			end := max(s.End, f.words[i].End)
			if n := f.nounEnd(i + 1); n > i+1 {
				end = f.words[n-1].End
			}
			f.add("title", text.Span{Start: f.words[i].End, End: end})
			return text.Span{Start: s.Start, End: f.words[i].Start}
		}
	}
	return s
}

// destination is the place right behind a verb of movement: 送往[附近的医院].
func (f *frame) destination() text.Span {
	w := f.last + 1
	for w < f.end && (f.words[w].Class == phrase.Aspect || f.is(w, "到", "往", "至", "进", "入", "在", "于")) {
		w++
	}
	if !f.moves() && !f.rests() || w >= f.end {
		return text.Span{}
	}
	end := f.placeEnd(w)
	if end <= w || end < f.end && f.words[end].Class == phrase.De {
		return text.Span{}
	}
	if s := (text.Span{Start: f.words[w].Start, End: f.words[end-1].End}); f.placed(s) {
		return s
	}
	return text.Span{}
}

// rests tells whether the trigger ends in a word that leads to a place: 躺在, 掉入.
func (f *frame) rests() bool {
	if f.trigger.pos == verb && f.last+1 < f.end && f.words[f.last+1].Class == phrase.Prep && f.is(f.last+1, "到", "至", "在", "往", "向", "入", "于", "进") {
		return true
	}
	return f.Len() > 1 && f.trigger.pos == verb && strings.ContainsRune("在至到入进往向于", f.At(f.End-1))
}

// begins tells whether a verb or its adverbs stand at a position, so that the noun before is a subject.
func (f *frame) begins(pos int) bool {
	i := f.wordFrom(pos)
	if i >= f.end {
		return false
	}
	switch f.words[i].Class {
	case phrase.Verb, phrase.Adverb, phrase.Prep:
		return true
	}
	return false
}
