package schema

// Attribution is where a text says that it has something from (PARC 3: source, cue, content). Its
// span runs over source and cue.
type Attribution struct {
	Row
	Source           string      `col:"source" doc:"as written; null where none is named (据悉)"`
	SourceStartChar  Null[int32] `col:"source_start_char" doc:"first code point of the source"`
	SourceEndChar    Null[int32] `col:"source_end_char" doc:"code point after the source"`
	SourceType       string      `col:"source_type" enum:"person,organization,document,media,data,unnamed" doc:"what the source is"`
	SourceName       string      `col:"source_name" doc:"name of the person, resolved through the document"`
	SourceTitle      string      `col:"source_title" doc:"title or office"`
	SourceOrg        string      `col:"source_org" doc:"organisation"`
	Cue              string      `col:"cue" doc:"word that attributes (称, 据悉)"`
	CueStartChar     int32       `col:"cue_start_char" doc:"first code point of the cue"`
	CueEndChar       int32       `col:"cue_end_char" doc:"code point after the cue"`
	CueType          string      `col:"cue_type" enum:"said,asked,answered,stressed,denied,thought,reported,according_to,learned,shows,wrote,announced" doc:"class of the cue"`
	ContentStartChar Null[int32] `col:"content_start_char" doc:"first code point of what is attributed"`
	ContentEndChar   Null[int32] `col:"content_end_char" doc:"code point after it"`
}
