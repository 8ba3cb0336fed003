package schema

// Quotation is what somebody is told to have said.
type Quotation struct {
	Row
	Quote            string      `col:"quote" doc:"the words quoted, without their marks"`
	Type             string      `col:"type" enum:"direct,indirect,mixed,block" doc:"in quotation marks; in the words of the text; both; a whole paragraph attributed by a line above or below"`
	Cue              string      `col:"cue" doc:"word that tells the saying (说, 告诉记者)"`
	CueStartChar     Null[int32] `col:"cue_start_char" doc:"first code point of the cue"`
	CueEndChar       Null[int32] `col:"cue_end_char" doc:"code point after the cue"`
	Speaker          string      `col:"speaker" doc:"the whole noun phrase, as written, with organisation and title"`
	SpeakerStartChar Null[int32] `col:"speaker_start_char" doc:"first code point of the speaker"`
	SpeakerEndChar   Null[int32] `col:"speaker_end_char" doc:"code point after the speaker"`
	SpeakerName      string      `col:"speaker_name" doc:"name of the person, resolved through the document"`
	SpeakerTitle     string      `col:"speaker_title" doc:"title or office"`
	SpeakerOrg       string      `col:"speaker_org" doc:"organisation"`
	Occasion         string      `col:"occasion" doc:"meeting, programme or document at which it was said"`
	OccasionDateID   Null[int32] `col:"occasion_date_id" ref:"dates" doc:"when it was said"`
	AttributionID    Null[int32] `col:"attribution_id" ref:"attributions" doc:"the attribution that carries the same cue"`
}
