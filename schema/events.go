package schema

import "time"

// Event is something that happens, told by a trigger (ACE 2005), with its arguments.
type Event struct {
	Row
	Trigger          string          `col:"trigger" doc:"the word that tells the event, as written"`
	TriggerStartChar int32           `col:"trigger_start_char" doc:"first code point of the trigger"`
	TriggerEndChar   int32           `col:"trigger_end_char" doc:"code point after the trigger"`
	Type             string          `col:"type" doc:"family and kind, e.g. meeting.held"`
	Polarity         string          `col:"polarity" enum:"positive,negative" doc:"negative: told not to have happened"`
	Modality         string          `col:"modality" enum:"asserted,planned,possible,required" doc:"told as a fact, a plan, a possibility or a demand"`
	DateID           Null[int32]     `col:"date_id" ref:"dates" doc:"when"`
	StartTime        Null[time.Time] `col:"start_time" doc:"start of that date"`
	EndTime          Null[time.Time] `col:"end_time" doc:"end of that date (half open)"`
	Place            string          `col:"place" doc:"where, as written"`
	PlaceCode        string          `col:"place_code" doc:"GB/T 2260 code of the place"`
	Arguments        []Argument      `col:"arguments" doc:"who and what take part, by role, in text order"`
}

// Argument is a participant or a circumstance of an event.
type Argument struct {
	Role      string `col:"role" enum:"agent,patient,participant,place,time,instrument,cause,result,number,topic,recipient,title,origin,destination" doc:"part it plays"`
	Text      string `col:"text" doc:"as written"`
	StartChar int32  `col:"start_char" doc:"first code point"`
	EndChar   int32  `col:"end_char" doc:"code point after it"`
}
