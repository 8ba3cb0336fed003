package numericfacts_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/taojin-nlp/taojin/corpus/text"
)

// Who does what to what is counted, frame by frame: number, object, predicate, subject; "" is none.
func TestFrames(t *testing.T) {
	for s, want := range map[string][4]string{
		"书店下架1000款应用。":        {"1000款", "应用", "下架", "书店"},
		"企业申请45项专利。":          {"45项", "专利", "申请", "企业"},
		"企业共申请专利45项。":         {"45项", "专利", "申请", "企业"},
		"消防部门共出动水罐车8辆。":       {"8辆", "水罐车", "出动", "消防部门"},
		"30公斤毒品被查获。":          {"30公斤", "毒品", "查获", ""},
		"毒品被查获30公斤。":          {"30公斤", "毒品", "查获", ""},
		"摩托车被警方查扣15辆。":        {"15辆", "摩托车", "查扣", "警方"},
		"3000台冰箱由企业生产。":       {"3000台", "冰箱", "生产", "企业"},
		"公司每10股派发红利3元。":       {"10股", "", "派发", ""},
		"这是第二起海外并购。":          {"第二起", "海外并购", "是", ""},
		"政府提供最高600万元的重建资金。":   {"600万元", "重建资金", "提供", "政府"},
		"区里给予300万元的一次性奖励。":    {"300万元", "一次性奖励", "给予", "区里"},
		"扣除成本净赚9万元。":          {"9万元", "", "净赚", ""},
		"检方扣除违约金3万元。":         {"3万元", "违约金", "扣除", "检方"},
		"企业收购对手51%股权。":        {"51%", "股权", "收购", "企业"},
		"地铁5号线全长48公里。":        {"48公里", "地铁5号线全长", "", ""},
		"高校招生人数同比增长8.5%。":     {"8.5%", "高校招生人数", "增长", ""},
		"进口额和出口额分别增长3.1%和4%。": {"3.1%", "进口额", "增长", ""},
		"工厂已研发各类芯片5款。":        {"5款", "芯片", "研发", "工厂"},
		"剧团演出的话剧超过30场。":       {"30场", "话剧", "超过", ""},
	} {
		found := false
		for _, row := range facts(t, text.Document{Text: s}) {
			if strings.HasSuffix(row.Text, want[0]) {
				found = true
				assert.True(t, strings.HasSuffix(row.Object, want[1]) && (row.Object == "") == (want[1] == ""), "%s: object %s", s, row.Object)
				assert.Equal(t, want[2], row.Predicate, s)
				assert.Equal(t, want[3], row.Subject, s)
			}
		}
		assert.True(t, found, s)
	}
	for _, s := range []string{"公交打通“最后一公里”。", "他在一个深夜，回到老家。"} {
		assert.Empty(t, facts(t, text.Document{Text: s}), s)
	}
}
