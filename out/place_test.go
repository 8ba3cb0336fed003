package out

import (
	"bufio"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/schema"
)

// disk is a writer that is full after so many bytes.
type disk struct{ room int }

func (d *disk) Write(b []byte) (int, error) {
	if len(b) > d.room {
		n := d.room
		d.room = 0
		return n, &os.PathError{Op: "write", Path: "part", Err: syscall.ENOSPC}
	}
	d.room -= len(b)
	return len(b), nil
}

func TestWritersTellThatTheDiskIsFull(t *testing.T) {
	tables := samples(0, 40)
	write := func(f format, table schema.Table, d *disk) error {
		p := &openPart{placed: &placed{path: "part", buf: bufio.NewWriterSize(d, 512)}}
		var err error
		if p.writer, err = f.writer(p.placed, table); err != nil {
			return err
		}
		if of := rowsOf(table, tables); of.rows > 0 {
			if err := p.write(of); err != nil {
				return err
			}
		}
		return p.end()
	}
	for _, f := range all {
		for _, name := range []string{"events", "rejects"} {
			table, _ := schema.Lookup(name)
			const room = 1 << 20
			d := &disk{room}
			require.NoError(t, write(f, table, d))
			size := room - d.room
			for at := 0; at < size; at += 1 + size/200 {
				assert.ErrorIs(t, write(f, table, &disk{at}), syscall.ENOSPC, "%s, %d of %d bytes", f.name, at, size)
			}
			assert.NoError(t, write(f, table, &disk{size}), f.name)
		}
	}
}

func TestErrorsNameTheFileAndTheMend(t *testing.T) {
	for err, want := range map[error]string{
		&os.PathError{Op: "write", Path: "x/.a.tmp", Err: syscall.ENOSPC}:     "x/a: no space left on device; make room and run the same command again: it goes on from the parts that are done",
		&os.LinkError{Op: "rename", Old: "a", New: "b", Err: syscall.EACCES}:  "x/a: permission denied; permit writing there, or name another folder with -o",
		&os.PathError{Op: "mkdir", Path: "x", Err: syscall.ENOTDIR}:           "x/a: not a directory; a file stands where a folder is needed; name another folder with -o",
		&os.PathError{Op: "open", Path: "x/.a.tmp", Err: syscall.EMFILE}:      "x/a: too many open files; raise the limit of open files (ulimit -n) or use fewer --workers",
		&os.PathError{Op: "write", Path: "x/.a.tmp", Err: errors.New("what")}: "x/a: what; see that the folder can be written to, or name another with -o",
	} {
		assert.EqualError(t, mend("x/a", err), want)
		assert.ErrorIs(t, mend("x/a", err), errors.Unwrap(err))
	}
}

func TestNothingIsLeftOfAPartThatFails(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, Begin(dir, "key"))
	// A file stands where the folder of a table's last format is to be.
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "jsonl"), 0o777))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "jsonl", "dates"), nil, 0o666))
	_, err := WriteShard(dir, 0, "digest", Formats(), Held(samples(0, 1)))
	require.ErrorContains(t, err, filepath.Join("jsonl", "dates", "part-00000.jsonl")+": not a directory; a file stands where")
	assert.Equal(t, []string{filepath.Join(workDir, runFile), filepath.Join("jsonl", "dates")}, slices.Sorted(maps.Keys(hashes(t, dir))))
}

func TestPlacedFileAppearsWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a", "b.txt")
	p, err := place(path)
	require.NoError(t, err)
	_, err = p.Write([]byte("两个"))
	require.NoError(t, err)
	assert.NoFileExists(t, path)
	size, sum, err := p.commit()
	require.NoError(t, err)
	p.discard()
	assert.FileExists(t, path)
	assert.NoFileExists(t, temporaryName(path))
	assert.EqualValues(t, len("两个"), size)
	wantSize, wantSum, err := hashFile(path)
	require.NoError(t, err)
	assert.Equal(t, wantSize, size)
	assert.Equal(t, wantSum, sum)
}
