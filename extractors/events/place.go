// Where: what names a place, and what of a phrase does.

package events

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/schema"
)

// placeHeads are the last characters of nouns for places.
var placeHeads = runesOf("处段路街村镇县市区省国站场楼室厅院馆店桥口里内上下边旁岸河江湖山海岛港厂矿井校园地道线家所局城乡州湾洞坡坝库层屋房址侧沟塘田野旁寨屯庄巷弄峡谷溪滩堤闸中间外前后面东南西北部点洲洋湖宫寺庙塔台舱顶底带域")

// placed tells whether a phrase names a place: it holds the name of one, ends in a locative, or in a
// noun for a place.
func (c *clause) placed(s text.Span) bool {
	for s.Len() > 0 && c.At(s.End-1) == '的' {
		s.End--
	}
	named := false
	c.entities(s, func(e *schema.Entity) bool {
		named = named || int(e.EndChar) == s.End && (e.Type == "GPE" || e.Type == "LOC" || e.Type == "FAC")
		return !named
	})
	if s.Len() == 0 {
		return false
	}
	last := c.At(s.End - 1)
	if last == '后' || last == '时' {
		return false
	}
	if before := (text.Span{Start: s.Start, End: s.End - 1}); last == '前' && (c.object(before, "ceremony") || c.object(before, "meeting") || c.object(before, "contest") || c.object(before, "election")) {
		return false // 颁奖典礼前
	}
	if last == '中' && s.Len() > 2 && c.acts(text.Span{Start: s.Start, End: s.End - 1}) && !named {
		return false // 24名矿工中
	}
	if (last == '中' || last == '上' || last == '里') && c.activity(s.End-1) {
		return false // 评比中, 电影节上
	}
	if named {
		return true
	}
	if n := c.numberAt(s.Start); n >= 0 && int(c.tables.NumericFacts[n].EndChar) == s.End && (last == '场' || last == '家' || c.tables.NumericFacts[n].Kind != "count") {
		return false // 二十余场, 25%左右
	}
	if c.HasBefore(s.End, "内部") {
		return s.Len() > 2
	}
	if last == '近' {
		return c.wordAt(s.End-1) == phrase.Locative
	}
	if last == '部' && s.Len() > 2 && strings.ContainsRune("东南西北中", c.At(s.End-2)) {
		return true
	}
	if last == '间' && c.HasBefore(s.End, "之间") && c.hasName(s) {
		return true
	}
	if c.ends(s, setPlaceEnd) {
		return true
	}
	if c.ends(s, setNoPlaceEnd) {
		return false
	}
	if i := c.wordFrom(s.End - 1); i < len(c.words) {
		switch c.words[i].Class {
		case phrase.Time, phrase.Number:
			return false
		case phrase.Measure:
			if i > 0 && c.words[i-1].Class == phrase.Number && !strings.ContainsRune("县市区省镇村乡国校段", last) {
				return false // 十处
			}
		}
	}
	return s.Len() > 1 && placeHeads.has(last)
}

// activity tells whether what ends at a position is something done or held, so that 中 or 上 behind it is no place.
func (c *clause) activity(end int) bool {
	i := c.wordFrom(end - 1)
	if i >= len(c.words) || c.words[i].End != end {
		return false
	}
	before := text.Span{Start: max(c.words[i].Start-4, c.words[0].Start), End: end}
	if c.object(before, "ceremony") || c.object(before, "meeting") || c.object(before, "contest") || c.object(before, "exercise") {
		return true
	}
	if strings.ContainsRune("节赛展会", c.At(end-1)) {
		return true // 戏剧节上
	}
	t := c.triggerOf(i)
	if t == nil {
		return (c.words[i].Class == phrase.VerbNoun || c.words[i].Class == phrase.Verb) && c.words[i].Len() == 2 && !c.in(i, setBuilt)
	}
	return len(t.senses) > 0 && t.pos != noun && !t.last().is("accident.", "disaster.", "weather.", "construction.")
}

// within tells whether a short phrase opens with the name of a place: 在[某国某城].
func (c *clause) within(s text.Span) bool {
	if s.Len() > 10 || c.wordAt(s.End-1) != phrase.Noun && c.wordAt(s.End-1) != phrase.Name {
		return false
	}
	named := false
	c.entities(s, func(e *schema.Entity) bool {
		named = int(e.StartChar) == s.Start && (e.Type == "GPE" || e.Type == "LOC" || e.Type == "FAC")
		return !named
	})
	return named && !strings.ContainsRune("会赛中后时", c.At(s.End-1))
}

// wordAt is the class of the word that ends at a position of the sentence.
func (c *clause) wordAt(pos int) phrase.Class {
	i := c.wordFrom(pos)
	if i < len(c.words) {
		return c.words[i].Class
	}
	return phrase.Other
}

// doneAt tells whether a trigger stands at a position, so that what it leads to is no place: [支援]某地的35名医生.
func (c *clause) doneAt(pos int) bool {
	i := c.wordFrom(pos)
	return i < len(c.words) && c.words[i].Start == pos && c.triggerOf(i) != nil
}

// hasName tells whether a phrase holds the name of a place.
func (r *reader) hasName(s text.Span) bool {
	named := false
	r.entities(s, func(e *schema.Entity) bool {
		named = named || e.Type == "GPE" || e.Type == "LOC" || e.Type == "FAC"
		return !named
	})
	return named
}

// split cuts the names of places off the head of a phrase: [四川省绵竹市][一化工厂].
func (f *frame) split(s text.Span) (place, rest text.Span) {
	for i := f.first; i < f.at; i++ { // 某县境内[一辆货车]
		if w := f.words[i]; w.Start > s.Start && w.End < s.End && (w.Class == phrase.Number || f.char(i, '某') || f.char(i, '多') || f.in(i, setSome)) {
			if left := (text.Span{Start: s.Start, End: w.Start}); (f.placed(left) && !f.body(left) || f.sense.has(located) && (f.placed(left) || f.body(left)) && (!f.acts(left) || f.object(f.trim(text.Span{Start: w.Start, End: s.End}), "victim"))) && !(f.At(left.End-1) == '的' && f.doneAt(s.Start)) {
				return left, text.Span{Start: w.Start, End: s.End}
			}
			break
		}
	}
	if i := f.wordFrom(s.Start); i+1 < len(f.words) && f.words[i].Start == s.Start && f.words[i].End < s.End && f.words[i+1].Class != phrase.De && f.is(i, "现场") {
		if rest := (text.Span{Start: f.words[i].End, End: s.End}); f.words[i+1].Class != phrase.Locative && !f.placed(rest) && !f.acts(rest) {
			return f.words[i].Span, rest // 现场[火势]
		}
	}
	end := s.Start
	f.entities(s, func(e *schema.Entity) bool {
		if end > s.Start && int(e.StartChar) == end+2 && (f.HasAt(end, "首都") || f.HasAt(end, "首府") || f.HasAt(end, "省会")) {
			end += 2 // 某国首都[某城]
		}
		if int(e.StartChar) != end || e.Type != "GPE" && e.Type != "LOC" && e.Type != "FAC" || int(e.EndChar) > s.End {
			return int(e.EndChar) <= end
		}
		end = int(e.EndChar)
		return true
	})
	if end == s.Start {
		return text.Span{}, s
	}
	if f.pairs(end) {
		return text.Span{}, s // 中法|两国
	}
	end = f.onward(end, s.End)
	person := false
	f.entities(text.Span{Start: end, End: s.End}, func(e *schema.Entity) bool {
		person = e.Type == "PERSON" || e.Type == "TITLE"
		return !person
	})
	if rest := (text.Span{Start: end, End: s.End}); !person && rest.Len() > 1 && rest.Len() < 7 && !f.sense.has(located) {
		person = f.acts(rest) && f.numberAt(end) < 0 // 墨西哥[经济部长]
	}
	if person || f.HasAt(end, "驻") || end < s.End && strings.ContainsRune("的与和、及至往到", f.At(end)) || f.numberAt(end) < 0 && f.actor(text.Span{Start: end, End: s.End}) {
		return text.Span{}, s
	}
	return text.Span{Start: s.Start, End: end}, text.Span{Start: end, End: s.End}
}

// body tells whether a phrase names who may act, and whose people a count tells: 该厂17名员工.
func (f *clause) body(s text.Span) bool {
	s = f.trim(s)
	if f.wordAt(s.End-1) == phrase.Locative {
		return false
	}
	named := false
	f.entities(s, func(e *schema.Entity) bool {
		named = int(e.EndChar) == s.End && (e.Type == "GPE" || e.Type == "LOC" || e.Type == "FAC")
		return !named
	})
	return !named && houses.has(f.At(s.End-1))
}

// houses are the last characters of nouns for buildings and what is in them.
var houses = runesOf("厂校院店局所馆站司社库矿园家学坊场厦寓仓铺宅舍堂吧户业房屋楼栋棚")

// spot tells whether a phrase ends in a word that tells where in or at something: 岛[上], 大楼[内], 附近海[域].
func (f *frame) spot(s text.Span) bool {
	s = f.trim(s)
	return s.Len() > 2 && strings.ContainsRune("上内里旁边处域段口近", f.At(s.End-1)) && f.placed(s)
}

// actor tells whether what follows a place's name is a body of that place: 四川警方.
func (f *frame) actor(s text.Span) bool {
	if s.Len() == 0 || s.Len() > 8 {
		return false
	}
	return f.ends(s, setActorEnd)
}

// onward is the end of a place with the words that only tell where in it: 某县[境内].
func (f *frame) onward(end, limit int) int {
	i := f.wordFrom(end)
	for ; i < len(f.words) && f.words[i].End <= limit; i++ {
		w := f.words[i]
		if w.Len() > 2 || !placeHeads.has(f.At(w.End-1)) || w.Len() == 2 && w.Class != phrase.Locative && !f.in(i, setAreaTails) {
			break
		}
		end = w.End
	}
	return end
}

// road tells whether a phrase names a stretch of road.
func (f *frame) road(s text.Span) bool {
	return s.Len() > 2 && strings.ContainsRune("段处口向", f.At(s.End-1))
}

// pairs tells whether what follows the names of places at a position takes them together as those who act: 中法[两国].
func (f *frame) pairs(pos int) bool {
	switch f.At(pos) {
	case '两', '三', '四', '双', '各':
	default:
		return false
	}
	switch f.At(pos + 1) {
	case '国', '方', '党', '军', '市', '省', '地', '县', '校', '州':
		return true
	}
	return false
}
