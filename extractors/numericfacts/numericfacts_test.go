package numericfacts_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/numericfacts"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// facts extracts with this stage alone.
func facts(t *testing.T, d text.Document) []schema.NumericFact {
	t.Helper()
	lex, err := lexicon.Load("")
	require.NoError(t, err)
	x, err := numericfacts.New(lex)
	require.NoError(t, err)
	ts := new(schema.Tables)
	x.Extract(phrase.Read(scan.Scan(text.NewView(&d), lex), ts), ts)
	return ts.NumericFacts
}

func TestTableHeads(t *testing.T) {
	rows := facts(t, text.Document{Text: "各县造林一览\n下表按面积排列，供参考。\n县名\t投资额（万元）\t树苗（株）\t成活率（%）\n青山县\t35.5\t1200\t96.4\n"})
	require.Len(t, rows, 3)
	assert.Equal(t, 355000.0, rows[0].Value.V)
	assert.Equal(t, []string{"money", "元", "CNY", "投资额", "青山县"}, []string{rows[0].Kind, rows[0].Unit, rows[0].UnitCode, rows[0].Object, rows[0].Subject})
	assert.Equal(t, "株", rows[1].Unit)
	assert.Equal(t, "percent", rows[2].Kind)
}

// 元 is the currency of the place of publication.
func TestCurrencyOfPublication(t *testing.T) {
	for publisher, want := range map[string]string{"台北某报": "TWD", "香港某报": "HKD", "": "CNY"} {
		rows := facts(t, text.Document{Publisher: publisher, Text: "這間書店的舊書每本賣三百元，讀者說價錢實惠。"})
		require.Len(t, rows, 1)
		assert.Equal(t, want, rows[0].UnitCode, publisher)
	}
	assert.Equal(t, "CNY", facts(t, text.Document{Publisher: "台北某报", Text: "这间书店的旧书每本卖三百元。"})[0].UnitCode)
}

// One mechanism for bounds, whatever the kind.
func TestBounds(t *testing.T) {
	for _, unit := range []string{"棵", "公里", "%", "元", "岁"} {
		for s, want := range map[string][3]any{ // modifier, low, high
			"约80": {"about", nil, nil}, "近80": {"less_than", nil, 80.0}, "至少80": {"at_least", 80.0, nil}, "不超过80": {"at_most", nil, 80.0},
			"逾80": {"more_than", 80.0, nil}, "60至80": {"range", 60.0, 80.0},
		} {
			rows := facts(t, text.Document{Text: "统计为" + s + unit + "。"})
			require.Len(t, rows, 1, s+unit)
			value := func(n schema.Null[float64]) any {
				if n.Valid {
					return n.V
				}
				return nil
			}
			assert.Equal(t, want, [3]any{rows[0].Modifier, value(rows[0].Low), value(rows[0].High)}, s+unit)
		}
	}
}
