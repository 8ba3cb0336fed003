package entities

import (
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

// A ruleID is the index of a rule's card.
type ruleID uint8

const (
	rulePersonLexicon ruleID = iota
	rulePersonHan
	rulePersonKnown
	rulePersonTitled
	rulePersonMasked
	rulePersonFamiliar
	rulePersonForeign
	rulePersonDotted
	rulePersonParts
	rulePlaceLexicon
	rulePlaceOfPlace
	rulePlaceSuffix
	rulePlaceShort
	ruleOrgLexicon
	ruleOrgSuffix
	ruleCongress
	ruleMedia
	ruleBrand
	ruleTitle
	ruleDocumentTitle
	ruleDocumentNumber
	ruleWork
	ruleMeeting
	ruleCampaign
	ruleProduct
	rules
)

// ruleOf is the rule that names words of a lexicon class.
func ruleOf(c lexicon.Class) ruleID {
	switch c {
	case lexicon.Organization:
		return ruleOrgLexicon
	case lexicon.Title:
		return ruleTitle
	case lexicon.Person:
		return rulePersonLexicon
	}
	return rulePlaceLexicon
}

// cards are the rules of the table, by ruleID.
var cards = [rules]rule.Card{
	rulePersonLexicon: {
		Name: "entities.person_of_lexicon", Note: "A well-known person of the lexicon, or one of the user's own.",
		Examples: []string{"书架上摆着[茅盾]和老舍。 => type=PERSON", "他把[鲁迅]的杂文读了一遍。 => type=PERSON"},
		Counter:  []string{"客流[高峰]从七点开始。"},
	},
	rulePersonHan: {
		Name: "entities.person_surname_given", Note: "A surname and a given name whose characters and neighbours make a name likelier than words.",
		Examples: []string{"镇长[孟庆枝]说，渠已经通水。 => type=PERSON", "登台演奏的是[欧阳茜茜]。 => type=PERSON", "“雨季快到了。”站长[邵春和]说。 => type=PERSON", "任命[夏侯静]为云溪县财政局局长。 => type=PERSON", "主帅[恩冢隆]鼓了掌。 => type=PERSON"},
		Counter:  []string{"早晨的[高峰]已经过去。", "院里种着[石榴]。", "牛群踩坏了[田埂]。", "云溪、[渠阳]等地下了雨。", "锦[程重工]中标风电项目。"},
	},
	rulePersonKnown: {
		Name: "entities.person_of_dictionary", Note: "A name of three or four characters that the dictionary has as a person.",
		Examples: []string{"书架上有几本[钱钟书]的集子。 => type=PERSON", "他读过[费孝通]早年的调查。 => type=PERSON"},
		Counter:  []string{"他们在[王府井]等车。", "[谢谢您]这么远赶来。", "碑上刻着[明永乐]年间的字。"},
	},
	rulePersonTitled: {
		Name: "entities.person_surname_before_title", Note: "A surname alone, with a title or a form of address behind it.",
		Examples: []string{"[陶]局长把图纸又看了一遍。 => type=PERSON", "[薛]女士向柜台说明了情况。 => type=PERSON"},
		Counter:  []string{"[总]经理没有露面。"},
	},
	rulePersonMasked: {
		Name: "entities.person_masked", Note: "A surname with 某 in place of the given name.",
		Examples: []string{"失主[吴某]领回了电动车。 => type=PERSON", "嫌疑人[郝某某]已被带走。 => type=PERSON", "[韩某涛]伙同他人行窃。 => type=PERSON"},
		Counter:  []string{"[某地]的做法值得一看。"},
	},
	rulePersonFamiliar: {
		Name: "entities.person_familiar", Note: "小, 老 or 阿 before a surname.",
		Examples: []string{"[小赵]说他不累。 => type=PERSON", "[老郑]告诉记者，船已经修好。 => type=PERSON"},
		Counter:  []string{"[小时]候常来这里。"},
	},
	rulePersonForeign: {
		Name: "entities.person_transliterated", Note: "A transliterated name without a dot, by the characters that such names are written with.",
		Examples: []string{"总统[马尔蒂诺夫]宣布休会。 => type=PERSON", "教练[克劳森]表示满意。 => type=PERSON", "会上任命[罗梅尔]为总教练。 => type=PERSON"},
		Counter:  []string{"他们登上了[阿尔卑斯山]。", "装机达到120[吉瓦]时。", "总统马尔蒂诺夫、[印度]总理到会。"},
	},
	rulePersonDotted: {
		Name: "entities.person_with_dot", Note: "Parts of a foreign or minority name with dots between them.",
		Examples: []string{"设计师[玛丽·奥尔森]来了。 => type=PERSON", "[热依汗·吐尔逊]递上一碗茶。 => type=PERSON", "创始人[威廉·波音]于当年去世。 => type=PERSON"},
		Counter:  []string{"[5·12]那天他在山里值班。"},
	},
	rulePersonParts: {
		Name: "entities.person_of_parts", Note: "A name made of parts that stand side by side, as Tibetan and Mongolian names are.",
		Examples: []string{"牧场上骑马的是[丹增平措]。 => type=PERSON", "[萨仁高娃]端来奶茶。 => type=PERSON", "副局长[边巴扎西]说，路通了。 => type=PERSON"},
		Counter:  []string{"[丹增]和平措是两兄弟。"},
	},
	rulePlaceLexicon: {
		Name: "entities.place_of_lexicon", Note: "A place of the lexicon: China by GB/T 2260, the world, landmarks. The code is null where the name alone is ambiguous and nothing near settles it.",
		Examples: []string{"列车开进[杭州市]。 => type=GPE place_code=330100", "[挪威]的渔船靠岸了。 => type=GPE"},
		Counter:  []string{"会场[朝阳]的一面挂着旗。", "[沈阳]舰编队昨夜返航。", "[泰山]号游轮停在码头。", "[长江]七号无人机升空了。"},
	},
	rulePlaceOfPlace: {
		Name: "entities.place_within_place", Note: "A name ending in 镇, 乡, 村, 路 … right behind the place around it.",
		Examples: []string{"消息传到海宁市[柳桥镇]。 => type=GPE", "他住在石家庄市[槐树路]。 => type=FAC", "柳桥镇[后坝村]一栋民房起火。 => type=GPE", "截至3月8日[柳溪市]仍在下雨，柳溪市气象局发了通知。 => type=GPE", "[岭州]市委书记孟庆枝到场。 => type=GPE"},
		Counter:  []string{"海宁市[政府]在路口立了牌子。", "县里要修[双向四车道公路]。", "全县已有15[座水库]完成加固。", "他赶到柳桥镇[后村]里已经停电。", "来的是一位[老县]委书记。"},
	},
	rulePlaceSuffix: {
		Name: "entities.place_by_suffix", Note: "A name with a word such as 河, 大街 or 机场 at its end.",
		Examples: []string{"船队沿[奥兰托河]北上。 => type=LOC", "[格列布街]上开了三家面包房。 => type=FAC", "救生员在[科莫伊海滩]巡逻。 => type=LOC", "[国道318线]今早抢通。 => type=FAC", "货车停在[G108国道]旁。 => type=FAC", "[阿克苏河]涨水了。 => type=LOC"},
		Counter:  []string{"孩子们过[河]去了。", "这条[国道]通了车。"},
	},
	rulePlaceShort: {
		Name: "entities.place_of_one_character", Note: "The one-character name of a country or a province, in company: 中美, 驻英, 京津冀, 日军.",
		Examples: []string{"[中]俄两国的车队会合了。 => type=GPE canonical=中国", "他曾任驻[英]大使。 => type=GPE canonical=英国"},
		Counter:  []string{"[中]秋节前后天气转凉。"},
	},
	ruleOrgLexicon: {
		Name: "entities.organization_of_lexicon", Note: "An organisation of the lexicon, full or short.",
		Examples: []string{"[国家发改委]公布了新的办法。 => type=ORG canonical=国家发展和改革委员会", "稿件由[新华社]播发。 => type=ORG", "[中国航天科技集团]抓总研制。 => type=ORG"},
		Counter:  []string{"这句话让人[联想]到往事。", "通讯社[巴黎]8月25日电，大赛收官。"},
	},
	ruleOrgSuffix: {
		Name: "entities.organization_by_suffix", Note: "A name that ends in 局, 公司, 大学 …, back to where it begins: a place, a proper name or the words of its field.",
		Examples: []string{"[宁波市水利局]发了通知。 => type=ORG", "[成都云岭机械有限公司]投产。 => type=ORG", "[安徽省芜湖市公安局鸠江分局网络违法犯罪侦查大队]破了案。 => type=ORG", "[腾讯控股]收涨。 => type=ORG canonical=腾讯控股有限公司", "他们以“[砚泽资本]”名义集资。 => type=ORG"},
		Counter:  []string{"这家[公司]去年关了门。", "这是[云南第一所中学]的旧址。", "各[文旅部]门都派了人。", "公司打算在[越南建厂]。"},
	},
	ruleCongress: {
		Name: "entities.organization_congress", Note: "A congress with its number and its party, and its short name 十九大: by its own rules the highest body of the party.",
		Examples: []string{"他是[第六届全国人民代表大会]代表。 => type=ORG", "会议传达了党的[十九大]精神。 => type=ORG"},
		Counter:  []string{"公司评出[十大]新闻。"},
	},
	ruleMedia: {
		Name: "entities.organization_media", Note: "The medium at the head of a dispatch, whatever its name.",
		Examples: []string{"[西河网]宜昌3月9日讯，江水回落。 => type=ORG", "[江滨都市报]记者从会上获悉，票已售完。 => type=ORG"},
		Counter:  []string{"[上网]消息多，真假难辨。"},
	},
	ruleBrand: {
		Name: "entities.organization_brand", Note: "The short name of a company, two or three characters that make no word and a word of its field, twice in the document or with an office behind it.",
		Examples: []string{"[海辰星]总经理聂水斌没有到场。 => type=ORG", "[砚泽科技]董事长骆青没有出席。 => type=ORG", "昨晚，[砚泽科技]发布公告。今晨，砚泽科技股价下跌。 => type=ORG"},
		Counter:  []string{"[聂水斌]总经理没有到场。", "他学的是[高新科技]，教的也是高新科技。"},
	},
	ruleTitle: {
		Name: "entities.title", Note: "An office wherever it stands; a profession or a form of address beside a name.",
		Examples: []string{"[副镇长]林小燕也来了。 => type=TITLE", "县里的[总工程师]换了人。 => type=TITLE"},
		Counter:  []string{"门口站着两个[学生]。"},
	},
	ruleDocumentTitle: {
		Name: "entities.document_title", Note: "A law, plan, notice or report between 《 and 》.",
		Examples: []string{"会上宣读了[《湖区禁渔管理办法》]。 => type=DOCUMENT", "[《关于加强山塘安全的通知》]已经下发。 => type=DOCUMENT"},
		Counter:  []string{"他读完了[《雪原》]。"},
	},
	ruleDocumentNumber: {
		Name: "entities.document_number", Note: "The number of an official document.",
		Examples: []string{"文号是[苏政发〔2021〕18号]。 => type=DOCUMENT", "依据[国办函〔2019〕7号]办理。 => type=DOCUMENT"},
		Counter:  []string{"他住在[2019号]房。"},
	},
	ruleWork: {
		Name: "entities.work_title", Note: "A book, a film, a song, a paper between 《 and 》 that is no document.",
		Examples: []string{"影片[《河边的人》]下月上映。 => type=WORK", "他写了一部[《茶马录》]。 => type=WORK"},
		Counter:  []string{"[《湖区禁渔管理办法》]明天施行。"},
	},
	ruleMeeting: {
		Name: "entities.meeting", Note: "The name of a meeting, forum, exhibition or games, back to where it begins.",
		Examples: []string{"[全国水利工作会议]在南昌举行。 => type=MEETING", "[第三届江南茶业论坛]闭幕。 => type=MEETING", "[第九届冬季农民运动会]下月举行。 => type=MEETING", "[女篮亚洲杯]明天开赛。 => type=MEETING"},
		Counter:  []string{"[会议]开了两个小时。"},
	},
	ruleCampaign: {
		Name: "entities.campaign", Note: "The quoted name of a campaign, before 行动, 活动, 工程 or 计划.",
		Examples: []string{"镇里的[“清河”行动]已经收尾。 => type=CAMPAIGN", "[“百村”工程]今年动工。 => type=CAMPAIGN"},
		Counter:  []string{"他说“好”，[行动]开始了。"},
	},
	ruleProduct: {
		Name: "entities.product", Note: "A product of the lexicon by its own name, with its model or number, or behind its brand.",
		Examples: []string{"新款[iPhone 16 Pro]下周开售。 => type=PRODUCT", "[神舟十九号]载人飞船发射成功。 => type=PRODUCT", "[歼-20]飞过跑道上空。 => type=PRODUCT", "展台上是一辆[比亚迪海鸥]。 => type=PRODUCT"},
		Counter:  []string{"[海鸥]飞过江面。", "他住在[长征]路十九号。"},
	},
}
