// Package report makes one HTML page of a dataset: counts, charts, quality, and a reader that shows
// texts with their rows. The page needs no network: script, style and rows stand in it. It depends
// on the dataset alone, so the same dataset gives the same bytes.
package report

import (
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"

	"github.com/taojin-nlp/taojin/out"
	"github.com/taojin-nlp/taojin/schema"
)

// Options choose what the reader shows.
type Options struct {
	Documents int // documents that can be read; of more, a sample by the hash of their ids
}

// A Dataset is what the page's script is told.
type dataset struct {
	Name     string      `json:"name"`
	Tool     string      `json:"tool"`
	Version  string      `json:"version"`
	Schema   int         `json:"schema"`
	Options  any         `json:"options"`
	Inputs   int         `json:"inputs"`
	Tables   []tableInfo `json:"tables"`
	Counts   counts      `json:"counts"`
	Quality  quality     `json:"quality"`
	Total    int64       `json:"total"` // documents of the dataset
	Sample   []*Document `json:"documents"`
	Playable bool        `json:"playable"` // the page can send a text and show what is extracted
}

// Write reads the dataset in dir and writes its page.
func Write(w io.Writer, dir string, o Options) error {
	m, err := out.ReadManifest(dir)
	if err != nil {
		for _, err := range out.Documents(dir) { // tells what is missing
			return err
		}
		return err
	}
	g := newGatherer()
	s := newSampler(o.Documents)
	for ts, err := range out.Documents(dir) {
		if err != nil {
			return err
		}
		g.add(ts)
		if len(ts.Documents) > 0 {
			s.add(ts)
		}
	}
	name := filepath.Base(dir)
	if abs, err := filepath.Abs(dir); err == nil {
		name = filepath.Base(abs)
	}
	return writePage(w, &dataset{
		Name: name, Tool: m.Tool, Version: m.Version, Schema: m.Schema, Options: m.Options, Inputs: len(m.Inputs),
		Tables: tableInfos(), Counts: g.counts(), Quality: g.quality(), Total: m.Counts["documents"], Sample: s.documents(),
	})
}

// Playground writes a page that reads pasted texts: it sends them to /extract, which answers with
// AsDocument of the rows.
func Playground(w io.Writer) error {
	return writePage(w, &dataset{Name: "playground", Tool: out.Tool, Version: out.Version(), Schema: schema.Version,
		Tables: tableInfos(), Sample: []*Document{}, Playable: true})
}

// A tableInfo is what the page needs to know of a table.
type tableInfo struct {
	Name    string       `json:"name"`
	Doc     string       `json:"doc"`
	Type    string       `json:"type"` // the column that divides its rows
	Spans   bool         `json:"spans"`
	Columns []columnInfo `json:"columns"`
}

type columnInfo struct {
	Name string `json:"name"`
	Doc  string `json:"doc"`
	Ref  string `json:"ref,omitempty"`
}

// typeColumns divide the rows of a table.
var typeColumns = map[string]string{
	"documents": "script", "sentences": "kind", "dates": "type", "numeric_facts": "kind", "events": "type",
	"quotations": "type", "attributions": "cue_type", "entities": "type", "rejects": "reason",
}

func tableInfos() []tableInfo {
	var infos []tableInfo
	for _, t := range schema.All {
		info := tableInfo{Name: t.Name, Doc: t.Doc, Type: typeColumns[t.Name], Spans: t.HasSpans()}
		for _, c := range t.Columns {
			info.Columns = append(info.Columns, columnInfo{c.Name, c.Doc, c.Ref})
		}
		infos = append(infos, info)
	}
	return infos
}

// encode is v as JSON that may stand in a script element: <, > and & are escaped.
func encode(v any) ([]byte, error) {
	b, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("report: %w", err)
	}
	return b, nil
}
