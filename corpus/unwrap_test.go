package corpus_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus"
)

// Mail, and text made from printed pages, breaks its lines at a column.
func TestBrokenLinesAreJoined(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"河州市新桥通车\n\n    河州日报讯（记者林一帆）3月8日上午，河州市新桥\n正式通车。市民王琴早早来到桥头，她说：“以前要绕行\n半小时，现在五分钟就到了。”新桥全长1.2公里，总投\n" +
			"资3亿元，于2021年5月开工建设，2023年12月完成全部主\n体工程。\n\n    今后五年，还将新建两座人行桥。\n",
			"河州市新桥通车\n\n    河州日报讯（记者林一帆）3月8日上午，河州市新桥正式通车。市民王琴早早来到桥头，她说：“以前要绕行半小时，现在五分钟就到了。”新桥全长1.2公里，总投资3亿元，" +
				"于2021年5月开工建设，2023年12月完成全部主体工程。\n\n    今后五年，还将新建两座人行桥。\n"},
		{"新系统支持多种终端，用户可以在手机上使用 Open\nData 平台查询，也可以在电脑上打开网页登录后查\n询；平台每天更新两次，所有数据免费向公众开放，\n欢迎使用。\n",
			"新系统支持多种终端，用户可以在手机上使用 Open Data 平台查询，也可以在电脑上打开网页登录后查询；平台每天更新两次，所有数据免费向公众开放，欢迎使用。\n"},
		// Paragraphs of one line, verse and a table stay.
		{"3月8日上午，河州市新桥正式通车，市民排队走过了新桥。\n市民王琴早早来到桥头，她说以前要绕行半小时才到。\n新桥全长1.2公里，总投资3亿元，建设用了三年时间。\n今后五年，还将在上游和下游各新建一座人行的小桥。\n", ""},
		{"河水清清绕城过\n小桥弯弯映月来\n两岸人家同灯火\n一城春色共花开\n", ""},
		{"项目名称：新桥建设工程（含引桥及匝道的建设）\n建设单位：河州市交通建设投资集团有限责任公司\n", ""},
	} {
		docs, rejects := readFile(t, "a.txt", []byte(c.text), corpus.Options{})
		require.Empty(t, rejects)
		if c.want == "" {
			c.want = c.text
		}
		assert.Equal(t, c.want, docs[0].Text)
	}
}
