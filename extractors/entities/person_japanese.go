package entities

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
	for j := k; j < r.end && j < k+3 && han(f[j]) && !r.binds(f[j]) && f[j] != '答' && f[j] != '则'; j++ {
		c += japaneseGiven
		if j == k {
			c++
		}
		r.person(i, j+1, c-r.right(j+1)+2, rulePersonHan, sentence)
	}
}
