package quotations

import (
	"sort"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/schema"
)

// An occasion is where and when something was said.
type occasion struct {
	name text.Span // empty where there is none
	date int       // index in the table dates, or -1
}

// occasion reads at which meeting, programme or in which talk something was said: 在记者会上, 在…时.
func (r *reading) occasion(a *schema.Attribution) occasion {
	o := occasion{date: -1}
	s := r.Sentences[r.SentenceAt(int(a.CueStartChar))].Span
	from, to := s.Start, int(a.CueStartChar)
	if a.SourceEndChar.Valid && int(a.SourceEndChar.V) < to && int(a.SourceEndChar.V) >= s.Start {
		from = int(a.SourceEndChar.V)
	}
	for _, part := range [...]text.Span{{Start: from, End: to}, {Start: s.Start, End: from}} {
		for i := part.Start; i < part.End && part.Len() < 90; i++ {
			if r.Folded[i] != '在' && r.Folded[i] != '于' {
				continue
			}
			for j := i + 2; j < part.End; j++ {
				if c := r.Folded[j]; c == '上' || c == '时' || c == '中' {
					if end, ok := r.occasionEnd(i+1, j); ok && end-i < 4 {
						return r.meeting(i, o) // 在会上
					} else if ok {
						o.name = text.Span{Start: i + 1, End: end}
						o.date = r.dateIn(text.Span{Start: s.Start, End: to})
						return o
					}
				} else if c == ',' && c != '、' {
					break
				}
			}
		}
	}
	return o
}

// occasionIn reads the meeting or programme and the date of a line, before a position.
func (r *reading) occasionIn(p text.Span, before int) occasion {
	o := occasion{date: -1}
	if k := r.dateFrom(p.Start); k < len(r.t.Dates) && int(r.t.Dates[k].EndChar) <= p.End {
		o.date = k
	}
	for _, w := range [...]string{"召开", "举行", "开幕", "闭幕"} {
		for i := p.Start; i < p.End && i < before; i++ {
			if !r.HasAt(i, w) {
				continue
			}
			start := r.speakers.ClauseStart(i)
			if s := r.speakers.Bare(text.Span{Start: max(start, p.Start), End: i}); s.Len() > 2 {
				o.name = s
				return o
			}
		}
	}
	return o
}

// meeting is the meeting named last before a position.
func (r *reading) meeting(pos int, o occasion) occasion {
	k := sort.Search(len(r.t.Entities), func(k int) bool { return int(r.t.Entities[k].StartChar) >= pos })
	for n := 0; n < 100 && k > 0; n++ {
		k--
		if e := &r.t.Entities[k]; e.Type == "MEETING" {
			o.name = text.Span{Start: int(e.StartChar), End: int(e.EndChar)}
			o.date = r.dateIn(r.Sentences[r.SentenceAt(o.name.Start)].Span)
			break
		}
	}
	return o
}

// occasions are what the name of an occasion ends in.
var occasions = [...]string{"会", "会议", "发布会", "论坛", "仪式", "节目", "座谈", "讲话", "采访", "致辞", "演讲", "声明", "报告", "公报", "微博", "文章", "贺信", "讲座", "峰会", "直播", "访谈", "例行记者会", "演说", "信", "大会", "典礼", "开幕式", "闭幕式"}

func (r *reading) occasionEnd(start, end int) (int, bool) {
	if start >= end {
		return 0, false
	}
	for _, w := range occasions {
		if r.HasBefore(end, w) && end-len([]rune(w)) >= start {
			return end, true
		}
	}
	return 0, false
}

// dateIn is the last date within a span that stands in no quotation there, or -1: what is quoted tells of days of its own.
func (r *reading) dateIn(s text.Span) int {
	best, p, open := -1, s.Start, false
	read := func(to int) {
		for ; p < to; p++ {
			switch r.Folded[p] {
			case '“', '「':
				open = true
			case '”', '」':
				if !open { // of a quotation that began in a sentence before
					best = -1
				}
				open = false
			}
		}
	}
	for k := r.dateFrom(s.Start); k < len(r.t.Dates); k++ {
		d := &r.t.Dates[k]
		if int(d.StartChar) >= s.End {
			break
		}
		if read(int(d.StartChar)); !open && int(d.EndChar) <= s.End && d.Type != "DURATION" && d.Type != "SET" {
			best = k
		}
	}
	read(s.End)
	return best
}

// dateFrom is the index of the first date that starts at a position or later.
func (r *reading) dateFrom(pos int) int {
	return sort.Search(len(r.t.Dates), func(k int) bool { return int(r.t.Dates[k].StartChar) >= pos })
}
