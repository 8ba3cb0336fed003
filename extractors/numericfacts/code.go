package numericfacts

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

// coded tells whether the number is part of a code: letters, hyphens or 字第 beside it, or a number of
// a telephone, a road, a document.
func (r *reader) coded(f *rule.Found[quantity]) bool {
	n := f.Value.number
	prev, next := r.At(f.Start-1), r.At(f.End)
	number := f.Value.kind == kindNumber
	if f.Value.kind == kindOrdinal && f.Value.sure {
		return false
	}
	if isLetter(prev) || prev == '_' || prev == '№' || prev == '#' || prev == '@' || prev == '/' && number {
		return f.Value.kind != kindMoney
	}
	if prev == '-' && (isLetter(r.At(f.Start-2)) || isHan(r.At(f.Start-2))) && !r.quantityBefore(f.Start-1) && !(opens(r.At(f.Start-2)) && (f.Value.kind != kindNumber || r.bounded(f.Start-1))) {
		return true
	}
	if prev == '.' && isDigit(r.At(f.Start-2)) && !r.itemBefore(f.Start) || prev == '+' && isDigit(r.At(f.Start-2)) {
		return true // the fraction of another number, metres behind a kilometre post (K123+500)
	}
	if number && (prev == '秒' || prev == '分') && isDigit(r.At(n.Start)) {
		return true // 9秒98
	}
	if prev == '·' || next == '·' && number {
		return true // 7·10专案
	}
	if isHan(r.At(n.Start)) && n.Len() == 1 || f.Value.kind == kindCount {
		for _, w := range [...]string{"大队", "中队", "支队", "总队", "环内", "环路", "环外", "环以", "环的堵"} {
			if r.HasAt(n.End, w) && isHan(r.At(n.Start)) {
				return true
			}
		}
	}
	if number && (isLetter(next) && f.Value.factor == 1 || next == '_' || next == '@' || next == '/' || next == '号' || next == '#' || next == '年' || next == '月' || next == '日') {
		return true
	}
	if (next == '-' || next == '+') && number && (isHan(r.At(f.End+1)) || isLetter(r.At(f.End+1))) && next == '-' {
		return true
	}
	if f.Value.kind == kindOrdinal {
		return prev == '字' || prev == '〕' || next == '号' && (prev == '字' || prev == ']' || prev == ')')
	}
	if u := f.Value.unit; f.Value.kind == kindCount && u.Len() == 1 && isHan(r.At(n.Start)) && (r.At(u.Start) == '下' || r.At(u.Start) == '世' && isHan(prev)) {
		return true // 摇了两下, 某某二世
	}
	if u := f.Value.unit; f.Value.kind == kindCount && u.Len() == 1 && r.At(u.Start) == '环' && next == '比' {
		return true
	}
	if r.inChain(n) {
		return true
	}
	if f.Value.kind == kindCount && isDigit(r.At(n.Start)) && n.Len() == 4 && f.Value.value.V >= 1900 && f.Value.value.V < 2100 && (r.At(f.Value.unit.Start) == '届' || r.At(f.Value.unit.Start) == '级') {
		return true // 2024届毕业生
	}
	if !number {
		return false
	}
	if r.model(f) || roman(r.At(n.Start)) && (next == '级' || next == '类' || next == '型' || next == '期') {
		return true // Ⅲ级响应, as 三级响应
	}
	if (next == '、' || next == '.' || next == ')') && f.Value.value.V <= 30 && r.heads(f.Start) {
		if _, dated := r.dateOver(text.Span{Start: f.End + 1, End: f.End + 2}); dated || isHan(r.At(f.End+1)) || next == '.' && r.numeralAt(f.End+1) != nil {
			return true // 一、 of a heading, 1.2020年底
		}
	}
	if m := r.numeralAt(n.Start); m != nil && m.Digits == 3 && f.Len() == 3 {
		if np, ok := r.syntax.NounAfter(f.End, f.End+12, false); ok && np.Start == f.End && (r.HasBefore(np.End, "事件") || r.HasBefore(np.End, "案") || r.HasBefore(np.End, "工程")) {
			return true // 311爆炸事件
		}
	}
	if prev == '(' && (next == ')' || next == '.') && n.Len() >= 5 && n.Len() <= 6 && isDigit(r.At(n.Start)) && isHan(r.At(f.Start-2)) {
		return true // 某某生物(688001), the code of a share
	}
	if prev == '(' && next == ')' || prev == '[' && next == ']' || prev == '〔' && next == '〕' {
		if r.At(f.End+1) != '\n' && n.Len() <= 4 {
			return isHan(r.At(f.End+1)) || n.Len() <= 2
		}
	}
	for _, h := range r.HitsWith(lexicon.NumberContext, f.End) {
		if h.Class == lexicon.NumberContext && r.Entry(h).Get("place") == "after" {
			return true
		}
	}
	at := f.Start
	if c := r.At(at - 1); (c == '和' || c == '、' || c == '或') && n.Len() > 2 && isDigit(r.At(at-2)) { // 拨打110和|120
		for at--; isDigit(r.At(at-1)) && at > f.Start-8; {
			at--
		}
	}
	for c := r.At(at - 1); c == ':' || c == ' ' || c == '为' || c == '了'; c = r.At(at - 1) {
		at--
	}
	for start := max(0, at-6); start < at; start++ {
		for _, h := range r.HitsWith(lexicon.NumberContext, start) {
			if h.Class == lexicon.NumberContext && int(h.End) == at && r.Entry(h).Get("place") == "before" {
				return true
			}
		}
	}
	return false
}

// bounded tells whether a word that bounds a number ends at a position: 低于[-5].
func (r *reader) bounded(pos int) bool {
	_, _, ok := r.boundHit(pos, text.Span{Start: 0, End: len(r.Folded)})
	return ok
}

// roman tells of the characters for Roman numerals.
func roman(r rune) bool { return r >= 'Ⅰ' && r <= 'ⅿ' }

// modelTails are nouns that a number right before them names and does not count: 某某9100芯片.
var modelTails = [...]string{"芯片", "处理器", "系列", "发动机", "导弹", "战机", "战斗机", "直升机", "客机", "轰炸机", "运输机", "火箭", "运载火箭", "手机", "车型", "轿车", "平台", "大模型"}

// model tells whether the number belongs to the name of a product: behind a word of letters (iPhone 15), 遥 of a rocket, or
// between characters and a noun for a product.
func (r *reader) model(f *rule.Found[quantity]) bool {
	q := &f.Value
	if q.modifier != exact || q.number.Len() > 5 || r.HasAt(f.End, "%") {
		return false
	}
	prev := r.At(f.Start - 1)
	if prev == '遥' {
		return true
	}
	if !isDigit(r.At(q.number.Start)) {
		return false
	}
	if prev == ' ' && isLetter(r.At(f.Start-2)) {
		return !r.HasBefore(f.Start, "RMB ") && !r.HasBefore(f.Start, "USD ")
	}
	if !isHan(prev) || r.verbEnds(f.Start) {
		return false
	}
	for _, w := range modelTails {
		if r.HasAt(f.End, w) {
			return true
		}
	}
	return false
}

// inChain tells whether digits stand in a chain of digits and hyphens that is a telephone number or the
// like: 400-820-8820, 010-12345678; or behind the letters of a standard: GB/T 15835.
func (r *reader) inChain(n text.Span) bool {
	const longest = 24
	if !isDigit(r.At(n.Start)) {
		return false
	}
	start, end, hyphens, leading := n.Start, n.End, 0, 0
	for start > n.Start-longest && (isDigit(r.At(start-1)) || r.At(start-1) == '-' && isDigit(r.At(start-2))) {
		if start--; r.At(start) == '-' {
			hyphens++
		}
	}
	for end < n.End+longest && (isDigit(r.At(end)) || r.At(end) == '-' && isDigit(r.At(end+1))) {
		if r.At(end) == '-' {
			hyphens++
		}
		end++
	}
	for isDigit(r.At(start + leading)) {
		leading++
	}
	if hyphens > 0 && isLetter(r.At(start-2)) && r.At(start-1) == ' ' {
		return true
	}
	return hyphens > 1 || hyphens == 1 && (r.At(start) == '0' && leading > 2 && end-start > 10)
}

// itemBefore tells whether the number of an item of a list ends at a position: 1.|3名工人.
func (r *reader) itemBefore(pos int) bool {
	digits := pos - 1
	for digits > pos-4 && isDigit(r.At(digits-1)) {
		digits--
	}
	n := r.numeralAt(digits)
	return n != nil && n.End == pos-1 && r.heads(digits) // 2.2 is a number of a section
}

// heads tells whether a position is the first of its paragraph, perhaps after a bracket.
func (r *reader) heads(pos int) bool {
	if r.At(pos-1) == '(' {
		pos--
	}
	i := r.ParagraphAt(pos)
	return i >= 0 && r.Paragraphs[i].Start == pos
}

// quantityBefore tells whether a numeral, perhaps with its unit, ends at a position.
func (r *reader) quantityBefore(pos int) bool {
	for _, c := range [...]lexicon.Class{lexicon.Unit, lexicon.Currency, lexicon.Classifier, lexicon.None} {
		end := pos
		if c != lexicon.None {
			h, ok := r.HitBefore(pos, c)
			if !ok {
				continue
			}
			end = int(h.Start)
		}
		if c := r.At(end - 1); numeralRune(c) || '0' <= c && c <= '9' || c == 'k' || c == 'K' || c == '多' || c == '余' {
			return true
		}
	}
	return false
}

// discipline tells whether a length belongs to the name of a contest: 女子10米跳台, 男子100米决赛.
func (r *reader) discipline(f *rule.Found[quantity]) bool {
	end := f.End
	if f.Value.kind == kindNumber {
		if r.HasAt(end, "公里") || r.HasAt(end, "千米") {
			end++
		}
		if c := r.At(end); c == '米' || c == '里' && end > f.End {
			end++
		}
	}
	if f.Value.kind != kindMeasure && end == f.End || r.At(end-1) != '米' && r.At(end-1) != '里' {
		return false
	}
	if r.HasBefore(f.Start, "男子") || r.HasBefore(f.Start, "女子") || r.HasBefore(f.Start, "混合") || r.HasBefore(f.Start, "×") {
		return true
	}
	for _, w := range [...]string{"跳台", "跳板", "自由泳", "蛙泳", "蝶泳", "仰泳", "混合泳", "气步枪", "气手枪", "跨栏", "栏决赛", "短跑", "接力", "短道"} {
		if r.HasAt(end, w) {
			return true
		}
	}
	return false
}
