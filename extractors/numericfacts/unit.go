package numericfacts

import (
	"github.com/taojin-nlp/taojin/extractors/rule"
)

// unitStands tells whether a unit of one character is not the head of another word.
func unitStands(m *rule.Match, word string) bool {
	r := m.Next()
	switch word {
	case "里":
		return r != '程' && r != '面' && r != '氏' && r != '边' && r != '斯'
	case "两":
		return (!isHan(r) || !numeralRune(r)) && r != '个' && r != '名' && r != '国' && r != '地' && r != '岸' && r != '会' && r != '家' && r != '次' && r != '种' && r != '大' && r != '年' && r != '天' && r != '位' && r != '起' && r != '人'
	case "方":
		return r != '面' && r != '案' && r != '向' && r != '式' && r != '法' && r != '会' && r != '位' && r != '针' && (m.Prev() == '土' || r == '土' || r == '水' || r == '石' || r == '混')
	case "节":
		return r == '航' || r == '速'
	case "埃":
		return !isHan(r)
	case "斗":
		return r == '米' || r == '谷' || r == '粮' || r == '麦' || r == '豆' || r == '稻' || r == '小' || r == '大' || r == '酒'
	case "钱":
		return m.Num("num") != nil && m.Num("num").Value > 1 && m.Num("num").Value <= 20 && r != '包' && r != '币' && r != '财' && r != '塘'
	case "顷":
		return r != '刻'
	case "立方":
		return r != '体' && r != '根' && r != '和' && r != '差'
	case "牛":
		return !isHan(r) && m.Num("num") != nil && (m.Num("num").Value >= 50 || m.Num("num").Decimal)
	case "高斯", "居里", "库仑", "特斯拉", "安士":
		return r != '·' && r != '定' && r != '汽' && r != '电' && r != '公'
	case "级":
		return r != '别' && r != '联' && r != '人' && r != '政'
	case "分":
		return false
	case "焦", "瓦", "伏", "帕", "升", "码", "克", "米", "尺", "寸", "丈", "磅", "担", "档", "平方":
		switch {
		case word == "升" && (r == '级' || r == '至' || r == '到' || r == '高' || r == '温' || r == '三' || r == '学'),
			word == "码" && (r == '头' || r == '通'), word == "克" && (r == '服' || r == '制' || r == '里' || r == '拉'),
			word == "米" && (r == '粉' || r == '饭' || r == '兰' || r == '其'), word == "尺" && r == '寸', word == "担" && (r == '任' || r == '保' || r == '当' || r == '心'),
			word == "焦" && r != '耳', word == "瓦" && r == '房', word == "伏" && r == '击', word == "档" && (r == '案' || r == '节' || r == '次'):
			return false
		}
	}
	return true
}

// asUnit tells whether what looks like a unit is none here: 三级 of a rank, 两 after a numeral that counts.
func asUnit(m *rule.Match, q *quantity, word string) bool {
	switch word {
	case "级": // of earthquakes and wind; a rank is written in Chinese numerals or before another noun
		if m.Num("num").Decimal {
			return false
		}
		for _, after := range [...]string{"地震", "余震", "大风", "阵风", "风", "台风", "以上地震", "以上大风", "左右"} {
			if m.HasAt(m.End, after) {
				return false
			}
		}
		return !natural(m)
	case "'", "\"", "′", "″":
		return len(m.Folded) > 12 && !(m.HasAt(m.End, "屏") || m.HasAt(m.End, "显示"))
	case "档", "m", "g", "l", "t", "A", "V", "N", "J", "W":
		return q.number.Len() == 0
	case "里":
		return q.one && m.Prev() == '方'
	case "码":
		q.code = ""
		for i := m.Start - 1; i >= max(0, m.Start-4); i-- {
			if m.At(i) == '穿' || m.At(i) == '鞋' || m.At(i) == '脚' {
				return false // 43码 of shoes
			}
		}
		q.code = "[yd_i]"
	}
	return false
}

// natural tells whether the words around tell of an earthquake, wind or waves.
func natural(m *rule.Match) bool {
	for i := max(0, m.Start-8); i < min(len(m.Folded), m.End+6); i++ {
		switch m.At(i) {
		case '震', '风', '浪', '烈':
			return true
		}
	}
	return false
}
