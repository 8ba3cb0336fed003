package out

import (
	"bytes"
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/schema"
)

func jsonLines(t *testing.T, table string, ts *schema.Tables) string {
	of, ok := schema.Lookup(table)
	require.True(t, ok)
	var b bytes.Buffer
	w, err := newJSONL(&b, of)
	require.NoError(t, err)
	require.NoError(t, w.Write(rowsOf(of, []*schema.Tables{ts})))
	require.NoError(t, w.Close())
	return b.String()
}

func TestJSONL(t *testing.T) {
	assert.Equal(t, `{"doc_id":"d","id":0,"sentence":0,"start_char":2,"end_char":6,"text":"三月一日","rule":"test.made_up","type":"DATE","value":"2023-03-01","mod":null,"start_time":"2023-03-01T00:00:00","end_time":"2023-03-02T00:00:00","grain":"day","quant":null,"freq":null,"anchor":null,"anchor_date_id":null,"calendar":null}
`, jsonLines(t, "dates", sample("d")))
	assert.Equal(t, `{"doc_id":"d","id":0,"sentence":0,"start_char":15,"end_char":19,"text":"桥已通车","rule":"test.made_up","trigger":"通车","trigger_start_char":17,"trigger_end_char":19,"type":"construction.opened","polarity":"positive","modality":"asserted","date_id":0,"start_time":"2023-03-01T00:00:00","end_time":null,"place":null,"place_code":null,"arguments":[{"role":"patient","text":"桥","start_char":15,"end_char":16},{"role":"time","text":"三月一日","start_char":2,"end_char":6}]}
{"doc_id":"d","id":1,"sentence":0,"start_char":17,"end_char":19,"text":"通车","rule":"test.made_up","trigger":"通车","trigger_start_char":17,"trigger_end_char":19,"type":"transport.opened","polarity":null,"modality":null,"date_id":null,"start_time":null,"end_time":null,"place":null,"place_code":null,"arguments":[]}
`, jsonLines(t, "events", sample("d")))
	assert.Equal(t, `{"doc_id":null,"source":"坏.jsonl","record":"3","reason":"no_text","detail":"no field \"text\""}
`, jsonLines(t, "rejects", reject()))
	assert.Empty(t, jsonLines(t, "dates", reject()))
}

func TestTimesAtTheEdges(t *testing.T) {
	var got []string
	for line := range strings.Lines(jsonLines(t, "dates", odd())) {
		var row struct{ Start_time, End_time *string }
		require.NoError(t, json.Unmarshal([]byte(line), &row))
		for _, s := range []*string{row.Start_time, row.End_time} {
			if s == nil {
				got = append(got, "null")
				continue
			}
			got = append(got, *s)
		}
	}
	assert.Equal(t, []string{
		"2023-03-01T00:00:00", "2023-03-02T00:00:00",
		"0001-01-01T00:00:00", "0002-01-01T00:00:00",
		"9999-01-01T00:00:00", "null",
		"null", "null",
		"null", "null",
	}, got)
}

func TestNumbersAsECMAScriptPrintsThem(t *testing.T) {
	for f, want := range map[float64]string{
		0: "0", math.Copysign(0, -1): "0", 140000: "140000", 0.1: "0.1", -2.5: "-2.5", 1e20: "100000000000000000000",
		1e21: "1e+21", 1.5e300: "1.5e+300", 1e-6: "0.000001", 1e-7: "1e-7", 1.25e-12: "1.25e-12", 5e-324: "5e-324",
		math.MaxFloat64: "1.7976931348623157e+308", 123456789012.345: "123456789012.345",
	} {
		assert.Equal(t, want, string(appendFloat(nil, f)))
		assert.True(t, json.Valid(appendFloat(nil, f)))
	}
}

func TestStrings(t *testing.T) {
	for s, want := range map[string]string{
		"":                     `""`,
		"“桥”😀𠮷":                `"“桥”😀𠮷"`,
		"<a href=\"x\">&amp;/": `"<a href=\"x\">&amp;/"`,
		"\\\t\n\r\x00\x1f\x7f": `"\\\t\n\r\u0000\u001f` + "\x7f" + `"`,
		"a\u2028b\u2029":       `"a\u2028b\u2029"`,
		"坏\xff\xe4\xb8字":       `"坏` + "\uFFFD\uFFFD\uFFFD" + `字"`,
		"\uFFFD":               `"` + "\uFFFD" + `"`,
	} {
		assert.Equal(t, want, string(appendString(nil, s)))
	}
}

func FuzzStrings(f *testing.F) {
	f.Add("“桥\x80\u2028\\\"\x00")
	f.Fuzz(func(t *testing.T, s string) {
		var back string
		require.NoError(t, json.Unmarshal(appendString(nil, s), &back))
		var want string
		plain, err := json.Marshal(s)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(plain, &want))
		assert.Equal(t, want, back)
	})
}

// A string that is not UTF-8 is mended once, for all formats.
func TestFormatsAgreeOnBrokenText(t *testing.T) {
	ts := sample("d")
	ts.Documents[0].Source = "坏\xff名.txt"
	dir := dataset(t, Formats(), []*schema.Tables{ts})
	r, err := Validate(dir)
	require.NoError(t, err)
	assert.Empty(t, r.Problems)
	for got, err := range Documents(dir) {
		require.NoError(t, err)
		assert.Equal(t, "坏\uFFFD名.txt", got.Documents[0].Source)
	}
}

func TestJSONLReadsKeysInAnyOrder(t *testing.T) {
	dir := dataset(t, []string{"jsonl"}, []*schema.Tables{reject()})
	path := dir + "/jsonl/rejects/part-00000.jsonl"
	require.NoError(t, placeFile(path, []byte(`{"detail":"x","source":"a","reason":"no_text","doc_id":null,"record":null}`)))
	for ts, err := range Documents(dir) {
		require.NoError(t, err)
		assert.Equal(t, []schema.Reject{{Source: "a", Reason: "no_text", Detail: "x"}}, ts.Rejects)
	}
}
