package eval

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// offsets finds code points in a text.
type offsets struct {
	text string
	byte []int // of every code point, and the text's length
}

func newOffsets(text string) *offsets {
	o := &offsets{text: text, byte: make([]int, 0, len(text)/2+1)}
	for i := range text {
		o.byte = append(o.byte, i)
	}
	o.byte = append(o.byte, len(text))
	return o
}

// locate finds the span of a row, or holds it against the text.
func (r *goldRow) locate(o *offsets) error {
	if o.text == "" { // without running text
		if !r.spanned {
			return fmt.Errorf("%q has no start_char and end_char, and there is no text to find it in", r.text)
		}
		return nil
	}
	if !r.spanned {
		at := strings.Index(o.text, r.text)
		switch {
		case at < 0:
			return fmt.Errorf("%q does not stand in the document", r.text)
		case strings.Contains(o.text[at+1:], r.text):
			return fmt.Errorf("%q stands more than once in the document; give start_char and end_char", r.text)
		}
		r.start = int32(utf8.RuneCountInString(o.text[:at]))
		r.end = r.start + int32(utf8.RuneCountInString(r.text))
		return nil
	}
	if r.start < 0 || r.end <= r.start || int(r.end) >= len(o.byte) {
		return fmt.Errorf("span %d..%d is not within the document of %d code points", r.start, r.end, len(o.byte)-1)
	}
	slice := o.text[o.byte[r.start]:o.byte[r.end]]
	if r.text == "" {
		r.text = slice
	}
	if r.text != slice {
		return fmt.Errorf("%d..%d is %q in the document, not %q; mend start_char and end_char", r.start, r.end, slice, r.text)
	}
	return nil
}
