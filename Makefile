# One command for each thing one does here; `make help` lists them.
# Needs Python 3.11 or newer and make; everything else is installed into .venv.

PORT ?= 8501
ADDRESS ?= 127.0.0.1

VENV := .venv
PY := $(VENV)/bin/python
OSL := $(VENV)/bin/osl

SEED := $(or $(SEED),$(shell date +%s))
INSTALLED := $(VENV)/.installed
.DEFAULT_GOAL := help
.PHONY: help install run test test-long check docs bench bench-large mutate attack lock clean

help:  ## lists these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1	\2/'
	@echo '  PORT=8600 make run	the same on another port'

install: $(INSTALLED)  ## makes .venv and installs the pinned dependencies

run: $(INSTALLED)  ## starts the dashboard (installs and builds what is missing first)
	@exec $(VENV)/bin/atlas-osl --address $(ADDRESS) --port $(PORT)

test: check  ## checks, then runs the tests; browser tests use a Chromium that is there or can be had
	@$(PY) -m tests.browser.chromium || true
	@$(PY) -m pytest -n auto --dist loadfile -m "not long"

test-long: $(INSTALLED)  ## runs the tests that take minutes: processes killed, inputs drawn at random (SEED=… draws the same again)
	@echo 'SEED=$(SEED)'
	@$(PY) -m pytest -n auto --dist loadfile -m long --hypothesis-profile=long --hypothesis-seed=$(SEED)

check: $(INSTALLED)  ## format, lint, types, import rules, records
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports
	$(OSL) check

docs: $(INSTALLED)  ## writes the pages of docs/ that are made from the code: commands, data dictionary
	@$(PY) -m tests.contracts.commands > docs/commands.md
	@$(OSL) dictionary > docs/data-dictionary.md

bench: $(INSTALLED)  ## measures against an empty Streamlit app; writes bench.jsonl
	@$(PY) -m tests.browser.chromium
	@$(PY) -m tests.bench

bench-large: $(INSTALLED)  ## statistics of 50 million events beside SQLite and pandas; writes bench-large.jsonl (3 GB of disk meanwhile)
	@$(PY) -m tests.bench.large $(if $(ROWS),--rows $(ROWS))

mutate: $(INSTALLED)  ## tries small wrong changes of a copy, tells which no test notices (SEED=…); writes mutate.jsonl
	@$(PY) -m tests.mutate $(if $(SEED),--seed $(SEED))

attack: $(INSTALLED)  ## runs the attacks that take minutes: damage, kills, hostile files and addresses (SEED=… draws others)
	@$(PY) -m tests.browser.chromium || true
	@$(PY) -m tests.attacks --seed $(SEED)

lock: $(INSTALLED)  ## renews requirements.lock from pyproject.toml (UPGRADE=--upgrade takes the newest versions)
	$(PY) -m pip install --quiet uv
	$(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --extra dev $(UPGRADE) pyproject.toml -o requirements.lock

clean:  ## removes .venv, caches and what was measured; the database stays
	rm -rf $(VENV) *.egg-info build dist bench.jsonl bench-large.jsonl mutate.jsonl .mutate .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(PY):
	@set -e; right='import sys; sys.exit(sys.version_info < (3, 11))'; whole='import ensurepip, venv'; old=''; bare=''; \
	for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11; do \
		command -v "$$python" >/dev/null 2>&1 || continue; \
		"$$python" -c "$$right" 2>/dev/null || { old="$$old $$python"; continue; }; \
		"$$python" -c "$$whole" 2>/dev/null || { bare="$$python"; continue; }; \
		echo "Making $(VENV) with $$("$$python" --version)"; \
		"$$python" -m venv --clear $(VENV); exit 0; \
	done; \
	if [ -n "$$bare" ]; then \
		echo "$$bare is new enough but has no venv. On Debian and Ubuntu: apt install python3-venv" >&2; \
	else \
		echo "Python 3.11 or newer is needed; found:$${old:- none}. Install one, or name it: make PYTHON=/path/to/python3 run" >&2; \
	fi; exit 1

$(INSTALLED): requirements.lock pyproject.toml | $(PY)
	@echo 'Installing the pinned dependencies (some minutes the first time)'
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@
