# Two commands for a fresh machine: `make site` shows what comes out, `make test` shows that it holds.
PYTHON ?= python3
BIN := .venv/bin
PYTEST := $(BIN)/python -m pytest
# What tests drive, as command:package of Debian.
TOOLS := chromium:chromium chromium-headless-shell:chromium-headless-shell \
  firefox-esr:firefox-esr pdftotext:poppler-utils java:default-jre-headless \
  fc-list:fontconfig

# Tests start the command a hundred times, and what was compiled once is kept for the next.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help site check test coverage release-check measure-preview preview-frames \
  tools accept wheel clean

help: ## say what each target does
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16

site: .venv/site.stamp ## build the demo site into public/
	$(BIN)/knowingly build
	@echo "Look at it: $(BIN)/knowingly serve"

check: .venv/dev.stamp ## format, lint and type-check
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

test: check tools ## everything that must hold: lint, types, units, browsers, validators
	$(PYTEST) -n 2 --dist loadgroup

coverage: .venv/dev.stamp ## say which lines of the generator no test runs; takes twice as long
	$(PYTEST) -q -n 2 -m "not browser" --cov --cov-report=term

release-check: tools tests/browser/release/node_modules/.stamp ## ask a real host and Lighthouse; takes minutes
	$(PYTEST) -q tests/browser/release/check_hosts.py tests/browser/release/check_marks.py

measure-preview: tools ## say how fast a save is seen and what the preview costs idle; takes minutes
	$(BIN)/python -m tests.preview.measure

preview-frames: tools ## draw a mistake being made and mended in the preview, for docs/preview.md
	$(BIN)/python -m tests.preview.frames

accept: .venv/dev.stamp ## write what the golden tests see now into their files, for review
	ACCEPT=1 $(PYTEST) -q -n 2 -m "not browser"

tools: .venv/dev.stamp node_modules/.stamp ## install the browsers and validators that tests drive
	@missing=; for tool in $(TOOLS); do \
	  command -v $${tool%:*} >/dev/null || missing="$$missing $${tool#*:}"; \
	done; \
	fc-list 2>/dev/null | grep -q NotoSerif || missing="$$missing fonts-noto-core"; \
	if [ -n "$$missing" ]; then \
	  echo "installing$$missing"; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
	    apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	fi

tests/browser/release/node_modules/.stamp: tests/browser/release/package.json
	cd $(<D) && npm install --silent --no-package-lock --no-audit --no-fund
	@touch $@

wheel: .venv/dev.stamp ## build the package into dist/
	$(BIN)/python -m build --wheel --no-isolation

clean: ## remove everything that was made
	rm -rf .venv node_modules tests/browser/release/node_modules public dist

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/site.stamp: .venv/bin/python pyproject.toml constraints.txt
	$(BIN)/pip install -q --disable-pip-version-check -c constraints.txt -e .
	@touch $@

.venv/dev.stamp: .venv/bin/python pyproject.toml constraints.txt
	$(BIN)/pip install -q --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@ .venv/site.stamp

node_modules/.stamp: package.json
	npm install --silent --no-package-lock --no-audit --no-fund --ignore-scripts
	@touch $@
