package words

// Edges yields every word that starts at runes[0] as Prefixes does, with its cost on a path: log2(N / its frequency).
func (d *Dict) Edges(runes []rune, yield func(length int, cost float32, tag Tag)) {
	at := d.cell(0)
	for i, r := range runes {
		c := d.code(r)
		var found bool
		if at, found = d.child(at, c); !found {
			return
		}
		if g := at.grade(); g != 0 && !(c <= d.latin && within(runes, i+1)) {
			tag, _ := d.grade(g)
			yield(i+1, d.cost(g), tag)
		}
	}
}
