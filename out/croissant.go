package out

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/taojin-nlp/taojin/schema"
)

// croissantFile describes the dataset in MLCommons Croissant 1.0, for hubs and loaders.
const croissantFile = "croissant.json"

// An object keeps its keys in order.
type object []pair

type pair struct {
	key   string
	value any
}

// MarshalJSON writes the pairs as they stand.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	for _, p := range o {
		value, err := plainJSON(p.value)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, ",%q:%s", p.key, value)
	}
	if len(o) == 0 {
		return []byte("{}"), nil
	}
	return append(append([]byte("{"), b.Bytes()[1:]...), '}'), nil
}

// Croissant is croissant.json: a set of files for each table that has rows, and its columns. The key of a table
// is doc_id and id; doc_id is a foreign key of documents. A column x_id is one only together with doc_id,
// which Croissant cannot say: its description does. There is no date in it, as none is known that
// would be the same in every run.
func Croissant(m *Manifest) ([]byte, error) {
	f, ok := typed(m)
	if !ok || f.name != "parquet" || m.Counts["documents"] == 0 { // what loaders of Croissant read
		return nil, nil
	}
	var files, sets []any
	for _, t := range withRows(m) {
		files = append(files, object{
			{"@type", "cr:FileSet"}, {"@id", t.Name + "-files"}, {"name", t.Name + "-files"}, {"description", t.Doc},
			{"encodingFormat", "application/x-parquet"}, {"includes", "parquet/" + t.Name + "/*.parquet"},
		})
		sets = append(sets, recordSet(t))
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	err := e.Encode(object{
		{"@context", croissantContext}, {"@type", "sc:Dataset"}, {"conformsTo", "http://mlcommons.org/croissant/1.0"},
		{"name", "chinese-news-as-tables"},
		{"description", fmt.Sprintf("%s documents of Chinese news, and what is told in them, as joined tables. Made by %s %s.", thousands(m.Counts["documents"]), m.Tool, m.Version)},
		{"license", licence}, {"inLanguage", "zh"}, {"version", fmt.Sprintf("%d.0.0", m.Schema)},
		{"distribution", files}, {"recordSet", sets},
	})
	return b.Bytes(), err
}

func recordSet(t schema.Table) object {
	field := func(c schema.Column) object {
		id := t.Name + "/" + c.Name
		description := c.Doc
		if c.Ref != "" {
			description += fmt.Sprintf("; with doc_id, the id of a row of %s", c.Ref)
		}
		o := object{{"@type", "cr:Field"}, {"@id", id}, {"name", c.Name}, {"description", description}, {"dataType", croissantTypes[c.Type]}}
		if c.Name == "doc_id" && t.Name != "documents" && t.HasSpans() {
			o = append(o, pair{"references", object{{"field", object{{"@id", "documents/doc_id"}}}}})
		}
		return append(o, pair{"source", object{{"fileSet", object{{"@id", t.Name + "-files"}}}, {"extract", object{{"column", c.Name}}}}})
	}
	var fields []any
	doc := t.Doc
	for _, c := range t.Columns {
		if c.Type == schema.Arguments { // loaders of Croissant cannot read a list of structs
			doc += "; the column " + c.Name + ", a list of structs, is in the files and not here"
			continue
		}
		fields = append(fields, field(c))
	}
	o := object{{"@type", "cr:RecordSet"}, {"@id", t.Name}, {"name", t.Name}, {"description", doc}}
	switch {
	case t.HasSpans():
		o = append(o, pair{"key", []any{object{{"@id", t.Name + "/doc_id"}}, object{{"@id", t.Name + "/id"}}}})
	case t.Name == "documents":
		o = append(o, pair{"key", object{{"@id", "documents/doc_id"}}})
	}
	return append(o, pair{"field", fields})
}

var croissantTypes = map[schema.ColumnType]string{
	schema.String: "sc:Text", schema.Int32: "cr:Int32", schema.Float64: "sc:Float", schema.Timestamp: "sc:DateTime",
}

// croissantContext is the @context of Croissant 1.0, word by word.
var croissantContext = object{
	{"@language", "en"}, {"@vocab", "https://schema.org/"}, {"citeAs", "cr:citeAs"}, {"column", "cr:column"},
	{"conformsTo", "dct:conformsTo"}, {"cr", "http://mlcommons.org/croissant/"}, {"rai", "http://mlcommons.org/croissant/RAI/"},
	{"data", object{{"@id", "cr:data"}, {"@type", "@json"}}}, {"dataType", object{{"@id", "cr:dataType"}, {"@type", "@vocab"}}},
	{"dct", "http://purl.org/dc/terms/"}, {"equivalentProperty", "cr:equivalentProperty"}, {"examples", object{{"@id", "cr:examples"}, {"@type", "@json"}}},
	{"extract", "cr:extract"}, {"field", "cr:field"}, {"fileProperty", "cr:fileProperty"}, {"fileObject", "cr:fileObject"}, {"fileSet", "cr:fileSet"},
	{"format", "cr:format"}, {"includes", "cr:includes"}, {"isLiveDataset", "cr:isLiveDataset"}, {"jsonPath", "cr:jsonPath"}, {"key", "cr:key"},
	{"md5", "cr:md5"}, {"parentField", "cr:parentField"}, {"path", "cr:path"}, {"recordSet", "cr:recordSet"}, {"references", "cr:references"},
	{"regex", "cr:regex"}, {"repeated", "cr:repeated"}, {"replace", "cr:replace"}, {"samplingRate", "cr:samplingRate"}, {"sc", "https://schema.org/"},
	{"separator", "cr:separator"}, {"source", "cr:source"}, {"subField", "cr:subField"}, {"transform", "cr:transform"},
}
