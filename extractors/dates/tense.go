package dates

import (
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/extractors/scan"
)

// A sense is what the words around a date say of it.
type sense uint8

const (
	untold sense = iota
	past         // 了, 已, 曾
	future       // 将, 拟, 预计
	alone        // nothing is told: a label or an entry of a timetable
	nearer       // 有效期至, 持续到: whichever lies nearer
)

// futures are words that tell of what is to come.
var futures = listOf("将于", "将在", "将会", "即将", "拟", "预计", "计划", "有望", "定于", "届时", "将", "敬请", "有待", "预报", "预估", "预测", "预期", "预料", "可望", "料将", "明天", "明日", "约定", "打算", "准备", "施行", "截止报名", "报名", "力争", "会有", "预订", "订于", "或将", "或企稳", "或迎", "或达", "或超", "或现", "或创", "或于", "或回", "或降", "或升", "有可能", "只想", "还想", "争取")

// markAlone marks the expressions of the sentences in which nothing but times stands.
func markAlone(d *scan.Doc, es []expression) {
	for i := 0; i < len(es); {
		s := es[i].sentence
		j, p, bare := i, s.Start, true
		for ; j < len(es) && (j == i || es[j].Start < s.End); j++ {
			bare = bare && empty(d, p, es[j].Start)
			p = es[j].End
		}
		bare = bare && empty(d, p, s.End)
		for ; i < j; i++ {
			es[i].alone = bare
		}
	}
}

// deadlines are words before a date up to which something lasts, or to which it is moved.
var deadlines = listOf("持续到", "持续至", "延续到", "延续至", "延期至", "延期到", "延长至", "延长到", "推迟至", "推迟到", "顺延至", "改期至", "提前至", "提前到", "有效期至", "有效期到", "截止日期为", "截止日期是", "截止日期:", "截止时间为", "截止时间是", "截止时间:", "报名截止", "报名截止:", "截止于", "截稿日期为", "到期日为", "展至", "开放至", "展期至", "放假至", "隔离至", "封闭至", "停课至", "停工至", "排到", "排到了", "排至", "排期到", "排期至", "安排到", "安排至", "预约到", "预约到了", "订到", "订到了", "约到", "约到了", "撑到", "等到", "保留至", "保留到", "执行至", "执行到", "宽限至", "展览至", "展出至")

// done are words before the date of what has been, whatever the sentence goes on to.
var done = listOf("已于", "已在", "曾于", "曾在", "早在", "已自", "已从", "是在", "早于")

// reports are words of saying that follow the day on which it was said.
var reports = listOf("表示", "说", "称", "宣布", "报道", "透露", "指出", "通报", "发布", "公布", "获悉", "从", "介绍", "证实", "强调", "致电", "消息", "发表声明", "对记者", "对媒体", "在记者会", "警告", "回应", "讲话")

// empty tells whether nothing but marks, and words that connect times, stands between two positions.
func empty(d *scan.Doc, from, to int) bool {
	for p := from; p < to; p++ {
		if !edgeAt(d, p) {
			switch d.At(p) {
			case '和', '至', '到', '从', '在':
			default:
				return false
			}
		}
	}
	return true
}

// senseRunes is how far the words around an expression are read.
const senseRunes = 40

// needsSense tells whether tense may settle where an expression lies: it tells no year, nor how far away it is.
func (e *expression) needsSense() bool {
	if e.to != nil || e.base != nil {
		return true
	}
	switch c := e.coarsest(); e.slots[max(c, none)].how {
	case fixed:
		return c > year
	case fromNow:
		return e.slots[day].how == aFestival
	}
	return true
}

// senseFirsts are the last eight bits of the runes that the words of tense begin with: most runes are none.
var senseFirsts = func() (set [4]uint64) {
	for _, w := range append([]string{"已", "曾", "了", "昨"}, futures.Words()...) {
		r, _ := utf8.DecodeRuneInString(w)
		set[byte(r)>>6] |= 1 << (r & 63)
	}
	return set
}()

// senseOf looks around an expression within its sentence.
func senseOf(d *scan.Doc, e *expression) sense {
	s := e.sentence
	if e.alone {
		return alone
	}
	if deadlines.before(d, e.Start) {
		return nearer
	}
	if done.before(d, e.Start) {
		return past
	}
	from := max(s.Start, e.Start-senseRunes)
	for p := e.Start - 1; p >= from; p-- { // a semicolon ends what is told
		if d.At(p) == ';' {
			from = p + 1
		}
	}
	to := max(from, min(s.End, e.End+senseRunes))
	for p := e.End; p < to; p++ {
		if d.At(p) == ';' {
			to = p
		}
	}
	wasTold := false
	for p, r := range d.Folded[from:to] {
		p += from
		if p >= e.Start && p < e.End {
			continue
		}
		if senseFirsts[byte(r)>>6]>>(r&63)&1 == 0 {
			continue
		}
		switch r {
		case '将', '拟', '预', '计', '即', '有', '定', '届', '敬', '明', '约', '打', '准', '施', '力', '会', '订', '或', '报', '可', '料', '只', '还', '争':
			if n := futures.length(d, p); n > 0 && !(r == '将' && disposal(d, p)) && !(r == '施' && hasAt(d, p, "施行至今", "施行以来", "施行后", "施行已", "施行了", "施行前")) && !(r == '报' && hasAt(d, p, "报名去", "报名了", "报名参", "报名加入", "报名要求")) && !(p > e.End && timeAt(d, p+n) && (!sameClause(d, e.End, p) || e.slots[quarter].how == fixed)) {
				if r != '计' || !planNoun(d, p) {
					return future
				}
			}
		case '已', '曾', '了':
			wasTold = wasTold || !(p < e.Start && hasAt(d, p, "已于", "已在", "曾于", "曾在") && !sameClause(d, p, e.Start)) // 初试已于1月举行, 复试3月进行: of another day
		case '昨': // 记者昨获悉, 9日复课: of when it was learned
			wasTold = wasTold || sameClause(d, p, e.Start)
		}
	}
	if wasTold {
		return past
	}
	return untold
}

// planNoun tells whether 计划 is a thing: 年度计划的九成.
func planNoun(d *scan.Doc, p int) bool {
	return hasAt(d, p, "计划的", "计划书", "计划外", "计划内", "计划单", "计划完成", "计划目标", "计划总") || plans.before(d, p)
}

// plans are words before 计划 that make it a thing.
var plans = listOf("年度", "全年", "行动", "工作", "投资", "生产", "五年", "三年", "发展", "预算", "帮扶", "培养", "人才", "专项", "实施", "本", "该", "这一", "一项", "此", "其", "完成", "按", "按照", "根据", "教学", "训练", "招生", "采购", "救助", "执行", "原")

// timeAt tells whether a time of its own follows a word: 30日登陆, 预计|周六减弱.
func timeAt(d *scan.Doc, p int) bool {
	if hasAt(d, p, "周", "星期", "明", "后天", "下", "本周", "本月", "今") {
		return true
	}
	n := numberAt(d, p)
	return n != nil && hasAt(d, n.End, "月", "日", "年", "号", "时")
}

// sameClause tells whether no mark stands between two positions.
func sameClause(d *scan.Doc, a, b int) bool {
	for p := min(a, b); p < max(a, b); p++ {
		if d.At(p) == ',' {
			return false
		}
	}
	return true
}

// disposal tells whether 将 marks an object (将嫌疑人抓获) rather than the future, or is part of a word.
func disposal(d *scan.Doc, p int) bool {
	if hasAt(d, p, "将军", "将士", "将领", "将近", "将来", "将其", "将他", "将她", "将该", "将嫌", "将两", "将这", "将一", "将伤", "将受", "将火", "将车", "将人", "将被") && !hasAt(d, p, "将被") {
		return true
	}
	for q := p + 1; q < p+20; q++ {
		switch r := d.At(q); r {
		case ',', '。', '\n', ';':
			return false
		case '了':
			return true
		case '送', '抓', '救', '扑':
			return d.At(q+1) == '往' || d.At(q+1) == '医' || d.At(q+1) == '至' || d.At(q+1) == '获' || d.At(q+1) == '出' || d.At(q+1) == '灭'
		}
	}
	return d.At(p-1) == '老' || d.At(p-1) == '大' || d.At(p-1) == '麻' || d.At(p-1) == '名'
}
