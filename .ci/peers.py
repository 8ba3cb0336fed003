#!/usr/bin/env python3
"""Dates of other tools on the case suites, scored as ours are, and their speed.

usage: peers.py SHARED SUITE...    e.g. peers.py ../shared recognizers-datetime jionlp-time cec

Run it with a Python that has jionlp==1.5.31, recognizers-text-suite==1.0.2a2 and emoji==1.7.0 (which the latter needs).
No part of .ci/run. Each tool is given the reference time of the text; of the past and the future reading of Recognizers
the one that the case prefers is taken, else the past. The ends of JioNLP are inclusive: a second
is added where the cases have it so.
"""
import datetime as dt, io, json, logging, os, subprocess, sys, tempfile, time, contextlib

with contextlib.redirect_stdout(io.StringIO()):
    import jionlp
from recognizers_date_time import Culture, recognize_datetime

logging.disable(logging.ERROR)  # what a tool could not parse, it tells at length

UNITS = {"year": "Y", "month": "M", "day": "D", "workday": "D", "hour": "H", "minute": "M", "second": "S"}


def stamp(s):
    for f in ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d"):
        with contextlib.suppress(ValueError):
            return dt.datetime.strptime(s, f)
    return None


def row(start, end, value, a=None, b=None):
    iso = lambda t: t and t.strftime("%Y-%m-%dT%H:%M:%S")
    return {"start_char": start, "end_char": end, "value": value, "start_time": iso(a), "end_time": iso(b)}


def length(delta):
    """A JioNLP length, {'day': 3.0}, as ISO 8601; of two bounds the first."""
    d = delta[0] if isinstance(delta, list) else delta
    date = "".join(f"{v:g}{UNITS[u]}" for u, v in d.items() if u in ("year", "month", "day", "workday"))
    clock = "".join(f"{v:g}{UNITS[u]}" for u, v in d.items() if u in ("hour", "minute", "second"))
    return "P" + date + ("T" + clock if clock else "")


def found_by_jionlp(text, now, whole):
    """What JioNLP extracts; a text that is one expression it may parse as such, which it does better."""
    if whole:
        with contextlib.suppress(Exception):
            d = jionlp.parse_time(text, time_base=now.timestamp())
            return [{"offset": [0, len(text)], "type": d["type"], "detail": d}]
    return jionlp.ner.extract_time(text, time_base=now.timestamp())


def by_jionlp(text, now, prefer, whole):
    for m in found_by_jionlp(text, now, whole):
        (start, end), d = m["offset"], m["detail"]
        if m["type"] in ("time_point", "time_span"):
            a, b = (stamp(t) for t in d["time"])
            yield row(start, end, None, a, b + dt.timedelta(seconds=1) if b and (whole or b.second == 59) else b)
        elif m["type"] == "time_delta":
            yield row(start, end, length(d["time"]))
        elif m["type"] == "time_period":
            yield row(start, end, length(d["time"]["delta"]))


def by_recognizers(text, now, prefer, whole):
    for m in recognize_datetime(text, Culture.Chinese, reference=now):
        values = (m.resolution or {}).get("values") or [{}]
        v = values[-1] if prefer == "future" else values[0]
        kind, start, end = v.get("type", ""), m.start, m.end + 1
        if kind == "duration":
            yield row(start, end, f"PT{v['value']}S")
        elif kind == "set":
            yield row(start, end, v.get("timex"))
        elif kind.endswith("range"):
            day = f"{now:%Y-%m-%d} " if kind == "timerange" else ""
            yield row(start, end, v.get("timex"), stamp(day + v.get("start", "")), stamp(day + v.get("end", "")))
        else:
            a = stamp((f"{now:%Y-%m-%d} " if kind == "time" else "") + v.get("value", ""))
            step = dt.timedelta(days=1) if kind == "date" else dt.timedelta(seconds=1)
            yield row(start, end, v.get("timex"), a, a and a + step)


def measure(shared, suite, name, tool):
    cases = [json.loads(line) for line in open(os.path.join(shared, "cases", suite + ".jsonl"), encoding="utf-8")]
    whole = suite == "jionlp-time" or suite.startswith("duckling")
    failed, began = 0, time.process_time()
    with tempfile.TemporaryDirectory() as out:
        os.makedirs(os.path.join(out, "jsonl", "dates"))
        with open(os.path.join(out, "jsonl", "dates", "part.jsonl"), "w", encoding="utf-8") as f:
            for c in cases:
                now = dt.datetime.fromisoformat(c.get("published") or "2024-03-15T10:00:00")
                try:
                    for r in tool(c["text"], now, c.get("prefer"), whole):
                        f.write(json.dumps({"doc_id": c["id"], "text": c["text"][r["start_char"]:r["end_char"]], **r}, ensure_ascii=False) + "\n")
                except Exception:  # of the tool: the text counts as one without dates
                    failed += 1
        seconds = time.process_time() - began
        done = subprocess.run([sys.executable, os.path.join(shared, "score", "score.py"), os.path.join(shared, "cases", suite + ".jsonl"), "--rows", out, "--json"],
                              stdout=subprocess.PIPE, text=True, check=True)
    size = sum(len(c["text"].encode()) for c in cases)
    for line in done.stdout.splitlines():
        r = json.loads(line)
        figures = {k: v for k, v in r.items() if k in ("pass_pct", "found_pct") or k == "time"}
        print(f"{suite:22s} {name:12s} {figures}  {failed} texts failed, {size / seconds / 1e6:.4f} MB/s")


for suite in sys.argv[2:]:
    for name, tool in (("JioNLP", by_jionlp), ("Recognizers", by_recognizers)):
        measure(sys.argv[1], suite, name, tool)
