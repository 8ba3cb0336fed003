package eval

import (
	"hash/fnv"
	"math"
	"math/rand/v2"
	"slices"
)

// A Score is precision, recall and F1 of rows. Intervals are of 95 %.
type Score struct {
	Gold    int   `json:"gold"` // rows of gold
	Made    int   `json:"made"` // rows of the dataset
	Span    Prf   `json:"span"`
	Overlap Prf   `json:"overlap"` // a span that only overlaps is found too
	Value   Prf   `json:"value"`   // span and value
	Given   Share `json:"value_given_span"`
}

// A Prf is precision, recall and F1.
type Prf struct {
	Precision Share    `json:"precision"`
	Recall    Share    `json:"recall"`
	F1        Interval `json:"f1"`
}

// A Share is Right of Of, with Wilson's interval.
type Share struct {
	Right int `json:"right"`
	Of    int `json:"of"`
	Interval
}

// An Interval is a figure with its bounds, from 0 to 1; the bounds are null where they cannot be
// told (nothing to count, or too few documents). All are null where there is nothing to count.
type Interval struct {
	Point *float64 `json:"point"`
	Low   *float64 `json:"low"`
	High  *float64 `json:"high"`
}

// z is that of a normal distribution for 95 %.
const z = 1.959963984540054

// shareOf is a share with the interval of Wilson (1927), which holds near 0 and 1 and for few rows.
func shareOf(right, of int) Share {
	s := Share{Right: right, Of: of}
	if of == 0 {
		return s
	}
	n, p := float64(of), float64(right)/float64(of)
	middle := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	s.Interval = Interval{rounded(p), rounded(max(0, middle-half)), rounded(min(1, middle+half))}
	return s
}

// rounded drops the digits that a sum in another order could change.
func rounded(f float64) *float64 {
	f = math.Round(f*1e6) / 1e6
	return &f
}

// counts are what precision, recall and F1 are made of.
type counts struct{ gold, made, span, near, value int }

func (c counts) plus(d counts) counts {
	return counts{c.gold + d.gold, c.made + d.made, c.span + d.span, c.near + d.near, c.value + d.value}
}

func (c counts) times(n int) counts {
	return counts{c.gold * n, c.made * n, c.span * n, c.near * n, c.value * n}
}

func f1(right int, c counts) (float64, bool) {
	if c.gold+c.made == 0 {
		return 0, false
	}
	return 2 * float64(right) / float64(c.gold+c.made), true
}

// A bootstrap adds counts up, and beside them the counts of resamples, in which every document
// counts as often as a Poisson variable of mean 1 says: the bootstrap for a stream. Rows of one
// document err together, so documents are what is drawn. The seed is the document's id: the same
// data has the same intervals.
type bootstrap struct {
	sums     []counts
	samples  [][]counts // by key
	in       []int      // documents that a key has rows in
	document map[key]counts
}

// A key names a sum.
type key int

const (
	none      key = -1
	resamples     = 1000
	// fewest documents with rows of which an interval is told.
	fewest = 10
)

func newBootstrap() *bootstrap { return &bootstrap{document: map[key]counts{}} }

func (b *bootstrap) key() key {
	b.sums = append(b.sums, counts{})
	b.samples = append(b.samples, make([]counts, resamples))
	b.in = append(b.in, 0)
	return key(len(b.sums) - 1)
}

// add counts for the document that is judged.
func (b *bootstrap) add(k key, c counts) {
	if k != none {
		b.document[k] = b.document[k].plus(c)
	}
}

// endDocument adds the document to the sums.
func (b *bootstrap) endDocument(id string) {
	h := fnv.New64a()
	h.Write([]byte(id))
	random := rand.New(rand.NewPCG(h.Sum64(), 20220220))
	var weights [resamples]int
	for i := range weights {
		weights[i] = poisson(random.Float64())
	}
	for k, c := range b.document {
		b.sums[k] = b.sums[k].plus(c)
		b.in[k]++
		for i, w := range weights {
			if w > 0 {
				b.samples[k][i] = b.samples[k][i].plus(c.times(w))
			}
		}
	}
	clear(b.document)
}

// poisson is the number of mean 1 at the quantile u.
func poisson(u float64) int {
	n, p := 0, math.Exp(-1)
	for u >= p && n < 12 {
		u -= p
		n++
		p /= float64(n)
	}
	return n
}

func (b *bootstrap) score(k key) Score {
	c := b.sums[k]
	prf := func(right func(counts) int) Prf {
		return Prf{shareOf(right(c), c.made), shareOf(right(c), c.gold), b.interval(k, right)}
	}
	return Score{
		Gold: c.gold, Made: c.made,
		Span:    prf(func(c counts) int { return c.span }),
		Overlap: prf(func(c counts) int { return c.span + c.near }),
		Value:   prf(func(c counts) int { return c.value }),
		Given:   shareOf(c.value, c.span),
	}
}

// interval is F1, with the middle 95 % of the resamples.
func (b *bootstrap) interval(k key, right func(counts) int) Interval {
	point, ok := f1(right(b.sums[k]), b.sums[k])
	if !ok {
		return Interval{}
	}
	in := Interval{Point: rounded(point)}
	if b.in[k] < fewest {
		return in
	}
	var drawn []float64
	for _, c := range b.samples[k] {
		if f, ok := f1(right(c), c); ok {
			drawn = append(drawn, f)
		}
	}
	slices.Sort(drawn)
	in.Low, in.High = rounded(drawn[len(drawn)*25/1000]), rounded(drawn[len(drawn)*975/1000])
	return in
}
