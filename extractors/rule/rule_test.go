package rule_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

func document(t *testing.T, s string) *scan.Doc {
	t.Helper()
	lex, err := lexicon.Load("")
	require.NoError(t, err)
	return scan.Scan(text.NewView(&text.Document{Text: s}), lex)
}

func whole(d *scan.Doc) text.Span { return text.Span{End: len(d.Folded)} }

func TestPatterns(t *testing.T) {
	for _, c := range []struct{ pattern, text, want string }{
		{"{num}年{num}月({num}日)?", "于2022年2月20日闭幕", "2022年2月20日"},
		{"{num}年{num}月({num}日)?", "于2022年2月闭幕", "2022年2月"},
		{"[上下]周([一二三四五六日天]|末)?", "下周末见", "下周末"},
		{"(至|到|—)?{num}人", "受伤到３人", "到３人"},
		{"甲(乙|乙丙)丁?", "甲乙丙丁", "甲乙丙丁"},
		{"發展", "经济发展了", "发展"},
		{"{num}点", "3.5点", "3.5点"},
		{"第{num}[名位]|第一", "第一棒，第二位到达", "第一"},
		{"共{num}(人|{num}间)?", "共三", "共三"},
	} {
		set, err := rule.Compile([]rule.Rule[int]{{Pattern: c.pattern, Make: func(*rule.Match) (int, bool) { return 0, true }}})
		require.NoError(t, err, c.pattern)
		d := document(t, c.text)
		found := set.Find(d, whole(d))
		require.NotEmpty(t, found, c.pattern)
		assert.Equal(t, c.want, d.Slice(found[0].Span), c.pattern)
	}
}

func TestSlots(t *testing.T) {
	set, err := rule.Compile([]rule.Rule[[2]int]{{Pattern: "{num:month}月({num:day}日)?", Make: func(m *rule.Match) ([2]int, bool) {
		month, _ := m.Num("month").Int()
		if !m.Has("day") {
			return [2]int{month, 0}, true
		}
		day, _ := m.Num("day").Int()
		return [2]int{month, day}, true
	}}})
	require.NoError(t, err)
	d := document(t, "3月8日到12月")
	found := set.Find(d, whole(d))
	require.Len(t, found, 2)
	assert.Equal(t, [2]int{3, 8}, found[0].Value)
	assert.Equal(t, [2]int{12, 0}, found[1].Value)
}

func TestASlotOfAWayThatFailsIsEmpty(t *testing.T) {
	set, err := rule.Compile([]rule.Rule[bool]{{Pattern: "({num:from}至)?({num:low}到)?{num:n}桶", Make: func(m *rule.Match) (bool, bool) {
		return m.Has("from") || m.Has("low"), m.Num("n").Value == 7
	}}})
	require.NoError(t, err)
	d := document(t, "装了7桶，又装2至7桶")
	found := set.Find(d, whole(d))
	require.Len(t, found, 2)
	assert.False(t, found[0].Value)
	assert.True(t, found[1].Value)
}

func TestLongestWinsThenTheFirstRule(t *testing.T) {
	accept := func(*rule.Match) (bool, bool) { return true, true }
	refuse := func(*rule.Match) (bool, bool) { return false, false }
	set, err := rule.Compile([]rule.Rule[bool]{
		{Card: rule.Card{Name: "short"}, Pattern: "星期", Make: accept},
		{Card: rule.Card{Name: "first"}, Pattern: "星期天", Make: accept},
		{Card: rule.Card{Name: "second"}, Pattern: "星期[天日]", Make: accept},
		{Card: rule.Card{Name: "refused"}, Pattern: "星期天气", Make: refuse},
		{Card: rule.Card{Name: "late"}, Pattern: "天气", Make: accept},
	})
	require.NoError(t, err)
	d := document(t, "星期天气")
	lost := map[string]string{}
	d.Trace = func(tr scan.Trace) { lost[tr.Rule] = tr.Lost }
	found := set.Find(d, whole(d))
	require.Len(t, found, 1)
	assert.Equal(t, "first", found[0].Rule)
	assert.Equal(t, map[string]string{"first": "", "second": "first", "short": "first", "late": "first"}, lost)
}

func TestBadPatterns(t *testing.T) {
	for pattern, want := range map[string]string{
		"{nothing}": "no class {nothing}", "(甲": "( is not closed", "[甲": "is not closed", "甲)": "nothing to close", "甲?": "matches nothing at all", "?甲": "stands alone",
	} {
		_, err := rule.Compile([]rule.Rule[int]{{Card: rule.Card{Name: "t.x"}, Pattern: pattern}})
		assert.ErrorContains(t, err, want)
		assert.ErrorContains(t, err, "rule t.x")
	}
}
