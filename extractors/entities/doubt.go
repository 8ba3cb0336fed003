package entities

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// doubt is what a word costs more as a place that is also a common word: nothing behind the place around it, behind 首都
// and its like or where the document names the place in full; little where it goes with what goes with places.
func (r *reader) doubt(i, j int, code string) float32 {
	if r.seen.tells(code) {
		return 0
	}
	if r.before[i] >= 8 && r.here[min(j-i, 4)].class == foreignTag {
		return 4 // 防长|奥斯汀
	}
	b := &r.best[i-r.start]
	if i > r.start && b.kind == place && b.entry >= 0 && len(code) == 6 {
		if around := r.lex.Entries[b.entry].Get("code"); len(around) == 6 && within(code, around) {
			return 0
		}
	}
	if w := r.here[min(j-i, 4)]; j-i == 3 && (w.class == placeTag || w.class == foreignTag) {
		return 0
	}
	if placeCues.Before(r.d.View, i) != "" || placeTails.At(r.d.View, j) != "" {
		return 0
	}
	if r.after[j] >= 8 || r.suffixAt(j) {
		return 1 // 台中|市长, 台中|卫生局
	}
	c := float32(7)
	if r.seen.near(code) {
		c = 4
		if strings.HasSuffix(code[:4], "01") || code[:2] == "11" || code[:2] == "12" || code[:2] == "31" || code[:2] == "50" {
			c = 6 // a city has too many quarters
		}
	}
	if p := r.d.At(i - 1); (p == '、' || p == '和' || p == '与') && i-1 > r.start && r.best[i-1-r.start].kind == place {
		c -= 3
	}
	return c
}

// placeCues stand before the name of a place, placeTails behind it.
var (
	placeCues  = text.ListOf("首都", "首府", "城市", "距离", "家住", "祖籍", "原籍", "籍贯", "位于", "地处", "抵达", "途经", "前往", "来自", "市区距", "出生于", "生于", "辗转", "收复", "攻克", "占领", "攻占", "光复", "进驻", "撤离", "进攻", "迁往", "定居", "移居", "落户", "回到", "来到", "赶到", "赶往", "飞往", "开往", "驶往", "发往", "运往", "逃往", "流亡", "旅居", "病逝于", "葬于", "贬至", "贬到", "隐居")
	placeTails = text.ListOf("境内", "县委", "区委", "市委", "县城", "分局", "籍", "东站", "西站", "南站", "北站", "站下车", "当地", "之滨", "之畔", "沿岸", "沿海")
)

// doubtOrg is what a word costs more as an organisation that is also a common word (苹果, 勇士): nothing in a row of
// organisations or beside what goes with companies and clubs.
func (r *reader) doubtOrg(i, j int) float32 {
	if r.before[i] >= 8 && orgTails.At(r.d.View, j) == "" {
		return 14 // 省长|福特
	}
	if c := r.d.At(j); letter(c) && r.d.At(j-1) > 0x250 && !r.dateAt(j) || orgTails.At(r.d.View, j) != "" || orgCues.Before(r.d.View, i) != "" {
		return 0
	}
	if p := r.d.At(i - 1); (p == '、' || p == '和' || p == '与') && i-1 > r.start && r.best[i-1-r.start].kind == org {
		return 1
	}
	return 7
}

// dateAt tells whether digits at a position are of a date: 新华社巴黎[8月]25日电.
func (r *reader) dateAt(j int) bool {
	end := j
	for end < j+4 && r.d.At(end) >= '0' && r.d.At(end) <= '9' {
		end++
	}
	return end > j && dateUnit(r.d.At(end))
}

// orgCues stand before the name of a company or a club, orgTails behind it.
var (
	orgCues  = text.ListOf("战胜", "击败", "不敌", "力克", "对阵", "迎战", "险胜", "负于", "横扫", "逆转", "加盟", "效力", "掀翻", "大胜", "惜败", "签约", "送走", "起诉", "收购", "入股", "供职于", "任职于", "就职于", "入职", "跳槽到", "记者从", "投资了", "持有")
	orgTails = text.ListOf("创始人", "董事长", "总裁", "首席", "高管", "员工", "官方", "官网", "公司", "集团", "手机", "汽车", "电脑", "股价", "股份", "发布会", "推出", "宣布", "旗下", "总部", "财报", "生态", "专卖店", "旗舰店", "客服", "平台",
		"方面", "主场", "客场", "主帅", "主教练", "球员", "后卫", "前锋", "中锋", "球迷", "队史", "战胜", "击败", "不敌", "力克", "迎战", "险胜", "上市", "回应", "副总裁", "表示", "披露", "公告", "致歉", "道歉", "副总", "总经理", "工程师", "负责人", "工作人员", "发言人", "官宣", "营收", "净利", "股票", "概念股", "CEO", "门店", "直播间", "官微", "研究院", "App", "APP", "客户端", "否认", "澄清", "发文", "产业链", "创办人", "联合创始人", "直营店", "门将", "队长", "中场", "边锋", "锋线", "主力", "外援", "客胜", "主胜")
)

// suffixAt tells whether a word that names of bodies end in, of two characters or more, starts at a position.
func (r *reader) suffixAt(j int) bool {
	h, ok := r.d.Hit(j, lexicon.OrgSuffix)
	return ok && h.End-h.Start > 1
}
