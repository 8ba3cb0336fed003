#!/usr/bin/env python3
"""Score the case suites and hold the figures against the floors.

usage: suites.py SHARED TAOJIN FLOORS [--raise]

FLOORS is a table of suite, figure and floor. A figure below its floor fails; --raise writes the
figures that are above it. Cases in which two suites contradict each other stand in
contradictions.tsv beside this file, with the reason, and are printed.
"""
import glob, json, os, subprocess, sys, tempfile


def score(shared, taojin):
    """One result for each suite, as score.py prints it."""
    cases = sorted(glob.glob(os.path.join(shared, "cases", "*.jsonl")))
    command = f"{os.path.abspath(taojin)} run {{input}} -o {{out}} --format jsonl {{flags}}"
    done = subprocess.run([sys.executable, os.path.join(shared, "score", "score.py"), *cases, "--cmd", command, "--json"],
                          stdout=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit("suites: score.py failed:\n" + done.stdout[-2000:])
    return [json.loads(line) for line in done.stdout.splitlines()]


def failures(shared, taojin):
    """Rejects that are the fault of taojin, over all texts of the suites: few of them would lower a figure."""
    with tempfile.TemporaryDirectory() as d:
        with open(os.path.join(d, "texts.jsonl"), "w", encoding="utf-8") as f:
            for path in sorted(glob.glob(os.path.join(shared, "cases", "*.jsonl"))):
                for n, line in enumerate(open(path, encoding="utf-8")):
                    if text := json.loads(line).get("text"):
                        f.write(json.dumps({"id": f"{os.path.basename(path)}#{n + 1}", "text": text}) + "\n")
        out = os.path.join(d, "out")
        subprocess.run([os.path.abspath(taojin), "run", f.name, "-o", out, "--format", "jsonl"], stdout=subprocess.PIPE)
        rejects = [json.loads(line) for part in sorted(glob.glob(os.path.join(out, "jsonl", "rejects", "*.jsonl")))
                   for line in open(part, encoding="utf-8")]
    return [f'{r["doc_id"]}: {r["detail"]}' for r in rejects if r["reason"] == "internal"]


def figures(result):
    """(suite, figure) → value, of all figures of a suite that a floor may hold."""
    suite = result["suite"]
    for name, value in result.items():
        if isinstance(value, dict):
            for key in ("f1", "exact_f1", "overlap_f1"):
                if key in value:
                    yield (suite, f"{name} {key}"), value[key]
        elif name.endswith("_pct") or name.endswith("accuracy"):
            if result.get("items") or name.endswith("accuracy"):
                yield (suite, name), value


def read(path):
    with open(path, encoding="utf-8") as f:
        rows = [line.rstrip("\n").split("\t") for line in f if line.strip() and not line.startswith("#")]
    return rows


def main():
    shared, taojin, floors_path = sys.argv[1:4]
    got = {}
    for result in score(shared, taojin):
        got.update(figures(result))
    floors = {(suite, name): float(floor) for suite, name, floor in read(floors_path)}
    failed = 0
    for (suite, name), value in sorted(got.items()):
        floor = floors.get((suite, name))
        note = "" if floor is None else f"floor {floor:5.1f}"
        if floor is not None and value < floor:
            note, failed = note + "  BELOW", failed + 1
        print(f"{suite:24s} {name:52s} {value:5.1f}  {note}")
    missing = [k for k in floors if k not in got]
    for suite, name in missing:
        print(f"{suite:24s} {name:52s}     -  has a floor, but was not measured")
    contradictions = os.path.join(os.path.dirname(floors_path), "contradictions.tsv")
    if os.path.exists(contradictions):
        print("\ncases in which a suite contradicts another or the contract:")
        for row in read(contradictions):
            print("  " + "  ".join(row))
    if "--raise" in sys.argv:
        with open(floors_path, "w", encoding="utf-8") as f:
            f.write("# Figures of `make suites` that must not fall. suite, figure, floor; raised by `.ci/suites.py … --raise`.\n")
            for key, value in sorted(got.items()):
                if max(value, floors.get(key, 0)) == 0:
                    continue  # a floor of nought holds nothing
                f.write(f"{key[0]}\t{key[1]}\t{max(value, floors.get(key, 0)):.1f}\n")
    internal = failures(shared, taojin)
    print(*internal, sep="\n")
    if failed or missing or internal:
        sys.exit(f"suites: {failed} figures are below their floors, {len(missing)} were not measured, {len(internal)} texts were rejected")


main()
