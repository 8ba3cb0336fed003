package text_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/taojin-nlp/taojin/corpus/text"
)

// TestLinesAboutTheText reads documents as they come from papers, agencies, offices and pages. What is wanted is title, author,
// publisher and day, and the kinds of the lines by their first letters.
func TestLinesAboutTheText(t *testing.T) {
	for _, c := range []struct{ text, want, kinds string }{
		{"市图书馆夜间开放\n2023-05-06 08:12:33 来源：江州日报 作者：林小禾\n5月5日晚，市图书馆首次夜间开放。\n责任编辑：陈立", "市图书馆夜间开放|林小禾|江州日报|2023-05-06", "tbBb"},
		{"河口县推进春耕\n发布时间：2024年3月18日 浏览次数：321 字号：[大 中 小]\n信息来源：河口县农业农村局\n连日来，农技人员下乡指导春耕。\n打印 关闭", "河口县推进春耕||河口县农业农村局|2024-03-18", "tbbBb"},
		{"標題：新線通車 首日載客逾十萬\n日期：2022年5月16日\n記者：陳大文\n【本報訊】新線昨日通車，首日載客逾十萬人次。", "新線通車 首日載客逾十萬|陳大文||2022-05-16", "tbbB"},
		{"Title: 江北区新增三所学校\nDate: 2021-08-30\nAuthor: 王梅\n8月30日，三所学校同时开学。", "江北区新增三所学校|王梅||2021-08-30", "tbbB"},
		{"一场大雪之后\n□ 本报记者 高原 通讯员 李雪梅\n一场大雪封住了进山的路。", "一场大雪之后|高原 李雪梅||", "tbB"},
		{"高考后的志愿课\n北岸晚报 2019年6月18日 A5版\n文/本报记者 李一\n礼堂坐满了家长。", "高考后的志愿课|李一|北岸晚报|2019-06-18", "tbbB"},
		{"对话林一凡\n《江州日报》（2021年3月5日 第08版）\n记者：您为什么选择这个方向？\n林一凡：当时没人做。", "对话林一凡||江州日报|2021-03-05", "tbBB"},
		{"加装电梯破千\n原标题：老旧小区的新电梯\n截至6月底，全市已加装电梯1024台。\n【记者】黎明\n【来源】江南报业客户端", "加装电梯破千|黎明|江南报业客户端|", "tbBbb"},
		{"村里通了“幸福车”\n本文来源于江南日报客户端，记者：陈新，发布于2022年1月9日。\n每天早上，一辆中巴车停在村口。", "村里通了“幸福车”|陈新|江南日报客户端|2022-01-09", "tbB"},
		{"夜跑的人\n江南社“一线视点”记者李一、张二\n近期，夜跑的人多了起来。", "夜跑的人|李一、张二|江南社|", "tbB"},
		{"索 引 号：0140000/2023-00012\n成文日期：2023年3月1日\n标  题：关于公布首批名木的通知\n现将首批名木名录予以公布。", "关于公布首批名木的通知|||2023-03-01", "bbtB"},
		{"关于促进体育消费的意见\n各区人民政府：\n为促进体育消费，提出以下意见。\n江州市人民政府办公室\n2024年2月1日\n（此件公开发布）", "关于促进体育消费的意见||江州市人民政府办公室|2024-02-01", "tBBbbb"},
		{"（经济观察）外贸企业赶订单忙\n江南社广州4月11日电 题：外贸企业赶订单忙\n江南社记者 李婷 刘文\n企业家王强忙着打包样品。", "（经济观察）外贸企业赶订单忙|李婷 刘文|江南社|", "tbbB"},
		{"晨报讯（首席记者 何欢）昨天上午，一处工地发生坍塌。", "|何欢|晨报|", "B"},
		{"江南网消息：北京时间9时31分，飞船发射成功。", "||江南网|", "B"},
		{"（接1版）\n会议指出，要抓好秋收。", "|||", "bB"},
		// No bylines, no titles.
		{"评论：别让便民窗口变摆设\n便民窗口本为便民。", "评论：别让便民窗口变摆设|||", "tB"},
		{"记者手记\n3月的一天，我跟着邮递员进山。", "记者手记|||", "tB"},
		{"时间\n小时候，我总以为时间是慢的。", "时间|||", "tB"},
		{"问：今年的招生计划有什么变化？\n答：今年新增两个专业。", "|||", "BB"},
		{"该网消息：飞船发射成功。", "|||", "B"},
		{"桥通车了。\n延伸阅读：临水县已有三座新桥。", "|||", "BB"},
		{"桥通车了。\n记者：您修过的最难的一座桥在哪里，用了多久？", "|||", "BB"},
	} {
		v := text.NewView(&text.Document{Text: c.text})
		day := ""
		if !v.Published.IsZero() {
			day = v.Published.Format("2006-01-02")
		}
		assert.Equal(t, c.want, strings.Join([]string{v.Title, v.Author, v.Publisher, day}, "|"), c.text)
		kinds := ""
		for _, p := range v.Paragraphs {
			kinds += map[text.Kind]string{text.Title: "t", text.Byline: "b", text.Heading: "h", text.Body: "B", text.Table: "T"}[p.Kind]
		}
		assert.Equal(t, c.kinds, kinds, c.text)
	}
}
