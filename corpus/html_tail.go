package corpus

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

var (
	// credits are of those who made the page, not of those who wrote the text.
	credits = regexp.MustCompile(`^[\[【（(]?\s*(?:责任编辑|责\s*编|值班编辑|网络编辑|本文编辑|编辑|值班主任|编审|审核|校对|初审|复审|终审|一审|二审|三审|监制|主编|统筹|美编|制作|上传|录入|责任校对|签发)\s*[:：/／]`)
	// creditTail is such a note behind the last sentence.
	creditTail = regexp.MustCompile(`\s*[\[【（(]?\s*(?:责任编辑|责编|值班编辑|网络编辑)\s*[:：][^。！？”]{0,30}$`)
	// service lines serve the page.
	service = regexp.MustCompile(`^[\[【（(]?\s*(?:分享(?:到|至)?|转发|打印|关闭|返回|上一篇|下一篇|上一页|下一页|回到顶部|扫一扫|扫码|扫描二维码|点击(?:查看|进入|下载)|阅读原文|查看原文|下载客户端|版权(?:声明|所有)|免责声明|特别声明|转载请|未经授权|Copyright|©|[\p{Han}]{1,2}ICP|\p{Han}{1,2}公网安备|违法和不良信息|不良信息举报|举报电话|新闻热线|联系我们|关于我们|网站地图|主办单位\s*[:：]|承办单位\s*[:：]|技术支持\s*[:：]|地址\s*[:：].*邮编|我要(?:评论|纠错)|纠错|举报|登录|点赞|收藏|责任编辑$|关键词|标签|Tags?\s*[:：])`)
	// elsewhere heads what is of other news, to the end of the page.
	elsewhere = regexp.MustCompile(`^[\[【]?\s*(?:相关(?:阅读|链接|新闻|报道|文章|推荐|稿件|专题)|延伸阅读|推荐阅读|热门(?:推荐|新闻|文章|评论)|更多(?:新闻|阅读|精彩|推荐)?|猜你喜欢|大家都在看|网友评论|精彩评论|最新评论|全部评论|热点排行|新闻排行|点击排行|为您推荐|精彩推荐|往期(?:回顾|推荐))\s*[】\]]?\s*[:：>》]*$`)
)

// trimTail leaves out what follows an article on its page. An article keeps its first lines, whatever
// they look like.
func trimTail(lines []string) []string {
	for i := 1; i < len(lines); i++ {
		if utf8.RuneCountInString(lines[i]) <= 12 && elsewhere.MatchString(lines[i]) && 2*i >= len(lines)-i {
			lines = lines[:i]
			break
		}
	}
	var kept []string
	for i, line := range lines {
		short := utf8.RuneCountInString(line) <= 60
		if short && (credits.MatchString(line) || i > 0 && service.MatchString(line) && !strings.ContainsRune(line, '。')) {
			continue
		}
		if line = creditTail.ReplaceAllString(line, ""); strings.TrimSpace(line) != "" {
			kept = append(kept, line)
		}
	}
	return kept
}
