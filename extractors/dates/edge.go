package dates

import (
	"strings"
	"time"

	"github.com/taojin-nlp/taojin/schema"
)

// open writes the open ends of a value (ISO 8601-2).
func open(e edge, value string) string {
	first, _, _ := strings.Cut(value, "/")
	switch e {
	case since:
		return first + "/.."
	case after:
		return value[strings.IndexByte(value, '/')+1:] + "/.."
	case before: // “五一”假期前: before it begins
		return "../" + first
	case until:
		return "../" + value[strings.IndexByte(value, '/')+1:]
	}
	return value
}

func clipMod(d *description, row *schema.Date) {
	switch {
	case row.Mod != "":
	case d.mod != "":
		row.Mod = d.mod
	case d.clip == early, d.clip == outset, d.slots[xun].n == 1:
		row.Mod = "START"
	case d.clip == middle, d.slots[xun].n == 2:
		row.Mod = "MID"
	case d.clip == late, d.slots[xun].n == 3:
		row.Mod = "END"
	}
}

// edgeMods are the TIMEX3 mods of the edges; with 及 and its like the time named belongs to it.
var edgeMods = [...]string{after: "AFTER", before: "BEFORE", until: "ON_OR_BEFORE"}

func edgeMod(e *expression, row *schema.Date) {
	mod := edgeMods[e.edge]
	if e.inclusive && (e.edge == after || e.edge == before) {
		mod = "ON_OR_" + mod
	}
	if mod != "" {
		row.Mod = mod
	}
}

// setTimes fills start and end; the zero time is open, and years outside 1 to 9999 are null.
func setTimes(row *schema.Date, start, end time.Time) {
	fits := func(t time.Time) bool { return !t.IsZero() && t.Year() >= 1 && t.Year() <= 9999 }
	if fits(start) {
		row.StartTime = schema.Some(start)
	}
	if fits(end) && (start.IsZero() || fits(start) || start.Year() == 1) {
		row.EndTime = schema.Some(end)
	}
	if !start.IsZero() && !fits(start) {
		row.EndTime = schema.Null[time.Time]{}
	}
}

// reaches tells whether a date is that up to which something goes on: 封城|至4月3日.
func (r *resolver) reaches(e *expression) bool {
	return r.At(e.Start-1) == '至' && e.edge == closed || e.edge == closed && (r.At(e.Start) == '至' || r.At(e.Start) == '到')
}
