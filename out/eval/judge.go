package eval

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/taojin-nlp/taojin/schema"
)

// A judge adds up the rows of documents.
type judge struct {
	tables []*tally
	rules  map[string]*ruleTally
	boot   *bootstrap
	errors []Error
	kept   int
	more   int
}

// A tally is that of a table.
type tally struct {
	table   schema.Table
	value   []int // columns that are the value
	columns []int // columns that are told one by one
	kind    int   // column of the type, or -1
	all     key
	types   map[string]key
	right   map[int]*share // by column
}

type ruleTally struct{ made, found, right int }

type share struct{ of, right int }

func newJudge(tables []schema.Table, errors int) *judge {
	j := &judge{rules: map[string]*ruleTally{}, boot: newBootstrap(), kept: errors}
	for _, t := range tables {
		y := &tally{table: t, value: numbers(t, valueColumns[t.Name]...), columns: judgedColumns(t), kind: -1, types: map[string]key{}, right: map[int]*share{}}
		if of := numbers(t, typeColumns[t.Name]); len(of) > 0 {
			y.kind = of[0]
		}
		y.all = j.boot.key()
		for _, k := range y.columns {
			y.right[k] = &share{}
		}
		j.tables = append(j.tables, y)
	}
	return j
}

// document judges the rows of one document.
func (j *judge) document(id string, gold, made items) {
	for _, y := range j.tables {
		j.table(y, id, gold[y.table.Name], made[y.table.Name])
	}
	j.boot.endDocument(id)
}

// found counts a row of gold that was found.
func (j *judge) found(y *tally, id string, g, m *item) {
	right := true
	for _, k := range y.value {
		right = right && agree(g, m, k)
	}
	n := counts{span: 1}
	if right {
		n.value = 1
	}
	of := j.typeOf(y, g)
	j.boot.add(y.all, n.plus(counts{gold: 1, made: 1}))
	j.boot.add(of, n.plus(counts{gold: 1}))
	if kind := j.typeOf(y, m); y.kind >= 0 && g.cells[y.kind].known {
		j.boot.add(kind, counts{made: 1})
	} else {
		j.boot.add(of, counts{made: 1}) // gold does not say the type
	}
	j.rule(m.rule, 1, n.value)
	var differ []string
	for _, k := range y.columns {
		if !g.cells[k].known {
			continue
		}
		s := y.right[k]
		s.of++
		if agree(g, m, k) {
			s.right++
			continue
		}
		differ = append(differ, fmt.Sprintf("%s %s → %s", y.table.Columns[k].Name, shown(g.cells[k].text), shown(m.cells[k].text)))
	}
	if len(differ) > 0 {
		j.tell(Error{Kind: "wrong", Table: y.table.Name, DocID: id, Start: m.start, End: m.end, Text: m.text, Rule: m.rule, Detail: strings.Join(differ, "; ")})
	}
}

func (j *judge) rule(name string, found, right int) {
	if name == "" {
		return
	}
	r := j.rules[name]
	if r == nil {
		r = &ruleTally{}
		j.rules[name] = r
	}
	r.made++
	r.found += found
	r.right += right
}

// typeOf is the key of the row's type.
func (j *judge) typeOf(y *tally, it *item) key {
	if y.kind < 0 || it.cells[y.kind].text == "" {
		return none
	}
	name := it.cells[y.kind].text
	k, ok := y.types[name]
	if !ok {
		k = j.boot.key()
		y.types[name] = k
	}
	return k
}

// rest counts the rows without a partner: first those that overlap one of the other side.
func (j *judge) rest(y *tally, id string, missed, extra []*item) {
	order := func(a, b *item) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end)) }
	slices.SortStableFunc(missed, order)
	slices.SortStableFunc(extra, order)
	k := 0
	for _, g := range missed {
		of := j.typeOf(y, g)
		j.boot.add(y.all, counts{gold: 1})
		j.boot.add(of, counts{gold: 1})
		for k < len(extra) && extra[k].end <= g.start {
			k++
		}
		detail := ""
		if k < len(extra) && extra[k].start < g.end {
			j.boot.add(y.all, counts{near: 1})
			j.boot.add(of, counts{near: 1})
			detail = fmt.Sprintf("made instead: %s %d..%d", shown(extra[k].text), extra[k].start, extra[k].end)
			k++
		}
		j.tell(Error{Kind: "missed", Table: y.table.Name, DocID: id, Start: g.start, End: g.end, Text: g.text, Detail: detail})
	}
	for _, m := range extra {
		j.boot.add(y.all, counts{made: 1})
		j.boot.add(j.typeOf(y, m), counts{made: 1})
		j.rule(m.rule, 0, 0)
		j.tell(Error{Kind: "made_up", Table: y.table.Name, DocID: id, Start: m.start, End: m.end, Text: m.text, Rule: m.rule})
	}
}

func (j *judge) tell(e Error) {
	if len(j.errors) < j.kept {
		j.errors = append(j.errors, e)
	} else {
		j.more++
	}
}

// shown is a value in a line.
func shown(s string) string {
	if s == "" {
		return "null"
	}
	if r := []rune(s); len(r) > 40 {
		s = string(r[:40]) + "…"
	}
	return "“" + s + "”"
}

// result puts the sums into r.
func (j *judge) result(r *Result) {
	for _, y := range j.tables {
		t := Table{Name: y.table.Name, Value: valueColumns[y.table.Name], Score: j.boot.score(y.all), Columns: []Column{}}
		for _, k := range y.columns {
			if s := y.right[k]; s.of > 0 {
				t.Columns = append(t.Columns, Column{y.table.Columns[k].Name, shareOf(s.right, s.of)})
			}
		}
		for name, k := range y.types {
			t.Types = append(t.Types, Type{name, j.boot.score(k)})
		}
		slices.SortFunc(t.Types, func(a, b Type) int {
			return cmp.Or(cmp.Compare(b.Score.Gold, a.Score.Gold), cmp.Compare(b.Score.Made, a.Score.Made), cmp.Compare(a.Name, b.Name))
		})
		r.Tables = append(r.Tables, t)
	}
	for name, s := range j.rules {
		r.Rules = append(r.Rules, Rule{name, s.made - s.right, shareOf(s.found, s.made), shareOf(s.right, s.made)})
	}
	slices.SortFunc(r.Rules, func(a, b Rule) int {
		return cmp.Or(cmp.Compare(b.Wrong, a.Wrong), cmp.Compare(b.Span.Of, a.Span.Of), cmp.Compare(a.Name, b.Name))
	})
	r.Errors, r.Unlisted = j.errors, j.more
}
