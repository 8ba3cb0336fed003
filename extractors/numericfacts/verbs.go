package numericfacts

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
)

// A verbKind is what a verb tells of the number that it governs. A verb may be of several.
type verbKind uint8

const (
	causing    verbKind = 1 << iota // tells no more than that something is or comes to be: 造成
	earning                         // has what it takes within itself: 增收, 亏损
	travelling                      // tells a movement over the distance behind it: 飞行
	holding                         // somebody does it to something else, which changes: 减持, 回购
	surpassing                      // takes what something is compared with: 领先, 高出
	bounding                        // bounds the number: 超过, 突破
	trading                         // is the name of what is summed up as well: 出口
)

// verbKinds are the kinds of verbs by their first two characters, of one character with 0 behind it.
var verbKinds = kindsOf(map[verbKind]string{
	causing:    "造成 导致 致使 确认 证实 致 使 令",
	earning:    "增收 减收 创收 盈利 亏损 获利 捐款 节支 贷款 融资 获赔 获刑 让利",
	travelling: "飞行 行驶 航行 步行 骑行 行走 滑行 漂流 行进",
	holding:    "减持 增持 回购 压减 削减 压缩 裁减 追加 加征 减征 卖出 买入 净卖 净买 抛售",
	surpassing: "领先 落后 高出 低于 高于 超出 多出 少于 优于 快于 慢于 跑赢 超",
	bounding:   "超过 低于 高于 少于 多于 突破 逾 超",
	trading:    "出口 进口 进出",
})

func kindsOf(words map[verbKind]string) map[[2]rune]verbKind {
	kinds := make(map[[2]rune]verbKind)
	for kind, list := range words {
		for _, w := range strings.Fields(list) {
			var key [2]rune
			copy(key[:], []rune(w))
			kinds[key] |= kind
		}
	}
	return kinds
}

// verbKind is what a verb tells.
func (r *reader) verbKind(verb text.Span) verbKind {
	switch {
	case verb.Len() == 0:
		return 0
	case verb.Len() == 1:
		return verbKinds[[2]rune{r.At(verb.Start)}]
	}
	kind := verbKinds[[2]rune{r.At(verb.Start), r.At(verb.Start + 1)}]
	if verb.Len() > 2 {
		kind &= holding | surpassing | trading
	}
	return kind
}

func (r *reader) causes(verb text.Span) bool {
	return r.verbKind(verb)&causing != 0 || verb.Len() > 0 && r.At(verb.End-1) == '有'
}

func (r *reader) earns(verb text.Span) bool { return r.verbKind(verb)&earning != 0 }

func (r *reader) holds(verb text.Span) bool { return r.verbKind(verb)&holding != 0 }

func (r *reader) surpasses(verb text.Span) bool { return r.verbKind(verb)&surpassing != 0 }

func (r *reader) bounds(verb text.Span) bool { return r.verbKind(verb)&bounding != 0 }

func (r *reader) trade(verb text.Span) bool { return r.verbKind(verb)&trading != 0 }

// travels tells whether a verb of movement ends at a position.
func (r *reader) travels(end int) bool {
	return end >= 2 && r.verbKind(text.Span{Start: end - 2, End: end})&travelling != 0
}
