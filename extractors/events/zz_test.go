package events

import (
	"fmt"
	"os"
	"testing"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

var classN = []string{"Other", "Noun", "Name", "VN", "Adj", "Pron", "V", "Adv", "Prep", "Conj", "De", "Asp", "Time", "Num", "Meas", "Loc", "Etc", "OQ", "CQ", "Mark"}

func TestZZ(t *testing.T) {
	lex, _ := lexicon.Load("")
	d := scan.Scan(text.NewView(&text.Document{Text: os.Getenv("T")}), lex)
	r := phrase.Read(d, new(schema.Tables))
	for i := range d.Sentences {
		for _, w := range r.Words(i) {
			fmt.Printf("%s/%s ", d.Slice(w.Span), classN[w.Class])
		}
		fmt.Println()
	}
}
