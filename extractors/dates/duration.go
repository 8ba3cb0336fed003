package dates

import (
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

var durations = []rule.Rule[description]{
	{
		Card: rule.Card{
			Name: lengthRule,
			Note: "A length of time in one or more units. 多 and 余 make it MORE_THAN; a pair of numbers has two ends.",
			Examples: []string{
				"抢修持续了[1小时40分]，线路恢复供电。 => type=DURATION value=PT1H40M",
				"老桥加固前后花了[两年半]。 => type=DURATION value=P2.5Y",
				"救援队搜寻[40余小时]，终于找到失踪渔民。 => type=DURATION value=PT40H mod=MORE_THAN",
				"展览为期[16天]。 => type=DURATION value=P16D",
				"水管修好要[三到五天]。 => type=DURATION value=P3D/P5D",
				"停牌[不超过10个交易日]。 => value=P10D mod=EQUAL_OR_LESS", "他潜逃[近13年]，终于落网。 => type=DURATION value=P13Y mod=LESS_THAN", "药效维持[2小时至一天]。 => type=DURATION value=PT2H/P1D",
				"她以[12秒35]撞线。 => type=DURATION value=PT12.35S", "排队等了[三刻钟]。 => type=DURATION value=PT45M",
			},
			Counter: []string{"当地遇到[50年]一遇的大旱。", "该店提供[24小时]服务。", "从前[有一天]，河水干了。", "她读[三年]级。", "县城迎来建县[50周年]。", "看完[3.15晚]会直播。", "终场前[第90+2分钟]进球。", "那是最难忘的[一天]。", "[百年]老店重新开业。"},
		},
		Pattern: "{num}[ 到至~—-多余来个整半世年载季月星礼周旬天昼日工夜晚小钟时分刻秒]", // what a length goes on with; makeLength reads it
		Make:    makeLength,
	},
	{
		Card: rule.Card{
			Name: "dates.duration_half", Note: "半 before a unit, and a unit and a half.",
			Examples: []string{"停电持续了[半个多小时]。 => type=DURATION value=PT30M mod=MORE_THAN", "他在乡下住了[半年]。 => type=DURATION value=P6M"},
			Counter:  []string{"[上半年]产值增长。", "他[半天]没说话，只看了[一半天]空。", "他[半夜]听到响声。"},
		},
		Pattern: "半|个半|分半|仨",
		Make:    makeLength,
	},
}

const lengthRule = "dates.duration"

func makeLength(m *rule.Match) (description, bool) {
	if m.HasAt(m.Start, "半夜") && m.Prev() != '了' && m.Prev() != '过' {
		return description{}, false // 半夜|听到响声: when, not how long
	}
	r, ok := readLength(m.Doc, m.Start, false)
	if !ok || !isLength(m.Doc, m.Start, &r) {
		return description{}, false
	}
	m.End = r.end
	return r.description(), true
}

func numberAt(d *scan.Doc, pos int) *numeral.Numeral {
	if h, ok := d.Hit(pos, lexicon.Numeral); ok {
		return d.Numeral(h)
	}
	return nil
}
