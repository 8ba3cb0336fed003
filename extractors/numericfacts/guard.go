package numericfacts

import (
	"slices"
	"sort"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/extractors/words"
)

// counts tells whether what a rule read is a number: not part of a date, a name, an idiom, a code.
func (r *reader) counts(f *rule.Found[quantity]) bool {
	q := &f.Value
	if f.Len() == len(r.Folded) && f.Len() > 1 && !q.bare && q.modifier == exact && q.kind == kindNumber {
		if _, dated := r.dateOver(f.Span); !dated {
			return true // a numeral and nothing else
		}
	}
	if d, ok := r.dateOver(f.Span); ok && !(f.Start <= d.Start && d.End <= f.End && (f.Len() > d.Len() || q.sure)) {
		return false
	}
	if at := r.ParagraphAt(f.Start); at >= 0 && r.Paragraphs[at].Kind == text.Table && strings.Contains(r.Slice(f.Span), "\t") {
		return false // over two cells
	}
	if q.bare && q.modifier == exact && r.At(f.Start-1) == '(' && r.At(f.End) == ')' {
		return false // 客流（万人次） of a table's head
	}
	if q.kind == kindMeasure && q.bare && q.modifier == exact { // 百米冲刺, 千里走单骑
		if _, _, ok := r.boundHit(f.Start, text.Span{Start: 0, End: len(r.Folded)}); !ok {
			return false
		}
	}
	if r.asked(f) {
		return false
	}
	return !r.discipline(f) && !r.named(f) && !r.label(f) && !r.idiom(f) && !r.coded(f) && !(q.kind == kindNumber && !q.sure && r.unlikely(f)) && !(q.one && r.article(f))
}

// asked tells whether 几 asks for the number instead of telling it: 影片有几部？
func (r *reader) asked(f *rule.Found[quantity]) bool {
	n := f.Value.number
	if n.Len() != 1 || r.At(n.Start) != '几' {
		return false
	}
	end := r.Sentences[max(0, r.SentenceAt(n.Start))].End
	return r.At(end-1) == '?' || r.At(end-2) == '?'
}

// label tells whether the number stands within a few words in quotation marks, with a word beside it: a
// label (“两队一室”, “一村一警”), a name (“12315”), a date of an event (“3·01”).
func (r *reader) label(f *rule.Found[quantity]) bool {
	if f.Value.kind != kindCount && f.Value.kind != kindNumber || f.Value.kind == kindCount && !isHan(r.At(f.Value.number.Start)) {
		return false
	}
	const most = 8
	open, end := -1, -1
	for i := f.Start - 1; i >= max(0, f.Start-most); i-- {
		if c := r.At(i); c == '“' {
			open = i
			break
		} else if c == '”' || c == ',' || c == '。' {
			return false
		}
	}
	for i := f.End; open >= 0 && i < f.End+most; i++ {
		if c := r.At(i); c == '”' {
			end = i
			break
		} else if c == ',' || c == '。' || c == '\n' {
			return false
		}
	}
	if open < 0 || end < 0 || end-open-1 > most {
		return false
	}
	return f.Len() < end-open-1 || f.Value.kind == kindCount || r.numeralAt(f.Start) != nil && r.numeralAt(f.Start).Digits >= 3
}

// named tells whether a name covers the number. The ordinal of a meeting or a contest is a number all
// the same (第二十四届冬季运动会).
func (r *reader) named(f *rule.Found[quantity]) bool {
	es := r.tables.Entities
	n := f.Value.number
	for i := sort.Search(len(es), func(i int) bool { return int(es[i].StartChar) > n.Start }) - 1; i >= 0 && n.Start-int(es[i].StartChar) < 40; i-- {
		e := &es[i]
		if int(e.EndChar) < n.End || e.Type == "TITLE" {
			continue
		}
		if f.Start <= int(e.StartChar) && int(e.EndChar) <= f.End && f.Len() > int(e.EndChar-e.StartChar) {
			continue // 三元 of 三元六角
		}
		if f.Value.kind == kindMoney && n.Len() > 1 && f.Start <= int(e.StartChar) && int(e.EndChar) <= f.End {
			continue // 伍佰 of 伍佰元
		}
		if f.Value.kind == kindOrdinal && (e.Type == "MEETING" || e.Type == "CAMPAIGN" || e.Type == "ORG" && f.Value.unit.Len() > 0 && int(e.StartChar) < f.Start) {
			continue
		}
		if int(e.EndChar) > n.End || int(e.StartChar) < n.Start || e.Type != "ORG" {
			return true
		}
	}
	return false
}

// idiom tells whether the number is part of a longer word that is none: a line of number_words.tsv, or
// a word that the dictionary classes otherwise than as numeral or classifier.
func (r *reader) idiom(f *rule.Found[quantity]) bool {
	n := f.Value.number
	for start := max(0, n.Start-6); start <= n.Start; start++ {
		for _, h := range r.HitsAt(start) {
			if h.Class != lexicon.NumberWord || int(h.End) < n.End || int(h.End-h.Start) <= n.Len() && n.Len() < 4 && f.Len() > n.Len() {
				continue
			}
			if int(h.Start) >= f.Start && int(h.End) < f.End && n.Len() < 4 && f.Value.kind != kindNumber && int(h.End) <= f.Value.unit.Start {
				continue // 千万 of 千万吨
			}
			if r.Entry(h).Get("unless") != "object" {
				return true
			}
			if !r.something(f) {
				return true
			}
		}
	}
	if f.Value.sure || f.Value.kind != kindNumber && f.Value.kind != kindCount && f.Value.kind != kindOrdinal {
		return false
	}
	tokens := r.Words(max(0, r.SentenceAt(n.Start)))
	if f.Value.kind == kindCount && r.headless(f) {
		return true
	}
	i := sort.Search(len(tokens), func(i int) bool { return int(tokens[i].End) > n.Start })
	if i == len(tokens) {
		return false
	}
	t := tokens[i]
	if int(t.Start) >= f.Start && int(t.End) <= f.End || t.Tag == 0 || t.Freq < rare {
		return false
	}
	if int(t.Start) == n.Start && int(t.End) <= n.End {
		return false
	}
	switch tag := t.Tag.String(); tag[0] {
	case 'm', 'q', 't':
		return false
	}
	return int(t.End) > f.End || int(t.Start) < f.Start && (f.Value.unit.Len() == 0 || int(t.End) > n.End) && !r.boundWord(t)
}

// rare and common are frequencies in the segmenter's dictionary: a rare word (两条路) tells nothing, a
// common one (项目 of 3项目) is rather meant than a classifier.
const rare, common = 5, 300

// headless tells whether the classifier is the head of a longer common word and what is left of it stands
// for nothing: 3[家]长, 一[家]具仓库, but not 一[场]地震, where 地震 is a word.
func (r *reader) headless(f *rule.Found[quantity]) bool {
	u := f.Value.unit
	if u.Len() == 2 && r.At(u.Start) == '大' {
		u.Start++
		if w, _ := r.wordAt(u.Start); !f.Value.one && w.Class == phrase.Noun && w.Start == u.Start && w.End > u.End {
			return true // 两大[集]群
		}
	}
	if u.Len() != 1 || r.HasAt(u.Start, "个人") || r.HasAt(u.Start, "家人") {
		return false
	}
	head := r.Folded[u.Start:min(len(r.Folded), u.Start+2)]
	tag, freq, ok := words.Default().Lookup(head)
	if !ok || freq < common || tag.IsNumeral() || tag.String() == "q" || len(head) < 2 {
		return false
	}
	return !slices.ContainsFunc(r.Lattice().At(u.End), func(e words.Edge) bool { return e.Len > 1 && e.Len <= 5 })
}

// incidents are what 一起 counts; before any other noun it means together.
var incidents = [...]string{"案", "事故", "事件", "纠纷", "火灾", "灾害", "袭击", "爆炸", "地震", "灾难", "惨剧", "争议", "投诉", "并购", "诉讼", "坠", "相撞", "追尾"}

// discipline tells whether a length belongs to the name of a contest: 女子10米跳台, 男子100米决赛.
func (r *reader) discipline(f *rule.Found[quantity]) bool {
	end := f.End
	if f.Value.kind == kindNumber && r.At(end) == '米' {
		end++
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

// something tells whether a noun that may be counted follows an ambiguous word: 一起[案件], 一家[企业].
func (r *reader) something(f *rule.Found[quantity]) bool {
	if r.At(f.End) == '的' {
		return false // 撞在一起的车辆
	}
	np, ok := r.syntax.NounAfter(f.End, f.End+30, true)
	if !r.HasBefore(f.End, "起") {
		return ok
	}
	end := f.End + 24
	if ok {
		end = np.End
	}
	for pos := f.End; pos < end; pos++ {
		for _, w := range incidents {
			if r.HasAt(pos, w) {
				return true
			}
		}
		if c := r.At(pos); c == ',' || c == '。' || c == '、' || c == '\n' {
			return false
		}
	}
	return false
}

// boundWord tells whether a word is one that bounds a number, or what stands before it: it may well end
// in the numeral's first character.
func (r *reader) boundWord(t words.Token) bool {
	for _, h := range r.HitsAt(int(t.Start)) {
		if h.Class == lexicon.Bound {
			return true
		}
	}
	return false
}

// coded tells whether the number is part of a code: letters, hyphens or 字第 beside it, or a number of
// a telephone, a road, a document.
func (r *reader) coded(f *rule.Found[quantity]) bool {
	n := f.Value.number
	prev, next := r.At(f.Start-1), r.At(f.End)
	number := f.Value.kind == kindNumber
	if isLetter(prev) || prev == '_' || prev == '№' || prev == '#' || prev == '@' || prev == '/' && number {
		return f.Value.kind != kindMoney
	}
	if prev == '-' && (isLetter(r.At(f.Start-2)) || isHan(r.At(f.Start-2))) && !r.quantityBefore(f.Start-1) && !(opens(r.At(f.Start-2)) && f.Value.kind != kindNumber) {
		return true
	}
	if prev == '.' && isDigit(r.At(f.Start-2)) || prev == '+' && isDigit(r.At(f.Start-2)) {
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
	if !number {
		return false
	}
	if (next == '、' || next == '.' || next == ')') && f.Value.value.V <= 30 && isHan(r.At(f.End+1)) && r.heads(f.Start) {
		return true // 一、 of a heading
	}
	if m := r.numeralAt(n.Start); m != nil && m.Digits == 3 && f.Len() == 3 {
		if np, ok := r.syntax.NounAfter(f.End, f.End+12, false); ok && np.Start == f.End && (r.HasBefore(np.End, "事件") || r.HasBefore(np.End, "案") || r.HasBefore(np.End, "工程")) {
			return true // 311爆炸事件
		}
	}
	if prev == '(' && next == ')' || prev == '[' && next == ']' || prev == '〔' && next == '〕' {
		if r.At(f.End+1) != '\n' && n.Len() <= 4 {
			return isHan(r.At(f.End+1)) || n.Len() <= 2
		}
	}
	for _, h := range r.HitsAt(f.End) {
		if h.Class == lexicon.NumberContext && r.Entry(h).Get("place") == "after" {
			return true
		}
	}
	at := f.Start
	for r.At(at-1) == ':' || r.At(at-1) == ' ' || r.At(at-1) == '为' {
		at--
	}
	for start := max(0, at-6); start < at; start++ {
		for _, h := range r.HitsAt(start) {
			if h.Class == lexicon.NumberContext && int(h.End) == at && r.Entry(h).Get("place") == "before" {
				return true
			}
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

// unlikely tells whether a numeral without a unit is no number: a magnitude alone (千万), a year, a
// long string of digits, or one Chinese digit that is not set apart or before a noun.
func (r *reader) unlikely(f *rule.Found[quantity]) bool {
	q := &f.Value
	n := q.number
	m := r.numeralAt(n.Start)
	if m == nil {
		return false
	}
	whole := n.Start == 0 && n.End >= len(r.Folded)
	prev, next := r.At(f.Start-1), r.At(f.End)
	han := isHan(r.At(n.Start))
	switch {
	case whole && n.Len() == 1 && !han:
		return false
	case m.Decimal && next == '本' && !r.HasAt(f.End+1, "书"):
		return true // 2.3本项目 of a numbered clause
	case m.Digits >= 8 && !m.Grouped && !isMoneyAfter(next):
		return true
	case m.Digits == 2 && next == '后' && int(q.value.V)%5 == 0 && !han: // 80后
		return true
	case m.Digits == 4 && q.value.V >= 1900 && q.value.V < 2100 && next == '-' && isDigit(r.At(f.End+1)):
		return true // 2024-06-17
	case m.Digits == 4 && q.value.V >= 1900 && q.value.V < 2100 && !han && (isHan(next) || prev == '(' || prev == '“' || prev == '《'):
		return true
	case m.Digits > 1 && !han && r.At(n.Start) == '0' && n.Len() > 1 && q.value.V >= 1:
		return true
	case q.bare && q.modifier == exact:
		if n.Len() == 1 && r.At(n.Start) != '十' && r.At(n.Start) != '拾' || n.Len() > 1 {
			h, _, ok := r.boundHit(f.Start, text.Span{Start: 0, End: len(r.Folded)})
			return !(ok && r.At(int(h.Start)) != '在')
		}
	}
	if !han {
		return false
	}
	if m.Digits == 2 && n.Len() == 2 && (isHan(next) || isHan(prev)) {
		return true // 六四分成
	}
	if m.Digits >= 3 && n.Len() == m.Digits { // 二〇二二
		return isHan(next) && next != '的'
	}
	if q.modifier == several && n.Len() == 1 {
		w, _ := r.wordAt(f.Start)
		after, _ := r.wordAt(f.End)
		return w.Len() > 1 || after.Class != phrase.Noun
	}
	if n.Len() > 1 && !q.bare {
		return false
	}
	return r.loneDigit(f, prev, next)
}

// loneDigit tells whether one Chinese digit within text is no number of its own.
func (r *reader) loneDigit(f *rule.Found[quantity], prev, next rune) bool {
	switch r.At(f.Value.number.Start) {
	case '俩':
		switch prev {
		case '孙', '妻', '子', '女', '弟', '妹', '姐', '哥', '兄', '他', '她', '咱', '你', '我', '们', '人', '徒', '友', '口':
			return false // 祖孙俩
		}
		return isHan(prev) || isHan(next) && !r.boundStarts(f.End)
	case '陆', '伍', '肆', '拾', '参', '柒', '捌', '玖', '壹', '贰', '叁', '仟', '佰':
		return isHan(prev) && prev != '负' && prev != '是' || isHan(next) && !r.boundStarts(f.End)
	}
	copula := prev == '是' || prev == '为' || prev == '有' || prev == '等' || prev == '于' || prev == '负' || prev == '第' || prev == '至' || prev == '到'
	if !isHan(next) || r.boundStarts(f.End) {
		if !isHan(prev) || copula {
			return false
		}
		w, _ := r.wordAt(f.Start)
		return w.Start < f.Start
	}
	if next == '是' && (!isHan(prev) || prev == '、') && (prev == '。' || prev == ',' || prev == ';' || prev == ':' || prev == '\n') && f.Start > 0 {
		return true // 一是……二是……
	}
	if (prev == '上' || prev == '下') && !r.taken(f.Start) || prev == '前' || prev == '后' || prev == '首' {
		return true // 上一交易日
	}
	if !isHan(prev) || copula {
		switch next {
		case '那', '这', '不', '而', '却', '的', '和', '到', '至', '与', '是', '比':
			return false
		}
	}
	if (next == '到' || next == '至') && r.numeralAt(f.End+1) != nil || (prev == '到' || prev == '至') && r.At(f.Start-2) == '一' {
		return false
	}
	w, _ := r.wordAt(f.Start)
	if w.Start < f.Start || w.End > f.End {
		return true
	}
	after, _ := r.wordAt(f.End)
	return after.Class != phrase.Noun || after.Len() < 2 && !placeNoun(next)
}

// placeNoun are nouns of one character that numerals count without a classifier.
func placeNoun(r rune) bool {
	switch r {
	case '省', '市', '县', '区', '国', '村', '镇', '乡', '州', '校', '院', '地', '方', '队', '党', '军', '岛', '港', '店', '厂':
		return true
	}
	return false
}

func (r *reader) boundStarts(pos int) bool {
	for _, h := range r.HitsAt(pos) {
		if h.Class == lexicon.Bound && r.Entry(h).Get("place") == "after" {
			return true
		}
	}
	return false
}

// taken tells whether 上 or 下 before a position belongs to a verb: 撞上[一电动车], but not 上[一交易日].
func (r *reader) taken(pos int) bool {
	if r.verbEnds(pos) {
		return true
	}
	w, before := r.wordAt(pos - 1)
	return w.Len() == 1 && before.Class == phrase.Verb && before.End == w.Start && before.Len() == 1
}

// verbEnds tells whether a verb of two characters ends at a position: [拿下]一场, but not [下]一场.
func (r *reader) verbEnds(pos int) bool {
	w, _ := r.wordAt(pos - 1)
	return w.Class == phrase.Verb && w.Len() > 1 && w.End == pos
}

// article tells whether 一 counts nothing: after 每, 这, 某 and the like, or before a classifier that is
// repeated (一个个).
func (r *reader) article(f *rule.Found[quantity]) bool {
	switch r.At(f.Start - 1) {
	case '元', '块', '毛', '钱':
		if f.Value.unit.Len() > 0 && !isHan(r.At(f.End)) {
			return true // 18元一斤: the rate
		}
	case '每', '这', '那', '某', '任', '哪', '同', '唯', '统', '单', '专', '归', '不', '期', '万', '之', '合', '始', '如':
		return true
	}
	if before := r.At(f.Start - 1); (before == '上' || before == '下') && !r.verbEnds(f.Start) {
		switch r.At(f.Value.unit.Start) {
		case '届', '次', '轮', '季', '期', '代', '场', '任', '站', '页', '章', '回', '步':
			return f.Value.unit.Len() > 0 // 上一届
		}
	}
	u := f.Value.unit
	if u.Len() == 0 || f.Value.kind != kindCount {
		return false
	}
	if r.At(u.End) == '又' && r.At(u.End+1) == '一' && r.At(u.End+2) == r.At(u.Start) || r.HasBefore(f.Start, "又") && r.At(f.Start-2) == r.At(u.Start) {
		return true // 一批又一批
	}
	if r.HasAt(u.Start, "个") && (r.HasBefore(f.Start, "这是") || r.HasBefore(f.Start, "那是")) {
		return true // 这是一个好办法
	}
	switch r.At(u.Start) {
	case '地', '片', '听', '声', '下', '脸', '身', '堂', '番', '股':
		if np, ok := r.syntax.NounAfter(f.End, f.End+20, false); u.Len() == 1 && (!ok || np.Start > f.End) {
			return true // 漆黑一片
		}
	}
	return r.At(u.End) == r.At(u.Start) && isHan(r.At(u.Start)) || r.At(u.End) == '一' && r.At(u.End+1) == r.At(u.Start)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isMoneyAfter(r rune) bool { return r == '元' || r == ' ' }

// numeralAt is the longest numeral that starts at a position.
func (r *reader) numeralAt(pos int) *numeral.Numeral {
	for _, h := range r.HitsAt(pos) {
		if n := r.Numeral(h); n != nil {
			return n
		}
	}
	return nil
}
