# `make run` is all that a reader needs; `make test` is all that a change needs.

VENV := .venv
BIN := $(VENV)/bin
PYTHON := $(BIN)/python

# A stamp in the environment says which requirements are in it: a second start installs nothing.
RUNTIME := $(VENV)/.runtime
TOOLS := $(VENV)/.tools
NODE := node_modules/.tools
# What only the bench compares with stays out of the environment.
BENCHED := build/bench/packages
BENCH := $(BENCHED)/.installed

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

.DEFAULT_GOAL := help
.PHONY: help run demo test lint unit gold bench browser-test extension clean

help: ## say what there is to make
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

run: $(RUNTIME) ## serve on 127.0.0.1:8017; ARGS="--port 8018" and the like are passed on
	@$(PYTHON) -m backend serve $(ARGS)

demo: $(RUNTIME) ## check two of the seed articles against the others
	@$(PYTHON) -m backend demo

test: lint unit gold browser-test ## lint, unit, gold and browser-test: all that a change must pass

lint: $(TOOLS) $(NODE) ## ruff, mypy, import contracts, eslint, tsc, web-ext lint
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	npm run --silent lint

unit: $(TOOLS) $(NODE) ## the unit and API tests of both sides
	@.ci/postgresql || [ -z "$$CI" ] || { echo "No PostgreSQL could be had, and here that is a failure." >&2; exit 1; }
	$(PYTHON) -m pytest tests -q --ignore=tests/browser --ignore=tests/gold
	npm --silent test

gold: $(TOOLS) ## the gate: precision, recall and relations on the annotated articles
	$(PYTHON) -m pytest tests/gold -q

train: $(TOOLS) ## learn all weights anew from the annotated articles, in two to three minutes
	@$(PYTHON) -m tests.gold.training

bench: $(BENCH) ## ratios of speed and memory, in about ten minutes; ARGS="check money", "--pages DIR"
	@PYTHONPATH=$(BENCHED) $(PYTHON) -m tests.bench $(ARGS)

browser-test: $(TOOLS) $(NODE) ## the real extension in Chromium and Firefox
	@if .ci/browsers; then $(PYTHON) -m pytest tests/browser -q; \
	elif [ -n "$$CI" ]; then echo "No browser could be had, and here that is a failure." >&2; exit 1; \
	else echo "Browser tests skipped: no Chromium or Firefox was found, and none could be installed."; fi

extension: | $(PYTHON) ## zip the extension for each store into dist/
	@$(PYTHON) .ci/pack extension dist

clean: ## remove the environments and what tests leave
	rm -rf $(VENV) node_modules dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(PYTHON):
	@.ci/python -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(RUNTIME): requirements.txt | $(PYTHON)
	@echo "Installing what Second Source runs on (once) …"
	@$(PYTHON) -m pip install --quiet --requirement requirements.txt
	@touch $@

$(TOOLS): requirements.txt requirements-dev.txt requirements-dask.txt requirements-postgres.txt | $(PYTHON)
	@echo "Installing the development tools (once) …"
	@$(PYTHON) -m pip install --quiet --requirement requirements-dev.txt
	@touch $@ $(RUNTIME)

$(NODE): package.json package-lock.json
	@command -v npm >/dev/null || { echo "npm is needed for the extension's tools: install Node.js 20 or newer." >&2; exit 1; }
	@npm ci --silent --no-audit --no-fund
	@touch $@

$(BENCH): tests/bench/requirements.txt | $(RUNTIME)
	@echo "Installing what the bench compares with (once) …"
	@$(PYTHON) -m pip install --quiet --no-deps --upgrade --target $(BENCHED) --requirement $<
	@touch $@
