package extractors

import (
	"slices"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/schema"
)

// Describe fills the tables documents and sentences.
func Describe(v *text.View, t *schema.Tables) {
	doc := schema.Document{
		DocID: v.ID, Source: v.Source, Title: v.Title, Author: v.Author, Publisher: v.Publisher,
		Script: string(v.Script), Text: v.Text, Chars: int32(v.Chars()), Sentences: int32(len(v.Sentences)),
		SHA256: v.SHA256, Encoding: v.Encoding, Metadata: v.Metadata,
	}
	if !v.Published.IsZero() {
		doc.Published = schema.Some(v.Published)
	}
	t.Documents = append(t.Documents, doc)
	t.Sentences = slices.Grow(t.Sentences, len(v.Sentences))
	for i, s := range v.Sentences {
		p := &v.Paragraphs[s.Paragraph]
		t.Sentences = append(t.Sentences, schema.Sentence{
			Row: schema.Row{
				DocID: v.ID, ID: int32(i), Sentence: int32(i), StartChar: int32(s.Start), EndChar: int32(s.End),
				Text: v.Slice(s.Span), Rule: sentenceRule(p.Kind),
			},
			Paragraph: int32(s.Paragraph), Kind: string(p.Kind), Section: p.Section,
		})
	}
}

// sentenceRule names the layout that a sentence stands in.
func sentenceRule(kind text.Kind) string {
	switch kind {
	case text.Title:
		return "sentences.title"
	case text.Heading:
		return "sentences.heading"
	case text.Byline:
		return "sentences.byline"
	case text.Table:
		return "sentences.table"
	}
	return "sentences.body"
}
