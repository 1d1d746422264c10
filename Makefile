# Two commands do everything: `make serve` and `make test`. The rest are their parts.

PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
HOST ?= $(or $(CAN_I_SHARE_HOST),127.0.0.1)
PORT ?= $(or $(CAN_I_SHARE_PORT),8000)
# Nothing here reports to anybody.
export ANONYMIZED_TELEMETRY := False

.PHONY: serve test setup setup-dev check index bench evals evals-quick lock clean

serve: setup index  ## set up, build the index, run the web chat and say where
	$(BIN)/can-i-share serve --host $(HOST) --port $(PORT)

test: setup-dev index  ## everything that can be proved in a few minutes
	$(BIN)/pytest

setup: $(VENV)/ready  ## a virtual environment with the locked packages
setup-dev: $(VENV)/ready-dev

$(VENV)/ready: requirements.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 is needed; name it with PYTHON=..."; exit 1; }
	test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/ready-dev: $(VENV)/ready requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	sh scripts/system-packages.sh
	@touch $@

index: setup  ## build the index, or bring it up to date
	$(BIN)/can-i-share index

check: setup-dev  ## linters, types and structure
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: setup-dev index  ## speed and memory on this machine
	$(BIN)/python -m evals.bench

evals: setup-dev index  ## the whole evaluation suite, with its report in evals/report/
	$(BIN)/python -m evals

evals-quick: setup-dev index  ## the quick suite: fails on a drop or an unsafe error that was not committed by name
	$(BIN)/python -m evals --quick

lock: setup-dev  ## resolve the locked packages again
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-emit-options --allow-unsafe --output-file requirements.lock pyproject.toml
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --extra dev --no-emit-index-url --no-emit-find-links \
		--no-emit-options --allow-unsafe --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml

clean:
	rm -rf $(VENV) var build *.egg-info
