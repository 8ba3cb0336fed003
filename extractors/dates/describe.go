package dates

// A how tells in what way a slot is filled.
type how uint8

const (
	unset      how = iota
	fixed          // 5月: the fifth
	fromNow        // 去年: so many units from the reference time
	fromTold       // 次日: so many units from the date told last
	nth            // 第三周: the so-manieth of the unit above
	fromEnd        // 最后一天: the so-manieth from the end
	firstN         // 前两个月: so many from the beginning
	lastN          // 最后三周: so many up to the end
	onWeekday      // 周三: 1 is Monday
	nthWeekday     // 第一个周一: 10 × which + weekday; which is 9 for the last
	aFestival      // 春节: index into the festivals
	exactNow       // 两小时后: so many seconds from the reference time
	exactTold      // the same from the time told last
)

// A slot is what a description says at one grain.
type slot struct {
	how how
	n   int32
}

// A kind is what sort of time expression it is.
type kind uint8

const (
	point    kind = iota // a stretch of the calendar, whatever its length
	length               // 三天: a duration
	set                  // 每周一
	vague                // 近日
	window               // 近三年: a length up to or from the reference time
	sameSpan             // 同期: the span told last, moved by the slots
	dropped              // part of an expression before it
)

// A clip is the part of the finest unit that is meant.
type clip uint8

const (
	whole  clip = iota
	early       // 初
	outset      // 伊始
	middle      // 中
	late        // 底
)

// An edge is an open end.
type edge uint8

const (
	closed edge = iota
	since       // 2021年以来: from its start on
	after       // 2018年之后: from its end on
	before      // 2018年之前: up to its start
	until       // 截至2018年: up to its end
)

// A description is what an expression says of a time before it is placed on the calendar.
type description struct {
	kind   kind
	slots  [grains]slot
	lead   int32 // 1至3月: 1, the first of a range whose last is in the finest slot at leadAt
	leadAt grain

	lunar, leap, era bool
	clip             clip
	edge             edge
	mod              string // TIMEX3
	ref              string // value of a vague one
	span             amount // of length and window
	spanTo           amount // 三到五天: the upper end
	forward          bool   // the window lies after the reference time
	inclusive        bool   // 或之后: with the time named
	whole            bool   // the window is made of whole calendar units
	told             bool   // the window ends or begins at the date told last
	every            grain  // of a set: the period
	times            int    // period of how many units
	quant, freq      string
	to               *description // the other end of a range
	base             *description // what fromTold is counted from: 清明节前一天
	bare             bool         // a number that is a date only by what stands around it: 2018, 12·26
	weekday          int8         // told beside the day: 5月6日（星期六）; settles the year
	ownYear          bool         // 年底, 上半年: of the current year
	clock12          bool         // an hour up to 12 with no part of day
}

// coarsest is the first grain that is said; none where there is none.
func (d *description) coarsest() grain {
	for g := century; g < grains; g++ {
		if d.slots[g].how == unset {
			continue
		}
		switch d.slots[g].how {
		case aFestival:
			return month
		case onWeekday:
			return week
		}
		return g
	}
	return none
}

// finest is the last grain that is said.
func (d *description) finest() grain {
	for g := second; g > none; g-- {
		if d.slots[g].how != unset {
			return g
		}
	}
	return none
}

// relative tells whether a slot is counted from the reference time or from a date told.
func (d *description) relative() bool {
	for _, s := range d.slots {
		switch s.how {
		case fromNow, fromTold, exactNow, exactTold:
			return true
		}
	}
	return false
}

// with sets a slot.
func (d description) with(g grain, h how, n int) description {
	d.slots[g] = slot{h, int32(n)}
	return d
}

func at(g grain, h how, n int) description { return description{}.with(g, h, n) }
