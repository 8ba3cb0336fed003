package schema

import "time"

// Date is a time expression (TIMEX3 of TimeML 1.2.1, ISO 24617-1) and the span of time it stands for.
type Date struct {
	Row
	Type         string          `col:"type" enum:"DATE,TIME,DURATION,SET" doc:"TIMEX3 type"`
	Value        string          `col:"value" doc:"TIMEX3 value; a range is an ISO 8601 interval of both ends as written (2019-05-07/2019-05-08), open ones 2021/.. and ../2023-12"`
	Mod          string          `col:"mod" enum:"BEFORE,AFTER,ON_OR_BEFORE,ON_OR_AFTER,LESS_THAN,MORE_THAN,EQUAL_OR_LESS,EQUAL_OR_MORE,START,MID,END,APPROX" doc:"TIMEX3 mod"`
	StartTime    Null[time.Time] `col:"start_time" doc:"first second, local time; null where open or unknown or outside years 1 to 9999"`
	EndTime      Null[time.Time] `col:"end_time" doc:"first second after (half open); null where open or unknown or outside years 1 to 9999"`
	Grain        string          `col:"grain" enum:"second,minute,hour,part_of_day,day,weekend,week,xun,month,season,quarter,half,year,decade,century" doc:"unit in which the expression tells time"`
	Quant        string          `col:"quant" doc:"TIMEX3 quant of a SET, e.g. EVERY"`
	Freq         string          `col:"freq" doc:"TIMEX3 freq of a SET, e.g. 2X"`
	Anchor       string          `col:"anchor" enum:"absolute,published,context,none" doc:"what start and end are reckoned from"`
	AnchorDateID Null[int32]     `col:"anchor_date_id" ref:"dates" doc:"the date of this document that it is reckoned from"`
	Calendar     string          `col:"calendar" enum:"gregorian,lunar,era" doc:"calendar in which it is written"`
}
