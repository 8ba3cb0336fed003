package corpus_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/taojin-nlp/taojin/corpus"
)

var (
	utf16le = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	utf16be = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	withBOM = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	beBOM   = unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
)

// texts of several lengths and make, in both scripts.
var simplified = []string{
	"公安",
	"新桥通车",
	"据悉，3月8日上午，新桥正式通车。",
	"青屿市统计局5月7日发布数据：一季度全市生产总值1234.5亿元，同比增长5.2%，其中第三产业增加值占比过半。",
	"市民陈女士说：“我们等了三年。”她家离桥头不到300米。\n记者随后走访了沿线的三个社区。",
	"A股三大指数收盘涨跌不一，创业板指跌0.8%，两市成交额超过9000亿元，CPO、AI算力概念股领涨。",
	"The company said 公司将于下月发布新产品 in its quarterly report, which covers Q1 2024.",
	"喜讯",
	"【快讯】暴雨红色预警！",
}

var traditional = []string{
	"總統府",
	"大橋今日通車",
	"行政院會昨天通過草案，將送立法院審議。院長表示，政府會持續推動改革。",
	"台積電第1季營收新台幣5926億元，年增16.5%，法人看好全年成長。",
	"「我們等了三年。」住在橋頭的陳小姐說，希望交通可以改善。",
	"港股收市升200點，成交逾千億元，科技股領漲。",
}

func TestEncodingsAreTold(t *testing.T) {
	for _, c := range []struct {
		name  string
		enc   encoding.Encoding
		texts []string
	}{
		{"utf-8", encoding.Nop, simplified}, {"utf-8", unicode.UTF8BOM, simplified}, {"utf-8", encoding.Nop, traditional},
		{"gb18030", simplifiedchinese.GB18030, simplified}, {"gb18030", simplifiedchinese.GBK, simplified}, {"gb18030", simplifiedchinese.GBK, traditional[1:]},
		{"big5", traditionalchinese.Big5, traditional},
		{"utf-16le", utf16le, simplified}, {"utf-16be", utf16be, simplified}, {"utf-16le", withBOM, simplified}, {"utf-16be", beBOM, simplified},
		{"utf-16le", utf16le, traditional}, {"utf-16be", utf16be, traditional},
	} {
		for _, s := range c.texts {
			for _, long := range []string{s, strings.Repeat(s+"\r\n", 600)} {
				docs, rejects := readFile(t, "a.txt", []byte(encoded(t, c.enc, long)), corpus.Options{})
				if assert.Len(t, docs, 1, "%s %s: %v", c.name, s, rejects) {
					assert.Equal(t, c.name, docs[0].Encoding, s)
					assert.True(t, strings.ReplaceAll(long, "\r\n", "\n") == docs[0].Text, s)
				}
			}
		}
	}
}

func TestEncodingsOfRecords(t *testing.T) {
	var lines strings.Builder
	for _, s := range simplified {
		lines.WriteString(`{"text":"` + strings.ReplaceAll(s, "\n", `\n`) + "\"}\n")
	}
	for name, enc := range map[string]encoding.Encoding{"utf-8": unicode.UTF8BOM, "gb18030": simplifiedchinese.GB18030, "utf-16le": withBOM, "utf-16be": utf16be} {
		docs, rejects := readFile(t, "a.jsonl", []byte(encoded(t, enc, lines.String())), corpus.Options{})
		require.Empty(t, rejects, name)
		require.Len(t, docs, len(simplified), name)
		for i, s := range simplified {
			assert.Equal(t, s, docs[i].Text, name)
			assert.Equal(t, name, docs[i].Encoding)
		}
	}
}

func TestALineInAnotherEncodingCostsNothing(t *testing.T) {
	content := `{"text":"` + simplified[2] + "\"}\n" + `{"text":"` + encoded(t, simplifiedchinese.GBK, simplified[3]) + "\"}\n"
	docs, rejects := readFile(t, "a.jsonl", []byte(content), corpus.Options{})
	require.Empty(t, rejects)
	assert.Equal(t, simplified[3], docs[1].Text)
	assert.Equal(t, "gb18030", docs[1].Encoding)
}

func TestABrokenLineIsNoEncoding(t *testing.T) {
	docs, rejects := readFile(t, "a.jsonl", []byte("\xff\xfa\x81\x02\n"+line+"\n"), corpus.Options{})
	assert.Equal(t, []string{"a.jsonl#2"}, ids(docs))
	require.Len(t, rejects, 1)
	assert.Equal(t, "1", rejects[0].Record)
}

func TestEncodingIsForced(t *testing.T) {
	docs, _ := readFile(t, "a.txt", []byte("\xcf\xb2"), corpus.Options{Encoding: "gb18030"}) // by chance UTF-8 as well
	assert.Equal(t, "喜", docs[0].Text)
	docs, _ = readFile(t, "a.txt", []byte("\xcf\xb2"), corpus.Options{})
	assert.Equal(t, "ϲ", docs[0].Text)
	docs, _ = readFile(t, "a.txt", []byte("\xb9\xab桥"), corpus.Options{Encoding: "utf-8"})
	assert.Equal(t, "\ufffd桥", docs[0].Text)
	for alias, name := range map[string]string{"GBK": "gb18030", "gb2312": "gb18030", "UTF8": "utf-8", "Big5-HKSCS": "big5", "utf-16": "utf-16le"} {
		got, err := corpus.ParseEncoding(alias)
		require.NoError(t, err)
		assert.Equal(t, name, got)
	}
	_, err := corpus.ParseEncoding("latin-9")
	assert.ErrorContains(t, err, "choose among utf-8, gb18030, big5, utf-16le, utf-16be")
}

func TestPagesDeclareTheirEncoding(t *testing.T) {
	html := `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><p>囧囧</p></body></html>`
	docs, _ := readFile(t, "a.html", []byte(encoded(t, simplifiedchinese.GBK, html)), corpus.Options{})
	require.Len(t, docs, 1)
	assert.Equal(t, "囧囧", docs[0].Text)
	assert.Equal(t, "gb18030", docs[0].Encoding)
	// What is UTF-8 is UTF-8, whatever its page says.
	docs, _ = readFile(t, "a.html", []byte(html), corpus.Options{})
	assert.Equal(t, "utf-8", docs[0].Encoding)
}

func TestOddCharactersAreKept(t *testing.T) {
	for in, want := range map[string]string{
		"桥\x00通\x07了。\x1b":             "桥\x00通\x07了。\x1b",
		"　　桥\u00a0通\u2003了。\u200b":     "　　桥\u00a0通\u2003了。\u200b",
		"桥\xed\xa0\x80通了。":             "桥\ufffd通了。", // half of a surrogate pair
		"大桥今天正式通车了，市民\xe6\xa1表示高兴。":    "大桥今天正式通车了，市民\ufffd表示高兴。",
		"一\r\n二\r三\n\r四":               "一\n二\n三\n\n四",
		"\ufeff\u2028桥通了。\u2029路通了。\v": "\u2028桥通了。\u2029路通了。\v",
	} {
		docs, rejects := readFile(t, "a.txt", []byte(in), corpus.Options{})
		if assert.Len(t, docs, 1, "%q %v", in, rejects) {
			assert.Equal(t, want, docs[0].Text)
			assert.Equal(t, "utf-8", docs[0].Encoding)
		}
	}
	docs, rejects := readFile(t, "a.jsonl", []byte("{\"text\":\"桥\\ud83d通\\udc00了\\ud83d\\ude00。\\u0000\t\"}"), corpus.Options{})
	require.Empty(t, rejects)
	assert.Equal(t, "桥\ufffd通\ufffd了😀。\x00\t", docs[0].Text)
}
