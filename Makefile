# taojin: `make` lists the targets.
GO      ?= go
IN      ?= corpus/samples
OUT     ?= dataset
SHARED  ?= ../shared
BIN     := bin/taojin
PYTHON  ?= python3
VENV    := .venv/bin/python

.PHONY: help build run test lint check golden record docs suites bench fuzz kills readers spark release clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 10

build: ## build bin/taojin
	@$(GO) build -trimpath -ldflags '-s -w' -o $(BIN) ./cmd/taojin

run: build ## extract IN=corpus/samples into OUT=dataset (replaced)
	@if [ -e "$(OUT)" ] && [ ! -e "$(OUT)/manifest.json" ] && [ ! -e "$(OUT)/.taojin" ] && [ -n "$$(ls -A "$(OUT)")" ]; then echo "make: $(OUT) holds something else; give another OUT=" >&2; exit 2; fi
	@if [ -e "$(OUT)/manifest.json" ]; then rm -rf "$(OUT)"; fi
	@$(BIN) run $(IN) -o $(OUT)

test: ## run all tests, and the readers' (Python)
	@$(GO) test ./...
	@$(MAKE) --no-print-directory readers

lint: ## format and vet
	@test -z "$$(gofmt -l .)" || { gofmt -l .; echo "make lint: run gofmt -w on these" >&2; exit 1; }
	@$(GO) vet ./...

check: lint test ## what continuous integration wants, but for the suites

golden: build ## compare corpus/samples with the wanted rows in out/golden
	@$(GO) test ./out/golden -count 1

record: build ## rewrite the wanted rows (look at git diff before you commit)
	@RECORD=1 $(GO) test ./out/golden -count 1

docs: ## rewrite the generated documentation
	@RECORD=1 $(GO) test ./extractors ./cmd/taojin -run "TestRulesDocument|TestReadme" -count 1

suites: build ## score the case suites of SHARED=../shared and hold them against .ci/floors.tsv
	@if [ -d "$(SHARED)/cases" ]; then $(PYTHON) .ci/suites.py $(SHARED) $(BIN) .ci/floors.tsv; else echo "suites: no $(SHARED)/cases here: skipped"; fi

bench: ## MB/s of each stage and of the whole run on one core, beside gse's Segment; memory; start-up
	@GOMAXPROCS=1 $(GO) test ./pipeline -run XXX -bench . -benchtime 3x -count 1 -timeout 30m

fuzz: ## fuzz every target for FUZZTIME=1m
	@for p in $$($(GO) list ./...); do for f in $$($(GO) test -list '^Fuzz' $$p | grep '^Fuzz'); do echo "$$p $$f"; $(GO) test -run XXX -fuzz "^$$f$$" -fuzztime $${FUZZTIME:-1m} $$p || exit 1; done; done

kills: ## kill runs over 2,000 documents at KILLS=200 random moments, resume them, compare bytes
	@KILLS=$${KILLS:-200} $(GO) test ./cmd/taojin -run TestKilledRunIsResumed -v -count 1 -timeout 3h

readers: build ## load a dataset with pyarrow, pandas, polars, DuckDB and datasets in a .venv
	@.ci/readers.sh $(BIN) $(PYTHON)

release: ## cross compile for Linux, macOS and Windows into release/ (TARGETS="linux/arm64 …" for some)
	@.ci/release.sh $(GO) release

spark: build ## run the recipe for Spark on a local Spark, in the .venv of the readers
	@.ci/spark.sh $(BIN)

clean: ## remove what is built
	@rm -rf bin .venv release
