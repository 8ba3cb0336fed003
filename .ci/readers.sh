#!/usr/bin/env bash
# Load a dataset of the samples with the readers that people use. Without Python the test is
# skipped, and says so; in continuous integration that is a failure.
set -euo pipefail
bin=$1 python=$2
skip() {
  echo "readers: skipped: $1"
  if [ "${CI:-}" = true ]; then exit 1; fi
  exit 0
}
command -v "$python" >/dev/null || skip "there is no $python"
requirements=out/readers_test/requirements.txt
if ! cmp -s "$requirements" .venv/requirements.txt 2>/dev/null; then
  rm -rf .venv
  "$python" -m venv .venv || skip "$python cannot make a .venv (install its venv module)"
  .venv/bin/python -m pip install --quiet --disable-pip-version-check -r "$requirements" || { rm -rf .venv; skip "the readers cannot be installed from PyPI"; }
  cp "$requirements" .venv/requirements.txt
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
"$bin" run corpus/samples -o "$dir/dataset" >/dev/null
.venv/bin/python out/readers_test/readers.py "$dir/dataset"
"$bin" run out/questions/news.jsonl -o "$dir/questions" >/dev/null
.venv/bin/python out/readers_test/snippets.py "$dir/dataset" "$dir/questions"
