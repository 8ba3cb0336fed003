package attributions

import (
	"fmt"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// A frame is how a cue is used: the columns type, frame and object of cues.tsv, read once.
type frame struct {
	kind                                                                                                                   string
	clause, to, addressee, direct, alone, learned, according, relay, data, rule, doc, org, own, block, refuse, noun, seems bool
	object                                                                                                                 []string
}

// uses are the words of the column frame, and what each sets.
var uses = map[string]func(*frame) *bool{
	"clause":    func(f *frame) *bool { return &f.clause },
	"to":        func(f *frame) *bool { return &f.to },
	"addressee": func(f *frame) *bool { return &f.addressee },
	"direct":    func(f *frame) *bool { return &f.direct },
	"alone":     func(f *frame) *bool { return &f.alone },
	"learned":   func(f *frame) *bool { return &f.learned },
	"according": func(f *frame) *bool { return &f.according },
	"relay":     func(f *frame) *bool { return &f.relay },
	"data":      func(f *frame) *bool { return &f.data },
	"rule":      func(f *frame) *bool { return &f.rule },
	"doc":       func(f *frame) *bool { return &f.doc },
	"org":       func(f *frame) *bool { return &f.org },
	"own":       func(f *frame) *bool { return &f.own },
	"block":     func(f *frame) *bool { return &f.block },
	"refuse":    func(f *frame) *bool { return &f.refuse },
	"noun":      func(f *frame) *bool { return &f.noun },
	"seems":     func(f *frame) *bool { return &f.seems },
	"proverb":   func(*frame) *bool { return new(bool) }, // of the table quotations alone
}

func frameOf(e *lexicon.Entry) (*frame, error) {
	f := &frame{kind: e.Get("type")}
	if s := e.Get("frame"); s != "" {
		for use := range strings.SplitSeq(s, ",") {
			at, ok := uses[use]
			if !ok {
				return nil, fmt.Errorf("cues.tsv: %s: no frame is called %q; take one of those that the head of the file lists", e.Word, use)
			}
			*at(f) = true
		}
	}
	if o := e.Get("object"); o != "" {
		f.object = strings.Split(text.Fold(o), "、")
	}
	return f, nil
}

// pointing is the frame of 指 in Taiwan and Hong Kong: 發言人指工程已完成.
var pointing = &frame{kind: "said", clause: true}

// naming is the frame of 称, of which a clause with a verb alone tells that it is saying.
var naming = &frame{kind: "said", clause: true, noun: true}

// plain is the frame of 说 and 称.
var plain = &frame{kind: "said", clause: true}

func asAccording(f *frame) *frame {
	g := *f
	g.kind = "according_to"
	return &g
}
