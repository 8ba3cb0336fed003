#!/usr/bin/env bash
# Run the recipe for Spark on a local Spark, in the .venv that `make readers` made. Without it or Java the
# test is skipped, and says so; in continuous integration that is a failure.
set -euo pipefail
bin=$1 python=.venv/bin/python
skip() {
  echo "spark: skipped: $1"
  if [ "${CI:-}" = true ]; then exit 1; fi
  exit 0
}
command -v java >/dev/null || skip "there is no java"
[ -x "$python" ] || skip "there is no .venv; make readers makes it"
"$python" -c 'import pyspark' 2>/dev/null || "$python" -m pip install --quiet --disable-pip-version-check -r out/recipes/requirements.txt || skip "Spark cannot be installed from PyPI"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
"$python" -W ignore out/recipes/taojin_spark_test.py "$bin" corpus/samples 2>"$log" || { tail -n 20 "$log" >&2; exit 1; }
