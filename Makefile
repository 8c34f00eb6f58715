# Everything that is done with the project, by name: `make help` lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.stamp
DEV := ../shared/dev
UNSEEN := ../shared/validation
SAMPLES := corpus/samples
OUT := outputs

.DEFAULT_GOAL := help
.PHONY: help run test same words system lint quality bench bench-linear bench-citations coverage subjects ablation second-opinion formats ocr suspects fuzz notebooks docs pictures lock clean

help:  ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | sed -E 's/^([a-z-]+):.*## (.*)/\1\t\2/' | expand -t 18

$(STAMP): requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	touch $(STAMP)

run: $(STAMP)  ## read the sample plans, write the tables into outputs/, show a summary
	$(BIN)/kehoach extract $(SAMPLES) --out $(OUT) --force

system:
	@sh .ci/system-packages

test: $(STAMP) system lint  ## every check and test (installs LibreOffice, Tesseract and Chromium where it may)
	$(BIN)/python -m pytest -n 2 --dist worksteal

lint: $(STAMP)  ## style, types, direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

quality: $(STAMP)  ## precision, recall, F1 on the sample plans (and on plans in sight and on unseen ones, where they are)
	$(BIN)/kehoach extract $(SAMPLES) --out $(OUT)/samples --format csv --force > $(OUT)/samples.log || test $$? -eq 3
	$(BIN)/kehoach evaluate corpus/gold $(OUT)/samples
	@if [ -d $(DEV)/gold ]; then \
	  echo; echo "$(DEV)"; \
	  $(BIN)/kehoach extract $(DEV)/plans --out $(OUT)/dev --format csv --force > $(OUT)/dev.log || test $$? -eq 3; \
	  $(BIN)/kehoach evaluate $(DEV)/gold $(OUT)/dev; \
	fi
	@if [ -x $(UNSEEN)/score ]; then \
	  echo; echo "$(UNSEEN) (F1 found/exact; nobody reads these plans or their gold)"; \
	  $(BIN)/kehoach extract $(UNSEEN)/plans --out $(OUT)/unseen --format csv --force > $(OUT)/unseen.log || test $$? -eq 3; \
	  $(UNSEEN)/score $(OUT)/unseen; \
	fi

same: $(STAMP)  ## what differs in the tables of all files from those of another state: REV=main
	$(BIN)/python benchmarks/same.py $(or $(REV),HEAD)

bench: $(STAMP)  ## speed of each stage on one core, beside a word segmenter
	$(BIN)/python benchmarks/speed.py

bench-linear: $(STAMP)  ## provoked inputs: does the time to read grow as the length? exponents, the worst first
	$(BIN)/python benchmarks/linear.py

bench-citations: $(STAMP)  ## our citations beside a plain expression and a trained tagger, on the same gold
	$(BIN)/python benchmarks/citations.py

coverage: $(STAMP)  ## which passage takes up a parent's task: precision and recall on labelled pairs
	$(BIN)/python benchmarks/coverage.py

subjects: $(STAMP)  ## which plan is on the subject of a document: precision and recall on labelled pairs
	$(BIN)/python benchmarks/subjects.py

ablation: $(STAMP)  ## what a part-of-speech tagger would add to names of bodies
	$(BIN)/python benchmarks/ablation.py

second-opinion: $(STAMP)  ## what a trained tagger would add to bodies and headings, and underthesea's hints to it
	$(BIN)/python benchmarks/second_opinion.py

words: $(STAMP)  ## count syllables and words anew for the lexicon: TEXTS=folder of public texts (.md)
	$(BIN)/python benchmarks/count_words.py $(TEXTS)

weights: $(STAMP)  ## learn the weights of duties anew: PAIRS="plans:gold …"
	$(BIN)/python benchmarks/learn_weights.py $(PAIRS)

suspects: $(STAMP)  ## what looks wrong in the tables of a run, without any gold: TABLES=outputs
	$(BIN)/python benchmarks/suspects.py $(or $(TABLES),$(OUT))

fuzz: $(STAMP)  ## damaged files for every reader, on one core, for SECONDS=600
	nice $(BIN)/python benchmarks/fuzz.py --seconds $(or $(SECONDS),600)

formats: $(STAMP)  ## one plan in every format: what is lost (minutes: it reads scans)
	$(BIN)/python benchmarks/formats.py

ocr: $(STAMP)  ## how well scans are read: wrong letters and words before and after repair (minutes)
	$(BIN)/python benchmarks/recognition.py

notebooks: $(STAMP)  ## run the notebooks from top to bottom, and keep what they show
	$(BIN)/python notebooks/run.py

docs: $(STAMP)  ## the documentation as web pages, into build/docs
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet
	@echo 'build/docs/index.html; with search: $(BIN)/python -m http.server -d build/docs'

pictures: $(STAMP)  ## draw the pictures of the documentation anew (LibreOffice and Chromium)
	$(BIN)/python docs/pictures/draw.py

lock:  ## pin every package that the project and its tests need, with hashes
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --generate-hashes --no-emit-index-url \
	  --custom-compile-command "make lock" --quiet --output-file requirements.lock

clean:  ## remove what the targets above made
	rm -rf $(OUT)/* $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist
