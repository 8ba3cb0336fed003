package report

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/taojin-nlp/taojin/schema"
)

// A named is a count of a name.
type named struct {
	Name  string `json:"name"`
	Count int64  `json:"count"`
}

// counts are what the charts show.
type counts struct {
	Rows   []named            `json:"rows"`  // by table
	Types  map[string][]named `json:"types"` // of a table, the most frequent first
	Rules  []named            `json:"rules"`
	Time   timeline           `json:"time"`
	Places []named            `json:"places"` // of entities that are places
	Events []named            `json:"event_places"`
}

// Most of the names that a chart can show.
const (
	maxTypes  = 200
	maxPlaces = 30
)

// A gatherer counts in one pass.
type gatherer struct {
	rows   map[string]int64
	types  map[string]map[string]int64
	rules  map[string]int64
	months map[string]map[string]int64 // series → 2024-03 → rows
	places map[string]int64
	events map[string]int64
	seen   *inspector
}

func newGatherer() *gatherer {
	g := &gatherer{rows: map[string]int64{}, types: map[string]map[string]int64{}, rules: map[string]int64{},
		months: map[string]map[string]int64{}, places: map[string]int64{}, events: map[string]int64{}, seen: newInspector()}
	for _, t := range schema.All {
		g.types[t.Name] = map[string]int64{}
	}
	for _, s := range series {
		g.months[s] = map[string]int64{}
	}
	return g
}

// series are what the chart by time shows: documents by their publication, the others by what they tell.
var series = []string{"documents", "dates", "events"}

func (g *gatherer) add(ts *schema.Tables) {
	for _, t := range schema.All {
		rows := t.Rows(ts)
		g.rows[t.Name] += int64(rows.Len())
		for _, c := range t.Columns {
			if c.Name != typeColumns[t.Name] && !(c.Name == "rule" && t.Name != "sentences") {
				continue
			}
			into := g.types[t.Name]
			if c.Name == "rule" {
				into = g.rules
			}
			for i := range rows.Len() {
				if s := c.Cell(rows.Index(i)).String(); s != "" {
					into[s]++
				}
			}
		}
	}
	for i := range ts.Documents {
		g.month("documents", ts.Documents[i].Published)
	}
	for i := range ts.Dates {
		g.month("dates", ts.Dates[i].StartTime)
	}
	for i := range ts.Events {
		g.month("events", ts.Events[i].StartTime)
		if p := ts.Events[i].Place; p != "" {
			g.events[p]++
		}
	}
	for i := range ts.Entities {
		if e := &ts.Entities[i]; e.Type == "GPE" || e.Type == "LOC" {
			g.places[cmp.Or(e.Canonical, e.Text)]++
		}
	}
	g.seen.add(ts)
}

func (g *gatherer) month(series string, t schema.Null[time.Time]) {
	if t.Valid {
		g.months[series][t.V.Format("2006-01")]++
	}
}

func (g *gatherer) counts() counts {
	c := counts{Types: map[string][]named{}, Rules: top(g.rules, 0), Time: timelineOf(g.months),
		Places: top(g.places, maxPlaces), Events: top(g.events, maxPlaces)}
	for _, t := range schema.All {
		c.Rows = append(c.Rows, named{t.Name, g.rows[t.Name]})
		c.Types[t.Name] = top(g.types[t.Name], maxTypes)
	}
	return c
}

func (g *gatherer) quality() quality { return g.seen.quality() }

// top are the n most frequent names; 0 for all.
func top(m map[string]int64, n int) []named {
	list := []named{}
	for _, name := range slices.Sorted(maps.Keys(m)) {
		list = append(list, named{name, m[name]})
	}
	slices.SortStableFunc(list, func(a, b named) int { return cmp.Compare(b.Count, a.Count) })
	if n > 0 && len(list) > n {
		list = list[:n]
	}
	return list
}

// A timeline is rows by month, or by year where there are many months.
type timeline struct {
	By      string             `json:"by"`     // month, year
	Labels  []string           `json:"labels"` // without gaps
	Series  map[string][]int64 `json:"series"`
	Outside int64              `json:"outside"` // rows before the first or after the last label
}

// maxMonths is how many months are drawn; beyond, years are; beyond that many years, the last.
const maxMonths = 60

// timelineOf draws the middle 94 % of all rows: one that tells of a dynasty would hide the others.
func timelineOf(months map[string]map[string]int64) timeline {
	t := timeline{By: "month", Labels: []string{}, Series: map[string][]int64{}}
	first, last := middle(months)
	if first == "" {
		return t
	}
	t.Labels = between(first, last)
	if len(t.Labels) > maxMonths {
		t.By, t.Labels = "year", years(t.Labels)
	}
	t.Labels = t.Labels[max(0, len(t.Labels)-maxMonths*2):]
	place := map[string]int{}
	for i, l := range t.Labels {
		place[l] = i
	}
	for _, s := range series {
		values := make([]int64, len(t.Labels))
		for month, n := range months[s] {
			label := month
			if t.By == "year" {
				label = month[:4]
			}
			if i, ok := place[label]; ok {
				values[i] += n
			} else {
				t.Outside += n
			}
		}
		t.Series[s] = values
	}
	return t
}

// middle are the months between which all but the first and last three hundredths of the rows lie.
func middle(months map[string]map[string]int64) (first, last string) {
	all, total := map[string]int64{}, int64(0)
	for _, m := range months {
		for month, n := range m {
			all[month] += n
			total += n
		}
	}
	below := int64(0)
	for _, month := range slices.Sorted(maps.Keys(all)) {
		if first == "" && below+all[month] > total*3/100 {
			first = month
		}
		if below < total-total*3/100 {
			last = month
		}
		below += all[month]
	}
	return first, last
}

// between are all months from first to last.
func between(first, last string) []string {
	at, _ := time.Parse("2006-01", first)
	labels := []string{}
	for {
		s := at.Format("2006-01")
		if s > last {
			return labels
		}
		labels = append(labels, s)
		at = at.AddDate(0, 1, 0)
	}
}

func years(months []string) []string {
	labels := []string{}
	for _, m := range months {
		if y, _, _ := strings.Cut(m, "-"); len(labels) == 0 || labels[len(labels)-1] != y {
			labels = append(labels, y)
		}
	}
	return labels
}
