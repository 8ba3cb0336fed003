package numericfacts

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// yuan is the currency that a bare 元 means in the document.
func (r *reader) yuan() string {
	if r.currency == "" {
		r.currency = currencyOf(r.Doc)
	}
	return r.currency
}

// currencyOf is the currency that a bare 元 means in a document: that of the place of publication.
func currencyOf(d *scan.Doc) string {
	if d.Script != text.Hant {
		return "CNY"
	}
	for _, c := range [...]struct{ word, code string }{
		{"香港", "HKD"}, {"港", "HKD"}, {"澳门", "MOP"}, {"台湾", "TWD"}, {"台北", "TWD"}, {"中央社", "TWD"}, {"联合报", "TWD"}, {"自由时报", "TWD"}, {"中时", "TWD"}, {"台", "TWD"},
	} {
		if p := text.Fold(d.Publisher); p != "" && contains(p, c.word) {
			return c.code
		}
	}
	if d.Publisher != "" {
		return "CNY"
	}
	head := d.FoldedString(text.Span{End: min(len(d.Folded), 2000)})
	for _, c := range [...]struct{ word, code string }{{"新台币", "TWD"}, {"行政院", "TWD"}, {"立法院", "TWD"}, {"全台", "TWD"}, {"中央社", "TWD"}, {"港府", "HKD"}, {"港币", "HKD"}, {"全港", "HKD"}} {
		if contains(head, c.word) {
			return c.code
		}
	}
	return "CNY"
}

// inBlocks tells whether a noun that ends in the rune before a number is counted by 块: 名表[5块].
func inBlocks(r rune) bool {
	switch r {
	case '表', '石', '砖', '玉', '牌', '匾', '碑', '饼', '皂', '糖', '毯', '墨', '田', '地', '冰', '砚', '板', '池', '屏', '骨', '金', '布':
		return true
	}
	return false
}

// isAmountAlone tells whether the match is all that stands between marks, and the text is short: a
// price on its own, for 五分 is as often a score.
func isAmountAlone(m *rule.Match) bool {
	return len(m.Folded) <= 12 && (m.Start == 0 || !isHan(m.Prev())) && (m.End == len(m.Folded) || !isHan(m.Next()) || m.HasAt(m.End, "到") || m.HasAt(m.End, "至"))
}

// moneyContext tells whether 块 is money: no noun of things in blocks follows.
func moneyContext(m *rule.Match) bool {
	switch r := m.Next(); {
	case !isHan(r):
		return true
	case r == '钱', r == '左', r == '以', r == '多', r == '到', r == '至', r == '一', r == '的', r == '就', r == '和', r == '买', r == '每', r == '上', r == '之', r == '起', r == '不', r == '给', r == '还', r == '收', r == '卖', r == '可', r == '能', r == '也', r == '都', r == '才', r == '涨', r == '降', r == '跌', r == '出', r == '成':
		return true
	}
	return false
}
