# `make` alone lists what there is.
.DEFAULT_GOAL := help
.PHONY: help setup run demo-reset test check fix bench gallery messages packages clean-check

PYTHON ?= $(shell for name in python3 python3.12 python3.11; do \
	$$name -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$name && break; done)
VENV := .venv
TOIMI := $(VENV)/bin/toimi
PIP := $(VENV)/bin/python -m pip --disable-pip-version-check install --quiet --no-deps --require-hashes
MESSAGES := $(patsubst %.po,%.mo,$(wildcard src/toimi/locale/*/LC_MESSAGES/django.po))
export PORT ?= 8000

help:  ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

setup: $(VENV)/run.stamp $(MESSAGES)  ## make the environment that the program runs in
	@:

run: setup  ## fill an empty data folder with the demo and serve it (PORT, TOIMI_DATA)
	@$(TOIMI) demo --if-empty
	@exec $(TOIMI) serve --port $(PORT)

demo-reset: setup  ## throw away what was done in the demo and fill it again
	@$(TOIMI) demo --reset

test: $(VENV)/test.stamp $(MESSAGES) packages  ## all tests: SQLite, then the database ones on PostgreSQL
	$(VENV)/bin/python -m pytest -n 2
	$(VENV)/bin/python tests/postgres.py $(VENV)/bin/python -m pytest -n 2 -m database

check: $(VENV)/test.stamp $(MESSAGES)  ## format, lint, types, imports, limits of the house
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(VENV)/bin/python -m pytest -q $(wildcard tests/contracts/test_house*.py)

fix: $(VENV)/test.stamp  ## put right what can be put right: format, imports, generated docs
	$(VENV)/bin/ruff check --fix-only --quiet .
	$(VENV)/bin/ruff format --quiet .
	$(TOIMI) docs

messages: $(VENV)/test.stamp  ## gather the sentences to translate; say which are missing
	$(TOIMI) messages

bench: $(VENV)/test.stamp  ## measure: see docs/performance.md
	$(VENV)/bin/python -m bench

gallery: setup  ## serve the pages of every component, for the eye
	@$(TOIMI) demo --if-empty
	@echo "http://localhost:$(PORT)/gallery/"
	@exec $(TOIMI) serve --port $(PORT)

packages:
	@sh tests/packages.sh

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Toimi needs Python 3.11 or later with venv" \
		"(Debian, Ubuntu: apt install python3 python3-venv)." >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)

# The project is not built: its folder is put on the path, which needs no build tools.
$(VENV)/run.stamp: requirements/run.txt Makefile | $(VENV)/bin/python
	$(PIP) -r requirements/run.txt
	@$(VENV)/bin/python -c "import sysconfig, pathlib; \
		pathlib.Path(sysconfig.get_path('purelib'), 'toimi.pth').write_text('$(CURDIR)/src\n')"
	@printf '#!/bin/sh\nexec "$$(dirname "$$(readlink -f "$$0")")/python" -P -m toimi.commands.main "$$@"\n' \
		> $(TOIMI).new && chmod 755 $(TOIMI).new && mv $(TOIMI).new $(TOIMI)
	@touch $@

$(VENV)/test.stamp: requirements/test.txt $(VENV)/run.stamp
	$(PIP) -r requirements/test.txt
	@touch $@

%.mo: %.po $(VENV)/run.stamp
	@$(VENV)/bin/pybabel --quiet compile --input-file $< --output-file $@ \
		--locale $(notdir $(patsubst %/LC_MESSAGES/,%,$(dir $<)))
