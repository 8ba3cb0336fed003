package corpus_test

import (
	"bytes"
	"testing"
	"time"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
	"github.com/apache/arrow/go/v17/arrow/memory"
	"github.com/apache/arrow/go/v17/parquet"
	"github.com/apache/arrow/go/v17/parquet/compress"
	"github.com/apache/arrow/go/v17/parquet/pqarrow"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus"
)

// parquetOf writes rows of a schema, given as JSON, as Parquet.
func parquetOf(t testing.TB, s *arrow.Schema, rows string, codec compress.Compression) []byte {
	t.Helper()
	rec, _, err := array.RecordFromJSON(memory.DefaultAllocator, s, bytes.NewReader([]byte(rows)))
	require.NoError(t, err)
	var b bytes.Buffer
	w, err := pqarrow.NewFileWriter(s, &b, parquet.NewWriterProperties(parquet.WithCompression(codec), parquet.WithMaxRowGroupLength(3)), pqarrow.NewArrowWriterProperties(pqarrow.WithStoreSchema()))
	require.NoError(t, err)
	require.NoError(t, w.WriteBuffered(rec))
	require.NoError(t, w.Close())
	return b.Bytes()
}

func fields(f ...arrow.Field) *arrow.Schema { return arrow.NewSchema(f, nil) }

var newsFields = fields(
	arrow.Field{Name: "id", Type: arrow.PrimitiveTypes.Int64},
	arrow.Field{Name: "text", Type: arrow.BinaryTypes.String, Nullable: true},
	arrow.Field{Name: "title", Type: arrow.BinaryTypes.LargeString, Nullable: true},
	arrow.Field{Name: "published", Type: &arrow.TimestampType{Unit: arrow.Millisecond, TimeZone: "Asia/Shanghai"}, Nullable: true},
	arrow.Field{Name: "栏目", Type: &arrow.DictionaryType{IndexType: arrow.PrimitiveTypes.Int8, ValueType: arrow.BinaryTypes.String}, Nullable: true},
	arrow.Field{Name: "n", Type: arrow.ListOf(arrow.PrimitiveTypes.Int32), Nullable: true},
	arrow.Field{Name: "score", Type: arrow.PrimitiveTypes.Float64, Nullable: true},
)

const newsRows = `[
 {"id":1,"text":"新桥通车了。","title":"通车","published":"2024-03-09T00:30:00Z","栏目":"要闻","n":[1,2],"score":0.5},
 {"id":2,"text":null},
 {"id":3,"text":" "},
 {"id":4,"text":"路也通了。","n":[]}
]`

func TestParquet(t *testing.T) {
	for _, codec := range []compress.Compression{compress.Codecs.Uncompressed, compress.Codecs.Snappy, compress.Codecs.Gzip, compress.Codecs.Zstd, compress.Codecs.Brotli} {
		data := parquetOf(t, newsFields, newsRows, codec)
		for name, content := range map[string][]byte{"a.parquet": data, "a": data, "a.parquet.gz": gzipped(string(data))} {
			docs, rejects := readFile(t, name, content, corpus.Options{})
			require.Equal(t, []string{"1", "4"}, ids(docs), "%v %v", codec, rejects)
			assert.Equal(t, bridge, docs[0].Text)
			assert.Equal(t, "通车", docs[0].Title)
			assert.Equal(t, "2024-03-09 08:30", docs[0].Published.Format("2006-01-02 15:04"), "as its zone shows it")
			assert.Equal(t, `{"栏目":"要闻","n":[1,2],"score":0.5}`, docs[0].Metadata)
			assert.Equal(t, `{"栏目":null,"n":[],"score":null}`, docs[1].Metadata)
			assert.Equal(t, name+"#4", docs[1].Source)
			require.Len(t, rejects, 2)
			assert.Equal(t, "empty_text", rejects[0].Reason)
			assert.Equal(t, "2", rejects[0].Record)
			assert.Equal(t, "3", rejects[1].DocID)
		}
	}
}

func TestParquetColumns(t *testing.T) {
	text := arrow.Field{Name: "text", Type: arrow.BinaryTypes.Binary}
	f := corpus.DefaultFields
	f.Text = "body"
	for _, c := range []struct {
		field  arrow.Field
		value  string
		fields corpus.Fields
		want   string // of the reject
	}{
		{arrow.Field{Name: "id", Type: arrow.BinaryTypes.String}, `"x"`, corpus.DefaultFields, ""},
		{arrow.Field{Name: "published", Type: arrow.FixedWidthTypes.Date32}, `"2024-03-09"`, corpus.DefaultFields, ""},
		{arrow.Field{Name: "title", Type: arrow.PrimitiveTypes.Int64}, `7`, corpus.DefaultFields, `field "title" is of type int64; give it as a string`},
		{arrow.Field{Name: "id", Type: arrow.PrimitiveTypes.Float64}, `7`, corpus.DefaultFields, `field "id" is of type float64`},
		{arrow.Field{Name: "n", Type: arrow.PrimitiveTypes.Int64}, `7`, f, `has no field "body" (it has text, n); name the one`},
	} {
		data := parquetOf(t, fields(text, c.field), `[{"text":"5qGl","`+c.field.Name+`":`+c.value+`}]`, compress.Codecs.Snappy)
		docs, rejects := readFile(t, "a.parquet", data, corpus.Options{Fields: c.fields})
		if c.want == "" {
			require.Empty(t, rejects)
			assert.Equal(t, "桥", docs[0].Text)
			continue
		}
		require.Len(t, rejects, 1)
		assert.Contains(t, rejects[0].Error(), c.want)
	}
}

func TestZonesOfParquet(t *testing.T) {
	for zone, want := range map[string]string{"": "08:30", "UTC": "08:30", "Asia/Shanghai": "16:30", "+09:30": "18:00", "-01:00": "07:30"} {
		s := fields(arrow.Field{Name: "text", Type: arrow.BinaryTypes.String}, arrow.Field{Name: "published", Type: &arrow.TimestampType{Unit: arrow.Microsecond, TimeZone: zone}})
		docs, _ := readFile(t, "a.parquet", parquetOf(t, s, `[{"text":"桥","published":"2024-03-09T08:30:00Z"}]`, compress.Codecs.Snappy), corpus.Options{})
		assert.Equal(t, want, docs[0].Published.Format("15:04"), zone)
	}
}

func TestBrokenParquet(t *testing.T) {
	data := parquetOf(t, newsFields, newsRows, compress.Codecs.Zstd)
	start := time.Now()
	for at := 0; at < len(data); at += 23 {
		for _, broken := range [][]byte{data[:at], flipped(data, at)} {
			docs, rejects := readFile(t, "a.parquet", broken, corpus.Options{})
			if len(docs)+len(rejects) == 0 {
				t.Fatalf("%d: neither a document nor a reject", at)
			}
		}
	}
	assert.Less(t, time.Since(start), 2*time.Minute)
}

func TestBrokenArrow(t *testing.T) {
	data := streamOf(t, newsFields, newsRows)
	for at := 0; at < len(data); at += 3 {
		for _, b := range [][]byte{data[:at], flipped(data, at), withByte(data, at, 0xff), withByte(data, at, 0x7f), withByte(data, at, 1)} {
			for d, err := range corpus.ArrowDocuments(bytes.NewReader(b), corpus.Options{Fields: corpus.DefaultFields}) {
				if (d == nil) == (err == nil) {
					t.Fatalf("%d: neither a document nor a reject, or both", at)
				}
			}
		}
	}
}

func withByte(data []byte, at int, v byte) []byte {
	b := bytes.Clone(data)
	b[at] = v
	return b
}

func flipped(data []byte, at int) []byte {
	b := bytes.Clone(data)
	b[at] ^= 0x55
	return b
}

func FuzzParquet(f *testing.F) {
	f.Add(parquetOf(f, newsFields, newsRows, compress.Codecs.Zstd))
	f.Add(parquetOf(f, newsFields, newsRows, compress.Codecs.Uncompressed))
	f.Fuzz(fuzz("a.parquet"))
}
