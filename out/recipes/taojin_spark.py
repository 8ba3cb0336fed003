"""Rows of taojin for a Spark DataFrame of documents, through DataFrame.mapInArrow.

    spark.sparkContext.addPyFile("out/recipes/taojin_spark.py")
    from taojin_spark import extract
    dates = extract(news, "dates")                    # news has id, text and, if there are, title, published, author, publisher
    dates.write.parquet("dates")

The command `taojin` has to be on the PATH of driver and workers (or is named: command=["/opt/taojin"]).
Options of `taojin extract` follow it: command=["taojin"], options=["--field", "text=body"]. A document that is
rejected has no rows; extract(news, "rejects") tells which and why.
"""

import io
import subprocess
import threading

import pyarrow as pa
from pyspark.sql.pandas.types import from_arrow_schema


def spark_schema(schema):
    """The schema with times in microseconds, which is what Spark has."""
    return pa.schema([
        pa.field(f.name, pa.timestamp("us") if pa.types.is_timestamp(f.type) else f.type, f.nullable) for f in schema
    ])


def arguments(command, options, table):
    return [*command, "extract", "--arrow", "--table", table, *options]


def table_schema(command, options, table):
    """The columns of a table: what the command answers to no documents."""
    none = io.BytesIO()
    pa.ipc.new_stream(none, pa.schema([("text", pa.string())])).close()
    done = subprocess.run(arguments(command, options, table), input=none.getvalue(), stdout=subprocess.PIPE, check=True)
    return spark_schema(pa.ipc.open_stream(done.stdout).schema)


def extract(documents, table, command=("taojin",), options=()):
    """A DataFrame of the rows of one table for the documents of another."""
    schema = table_schema(command, options, table)

    def rows(batches):
        first = next(batches, None)
        if first is None:
            return
        process = subprocess.Popen(arguments(command, options, table), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        broken = []

        def feed():
            try:
                with process.stdin, pa.ipc.new_stream(process.stdin, first.schema) as stream:
                    stream.write_batch(first)
                    for batch in batches:
                        stream.write_batch(batch)
            except BrokenPipeError:
                pass  # the command ended; its exit code says why
            except Exception as problem:
                broken.append(problem)

        feeder = threading.Thread(target=feed)
        feeder.start()
        try:
            with pa.ipc.open_stream(process.stdout) as stream:
                for batch in stream:
                    yield from pa.Table.from_batches([batch]).cast(schema).to_batches()
        finally:
            process.stdout.close()
            feeder.join()
            code = process.wait()
        if broken:
            raise broken[0]
        if code not in (0, 1):  # 1: some documents were rejected
            raise RuntimeError(f"taojin ended with {code}")

    return documents.mapInArrow(rows, from_arrow_schema(schema, prefer_timestamp_ntz=True))
