"""Runs what the project shows: the loading snippets of a dataset's card, the SQL questions, the Python of the READMEs, and croissant.json.

    python snippets.py SAMPLES QUESTIONS

SAMPLES is a dataset of corpus/samples, QUESTIONS one of out/questions/news.jsonl, both in all formats. Run from the top of the
project. Exit code 1 if one fails. Spark is skipped where there is no Java, and a line says so.
"""

import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

import duckdb


def blocks(path, language):
    """The code blocks of a Markdown file with the heading above each."""
    heading, found = "", []
    with open(path, encoding="utf-8") as f:
        text = f.read()
    for m in re.finditer(r"^#+ ([^\n]*)$|^```(\w+)\n(.*?)^```$", text, re.M | re.S):
        if m[1]:
            heading = m[1]
        elif m[2] == language:
            found.append((heading, m[3]))
    return found


def run(code, folder):
    """Runs Python in a folder; what it printed, or what went wrong."""
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True,
                          env={**os.environ, "HF_HUB_OFFLINE": "1", "HF_HOME": os.path.join(tempfile.gettempdir(), f"taojin-hf-{os.getpid()}")})
    if done.returncode:
        return None, (done.stderr.strip().splitlines() or ["no message"])[-1]
    return done.stdout, ""


failures = 0


def tell(name, problem=""):
    global failures
    failures += bool(problem)
    print(f"{name}: {problem or 'as shown'}", flush=True)


def card(dataset):
    shown = blocks(os.path.join(dataset, "README.md"), "python")
    if len(shown) != 5:
        tell("card", f"{len(shown)} snippets, 5 wanted")
    for heading, code in shown:
        if heading == "Spark" and not shutil.which("java"):
            print("card: Spark: skipped: there is no java")
            continue
        printed, problem = run(code, dataset)
        if not problem and not printed.strip():
            problem = "prints nothing"
        tell(f"card: {heading}", problem)


def readmes(dataset):
    """The Python of the READMEs runs beside a folder called dataset."""
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(dataset, os.path.join(folder, "dataset"))
        for readme in sorted(glob.glob("README*.md")):
            if not blocks(readme, "python"):
                tell(readme, "shows no Python")
            for i, (heading, code) in enumerate(blocks(readme, "python")):
                if code.startswith("spark."):
                    continue  # in a session of Spark, with a binary on every worker: make spark runs the recipe
                tell(f"{readme}: {heading}, Python block {i + 1}", run(code, folder)[1])


def questions(dataset):
    top, found = os.getcwd(), sorted(glob.glob(os.path.abspath("out/questions/*.sql")))
    if len(found) != 5:
        tell("questions", f"{len(found)} found, 5 wanted")
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(dataset, os.path.join(folder, "dataset"))
        os.chdir(folder)
        for path in found:
            with open(path, encoding="utf-8") as f:
                rows = duckdb.connect().execute(f.read()).fetchall()
            tell(os.path.relpath(path, top), "" if rows else "no row answers it")
    os.chdir(top)


def croissant(dataset):
    import logging

    import mlcroissant

    logging.disable(logging.WARNING)
    described = mlcroissant.Dataset(os.path.join(dataset, "croissant.json"))  # raises what does not validate
    for table in [r.uuid for r in described.metadata.record_sets]:
        wanted = 0
        for part in glob.glob(os.path.join(dataset, "jsonl", table, "*")):
            with open(part, encoding="utf-8") as lines:
                wanted += sum(1 for _ in lines)
        got = sum(1 for _ in described.records(table))
        tell(f"croissant.json: {table}", "" if got == wanted else f"{got} records, JSONL has {wanted}")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__.strip())
    samples, asked = map(os.path.abspath, sys.argv[1:])
    card(samples)
    readmes(samples)
    questions(asked)
    croissant(samples)
    sys.exit(1 if failures else 0)


main()
