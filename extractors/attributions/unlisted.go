package attributions

import (
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/speaker"
)

// rest takes the whole of a stretch behind 据 for a source whose last noun is not known.
func (r *reading) rest(stretch text.Span) (speaker.Source, bool) {
	if stretch.Len() < 2 || stretch.Len() > 30 || r.speakers.Empty(stretch) {
		return speaker.Source{}, false
	}
	s := r.speakers.Whole(r.speakers.Bare(stretch))
	s.Type, s.Org, s.Name = speaker.Organization, s.Name, ""
	return s, s.Some()
}

// unknown takes a short stretch without verbs for the name of a person: 奥萨玛说.
func (r *reading) unknown(stretch text.Span) (speaker.Source, bool) {
	for _, w := range [...]string{"发声明", "发表声明", "发布声明", "发文", "发公告", "发帖", "发微博", "发信"} {
		if r.HasBefore(stretch.End, w) && stretch.Len() > utf8.RuneCountInString(w)+2 {
			stretch.End -= utf8.RuneCountInString(w)
			break
		}
	}
	bare := r.speakers.Bare(stretch)
	if bare.Len() < 2 || bare.Len() > 8 || !r.speakers.Nameless(bare) {
		return speaker.Source{}, false
	}
	if last := r.Folded[stretch.End-1]; last == '地' || last == '声' || r.joins(stretch.End-1) {
		return speaker.Source{}, false // 怯生生地|问
	}
	for i := bare.Start; i < bare.End; i++ {
		switch r.Folded[i] {
		case '您', '你', '我', '向', '对', '不', '每', '这', '那', '举', '各', '全':
			return speaker.Source{}, false
		}
	}
	src := r.speakers.Whole(bare)
	if bare.Len() > 4 || !r.speakers.Surname(bare.Start) {
		if words := r.speakers.Words(r.SentenceAt(bare.Start)); !foreign(words, bare) {
			src.Name = ""
		}
	}
	return src, true
}

// body takes a short stretch that ends as names of bodies do for one that no lexicon tells: 消基会.
func (r *reading) body(stretch text.Span) (speaker.Source, bool) {
	bare := text.Span{Start: r.speakers.Bare(stretch).Start, End: stretch.End}
	if bare.Len() < 3 || bare.Len() > 9 {
		return speaker.Source{}, false
	}
	latin := true
	for i := bare.Start; i < bare.End; i++ {
		latin = latin && 'A' <= r.Folded[i] && r.Folded[i] <= 'Z'
	}
	for i := bare.Start; i < bare.End-1; i++ {
		switch r.Folded[i] {
		case '的', '了', '着', '在', '对', '向', '就', '不', '也', '这', '那', '我', '他', '她', '个':
			return speaker.Source{}, false
		}
	}
	switch r.Folded[bare.End-1] {
	case '会', '局', '厅', '署', '社', '院', '校', '队', '委', '部', '团', '盟', '党', '司', '馆':
	default:
		if !latin {
			return speaker.Source{}, false
		}
	}
	src := r.speakers.Whole(bare)
	src.Type, src.Org, src.Name = speaker.Organization, src.Name, ""
	return src, true
}

// firms are what the names of companies end in: 某某科技.
var firms = text.ListOf("科技", "汽车", "电子", "股份", "生物", "医药", "药业", "制药", "医疗", "能源", "电力", "光伏", "锂业", "矿业", "钢铁", "铝业", "铜业", "水泥", "化工", "化学", "石化", "材料", "新材", "环保", "重工", "机械", "机电", "电气", "电器", "家电", "家居", "家具", "智能", "智造", "精密", "仪器", "半导体", "微电子", "光电", "光学", "通信", "通讯", "网络", "软件", "信息", "数据", "互联", "互娱", "游戏", "影业", "影视", "传媒", "文化", "文旅", "旅游", "旅业", "酒店", "教育", "地产", "置业", "置地", "建设", "建工", "物业", "物流", "快递", "速运", "速递", "航空", "航运", "海运", "证券", "期货", "基金", "资本", "投资", "控股", "实业", "银行", "保险", "人寿", "财险", "信托", "支付", "金服", "食品", "乳业", "酒业", "饮料", "餐饮", "农业", "牧业", "渔业", "种业", "超市", "百货", "商超", "电商", "零售", "服饰", "鞋业", "体育", "出行", "租车", "动力", "轮胎", "航天", "船舶", "轮船", "客车", "重卡", "摩托", "珠宝", "黄金", "日化", "纸业", "印务", "包装")

// firm takes the nouns at the head of a stretch for the name of a company that no lexicon tells, where a code of its shares
// stands behind it, or the cue, the place or its last word is one of companies: 某某电子(300999)公告, 某某在互动平台表示, 某某科技昨日发文称.
func (r *reading) firm(c cue, stretch text.Span) (speaker.Source, bool) {
	bare := text.Span{Start: r.speakers.Bare(stretch).Start, End: stretch.End}
	listed := r.HasAt(c.Start, "公告")
	for i := bare.Start + 1; i < bare.End && i < bare.Start+12; i++ {
		switch {
		case r.Folded[i] == '(':
			code := i + 1
			for code < bare.End && code < i+9 && (r.Folded[code] < '0' || r.Folded[code] > '9') {
				code++
			}
			listed = listed || '0' <= r.At(code+2) && r.At(code+2) <= '9' && '0' <= r.At(code+3) && r.At(code+3) <= '9'
			bare.End = i
		case r.HasAt(i, "在"):
			listed = listed || r.HasAt(i+1, "互动") || r.HasAt(i+1, "投资者") || r.HasAt(i+1, "业绩") || r.HasAt(i+1, "上证") || r.HasAt(i+1, "深交所") || r.HasAt(i+1, "上交所") || r.HasAt(i+1, "港交所") || r.HasAt(i+1, "财报") || r.HasAt(i+1, "公告")
			bare.End = i
		}
	}
	bare.End = min(bare.End, r.speakers.TimeIn(bare))
	listed = listed || firms.Before(r.View, bare.End) != ""
	if !listed || bare.Len() < 3 || bare.Len() > 10 || !r.speakers.Nameless(bare) {
		return speaker.Source{}, false
	}
	src := r.speakers.Whole(bare)
	src.Type, src.Org, src.Name = speaker.Organization, src.Name, ""
	return src, true
}

// foreign tells whether a span is no row of words of the dictionary: a foreign name perhaps.
func foreign(words []phrase.Word, span text.Span) bool {
	long := 0
	for _, w := range words {
		if w.Start >= span.Start && w.End <= span.End && w.Len() > 1 && w.Class == phrase.Noun {
			long++
		}
	}
	return long == 0
}
