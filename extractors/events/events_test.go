package events_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/dates"
	"github.com/taojin-nlp/taojin/extractors/entities"
	"github.com/taojin-nlp/taojin/extractors/events"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/numericfacts"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// The families of schema.Event.
var families = strings.Fields(`meeting speech visit policy law personnel agreement organization business market justice crime conflict protest
	accident disaster weather disease casualty rescue transport ceremony construction competition award launch publication statement life other`)

func TestOntology(t *testing.T) {
	lex, err := lexicon.Load("")
	require.NoError(t, err)
	types := lex.Of(lexicon.EventType)
	assert.GreaterOrEqual(t, len(types), 70)
	told := map[string]bool{}
	for _, e := range lex.Of(lexicon.Trigger) {
		told[e.Get("type")] = true
	}
	seen := map[string]bool{}
	for _, e := range types {
		family, kind, ok := strings.Cut(e.Word, ".")
		assert.True(t, ok && kind != "", e.Word)
		assert.Contains(t, families, family, e.Word)
		assert.NotEmpty(t, e.Get("gloss"), e.Word)
		assert.NotEmpty(t, e.Get("subject"), e.Word)
		assert.True(t, told[e.Word], "no trigger tells %s", e.Word)
		seen[family] = true
	}
	for _, f := range families {
		assert.True(t, seen[f], "no type of family %s", f)
	}
	for _, k := range events.Ontology(lex) {
		assert.NotEmpty(t, k.Example, "no trigger of %s has an example of it", k.Name)
	}
}

func TestUserTriggers(t *testing.T) {
	dir := t.TempDir()
	write := func(cells string) {
		line := "word\ttype\tpos\n" + cells + "\n"
		require.NoError(t, os.WriteFile(filepath.Join(dir, "triggers.tsv"), []byte(line), 0o600))
	}
	for cells, want := range map[string]string{
		"团拜\tmeeting.tea\tverb": `no type "meeting.tea"`,
		"团拜\tmeeting.held\tv":   `pos is "v"`,
	} {
		write(cells)
		lex, err := lexicon.Load(dir)
		require.NoError(t, err)
		_, err = events.New(lex)
		assert.ErrorContains(t, err, want)
		assert.ErrorContains(t, err, "团拜")
	}
	write("团拜\tmeeting.held\tverb")
	lex, err := lexicon.Load(dir)
	require.NoError(t, err)
	x, err := events.New(lex)
	require.NoError(t, err)
	var ts schema.Tables
	x.Extract(phrase.Read(scan.Scan(text.NewView(&text.Document{Text: "三家单位昨天团拜。"}), lex), &ts), &ts)
	require.Len(t, ts.Events, 1)
	assert.Equal(t, "meeting.held", ts.Events[0].Type)
}

// read extracts the events of a text after the tables they read.
func read(t *testing.T, s string) []schema.Event {
	t.Helper()
	lex, err := lexicon.Load("")
	require.NoError(t, err)
	d := scan.Scan(text.NewView(&text.Document{Text: s, Published: time.Date(2022, 3, 1, 8, 0, 0, 0, time.UTC)}), lex)
	var ts schema.Tables
	before(t, lex, d, &ts)
	x, err := events.New(lex)
	require.NoError(t, err)
	x.Extract(phrase.Read(d, &ts), &ts)
	return ts.Events
}

// before fills the tables that events read.
func before(t testing.TB, lex *lexicon.Lexicon, d *scan.Doc, ts *schema.Tables) {
	t.Helper()
	ds, err := dates.New(lex, dates.Past)
	require.NoError(t, err)
	es, err := entities.New(lex)
	require.NoError(t, err)
	ns, err := numericfacts.New(lex)
	require.NoError(t, err)
	ds.Extract(d, ts)
	es.Extract(d, ts)
	ns.Extract(phrase.Read(d, ts), ts)
}

func TestSettingOfLaterSentences(t *testing.T) {
	rows := read(t, "2月20日晚，运动会在北京市闭幕。数百名选手出席。\n另一场比赛推迟。")
	require.Len(t, rows, 3)
	assert.Equal(t, "2022-02-20", rows[1].StartTime.V.Format("2006-01-02"), "the date of the paragraph")
	assert.Equal(t, "北京市", rows[1].Place, "its place")
	assert.Equal(t, "110000", rows[1].PlaceCode)
	assert.False(t, rows[2].StartTime.Valid, "another paragraph")
	assert.Empty(t, rows[2].Place)
}

func TestElidedSubject(t *testing.T) {
	rows := read(t, "专案组赶赴云南，抓获三名嫌疑人。")
	require.Len(t, rows, 2)
	assert.Equal(t, "justice.arrested", rows[1].Type)
	assert.Contains(t, rows[1].Arguments, schema.Argument{Role: "agent", Text: "专案组", StartChar: 0, EndChar: 3})
}

func TestOneHappeningOnce(t *testing.T) {
	rows := read(t, "昨夜城西发生火灾。此次火灾的原因不明。火灾受到关注。")
	require.Len(t, rows, 1)
	assert.Equal(t, "accident.fire", rows[0].Type)
}

func TestLongSentence(t *testing.T) {
	s := strings.Repeat("警方抓获三人并查获赃款", 4000)
	rows := read(t, s)
	assert.Greater(t, len(rows), 4000, "every look is bounded, so a sentence may be as long as it likes")
}

func TestUserWordOfUnknownSet(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "event_words.tsv"), []byte("word\tset\n迎候\tawaits\n"), 0o600))
	lex, err := lexicon.Load(dir)
	require.NoError(t, err)
	_, err = events.New(lex)
	assert.ErrorContains(t, err, `event word 迎候: no set "awaits"`)
}

func TestTimeOfLongAgo(t *testing.T) {
	rows := read(t, "2月20日，作协在北京市颁奖。苏某2019年曾获青年奖，她在致辞中感谢了家人。")
	require.NotEmpty(t, rows)
	last := rows[len(rows)-1]
	assert.Equal(t, "2022-02-20", last.StartTime.V.Format("2006-01-02"), "a year with 曾 sets no time for what follows")
}

func TestPlanTakesNoTimeOfWhatHappened(t *testing.T) {
	rows := read(t, "2月20日，法院开庭审理了此案。法院将择期宣判。")
	require.NotEmpty(t, rows)
	last := rows[len(rows)-1]
	assert.Equal(t, "planned", last.Modality)
	assert.False(t, last.StartTime.Valid)
}
