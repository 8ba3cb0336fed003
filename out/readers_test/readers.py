"""Reads a dataset of taojin as others read it, and holds what they see against its JSONL.

    python readers.py DIR

DIR is the output of `taojin run` in all formats. For each table, pyarrow, pandas, polars, DuckDB
and datasets must yield the rows of the JSONL, with times that have no zone and the column types of
the schema; pyarrow must also show a description for every column. Exit code 1 if one does not.
"""

import atexit
import datetime
import glob
import json
import math
import os
import re
import shutil
import sys
import tempfile

CACHE = tempfile.mkdtemp(prefix="taojin-readers-")
atexit.register(shutil.rmtree, CACHE, ignore_errors=True)
os.environ["HF_HUB_OFFLINE"] = "1"  # read before datasets is imported
os.environ["HF_HOME"] = CACHE

import datasets
import duckdb
import pandas
import polars
import pyarrow as pa
import pyarrow.dataset
import pyarrow.ipc
import pyarrow.parquet

TABLES = ["documents", "sentences", "dates", "numeric_facts", "events", "quotations", "attributions", "entities", "rejects"]
TIMES = {"published", "start_time", "end_time"}
FLOATS = {"value", "low", "high"}
RUNNING = {"text", "quote", "metadata"}  # running text: its least and greatest tell nothing


class Wrong(Exception):
    pass


def want(condition, message):
    if not condition:
        raise Wrong(message)


def plain(value):
    """The value as JSON has it: times as text, what is missing as None."""
    if value is None or value is pandas.NaT or isinstance(value, float) and math.isnan(value):
        return None
    if isinstance(value, (datetime.datetime, pandas.Timestamp)):
        want(value.tzinfo is None, f"{value} has a zone")
        return value.isoformat(timespec="seconds")
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    return value


def same(rows, expected):
    want(len(rows) == len(expected), f"{len(rows)} rows, JSONL has {len(expected)}")
    for i, (row, line) in enumerate(zip(rows, expected)):
        row = {k: plain(v) for k, v in row.items()}
        for column, value in line.items():
            want(column in row, f"column {column} is missing")
            want(row[column] == value, f"row {i}: {column} is {row[column]!r}, JSONL has {value!r}")
        want(list(row) == list(line), f"columns are {list(row)}, JSONL has {list(line)}")


class Dataset:
    def __init__(self, root):
        self.root = root

    def parts(self, fmt, table):
        return sorted(glob.glob(os.path.join(glob.escape(self.root), fmt, table, "*")))

    def jsonl(self, table):
        rows = []
        for part in self.parts("jsonl", table):
            with open(part, encoding="utf-8", newline="\n") as lines:
                rows += [json.loads(line) for line in lines]
        for row in rows:
            want(list(row) == list(rows[0]), f"{table}: JSONL rows have different keys")
        return rows


def arrow_types(name, schema, unit):
    """Types and descriptions of an arrow schema; names its columns."""
    columns = []
    for field in schema:
        columns.append(field.name)
        fields = [field]
        if field.name == "arguments":
            want(pa.types.is_list(field.type), f"{name}: arguments is {field.type}")
            fields += list(field.type.value_type)
        elif field.name in TIMES:
            want(field.type == pa.timestamp(unit), f"{name}: {field.name} is {field.type}, not timestamp[{unit}]")
        elif field.name in FLOATS and pa.types.is_floating(field.type):
            want(field.type == pa.float64(), f"{name}: {field.name} is {field.type}")
        else:
            want(field.type in (pa.string(), pa.int32()), f"{name}: {field.name} is {field.type}")
        for f in fields:
            want((f.metadata or {}).get(b"description"), f"{name}: {f.name} has no description")
    want(schema.metadata[b"description"], f"{name}: the table has no description")
    return columns


def read_pyarrow(data, table, rows):
    schemas = set()
    for fmt, unit in (("parquet", "ms"), ("arrow", "s")):
        tables = []
        for part in data.parts(fmt, table):
            if fmt == "parquet":
                read = pa.parquet.read_table(part)
                meta = pa.parquet.ParquetFile(part).metadata
                want(meta.created_by.startswith("taojin "), f"created by {meta.created_by}")
                for column in range(meta.num_columns if meta.num_row_groups else 0):
                    chunk = meta.row_group(0).column(column)
                    want(chunk.compression == "ZSTD", f"{chunk.path_in_schema} is {chunk.compression}")
                    want(chunk.path_in_schema in RUNNING or chunk.statistics is not None, f"{chunk.path_in_schema} has no statistics")
            else:
                read = pa.ipc.open_file(pa.memory_map(part)).read_all()
            schemas.add((fmt, tuple(arrow_types(part, read.schema, unit)), str(read.schema)))
            tables.append(read)
        same(pa.concat_tables(tables).to_pylist(), rows)
    want(len(schemas) == 2, "parts have different schemas")
    want(len({columns for _, columns, _ in schemas}) == 1, "formats have different columns")
    same(pa.dataset.dataset(os.path.join(data.root, "parquet", table)).to_table().to_pylist(), rows)


def read_pandas(data, table, rows):
    frame = pandas.read_parquet(os.path.join(data.root, "parquet", table))
    for column in TIMES & set(frame.columns):
        want(str(frame[column].dtype) == "datetime64[ms]", f"{column} is {frame[column].dtype}")
    for column in ("start_char", "id", "chars"):
        if column in frame.columns:
            want(str(frame[column].dtype) == "int32", f"{column} is {frame[column].dtype}")
    same(frame.astype(object).to_dict("records"), rows)
    frame = pandas.read_parquet(os.path.join(data.root, "parquet", table), dtype_backend="pyarrow")
    for column in ("date_id", "sentence"):
        if column in frame.columns:
            want(frame[column].dtype == pandas.ArrowDtype(pa.int32()), f"{column} is {frame[column].dtype}")


def read_polars(data, table, rows):
    for frame in (
        polars.read_parquet(os.path.join(data.root, "parquet", table, "*.parquet")),
        polars.concat([polars.read_ipc(part) for part in data.parts("arrow", table)]),
    ):
        for column in TIMES & set(frame.columns):
            want(frame.schema[column] == polars.Datetime("ms"), f"{column} is {frame.schema[column]}")
        if "arguments" in frame.columns:
            want(frame.schema["arguments"] == polars.List(polars.Struct(
                {"role": polars.String, "text": polars.String, "start_char": polars.Int32, "end_char": polars.Int32})),
                f"arguments is {frame.schema['arguments']}")
        same(frame.to_dicts(), rows)


def read_duckdb(data, table, rows):
    path = os.path.join(data.root, "parquet", table, "*.parquet").replace("'", "''")
    db = duckdb.connect()
    found = db.execute(f"select * from read_parquet('{path}', file_row_number = true, filename = true) order by filename, file_row_number")
    names = [column[0] for column in found.description]
    read = [dict(zip(names, row)) for row in found.fetchall()]
    same([{k: v for k, v in row.items() if k not in ("filename", "file_row_number")} for row in read], rows)
    for name, kind in db.execute(f"select column_name, column_type from (describe select * from read_parquet('{path}'))").fetchall():
        if name in TIMES:
            want(kind == "TIMESTAMP", f"{name} is {kind}")
        if name == "arguments":
            want(kind.startswith("STRUCT(") and kind.endswith("[]"), f"arguments is {kind}")


def read_datasets(data, table, rows):
    names = datasets.get_dataset_config_names(data.root)
    if not rows:
        want(table not in names, "the card lists a table without rows")
        return
    loaded = datasets.load_dataset(data.root, table, split="train")
    for column in TIMES & set(loaded.features):
        want(loaded.features[column].dtype == "timestamp[ms]", f"{column} is {loaded.features[column]}")
    same(list(loaded), rows)
    streamed = datasets.load_dataset(data.root, table, split="train", streaming=True)
    same(list(streamed.take(1)), rows[:1])
    if table == "documents":
        same(list(datasets.load_dataset(data.root, split="train")), rows)


README = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "README.md")


def answer(data):
    """The question that README asks of the samples in SQL has the answer that it shows."""
    with open(README, encoding="utf-8") as lines:
        asked = re.search(r'duckdb\.sql\("""\n(.*?)"""\)\n```\n+```text\n(.*?)```', lines.read(), re.DOTALL)
    want(asked, "README has no duckdb.sql with its answer")
    found = duckdb.sql(asked[1].replace("'dataset/", "'" + data.root.replace("'", "''") + "/"))
    got = [found.columns] + [[str(value) for value in row] for row in found.fetchall()]
    shown = [line.split() for line in asked[2].splitlines()]
    want(got == shown, "README shows another answer; the tables give\n" + "\n".join("  ".join(row) for row in got))
    return len(shown) - 1


READERS = {"pyarrow": read_pyarrow, "pandas": read_pandas, "polars": read_polars, "duckdb": read_duckdb, "datasets": read_datasets}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__.strip())
    data = Dataset(sys.argv[1])
    for fmt in ("parquet", "arrow", "jsonl"):
        if not data.parts(fmt, "documents"):
            sys.exit(f"{data.root}: has no {fmt}; run taojin with --format parquet,arrow,jsonl")
    datasets.disable_progress_bars()
    expected = {table: data.jsonl(table) for table in TABLES}
    total = 0
    for name, read in READERS.items():
        failures = 0
        for table in TABLES:
            try:
                read(data, table, expected[table])
            except Exception as problem:  # a reader that raises fails for this table, not for the others
                failures += 1
                first = (str(problem) or type(problem).__name__).splitlines()[0]
                print(f"{name}: {table}: {first}", file=sys.stderr)
        total += failures
        rows = sum(map(len, expected.values()))
        print(f"{name} {sys.modules[name].__version__}: {rows} rows of {len(TABLES)} tables, {f'{failures} tables wrong' if failures else 'all as in JSONL'}", flush=True)
    try:
        print(f"README: {answer(data)} rows, as it shows", flush=True)
    except Exception as problem:
        total += 1
        print(f"README: {problem}", file=sys.stderr)
    sys.exit(1 if total else 0)


if __name__ == "__main__":
    main()
