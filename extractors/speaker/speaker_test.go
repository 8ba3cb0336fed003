package speaker_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/extractors/speaker"
)

// read makes the reader of a text with the entities and dates that the whole extraction finds.
func read(t *testing.T, s string) (*speaker.Reader, *text.View) {
	t.Helper()
	x, err := extractors.New(extractors.Options{})
	require.NoError(t, err)
	doc := &text.Document{ID: "d", Text: s}
	rows, err := x.Extract(doc)
	require.NoError(t, err)
	d := scan.Scan(text.NewView(doc), x.Lexicon)
	return speaker.Read(phrase.Read(d, rows), rows), d.View
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ phrase, kind, name, title, org string }{
		{"临川市水务局局长方志平", speaker.Person, "方志平", "局长", "临川市水务局"},
		{"县林业局相关负责人", speaker.Person, "", "负责人", "县林业局"},
		{"参加抢修的县供电公司副经理钱大勇", speaker.Person, "钱大勇", "副经理", "县供电公司"},
		{"楼上住户孟先生", speaker.Person, "孟先生", "", ""},
		{"东江大学植物学教授柳青山", speaker.Person, "柳青山", "教授", "东江大学"},
		{"东江大学法学院教授柳青山", speaker.Person, "柳青山", "教授", "东江大学法学院"},
		{"店老板孔某", speaker.Person, "孔某", "老板", ""},
		{"业内人士", speaker.Unnamed, "", "", ""},
		{"监测数据", speaker.Data, "", "", ""},
		{"《条例》", speaker.Document, "", "", ""},
		{"《江岸日报》", speaker.Media, "", "", "《江岸日报》"},
		{"市消防救援支队", speaker.Organization, "", "", "市消防救援支队"},
	} {
		r, v := read(t, c.phrase+"表示，一切正常。")
		s, ok := r.Parse(text.Span{End: len([]rune(c.phrase))})
		require.True(t, ok, c.phrase)
		assert.Equal(t, c.phrase, v.Slice(s.Span))
		assert.Equal(t, [4]string{c.kind, c.name, c.title, c.org}, [4]string{s.Type, s.Name, s.Title, s.Org}, c.phrase)
	}
}

func TestSubject(t *testing.T) {
	for _, c := range []struct{ stretch, want string }{
		{"馆长路明远昨天在开幕式上", "馆长路明远"},
		{"副镇长谷雨生昨天", "副镇长谷雨生"},
		{"副镇长昨天", "副镇长"},
		{"但校方经过协商后", "校方"},
		{"游客拍下的视频", "游客拍下的视频"},
		{"该组织还被警方", "警方"},
		{"对厂方的说法", ""},
		{"同时", ""},
	} {
		r, v := read(t, c.stretch+"表示，一切正常。")
		got := ""
		if s, ok := r.Subject(text.Span{End: len([]rune(c.stretch))}); ok {
			got = v.Slice(s.Span)
		}
		assert.Equal(t, c.want, got, c.stretch)
	}
}

func TestMarks(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"“好，”他说，“明天见。”", []string{"好，", "明天见。"}},
		{"他说：「今天不行。『真的』不行。」", []string{"今天不行。『真的』不行。"}},
		{`店长说:"照常营业。"`, []string{"照常营业。"}},
		{"教练说：''守住。''", []string{"守住。"}},
		{"“第一段。\n第二段。”完", []string{"第一段。\n第二段。"}},
		{"“没有关上。\n下一段。\n“另起。”", []string{"没有关上。", "另起。"}},
		{"多余的”不算。", nil},
	} {
		r, v := read(t, c.text)
		var got []string
		for _, m := range r.Marks {
			got = append(got, v.Slice(m.Inner))
		}
		assert.Equal(t, c.want, got, c.text)
	}
}

func TestActor(t *testing.T) {
	for _, c := range []struct {
		clause string
		said   bool
		want   string
	}{
		{"那大汉把酒碗往桌上一放", false, "那大汉"},
		{"站在门口的卫兵摇了摇头", false, "站在门口的卫兵"},
		{"门外进来一个老头", false, "一个老头"},
		{"她眼圈一红", false, "她"},
		{"丈夫老周翻了个身", false, "丈夫老周"},
		{"侍卫长向前迈了一步", true, "侍卫长"},
		{"一只松鼠", true, "一只松鼠"},
		{"怯生生地", true, ""},
		{"冲他笑了笑", false, ""},
		{"指着窗外的夜空", true, ""},
		{"看见路边蹲着一个老头", false, ""},
		{"风从窗外吹进来", false, ""},
	} {
		r, v := read(t, c.clause+"。")
		got := ""
		if s, ok := r.Actor(text.Span{End: len([]rune(c.clause))}, c.said); ok {
			got = v.Slice(s.Span)
		}
		assert.Equal(t, c.want, got, c.clause)
	}
}
