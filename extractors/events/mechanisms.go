package events

import (
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

// What follows is how a trigger may tell an event, in the order in which it is tried.

var lightVerb = mechanism{
	Card: rule.Card{
		Name: "events.light_verb",
		Note: "a verb without an event of its own has the trigger for its object: one event, told by the noun",
		Examples: []string{
			"审计组对专项资金[进行了全面检查]。 => trigger=检查 type=policy.inspected polarity=positive modality=asserted",
			"国道上[发生一起车祸]。 => trigger=车祸 type=accident.traffic",
			"山洪没有[造成人员伤亡]。 => trigger=伤亡 type=casualty.counted polarity=negative",
		},
		Counter: []string{"技术人员进行了一番比较。", "检查组抽查了三家食堂。"},
	},
	fits: func(c *clause) bool { return c.light >= 0 && (c.trigger.pos != verb || c.causes()) },
}

var passive = mechanism{
	Card: rule.Card{
		Name: "events.passive",
		Note: "被, 遭 or 由 before the trigger: what stands before it suffers the event",
		Examples: []string{
			"两名男子被巡逻民警[抓获]。 => type=justice.arrested patient=两名男子 agent=巡逻民警",
			"2月20日，案件告破，2019年出逃的嫌犯已被[抓获]。 => start_time=2022-02-20T00:00:00",
			"河边三间店铺被洪水[冲毁]。 => type=disaster.damaged patient=三间店铺",
		},
		Counter: []string{"民警抓获两名男子。", "棉被厂扩大了规模。"},
	},
	fits: func(c *clause) bool { return c.marked('被', setPassive) },
}

var disposal = mechanism{
	Card: rule.Card{
		Name: "events.disposal",
		Note: "把, or 将 before a noun, brings the object before the trigger",
		Examples: []string{
			"民警连夜将走失老人[送往]医院。 => patient=走失老人 modality=asserted",
			"公安机关以涉嫌危险驾驶罪将何某[抓获]。 => modality=asserted",
			"消防员把被困住户[救出]。 => type=rescue.rescued agent=消防员 patient=被困住户",
		},
		Counter: []string{"新馆将开工。", "他把握住了时机。"},
	},
	fits: func(c *clause) bool { return c.marked('把', setDisposal) },
}

var counted = mechanism{
	Card: rule.Card{
		Name: "events.trigger_with_number",
		Note: "trigger and number side by side, as often in a row of them: each is an event",
		Examples: []string{
			"事故造成[死亡]2人、受伤7人。 => type=casualty.died number=2人",
			"事故造成死亡2人、[受伤]7人。 => type=casualty.injured number=7人",
			"车祸致3[死]5伤。 => type=casualty.died",
		},
		Counter: []string{"伤者已送往医院。", "死亡证明由医院开具。"},
	},
	fits: func(c *clause) bool {
		return c.sense.is("casualty.", "disease.diagnosed", "rescue.rescued") && (c.after.number >= 0 || c.sense.number)
	},
}

var nominalUse = mechanism{
	Card: rule.Card{
		Name: "events.nominal",
		Note: "the trigger is a noun: a happening by its name, or a verb that 的 makes one",
		Examples: []string{
			"昨夜的[车祸]让这条路堵了三个小时。 => type=accident.traffic",
			"[泥石流]冲垮了两座桥。 => type=disaster.landslide",
		},
		Counter: []string{"地震局搬到了新址。", "火灾隐患已列入清单。"},
	},
	fits: func(c *clause) bool {
		return c.trigger.pos == noun || c.trigger.pos == both && c.isNoun()
	},
}

var attributive = mechanism{
	Card: rule.Card{
		Name: "events.relative_clause",
		Note: "the trigger stands in a clause that 的 joins to a noun, which takes part in the event",
		Examples: []string{
			"昨天[抓获]的嫌疑人已移交检察院。 => type=justice.arrested patient=嫌疑人",
			"上周[签署]的协议有五条。 => type=agreement.signed patient=协议",
			"2月20日，展览开幕，2021年[出土]的玉印首次亮相。 => start_time=2021-01-01T00:00:00",
		},
		Counter: []string{"他们签署了协议。", "会议的地点改了。"},
	},
	fits: func(c *clause) bool { return c.after.relative.Len() > 0 },
}

var triggerVerb = mechanism{
	Card: rule.Card{
		Name: "events.trigger_verb",
		Note: "the trigger is the predicate of its clause",
		Examples: []string{
			"3月2日，公司[收购]了一家芯片厂。 => type=business.acquired agent=公司 patient=一家芯片厂",
			"新馆明天[开工]。 => type=construction.started",
			"净利润3亿元，营收[增长]5%。 => type=market.rose patient=营收",
			"毛利率由19%[升至]22%。 => type=market.rose patient=毛利率",
			"两国外长在日内瓦[会晤]。 => type=meeting.talks place=日内瓦",
			"法院公开宣判被告人孟大川[受贿]一案。 => type=crime.bribed agent=被告人孟大川",
			"全县干部为党代会顺利[召开]营造氛围。 => type=meeting.held patient=党代会 modality=planned",
			"大厅的窗口[办理]护照换发手续三百件。 => patient=护照换发手续",
			"今年毛利率[回升]至25%左右。 => type=market.rose patient=毛利率 number=25%左右",
			"2月20日，2022年全国锦标赛决赛在成都[举行]。 => start_time=2022-02-20T00:00:00 place=成都",
			"2月20日，会议在兰州开幕。2018年，该会曾在西宁[举行]。 => start_time=2018-01-01T00:00:00 place=西宁",
			"三名学生的作品在省教育厅举办的创意设计展评中[获奖]。 => recipient=三名学生的作品",
		},
		Counter: []string{
			"调查报告有八十页。", "这座城市很安静。", "研究所突出技术研发。", "两校形成合作新格局。", "居民要警惕高发的电信诈骗。",
			"窗口赢得了群众的信任。", "这条路经得起历史检验。", "加强监测预警。",
			"两国建交50年来，往来密切。", "骗子以投资养老项目为名，四处游说。",
		},
	},
	fits: func(*clause) bool { return true },
}

// marked tells whether a preposition of a set brings a phrase, or the bare one stands, before the trigger, and
// no other verb between.
func (c *clause) marked(bare rune, of set) bool {
	for i := len(c.before) - 1; i >= 0; i-- {
		b := &c.before[i]
		if b.prep >= 0 && c.in(b.prep, of) {
			if c.char(b.prep, '由') && c.amount(b.Span) {
				continue // 由3%提高到5%
			}
			return !c.verbBetween(b.last+1, c.at)
		}
	}
	for i := c.at - 1; i >= c.first && i > c.at-4; i-- {
		if c.char(i, bare) {
			return true
		}
		if c.words[i].Class != phrase.Adverb {
			break
		}
	}
	return false
}

// verbBetween tells whether a verb stands between two words.
func (c *clause) verbBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if c.words[i].Class == phrase.Verb {
			return true
		}
	}
	return false
}

// causes tells whether the light verb takes a whole happening for its object: 造成3人死亡.
func (c *clause) causes() bool {
	return c.in(c.light, setCause)
}
