package entities

import "strings"

const (
	japaneseSurname = 4   // what a Japanese surname costs less than its rareness among Chinese ones says
	japaneseGiven   = 8.5 // a character of a Japanese given name; they differ from Chinese ones
)

// personJapanese tries a Japanese surname with a given name of one to three characters (福田康夫, 中曾根康弘).
func (r *reader) personJapanese(i, k int, surname float32, sentence int) {
	f := r.d.Folded
	c := surname - japaneseSurname
	if r.before[i] >= 8 {
		r.person(i, k, c+5-r.right(k), rulePersonHan, sentence) // 首相|岸田|答
	}
	if k < r.end && r.before[i] < 8 && (r.administrative(f[k]) || r.lane(f[k])) {
		return // 平野|市
	}
	for j := k; j < r.end && j < k+3 && han(f[j]) && (!r.binds(f[j]) || f[j] == '和' && strings.ContainsRune("夫也彦美子男树雄幸人史", r.d.At(j+1))) && f[j] != '答' && f[j] != '则'; j++ {
		c += japaneseGiven
		switch next := r.d.At(j + 1); {
		case j > k && (next == '了' || next == '着' || next == '过'):
			return // 恩冢隆|鼓了掌
		case j == k:
			c++
		case r.wordAt(j) && f[j+1] != '郎' && (r.before[i] < 8 || r.verbAt(j)):
			c += 4 // 石破茂|改组内阁
		}
		if r.before[i] < 8 && (r.administrative(f[j]) || strings.ContainsRune("内处以町", f[j])) {
			return // 冈田|内阁
		}
		if j == k+2 && f[j] != '郎' {
			c += 4 // most have two
			if r.glyphs[j]&untransliterated != 0 {
				return // 佐藤健一|住在
			}
		}
		r.person(i, j+1, c-r.right(j+1)+2, rulePersonHan, sentence)
	}
}

// verbAt tells whether the longest word of the dictionary at a position is a verb.
func (r *reader) verbAt(j int) bool {
	e := r.lattice.At(j)
	return len(e) > 0 && r.tags[e[len(e)-1].Tag] == verbTag
}
