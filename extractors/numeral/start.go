package numeral

// starters are the runes with which a numeral may start: a bit for each rune of the BMP.
var starters = func() (bits [1 << 13]byte) {
	const all = ".0123456789零〇一二三四五六七八九十百千万亿兆两俩仨几数廿卅卌参壹贰叁肆伍陆柒捌玖拾佰仟" +
		"½⅓⅔¼¾①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛" +
		"㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉❶❷❸❹❺❻❼❽❾❿ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ"
	for _, r := range all {
		bits[r>>3] |= 1 << (r & 7)
	}
	return bits
}()

// MayStart tells whether a numeral may start with the rune: few do, so Scan need not be called for
// the others.
func MayStart(r rune) bool { return uint32(r) < 1<<16 && starters[r>>3]>>(r&7)&1 != 0 }
