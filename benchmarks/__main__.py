"""``python -m benchmarks``: takes the measurements and prints the table."""

from __future__ import annotations

import os
import sys
import time
import traceback
from argparse import ArgumentParser
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.bench import Bench
from benchmarks.chromium import find_chromium
from benchmarks.machine import machine
from benchmarks.measurements.baseline import BASELINE
from benchmarks.readme import keep
from benchmarks.registry import MEASUREMENTS
from benchmarks.report import report
from benchmarks.results import Result, read_results, write_result
from benchmarks.servers import ROOT
from dashboard.locations import data_directory

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping, Sequence

    from benchmarks.bench import Measurement

_NAMES = [measurement.name for measurement in MEASUREMENTS]
_PYTHON = ROOT / ".venv-bench" / "atlas" / "bin" / "python"
_FOLDER = ROOT / ".bench"


def main(arguments: Sequence[str] | None = None) -> int:
    """Take measurements; returns 0 if each could be taken, else 1."""
    options = _options(arguments)
    names = options.only or [name for name in _NAMES if options.base or name != BASELINE.name]
    bench = Bench(options.pairs, options.python, data_directory(), _FOLDER, options.base)
    folder = bench.place("results")
    if not options.table:
        described = machine()
        # Kaleido, which draws for `write_image`, looks for Chrome by fewer names.
        os.environ.setdefault("BROWSER_PATH", find_chromium())
        for measurement in MEASUREMENTS:
            if measurement.name in names:
                write_result(_taken(measurement, bench, described), folder)
    results = read_results(folder, names)
    print(report(results))
    if options.keep:
        keep(results, _FOLDER)
    return 1 if any(result.failure for result in results) else 0


def _options(arguments: Sequence[str] | None) -> Namespace:
    parser = ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("only", nargs="*", help=f"all by default; {', '.join(_NAMES)}")
    parser.add_argument("--pairs", type=int, default=7, help="pairs of samples; default 7")
    parser.add_argument(
        "--python", type=Path, default=_PYTHON, help="Python with the Atlas and nothing else"
    )
    parser.add_argument(
        "--table", action="store_true", help="take none, print the table of the last ones"
    )
    parser.add_argument("--keep", action="store_true", help="put the table into the README")
    parser.add_argument("--base", default="", help="an earlier commit, for baseline")
    options = parser.parse_args(arguments)
    if unknown := set(options.only) - set(_NAMES):
        parser.error(f"no measurement {', '.join(sorted(unknown))}; there are {', '.join(_NAMES)}")
    if BASELINE.name in options.only and not options.base:
        parser.error("baseline: say which commit with --base (BASE=… for make)")
    return options


def _taken(measurement: Measurement, bench: Bench, described: Mapping[str, str]) -> Result:
    print(f"{measurement.name} …", file=sys.stderr, flush=True)
    started, failure = time.monotonic(), ""
    try:
        comparisons = tuple(measurement.run(bench))
    except Exception as error:  # One that fails must not take the others with it.
        traceback.print_exc()
        comparisons, failure = (), f"{type(error).__name__}: {str(error).strip()[:200]}"
    print(f"{measurement.name}: {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Result(measurement.name, now, bench.pairs, described, comparisons, failure)


if __name__ == "__main__":
    sys.exit(main())
