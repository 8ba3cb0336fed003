package dates_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/dates"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// FuzzExtract holds what is true of any text: nothing panics, a row's text is its slice, ends lie after starts, values are
// there; and a prefix that is no time moves offsets and nothing else.
func FuzzExtract(f *testing.F) {
	for _, s := range []string{
		"2019年5月7日至8日，大会召开；同年8月，1至3月，次日凌晨2时许。", "每周一三五上午9点到11点半，隔天，一年两次。", "农历闰四月三十，腊月三十，正月初三，廿一。",
		"民国三十七年，康熙二十三年，公元前221年，“十四五”期间。", "24时，2月30日，13月，25:61，99/99/9999。", "近三年来，未来48小时，半年内，三天两夜，上上上上周末。",
		"零零零年零月零日零时零分", "九九九九九九九九九九年", "1-1-1-1-1-1", "第九百周最后九十九天前九千年", "公元前99999世纪", "9999999999年后，一亿年前",
	} {
		f.Add(s)
	}
	lex, err := lexicon.Load("")
	require.NoError(f, err)
	x, err := dates.New(lex, dates.Past)
	require.NoError(f, err)
	extract := func(s string) []schema.Date {
		var ts schema.Tables
		x.Extract(scan.Scan(text.NewView(&text.Document{ID: "f", Text: s, Published: time.Date(2024, 2, 29, 23, 59, 59, 0, time.UTC)}), lex), &ts)
		return ts.Dates
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "")
		if text.NewView(&text.Document{Text: s}).ClosedUp() {
			return // positions are those of the folded text until the extraction restores them
		}
		rows := extract(s)
		runes := []rune(s)
		last := int32(0)
		for i, r := range rows {
			require.Equal(t, int32(i), r.ID)
			require.LessOrEqual(t, last, r.StartChar)
			require.Equal(t, string(runes[r.StartChar:r.EndChar]), r.Text)
			require.NotEmpty(t, r.Value, r.Text)
			if r.StartTime.Valid && r.EndTime.Valid {
				require.True(t, r.EndTime.V.After(r.StartTime.V), "%s %v %v", r.Text, r.StartTime.V, r.EndTime.V)
			}
			last = r.EndChar
		}
		const prefix = "甲乙丙。" // ends a sentence
		if len(rows) == 0 || strings.HasPrefix(strings.TrimSpace(s), "\n") || len(runes) != len([]rune(strings.TrimSpace(s))) || strings.ContainsAny(s, "\n\r\v\f\u0085\u2028\u2029") || !plain(s) || !plain(prefix+s) {
			return
		}
		for _, r := range rows {
			if r.Anchor != "absolute" {
				return
			}
		}
		moved := extract(prefix + s)
		require.Len(t, moved, len(rows), s)
		for i, r := range moved {
			want := rows[i]
			want.StartChar += 4
			want.EndChar += 4
			want.Sentence = r.Sentence
			require.Equal(t, want, r)
		}
	})
}

// plain tells whether a text is one paragraph of body in simplified characters, and its points are no full stops: a prefix may change
// script, layout and setting.
func plain(s string) bool {
	v := text.NewView(&text.Document{Text: s})
	return v.Script == text.Hans && len(v.Paragraphs) == 1 && v.Paragraphs[0].Kind == text.Body && !v.ClosedUp() && strings.ContainsRune(s, '。') == slices.Contains(v.Folded, '。')
}
