package dates

import (
	"sort"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// hasBefore tells whether one of the words ends at a position.
func hasBefore(d *scan.Doc, pos int, words ...string) bool {
	var buffer [utf8.UTFMax]byte
	last := utf8.AppendRune(buffer[:0], d.At(pos-1))
	n := len(last)
	for _, w := range words {
		if i := len(w) - n; i >= 0 && w[i] == last[0] && w[i+n-1] == last[n-1] && d.HasBefore(pos, w) {
			return true
		}
	}
	return false
}

// hasAt tells whether one of the words starts at a position.
func hasAt(d *scan.Doc, pos int, words ...string) bool { return wordAt(d, pos, words) > 0 }

// wordAt is the length of the first of the words that starts at a position, or 0. Two bytes of the first rune tell most
// words apart before they are read.
func wordAt(d *scan.Doc, pos int, words []string) int {
	var buffer [utf8.UTFMax]byte
	first := utf8.AppendRune(buffer[:0], d.At(pos))
	n := len(first)
	for _, w := range words {
		if len(w) >= n && w[0] == first[0] && w[n-1] == first[n-1] && d.HasAt(pos, w) {
			return utf8.RuneCountInString(w)
		}
	}
	return 0
}

// edgeAt tells whether nothing goes on at a position: a mark, a blank or the end of the text.
func edgeAt(d *scan.Doc, pos int) bool {
	r := d.At(pos)
	return r < '0' && r != '-' && r != '.' && r != '/' && r != '+' || r == ':' || r == ';' || r == '?' || r == '[' || r == ']' || r == '|' || r >= 0x2010 && r < 0x3100 && r != '〇' && r != '々'
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isLetter(r rune) bool { return r|32 >= 'a' && r|32 <= 'z' }

// formal tells whether a number is written as on cheques: 陆 and 伍 are names more often than hours or days.
func formal(d *scan.Doc, n *numeral.Numeral) bool {
	switch d.At(n.Start) {
	case '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖', '拾', '佰', '仟':
		return true
	}
	return false
}

// lasting are words before a number of days or years that is a length.
var lasting = listOf("历时", "为期", "长达", "持续", "达", "近", "约", "超过", "超", "逾", "共", "耗时", "用时", "连续", "拘留", "停业", "放假", "仅用", "只用",
	"用了", "花了", "了", "已有", "已经", "整整", "不到", "不足", "满", "至少", "最多", "刑", "徒刑", "服役", "工作", "有着", "经过", "经", "延长", "推迟", "提前",
	"长", "仅", "只", "每", "隔", "第", "前后", "保质期", "有效期", "任期", "期限", "寿命", "过", "等了", "需", "需要", "仅需", "最长", "最快", "休假", "再等", "干了", "当了", "住了", "跟踪", "总计", "累计")

// isLength tells whether what was read as a length is one: no ordinal, no name, no date.
func isLength(d *scan.Doc, start int, r *reading) bool {
	prev := d.At(start - 1)
	switch prev {
	case '第', '×', '*', '/', '.', '-', '+', '$', '¥':
		return false
	case ':': // 3:2 小时
		if isDigit(d.At(start - 2)) {
			return false
		}
	case '有', '某', '哪':
		if r.low == (amount{}.plus(day, 1)) && !d.HasBefore(start, "只有") && !d.HasBefore(start, "还有") && !d.HasBefore(start, "没有") {
			return false
		}
	case 'x', 'X':
		return false
	case '岁': // 十八周岁零三个月 is an age
		return d.At(start) != '零' && d.At(start) != '又'
	case '的': // 最热的一天: which, not how long
		if r.low.one() && edgeAt(d, r.end) {
			return false
		}
	}
	if r.low.one() && (d.HasBefore(start, "没有") || hasAt(d, r.end, "都没", "也没", "都不", "也不")) { // 没有一天, 一天都没
		return false
	}
	if isLetter(prev) && isDigit(d.At(start)) {
		return false
	}
	n := numberAt(d, start)
	if n != nil {
		switch u := d.At(skipBlank(d, n.End)); {
		case n.Value == 15 && (u == '晚' || u == '夜') && hasBefore(d, start, "初一、", "初一和"): // 每逢初一、十五|晚
			return false
		case u == '年' && isYear(d, n):
			return false
		case u == '日' && !countsDays(d, n):
			return false
		case u == '周' && prev == '上':
			return false
		case prev == '个' && u == '年' && hasAt(d, r.end, "规划", "计划"): // 第十四个|五年规划
			return false
		}
		if n.Value == 24 && allDay.at(d, r.end) || n.Value == 365 && hasAt(d, r.end, "×", "*") {
			return false
		}
		if n.Bare && n.Value >= 100 && n.End-n.Start == 1 && !edgeAt(d, r.end) && !lasting.before(d, n.Start) && !hasAt(d, r.end, "来", "前", "后", "间", "以", "内", "里", "之", "历史", "不", "未", "一遇", "难", "的", "时间", "左右") {
			return false // 百年|老店
		}
		if n.Bare && n.Value >= 1000 && !hasBefore(d, start, "上", "几", "数", "了", "近", "约", "达") && !edgeAt(d, start-1) || prev == '复' || givenName(d, start) && n.Bare {
			return false
		}
		if idioms.at(d, n.Start) || idioms.at(d, n.Start-1) {
			return false
		}
	}
	if d.HasAt(start, "四周") && !hasAt(d, r.end, "时间", "内", "后", "前", "以", "之", "来", "多", "左右") && !lasting.before(d, start) {
		return false // all around
	}
	return !(d.At(start) == '半' && (prev == '上' || prev == '下' || prev == '前' && !d.HasBefore(start, "提前") || prev == '后' || prev == '一' || prev == '大' || prev == '夜' || prev == '多' || prev == '点') ||
		d.HasAt(start, "半天") && hasAt(d, r.end, "没", "不", "说不", "才") || d.HasAt(start, "分半") && isNumeral(d, start-1))
}

// allDay are what follows 24小时 where it tells that a service never closes.
var allDay = listOf("服务", "营业", "不间断", "热线", "值班", "值守", "在线", "开放", "便利店", "自助", "制", "监控", "待命", "轮班", "播出", "直播", "运转", "运行", "开门", "营运", "客服", "药店", "书店", "咨询", "专线", "全天候", "不打烊", "电话", "保障", "巡逻", "应急", "通关", "畅通", "接单", "轮守", "备勤", "受理", "接诊", "急诊", "送达", "供应", "供水")

// idioms begin like lengths and measure nothing.
var idioms = listOf("一日之计", "一日三餐", "一天到晚", "一年到头", "一年四季", "一年之计", "一天之计", "一年一度", "一夜之间", "一夜情", "百年好合", "千年等", "百日咳", "三天两头", "一日千里", "一夜暴富", "百年大计", "一时间", "十年寒窗", "十年树木", "万年青", "千秋万", "百年老店", "一日游", "一年级", "一秒不", "一天天", "一日夫妻", "度日如年", "七日茶", "半日闲", "百年校庆", "一天一", "一分一秒", "一朝一夕", "三天打鱼", "两天晒网", "一日不见", "三分钟热度", "七年之痒", "半月谈", "七天连锁", "七天酒店", "百日攻坚", "百日行动", "一日为师", "三九天", "三伏天", "数九天")

func skipBlank(d *scan.Doc, pos int) int {
	if d.At(pos) == ' ' {
		return pos + 1
	}
	return pos
}

func isNumeral(d *scan.Doc, pos int) bool {
	_, ok := d.HitBefore(pos+1, lexicon.Numeral)
	return ok
}

// followedByPart tells whether a month, a quarter or another part of a year comes after 年.
func followedByPart(d *scan.Doc, pos int) bool {
	pos = skipBlank(d, pos)
	if d.At(pos) == '的' {
		pos = skipBlank(d, pos+1)
	}
	if hasAt(d, pos, "上半年", "下半年", "前半年", "后半年", "底", "初", "末", "春", "夏", "秋", "冬", "暑假", "寒假", "国庆", "中秋", "元旦", "五一", "十一", "正月", "腊月", "闰", "伊始", "农历", "首", "每", "年底", "年初", "年末", "年中", "端午", "清明", "元宵", "除夕", "全年", "夏季", "奥运", "第", "Q", "度") {
		return true
	}
	if d.At(pos) == '前' {
		pos++
	}
	if n := numberAt(d, pos); n != nil {
		end := skipBlank(d, n.End)
		return hasAt(d, end, "月", "季度", "个月", "个季度", "-", "/")
	}
	return false
}

// givenName tells whether a surname at the head of a phrase makes a word a given name: 张国庆, 李万年.
func givenName(d *scan.Doc, start int) bool {
	switch d.At(start - 1) {
	case '过', '迎', '庆', '贺', '于', '从', '自', '到', '经', '在', '年', '和', '与', '是', '以', '第', '当':
		return false
	}
	h, ok := d.Hit(start-1, lexicon.Surname)
	return ok && int(h.End) == start && (edgeAt(d, start-2) && d.At(start-2) != '\n' || d.At(start-2) == '\n')
}

// agreesWithCut tells whether the dictionary cuts the text at both ends of a word: 表现|在 has no 现在.
func agreesWithCut(d *scan.Doc, start, end int) bool {
	s := d.SentenceAt(start)
	if s < 0 {
		return true
	}
	tokens := d.Words(s)
	i := sort.Search(len(tokens), func(i int) bool { return int(tokens[i].Start) >= start })
	switch d.At(start - 1) {
	case '从', '较', '自', '比': // 从|前年|增长, which the dictionary takes for 从前 and 年增长
		return d.At(end-1) != '天' || !hasAt(d, end, "气", "下")
	default:
		if i == len(tokens) || int(tokens[i].Start) != start {
			return false
		}
	}
	for ; i < len(tokens) && int(tokens[i].End) < end; i++ {
	}
	return i < len(tokens) && int(tokens[i].End) == end
}

// sentenceOf is the span of the sentence at a position.
func sentenceOf(d *scan.Doc, pos int) text.Span {
	if i := d.SentenceAt(pos); i >= 0 {
		return d.Sentences[i].Span
	}
	return text.Span{Start: 0, End: len(d.Folded)}
}
