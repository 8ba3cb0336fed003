package entities

import (
	"slices"
	"sort"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
)

// mostStems is how many short names of places are looked for in one document.
const mostStems = 16

// placeSorts tell what sort of street, village or quarter it is, not which one: 步行街, 试点村, 住宅小区.
var placeSorts = text.ListOf("立交", "人行", "石拱", "铁索", "独木", "斜拉", "钢构", "木板", "步行", "商业", "美食", "小吃", "酒吧", "古玩", "风情", "服装", "食品", "水泥", "柏油", "乡村", "农村", "农业", "城市", "城镇", "盘山", "环山", "环城", "产业", "旅游", "通村", "通乡", "致富", "回家", "上学", "求学", "创业", "发展", "成功", "人生", "登山",
	"进村", "进城", "下乡", "周边", "山区", "贫困", "示范", "重点", "特色", "历史", "传统", "工业", "移民", "行政", "自然", "城中", "空心", "试点", "明星", "先进", "文明", "生态", "美丽", "富裕", "亿元", "小康", "边境", "沿海", "沿边", "沿江", "中心", "建制", "邻近", "附近", "相邻", "省级", "市级", "县级", "国家",
	"地级", "直辖", "省会", "大型", "小型", "中型", "体育", "主题", "居民", "住宅", "老旧", "封闭", "高档", "普通", "部分", "多个", "所有", "各个", "有的", "经济", "技术", "国际", "世界", "全国", "文化", "智慧", "平安", "和谐", "无障碍", "林荫", "机动车", "高速", "快速", "主干", "施工", "事发", "案发", "涉事", "当事", "受灾", "灾区", "革命", "长征", "改革", "网红",
	"百强", "人口", "资源", "粮食", "产粮", "养殖", "种植", "专业", "淘宝", "电商", "度假", "民俗", "少数民族", "民族", "地下", "过街", "跨海", "跨江", "越江", "海底", "公共", "国有", "集体", "私人", "家庭", "立体", "一座", "最大", "最长", "原来", "自己", "我们", "他们", "咱们", "大家", "整个", "另一", "同一", "何处", "哪个", "什么", "这个", "那个", "一个", "两个", "几个", "这条", "那条", "一条", "这座", "那座",
	"老家", "娘家", "婆家", "对口", "帮扶", "结对", "驻地", "搬迁", "安置", "拆迁", "新建", "在建", "已建", "修建", "清扫", "道路", "公路", "车行", "人行", "非机动", "双向", "单向", "城郊", "市郊", "郊外", "城外", "城里", "镇上", "村里", "三无", "无名", "烂尾", "涉案", "违建", "违章", "废弃", "闲置", "空置", "破旧", "老式", "旧式", "豪华", "临街", "沿街", "高层", "多层", "低层")

// localTails go on behind the name of a street, a village or a water.
var localTails = text.ListOf("附近", "交叉口", "路口", "交汇处", "交会处", "交界处", "一带", "沿线", "两侧", "两旁", "两岸", "路段", "居民", "村民", "辖区", "派出所", "境内", "街道", "地铁站", "小学", "中学", "卫生院", "卫生室", "居委会", "村委会", "党支部", "党总支", "党委", "党群", "网格", "社工", "水位", "大坝", "库区", "上游", "下游", "中游",
	"河道", "河段", "泄洪", "流域", "干流", "支流", "入海口", "的居民", "的村民", "西口", "东口", "南口", "北口", "公交站", "由东向西", "由西向东", "由南向北", "由北向南", "老街坊", "业主", "物业", "街坊", "东段", "西段", "南段", "北段", "中段", "夜市", "沿街")

// level tells whether the character before a position is the level of a place rather than the beginning of a word: not
// 市|场, 省|委, 县|长.
func (r *reader) level(j int) bool {
	switch r.d.Folded[j-1] {
	case '市', '县', '镇', '乡', '村':
		switch r.d.At(j) {
		case '场', '委', '长', '区', '民', '里', '内', '外', '中', '级', '政', '属', '人', '府', '域', '值', '直', '面', '上', '下', '与', '两', '落', '庄', '集', '土', '亲', '支':
			return false
		}
		return true
	}
	return false
}

// repeatedPlaces adds the names that could be read more than once, with other characters before them: they begin there.
func (r *reader) repeatedPlaces(t *told) {
	var seen map[uint64]sighting
	for _, c := range r.spots {
		if c.Len() < 3 || c.cost > likely {
			continue
		}
		if seen == nil {
			seen = map[uint64]sighting{}
		}
		k := r.key(c.Span)
		s := seen[k]
		before := r.d.At(c.Start - 1)
		s.freeBefore = s.freeBefore || s.times > 0 && before != s.before
		s.times, s.before = min(s.times+1, 100), before
		seen[k] = s
		if s.times > 1 && s.freeBefore {
			t.place(k)
		}
	}
}

func (t *told) place(k uint64) {
	if t.places == nil {
		t.places = map[uint64]bool{}
	}
	t.places[k] = true
}

// A stem is the short form of a place that the document has in full: 岭州 of 岭州市.
type stem struct {
	text  string
	len   int
	last  rune  // of the full form
	entry int32 // of that
}

// stem notes the short form of a place of no lexicon, where it is no word of the dictionary.
func (t *told) stem(r *reader, u unit) {
	n := u.Len() - 1
	if n < 2 || n > 3 || len(t.stems) >= mostStems || r.lex.Entries[u.entry].Word != r.d.FoldedString(spanOf(u.End-1, u.End)) {
		return
	}
	switch r.d.Folded[u.End-1] {
	case '市', '县', '镇', '乡', '村':
	default:
		return
	}
	for _, e := range r.lattice.At(u.Start) {
		if int(e.Len) == n && r.tags[e.Tag] != placeTag {
			return
		}
	}
	if r.listedName(u.Start, u.End-1) || r.listedPlace(u.Start, u.End-1) {
		return
	}
	s := r.d.FoldedString(spanOf(u.Start, u.End-1))
	for i := range t.stems {
		if t.stems[i].text == s {
			return
		}
	}
	t.stems = append(t.stems, stem{s, n, r.d.Folded[u.End-1], u.entry})
}

// short notes a name of two characters before an office as its own short form.
func (t *told) short(r *reader, u unit) {
	s := r.d.FoldedString(u.Span)
	if u.Len() == 2 && len(t.stems) < mostStems && !slices.ContainsFunc(t.stems, func(o stem) bool { return o.text == s }) {
		t.stems = append(t.stems, stem{text: s, len: 2, entry: u.entry})
	}
}

// findStems marks the sentences that have one of them.
func (r *reader) findStems(again []bool) {
	r.stemAt = r.stemAt[:0]
	for k := range r.seen.stems {
		s := &r.seen.stems[k]
		first, _ := utf8.DecodeRuneInString(s.text)
		for i, c := range r.d.Folded {
			if c != first || !r.d.HasAt(i, s.text) || r.d.At(i+s.len) == s.last {
				continue
			}
			if at := r.d.SentenceAt(i); at >= 0 {
				r.stemAt = append(r.stemAt, candidate{Span: spanOf(i, i+s.len), sentence: s.entry})
				again[at] = true
			}
		}
	}
	slices.SortStableFunc(r.stemAt, func(a, b candidate) int { return a.Start - b.Start })
}

// placeStem tries the short form of a place that the document has in full.
func (r *reader) placeStem(i int) {
	at := sort.Search(len(r.stemAt), func(k int) bool { return r.stemAt[k].Start >= i })
	if at < len(r.stemAt) && r.stemAt[at].Start == i && r.stemAt[at].End <= r.end {
		r.relax(i, r.stemAt[at].End, 9, node{entry: r.stemAt[at].sentence, kind: place, rule: rulePlaceOfPlace})
	}
}
