# `make help` lists what there is. Everything happens in .venv; nothing else on the machine changes.
.DEFAULT_GOAL := help
.PHONY: help run build serve venv test lint docs bench lock clean
.DELETE_ON_ERROR:

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Packages are kept here, outside the checkout, so that a second clone installs with no network.
WHEELS ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/dvdb/wheels
PIP := $(BIN)/python -m pip --disable-pip-version-check
PORT ?= 8001

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build serve ## build the database from the articles that ship, and browse it

build: venv ## build dvdb.db only
	$(BIN)/dvdb build

serve: venv ## browse dvdb.db (PORT=8001)
	$(BIN)/dvdb serve --port $(PORT)

venv: $(VENV)/locked $(VENV)/installed ## make .venv with the locked packages and dvdb itself

# From the kept packages if they suffice, else fetch what is missing first.
$(VENV)/locked: requirements.lock
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || \
	  { rm -rf $(VENV); echo 'make: $(PYTHON) cannot make a virtual environment (on Debian: apt-get install python3-venv)' >&2; exit 1; }
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { rm -rf $(VENV); echo 'make: dvdb needs Python 3.11 or newer (make PYTHON=python3.12 ...)' >&2; exit 1; }
	@mkdir -p $(WHEELS)
	@$(PIP) install --quiet --no-index --find-links $(WHEELS) --require-hashes -r requirements.lock 2>/dev/null || { \
	  echo 'fetching packages (once) ...' && \
	  $(PIP) download --quiet --only-binary :all: --no-deps --require-hashes -d $(WHEELS) -r requirements.lock && \
	  $(PIP) install --quiet --no-index --find-links $(WHEELS) --require-hashes -r requirements.lock; }
	@touch $@

$(VENV)/installed: pyproject.toml $(VENV)/locked
	@$(PIP) install --quiet --no-index --no-deps --no-build-isolation --editable .
	@touch $@

test: venv ## run the tests (TESTS=tests/store for a part)
	$(BIN)/python -m pytest $(TESTS)

lint: venv build/typed/dvdb ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	MYPYPATH=build/typed $(BIN)/mypy -p dvdb

# mypy looks for packages by folder: this tree of links shows it the package as it is installed.
build/typed/dvdb: $(wildcard src/dvdb/*)
	@rm -rf $@ && mkdir -p $@
	@ln -s $(CURDIR)/src/dvdb/* $(CURDIR)/loaders $(CURDIR)/migrations $(CURDIR)/seeds $@/

docs: venv ## write docs/dictionary.md from the comments of the models
	PYTHONUTF8=1 $(BIN)/python -c 'from dvdb.publish.dictionary import dictionary; print(dictionary(), end="")' > docs/dictionary.md

bench: venv ## run the benchmarks
	@for program in benchmarks/*.py; do echo "== $$program"; $(BIN)/python $$program || exit 1; done

lock: ## compute requirements.lock anew (needs the network)
	@$(PYTHON) -m venv build/lock
	@build/lock/bin/pip --quiet install uv
	build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
	  --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' \
	  --extra postgres --group dev --output-file requirements.lock pyproject.toml

clean: ## remove what was made, the database too
	rm -rf $(VENV) build dist dvdb.db dvdb.db-wal dvdb.db-shm
