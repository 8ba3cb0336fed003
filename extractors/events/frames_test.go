package events_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// The same happening is told in many frames. What is wanted of each is one row: trigger, type, polarity and modality where they are
// not those of a fact, and arguments.
func TestFrames(t *testing.T) {
	for s, want := range map[string]string{
		"研讨会2月10日在杭州召开。":          "召开 meeting.held patient=研讨会 place=杭州",
		"市科技局2月10日在杭州召开研讨会。":      "召开 meeting.held agent=市科技局 place=杭州 patient=研讨会",
		"由市科技局主办的研讨会2月10日在杭州召开。":  "召开 meeting.held patient=由市科技局主办的研讨会 place=杭州",
		"研讨会未能如期召开。":              "召开 meeting.held negative patient=研讨会",
		"昨天召开的会议通过了决议。":           "通过 law.passed agent=会议 patient=决议",
		"被判刑的张某提出上诉。":             "上诉 justice.appealed agent=张某",
		"警方将3名嫌疑人抓获。":             "抓获 justice.arrested agent=警方 patient=3名嫌疑人",
		"民警将偷车的男子抓获。":             "抓获 justice.arrested agent=民警 patient=偷车的男子",
		"民警把偷车的男子抓获。":             "抓获 justice.arrested agent=民警 patient=偷车的男子",
		"警方将运输毒品的货车查扣。":           "查扣 justice.seized patient=运输毒品的货车",
		"工人将受伤的男子送往医院。":           "送往 rescue.hospitalized agent=工人 patient=受伤的男子 place=医院",
		"法院将该案移送检察院。":             "移送 justice.charged agent=法院 patient=该案 recipient=检察院",
		"公司将收购一座工厂。":              "收购 business.acquired planned agent=公司 number=一座 patient=一座工厂",
		"海诚科技公告称将收购远图公司。":         "收购 business.acquired planned agent=海诚科技 patient=远图公司",
		"李强到杭州调研。":                "调研 visit.inspected agent=李强 place=杭州",
		"中法两国签署合作协议。":             "签署 agreement.signed participant=中法两国 patient=合作协议",
		"洪灾遇难人数升至35人。":            "升至 casualty.died patient=洪灾遇难人数 number=35人",
		"气温升至35℃。":                "升至 market.rose patient=气温 number=35℃",
		"车祸夺走3人生命。":               "夺走 casualty.died cause=车祸 number=3人 patient=3人生命",
		"四川泸定6.0级地震造成3人死亡。":       "地震 disaster.earthquake place=四川泸定",
		"商场火灾已被扑灭。":               "火灾 accident.fire place=商场",
		"消防员奋战两个小时，将大火扑灭。":        "扑灭 rescue.extinguished agent=消防员 patient=大火",
		"会议部署防汛工作。":               "部署 policy.deployed agent=会议 patient=防汛工作",
		"组委会取消了比赛。":               "取消 other.cancelled agent=组委会 patient=比赛",
		"比赛取消。":                   "取消 other.cancelled patient=比赛",
		"董事会选举刘强为新任董事长。":          "选举 personnel.elected agent=董事会 patient=刘强 title=新任董事长",
		"刘强当选为市长。":                "当选为 personnel.elected patient=刘强 title=市长",
		"两国举行新一轮谈判。":              "谈判 meeting.talks participant=两国",
		"酒店涨价。":                   "涨价 market.rose patient=酒店",
		"沪昆高速杭州往上海方向发生车祸，货车司机受伤。": "车祸 accident.traffic place=沪昆高速杭州往上海方向",
	} {
		var rows []string
		for _, e := range read(t, s) {
			row := e.Trigger + " " + e.Type
			for _, mood := range []string{e.Polarity, e.Modality} {
				if mood != "positive" && mood != "asserted" {
					row += " " + mood
				}
			}
			for _, a := range e.Arguments {
				if a.Role != "time" {
					row += fmt.Sprintf(" %s=%s", a.Role, a.Text)
				}
			}
			rows = append(rows, row)
		}
		assert.Contains(t, rows, want, "%s\n%s", s, strings.Join(rows, "\n"))
	}
}
