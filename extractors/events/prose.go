// What the prose of programmes and reports says without telling a happening.

package events

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/schema"
)

// programmatic tells whether the trigger only names a field of work, a model or a kind of wrong: 突出
// 技术[研发], 校企[合作]新模式, 针对高发的[诈骗], 针对因台风[停工]的问题, 确保无[事故].
func (c *clause) programmatic() bool {
	return c.purpose() || c.pursued() || c.modelled() || c.general() || c.problem() || c.warded()
}

// purpose tells whether the trigger only names what something is for, or under what pretext: 用于成人[接种], 以[退款]为由.
func (c *clause) purpose() bool {
	if c.HasAt(c.End, "为由") || c.HasAt(c.End, "为名") || c.HasAt(c.End, "为借口") || c.HasAt(c.End, "为幌子") {
		return true
	}
	for i := c.at - 1; i >= c.open && i > c.at-4; i-- {
		if c.is(i, "用于", "适用于", "专用于") {
			return true
		}
		if !nominal(c.words[i].Class) {
			break
		}
	}
	return false
}

// pursued tells whether the trigger ends a phrase that a verb of programmes governs: 突出技术[研发].
func (c *clause) pursued() bool {
	if c.at > c.first && c.light < 0 && c.trigger.pos == both && !c.after.aspect && c.after.number < 0 && c.pursues(c.at-1) {
		return true // 加强[监测]预警
	}
	if c.light >= 0 || c.after.aspect || c.after.object.Len() > 0 || c.after.relative.Len() > 0 || c.after.number >= 0 || c.after.place.Len() > 0 {
		return false
	}
	n := len(c.before)
	if n == 0 || c.before[n-1].last != c.at-1 || c.before[n-1].verb < 0 || c.words[c.before[n-1].last].Class != phrase.Noun {
		return false
	}
	return c.pursues(c.before[n-1].verb)
}

// pursues tells whether a word is a verb of programmes.
func (c *clause) pursues(i int) bool {
	return c.is(i, "突出", "强化", "加强", "深化", "优化", "注重", "聚焦", "做实", "做强", "狠抓", "重视", "促进", "助推", "助力", "服务", "坚持", "增强", "提高", "细化", "规范", "统筹", "激发", "鼓励", "引导", "倡导", "加大", "夯实", "筑牢", "提升")
}

// modelled tells whether 新 and a noun of pattern follow, so that the trigger names what is new: 合作新格局.
func (c *clause) modelled() bool {
	next := c.last + 1
	for next < c.end && next < c.last+3 && c.words[next].Class == phrase.VerbNoun {
		next++
	}
	if c.trigger.pos == noun || next >= c.end || c.At(c.words[next].Start) != '新' || c.words[next].Len() > 3 {
		return false
	}
	at := c.words[next].Start + 1
	for _, w := range [...]string{"格局", "模式", "局面", "高地", "机制", "样板", "标杆", "路径", "篇章", "优势", "天地", "空间", "气象", "生态", "平台", "范式", "引擎", "动能", "体系", "品牌", "画卷", "领域", "阶段", "台阶", "常态", "征程", "起点", "业态", "思路", "理念", "典范"} {
		if c.HasAt(at, w) {
			return true
		}
	}
	return false
}

// general tells whether a wrong is spoken of as a kind: after a clause that says how common or hated it
// is (高发的诈骗), or as what measures are aimed at, and no time or count makes it one that happened.
func (c *clause) general() bool {
	if c.trigger.last().is("crime.") && c.is(c.end-1, "高发", "多发", "频发", "易发") && c.end-1 > c.last {
		return true // 冒充客服[诈骗]高发
	}
	if k := c.trigger.last(); !k.is("crime.") || c.trigger.pos == verb || c.light >= 0 || c.after.object.Len() > 0 || c.after.relative.Len() > 0 || c.after.number >= 0 {
		return false
	}
	for i := c.at - 1; i >= c.first && i > c.at-reach/2; i-- {
		switch {
		case c.words[i].Class == phrase.Time, c.words[i].Class == phrase.Number:
			return false
		case c.words[i].Class == phrase.Mark && c.At(c.words[i].Start) != '、':
			return false
		case c.is(i, "高发", "多发", "易发", "频发", "突出", "常见", "猖獗", "深恶痛绝", "反映强烈", "防范", "预防", "远离", "遏制", "整治", "针对", "面对", "警惕", "谨防", "识别", "抵制", "惩治", "围绕", "聚焦"):
			return true
		}
	}
	return false
}

// problem tells whether the clause names a problem that measures are aimed at: 针对因台风停工的企业的困难.
func (c *clause) problem() bool {
	if c.aspectOf() {
		return true
	}
	if end := c.end - 1; end <= c.last || !c.is(end, "问题", "困难", "难题", "现象", "需求", "诉求", "难点", "痛点", "情况", "堵点", "关切", "实际", "特点", "短板") {
		return false
	}
	for i := c.open; i < c.at && i < c.open+reach; i++ {
		if c.is(i, "针对", "面对", "围绕", "聚焦", "对于", "瞄准") {
			return c.words[c.last+1].Class != phrase.Mark
		}
	}
	return false
}

// aspectOf tells whether the trigger stands in a list of fields: 在[培训]、交流等方面.
func (c *clause) aspectOf() bool {
	i := c.last + 1
	for i < c.end && i < c.last+reach/2 && (nominal(c.words[i].Class) || c.words[i].Class == phrase.Verb || c.words[i].Class == phrase.Conj) && !c.is(i, "方面", "领域", "环节") {
		i++
	}
	if i >= c.end || !c.is(i, "方面", "领域", "环节") {
		return false
	}
	for i = c.at - 1; i >= c.first && i > c.at-reach/2; i-- {
		switch {
		case c.is(i, "在", "从", "对"):
			return true
		case c.words[i].Class == phrase.Verb, c.words[i].Class == phrase.Conj, nominal(c.words[i].Class):
		default:
			return false
		}
	}
	return false
}

// warded tells whether what is named is to be kept from happening: 确保监所无[事故], 实现零[伤亡].
func (c *clause) warded() bool {
	if c.at == c.first || c.trigger.pos == verb || c.after.aspect {
		return false
	}
	if p := c.Start; c.At(p-1) != '无' && c.At(p-1) != '零' && !(c.light > c.first && c.is(c.light-1, "不", "不再")) {
		return false
	}
	for i := c.at - 1; i >= c.first && i > c.at-reach/2; i-- {
		if c.is(i, "确保", "力争", "保证", "力保", "争取", "严防") {
			return true
		}
	}
	return false
}

// heldBefore finds the meeting, contest or feast before a verb that tells that it takes place, whatever
// governs it: 为[大会]顺利召开创造条件, 迎接[省运会]开幕. What follows is then no object.
func (c *clause) heldBefore() {
	c.held, c.oblique, c.aimed = text.Span{}, false, false
	n := len(c.before)
	if c.trigger.pos != verb || n == 0 || c.light >= 0 || c.after.relative.Len() > 0 {
		return
	}
	if k := c.trigger.last(); !k.is("meeting.held", "ceremony.opened", "ceremony.closed", "competition.held", "other.held") || c.occasion(c.after.object) {
		if b := c.before[n-1]; k.is("transport.opened", "construction.finished", "business.opened") && b.verb >= 0 && b.last == c.at-1 && c.is(b.verb, "迎接", "喜迎", "期盼", "盼望", "静候") {
			c.held, c.oblique, c.aimed = b.Span, true, true // 迎接[大桥]通车
		}
		return
	}
	for n > 1 && c.before[n-1].prep >= 0 && c.is(c.before[n-1].prep, "在", "于", "由") {
		n-- // 大会[在京]召开
	}
	b := &c.before[n-1]
	for i := c.before[len(c.before)-1].last + 1; i < c.at; i++ {
		if w := c.words[i].Class; w != phrase.Adverb && w != phrase.Adjective && !c.manner(i) {
			return
		}
	}
	s := b.Span
	for s.Len() > 0 && c.At(s.End-1) == '的' {
		s.End--
	}
	if b.prep >= 0 && c.is(b.prep, "在", "于", "由", "被", "从", "与", "和", "同") || b.locative || !c.occasion(s) {
		return
	}
	c.aimed = b.prep >= 0 || b.verb >= 0 && c.aims(b.verb)
	c.held, c.oblique = s, c.aimed || b.verb >= 0
	if b.verb >= 0 && !c.aimed { // a verb of its name: 全省湖泊[保护工作会议]召开
		if n < 2 || c.before[n-2].last != b.verb-1 || c.before[n-2].prep >= 0 || c.before[n-2].verb >= 0 || b.first != b.verb+1 || !c.object(s, "meeting") {
			c.held, c.oblique = text.Span{}, false
			return
		}
		c.held.Start = c.before[n-2].Start
	}
	if v := c.wordFrom(s.Start); c.aims(v) && c.words[v].End < s.End {
		c.held.Start, c.oblique, c.aimed = c.words[v].End, true, true // 迎接[党的全会]胜利召开
	}
	c.after.object, c.after.number = text.Span{}, -1
}

// hosted leaves of what stands before a trigger in 在[省厅举办的评选]中 only who does it.
func (c *clause) hosted() {
	n := len(c.before)
	if n == 0 || c.after.relative.Len() == 0 || c.last+1 >= c.end {
		return
	}
	if b := c.before[n-1]; b.prep >= 0 && c.is(b.prep, "在", "于") && b.last == c.at-1 && !b.locative && c.setIn(c.last+1) && !c.placed(b.Span) {
		b.prep = -1
		c.before = append(c.before[:0], b)
	}
}

// aims tells whether a verb looks forward to what is to be held or opened.
func (c *clause) aims(i int) bool {
	return c.is(i, "迎接", "喜迎", "祝贺", "预祝", "庆祝", "期盼", "期待", "静候", "保障", "护航", "服务", "助力", "筹备", "确保", "恭迎", "盼望", "献礼")
}

// occasion tells whether a phrase names what is held: a meeting, a contest, a feast, a congress (二十大).
func (c *clause) occasion(s text.Span) bool {
	if s.Len() == 0 {
		return false
	}
	named := false
	c.entities(s, func(e *schema.Entity) bool {
		named = int(e.EndChar) == s.End && (e.Type == "MEETING" || e.Type == "EVENT" || e.Rule == "entities.organization_congress")
		return !named
	})
	return named || c.object(s, "meeting") || c.object(s, "contest") || c.object(s, "ceremony") || c.object(s, "exercise")
}

// manner tells whether a word says how well something is held: 大会[胜利]召开.
func (c *clause) manner(i int) bool {
	return c.is(i, "胜利", "顺利", "成功", "圆满", "隆重", "如期", "盛大", "正式", "即将", "顺利圆满", "平稳", "安全", "精彩")
}

// completed tells whether what is done for a meeting is told as done, and so the meeting as held: 为大会召开提供了保障.
func (c *clause) completed() bool {
	for i := c.last + 1; i < c.end && i < c.last+reach/2; i++ {
		if c.is(i, "了", "过") {
			return true
		}
	}
	return false
}
