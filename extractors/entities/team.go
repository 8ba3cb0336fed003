package entities

// teamTails go on behind the name of a team, as does a score: 3比0.
var teamTails = listOf("team_tails")

// teamSorts are words behind a place that tell who plays for it, and no team's name.
var teamSorts = listOf("team_sorts")

// team tells whether units[i] names a team with the place before it, by the tails alone: 辽宁|铁人|主场, 梅州|客家|3比0.
func (r *reader) team(units []unit, i int) bool {
	u := units[i]
	if units[i-1].kind != place || u.kind != word || u.Len() != 2 || !han(r.d.Folded[u.Start]) || r.binds(r.d.Folded[u.Start]) {
		return false
	}
	if c := r.d.At(u.End); !(c >= '0' && c <= '9' && r.d.At(u.End+1) == '比') && teamTails.At(r.d.View, u.End) == "" {
		return false
	}
	return r.tags[u.tag] != verbTag && r.tags[u.tag] != numeralTag && !r.borderWord(u.Span) && teamSorts.At(r.d.View, u.Start) == "" && r.placeWord(u) < 0
}
