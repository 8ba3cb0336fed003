package corpus

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Objects, and what is nearly one.
var objects = []string{
	`{}`, ` {"a" : 1 , "b":[1, 2,{"c":null}],"d":"\u00e9\n\"\\"} `, `{"a":-0.5e+10,"b":true,"c":false,"d":""}`, `{"很长的一个名字":"很长的一句话，没有转义。"}`,
	`{"a":[],"b":{},"c":[[]]}`, "{\"a\":\t1\n}", `{"a":01}`, `{"a":1.}`, `{"a":.5}`, `{"a":-}`, `{"a":1e}`, `{"a":+1}`, `{"a":nul}`, `{"a":"\x"}`, `{"a":"\u12g4"}`,
	`{"a":"\u12`, `{"a":"`, `{"a"`, `{"a":`, `{"a":1,}`, `{,}`, `{"a":1 "b":2}`, `{"a":[1,]}`, `{"a":[1 2]}`, `{"a":[`, `{"a":1}}`, `{"a":1} x`, `{a:1}`, `{1:1}`, `[1]`, `"a"`, ``, ` `,
	"{\"a\":\"\x01\"}", "{\"a\":\"12345678\x1f\"}", "{\"a\":\"\x7f\xff\"}", `{"a":"1234567\"8"}`, `{"a":"12345678\\"}`, `{"a":"\`, `{"\u0061":1}`, `{"a":tru`,
}

// isObject is what the standard library says.
func isObject(s []byte) bool {
	return json.Valid(s) && bytes.TrimLeft(s, " \t\r\n")[0] == '{'
}

func TestMembersAreThoseOfValidObjects(t *testing.T) {
	deep := func(n int) string { return `{"a":` + strings.Repeat("[", n) + strings.Repeat("]", n) + `}` }
	for _, s := range append(objects, deep(maxNesting-1), deep(maxNesting)) {
		assert.Equal(t, isObject([]byte(s)), members([]byte(s), nil), "%.80q", s)
	}
}

func TestMembersAreRead(t *testing.T) {
	var got []string
	assert.True(t, members([]byte(objects[1]), func(key, value []byte) {
		got = append(got, string(unquote(key)), string(compact(nil, value)))
	}))
	assert.Equal(t, []string{"a", "1", "b", `[1,2,{"c":null}]`, "d", `"\u00e9\n\"\\"`}, got)
}

func FuzzMembers(f *testing.F) {
	for _, s := range objects {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, s []byte) {
		if got, want := members(s, nil), isObject(s); got != want {
			t.Fatalf("%q: %v, encoding/json says %v", s, got, want)
		}
		members(s, func(key, value []byte) {
			var want bytes.Buffer
			json.Compact(&want, value)
			if got := compact(nil, value); !bytes.Equal(got, want.Bytes()) {
				t.Fatalf("%q: %q, encoding/json makes %q of it", value, got, want.Bytes())
			}
		})
	})
}
