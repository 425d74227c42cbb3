# Everything a newcomer needs: `make serve` and `make test`. Both install what is missing.

.DEFAULT_GOAL := help
.PHONY: help serve test checked tested test-browsers test-tools bench digest lint format lock bundle clean

PORT ?= $(or $(ATLAS_PORT),8050)
VENV := .venv/bin
# As pip does for packages: without it a start compiles everything anew where Python may not write.
COMPILE = $(VENV)/python -m compileall -qq dashboard benchmarks || true

# Two browsers on two cores can be too busy for a click: what failed has to pass by itself.
ALONE = $(VENV)/python -m pytest --last-failed --last-failed-no-failures none

help: ## List what can be made.
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

serve: .venv/serve ## Run the dashboard on http://127.0.0.1:8050 (PORT=…, ATLAS_HOST=…).
	@tools/browser.sh || true
	@$(COMPILE)
	@ATLAS_PORT=$(PORT) $(VENV)/python -m dashboard.cli serve

test: .venv/test ## Run every check but those of pages in a browser: lint, types, layers, dataset, tests.
	@tools/browser.sh driver
	@$(COMPILE:dashboard=dashboard tests)
	@$(MAKE) --no-print-directory --jobs=2 checked tested  # one core would idle beside the types

checked: lint
	@$(VENV)/python -m dashboard.cli check
	@$(VENV)/frictionless validate data/datapackage.json

# Each process would write the tests anew to explain what fails: the second try explains it.
tested:
	@$(VENV)/python -m pytest -n 4 --dist loadfile --no-loadscope-reorder --assert=plain || $(ALONE)

test-browsers: .venv/test ## Use every page and embeds in Chromium, Firefox and WebKit, and through nginx.
	@tools/browser.sh browsers
	@$(COMPILE)
	@$(VENV)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder tests/browser || $(ALONE) tests/browser
	@$(VENV)/python -m pytest -n 2 --dist loadgroup tests/browsers || $(ALONE) tests/browsers

test-tools: .venv/test ## Ask Spectral, Redocly, a TypeScript client and Lighthouse; check the scripts (needs npm).
	@tools/browser.sh driver
	@$(COMPILE)
	@$(VENV)/python -m pytest tests/tools

bench: .venv-bench/ready ## Measure against the peers (ONLY=first-paint, PAIRS=3, KEEP=1, BASE=commit); see benchmarks/README.md.
	@tools/browser.sh driver
	@.venv-bench/atlas/bin/python -m compileall -qq dashboard benchmarks || true
	@.venv-bench/peers/bin/python -m benchmarks $(ONLY) $(if $(PAIRS),--pairs $(PAIRS)) $(if $(KEEP),--keep) $(if $(BASE),--base $(BASE))

lint: .venv/test ## Style, types, import contracts.
	@$(VENV)/ruff format --check .
	@$(VENV)/ruff check .
	@$(VENV)/mypy
	@$(VENV)/lint-imports --no-logo

digest: .venv/test ## Hold what the Atlas answers against the golden digest; show the first difference.
	@$(VENV)/python tools/digest.py compare

format: .venv/test ## Put the code into its style.
	@$(VENV)/ruff format .
	@$(VENV)/ruff check --fix .

lock: .venv/test ## Compile the requirements files anew from pyproject.toml.
	@$(VENV)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate pyproject.toml --output-file requirements.txt
	@$(VENV)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --extra dev pyproject.toml --output-file requirements-dev.txt
	@$(VENV)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --extra bench pyproject.toml --output-file requirements-bench.txt

bundle: .venv/serve ## Fetch the part of plotly.js that pages load first, of the installed version (needs npm).
	@tools/bundle.sh

clean: ## Remove what was made.
	rm -rf .venv .venv-bench .bench dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache test-results

.venv/serve: requirements.txt pyproject.toml tools/hyperatlas.sh
	@tools/venv.sh requirements.txt
	@install -m 755 tools/hyperatlas.sh $(VENV)/hyperatlas
	@touch $@

.venv/test: requirements-dev.txt pyproject.toml tools/hyperatlas.sh
	@tools/venv.sh requirements-dev.txt
	@install -m 755 tools/hyperatlas.sh $(VENV)/hyperatlas
	@touch .venv/serve $@

.venv-bench/ready: requirements.txt requirements-bench.txt pyproject.toml
	@tools/venv.sh requirements.txt .venv-bench/atlas
	@tools/venv.sh requirements-bench.txt .venv-bench/peers
	@touch $@
