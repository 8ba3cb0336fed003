package entities

// joinParts makes one name of the parts that names of Tibetans, Mongols, Uygurs and others are made of, where they stand
// side by side: 扎西|多吉.
func (r *reader) joinParts(units []unit, from int) []unit {
	n := from
	for _, u := range units[from:] {
		if n > from && units[n-1].kind == word && units[n-1].Len() == 1 && (r.d.Folded[units[n-1].Start] == '小' || r.d.Folded[units[n-1].Start] == '老') && (r.foreignName(u) || u.rule == rulePersonDotted) {
			u.Start, n = units[n-1].Start, n-1 // 小罗伯特·唐尼
		}
		if n > from && r.isPart(u) && units[n-1].rule == rulePersonDotted {
			units[n-1].End = u.End // 阿依古丽·哈力|木拉提
			continue
		}
		if n > from && u.kind == word && u.Len() == 2 && r.reign(u.Start) && r.foreignName(units[n-1]) {
			units[n-1].End, units[n-1].rule, units[n-1].entry = u.End, rulePersonForeign, -1 // 阿尔丰索|三世
			continue
		}
		if n > from && u.kind == person && u.rule == rulePersonForeign && r.foreignName(units[n-1]) && units[n-1].Len()+u.Len() <= longestPart {
			units[n-1].End, units[n-1].rule, units[n-1].entry = u.End, rulePersonForeign, -1 // 马奈|海姆
			continue
		}
		if n > from && r.isPart(u) && r.isPart(units[n-1]) && units[n-1].Len()+u.Len() <= 8 {
			units[n-1].End, units[n-1].rule = u.End, rulePersonParts
			continue
		}
		units[n] = u
		n++
	}
	return units[:n]
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
