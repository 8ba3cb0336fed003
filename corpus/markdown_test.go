package corpus_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/taojin-nlp/taojin/corpus"
)

func TestMarkdown(t *testing.T) {
	for _, c := range []struct{ content, text, title string }{
		{"# 大桥通车\n\n3月8日，*大桥*通车。", "大桥通车\n3月8日，大桥通车。", "大桥通车"},
		{"大桥\n通车\n\nNew bridge\nopens", "大桥通车\nNew bridge opens", ""},
		{"会议**“强调”**安全。", "会议“强调”安全。", ""},
		{"- 甲\n- 乙\n  - 丙\n\n1. 丁\n2. 戊", "甲\n乙\n丙\n丁\n戊", ""},
		{"> 引文\n> 二行\n\n后文", "引文二行\n后文", ""},
		{"| 市 | 人口 |\n| --- | ---: |\n| 青屿 | 120万 |", "市\t人口\n青屿\t120万", ""},
		{"见[公告](http://a.b/c)和![图](x.png)<http://d.e>。", "见公告和。", ""},
		{"甲&amp;乙\\*丙 `码` ~~丁~~", "甲&乙*丙 码 丁", ""},
		{"前\n\n```\ncode\n```\n\n    code\n\n---\n\n后", "前\n后", ""},
		{"<div>甲</div>\n<!-- 注 -->\n\n乙<br>丙<b>丁</b>", "甲\n乙\n丙丁", ""},
		{"甲  \n乙\\\n丙", "甲\n乙\n丙", ""},
		{"标题\n===\n\n正文。", "标题\n正文。", "标题"},
		{"## 二级\n\n正文。", "二级\n正文。", ""},
		{"---\ntitle: \"大桥通车\"\ndate: 2024-03-08\n来源: 岭东日报\nauthor: 林晓\ntags: [桥, 路]\n---\n\n正文。", "正文。", "大桥通车"},
	} {
		docs, rejects := readFile(t, "a.md", []byte(c.content), corpus.Options{})
		if assert.Len(t, docs, 1, "%q %v", c.content, rejects) {
			assert.Equal(t, c.text, docs[0].Text)
			assert.Equal(t, c.title, docs[0].Title, c.content)
		}
	}
}

func TestFrontMatter(t *testing.T) {
	docs, _ := readFile(t, "a.md", []byte("---\ntitle: 大桥通车\ndate: 2024-03-08 09:30\nsource: 岭东日报\nauthor: 林晓\nlayout: post\ntags: [桥, 路]\n---\n\n正文。\n"), corpus.Options{})
	d := docs[0]
	assert.Equal(t, "岭东日报", d.Publisher)
	assert.Equal(t, "林晓", d.Author)
	assert.Equal(t, "2024-03-08 09:30", d.Published.Format("2006-01-02 15:04"))
	assert.Equal(t, `{"layout":"post","tags":"桥, 路"}`, d.Metadata)
}

func FuzzMarkdown(f *testing.F) {
	f.Add([]byte("# 大桥\n\n- 甲\n\n| a | b |\n|---|---|\n| c | d |\n\n> **“强”**\n\n<b>"))
	f.Add([]byte("---\ntitle: x\n---\n\n正文"))
	f.Fuzz(fuzz("a.md"))
}
