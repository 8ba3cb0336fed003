"""Runs the recipe on a local Spark and holds its rows against those of `taojin run`.

    python taojin_spark_test.py TAOJIN SAMPLES
"""

import glob
import json
import os
import subprocess
import sys
import tempfile

os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from pyspark.sql import SparkSession

from taojin_spark import extract


def plain(value):
    if hasattr(value, "isoformat"):
        return value.isoformat(timespec="seconds")
    if isinstance(value, list):
        return [plain(v) for v in value]
    return value.asDict() if hasattr(value, "asDict") else value


def main():
    taojin, samples = os.path.abspath(sys.argv[1]), sys.argv[2]
    news = []
    for path in sorted(glob.glob(os.path.join(samples, "*.txt"))):
        with open(path, encoding="utf-8") as f:
            news.append((os.path.basename(path), f.read().replace("\r\n", "\n")))
    news.append(("empty", " "))
    with tempfile.TemporaryDirectory() as dir:
        with open(os.path.join(dir, "news.jsonl"), "w", encoding="utf-8") as f:
            for id, text in news:
                f.write(json.dumps({"id": id, "text": text}) + "\n")
        subprocess.run([taojin, "run", f.name, "-o", os.path.join(dir, "out"), "--format", "jsonl"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").config("spark.sql.session.timeZone", "UTC").config("spark.sql.shuffle.partitions", "2").getOrCreate()
        spark.sparkContext.setLogLevel("ERROR")
        spark.sparkContext.addPyFile(os.path.join(os.path.dirname(os.path.abspath(__file__)), "taojin_spark.py"))
        frame = spark.createDataFrame(news, "id string, text string").repartition(3)
        for table in ("dates", "events", "rejects"):
            rows = [{k: plain(v) for k, v in row.asDict().items()} for row in extract(frame, table, command=[taojin]).collect()]
            with open(glob.glob(os.path.join(dir, "out", "jsonl", table, "*"))[0], encoding="utf-8") as lines:
                want = [json.loads(line) for line in lines]
            key = lambda row: (row["doc_id"], row.get("id") or 0)
            for row in rows + want:
                if table == "rejects":  # where the row stood in its partition is no fact of the document
                    row.pop("record"), row.pop("source")
            if sorted(rows, key=key) != sorted(want, key=key):
                sys.exit(f"spark: {table}: {len(rows)} rows, not those of taojin run, which are {len(want)}")
            print(f"spark: {table}: {len(rows)} rows, as of taojin run", flush=True)
        spark.stop()


if __name__ == "__main__":
    main()
