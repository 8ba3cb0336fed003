package numericfacts

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

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
	case m.Digits == 4 && !han && r.opensRange(f.End):
		return false // 2000至5000元
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

// opensRange tells whether a range goes on at a position to a number of another unit than years: 至5000元.
func (r *reader) opensRange(pos int) bool {
	switch r.At(pos) {
	case '至', '到', '~', '—', '-':
	default:
		return false
	}
	n := r.numeralAt(pos + 1)
	if n == nil || n.Value <= 0 {
		return false
	}
	for _, h := range r.HitsAt(n.End) {
		if h.Class == lexicon.Currency || h.Class == lexicon.Unit || h.Class == lexicon.Classifier {
			return true
		}
	}
	return false
}

// loneDigit tells whether one Chinese digit within text is no number of its own.
func (r *reader) loneDigit(f *rule.Found[quantity], prev, next rune) bool {
	if formal(r.At(f.Value.number.Start)) {
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
	if (prev == '上' || prev == '下') && !r.taken(f.Start) && !r.upon(f.Start) || prev == '前' || prev == '后' || prev == '首' {
		return true // 上一交易日
	}
	if !isHan(prev) || copula {
		switch next {
		case '那', '这', '不', '而', '却', '的', '和', '到', '至', '与', '是', '比', '且', '并', '但', '或', '时':
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
	if after.Class != phrase.Noun && after.Len() == 2 { // 一匿名[人士], 一受伤[男子]
		np, ok := r.syntax.NounAfter(after.End, after.End+8, false)
		return !ok || np.Start != after.End || after.Class != phrase.Adjective && after.Class != phrase.Verb && after.Class != phrase.VerbNoun || !r.human(np.Head)
	}
	return after.Class != phrase.Noun || after.Len() < 2 && !placeNoun(next)
}

// human tells whether a noun names one person: 男子, 人士, 司机.
func (r *reader) human(head text.Span) bool {
	if strings.ContainsRune("人士者员民生师工兵警客手童婴犯徒", r.At(head.End-1)) {
		return head.Len() > 1
	}
	for _, w := range [...]string{"男子", "女子", "妇女", "司机", "老太", "老汉", "青年", "少年", "女孩", "男孩", "小伙", "乞丐", "学者", "教授"} {
		if r.HasAt(head.End-2, w) {
			return true
		}
	}
	return false
}

// upon tells whether 上 or 下 before a position ends a word for a place: 路上[一居民], but not 上[一财年].
func (r *reader) upon(pos int) bool {
	w, _ := r.wordAt(pos - 1)
	return w.Class == phrase.Noun && w.Len() > 1 && w.End == pos
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
	for _, h := range r.HitsWith(lexicon.Bound, pos) {
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
	if r.HasAt(u.Start, "个") && r.moment(f) {
		return true
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
