package entities

import "strings"

// media finds the medium at the head of a dispatch (西河网某市3月9日讯, 江滨晚报记者), whatever its name.
func (r *reader) media(units []unit, names []name) []name {
	f := r.d.Folded
	start := units[0].Start
	if start > 0 && f[start-1] != '\n' {
		return names
	}
	if f[start] == '(' || f[start] == '[' {
		start++
	}
	if r.d.At(start) == '\n' || !han(r.d.At(start)) || r.d.HasAt(start, "本") || r.d.HasAt(start, "据") {
		return names
	}
	for _, c := range f[start : start+2] {
		if strings.ContainsRune("他她我你它向从对在跟", c) {
			return names // 他向本报|记者表示
		}
	}
	for j := start + 3; j < start+9 && j < units[len(units)-1].End && han(f[j-1]) && f[j-1] != '向' && f[j-1] != '从' && f[j-1] != '对' && f[j-1] != '在'; j++ {
		if !r.is(f[j-1], mediaEnd) || !r.dispatched(j) {
			continue
		}
		for _, n := range names {
			if n.kind == "ORG" && n.Start == start && n.End >= j {
				return names
			}
		}
		kept := names[:0]
		for _, n := range names {
			if n.Start >= j || n.End <= j && n.kind == "GPE" {
				kept = append(kept, n)
			}
		}
		return append(kept, name{Span: spanOf(start, j), kind: "ORG", rule: ruleMedia, entry: -1})
	}
	return names
}

// dispatched tells whether a dispatch goes on so behind its medium.
func (r *reader) dispatched(j int) bool {
	for _, w := range []string{"讯", "消息", "记者", "报道", "快讯", "特约记者"} {
		if r.d.HasAt(j, w) {
			return true
		}
	}
	k := j + 2
	if r.placeAt(j) == 0 {
		k = j
		for c := r.d.At(k); c >= '0' && c <= '9' || c == '月' || c == '日'; c = r.d.At(k) {
			k++
		}
		if k == j {
			return false
		}
		return r.d.At(k) == '讯' || r.d.At(k) == '电' || r.d.HasAt(k, "消息") || r.d.HasAt(k, "报道")
	}
	for ; k < j+16; k++ {
		switch r.d.At(k) {
		case '讯', '电':
			return true
		case ',', '。', '\n':
			return false
		}
	}
	return false
}

// placeAt is the length of the place of the lexicon at a position, or 0.
func (r *reader) placeAt(pos int) int {
	for _, h := range r.d.HitsAt(pos) {
		if r.isPlace(h) {
			return int(h.End) - pos
		}
	}
	return 0
}
