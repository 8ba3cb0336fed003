package phrase

import (
	"github.com/taojin-nlp/taojin/corpus/text"
)

// NounBefore is the noun phrase that ends at a position, or before the adverbs, 了 and verbs of
// extent that stand there (车辆[有]100余辆, 面积[约为]260平方米), and starts after limit.
func (r *Reader) NounBefore(pos, limit int) (NP, bool) {
	words, j := r.before(pos)
	for j >= 0 && words[j].Start >= limit && (words[j].Class == Adverb || words[j].Class == Aspect || r.extent(words[j])) {
		j--
	}
	if j >= 0 && words[j].Class == Mark {
		if open := r.note(words[j].Start); open > limit {
			for j >= 0 && words[j].Start >= open {
				j--
			}
		}
	}
	first, verb := r.stretch(words, j, limit)
	if verb >= 0 {
		first = verb + 1
		for first <= j && words[first].Class == Aspect {
			first++
		}
	}
	if !(verb >= 0 && j > first && r.nominalized(words, verb, j)) { // but 减少[污水排放]5吨
		for j >= first && words[j].Class == Verb || j >= first && words[j].Class == Adjective && j > first { // 房屋[倒塌]50间
			j--
		}
	}
	for first <= j && (words[first].Class == De || words[first].Class == Conj || words[first].Class == CloseQuote) {
		first++
	}
	if j < first || words[j].Class != CloseQuote && !noun(words[j].Class) && words[j].Class != Verb || r.within(words[j]) {
		return NP{}, false
	}
	np := NP{Span: text.Span{Start: words[first].Start, End: words[j].End}, Head: words[j].Span}
	if words[j].Class == CloseQuote {
		np.Head = lastNoun(words[first:j])
	}
	return np, true
}

// before is the words of the sentence a position lies in, and the index of the last word that
// ends there or earlier.
func (r *Reader) before(pos int) ([]Word, int) {
	sentence := r.Doc.SentenceAt(pos)
	if sentence < 0 {
		return nil, -1
	}
	words := r.Words(sentence)
	j := index(words, pos-1)
	if j < len(words) && words[j].End > pos { // the position is within a word
		return words, j - 1
	}
	return words, min(j, len(words)-1)
}

// stretch walks left from words[j] over all that a noun phrase and its verb are made of. It
// returns the first word of the stretch and its main verb, or -1.
func (r *Reader) stretch(words []Word, j, limit int) (first, verb int) {
	first, verb = j+1, -1
	for i := j; i >= 0 && j-i < reach && words[i].Start >= limit; i-- {
		w := words[i]
		switch {
		case w.Class == CloseQuote:
			for i >= 0 && words[i].Class != OpenQuote {
				i--
			}
			if i < 0 || words[i].Start < limit {
				return first, verb
			}
		case w.Class == VerbNoun && i > 0 && words[i-1].Class == Adverb && !r.Doc.HasAt(words[i-1].End-1, "均") && !r.Doc.HasAt(words[i-1].End-1, "中") && (i == j || noun(words[i+1].Class) || i+1 < j && (r.State(words[i+1]) || words[i+1].Class == Adjective && noun(words[i+2].Class))): // 累计[报告]死亡病例
			return i, i
		case w.Class == VerbNoun && i < j && i > 0 && verb < 0 && r.staff(words[i-1]) && words[i+1].Class == Noun && !r.kind(w) && !r.abstract(words[j]) && !r.purposes(w, words[j]): // 考古人员[清理]墓葬
			return i, i
		case w.Class == VerbNoun && i < j && (verb < 0 || verb == i+1 && verb < j && words[verb].Len() == 1 && words[verb+1].Class == Noun) && (i == 0 || opens(words[i-1].Class) || i > 1 && words[i-2].Class == Prep) && (words[i+1].Class == Noun || verb == i+1) && !r.abstract(words[j]) && !r.kind(w): // 上半年[调解]纠纷
			return i, i
		case w.Class == VerbNoun && i < j && i > 1 && verb < 0 && noun(words[i-1].Class) && words[i-2].Class == Verb && r.pivot(words[i-2]) && noun(words[i+1].Class): // 要求被告[赔偿]损失
			return i, i
		case nominal(w.Class) && (w.Class != Pronoun || i == j), w.Class == De, w.Class == Conj, w.Class == Locative && i < j && nominal(words[i+1].Class) && i > 0 && nominal(words[i-1].Class) && !r.after(w):
		case w.Class == Aspect:
			continue
		case w.Class == Verb && i < j && r.attributes(words, i):
		case w.Class == Verb:
			switch {
			case verb == i+1 && r.purposes(words[verb], words[min(verb+1, j)]) && verb < j: // 发放[宣传资料]
				verb = i
			case verb == i+1 && words[verb].Len() == 1 && w.Len() == 2 && r.Doc.At(w.End-1) != '于' && verb < j && words[verb+1].Class == Noun:
				verb = i // 出动[送水车]
			case verb > i+1 && verb < j && r.pivot(w) && !r.purposes(words[verb], words[verb+1]):
				return verb, verb // 组织专家[开展]讲座
			case verb == i+1 && r.copula(w):
				verb = i // 是[推理小说]
			case verb > i && (r.causes(w) || verb == i+1): // 造成[倒塌]房屋50间, 宣布[下调]利率
				return i, verb
			case i < j && words[i+1].Class == De: // 滞留的车辆
			case verb == i+2 && words[i+1].Class == Conj && verb < j: // 索取、收受财物
				return verb, verb
			case i > 0 && (words[i-1].Class == Adverb || words[i-1].Len() == 1 && r.Doc.At(words[i-1].Start) == '新'), i < j && words[i+1].Class == Aspect, i == 0, words[i-1].Class == Mark, words[i-1].Class == Time, words[i-1].Class == Pronoun:
				return i, i // 共办理…, 办理了…, or at the head of the clause
			case !r.modifies(words, i, j):
				verb = i
			}
		default:
			return first, verb
		}
		first = i
	}
	return first, verb
}

// A pairSet is a set of words of two characters: a table of their runes with room to spare.
type pairSet struct {
	slots []uint64
	mask  uint64
}

// pairs is the set of the words that stand one after another in a text.
func pairs(words string) pairSet {
	runes := []rune(words)
	size := 4
	for size < len(runes) {
		size *= 2
	}
	p := pairSet{make([]uint64, size), uint64(size - 1)}
	for i := 0; i+1 < len(runes); i += 2 {
		key := pairKey(runes[i], runes[i+1])
		at := p.start(key)
		for p.slots[at] != 0 {
			at = (at + 1) & p.mask
		}
		p.slots[at] = key
	}
	return p
}

func pairKey(a, b rune) uint64 { return uint64(a)<<32 | uint64(b) }

func (p pairSet) start(key uint64) uint64 { return key * 0x9E3779B97F4A7C15 >> 32 & p.mask }

func (p pairSet) has(a, b rune) bool {
	key := pairKey(a, b)
	for at := p.start(key); p.slots[at] != 0; at = (at + 1) & p.mask {
		if p.slots[at] == key {
			return true
		}
	}
	return false
}

var (
	activities = pairs("技术能力比例面积力量方式基地大户工具设备设施成本价格金额总额数量总量规模时间标准水平机构人员单位产业模式体系中心里程速度密度强度范围周期年限指数系数重量质量推力")
	// verbs that tell the state of what they stand before
	states = pairs("受损受困受淹受阻受伤重伤轻伤死亡从业执业参建参战值班在册在编在建控股所持所属所在所获所需送考上述其它住院被盗被骗被毁怀疑疑似阅览闲散离岸在岸受灾失踪报废退役闲置废弃假冒伪劣走私获奖参赛参展参会违规违法失信失业下岗留守贫困常住在逃涉事涉毒随行受访受害遇难被困获救落水患病住院在校在职在岗在建在读毕业返乡务工待业退休离休外来上市挂牌入围入选逾期到期出院参训参保参演往返入境出境脱贫")
	// verbs that take what is measured for their object
	takers = pairs("表示认为感到觉得恢复承担缴存退还减免追缴压减压降核减提取涉及修复计算统计公布扩大增加减少提高降低达到实现完成投入缩短提升突破缩小压缩控制保持超过收取支付缴纳筹集募集获得取得创造拨付下达争取占用节约节省挽回追回超出拥有具有收入创下刷新增长下降上涨上升回落需要")
	// verbs of trade and work that name what is measured
	traded       = pairs("识别预测诊断命中翻译响应回收利用录用签约复购转化检出治愈破案结案办结上座入托升学就业删减波动降雨降水积雪持股通车通航装机载客载货续航行驶出库入库存储储存申报耗时回购申购赎回减持增持转让出让评估授信存储成交批发零售出口进口播种种植养殖施工发行播放演出入住录取报考登记注册开采收购销售拍卖中标募集认购结算贷款存款初婚結婚结婚离婚生育出生死亡参保投保缴费就诊住院运营运行飞行航行行驶持有流通停车租赁阅读下载点击注射灌溉造林绿化覆盖开发建造")
	purposeNouns = pairs("资金资料物资用品材料对象名额岗位基金经费标语海报线索信息文件报告措施政策项目工程任务协议合同方案计划机构人员队伍设备设施车辆案件犯罪药品食品商品产品产业培训服务工作活动标志装置")
	// nouns of doings that tell the kind of what they stand before
	kinds   = pairs("投资服务教育生产交通贷款消费罚款工作科研管理医疗旅游体育贸易交易训练竞赛比赛活动运动演出展览保险补贴犯罪违规违法爆炸地震火灾损失负债收入支出投诉举报报告设计创业就业养老扶贫救援救灾执法施工存款规划会议生活学习经营运营运输合作创新试验实验考试手术行动飞行通信通讯传染流行实习工程表演志愿竞技专业职业保健装饰储备传播发电供电供水融资评价表决营业检察侦查防控工业商业改革调查联合外来电动智能租赁")
	pivots  = pairs("证明表明显示认定指控查明判令责令要求组织帮助协调带动鼓励引导支持推动促使迫使邀请动员发动号召委托授权安排指派派遣指导协助督促敦促促成批准允许准许禁止说服劝说")
	manners = pairs("速度比分成绩价格优势比例方式幅度高度")
	links   = pairs("低于高于少于多于深达重达宽达厚达远达达到共计总计合计共有超过突破约为多达高达长达仅为均为占地可达只有仅有收报报收收于完成折合升破跌破跌穿站上不足不到")
)

var (
	households = pairs("家庭居民农户群众村民牧民渔民用户人家")
	matters    = pairs("事故事件案件纠纷团伙活动工程项目计划方案系统设施基地机制制度大赛比赛会议论坛仪式条约协议合同课程场所窝点")
	totals     = pairs("人口金额总额数额额度幅度比例人数次数")
	bodies     = pairs("项目工程任务领域部门集团公司银行行业")
)
