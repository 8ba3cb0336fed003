// Package schema holds the tables of a dataset: one row type each, whose tags are the only place
// where a column's name, type, values and meaning are written. Arrow schemas, the data dictionary,
// the dataset card and the checks are made from them.
//
// A string column is null where it is empty. Other columns that may be null are a Null.
package schema

import "time"

// Version is raised when a column is added or a rule's name changes.
const Version = 1

// Null is a value that may be absent. The zero Null is absent.
type Null[T any] struct {
	V     T
	Valid bool
}

// Some is a Null that holds v.
func Some[T any](v T) Null[T] { return Null[T]{v, true} }

// Row is what every row has that points into the text of a document.
type Row struct {
	DocID     string `col:"doc_id" doc:"id of the document"`
	ID        int32  `col:"id" doc:"number of the row in its document and table, from 0, in text order"`
	Sentence  int32  `col:"sentence" doc:"id of the sentence in which the row starts"`
	StartChar int32  `col:"start_char" doc:"first code point of the span in documents.text"`
	EndChar   int32  `col:"end_char" doc:"code point after the span (half open)"`
	Text      string `col:"text" doc:"the span as it is written: documents.text[start_char:end_char]"`
	Rule      string `col:"rule" doc:"name of the rule that made the row; see RULES.md"`
}

// Tables is what one input document became: the rows of every table, or one reject.
type Tables struct {
	Documents    []Document
	Sentences    []Sentence
	Dates        []Date
	NumericFacts []NumericFact
	Events       []Event
	Quotations   []Quotation
	Attributions []Attribution
	Entities     []Entity
	Rejects      []Reject
}

// Document is one row a document.
type Document struct {
	DocID     string          `col:"doc_id" doc:"id of the record, or the path of the file"`
	Source    string          `col:"source" doc:"path of the input file, with the number of the record where it holds several"`
	Title     string          `col:"title" doc:"given, or the first line where it reads as a title"`
	Author    string          `col:"author" doc:"given, or as the byline states"`
	Publisher string          `col:"publisher" doc:"given, or the medium that byline or dispatch head state"`
	Published Null[time.Time] `col:"published" doc:"given, or as byline or dispatch head state; local time; the reference of relative dates"`
	Script    string          `col:"script" enum:"Hans,Hant" doc:"writing (ISO 15924)"`
	Text      string          `col:"text" doc:"the text into which all offsets point; null with --no-text"`
	Chars     int32           `col:"chars" doc:"length of the text in code points"`
	Sentences int32           `col:"sentences" doc:"number of rows in sentences"`
	SHA256    string          `col:"sha256" doc:"SHA-256 of the text as UTF-8, hex"`
	Encoding  string          `col:"encoding" doc:"character encoding of the input, e.g. utf-8, gb18030"`
	Metadata  string          `col:"metadata" doc:"the other fields of the record, a JSON object; null with --no-text"`
}

// Sentence is one row a sentence; its text ends with its closing mark.
type Sentence struct {
	Row
	Paragraph int32  `col:"paragraph" doc:"number of the paragraph (line) in the document, from 0"`
	Kind      string `col:"kind" enum:"title,heading,byline,body,table" doc:"what the paragraph is in the layout"`
	Section   string `col:"section" doc:"the heading under which the sentence stands"`
}

// Reject is an input document that became no rows, and an error: both tell the same sentence.
type Reject struct {
	DocID  string `col:"doc_id" doc:"id of the document where it is known"`
	Source string `col:"source" doc:"path of the input file"`
	Record string `col:"record" doc:"number of the record in the file, from 1; null where the whole file is rejected"`
	Reason string `col:"reason" enum:"unreadable,changed,broken_file,unsupported,unsafe_path,not_utf8,broken_record,no_text,empty_text,duplicate_id,bad_field,too_large,internal" doc:"short code"`
	Detail string `col:"detail" doc:"what is wrong and how to mend it"`
}

// Error is the line that is shown: file, record, what is wrong and the mend.
func (r Reject) Error() string {
	s := r.Source
	if r.Record != "" {
		s += ": record " + r.Record
	}
	return s + ": " + r.Detail
}

// Clear empties the tables and keeps their memory, unless it is that of a long document.
func (ts *Tables) Clear() {
	*ts = Tables{
		emptied(ts.Documents), emptied(ts.Sentences), emptied(ts.Dates), emptied(ts.NumericFacts), emptied(ts.Events),
		emptied(ts.Quotations), emptied(ts.Attributions), emptied(ts.Entities), emptied(ts.Rejects),
	}
}

// Room is how many rows the tables have memory for.
func (ts *Tables) Room() int {
	return cap(ts.Documents) + cap(ts.Sentences) + cap(ts.Dates) + cap(ts.NumericFacts) + cap(ts.Events) + cap(ts.Quotations) + cap(ts.Attributions) + cap(ts.Entities) + cap(ts.Rejects)
}

// rowsKept is how many rows of a table Clear keeps room for.
const rowsKept = 1024

func emptied[T any](rows []T) []T {
	if cap(rows) > rowsKept {
		return nil
	}
	clear(rows) // texts that nothing else holds can go
	return rows[:0]
}

// DropText leaves out the running text, so that the tables may be passed on where the text may
// not: documents.text and metadata, and the text of sentences.
func (ts *Tables) DropText() {
	for i := range ts.Documents {
		ts.Documents[i].Text, ts.Documents[i].Metadata = "", ""
	}
	for i := range ts.Sentences {
		ts.Sentences[i].Text = ""
	}
}
