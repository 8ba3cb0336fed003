package quotations

import "github.com/taojin-nlp/taojin/extractors/rule"

// cards describe the ways a quotation and its speaker are found.
var cards = []rule.Card{
	{
		Name:     "quotations.indirect",
		Note:     "in the words of the text: what follows a cue without comma or colon, to the end of the sentence without its stop",
		Examples: []string{"镇长冯玉春表示，[明年继续修路]。 => type=indirect speaker=镇长冯玉春 speaker_name=冯玉春 speaker_title=镇长", "据船长林阿福介绍，[渔船昨夜返港]。 => type=indirect speaker_name=林阿福 cue=介绍"},
		Counter:  []string{"据县林业局统计，今年植树八万株。", "记者从市水务局获悉，管网改造下周动工。"},
	},
	{
		Name:     "quotations.mixed",
		Note:     "in the words of the text, with words of the speaker in marks among them",
		Examples: []string{"队长邵兵说，[那天雨很大，“我什么也看不清，只听见水声”，后来就起了风]。 => type=mixed speaker_name=邵兵"},
		Counter:  []string{"队长邵兵说：“那天雨很大。”"},
	},
	{
		Name:     "quotations.after_cue",
		Note:     "in quotation marks behind a cue, with a colon, a comma or nothing between them",
		Examples: []string{"馆长赵敏说：“[门票年内不涨价。]” => type=direct speaker_name=赵敏 cue=说", "導覽員陳怡安說：「[展覽延到月底。]」 => type=direct speaker_name=陳怡安", "馆长赵敏说:\"[门票年内不涨价。]\" => type=direct"},
		Counter:  []string{"他被称为“活地图”。", "全省开展“平安校园”创建活动。"},
	},
	{
		Name:     "quotations.before_cue",
		Note:     "in quotation marks before speaker and cue",
		Examples: []string{"“[放心吧！]”村主任吕强说。 => type=direct speaker_name=吕强 cue=说", "“[门口的路终于通了。]”昨天，居民何桂兰告诉记者。 => speaker_name=何桂兰"},
		Counter:  []string{"“枫林计划”启动，校长说了几句。"},
	},
	{
		Name: "quotations.without_cue",
		Note: "speech in marks that no cue tells of: the speaker is who acts beside the marks, or who else takes part in the talk. In narrative a pronoun gives way to the mention it stands for",
		Examples: []string{"果农杜大勇指着满树的果子。“[今年雨水好，个头都大。]” => type=direct speaker_name=杜大勇",
			"老秦推门进来。\n“[吃了没？]”小周从里屋探出头来。\n“没有。”老秦在门口跺了跺脚。 => speaker=小周",
			"老秦推门进来。\n“吃了没？”小周问。\n“[还没有。]”\n“我给你下面。”小周系上围裙。 => speaker_name=老秦",
			"护林员洪大海说：“山上的路都是自己走出来的。\n“[夏天蚊虫多，冬天雪没过膝盖。]” => type=direct speaker_name=洪大海"},
		Counter: []string{"三地形成“一盘棋”格局。", "“两队一室”模式已经推开。", "横幅上写着“平安回家”。", "俗话说：“磨刀不误砍柴工。”"},
	},
	{
		Name:     "quotations.below_name_line",
		Note:     "a paragraph under a line that names its speaker and ends in a colon",
		Examples: []string{`青屿市自然资源局海州分局局长柯望川：\n[去年我们把窗口搬进村里，办证不再来回跑。] => type=block speaker_name=柯望川 speaker_title=局长 speaker_org=青屿市自然资源局海州分局`, `全国劳动模范、青屿市公交公司司机蔡红梅:\n[车厢就是我的家，乘客就是我的亲人。] => type=block speaker_name=蔡红梅`},
		Counter:  []string{`具体措施如下：\n一是加强巡查，二是补齐短板。`},
	},
	{
		Name:     "quotations.above_dash_line",
		Note:     "a paragraph above a line behind a dash that tells who said it and when",
		Examples: []string{`[河道干净了，日子才舒坦。]\n——2021年6月18日，全县河湖治理现场会召开。贺长庚作出批示\n会后各镇行动。 => type=block speaker_name=贺长庚 occasion=全县河湖治理现场会`, `[人这一辈子，做好一件事就够了。]\n——小学教师鲁青山\n他今年七十岁。 => type=block speaker_name=鲁青山`},
		Counter:  []string{`三项措施如下，全年推进。\n——2021年，各县加快补栽林带。`},
	},
	{
		Name: "quotations.turn_of_interview",
		Note: "a paragraph that opens with its speaker, before a colon or in 【】, where several do",
		Examples: []string{`记者：工期会不会延误？\n李文斌：[不会，下月就能完工。] => type=block speaker=李文斌 speaker_name=李文斌`, `问：[什么时候通车？]\n答：明年春天。 => type=block speaker=问`,
			`【记者】钱到位了吗？\n【副县长刘启明】[已经全部到位，请大家放心。] => type=block speaker=副县长刘启明 speaker_name=刘启明`,
			`@江边老柳：[楼上天天半夜拖椅子，谁受得了。]\n有人回了一句。 => type=block speaker=@江边老柳 speaker_name=江边老柳`},
		Counter: []string{`时间：3月5日\n地点：市文化馆`, `【本报讯】昨日大桥通车，市民前往参观。\n【环球网】隧道也已通车，车流平稳。`, `【编者按】这是一组老照片，请读者细看。\n【专家点评】照片很珍贵，值得收藏。`},
	},
}
