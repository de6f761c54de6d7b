# Two commands matter: `make brief` (see what it does) and `make test` (everything CI runs).
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
ROOMS := graphmodel record settlement
TRACED := $(ROOMS:%=src/goodoffices/%) $(ROOMS:%=tests/%)

.PHONY: brief test lint floors types unit documents bench benchmarks proofs generated clean

brief: .venv/runtime
	@mkdir -p build
	$(BIN)/goodoffices brief src/goodoffices/cases/dossiers/xi-zelensky-call-2023 --leverage-label public -o build/brief.html

test:                      # what needs one core each goes side by side
	@$(MAKE) --no-print-directory -j 2 -Otarget lint floors types documents bench
	@$(MAKE) --no-print-directory unit

lint: .venv/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/python docs/generate.py --check

floors: .venv/dev
	$(BIN)/lint-imports

types: .venv/dev
	$(BIN)/mypy

unit: .venv/dev            # every branch of the analyses and the record is run
	$(BIN)/python -m pytest -q -n 2 -m "traced and not proof" --cov --cov-report= $(TRACED)
	$(BIN)/python -m pytest -q -n 2 -m "not traced and not proof"
	$(BIN)/coverage report --fail-under 100

documents: .venv/dev       # the sessions in them are run by the tests
	$(BIN)/python -m sphinx -q -W -b html docs build/docs

bench: .venv/dev           # the benchmarks run once, to prove that they run
	$(BIN)/python -m pytest -q benchmarks/test_*.py --benchmark-disable

benchmarks: .venv/dev      # the benchmarks, timed
	$(BIN)/python -m pytest benchmarks/test_*.py --benchmark-enable --benchmark-only

proofs: .venv/dev          # slow proofs: the oracles over many more random conflicts, new ones each time
	GOODOFFICES_NEW_EXAMPLES=1 $(BIN)/python -m pytest -q -n 2 -m proof

generated: .venv/dev       # rewrite the folder map, the command reference and the schemas
	$(BIN)/python docs/generate.py

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "goodoffices needs Python 3.11 or newer; say which one: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/runtime: pyproject.toml constraints.txt | .venv/bin/python
	$(PIP) install -c constraints.txt -e .
	@touch $@

.venv/dev: .venv/runtime
	$(PIP) install -c constraints.txt -e '.[dev]'
	@touch $@

clean:
	rm -rf .venv build
