package dates

import (
	"github.com/taojin-nlp/taojin/extractors/rule"
)

// openings are what headlines tell of a day in one rune: 今|开幕, 明|开考.
var openings = listOf("开幕", "闭幕", "启幕", "揭幕", "落幕", "召开", "举行", "开庭", "开市", "开学", "开考", "开播", "开赛", "开战", "开园", "开馆", "开锣", "开打", "首映", "首演", "首发", "启程", "启动", "启用", "揭晓", "揭牌", "出炉", "上映", "放榜", "宣判", "抵京", "离京", "返京", "通车", "试运行", "在京", "在沪", "零时", "凌晨")

var headlineDays = []rule.Rule[description]{
	{
		Card: rule.Card{
			Name: "dates.headline_day", Note: "昨 alone, and 今 and 明 before what opens or ends, as headlines have them.",
			Examples: []string{"记者[昨]从水务局获悉，水价不变。 => value=2022-02-28 anchor=published", "油价[昨]降两毛。 => value=2022-02-28", "农博会[今]开幕。 => value=2022-03-01", "中考[明]开考。 => value=2022-03-02"},
			Counter:  []string{"往事如[昨]。", "展览至[今]开幕十年。", "公司发表声[明]召开发布会。", "他写的《[昨]》获奖。"},
		},
		Pattern: "[昨今明]",
		Make: func(m *rule.Match) (description, bool) {
			if m.At(m.Start) == '昨' {
				return at(day, fromNow, -1), !edgeAt(m.Doc, m.End) && !hasAt(m.Doc, m.End, "天", "日", "晚", "夜", "晨", "早", "午", "儿", "年", "非", "宵", "个", "今", "(", "下午", "上午", "中午", "凌晨") && !hasBefore(m.Doc, m.Start, "如", "似", "今", "而", "若", "琴", "寻")
			}
			n := 0
			if m.At(m.Start) == '明' {
				n = 1
			}
			return at(day, fromNow, n), openings.at(m.Doc, m.End) && !hasBefore(m.Doc, m.Start, "至", "如", "当", "而", "现", "迄", "古", "从", "声", "发", "说", "证", "表", "透", "文", "聪", "光", "黎", "昆", "指", "申", "阐", "言", "标", "照", "简", "查", "英", "晓", "建", "志", "小", "永", "国", "三")
		},
	},
}
