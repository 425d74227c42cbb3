#!/bin/sh
# The command of this checkout, from any folder: `make serve` and `make test` put it into .venv/bin.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")/../.." && pwd)
# -P: a folder called dashboard where somebody happens to stand is not taken for the Atlas.
PYTHONPATH="$root${PYTHONPATH:+:$PYTHONPATH}" exec "$root/.venv/bin/python" -P -m dashboard.cli "$@"
