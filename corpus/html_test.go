package corpus_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus"
)

func TestPages(t *testing.T) {
	for _, c := range []struct {
		file, title, author, publisher, published, first, last string
		has, hasNot                                            []string
	}{
		{"city-news", "青屿跨海大桥正式通车", "林晓", "岭东网", "2024-03-08 10:20", "青屿跨海大桥正式通车", "预计年通行量800万车次。（完）",
			[]string{"\n主桥\t5.2\n引桥\t7.4\n", "\n3月8日上午，"}, []string{"首页", "责任编辑", "网友", "相关阅读", "版权", "微信", "热门", "var a"}},
		{"short-notice", "暴雨红色预警", "", "", "", "暴雨红色预警\n时间：2023-07-21 06:30 来源：临水县气象台", "100毫米以上。", nil, []string{"编辑", "上一篇", "Copyright", "首页"}},
		{"government", "关于2024年春节放假安排的通知", "", "青屿市人民政府办公室", "2023-12-20 16:05", "各区人民政府", "2023年12月20日", []string{"共8天。"}, []string{"网站首页", "主办", "备案"}},
		{"traditional-json-ld", "股市收盘", "周文", "財經早報", "2024-05-06 15:10", "股市收盤創新高", "他說。", []string{"主因。\n「後市"}, []string{"延伸", "好棒", "首頁"}},
	} {
		docs, rejects := readPath(t, filepath.Join("testdata/pages", c.file+".html"), corpus.Options{})
		require.Empty(t, rejects)
		d := docs[0]
		assert.Equal(t, c.title, d.Title, c.file)
		assert.Equal(t, c.author, d.Author, c.file)
		assert.Equal(t, c.publisher, d.Publisher, c.file)
		if c.published != "" {
			assert.Equal(t, c.published, d.Published.Format("2006-01-02 15:04"), c.file)
		}
		assert.True(t, strings.HasPrefix(d.Text, c.first), "%s: %s", c.file, d.Text)
		assert.True(t, strings.HasSuffix(d.Text, c.last), "%s: %s", c.file, d.Text)
		for _, s := range c.has {
			assert.Contains(t, d.Text, s, c.file)
		}
		for _, s := range c.hasNot {
			assert.NotContains(t, d.Text, s, c.file)
		}
	}
}

func TestPublisherOfPages(t *testing.T) {
	for _, c := range []struct{ head, body, want string }{
		{"<title>大桥正式通车-岭东新闻网</title>", "<p>" + bridge, "岭东新闻网"},
		{"<title>大桥正式通车_时政_岭东日报</title>", "<p>" + bridge, "岭东日报"},
		{"<title>大桥正式通车_时政频道</title>", "<p>" + bridge, ""},
		{"<title>大桥正式通车 - 公布</title>", "<p>" + bridge, ""},
		{"<title>大桥正式通车-岭东新闻网</title><meta property=og:site_name content=岭东网>", "<p>" + bridge, "岭东网"},
		{"<title>大桥正式通车-岭东新闻网</title>", "<p>2024-03-08 来源：青屿晚报</p><p>" + bridge, ""}, // it is read from the text
	} {
		docs, _ := readFile(t, "a.html", []byte("<html>"+c.head+c.body), corpus.Options{})
		require.Len(t, docs, 1)
		assert.Equal(t, c.want, docs[0].Publisher, c.head+c.body)
	}
}

func TestTitlesLoseTheirSite(t *testing.T) {
	for given, want := range map[string]string{
		"大桥正式通车_新闻频道_岭东网":     "大桥正式通车",
		"大桥正式通车 - 岭东在线":       "大桥正式通车",
		"大桥正式通车|岭东|新闻":        "大桥正式通车|岭东",
		"大桥正式通车-岭东新闻网":        "大桥正式通车",
		"大桥正式通车--时政--岭东日报":    "大桥正式通车",
		"A股收盘：沪指-0.3%":        "A股收盘：沪指-0.3%",
		"2021-2025年规划 - 公布":   "2021-2025年规划 - 公布",
		"大桥_通车":               "大桥_通车",
		"岭东网":                 "岭东网",
		"COVID-19疫苗接种 | 健康频道": "COVID-19疫苗接种",
		"中国—东盟博览会开幕 — 岭东都市报":  "中国—东盟博览会开幕",
	} {
		docs, _ := readFile(t, "a.html", []byte("<html><title>"+given+"</title><p>"+bridge), corpus.Options{})
		assert.Equal(t, want, docs[0].Title)
	}
}

func TestDatesOfPages(t *testing.T) {
	for given, want := range map[string]string{
		"2024-03-08T10:20:00+08:00": "2024-03-08 10:20", "2024-3-8 9:05": "2024-03-08 09:05", "2024年3月8日 09:05:30": "2024-03-08 09:05",
		"2024/03/08": "2024-03-08 00:00", "20240308 101500": "2024-03-08 10:15", "2024-03-08T10:20:00.000Z": "2024-03-08 10:20",
		"昨天": "0001-01-01 00:00", "2024-13-45": "0001-01-01 00:00",
	} {
		docs, _ := readFile(t, "a.html", []byte(`<html><meta name="PubDate" content="`+given+`"><p>`+bridge), corpus.Options{})
		assert.Equal(t, want, docs[0].Published.Format("2006-01-02 15:04"), given)
	}
}

func TestPagesOfBadMake(t *testing.T) {
	for content, want := range map[string]string{
		"<html><p>一<p>二<div>三":                                          "一\n二\n三",
		"<html>只有文字":                                                    "只有文字",
		"<html><body><p>甲&nbsp;&amp;&#x4e59;</p></body></html>":         "甲 &乙",
		"<html>" + strings.Repeat("<div>", 400) + "深":                   "深",
		"<html><body class='page-nav menu'><p>新桥通车了。</p></body></html>": bridge,
		"<html><div class='comment'><p>" + strings.Repeat("评论员文章认为，改革要坚持下去。", 20) + "</p></div></html>": strings.Repeat("评论员文章认为，改革要坚持下去。", 20),
		"<html><p style='display: none'>看不见</p><p hidden>也看不见</p><p>看得见</p>":                            "看得见",
	} {
		docs, rejects := readFile(t, "a.html", []byte(content), corpus.Options{})
		if assert.Len(t, docs, 1, "%v", rejects) {
			assert.Equal(t, want, docs[0].Text)
		}
	}
	for _, content := range []string{"<html></html>", "<html><script>x</script>", "<html><nav>首页</nav>", "<html>" + strings.Repeat("<b>", 100_000) + "深"} {
		docs, rejects := readFile(t, "a.html", []byte(content), corpus.Options{})
		assert.Empty(t, docs)
		assert.Len(t, rejects, 1)
	}
}

func FuzzPage(f *testing.F) {
	for _, file := range []string{"city-news", "short-notice", "government", "traditional-json-ld"} {
		data, err := os.ReadFile(filepath.Join("testdata/pages", file+".html"))
		require.NoError(f, err)
		f.Add(data)
	}
	f.Fuzz(fuzz("a.html"))
}

// Offices set each line in a block of its own, which readability takes for parts of one paragraph.
func TestPagesKeepTheirLines(t *testing.T) {
	page := `<html><head><title>通车通告</title></head><body><div><a href="/">首页</a></div><div class="TRS_Editor"><div>各有关单位：</div>` +
		`<div>新桥自2024年3月8日起通车，限速60公里。</div><div>特此通告。</div><div style="text-align:right">河州市交通局</div><div>2024年3月8日</div></div>` +
		`<div class="footer"><p>主办单位：河州市交通局</p><p>违法和不良信息举报电话：12345</p></div></body></html>`
	docs, _ := readFile(t, "a.html", []byte(page), corpus.Options{})
	require.Len(t, docs, 1)
	assert.Equal(t, "各有关单位：\n新桥自2024年3月8日起通车，限速60公里。\n特此通告。\n河州市交通局\n2024年3月8日", docs[0].Text)
}
