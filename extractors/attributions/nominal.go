package attributions

import "github.com/taojin-nlp/taojin/corpus/text"

// nominal are words before a cue that is a noun there: 进行调查.
var nominal = text.ListOf("进行", "作出", "做出", "展开", "开展", "予以", "加以", "给予", "接受", "做好", "作为", "进一步", "提出", "发出", "接到", "接获", "收到", "获得", "根据", "按照", "有关", "这一", "该", "上述", "一份", "这份", "此次", "得到", "感到", "受到", "遭到", "引起", "做", "成为", "听取", "达成", "写下", "作了", "做了", "被", "受", "备受", "遭", "遭受", "广受", "饱受", "所")

func (r *reading) noun(c cue) bool {
	if r.At(c.End) == ':' || r.At(c.End+1) == '“' || c.alone || c.learned || c.block || r.At(c.End-1) == '称' {
		return false
	}
	if (c.kind == "thought" || c.kind == "denied") && (r.HasBefore(c.Start, "表示") || r.HasBefore(c.Start, "表达")) || (c.noun || c.kind == "answered") && r.HasBefore(c.Start, "的") && (!c.marked || r.At(c.End) == '“') {
		return true // 表示|怀疑, 他的|回答“…”
	}
	if a := r.speakers.ClauseStart(c.Start); r.At(c.End) == ',' && r.HasAt(a, "面对") {
		return true // 面对记者|追问，
	}
	if nominal.Before(r.View, c.Start) != "" {
		return true
	}
	switch r.At(c.Start - 1) {
	case '了', '过', '个', '份', '篇':
		return c.noun // 发表了演讲
	case '是':
		return !c.marked && !c.final && !r.functionWord(c.Start) // 就是讲政治
	}
	return false
}

// intensifiers stand between 表示 and the noun that makes it no cue.
var intensifiers = text.ListOf("强烈", "深切", "衷心", "诚挚", "最", "高度", "热烈", "由衷", "极大", "亲切", "严重", "沉痛", "深深", "坚决", "充分", "极为", "非常", "十分", "诚恳", "崇高", "良好", "真诚", "严正", "一致", "完全", "热情", "真挚", "极其", "很", "深表", "特别", "无比")

// linking are words that end in 是 and are none of being.
var linking = text.ListOf("于是", "但是", "还是", "只是", "可是", "总是", "老是", "而是", "都是", "倒是")

// functionWord tells whether a word that ends in 是 but is none of being ends at a position.
func (r *reading) functionWord(pos int) bool {
	return linking.Before(r.View, pos) != ""
}
