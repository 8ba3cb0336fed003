package main

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
	"github.com/apache/arrow/go/v17/arrow/ipc"
	"github.com/apache/arrow/go/v17/arrow/memory"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// arrowStream is a stream of rows given as JSON.
func arrowStream(t *testing.T, s *arrow.Schema, rows ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := ipc.NewWriter(&b, ipc.WithSchema(s))
	for _, r := range rows {
		rec, _, err := array.RecordFromJSON(memory.DefaultAllocator, s, strings.NewReader(r))
		require.NoError(t, err)
		require.NoError(t, w.Write(rec))
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

func TestArrowFilter(t *testing.T) {
	bin := command(t, t.TempDir())
	s := arrow.NewSchema([]arrow.Field{{Name: "id", Type: arrow.PrimitiveTypes.Int64}, {Name: "body", Type: arrow.BinaryTypes.String, Nullable: true}, {Name: "published", Type: arrow.FixedWidthTypes.Date32, Nullable: true}}, nil)
	news := arrowStream(t, s, `[{"id":7,"body":"昨日，大桥通车。","published":"2024-03-09"},{"id":8,"body":null}]`, `[]`, `[{"id":9,"body":"2022年2月20日，大会闭幕。"}]`)
	filter := func(in []byte, args ...string) (table arrow.Table, stderr string, code int) {
		c := exec.Command(bin, append([]string{"extract", "--arrow"}, args...)...)
		var stdout, errs bytes.Buffer
		c.Stdin, c.Stdout, c.Stderr = bytes.NewReader(in), &stdout, &errs
		c.Run()
		r, err := ipc.NewReader(&stdout)
		if err != nil {
			return nil, errs.String(), c.ProcessState.ExitCode()
		}
		var recs []arrow.Record
		for r.Next() {
			r.Record().Retain()
			recs = append(recs, r.Record())
		}
		require.NoError(t, r.Err())
		return array.NewTableFromRecords(r.Schema(), recs), errs.String(), c.ProcessState.ExitCode()
	}
	table, stderr, code := filter(news, "--field", "text=body")
	assert.Equal(t, exitRejected, code)
	assert.Equal(t, "taojin: -: record 2: its field \"body\" is empty; take the record out or fill it\ntaojin: 1 of 3 documents were rejected; --table rejects has them\n", stderr)
	require.EqualValues(t, 2, table.NumRows())
	starts := table.Column(table.Schema().FieldIndices("start_time")[0]).Data()
	assert.Equal(t, "2024-03-08 00:00:00Z", starts.Chunk(0).ValueStr(0))
	table, _, _ = filter(news, "--field", "text=body", "--table", "rejects")
	assert.EqualValues(t, 1, table.NumRows())
	// No documents, but columns.
	table, stderr, code = filter(arrowStream(t, s), "--field", "text=body", "--table", "events")
	assert.Equal(t, exitDone, code, stderr)
	assert.Positive(t, table.NumCols())

	for _, c := range []struct {
		in   []byte
		args []string
		want string
	}{
		{[]byte("text"), nil, "taojin: standard input: is no stream of Arrow IPC that can be read ("},
		{news[:len(news)/2], []string{"--field", "text=body"}, "taojin: standard input: is no stream of Arrow IPC that can be read ("},
		{news, []string{"--table", "persons"}, `taojin: extract: --table is "persons"; choose among documents, sentences`},
		{news, []string{"text"}, "taojin: extract: --arrow reads standard input alone"},
	} {
		_, stderr, code := filter(c.in, c.args...)
		assert.Equal(t, exitFailed, code, "%v", c.args)
		assert.Contains(t, stderr, c.want)
	}
}
