package entities

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

var builtin = sync.OnceValues(func() (*lexicon.Lexicon, error) { return lexicon.Load("") })

func extractWith(t *testing.T, lex *lexicon.Lexicon, s string) []schema.Entity {
	t.Helper()
	x, err := New(lex)
	require.NoError(t, err)
	ts := new(schema.Tables)
	x.Extract(scan.Scan(text.NewView(&text.Document{ID: "test", Text: s}), lex), ts)
	return ts.Entities
}

func extract(t *testing.T, s string) []schema.Entity {
	t.Helper()
	lex, err := builtin()
	require.NoError(t, err)
	return extractWith(t, lex, s)
}

// show writes rows as "TYPE text", with the canonical name where it differs, and the code.
func show(rows []schema.Entity) []string {
	var out []string
	for _, r := range rows {
		s := r.Type + " " + r.Text
		if r.Canonical != r.Text {
			s += " = " + r.Canonical
		}
		if r.PlaceCode != "" {
			s += " " + r.PlaceCode
		}
		out = append(out, s)
	}
	return out
}

func TestRows(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"no mayor in a city and a town", "宜兴市长桥镇的渡口开了。", []string{"GPE 宜兴市 320282", "GPE 长桥镇"}},
		{"a chain of places, each with its code", "他住在湖南省长沙市岳麓区。", []string{"GPE 湖南省 430000", "GPE 长沙市 430100", "GPE 岳麓区 430104"}},
		{"an ambiguous district alone has no code", "鼓楼区今晨停电。", []string{"GPE 鼓楼区"}},
		{"and has one behind its city", "徐州市鼓楼区今晨停电。", []string{"GPE 徐州市 320300", "GPE 鼓楼区 320302"}},
		{"or where its city is named elsewhere", "开封市连日有雨。昨夜鼓楼区停电。", []string{"GPE 开封市 410200", "GPE 鼓楼区 410204"}},
		{"a town under a name that is also a word, once its full name is told", "长乐市开了会。长乐的桥通了。", []string{"GPE 长乐市 = 长乐区 350112", "GPE 长乐 = 长乐区 350112"}},
		{"a body with a place in it, one in the next", "宁波市公安局海曙分局局长陶立说，案子破了。", []string{"ORG 宁波市公安局海曙分局", "GPE 宁波市 330200", "GPE 海曙 = 海曙区 330203", "TITLE 局长", "PERSON 陶立"}},
		{"a name told with its title is the name elsewhere", "校长高洋来了。后来高洋又走了。", []string{"TITLE 校长", "PERSON 高洋", "PERSON 高洋"}},
		{"a surname with 某 is the one person of that surname", "护士温秋萍作证。温某说，门没有锁。", []string{"TITLE 护士", "PERSON 温秋萍", "PERSON 温某 = 温秋萍"}},
		{"a short name has its full one", "发改委与国资委联合发文。", []string{"ORG 发改委 = 国家发展和改革委员会", "ORG 国资委 = 国务院国有资产监督管理委员会"}},
		{"a common word is no name", "用电高峰一到，田里成了汪洋。", nil},
		{"and is one in a row of names", "到场的有陶秋萍、高峰、汪洋。", []string{"PERSON 陶秋萍", "PERSON 高峰", "PERSON 汪洋"}},
		{"part of a foreign name later", "教练马里奥·塔尔万赛后说，队伍很累。塔尔万明天离队。", []string{"TITLE 教练", "PERSON 马里奥·塔尔万", "PERSON 塔尔万 = 马里奥·塔尔万"}},
		{"a country and its government", "挪威政府否认了。", []string{"GPE 挪威"}},
		{"radicals and traditional characters", "記者林秉謙報導", []string{"TITLE 記者 = 记者", "PERSON 林秉謙 = 林秉谦"}},
		{"a road told once is one where its last character begins a word", "车停在丰台区蒲庙路。沿蒲庙路由北往南走。", []string{"GPE 丰台区 110106", "FAC 蒲庙路", "FAC 蒲庙路"}},
		{"the first character of a country that is named", "洪都拉斯连日有雨。洪首都停电，洪警方在巡逻。", []string{"GPE 洪都拉斯", "GPE 洪 = 洪都拉斯", "ORG 洪警方", "GPE 洪 = 洪都拉斯"}},
		{"is a word where it is not", "山洪首次过境，洪峰已退。", nil},
		{"a country before its minister is no person", "沙特外交大臣与伊朗外长通了电话。", []string{"GPE 沙特 = 沙特阿拉伯", "TITLE 外交大臣", "GPE 伊朗", "TITLE 外长"}},
		{"a brand of characters that make no word", "扬州市砚铭包装有限公司停产，沁朗集团复工。", []string{"ORG 扬州市砚铭包装有限公司", "GPE 扬州市 321000", "ORG 沁朗集团"}},
		{"a fruit, and a company beside what goes with companies", "苹果熟了。苹果公司与苹果手机无关。", []string{"ORG 苹果公司", "ORG 苹果 = 苹果公司"}},
		{"a city, and a club that plays", "罗马的古迹多。罗马主场2比1战胜米兰。", []string{"GPE 罗马", "ORG 罗马 = 罗马队", "ORG 米兰 = 米兰队"}},
		{"the reporter is not the injured", "（记者 张砚秋）司机张某受了伤。", []string{"PERSON 张砚秋", "TITLE 司机", "PERSON 张某"}},
		{"a name that stands twice between other words", "顾晚城推开门。屋里没人，顾晚城又退了出去。", []string{"PERSON 顾晚城", "PERSON 顾晚城"}},
		{"no phrase that does", "高新技能比赛开幕，高新技能人才云集。", nil},
		{"a king and his number", "国王阿尔丰索三世到访。", []string{"TITLE 国王", "PERSON 阿尔丰索三世"}},
		{"a day of the week is no person", "部长克劳森周二表示同意。", []string{"TITLE 部长", "PERSON 克劳森"}},
		{"the sea of a name that a quarter has too", "船队在南海捕鱼。", []string{"LOC 南海"}},
		{"the quarter where its city is named", "佛山市连日有雨，南海停课。", []string{"GPE 佛山市 440600", "GPE 南海 = 南海区 440605"}},
		{"empty marks and odd ends", "·《》“”、和与·", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { assert.Equal(t, tt.want, show(extract(t, tt.text))) })
	}
}

func TestUserWordsGoFirst(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "organizations.tsv"), []byte("word\ttype\tcanonical\tflags\n花开\tORG\t花开文化社\t\n"), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "persons.tsv"), []byte("word\tcanonical\tflags\n明天\t何明天\t\n"), 0o600))
	lex, err := lexicon.Load(dir)
	require.NoError(t, err)
	assert.Equal(t, []string{"ORG 花开 = 花开文化社", "PERSON 明天 = 何明天"}, show(extractWith(t, lex, "花开请明天来演出。")))
}

func TestReaderIsCleanBetweenDocuments(t *testing.T) {
	long := strings.Repeat("校长高洋来了。阿依古丽·哈力木拉提说，鼓楼区停电。", 40)
	first := show(extract(t, "后来高洋又走了，鼓楼区停电。"))
	extract(t, long)
	assert.Equal(t, first, show(extract(t, "后来高洋又走了，鼓楼区停电。")))
}
