package entities

import (
	"strings"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// A trait is what a character may or may not do in a name.
type trait uint32

const (
	binding          trait = 1 << iota // a function word, of which no given name is made
	opening                            // a function word that opens a given name of two characters all the same: 梁有昶
	affixed                            // a noun ends in it: a name of the dictionary that does is rarely a person's
	governed                           // the full name of a place with a government ends in it
	laned                              // names of roads, villages and towns end in it
	notPlace                           // no name of a place begins with it
	foreignPlaced                      // a transliterated name of a place goes with it
	sided                              // a word of side that names of places have: 里水镇
	branded                            // a word of brandEnds ends in it
	mediaEnd                           // names of media end in it
	notForeign                         // no transliterated name begins with it: 同克林顿
	initial                            // the name of a country begins with it
	surname                            // a surname that is no frequent word
	bound                              // a verb that a country's character goes with: 驻华
	statal                             // a word of stateWords or sideWords begins with it
	loose                              // a word of its own that no brand holds
	watery                             // names of rivers, lakes and slopes end in it
	founding                           // a verb whose object a body is: 建厂, 办校
	chinese                            // a Chinese character
	latin                              // a letter or a digit
	opensName                          // a transliterated name without dots may begin with it
	followsInName                      // such a name may go on with it
	naming                             // a word behind which a name of style stands: 字|孟起
	meetingEnd                         // a word of meetingEnds ends in it
	bracketing                         // a mark around titles, names of campaigns and numbers of documents
	dotted                             // the dot within names
	closes                             // a mark that a name ends before
	goesOn                             // a word that goes on behind a name
	foreign                            // of a position: a transliterated name may begin here
	named                              // of a position: some name may begin here
	seated                             // names of cities and counties of two characters end in it
	untransliterated                   // a function word or a verb that no transliterated name has
)

// watched are the characters that are looked at again once a document is read.
const watched = branded | meetingEnd | bracketing

// traitRunes are the characters of each trait.
var traitRunes = map[trait]string{
	binding:          "奖杯姓氏的了是在有不要都把对也就被所这那他她我你们与及等说和人个又让使从向因但而或很最更着过吗呢吧啊某者其每此该将给去到还没下里后并虽仍皆称系",
	opening:          "有又从向人其去后下在",
	affixed:          "带线房牌委处堂观权法令记录色人舞诗集报曲剧节词奖杯塔子性化感者部证员区县市山河城岩石岛站路家式制学史院馆教派军党会赛器机车寺湖楼门村镇岭族国省州裙裤衫袍鞋帽袜柚橘橙蕉瓜薯菇蒜葱椒饼糕粥汤菜酒罐桶碗盘灶炕",
	governed:         "市县区省镇州旗乡盟村道",
	laned:            "路街道镇乡村桥速巷屯庄寨市县省",
	notPlace:         "指曾座找买卖做赶看说想吃喝拿据条号后转队委称行驶向从到任兼市县区镇乡村省为由以沿至往经各本全一两几数多整同原如是当这跨出进入过离距",
	foreignPlaced:    "州省市县岛河湖山街路港湾郡镇村区峰",
	sided:            "里上下后前",
	branded:          "技份气工业药物源产券子媒络件信讯料材铁品空险金能股际车器疗本资流保电体托货泥饰团据云寿管行艺视化戏乐居械力务土种游展备",
	mediaEnd:         "网报社台刊线",
	loose:            "省市县区州镇乡旗村和与及暨第一二三四五六七八九十两几多少每各某该本此并又也还已曾称叫名原现家个所间位座支这那哪到去来从被由给让为以于年月日号时等均共则即却才再只仅约近超逾较比同跟随沿靠经据按照送转赴往抵派兼任住建办开找进入出离属投捐领涨跌",
	bound:            "驻访抵赴来对在",
	watery:           "河湖溪坡沟湾岭渠",
	founding:         "建办设开返离进入停",
	naming:           "字号",
	bracketing:       "《》“”\n〔[(",
	dotted:           "·",
	closes:           "\n ),。、”;:(",
	goesOn:           "在和与的等对向为是从曾也就又于把被将已还同以便则却来去走到说没不会能要让请给问答笑哭讲看听想打拿坐站住买卖",
	seated:           "州阳城江山宁安川溪泉陵昌岭浦",
	untransliterated: "为出住于其将就已但与及把被给让对从向由因该很更最还没会能要想说看听走去过着了吗呢答问称将及或而并也又再",
	notForeign:       "同和对向由从于为把被让给及之又再才已曾但而或经当应老小因该",
}

// wordySurnames are words of their own as well: 曾为, 谢谢, 一段.
const wordySurnames = "曾钱石楼金段何谢江龙田史丛"

// readTraits makes the table by rune; the map's order makes no difference to it.
func readTraits(lex *lexicon.Lexicon, chars *characters) *[1 << 16]trait {
	t := new([1 << 16]trait)
	for i := range t {
		r := rune(i)
		if han(r) {
			t[i] |= chinese | nameParts(r, &chars.costs[i])
		} else if letter(r) {
			t[i] |= latin
		}
	}
	for _, w := range meetingEnds.Words() {
		r, _ := utf8.DecodeLastRuneInString(w)
		t[r] |= meetingEnd
	}
	for i := range lex.Entries {
		if e := &lex.Entries[i]; e.Class == lexicon.World && e.Has("flags", "country") || e.Class == lexicon.CountryAbbreviation {
			if r, _ := utf8.DecodeRuneInString(e.Word); uint32(r) < 1<<16 {
				t[r] |= initial
			}
		}
	}
	for i := range lex.Entries {
		if e := &lex.Entries[i]; e.Class == lexicon.Surname && !e.Has("flags", "common") && !e.Has("flags", "function") {
			if r, n := utf8.DecodeRuneInString(e.Word); n == len(e.Word) && uint32(r) < 1<<16 && !strings.ContainsRune(wordySurnames, r) {
				t[r] |= surname
			}
		}
	}
	for _, list := range []*text.List{stateWords, sideWords} {
		for _, w := range list.Words() {
			r, _ := utf8.DecodeRuneInString(w)
			t[r] |= statal
		}
	}
	for _, r := range traitRunes[bound] {
		t[r] |= named
	}
	for flag, runes := range traitRunes {
		for _, r := range runes {
			t[r] |= flag
		}
	}
	return t
}

// nameParts is where in a transliterated name without dots a character may stand.
func nameParts(r rune, c *character) (t trait) {
	if strings.ContainsRune(traitRunes[binding], r) && r != '里' || strings.ContainsRune(traitRunes[untransliterated], r) || chineseDigit(r) && r != '一' {
		return 0
	}
	if c.foreignFirst < unseen && !strings.ContainsRune(traitRunes[notForeign], r) {
		t |= opensName
	}
	if c.foreign < unseen {
		t |= followsInName
	}
	return t
}

// glyph is what is known of a character.
func (x *Extractor) glyph(r rune) trait {
	if uint32(r) < 1<<16 {
		return x.traits[r]
	}
	return chinese
}

func (x *Extractor) is(r rune, t trait) bool { return uint32(r) < 1<<16 && x.traits[r]&t != 0 }

func (x *Extractor) binds(r rune) bool          { return x.is(r, binding) }
func (x *Extractor) mayOpen(r rune) bool        { return x.is(r, opening) }
func (x *Extractor) affix(r rune) bool          { return x.is(r, affixed) }
func (x *Extractor) administrative(r rune) bool { return x.is(r, governed) }
func (x *Extractor) lane(r rune) bool           { return x.is(r, laned) }
func (x *Extractor) opensPlace(r rune) bool     { return !x.is(r, notPlace) }
func (x *Extractor) foreignSuffix(r rune) bool  { return x.is(r, foreignPlaced) }
func (x *Extractor) opensForeign(r rune) bool   { return !x.is(r, notForeign) }
