package dates

// comparisons are words before a time that another is measured by: 比上年增长.
var comparisons = listOf("比", "较", "比起", "相比", "超过", "超", "高于", "低于", "好于", "快于", "慢于", "多于", "少于", "不及", "优于", "强于", "弱于", "恢复到", "恢复至", "恢复到了", "相当于")

// givenUp are words before the date of a plan that has been changed.
var givenUp = listOf("原定", "原定于", "原定在", "原计划", "原计划于", "原计划在", "原拟", "原拟于", "原本定于", "本定于", "本应于", "原本计划", "原本计划于", "原订", "原订于", "原安排在")

// besides tells whether an expression is told by the way, so that what comes after does not follow from it: a time that
// another is compared with, or the date of a plan given up.
func (r *resolver) besides(e *expression) bool {
	if n := numberAt(r.Doc, e.End+1); r.At(e.End) == '的' && n != nil && (r.At(n.End) == '%' || r.At(n.End) == '倍' || r.At(n.End-1) == '成') { // 2019年的87%
		return true
	}
	if e.to == nil && e.edge == closed && e.finest() == day && r.At(e.Start-1) == '自' && r.At(e.Start) != '自' { // 自9月2日宣布设立, …: where a length begins
		return true
	}
	if e.edge == since && e.slots[year].how == fixed && hasAt(r.Doc, e.End, "最", "的最", "新高", "新低", "首", "历史", "同期", "以来") { // 创2021年3月以来新低
		return true
	}
	return comparisons.before(r.Doc, e.Start) || givenUp.before(r.Doc, e.Start) || hasBefore(r.Doc, e.Start, "此前的", "此前在", "此前于", "之前的", "在此之前的", "距", "距离") || r.HasBefore(e.End, "年度") && e.finest() == year && !edgeAt(r.Doc, e.End) || hasBefore(r.Doc, e.Start, "与", "同", "和", "跟") && hasAt(r.Doc, e.End, "相比", "持平", "相当", "基本持平", "基本相当")
}

// comparedWith is the time told in the sentence that 上年 or 上月 comes before where it is compared with it: 2021年产值比上年增长.
func (r *resolver) comparedWith(e *expression) *telling {
	if r.At(e.Start) != '上' {
		return nil
	}
	c := e.coarsest()
	if c < year || c > week || e.slots[c] != (slot{fromNow, -1}) || !r.besides(e) {
		return nil
	}
	for i := len(r.told) - 1; i >= 0 && i >= len(r.told)-memory; i-- {
		t := &r.told[i]
		if t.stop <= e.sentence.Start {
			break
		}
		if t.grain >= c && t.grain <= max(c, month) && !t.besides && !t.aside {
			return t
		}
	}
	return nil
}
