package entities

// numberedRoads adds the roads that a number tells, in place of what was read within them: 国道318线, G318国道.
func (r *reader) numberedRoads(names []name) []name {
	for _, h := range r.roads {
		start, stop := int(h.Start), int(h.End)
		for letter(r.d.At(start-1)) && r.d.At(start-1) < 0x80 && int(h.Start)-start < longestRoad {
			start--
		}
		for letter(r.d.At(stop)) && r.d.At(stop) < 0x80 && stop-int(h.End) < longestRoad {
			stop++
		}
		switch {
		case start < int(h.Start):
			stop = int(h.End)
		case stop == int(h.End) || !digit(r.d.Folded[stop-1]):
			continue
		}
		if r.d.At(stop) == '线' {
			stop++
		}
		kept := names[:0]
		for _, n := range names {
			if n.End <= start || n.Start >= stop {
				kept = append(kept, n)
			}
		}
		names = append(kept, name{Span: spanOf(start, stop), kind: "FAC", rule: rulePlaceSuffix, entry: -1})
	}
	return names
}

// longestRoad is how many letters and digits the number of a road has at most.
const longestRoad = 5

// berth tells of characters that the names of ports and stations end in and given names of two characters rarely do.
func berth(r rune) bool { return r == '港' || r == '站' }
