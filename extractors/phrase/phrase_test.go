package phrase_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// read reads a text in which | marks a place. names become rows of entities.
func read(t *testing.T, marked string, names ...string) (*scan.Doc, *phrase.Reader, int) {
	t.Helper()
	before, after, ok := strings.Cut(marked, "|")
	require.True(t, ok, marked)
	lex, err := lexicon.Load("")
	require.NoError(t, err)
	d := scan.Scan(text.NewView(&text.Document{Text: before + after}), lex)
	ts := new(schema.Tables)
	for _, n := range names {
		i := strings.Index(before+after, n)
		require.GreaterOrEqual(t, i, 0)
		start := len([]rune((before + after)[:i]))
		ts.Entities = append(ts.Entities, schema.Entity{Row: schema.Row{StartChar: int32(start), EndChar: int32(start + len([]rune(n)))}, Type: "ORG"})
	}
	return d, phrase.Read(d, ts), len([]rune(before))
}

func TestNounAfter(t *testing.T) {
	for s, want := range map[string][2]string{
		"村里来了三名|志愿者上课。":         {"志愿者", "志愿者"},
		"警方救出5名|被困工人。":          {"被困工人", "工人"},
		"他是一名|刚从前线退下来的老兵。":      {"刚从前线退下来的老兵", "老兵"},
		"展出两件|“镇馆之宝”文物，引人驻足。":   {"“镇馆之宝”文物", "文物"},
		"另有17人|受伤。":             {"", ""},
		"发放2万份|学习资料和宣传手册。":      {"学习资料和宣传手册", "手册"},
		"这是一座|位于海边的白色灯塔。":       {"位于海边的白色灯塔", "灯塔"},
		"一辆|红色货车与一辆面包车相撞。":      {"红色货车", "货车"},
		"筹得1.2亿元的|投资，用于修路。":     {"投资", "投资"},
		"有3名|经抢救后脱险。":           {"", ""},
		"开通12条|通往县城的公交线路，方便群众。": {"通往县城的公交线路", "公交线路"},
		"协会有十个|会员单位，分布在各地的城市。":  {"会员单位", "会员单位"},
	} {
		d, r, pos := read(t, s)
		np, ok := r.NounAfter(pos, len(d.Folded), !strings.Contains(s, "人|"))
		if want[0] == "" {
			assert.False(t, ok, "%s: %s", s, d.Slice(np.Span))
			continue
		}
		assert.Equal(t, want[0], d.Slice(np.Span), s)
		assert.Equal(t, want[1], d.Slice(np.Head), s)
	}
}

func TestBefore(t *testing.T) {
	for s, want := range map[string][2]string{ // noun phrase, verb
		"各窗口共办理车辆转籍“一证通办”业务|3万余笔。": {"车辆转籍“一证通办”业务", "办理"},
		"暴雨造成倒塌房屋|50间。":            {"房屋", "倒塌"},
		"新厂房占地面积为|2600平方米。":        {"新厂房占地面积", ""},
		"路口滞留的车辆有|100余辆。":          {"路口滞留的车辆", "有"},
		"医院收治了|8名伤员。":              {"", "收治"},
		"蔬菜价格上涨|2.9%。":             {"", "上涨"},
		"年末拨备覆盖率为|258%。":           {"拨备覆盖率", ""},
		"全年办结率达|96%。":              {"办结率", "达"},
		"新机整机重|189克。":              {"新机整机", "重"},
		"白菜每斤|一块二。":                {"白菜", ""},
		"央行宣布下调利率|25个基点。":          {"利率", "下调"},
		"会上表决通过了|3项决议。":            {"", "通过"},
		"专家在沿海的|15个县抽样。":           {"", ""},
	} {
		d, r, pos := read(t, s)
		np, ok := r.NounBefore(pos, 0)
		if assert.Equal(t, want[0] != "", ok, "%s: %s", s, d.Slice(np.Span)) && ok {
			assert.Equal(t, want[0], d.Slice(np.Span), s)
		}
		v, _ := r.VerbBefore(pos, 0)
		assert.Equal(t, want[1], d.Slice(v), s)
	}
}

func TestSubject(t *testing.T) {
	for s, want := range map[string]string{
		"6月，各地共办理业务|3万笔。":             "各地",
		"省气象局发布预警后，启动应急响应，转移群众|300人。": "省气象局",
		"在山区，救援队先后搭建|20顶帐篷。":          "救援队",
	} {
		d, r, pos := read(t, s)
		np, _ := r.Subject(pos)
		assert.Equal(t, want, d.Slice(np.Span), s)
	}
	d, r, pos := read(t, "交通部分三批在沿海|15个县推广新标准。", "交通部")
	np, _ := r.Subject(pos)
	assert.Equal(t, "交通部", d.Slice(np.Span), "a name is one word")
	v, _ := r.VerbAfter(pos, len(d.Folded))
	assert.Equal(t, "推广", d.Slice(v))
	d, r, pos = read(t, "全年产值1,234万元，|比上年增长。")
	assert.Equal(t, "比上年增长", d.Slice(r.Clause(pos)))
	assert.Equal(t, "全年产值1,234万元", d.Slice(r.Clause(4)))
}

// A doer is not what is measured in an earlier clause, nor who says what the clause tells.
func TestAgent(t *testing.T) {
	for s, want := range map[string]string{
		"全线设计时速350公里，设车站|11座。":    "",
		"局长表示，已有住户|30家。":          "",
		"合作社养殖生猪2600头，带动农户|128户。": "合作社",
	} {
		_, r, pos := read(t, s)
		np, _ := r.Agent(pos)
		assert.Equal(t, want, string([]rune(strings.ReplaceAll(s, "|", ""))[np.Start:np.End]), s)
	}
}

func TestVerbAt(t *testing.T) {
	d, r, pos := read(t, "车祸致2人|当场死亡。")
	v, ok := r.VerbAt(pos, len(d.Folded))
	assert.True(t, ok)
	assert.Equal(t, "死亡", d.Slice(v))
	_, r, pos = read(t, "派出3辆|消防车赶赴现场。")
	_, ok = r.VerbAt(pos, 20)
	assert.False(t, ok, "a noun stands there")
}
