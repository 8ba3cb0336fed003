package attributions

import "github.com/taojin-nlp/taojin/extractors/rule"

// cards describe the ways a source and its cue are found.
var cards = []rule.Card{
	{
		Name:     "attributions.speaker_and_cue",
		Note:     "a noun phrase that may speak, and a cue behind it in the same clause, with adverbs, a time, 在…时 or 对记者 between them",
		Examples: []string{"水务局局长方志平[表示]，管网下月完工。 => source=水务局局长方志平 source_name=方志平 cue=表示 cue_type=said", "会议[强调]，防汛工作不能松劲。 => source=会议 source_type=organization cue_type=stressed", "护工吴秀英昨天在电话里[告诉记者]，老人已经出院。 => cue=告诉记者 source_name=吴秀英", "学校[通知]家长，明天停课。 => source=学校 cue=通知", "商户代表向市场办[反映]，雨棚漏水。 => cue=反映", "她[说]了声“再见”，挂断了电话。 => source=她 cue=说", "气象台[发出提醒]，今夜有霜。 => cue=发出提醒"},
		Counter:  []string{"大家对志愿者表示感谢。", "有人认为的难题，早已解决。", "产品符合质量要求。", "厂方拒绝透露更多细节。", "老人接到一个自称“社区医生”的陌生来电。", "奶奶接到自称“快递客服”的电话，没有理会。", "邻居反复劝说，终于让他开了门。", "县里通报“3·12”河堤坍塌事件调查结果", "乡亲们亲切地称他为“活地图”。", "警方仍在确认死者身份。"},
	},
	{
		Name:     "attributions.according_to",
		Note:     "据, 根据 or 经, a source and a cue: an attribution; with 统计 and its like no words are given",
		Examples: []string{"据船长林阿福[介绍]，渔船昨夜返港。 => source=船长林阿福 source_name=林阿福 cue=介绍", "据县林业局[统计]，今年植树八万株。 => source=县林业局 source_type=organization cue_type=according_to"},
		Counter:  []string{"依据合同，工期为三年。", "按照上级要求，各村已经开会。"},
	},
	{
		Name:     "attributions.according_to_document",
		Note:     "据 or 根据 with a document or figures, without a cue of saying; the preposition is the cue",
		Examples: []string{"[根据]仓库的出入库记录，这批货当天没有离开。 => source=仓库的出入库记录 source_type=data", "[据]海关资料，上月出口有所回升。 => source=海关资料 cue=据"},
		Counter:  []string{"根据安排，演练持续三天。", "根据实际情况，施工顺延。"},
	},
	{
		Name:     "attributions.dropped_subject",
		Note:     "a cue whose sentence names no speaker: who spoke last goes on",
		Examples: []string{"站长夏国栋说，水位正在回落。同时[强调]，巡查不能停。 => cue=强调", "院长陶静介绍，门诊已经恢复。此外还[表示]，药房今晚开放。 => source_name=陶静 cue=表示"},
		Counter:  []string{"近年来，游客越来越多，希望就在前面。"},
	},
	{
		Name:     "attributions.unnamed_source",
		Note:     "a cue that names nobody: 据悉, 据了解, 听说",
		Examples: []string{"[据悉]，新馆下月开放。 => source=null source_type=unnamed", "[据了解]，该楼建于三十年前。 => cue=据了解", "[据初步统计]，受灾果园超过百亩。 => cue_type=according_to"},
		Counter:  []string{"证据表明清楚，数据齐全。", "众所周知，水往低处流。"},
	},
	{
		Name:     "attributions.learned_from",
		Note:     "the reporter learned it from somebody: 记者从…获悉",
		Examples: []string{"记者从市水务局[获悉]，管网改造下周动工。 => source=市水务局 cue_type=learned", "本报记者昨日从县文旅局[了解到]，古城门票将下调。 => source=县文旅局"},
		Counter:  []string{"学院得知消息后立即派车。"},
	},
	{
		Name:     "attributions.learned",
		Note:     "the reporter learned it, from whom is not told",
		Examples: []string{"记者[了解到]，这条街已经没有空铺。 => source=null cue_type=learned", "本报记者[采访获悉]，两家厂正在谈判。 => source=null"},
		Counter:  []string{"母亲得知后哭了。"},
	},
	{
		Name:     "attributions.call_received",
		Note:     "a call that a body has received, with or without the caller: 接到报警称",
		Examples: []string{"消防大队接到群众[报警称]，老街一间铺子冒烟。 => cue=报警称", "消防大队[接报称]，老街一间铺子冒烟。 => cue=接报称 source=null"},
		Counter:  []string{"消防大队接到报警后立即出动。"},
	},
	{
		Name:     "attributions.dispatch_head",
		Note:     "the head of a dispatch: the agency or paper is the source, 电 or 讯 the cue. It tells who reports the text, and quotes no one",
		Examples: []string{"东江社临川3月9日[电]（记者 柳新）大桥今天合龙。 => source=东江社 source_type=media cue_type=reported", "本报[讯]（记者 柳新）大桥今天合龙。 => source=本报"},
		Counter:  []string{"网络通讯，改变生活。", "社区电话已经开通。"},
	},
	{
		Name:     "attributions.dash_line",
		Note:     "a line behind a dash that tells on what occasion somebody spoke: it attributes the paragraph above",
		Examples: []string{`河道干净了，日子才舒坦。\n——2021年6月18日，全县河湖治理现场会召开。贺长庚[作出批示]\n会后各镇行动。 => source_name=贺长庚 cue=作出批示`, `老师的心要热，手要稳。\n——2020年9月10日，省教育工作会议召开。陆文涛[发表讲话]\n掌声响起。 => source_name=陆文涛`},
		Counter:  []string{`三项措施如下。\n——2021年，各县加快补栽林带。`},
	},
}
