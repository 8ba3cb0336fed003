package numericfacts

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// bound widens a quantity over the words that bound it, before (近, 至少有) and after it (以上), and
// over its sign, and sets the bounds they tell. It is the same for every kind.
func (r *reader) bound(f *rule.Found[quantity], sentence text.Span) {
	q := &f.Value
	r.sign(f, sentence)
	if e, start, ok := r.boundBefore(f.Start, sentence, q); ok {
		f.Start = start
		q.apply(e.Get("modifier"))
	}
	if q.kind == kindMoney && r.At(f.End) == '起' && !isHan(r.At(f.End+1)) { // 门票80元起
		f.End++
		q.apply(atLeast)
	}
	if e, end, ok := r.boundAfter(f.End, sentence); ok {
		f.End = end
		q.apply(e.Get("modifier"))
	}
}

// apply sets the bounds that a modifier tells of the value. What is a range or vague keeps its own.
func (q *quantity) apply(modifier string) {
	if !q.value.Valid {
		return
	}
	switch modifier {
	case moreThan, atLeast:
		q.low = q.value
	case several: // 上百: a hundred and more
		q.low, modifier = q.value, atLeast
	case lessThan, atMost:
		q.high = q.value
	case "equal":
		q.low, q.high, modifier = q.value, q.value, exact
	case exact:
		return
	case about:
		if q.modifier != exact {
			return
		}
	}
	q.modifier = modifier
}

// sign reads 负 and a minus before the numeral: not the hyphen of a name (歼-20) or of a range.
func (r *reader) sign(f *rule.Found[quantity], sentence text.Span) {
	if f.Value.number.Start != f.Start && f.Value.unit.Start != f.Start || f.Start <= sentence.Start {
		return
	}
	before := r.At(f.Start - 2)
	switch r.At(f.Start - 1) {
	case '负':
		if before == '胜' || before == '平' || before == '欠' || before == '担' || before == '肩' || before == '自' || before == '正' {
			return
		}
	case '-':
		if f.Start-1 > sentence.Start && !opens(before) {
			return
		}
	default:
		return
	}
	if f.Start--; f.Value.number.Start == f.Start+1 {
		f.Value.number.Start--
	}
	f.Value.scaleBy(-1)
}

// opens tells whether a rune may stand before a sign.
func opens(r rune) bool {
	switch r {
	case ' ', '(', ',', '、', '。', ':', ';', '“', '为', '是', '至', '到', '约', '在', '=', '和', '及', '与', '于', '过', '达', '了', '跌', '\n':
		return true
	}
	return false
}

// boundBefore finds the bound that ends where a quantity starts, perhaps before 有, 为, 是 or 了.
func (r *reader) boundBefore(pos int, sentence text.Span, q *quantity) (*lexicon.Entry, int, bool) {
	for skip := 0; skip < 3 && pos-skip > sentence.Start; skip++ {
		if skip > 0 {
			switch r.At(pos - skip) {
			case '有', '为', '是', '了', '达', '在', ' ':
			default:
				return nil, 0, false
			}
		}
		if h, e, ok := r.boundHit(pos-skip, sentence); ok && r.means(h, e, q) {
			return e, int(h.Start), true
		}
	}
	return nil, 0, false
}

// longestBound is the length of the longest word of bounds.tsv.
const longestBound = 7

// boundHit finds the longest bound of the place before that ends at a position.
func (r *reader) boundHit(pos int, sentence text.Span) (scan.Hit, *lexicon.Entry, bool) {
	for start := max(sentence.Start, pos-longestBound); start < pos; start++ {
		for _, h := range r.HitsWith(lexicon.Bound, start) {
			if h.Class == lexicon.Bound && int(h.End) == pos {
				if e := r.Entry(h); e.Get("place") == "before" {
					return h, e, true
				}
			}
		}
	}
	return scan.Hit{}, nil, false
}

// means tells whether the word is a bound here and not part of another: 附[近], 公[约], 会[上]百名.
func (r *reader) means(h scan.Hit, e *lexicon.Entry, q *quantity) bool {
	if h.End-h.Start > 1 {
		return true
	}
	start := int(h.Start)
	w, prev := r.wordAt(start)
	if after := e.Get("not_after"); after != "" && strings.ContainsRune(after, r.At(start-1)) {
		return r.At(start) == '约' && w.Start == start && prev.End-prev.Start > 1 // 损失|约8600万元, no 失约
	}
	switch r.At(start) {
	case '近':
		return !r.recent(q)
	case '上', '成':
		return q.bare && w.Start == start
	case '过':
		if strings.ContainsRune("比均已龄达数额量率值", r.At(start-1)) {
			return true // 占比过20
		}
		return w.Start == start && prev.Class != phrase.Verb && prev.Class != phrase.Other
	case '>', '<', '=', '≥', '≤':
		return true
	}
	return true
}

// recent tells whether 近 before a number of matches means the last ones: 近10场[比赛].
func (r *reader) recent(q *quantity) bool {
	if q.unit.Len() != 1 {
		return false
	}
	switch r.At(q.unit.Start) {
	case '场', '轮', '次', '战':
	default:
		return false
	}
	for _, w := range [...]string{"比赛", "联赛", "交锋", "交手", "较量", "对决", "对阵", "正赛"} {
		if r.HasAt(q.unit.End, w) {
			return true
		}
	}
	return false
}

// wordAt is the word over a position, and the word before it.
func (r *reader) wordAt(pos int) (word, prev phrase.Word) {
	if s := r.sentence; pos < s.Start || pos >= s.End || r.words == nil {
		i := max(0, r.SentenceAt(pos))
		r.sentence, r.words = r.Sentences[i].Span, r.syntax.Words(i)
	}
	low, high := 0, len(r.words)
	for low < high {
		if mid := (low + high) / 2; r.words[mid].End > pos {
			high = mid
		} else {
			low = mid + 1
		}
	}
	if low > 0 {
		prev = r.words[low-1]
	}
	if low < len(r.words) {
		word = r.words[low]
	}
	return word, prev
}

// boundAfter finds the bound that starts where a quantity ends, perhaps after (含).
func (r *reader) boundAfter(pos int, sentence text.Span) (*lexicon.Entry, int, bool) {
	for _, skip := range [...]string{"", "(含)", " "} {
		if !r.HasAt(pos, skip) {
			continue
		}
		at := pos + len([]rune(skip))
		for _, h := range r.HitsWith(lexicon.Bound, at) {
			if h.Class == lexicon.Bound && int(h.End) <= sentence.End {
				if e := r.Entry(h); e.Get("place") == "after" && r.ends(h) {
					return e, int(h.End), true
				}
			}
		}
	}
	return nil, 0, false
}

// ends tells whether a word after a quantity bounds it: not the head of another word (内[部]).
func (r *reader) ends(h scan.Hit) bool {
	if h.End-h.Start > 1 {
		return true
	}
	w, _ := r.wordAt(int(h.Start))
	return w.End == int(h.End)
}

// limits tells the two ends where one quantity bounds from below and the other from above.
func limits(a, b *quantity) (low, high float, ok bool) {
	switch {
	case a.low.Valid && !a.high.Valid && b.high.Valid && !b.low.Valid:
		low, high = a.low, b.high
	case a.high.Valid && !a.low.Valid && b.low.Valid && !b.high.Valid:
		low, high = b.low, a.high
	default:
		return float{}, float{}, false
	}
	return low, high, low.V < high.V
}

var none = schema.Null[float64]{}
