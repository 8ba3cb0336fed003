package schema

// NumericFact is a number with what it counts or measures.
type NumericFact struct {
	Row
	NumberStartChar int32         `col:"number_start_char" doc:"first code point of the numeral alone (14万 of 14万余笔)"`
	NumberEndChar   int32         `col:"number_end_char" doc:"code point after the numeral"`
	Kind            string        `col:"kind" enum:"number,count,money,measure,percent,percentage_point,ratio,multiple,ordinal,age,temperature,score,dimension,rank" doc:"what sort of number"`
	Value           Null[float64] `col:"value" doc:"in the unit named by unit_code or unit, money in the base unit; null where only bounds are known"`
	Low             Null[float64] `col:"low" doc:"lower bound, inclusive"`
	High            Null[float64] `col:"high" doc:"upper bound, inclusive"`
	Modifier        string        `col:"modifier" enum:"exact,about,more_than,at_least,less_than,at_most,several,range" doc:"how the number is bounded"`
	Unit            string        `col:"unit" doc:"unit or classifier as written"`
	UnitCode        string        `col:"unit_code" doc:"UCUM (measures) or ISO 4217 (money); null for a classifier"`
	Object          string        `col:"object" doc:"what is counted or measured, with its modifiers, as written"`
	ObjectStartChar Null[int32]   `col:"object_start_char" doc:"first code point of the object"`
	ObjectEndChar   Null[int32]   `col:"object_end_char" doc:"code point after the object"`
	Predicate       string        `col:"predicate" doc:"verb of which the number is told (办理)"`
	Subject         string        `col:"subject" doc:"who or what does it, as written"`
	Trend           string        `col:"trend" enum:"up,down,flat" doc:"direction of a change"`
	Basis           string        `col:"basis" enum:"yoy,mom,qoq,previous,plan,base" doc:"what a change is compared with: a year, a month or a quarter earlier, the time before, the plan, a base that the text names"`
	DateID          Null[int32]   `col:"date_id" ref:"dates" doc:"the time of the fact"`
	Place           string        `col:"place" doc:"the place of the fact, as written"`
}
