package text

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A fill is the field of a document that a label of a byline fills.
type fill uint8

const (
	nothing   fill = iota // a label of something else: who edits, how often it was read, where to go on
	title                 // 标题：…
	publisher             // 来源：…
	author                // 作者：…
	published             // 发布时间：…; the date is read from the whole line
	elsewhere             // 下一篇：…, with any words behind it
)

// A label is what a byline calls a field.
type label struct {
	word  string
	fills fill
}

// longestLabel is more runes than any label has.
const longestLabel = 10

// labels are the labels by their first character, the longer first. Names and media stand behind them after a colon, a
// bar or a blank; behind those that end in 于 or 自 at once.
var labels = labelsOf(map[fill]string{
	title:     `标题 题目 主题 新闻标题 文章标题 Title Headline Subject`,
	publisher: `来源 稿源 出处 信息来源 文章来源 稿件来源 新闻来源 内容来源 来源于 转自 转载自 摘自 选自 发布单位 发布机构 发布者 发文机关 发文单位 供稿单位 媒体 Source Publisher`,
	author:    `作者 文 文字 撰文 撰稿 采写 采访 采编 整理 口述 署名 来信人 供稿 供稿人 Author By`,
	published: `发布时间 发布日期 发表时间 发表日期 发稿时间 更新时间 成文日期 印发日期 刊发日期 时间 日期 发布于 发表于 刊于 Date Published`,
	nothing: `责任编辑 责编 编辑 编审 主编 总编 总编辑 副主编 值班主任 值班编委 值班编辑 审核 审校 审读 校对 监制 出品 出品人 策划 统筹 制作 制图 设计 海报 剪辑 视频 编译 翻译
		一审 二审 三审 初审 复审 终审 摄影 摄影报道 图 图文 图片 图源 供图 图片来源 封面图片来源 题图 原标题 原题 关键词 标签 栏目 版面 版次 索引号 文号 主题词 主题分类
		字号 字体 阅读 阅读量 阅读数 阅读次数 点击 点击量 点击数 点击率 点击次数 浏览 浏览量 浏览数 浏览次数 访问量 访问次数 人气 评论 评论数 点赞 收藏 转发 分享 分享到 分享至
		打印 打印本页 打印此页 关闭 关闭窗口 关闭本页 返回 返回顶部 返回首页 扫一扫 首页 Editor Tags`,
	elsewhere: `上一篇 下一篇 上一条 下一条 相关链接 相关新闻 相关阅读 延伸阅读 当前位置 您的位置 您当前的位置 您现在的位置 所在位置`,
})

func labelsOf(words map[fill]string) map[rune][]label {
	byFirst := map[rune][]label{}
	for fills, list := range words {
		for _, w := range strings.Fields(list) {
			r, _ := utf8.DecodeRuneInString(w)
			byFirst[r] = append(byFirst[r], label{w, fills})
		}
	}
	for _, l := range byFirst {
		slices.SortFunc(l, func(a, b label) int { return len(b.word) - len(a.word) })
	}
	return byFirst
}

// role is how a byline calls who wrote: 本报记者, 江州日报首席记者, 通讯员. The first group is the medium.
var role = regexp.MustCompile(`^(\p{Han}{2,8}?(?:社|网|报|台|新闻|客户端|周刊|杂志|在线|传媒|融媒|发布|之声|频道|总台|卫视|中心))?(?:“[^”]{2,8}”)?(?:本报|本网|本台|本刊|本社|特约|首席|见习|实习|资深|特派|全媒体|融媒体|文字|驻\p{Han}{2,4}?)*(?:记者|通讯员|实习生|评论员|撰稿人)`)

// rolled is the role before a colon, whatever the house calls itself: 每经记者：.
var rolled = regexp.MustCompile(`^\p{Han}{0,6}(记者|通讯员|实习生|评论员|撰稿人|编辑)\s*:`)

// noNames are what stands right behind 记者 and is nobody's name: 记者手记.
var noNames = regexp.MustCompile(`^(?:手记|笔记|札记|日记|来信|观察|调查|见闻|连线|直击|探访|走访|暗访|体验|走基层|节|站|团|会|从|在|了解|获悉|采访|问|就)`)

// A labelled is a field of a byline that a label opens.
type labelled struct {
	fills fill
	value string // as folded, without brackets; "" where the next field has it
	house string // the medium that a role names: 江州日报 of 江州日报首席记者
	colon bool
}

// readLabel reads a field that a label or a role opens.
func readLabel(field string) (labelled, bool) {
	s := strings.TrimLeft(field, opening)
	if l, ok := readRole(s); ok {
		return l, true
	}
	return readWord(s)
}

// readWord reads a field that opens with a label.
func readWord(s string) (labelled, bool) {
	r, _ := utf8.DecodeRuneInString(s)
	for _, w := range labels[r] {
		rest, ok := strings.CutPrefix(s, w.word)
		if !ok {
			continue
		}
		value := strings.TrimLeft(rest, closers)
		ok = len(value) < len(rest) || rest == "" || strings.HasSuffix(w.word, "于") || strings.HasSuffix(w.word, "自")
		return labelled{fills: w.fills, value: trimValue(value), colon: strings.HasPrefix(rest, ":")}, ok
	}
	return labelled{}, false
}

// writers are words of which every role has one.
var writers = []string{"记者", "通讯员", "实习生", "评论员", "撰稿人", "编辑"}

// readRole reads a field that opens with who wrote, or who edited where a colon tells so.
func readRole(s string) (labelled, bool) {
	if !slices.ContainsFunc(writers, func(w string) bool { return strings.Contains(s, w) }) {
		return labelled{}, false
	}
	if m := rolled.FindStringSubmatch(s); m != nil {
		l := labelled{fills: author, value: trimValue(s[len(m[0]):]), colon: true}
		if m[1] == "编辑" {
			l.fills = nothing
		}
		return l, true
	}
	m := role.FindStringSubmatch(s)
	if m == nil || noNames.MatchString(s[len(m[0]):]) {
		return labelled{}, false
	}
	return labelled{fills: author, value: trimValue(strings.TrimLeft(s[len(m[0]):], closers)), house: m[1]}, true
}

// The marks around a field and between a label and its value.
const (
	opening = "(【[〖*_□■●◆△▲○◎☆★-—·"
	closers = ":;/】])〗 "
	around  = "()【】[]〖〗*_□■●◆-—·|: "
)

// trimValue is a value without the note in brackets behind it and the marks around it.
func trimValue(s string) string {
	s, _, _ = strings.Cut(strings.TrimLeft(s, around), "(")
	return trimMarks(s)
}

// trimMarks takes the marks around a name away, and those of a title where they stand around all of it.
func trimMarks(s string) string {
	s = strings.Trim(s, around)
	if inner, ok := strings.CutPrefix(s, "《"); ok && strings.Index(inner, "》") == len(inner)-len("》") {
		return strings.TrimSuffix(inner, "》")
	}
	return s
}
