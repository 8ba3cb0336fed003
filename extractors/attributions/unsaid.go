package attributions

import (
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
)

// unsaid are words before a saying that does not come to be: 没来得及|问, 正要|说.
var unsaid = text.ListOf("没来得及", "来不及", "未及", "刚要", "正要", "刚想", "正想", "正待", "待要", "正欲", "欲言", "不等", "没等", "未等", "本想", "张口欲", "想要", "还想")

// unrealised tells whether a cue without words of its own tells a saying that does not come to be.
func (r *reading) unrealised(c cue, floor int) bool {
	if n := r.At(c.End); n == ':' || r.At(c.End+1) == '“' || n == '“' || c.alone {
		return false
	}
	if c.to && !c.marked && (r.HasBefore(c.Start, "可") && !r.HasBefore(c.Start, "许可") && !r.HasBefore(c.Start, "认可") || r.HasBefore(c.Start, "可以") || r.HasBefore(c.Start, "有权") || r.HasBefore(c.Start, "应当")) {
		return true // 旅客可|要求航司…
	}
	if c.noun && (c.final || r.At(c.End) == ',') && c.Len() == 2 {
		for i := c.Start - 3; i >= floor && i > c.Start-14; i-- {
			if r.HasAt(i, "将发") || r.HasAt(i, "将作") || r.HasAt(i, "将于") || r.HasAt(i, "拟发") {
				return true // 将发表联合|声明，
			}
		}
	}
	if c.final && c.noun || c.final && c.kind == "announced" {
		for i := c.Start - 1; i >= floor && i > c.Start-4; i-- {
			if r.Folded[i] == '将' || r.HasAt(i, "及时") || r.HasAt(i, "另行") {
				return true // 将及时|公告
			}
		}
	}
	for i := c.Start - 1; i >= floor && i > c.Start-9; i-- {
		switch r.Folded[i] {
		case ',', '。', '”', ':':
			return false
		case '没', '来', '未', '刚', '正', '待', '欲', '不', '本', '张', '想', '还': // they start so
		default:
			continue
		}
		if unsaid.At(r.View, i) != "" {
			return true
		}
	}
	return false
}

// negations stand before a cue of which nothing is told: 拒绝透露, 未予回应.
var negations = text.ListOf("拒绝", "未", "没有", "没", "不愿", "不愿意", "不肯", "不予", "未予", "拒不", "尚无", "未能", "不便", "不再", "无法", "未作", "未做", "未正面", "不作", "不做", "未曾", "并未", "并没有", "不想", "不能", "不方便", "没能", "不", "不会", "不准", "不许", "不让", "从未", "毫不", "不敢", "没敢", "未敢", "哪敢", "岂敢", "不必", "无须", "无需", "不用", "懒得", "顾不上", "不屑", "不忍", "羞于", "避而不", "闭口不", "绝口不")

// between are words that may stand between a negation and the cue: 未|正面|回应.
var between = text.ListOf("对此", "明确", "正面", "具体", "进一步", "公开", "直接", "作出", "做出", "过多", "再")

// negated tells whether a cue is denied.
func (r *reading) negated(c cue) bool {
	switch c.kind {
	case "thought", "shows", "learned", "according_to":
		return false
	}
	if negations.Before(r.View, c.Start) != "" {
		return true
	}
	w := between.Before(r.View, c.Start)
	return w != "" && negations.Before(r.View, c.Start-utf8.RuneCountInString(w)) != ""
}
