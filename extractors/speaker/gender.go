package speaker

import (
	"slices"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
)

// A Gender is what a name or a noun tells of a person.
type Gender int8

// The genders that words tell.
const (
	Unknown Gender = iota
	Male
	Female
)

// womanly and manly are parts of nouns for persons, womanly first (老妇人, 师母; 老头).
var (
	womanly = [...]string{"母亲", "妈", "娘", "婆", "奶奶", "姑", "姨", "婶", "嫂", "姐", "妹", "女", "妇", "太太", "夫人", "小姐", "丫", "媳", "妻", "妃", "嫔", "婢", "皇后", "王后", "尼姑", "师太", "闺", "公主", "嬷嬷", "师母", "寡", "修女"}
	manly   = [...]string{"父亲", "爸", "爹", "爷", "叔", "伯", "舅", "哥", "弟", "兄", "汉", "老头", "先生", "儿子", "公子", "和尚", "道士", "道人", "书生", "男", "丈夫", "皇帝", "国王", "王子", "小伙", "小子", "员外", "秀才", "少年", "僧", "神父", "牧师", "掌柜"}
)

// elders are nouns for an old person, whom children may call by what the person is to them.
var elders = text.ListOf("老太太", "老妇人", "老妇", "老婆婆", "老奶奶", "老人", "老人家", "老头", "老头子", "老头儿", "老汉", "老爷子", "老者", "老翁", "老爷爷", "老两口")

// forebears are what children call the old of their family.
var forebears = text.ListOf("妈", "妈妈", "娘", "爸", "爸爸", "爹", "爷爷", "奶奶", "爷", "奶", "姥姥", "姥爷", "外婆", "外公", "阿婆", "阿公", "阿爸", "阿妈", "母亲", "父亲")

// Kin tells whether a form of address for a parent or a grandparent and a noun are of one person: 妈 and 母亲.
func (r *Reader) Kin(called, told Source) bool {
	return forebears.At(r.d.View, called.Start) != "" && (forebears.Before(r.d.View, told.End) != "" || elders.Before(r.d.View, told.End) != "") && r.Gender(called) == r.Gender(told)
}

// ElderCalled tells whether a form of address is one for an old person who is told of by a noun.
func (r *Reader) ElderCalled(address string, s Source) bool {
	if elders.Before(r.d.View, s.End) == "" {
		return false
	}
	return slices.Contains(forebears.Words(), address) && agree(r.Gender(s), genderOfNoun(address))
}

// girls and boys are characters that end given names of women and of men.
const (
	girls = "雯芳娟莲梅兰婷娜莎丽娅琴婉嫣姗媛娥娇婵妍妮蓉薇莉艳倩玲珍珠翠凤菊秀素淑惠燕霞红香黛茜莺萍萱蕾琳瑶璐蒂姬娣妞钗鹃嫒妤婕芸芝芬芹露荷莹菁菡萌怡"
	boys  = "刚强军伟勇龙虎彪雄涛杰国建志峰山柱根锁福德贵富武鹏斌豪魁石松柏威罡汉生斯夫尔克特顿森鸿"
)

// Gender tells that of a person by the noun or the name.
func (r *Reader) Gender(s Source) Gender {
	t := r.d.FoldedString(s.Span)
	if i := strings.LastIndex(t, "的"); i > 0 {
		t = t[i:] // 某女士的|丈夫
	}
	switch t {
	case "他":
		return Male
	case "她":
		return Female
	}
	if g := genderOfNoun(t); g != Unknown {
		return g
	}
	if g := genderOf(s.Name); g != Unknown {
		return g
	}
	return r.genders[s.Name]
}

func genderOfNoun(t string) Gender {
	for _, w := range womanly {
		if strings.Contains(t, w) {
			return Female
		}
	}
	for _, w := range manly {
		if strings.Contains(t, w) {
			return Male
		}
	}
	return Unknown
}

// Learn keeps the gender of a name that tells none, as a pronoun for it tells: 韩冬, who is 他.
func (r *Reader) Learn(pronoun, who Source) {
	if who.Name == "" || genderOf(who.Name) != Unknown {
		return
	}
	if r.genders == nil {
		r.genders = make(map[string]Gender)
	}
	if r.genders[who.Name] == Unknown {
		r.genders[who.Name] = r.Gender(pronoun)
	}
}

// genderOf tells that of a person by the last character of a given name.
func genderOf(full string) Gender {
	first, _, _ := strings.Cut(full, "·")
	name := []rune(first)
	if len(name) < 2 {
		return Unknown
	}
	switch last := name[len(name)-1]; {
	case strings.ContainsRune(girls, last):
		return Female
	case strings.ContainsRune(boys, last):
		return Male
	}
	return Unknown
}

// Agree tells whether two persons may be one, as far as gender tells.
func (r *Reader) Agree(a, b Source) bool { return agree(r.Gender(a), r.Gender(b)) }

// Suits tells whether a name may be that of a person.
func (r *Reader) Suits(s Source, name string) bool { return agree(r.Gender(s), genderOf(name)) }

func agree(x, y Gender) bool {
	return x == Unknown || y == Unknown || x == y
}
