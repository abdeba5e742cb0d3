# Two commands do all the set-up on a fresh machine: `make run` and `make test`.
PYTHON ?= python3
# How many tests run beside each other; one more than the two cores, since many wait for a worker.
JOBS   ?= 3
VENV   := .venv
PY     := $(VENV)/bin/python
STAMP  := $(VENV)/.installed-dev
# The packages are not installed: everything runs from this folder.
export PYTHONPATH := $(CURDIR)
# Else each start compiles our three hundred modules anew, and each test that starts the program.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test lint soak bench guide screenshots sheet samples translations package try-package setup clean

setup: $(STAMP)

$(STAMP): requirements.txt tools/system_libraries.sh tools/unpack_shiboken.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "SmearSeg needs Python 3.11 or newer")'
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@echo 'Setting up .venv (the first time takes some minutes)…'
	@$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@sh tools/system_libraries.sh $(PY)
	@$(PY) tools/unpack_shiboken.py
	@touch $(STAMP)

$(VENV)/.installed-bench: $(STAMP) requirements-bench.txt
	@$(PY) -m pip install --quiet --disable-pip-version-check -r requirements-bench.txt
	@touch $@

$(VENV)/.installed-package: $(STAMP) requirements-package.txt
	@$(PY) -m pip install --quiet --disable-pip-version-check -r requirements-package.txt
	@touch $@

run: setup
	$(PY) main.py $(ARGS)

test: setup
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -m "not soak and not bench" -n $(JOBS) --dist worksteal $(ARGS)

# SEED=… repeats a run; SMEARSEG_SOAK_ACTIONS=… shortens the monkey's.
soak: SEED ?= $(shell date +%s)
soak: setup
	@mkdir -p out && rm -f out/soak.jsonl
	@echo "Seed: $(SEED)"
	SMEARSEG_SOAK_SEED=$(SEED) SMEARSEG_SOAK_FILE=$(CURDIR)/out/soak.jsonl \
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -m soak --timeout 3600 $(ARGS); ended=$$?; \
	$(PY) -m tests.faults.summary out/soak.jsonl && exit $$ended

bench: $(VENV)/.installed-bench
	$(PY) -m tests.bench $(ARGS)

lint: setup
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

# The guide's HTML from its Markdown; quick.
guide: setup
	$(PY) tools/make_guide.py $(ARGS)

# All pictures and films of the documents from the real window, then the guide that shows them.
# Every panel, dialog and state, to be looked at before a release: out/sheet/index.html.
sheet: setup
	$(PY) tools/make_sheet.py $(ARGS)

screenshots: setup
	$(PY) tools/make_screenshots.py $(ARGS)
	$(PY) tools/make_films.py
	$(PY) tools/make_figures.py
	$(PY) tools/make_guide.py

package: $(VENV)/.installed-package
	$(PY) tools/make_package.py

# After texts were changed; ARGS="fr" begins another language.
translations: setup
	$(PY) tools/translations.py $(ARGS)

# The bundle on a bare Debian in a folder, without Python: needs root and debootstrap.
try-package: setup
	$(PY) tools/try_package.py

samples: setup
	$(PY) tools/make_samples.py

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache out
