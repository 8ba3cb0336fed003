package out

import (
	"fmt"
	"strings"
)

// snippets load a table with the documents that it belongs to, in the folder of the dataset. A test
// runs each of them (readers_test/snippets.py).
var snippets = []struct{ reader, code string }{
	{"pandas", `import pandas as pd

TABLE = pd.read_parquet("parquet/TABLE")
documents = pd.read_parquet("parquet/documents", columns=["doc_id", "title", "published"])
print(TABLE.merge(documents, on="doc_id").head())`},
	{"polars", `import polars as pl

TABLE = pl.scan_parquet("parquet/TABLE/*.parquet")
documents = pl.scan_parquet("parquet/documents/*.parquet").select("doc_id", "title", "published")
print(TABLE.join(documents, on="doc_id").head().collect())`},
	{"DuckDB", `import duckdb

duckdb.sql("""
    SELECT t.*, d.title, d.published
    FROM 'parquet/TABLE/*.parquet' t JOIN 'parquet/documents/*.parquet' d USING (doc_id)
    LIMIT 5
""").show()`},
	{"datasets", `import os
from datasets import load_dataset

TABLE = load_dataset(os.getcwd(), "TABLE", split="train")  # or the name of the dataset on a hub
print(TABLE[0])`},
	{"Spark", `from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
TABLE = spark.read.parquet("parquet/TABLE")
documents = spark.read.parquet("parquet/documents").select("doc_id", "title", "published")
TABLE.join(documents, "doc_id").show(5)`},
}

// loading shows how a table is loaded: dates, or another that has rows.
func loading(b *strings.Builder, m *Manifest) {
	if f, ok := typed(m); !ok || f.name != "parquet" || m.Counts["documents"] == 0 {
		return
	}
	table := ""
	for _, t := range withRows(m) {
		if t.HasSpans() && (table == "" || t.Name == "dates") {
			table = t.Name
		}
	}
	b.WriteString("## Loading\n\n")
	for _, s := range snippets {
		fmt.Fprintf(b, "### %s\n\n```python\n%s\n```\n\n", s.reader, strings.ReplaceAll(s.code, "TABLE", table))
	}
	b.WriteString("Rows of a document are joined by `doc_id`; a column `x_id` holds the `id` of a row of that document in the table named below.\n\n")
}
