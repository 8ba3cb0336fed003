package entities

import "strings"

// products adds the names of products among the hits of the lexicon: a product by its own name (iPhone 16 Pro), a line of them
// with a model (歼-20, 波音737) or a number (神舟十九号), a word that is one behind its brand (木禾|海鸥). The company's name
// right before is part of it.
func (r *reader) products(names []name) []name {
	end, brands := 0, map[int]int(nil)
	for _, h := range r.wares {
		if int(h.Start) < end {
			continue
		}
		start, stop := int(h.Start), int(h.End)
		e := &r.lex.Entries[h.Ref]
		if brands == nil {
			brands = brandsByEnd(names)
		}
		brand, branded := brands[start]
		switch e.Get("form") {
		case "own":
			stop = r.model(stop, false)
		case "model":
			if stop = r.model(stop, true); stop == int(h.End) {
				continue
			}
		case "number":
			if stop = r.numbered(stop); stop == int(h.End) {
				continue
			}
		case "branded":
			if !branded {
				continue
			}
			stop = r.model(stop, false)
		default: // whole
		}
		if letter(r.d.At(start)) && letter(r.d.At(start-1)) || letter(r.d.At(stop-1)) && letter(r.d.At(stop)) {
			continue // within a longer word of letters
		}
		if branded && r.d.At(int(h.End)-1) != '-' {
			start = brand
		}
		names = append(names, name{Span: spanOf(start, stop), kind: "PRODUCT", rule: ruleProduct, entry: -1})
		end = stop
	}
	return names
}

// brandsByEnd tells by its end where a short name of an organisation starts.
func brandsByEnd(names []name) map[int]int {
	ends := map[int]int{}
	for i := range names {
		if n := &names[i]; n.kind == "ORG" && n.Len() < 7 {
			ends[n.End] = n.Start
		}
	}
	return ends
}

// grades are words behind the name of a product that belong to it.
var grades = []string{"Pro", "Max", "Plus", "PLUS", "Ultra", "mini", "Mini", "Air", "SE", "Lite", "Turbo", "Fold", "Flip", "GT", "DM-i", "DM", "EV", "Note", "MAX", "NEO"}

// model passes over the model behind the name of a product: letters and digits, a hyphen, then grades (16 Pro Max). With
// strict it must hold a digit and stand right there.
func (r *reader) model(pos int, strict bool) int {
	end := pos
	for range 4 {
		i := end
		if r.d.At(i) == ' ' {
			i++
		}
		j, digits := i, 0
		for c := r.d.At(j); letter(c) && c < 0x80 || c == '-' && (j == i && strict || letter(r.d.At(j+1))) || c == '.' && digit(r.d.At(j+1)); c = r.d.At(j) {
			if digit(c) {
				digits++
			}
			j++
		}
		graded := false
		for _, g := range grades {
			graded = graded || r.d.HasAt(i, g) && i+len(g) == j
		}
		if j == i || j-i > 8 || !graded && (digits == 0 || digits > 4 && !(strict && digits < 7) || measured(r.d.At(j))) || strict && end == pos && i > pos && r.d.At(pos-1) > 0x80 {
			break
		}
		end = j
	}
	return end
}

// measured tells of characters that make an amount or a date of the digits before them.
func measured(c rune) bool {
	switch c {
	case '万', '亿', '千', '百', '年', '月', '日', '时', '部', '台', '款', '个', '辆', '架', '枚', '%', '元', '名', '倍', '余', '多', '岁', '人', '次', '家', '条', '点', '度', '米', '公', '分', '秒', ':', ',':
		return true
	}
	return false
}

// numbered passes over a number and 号 behind the name of a line of spacecraft, and what tells the single one of them: 二号F遥十八.
func (r *reader) numbered(pos int) int {
	i := pos
	for c := r.d.At(i); (chineseDigit(c) || c == '十' || digit(c)) && i < pos+4; c = r.d.At(i) {
		i++
	}
	if i == pos || r.d.At(i) != '号' || placeOfNumber(r.d.At(i+1)) && r.d.At(i+1) != '航' {
		return pos
	}
	if i++; strings.ContainsRune("甲乙丙丁", r.d.At(i)) {
		i++ // 长征三号乙
	}
	for letter(r.d.At(i)) && r.d.At(i) < 0x80 && !digit(r.d.At(i)) {
		i++
	}
	if r.d.At(i) == '遥' {
		for i++; chineseDigit(r.d.At(i)) || r.d.At(i) == '十' || digit(r.d.At(i)); i++ {
		}
	}
	return i
}

func digit(c rune) bool { return c >= '0' && c <= '9' }
