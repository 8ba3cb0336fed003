package out

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"io"
	"sync"

	"github.com/apache/arrow/go/v17/arrow/ipc"
	"github.com/apache/arrow/go/v17/parquet"
	"github.com/apache/arrow/go/v17/parquet/compress"
	"github.com/apache/arrow/go/v17/parquet/metadata"
	"github.com/apache/arrow/go/v17/parquet/pqarrow"
	pqschema "github.com/apache/arrow/go/v17/parquet/schema"

	"github.com/taojin-nlp/taojin/out/page"
	"github.com/taojin-nlp/taojin/schema"
)

// A parquetWriter writes zstd Parquet, all rows in one row group. Arrow makes the footer; the pages are our own, for
// they come as columns whose words are told apart already, and arrow's writer takes as long as the whole extraction.
// Parquet has no seconds: times are timestamp[ms] without zone.
type parquetWriter struct {
	w      *chunks
	layout *parquetLayout
	footer *metadata.FileMetaDataBuilder
}

var parquetMagic = []byte("PAR1")

// pageWriters keep the memory of pages and zstd.
var pageWriters = sync.Pool{New: func() any { return page.NewWriter() }}

func newParquet(w io.Writer, t schema.Table) (Writer, error) {
	layout, err := parquetLayouts[t.Name]()
	if err != nil {
		return nil, err
	}
	pages := pageWriters.Get().(*page.Writer)
	pages.Reset(w)
	pages.Write(parquetMagic)
	return &parquetWriter{&chunks{Writer: pages}, layout, metadata.NewFileMetadataBuilder(layout.schema, layout.properties, layout.keys)}, nil
}

func (p *parquetWriter) Write(of *tableRows) error {
	group := p.footer.AppendRowGroup()
	p.w.group, p.w.plain = group, 0
	for _, c := range of.columns {
		c.chunk(p.w, nil)
	}
	group.SetNumRows(of.rows)
	if p.w.err == nil {
		p.w.err = group.Finish(p.w.plain, 0)
	}
	if p.w.err != nil {
		return p.w.err
	}
	return p.w.Err()
}

func (p *parquetWriter) Close() error {
	defer pageWriters.Put(p.w.Writer)
	defer p.w.Reset(nil)
	footer, err := p.footer.Finish()
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if _, err := footer.WriteTo(&b, nil); err != nil {
		return err
	}
	p.w.Write(b.Bytes())
	p.w.Write(append(binary.LittleEndian.AppendUint32(nil, uint32(b.Len())), parquetMagic...))
	return p.w.Err()
}

// A parquetLayout is what the files of a table have in common. The arrow schema is stored with them, which brings
// the descriptions to their readers.
type parquetLayout struct {
	schema     *pqschema.Schema
	properties *parquet.WriterProperties
	keys       metadata.KeyValueMetadata
}

var parquetLayouts = func() map[string]func() (*parquetLayout, error) {
	m := map[string]func() (*parquetLayout, error){}
	for _, t := range schema.All {
		m[t.Name] = sync.OnceValues(func() (*parquetLayout, error) { return layoutOf(t) })
	}
	return m
}()

func layoutOf(t schema.Table) (*parquetLayout, error) {
	properties := []parquet.WriterProperty{
		parquet.WithCompression(compress.Codecs.Zstd),
		parquet.WithCreatedBy(Tool + " " + Version()),
		parquet.WithRootName(t.Name),
	}
	s := Schema(t)
	of, err := pqarrow.ToParquet(s, parquet.NewWriterProperties(properties...), pqarrow.NewArrowWriterProperties())
	if err != nil {
		return nil, err
	}
	for i := range of.NumColumns() {
		if of.Column(i).PhysicalType() == parquet.Types.Int32 {
			properties = append(properties, parquet.WithEncodingFor(of.Column(i).Path(), parquet.Encodings.DeltaBinaryPacked))
		}
	}
	var stored bytes.Buffer
	if err := ipc.NewWriter(&stored, ipc.WithSchema(s)).Close(); err != nil {
		return nil, err
	}
	md := s.Metadata()
	keys := metadata.NewKeyValueMetadata()
	for i, key := range md.Keys() {
		keys.Append(key, md.Values()[i])
	}
	keys.Append("ARROW:schema", base64.StdEncoding.EncodeToString(stored.Bytes()))
	return &parquetLayout{of, parquet.NewWriterProperties(properties...), keys}, nil
}
