package entities

// joinParts makes one name of the parts that names of Tibetans, Mongols, Uygurs and others are made of, where they stand
// side by side: 扎西|多吉.
func (r *reader) joinParts(units []unit, from int) []unit {
	n := from
	for _, u := range units[from:] {
		if n > from && (u.kind == person && r.joins(units[:n], &u) || u.kind == word && u.Len() == 2 && r.d.Folded[u.End-1] == '世' && r.reign(u.Start) && r.foreignName(units[n-1])) {
			p := &units[n-1]
			switch {
			case u.kind == word:
				p.rule, p.entry = rulePersonForeign, -1 // 阿尔丰索|三世
			case p.kind == word:
				p.kind, p.rule, p.entry = person, u.rule, u.entry // 小|罗伯特·唐尼
			case p.rule == rulePersonDotted: // 阿依古丽·哈力|木拉提
			case u.rule == rulePersonForeign:
				p.rule, p.entry = rulePersonForeign, -1 // 马奈|海姆
			default:
				p.rule = rulePersonParts
			}
			p.End = u.End
			continue
		}
		units[n] = u
		n++
	}
	return units[:n]
}

// joins tells whether a name goes with the unit before it.
func (r *reader) joins(units []unit, u *unit) bool {
	p := units[len(units)-1]
	switch {
	case p.kind == word:
		c := r.d.Folded[p.Start]
		return p.Len() == 1 && (c == '小' || c == '老') && (r.foreignName(*u) || u.rule == rulePersonDotted)
	case p.kind != person:
		return false
	case u.rule == rulePersonForeign && r.foreignName(p):
		return p.Len()+u.Len() <= longestPart
	case r.isPart(*u):
		return p.rule == rulePersonDotted || r.isPart(p) && p.Len()+u.Len() <= longestPart
	}
	return false
}

func (r *reader) isPart(u unit) bool {
	return u.kind == person && u.entry >= 0 && r.facts[u.entry].flags&part != 0
}

// dotAhead tells whether the name that goes on at a position has a dot in it: 古丽|米热·买买提.
func (r *reader) dotAhead(j int) bool {
	for end := min(j+4, r.end-1); j <= end; j++ {
		if c := r.d.Folded[j]; c == '·' {
			return true
		} else if !han(c) || r.binds(c) {
			return false
		}
	}
	return false
}

// foreignName tells whether a unit is a transliterated name.
func (r *reader) foreignName(u unit) bool {
	return u.kind == person && (u.rule == rulePersonForeign || u.rule == rulePersonLexicon && r.foreignShape(u.Start, u.End))
}
