package corpus

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// A charset is an encoding of text. That of UTF-8 has no decoder: its bytes are taken as they are.
type charset struct {
	name  string
	enc   encoding.Encoding
	given bool // by the user or a byte order mark: it is not doubted where bytes do not fit
}

const utf8Name = "utf-8"

// charsets are what text may be in; where two are as likely, the one before.
var charsets = []charset{
	{name: utf8Name},
	{name: "gb18030", enc: simplifiedchinese.GB18030},
	{name: "big5", enc: traditionalchinese.Big5},
	{name: "utf-16le", enc: unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
	{name: "utf-16be", enc: unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
}

// aliases are other names, as pages and people have them. GB2312 and GBK are parts of GB18030.
var aliases = map[string]string{
	"utf8": utf8Name, "utf-8-sig": utf8Name, "gbk": "gb18030", "gb2312": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "cp936": "gb18030",
	"gb-18030": "gb18030", "hz-gb-2312": "", "big5-hkscs": "big5", "big-5": "big5", "cp950": "big5", "x-x-big5": "big5",
	"utf-16": "utf-16le", "utf16": "utf-16le", "utf16le": "utf-16le", "utf16be": "utf-16be", "unicode": "utf-16le",
}

// Encodings are the names of encodings that Options take; GBK and the like are known too.
func Encodings() []string {
	var names []string
	for _, c := range charsets {
		names = append(names, c.name)
	}
	return names
}

// ParseEncoding is the name of Encodings for a name that people use.
func ParseEncoding(name string) (string, error) {
	if c, ok := charsetNamed(name); ok {
		return c.name, nil
	}
	return "", fmt.Errorf("no encoding %q; choose among %s", name, strings.Join(Encodings(), ", "))
}

func charsetNamed(name string) (charset, bool) {
	name = strings.ToLower(strings.TrimSpace(name))
	if to, ok := aliases[name]; ok {
		name = to
	}
	for _, c := range charsets {
		if c.name == name {
			return c, true
		}
	}
	return charset{}, false
}

var bom = []byte("\xef\xbb\xbf")

// charset is what the first bytes of a stream say of its encoding.
func (s *stream) charset(head []byte) (charset, error) {
	if s.options.Encoding != "" {
		c, ok := charsetNamed(s.options.Encoding)
		if !ok {
			return c, fmt.Errorf("no encoding %q", s.options.Encoding)
		}
		c.given = true
		return c, nil
	}
	for mark, name := range map[string]string{string(bom): utf8Name, "\xff\xfe": "utf-16le", "\xfe\xff": "utf-16be"} {
		if bytes.HasPrefix(head, []byte(mark)) {
			c, _ := charsetNamed(name)
			c.given = true
			return c, nil
		}
	}
	return detect(head)
}

var errCharset = errors.New("encoding not known")

// wide tells that a unit is two bytes, so that a line feed is no byte.
func (c charset) wide() bool { return strings.HasPrefix(c.name, "utf-16") }

// peek is the head as kinds are told by it: markup is ASCII, so only wide units need decoding.
func (c charset) peek(head []byte) []byte {
	if c.wide() {
		head, _ = c.enc.NewDecoder().Bytes(head[:min(len(head), 4<<10)])
	}
	return bytes.TrimPrefix(head, bom)
}

// decode is the text of bytes, without a byte order mark, and what it was in. What is no text of the
// encoding becomes U+FFFD. The bytes may be overwritten.
func (c charset) decode(data []byte) ([]byte, string, error) {
	if c.enc == nil && !utf8.Valid(data) {
		if !c.given {
			var err error
			if c, err = detect(data); err != nil {
				return nil, "", err
			}
		}
		if c.enc == nil {
			data = bytes.ToValidUTF8(data, []byte("\ufffd"))
		}
	}
	if c.enc != nil {
		decoded, _, err := transform.Append(c.enc.NewDecoder(), make([]byte, 0, len(data)+len(data)/2+16), data)
		if err != nil {
			return nil, "", broken{"the text", err}
		}
		data = decoded
	}
	return bytes.TrimPrefix(data, bom), c.name, nil
}

// Text is the text of bytes in whatever encoding they tell; damage in it becomes U+FFFD.
func Text(data []byte) (string, error) {
	s := stream{}
	c, err := s.charset(data)
	if err == nil {
		data, _, err = c.decode(data)
	}
	if err != nil {
		return "", fmt.Errorf("is no text in %s", strings.Join(Encodings(), ", "))
	}
	return string(normal(data)), nil
}

// normal makes every line end \n, in place.
func normal(data []byte) []byte {
	at := bytes.IndexByte(data, '\r')
	if at < 0 {
		return data
	}
	to := at
	for i := at; i < len(data); i++ {
		b := data[i]
		if b == '\r' {
			if b = '\n'; i+1 < len(data) && data[i+1] == '\n' {
				i++
			}
		}
		data[to] = b
		to++
	}
	return data[:to]
}

// declared is the encoding that a page says it is in.
var declared = regexp.MustCompile(`(?i)<meta[^>]{1,200}?charset\s*=\s*["']?([a-z0-9_-]{2,20})|<\?xml[^>]{1,100}?encoding\s*=\s*["']([a-z0-9_-]{2,20})`)

func declaredCharset(data []byte) (charset, bool) {
	m := declared.FindSubmatch(data[:min(len(data), 4<<10)])
	if m == nil {
		return charset{}, false
	}
	return charsetNamed(string(m[1]) + string(m[2]))
}
