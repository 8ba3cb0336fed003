#!/usr/bin/env python3
"""Score other tools on the case suites as taojin is scored, and time them.

usage: peers.py SHARED [SUITE...]    all suites that a tool has something for, or those named

Run it in a virtualenv with jionlp==1.5.31 recognizers-text-suite==1.0.2a2 emoji==1.7.0 jieba==0.42.1 thulac==0.2.2 (a newer
emoji breaks Recognizers). No part of .ci/run. Every tool is given the reference time of the text, and the text in simplified
characters. Where it leaves more than one reading open, each is a row, and one that is right is enough. Of the models
of Recognizers the one a suite is about is asked. What a tool has nothing for is not scored:
  JioNLP          dates, amounts of money; no other numbers, no spans of names without a word list or a model of one's own
  Recognizers     dates, numbers, units; in Python no ranges of numbers, no names
  jieba, THULAC   persons, places, organisations by their parts of speech; no values
None has quotations with speakers, attributions, events or what a number counts. The suite `hard` is left out: it was
made of what tools get wrong. With SHOW=n the first n failing cases are printed in place of figures.
"""
import collections, contextlib, datetime as dt, functools, glob, io, itertools, json, logging, os, re, subprocess, sys, tempfile, time

with contextlib.redirect_stdout(io.StringIO()):
    import jionlp
import jieba.posseg
import thulac
import recognizers_number as numbers
import recognizers_number_with_unit as units
from recognizers_date_time import Culture, recognize_datetime

logging.disable(logging.ERROR)  # what a tool could not parse, it tells at length
ZH = Culture.Chinese


def stamp(s):
    for f in ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d"):
        with contextlib.suppress(ValueError):
            return dt.datetime.strptime(s, f)
    return None


def date(start, end, value, a=None, b=None):
    iso = lambda t: t and t.strftime("%Y-%m-%dT%H:%M:%S")
    return "dates", {"start_char": start, "end_char": end, "value": value, "start_time": iso(a), "end_time": iso(b)}


def number(start, end, value=None, low=None, high=None, **unit):
    return "numeric_facts", {"start_char": start, "end_char": end, "number_start_char": start, "number_end_char": end,
                             "value": value, "low": low, "high": high, **unit}


# JioNLP: an expression that stands alone it parses better than it finds expressions in a text. Its ends are inclusive, in a
# grain that it does not tell.

def parsed_or_found(case, parse, find, alone):
    """What it parses or finds; alone: the text is one expression, None: it may be one."""
    for way in {True: (parse, find), None: (find, parse), False: (find,)}[alone]:
        with contextlib.suppress(Exception):
            got = way()
            if got:
                return got if way is find else [{"offset": [0, len(case["text"])], "detail": got}]
    return []


def closed(end):
    """The ends an inclusive end may mean."""
    yield end
    if end and end.second == 59:
        yield end + dt.timedelta(seconds=1)
    elif end:
        step = {"days": 1} if end.hour == end.minute == end.second == 0 else {"hours": 1} if end.minute == end.second == 0 else {"minutes": 1} if end.second == 0 else {"seconds": 1}
        yield end + dt.timedelta(**step)


def length(delta):
    """{'day': 3.0} as ISO 8601; of two bounds the first."""
    d = delta[0] if isinstance(delta, list) else delta
    said = lambda names: "".join(f"{d[n]:g}{c}" for n, c in names if n in d)
    clock = said((("hour", "H"), ("minute", "M"), ("second", "S")))
    return "P" + said((("year", "Y"), ("month", "M"), ("day", "D"), ("workday", "D"))) + ("T" + clock if clock else "")


def jionlp_dates(case, now, alone):
    for future in (False, True) if case.get("prefer") == "future" else (False,):
        yield from jionlp_reading(case, alone, {"time_base": now.timestamp(), "ret_future": future})


def jionlp_reading(case, alone, base):
    for m in parsed_or_found(case, lambda: jionlp.parse_time(case["text"], **base), lambda: jionlp.ner.extract_time(case["text"], **base), alone):
        (start, end), d = m["offset"], m["detail"]
        if d["type"] == "time_delta":
            yield date(start, end, length(d["time"]))
        elif d["type"] == "time_period":
            yield date(start, end, length(d["time"]["delta"]))
            if d["time"]["delta"] == {"day": 7}:
                yield date(start, end, "P1W")
                at = stamp(((d["time"].get("point") or {}).get("time") or [""])[0])
                if at:
                    yield date(start, end, f"XXXX-WXX-{at.isoweekday()}" + (f"T{at:%H}" if at.hour else ""))
        else:
            a, b = (stamp(t) for t in d["time"])
            for b in closed(b):
                yield date(start, end, None, a, b)


CURRENCY = {"元": "CNY", "美元": "USD", "港元": "HKD", "欧元": "EUR", "日元": "JPY", "新台币": "TWD", "台币": "TWD", "泰铢": "THB", "卢布": "RUB", "韩元": "KRW", "英镑": "GBP"}


def jionlp_money(case, now, alone):
    for m in parsed_or_found(case, lambda: jionlp.parse_money(case["text"]), lambda: jionlp.ner.extract_money(case["text"]), alone):
        n, sense = m["detail"]["num"], m["detail"]["definition"]
        low, high = map(float, n) if isinstance(n, list) else (float(n), float(n))
        yield number(*m["offset"], value=None if isinstance(n, list) else low, low=None if sense == "blur-" else low, high=None if sense == "blur+" else high,
                     unit_code=CURRENCY.get(m["detail"]["case"], m["detail"]["case"]))


# Recognizers: its ends are exclusive. A moment has the grain of its TIMEX.

def recognizers_dates(case, now, alone):
    for m in recognize_datetime(case["text"], ZH, reference=now):
        for v in (m.resolution or {}).get("values") or [{}]:
            kind, start, end, timex = v.get("type", ""), m.start, m.end + 1, v.get("timex") or ""
            day = f"{now:%Y-%m-%d} " if kind.startswith("time") else ""
            if kind == "duration":
                yield date(start, end, f"PT{v['value']}S")
            elif kind.endswith("range"):
                yield date(start, end, timex, stamp(day + v.get("start", "")), stamp(day + v.get("end", "")))
            else:
                a = stamp(day + v.get("value", ""))
                clock = re.search(r"T\d\d(:\d\d)?(:\d\d)?$", timex)
                grain = "days" if kind == "date" else "seconds" if not clock or clock[2] else "minutes" if clock[1] else "hours"
                yield date(start, end, timex, a, a and a + dt.timedelta(**{grain: 1}))


UCUM = {"Kilometer": "km", "Meter": "m", "Centimeter": "cm", "Millimeter": "mm", "Kilogram": "kg", "Gram": "g", "Milligram": "mg", "Ton": "t", "Metric ton": "t", "Liter": "L",
        "Milliliter": "mL", "Mile": "[mi_i]", "Inch": "[in_i]", "Foot": "[ft_i]", "Gallon": "[gal_us]", "Jin": "斤", "Liang": "两", "Qian": "钱", "C": "Cel", "F": "[degF]"}
PARTS = {"Fen": .01, "Cent": .01, "Jiao": .1}  # of a unit of money


def recognizers(*models):
    def found(case, now, alone):
        for m in itertools.chain(*(model(case["text"], ZH) for model in models)):
            r = m.resolution or {}
            try:
                value = float((r.get("value") or "").rstrip("%").replace(",", ""))
            except ValueError:
                continue
            yield number(m.start, m.end + 1, value=value * PARTS.get(r.get("unit"), 1), unit_code=r.get("isoCurrency") or UCUM.get(r.get("unit"), r.get("unit")))
    return found


def recognizers_all(case, now, alone):
    """Every number of a text once: with its unit where there is one, none within a date."""
    taken = [(r["start_char"], r["end_char"]) for _, r in recognizers_dates(case, now, alone)]
    for model in (units.recognize_currency, units.recognize_dimension, units.recognize_temperature, units.recognize_age, numbers.recognize_percentage, numbers.recognize_ordinal, numbers.recognize_number):
        for table, r in list(recognizers(model)(case, now, alone)):
            if not any(r["start_char"] < b and a < r["end_char"] for a, b in taken):
                taken.append((r["start_char"], r["end_char"]))
                yield table, r


def names(words, types):
    """Names by the parts of speech of words that together are the text."""
    at = 0
    for word, flag in words:
        if flag in types:
            yield "entities", {"start_char": at, "end_char": at + len(word), "type": types[flag]}
        at += len(word)


def jieba_names(case, now, alone):
    words = ((w.word, w.flag) for w in jieba.posseg.cut(case["text"]))
    return names(words, {"nr": "PERSON", "nrt": "PERSON", "nrfg": "PERSON", "ns": "GPE", "nt": "ORG"})


def thulac_names(case, now, alone):
    words = thulac_model().cut(case["text"])
    if "".join(w for w, _ in words) != case["text"]:  # it leaves out spaces: each word is looked for after the last
        words = list(placed(words, case["text"]))
    return names(words, {"np": "PERSON", "ns": "GPE", "ni": "ORG"})


def placed(words, text):
    at = 0
    for word, flag in words:
        i = text.index(word, at)
        yield from [(text[at:i], "")] if i > at else []
        yield word, flag
        at = i + len(word)


@functools.cache
def thulac_model():
    with contextlib.redirect_stdout(io.StringIO()):
        return thulac.thulac()


def tools(suite):
    """The tools that have something for a suite, each with its best way."""
    if suite in ("cec", "recognizers-datetime", "jionlp-time", "jionlp-time-extract", "duckling-time", "duckling-duration"):
        return {"JioNLP": jionlp_dates, "Recognizers": recognizers_dates}
    if suite == "gold-news":
        return {"Recognizers": recognizers_all}
    if suite == "msra":
        return {"jieba": jieba_names, "THULAC": thulac_names}
    kind = suite.partition("-")[2]
    if kind in ("currency", "money", "money-extract", "amountofmoney"):
        return {"JioNLP": jionlp_money, "Recognizers": recognizers(units.recognize_currency)}
    model = {"number": numbers.recognize_number, "numeral": numbers.recognize_number, "ordinal": numbers.recognize_ordinal, "percent": numbers.recognize_percentage, "age": units.recognize_age,
             "temperature": units.recognize_temperature, **dict.fromkeys(("dimension", "distance", "quantity", "volume"), units.recognize_dimension)}.get(kind)
    return {"Recognizers": recognizers(model)} if model else {}


def simplified(case):
    """The case in simplified characters, which the tools know better; offsets stay."""
    text = jionlp.tra2sim(case["text"], mode="char")
    return {**case, "text": text if len(text) == len(case["text"]) else case["text"]}


def measure(shared, path, suite, name, tool):
    with open(path, encoding="utf-8") as f:
        cases = [simplified(json.loads(line)) for line in f]
    alone = None if suite == "recognizers-datetime" else suite in ("jionlp-time", "jionlp-money") or suite.startswith("duckling")
    list(tool(cases[0], dt.datetime(2024, 3, 15), alone))  # its word lists are loaded before the clock starts
    rows, failed, began = collections.defaultdict(list), 0, time.process_time()
    for c in cases:
        now = dt.datetime.fromisoformat(c.get("published") or "2024-03-15T10:00:00")
        try:
            for table, r in tool(c, now, alone):
                rows[table].append({"doc_id": c["id"], "text": c["text"][r["start_char"]:r["end_char"]], **r})
        except Exception:  # the tool's: the text keeps what was found before
            failed += 1
    seconds = time.process_time() - began
    with tempfile.TemporaryDirectory() as out:
        for table, found in rows.items():
            os.makedirs(os.path.join(out, "jsonl", table))
            with open(os.path.join(out, "jsonl", table, "part.jsonl"), "w", encoding="utf-8") as f:
                f.writelines(json.dumps(r, ensure_ascii=False) + "\n" for r in found)
        command = [sys.executable, os.path.join(shared, "score", "score.py"), path, "--rows", out]
        done = subprocess.run(command + (["--show", os.environ["SHOW"]] if "SHOW" in os.environ else ["--json"]), stdout=subprocess.PIPE, text=True, check=True)
    if "SHOW" in os.environ:
        return print(name, done.stdout)
    size = sum(len(c["text"].encode()) for c in cases)
    for line in done.stdout.splitlines():
        r = json.loads(line)
        wanted = {"cec": ("time",), "gold-news": ("numbers", "numbers with value"), "msra": ("PERSON", "ORG", "PLACE")}.get(suite, ("pass_pct", "found_pct", "exact_pct"))
        print(f"{suite:22s} {name:12s} {({k: r.get(k) for k in wanted})}  {failed} texts failed, {size / seconds / 1e6:.3f} MB/s", flush=True)


def main():
    shared, named = sys.argv[1], sys.argv[2:]
    for path in sorted(glob.glob(os.path.join(shared, "cases", "*.jsonl"))):
        suite = os.path.basename(path)[:-len(".jsonl")]
        if not named or suite in named:
            for name, tool in tools(suite).items():
                measure(shared, path, suite, name, tool)


main()
