package corpus

import (
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	flatbuffers "github.com/google/flatbuffers/go"
)

// Bounds of what the metadata of Arrow may ask for. The reader of arrow takes lengths at their word, and
// one that lies would end the process for want of memory.
const (
	maxMetadata = 16 << 20
	maxBody     = 1 << 30
	maxFields   = 1 << 14
	maxRows     = 1 << 26
)

// The slots of the flatbuffers of Arrow: Message, Schema, Field.
const (
	messageHeaderType = 6
	messageHeader     = 8
	messageBodyLength = 10
	schemaFields      = 6
	schemaMetadata    = 8
	fieldChildren     = 14
	fieldMetadata     = 16

	schemaType = 1
)

var errMetadata = errors.New("its metadata contradict themselves")

// arrowFrames passes on the messages of a stream whose lengths can be believed.
type arrowFrames struct {
	io.Reader
	head []byte // of the message under way
	body int64  // what comes behind it
}

func (a *arrowFrames) Read(p []byte) (int, error) {
	if len(a.head) == 0 && a.body == 0 {
		if err := a.next(); err != nil {
			return 0, err
		}
	}
	if len(a.head) > 0 {
		n := copy(p, a.head)
		a.head = a.head[n:]
		return n, nil
	}
	n, err := a.Reader.Read(p[:min(int64(len(p)), a.body)])
	a.body -= int64(n)
	return n, err
}

func (a *arrowFrames) next() error {
	prefix := make([]byte, 8)
	n, err := io.ReadFull(a.Reader, prefix[:4])
	size := binary.LittleEndian.Uint32(prefix)
	if err == nil && size == 0xffffffff {
		n = 8
		_, err = io.ReadFull(a.Reader, prefix[4:])
		size = binary.LittleEndian.Uint32(prefix[4:])
	}
	if err != nil {
		return err
	}
	a.head = prefix[:n]
	if size == 0 {
		return nil // the end
	}
	if size > maxMetadata {
		return errMetadata
	}
	meta := make([]byte, size)
	if _, err := io.ReadFull(a.Reader, meta); err != nil {
		return err
	}
	if a.body, err = checkMessage(meta); err != nil {
		return err
	}
	a.head = append(a.head, meta...)
	return nil
}

// checkMessage tells how long a message's body is.
func checkMessage(meta []byte) (body int64, err error) {
	defer func() {
		if cause := recover(); cause != nil { // an offset that leads out of the bytes
			err = errMetadata
		}
	}()
	m := flatbuffers.Table{Bytes: meta, Pos: flatbuffers.GetUOffsetT(meta)}
	if o := m.Offset(messageBodyLength); o != 0 {
		body = m.GetInt64(flatbuffers.UOffsetT(o) + m.Pos)
	}
	if body < 0 || body > maxBody {
		return 0, errMetadata
	}
	kind := m.Offset(messageHeaderType)
	header := m.Offset(messageHeader)
	if kind != 0 && header != 0 && m.GetByte(flatbuffers.UOffsetT(kind)+m.Pos) == schemaType {
		var schema flatbuffers.Table
		m.Union(&schema, flatbuffers.UOffsetT(header))
		left := maxFields
		if err := checkFields(schema, schemaFields, &left); err != nil {
			return 0, err
		}
		return body, checkVector(schema, schemaMetadata)
	}
	return body, nil
}

// checkFields looks at a vector of fields and at those below them, of which there may be so many.
func checkFields(t flatbuffers.Table, slot flatbuffers.VOffsetT, left *int) error {
	if err := checkVector(t, slot); err != nil {
		return err
	}
	o := flatbuffers.UOffsetT(t.Offset(slot))
	if o == 0 {
		return nil
	}
	at := t.Vector(o)
	for i := range t.VectorLen(o) {
		if *left--; *left < 0 {
			return errMetadata
		}
		field := flatbuffers.Table{Bytes: t.Bytes, Pos: t.Indirect(at + flatbuffers.UOffsetT(i)*4)}
		if err := errors.Join(checkVector(field, fieldMetadata), checkFields(field, fieldChildren, left)); err != nil {
			return errMetadata
		}
	}
	return nil
}

func checkVector(t flatbuffers.Table, slot flatbuffers.VOffsetT) error {
	o := flatbuffers.UOffsetT(t.Offset(slot))
	if o == 0 {
		return nil
	}
	if n := t.VectorLen(o); n < 0 || n > len(t.Bytes)/4 {
		return errMetadata
	}
	return nil
}

// checkStored looks at the schema of Arrow that a Parquet file may carry along.
func checkStored(value string) error {
	data, err := base64.StdEncoding.DecodeString(value)
	if err != nil {
		if data, err = base64.RawStdEncoding.DecodeString(value); err != nil {
			return fmt.Errorf("the schema of Arrow in it: %w", err)
		}
	}
	if len(data) >= 8 && binary.LittleEndian.Uint32(data) == 0xffffffff {
		data = data[8:]
	} else if len(data) >= 4 {
		data = data[4:]
	}
	_, err = checkMessage(data)
	return err
}
