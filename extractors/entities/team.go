package entities

import "github.com/taojin-nlp/taojin/corpus/text"

// teamTails go on behind the name of a team, as does a score: 3比0.
var teamTails = text.ListOf("主场", "客场", "主帅", "门将", "外援", "战平", "击败", "战胜", "不敌", "负于", "力克", "大胜", "逆转", "险胜", "惜败", "迎战", "对阵", "完胜", "横扫", "爆冷")

// teamSorts are words behind a place that tell who plays for it, and no team's name.
var teamSorts = text.ListOf("选手", "组合", "球员", "名将", "小将", "姑娘", "女单", "男单", "女双", "男双", "混双", "老将", "新星", "少年", "小伙", "球迷", "媒体", "女子", "男子", "青年", "国奥", "国青", "国少", "最终", "全场", "首轮", "决赛", "半决赛", "赛区", "时间", "总比分", "主场", "客场", "赛事", "赛季", "联赛", "大奖", "公开",
	"公司", "企业", "品牌", "军队", "政府", "部队", "海军", "空军", "陆军", "法院", "检方", "警方", "对手", "健儿", "女将", "棋手", "拳手", "车手", "射手", "后来", "后卫", "前锋", "昨晚", "昨天", "今天", "今晚", "当天", "明天", "本周", "上周", "本轮", "本场", "首场", "次轮", "上轮", "次战", "首战", "再次", "连续", "主动", "曾经", "已经", "全面", "成功", "能否", "方面", "两队", "足球", "篮球", "排球", "羽毛", "乒乓")

// team tells whether units[i] names a team with the place before it, by the tails alone: 辽宁|铁人|主场, 梅州|客家|3比0.
func (r *reader) team(units []unit, i int) bool {
	u := units[i]
	if units[i-1].kind != place || u.kind != word || u.Len() != 2 || !han(r.d.Folded[u.Start]) || r.binds(r.d.Folded[u.Start]) {
		return false
	}
	if c := r.d.At(u.End); !(c >= '0' && c <= '9' && r.d.At(u.End+1) == '比') && teamTails.At(r.d.View, u.End) == "" {
		return false
	}
	return r.tags[u.tag] != verbTag && r.tags[u.tag] != numeralTag && !r.borderWord(u.Span) && teamSorts.At(r.d.View, u.Start) == "" && r.placeWord(u) < 0
}
