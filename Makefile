# Two commands: `make demo` shows a brief, `make test` checks everything. Both work in .venv.

PYTHON ?= $(shell for name in python3 python3.11 python3.12 python3.13 python3.14 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
VENV := .venv
BIN := $(VENV)/bin
# a system Python without ensurepip makes a virtual environment without pip: then its own pip installs into it
INSTALL = if $(BIN)/python -m pip --version >/dev/null 2>&1; then pip="$(BIN)/python -m pip"; \
	else pip="$(PYTHON) -m pip --python $(BIN)/python"; fi; $$pip install --quiet --disable-pip-version-check

.PHONY: demo test install-test lint types gate units bench clean

demo: $(BIN)/python
	$(INSTALL) .
	$(BIN)/crossbearing demo
	$(BIN)/crossbearing demo --output brief.html
	@echo "The same as a page: brief.html"

test: install-test lint types gate units

install-test: $(BIN)/python
	$(INSTALL) --editable '.[test]'

lint: install-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: install-test
	$(BIN)/mypy

gate: install-test
	$(BIN)/python -m evaluation.gate

units: install-test
	$(BIN)/pytest

bench: install-test
	$(BIN)/python -m benchmarks.budget
	$(BIN)/python -m benchmarks.annotation
	$(BIN)/python -m benchmarks.names
	$(BIN)/python -m benchmarks.page

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Crossbearing needs Python 3.11 or newer: make PYTHON=/path/to/python" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV) 2>/dev/null || $(PYTHON) -m venv --without-pip $(VENV)

clean:
	rm -rf $(VENV) build dist brief.html .mypy_cache .pytest_cache .ruff_cache .hypothesis
