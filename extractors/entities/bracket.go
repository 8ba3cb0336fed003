package entities

import "github.com/taojin-nlp/taojin/corpus/text"

// documentEnds are the words that the title of a document ends in.
var documentEnds = []string{"法", "条例", "规定", "办法", "细则", "规则", "规章", "准则", "章程", "守则", "宪法", "决定", "决议", "意见", "通知", "通告", "公告", "公报", "通报",
	"报告", "请示", "批复", "函", "纪要", "方案", "规划", "计划", "纲要", "要点", "目录", "清单", "标准", "规范", "指南", "指引", "声明", "宣言", "公约", "条约", "协定", "协议",
	"议定书", "备忘录", "合同", "判决书", "裁定书", "起诉书", "白皮书", "蓝皮书", "绿皮书", "说明", "建议", "提案", "议案", "草案", "法案", "法典", "解释", "倡议", "倡议书", "承诺书", "证书", "许可证",
	"预案", "制度", "措施", "令", "名单", "文件", "联合公报", "换文", "宪章", "责任书", "鉴定书", "通知书", "意见书", "建议书", "统计公报", "年鉴", "政策", "法规", "安排", "原则"}

// brackets finds the titles between 《 and 》: of documents by their last word, of works otherwise.
func (r *reader) brackets(names []name) []name {
	f := r.d.Folded
	open, quote := -1, -1
	for _, at := range r.watched {
		if r.glyphs[at]&bracketing == 0 {
			continue
		}
		i := int(at)
		switch f[i] {
		case '《':
			if open < 0 {
				open = i
			}
		case '\n':
			open = -1
		case '》':
			if open >= 0 && i-open > 1 && i-open < 90 {
				n := name{Span: spanOf(open, i+1), kind: "WORK", rule: ruleWork, entry: -1, canonical: r.d.Slice(spanOf(open+1, i))}
				if r.isDocument(open+1, i) {
					n.kind, n.rule = "DOCUMENT", ruleDocumentTitle
				}
				names = append(names, n)
			}
			open = -1
		case '“':
			quote = i
		case '”':
			if n := r.campaign(i + 1); n > 0 && quote >= 0 && i-quote > 2 && i-quote < 20 {
				names = append(names, name{Span: spanOf(quote, i+1+n), kind: "CAMPAIGN", rule: ruleCampaign, entry: -1, canonical: r.d.Slice(spanOf(quote+1, i))})
			} else if n := r.group(i + 1); n > 0 && quote >= 0 && i-quote > 1 && i-quote < 10 {
				names = r.quotedGroup(names, spanOf(quote, i+1+n))
			} else if quote >= 0 && i-quote > 4 && i-quote < 8 && quotedEnds.Before(r.d.View, i) != "" {
				names = r.quotedGroup(names, spanOf(quote+1, i)) // “金阳资本”
			}
			quote = -1
		case '〔', '[', '(':
			if n, ok := r.documentNumber(i); ok {
				names = append(names, n)
			}
		}
	}
	return names
}

func (r *reader) isDocument(start, end int) bool {
	f := r.d.Folded
	if f[end-1] == ')' { // 《…(试行)》
		for i := end - 1; i > start; i-- {
			if f[i] == '(' {
				end = i
				break
			}
		}
	}
	if r.d.HasAt(start, "关于") {
		return true
	}
	for _, w := range documentEnds {
		if r.d.HasBefore(end, w) && (end-start > 3 || len(w) >= 6) {
			return true
		}
	}
	return end-start >= 8 && r.d.HasBefore(end, "书") && r.d.HasAt(start, "中国")
}

// campaignWords follow the quoted name of a campaign.
var campaignWords = []string{"专项整治行动", "专项行动", "整治行动", "主题活动", "系列活动", "实践活动", "创建活动", "行动计划", "行动", "活动", "工程", "计划", "运动", "战略"}

// campaign is the length of such a word at a position, or 0.
func (r *reader) campaign(pos int) int {
	for _, w := range campaignWords {
		if r.d.HasAt(pos, w) {
			return len(w) / 3
		}
	}
	return 0
}

// documentNumber reads 国发〔2020〕5号 around its bracket.
func (r *reader) documentNumber(i int) (name, bool) {
	f := r.d.Folded
	j := i + 1
	for ; j < len(f) && f[j] >= '0' && f[j] <= '9'; j++ {
	}
	if j-i != 5 || j >= len(f) || f[j] != ']' && f[j] != '〕' && f[j] != ')' {
		return name{}, false
	}
	j++
	if r.d.At(j) == '第' {
		j++
	}
	for j < len(f) && (f[j] >= '0' && f[j] <= '9') {
		j++
	}
	if r.d.At(j) != '号' || r.d.At(j-1) < '0' || r.d.At(j-1) > '9' {
		return name{}, false
	}
	start := i
	for start > 0 && i-start < 6 && han(f[start-1]) && !stops(f[start-1]) {
		start--
	}
	if i-start < 2 {
		return name{}, false
	}
	return name{Span: spanOf(start, j+1), kind: "DOCUMENT", rule: ruleDocumentNumber, entry: -1}, true
}

// stops are characters that no document number begins with.
func stops(r rune) bool {
	switch r {
	case '据', '以', '为', '是', '按', '照', '的', '了', '和', '与', '及', '在', '由', '发', '号':
		return r != '发'
	}
	return false
}

// groupWords follow the quoted name of a group: “基地”组织, “山谷”乐队.
var groupWords = []string{"组织", "乐队", "乐团", "组合", "战队", "女团", "男团"}

// group is the length of such a word at a position, or 0. 组织 is a verb where its object follows.
func (r *reader) group(pos int) int {
	for _, w := range groupWords {
		if r.d.HasAt(pos, w) && !(w == "组织" && (r.d.At(pos+2) == '了' || r.d.At(pos+2) == '开')) {
			return len(w) / 3
		}
	}
	return 0
}

// quotedEnds are the words that quoted names of companies end in.
var quotedEnds = text.ListOf("资本", "财富", "控股", "集团", "影业", "传媒", "证券", "置业", "药业", "重工", "科技")

// quotedGroup adds the name of a group in place of what was read within it.
func (r *reader) quotedGroup(names []name, s text.Span) []name {
	kept := names[:0]
	for _, n := range names {
		if n.Start < s.Start || n.End > s.End || n.kind != "PERSON" && n.kind != "ORG" && n.kind != "GPE" {
			kept = append(kept, n)
		}
	}
	return append(kept, name{Span: s, kind: "ORG", rule: ruleOrgSuffix, entry: -1})
}
