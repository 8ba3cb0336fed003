package phrase

// attribute finds the noun phrase behind a relative clause that begins with a noun of measure or a place:
// 一辆[车牌号为某某的客车], 一列[北京开往上海的列车].
func (r *Reader) attribute(words []Word, i, last int) (int, bool) {
	if i+2 < last && r.attributive(words[i]) && words[i+1].Class == Number {
		return r.relative(words, i+1, last) // 一张原价380元的[门票]
	}
	if i+3 < last && words[i].Class == Noun && words[i+1].Class == Noun && r.Property(words[i+1].Span) && (words[i+2].Class == Number || r.extent(words[i+2]) && words[i+3].Class == Number) {
		return r.relative(words, i+2, last) // 6台单机容量(为)70万千瓦的[机组]
	}
	if i+2 >= last || !(words[i].Class == Name && r.bound(words[i+1])) && !r.attributive(words[i]) || words[i+1].Class != Verb && words[i+1].Class != Prep {
		return 0, false
	}
	for k, ok := r.relative(words, i+1, last); ok; { // the last 的 of them: 开往某地的车号为某某的[客车]
		if k+1 >= last || words[k].Class != Noun || words[k+1].Class != Verb && words[k+1].Class != Prep {
			return k, true
		}
		next, more := r.relative(words, k+1, last)
		if !more {
			return k, true
		}
		k = next
	}
	return 0, false
}

// bound tells whether a verb tells where something goes: 开往.
func (r *Reader) bound(w Word) bool {
	return r.Doc.HasAt(w.End-1, "往") || r.Doc.HasAt(w.End-1, "至") || r.Doc.HasAt(w.End-1, "到") && w.Len() == 1
}

// attributive tells whether a noun names a property: 车牌号, 面积.
func (r *Reader) attributive(w Word) bool {
	if w.Class != Noun {
		return false
	}
	switch r.Doc.At(w.End - 1) {
	case '号', '牌', '名', '龄', '积', '度', '值', '价', '长', '宽', '高', '深':
		return true
	}
	return false
}

// relative finds the word after the 的 that ends a relative clause which starts at words[i].
func (r *Reader) relative(words []Word, i, last int) (int, bool) {
	for j := i + 1; j < last; j++ {
		switch words[j].Class {
		case De:
			if j+1 < last && (nominal(words[j+1].Class) || words[j+1].Class == OpenQuote || words[j+1].Class == Number || words[j+1].Class == Verb && j+2 < last && noun(words[j+2].Class)) {
				return j + 1, true
			}
			return 0, false
		case Adverb:
			if r.Doc.HasAt(words[j].Start, "分别") || r.Doc.HasAt(words[j].Start, "陆续") || r.Doc.HasAt(words[j].Start, "先后") || r.Doc.HasAt(words[j].Start, "全部") {
				return 0, false
			}
		case Aspect:
			if r.Doc.At(words[j].Start) == '了' {
				return 0, false // it tells what happened
			}
		case Mark:
			return 0, false
		}
	}
	return 0, false
}

// amount finds the noun behind an age, a size or a date that modifies it: 3名[60岁以上老人], 一幅[明代山水画].
func (r *Reader) amount(words []Word, i, last int) (int, bool) {
	k := i
	for k < last && k < i+4 && (words[k].Class == Number || words[k].Class == Measure || words[k].Class == Time || k > i && words[k].Class == Locative) {
		k++
	}
	if k == i || k >= last || !nominal(words[k].Class) || words[k].Class == Pronoun {
		return 0, false
	}
	return k, words[i].Class == Time || k > i+1 && words[k-1].Class == Locative
}

// propertyRun tells whether the nouns from a word on end in one for what is measured.
func (r *Reader) propertyRun(words []Word, j, last int) bool {
	k := j
	for k < last && k < j+3 && words[k].Class == Noun {
		k++
	}
	return k > j && r.Property(words[k-1].Span)
}
