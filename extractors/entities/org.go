package entities

import (
	"sort"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// A name is a row to be.
type name struct {
	text.Span
	kind      string
	rule      ruleID
	entry     int32
	canonical string
	code      string
	first     int // unit it begins with, where it was built of units
	last      int
}

const (
	longestOrg  = 36 // characters
	longestTail = 7  // words between a place and the suffix
)

// organizations builds names that end in a suffix, from left to right, so that one may be built into the next.
func (r *reader) organizations(units []unit) []name {
	var orgs []name
	if len(units) == 0 {
		return nil
	}
	start, end := units[0].Start, units[len(units)-1].End
	k := 0
	lastEnd := -1
	from := sort.Search(len(r.telling), func(i int) bool { return int(r.telling[i].Start) >= start })
	for i := from; i < len(r.telling) && int(r.telling[i].Start) < end; i++ {
		h := &r.telling[i]
		if h.Class != lexicon.OrgSuffix || int(h.End) <= lastEnd {
			continue
		}
		for k < len(units) && units[k].End <= int(h.Start) {
			k++
		}
		last := k
		for last < len(units) && units[last].End < int(h.End) {
			last++
		}
		if last >= len(units) || units[last].End != int(h.End) || units[k].kind == person && units[k].Start < int(h.Start) {
			continue
		}
		if r.longerSuffix(int(h.Start), int(h.End), units, last) {
			continue
		}
		if o, ok := r.organization(units, k, last, int(h.Start), r.facts[h.Ref], orgs); ok {
			for len(orgs) > 0 && orgs[len(orgs)-1].Start >= o.Start {
				orgs = orgs[:len(orgs)-1]
			}
			orgs = append(orgs, o)
			lastEnd = o.End
		}
	}
	return r.ministries(units, orgs)
}

// organization finds where the name that ends with units[last] begins. The suffix begins in units[k].
func (r *reader) organization(units []unit, k, last, suffix int, f fact, orgs []name) (name, bool) {
	o := name{kind: "ORG", rule: ruleOrgSuffix, entry: -1, last: last}
	if u := units[last]; u.kind == word && units[last].End-suffix == 1 && u.Len() > 1 {
		if c := r.tags[u.tag]; c != nounTag && c != orgTag || r.orgWord(u.Span) {
			return o, false // 签署, 军队
		}
	}
	if units[last].End-suffix == 1 && r.founded(suffix) {
		return o, false // 在越南|建厂
	}
	if r.venue(suffix, units[last].End) {
		return o, false // 杭州|奥体中心
	}
	within := units[k].Start < suffix || units[k].kind == org || units[k].kind == place // the unit has more than the suffix
	if units[k].kind == word && (units[k].Start < suffix || k == last) && r.borderWord(units[k].Span) {
		return o, false
	}
	if from := r.attachedTo(units, k, orgs); from >= 0 && k == last {
		o.first, o.Span = from, text.Span{Start: units[from].Start, End: units[last].End} // 复旦大学|附属|中山医院
		return o, true
	}
	if units[k].kind == org && k == last { // a listed name, generic where a place stands before it: 墨西哥|参议院
		if k == 0 || units[k-1].kind != place && r.roleOf(units, k-1) != divider || suffix > units[k].Start {
			return o, false
		}
		f.flags = needPlace
	}
	anchored, named := units[k].kind == place || units[k].kind == org && k != last || r.listedBody(units[k], suffix), false
	lo, gap, joints := k, 0, 0
	nextOrg := len(orgs) - 1
	reach := k // leftmost unit of the unbroken run
	properAt, nearAt, levelAt := -1, -1, -1
walk:
	for i := k - 1; i >= 0 && units[last].End-units[i].Start <= longestOrg; i-- {
		for nextOrg >= 0 && orgs[nextOrg].last > i {
			nextOrg--
		}
		if nextOrg >= 0 && orgs[nextOrg].last == i {
			if anchored && lo != i+1 {
				break
			}
			i = orgs[nextOrg].first
			lo, reach, anchored = i, i, true
			nextOrg--
			continue
		}
		if from := r.brandRun(units, i, f); from >= 0 && !anchored {
			named, properAt, reach, i = true, from, from, from
			nearAt = max(nearAt, from)
			gap++
			continue
		}
		ro := r.roleOf(units, i)
		if ro == outside && !anchored && r.firm(units, i, suffix) {
			ro = proper
		}
		switch ro {
		case anchor:
			if anchored && lo != i+1 && (gap > 0 || !dash(r.d.Folded[units[i+1].Start])) {
				break walk
			}
			if joints > 0 && f.flags&government == 0 && units[i].kind != org {
				break walk
			}
			if units[i].kind == place && r.lane(r.d.Folded[units[i].End-1]) && i+1 < len(units) && units[i+1].kind == org {
				break walk // 南横东街|国家电网…
			}
			lo, reach, anchored, gap = i, i, true, 0
		case proper:
			if anchored {
				break walk
			}
			if units[i].kind == person && r.leftRead(units[i].Start) >= 5 {
				break walk
			}
			if r.d.Folded[units[i].Start] == '”' {
				open := r.opening(units, i)
				if open < 0 {
					break walk
				}
				i = open
			}
			named, properAt, reach = true, i, i
			nearAt = max(nearAt, i)
			gap++
		case inside, plain, divider:
			if anchored && lo == i+1 && i > 0 && units[i-1].kind == place && dash(r.d.Folded[units[i].Start]) {
				continue // 秘鲁—中国友好协会
			}
			if gap++; gap > longestTail || anchored && ro == plain {
				break walk
			}
			reach = i
			if ro == divider && units[i].Len() == 1 || gap > 1 && r.national(units[i]) {
				levelAt = i
			}
		case joint:
			if nextOrg >= 0 && orgs[nextOrg].last == i-1 {
				break walk
			}
			if joints++; joints > 3 || i == 0 || i == k-1 && !within || anchored {
				break walk
			}
			switch r.roleOf(units, i-1) {
			case inside, plain, proper:
			default:
				break walk
			}
			if units[i-1].kind == person || f.flags&trading != 0 && r.d.Folded[units[i].Start] == '、' {
				break walk // 饶毅|与|西湖大学
			}
			gap++
		default:
			break walk
		}
	}
	tail := k - lo
	if anchored && tail > 0 && r.stateOnly(units[lo:last+1], tail, suffix) {
		return o, false
	}
	switch {
	case anchored:
		if tail == 1 && lo == k-1 && units[lo].kind == place && units[k].Start == suffix && (r.d.HasAt(suffix, "中心") || r.d.HasAt(suffix, "总部")) {
			return o, false // 某市|中心
		}
		if tail == 1 && !within && lo == k-1 && f.flags&needName != 0 && units[lo].kind == place && units[k].Start == suffix && units[last].End-suffix <= 1 {
			return o, false
		}
	case levelAt >= 0 && k-levelAt <= longestTail && (levelAt < k-1 || within || units[last].End-suffix > 1) && !(levelAt > 0 && r.roleOf(units, levelAt-1) == divider):
		lo = levelAt // 省|社会治安|…委员会
	case f.flags&needPlace != 0 && f.flags&trading != 0 && named && units[last].End-units[nearAt].Start >= 4:
		lo = nearAt // 鑫达塑料制品厂
	case f.flags&needPlace != 0:
		if reach == k || r.roleOf(units, k-1) != divider || !within && units[last].End-suffix < 2 {
			return o, false
		}
		lo = k - 1
	case f.flags&needName != 0:
		if !named && r.groupOfWord(units, k, suffix) {
			properAt, named = k-1, true
		}
		if !named {
			return o, false
		}
		lo = properAt
	case f.flags&needAlone != 0:
		if k > 0 && r.roleOf(units, k-1) == divider {
			lo = k - 1
		} else if k > 0 && reach < k && r.roleOf(units, k-1) == inside {
			lo = k - 1
		}
	default:
		if named {
			lo = properAt
			break
		}
		n := 0
		for i := k - 1; i >= reach; i-- {
			switch r.roleOf(units, i) {
			case inside, divider:
				lo = i
				n++
			case plain:
				if n < 3 && i == k-1 {
					lo = i
					n++
				}
			}
			if lo != i {
				break
			}
		}
		if n == 0 && !(within && units[k].Start < suffix) {
			return o, false
		}
	}
	if lo >= 2 && units[lo].kind == place && (units[lo-2].kind == place || units[lo-2].kind == org) && units[lo-1].Len() == 1 && r.d.Folded[units[lo-1].Start] == '驻' {
		lo -= 2 // 中国驻日本大使馆
	}
	o.first = lo
	o.Span = text.Span{Start: units[lo].Start, End: units[last].End}
	if o.Len() < 2 {
		return o, false
	}
	return o, true
}
