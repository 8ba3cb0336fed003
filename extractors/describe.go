package extractors

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/schema"
)

// Describe fills the tables documents and sentences.
func Describe(v *text.View, t *schema.Tables) {
	doc := schema.Document{
		DocID: v.ID, Source: v.Source, Title: v.Title, Author: v.Author, Publisher: v.Publisher,
		Script: string(v.Script), Text: v.Text, Chars: int32(len(v.Folded)), Sentences: int32(len(v.Sentences)),
		SHA256: v.SHA256, Encoding: v.Encoding, Metadata: v.Metadata,
	}
	if !v.Published.IsZero() {
		doc.Published = schema.Some(v.Published)
	}
	t.Documents = append(t.Documents, doc)
	t.Sentences = make([]schema.Sentence, len(v.Sentences))
	for i, s := range v.Sentences {
		p := v.Paragraphs[s.Paragraph]
		t.Sentences[i] = schema.Sentence{
			Row: schema.Row{
				DocID: v.ID, ID: int32(i), Sentence: int32(i), StartChar: int32(s.Start), EndChar: int32(s.End),
				Text: v.Slice(s.Span), Rule: "sentences." + string(p.Kind),
			},
			Paragraph: int32(s.Paragraph), Kind: string(p.Kind), Section: p.Section,
		}
	}
}
