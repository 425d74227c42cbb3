"""`hyperatlas check`: claims a second of a hundred times the dataset, against an earlier commit.

Each reads a dataset that was grown from its own by the same rule. Both run in one environment.
"""

from __future__ import annotations

import subprocess
import time
from functools import partial
from typing import TYPE_CHECKING

from benchmarks.bench import Measurement
from benchmarks.comparison import in_turns, of_bar
from benchmarks.measurements.baseline import EarlierCommit, checkout
from benchmarks.servers import ROOT
from benchmarks.synthetic import SCALES, claims_in, synthetic

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from benchmarks.bench import Bench
    from benchmarks.comparison import Comparison

_BAR = "check"
_BASE = "a132121"
"""The last commit before collections and files of data."""

_HUNDREDFOLD = SCALES[1]


def run(bench: Bench) -> Iterator[Comparison]:
    """Measure both as processes, from the start of Python to the last line."""
    data = synthetic(bench.data, _HUNDREDFOLD, bench.place("datasets"))
    try:
        with checkout(_BASE, bench.place("base")) as earlier:
            grown = earlier.grown(_HUNDREDFOLD, bench.place("datasets") / _BASE)
            measures = {
                "ours": partial(_claims_a_second, EarlierCommit(ROOT, bench.python), data),
                "theirs": partial(_claims_a_second, earlier, grown),
            }
            for measure in measures.values():  # The first compiles and reads from the disk.
                measure()
            taken = in_turns(bench.pairs, measures)
    except subprocess.CalledProcessError as error:
        yield of_bar(_BAR, "a second", (), (), f"{error.cmd[-1]}: {error}")
    else:
        note = f"{claims_in(data):,} claims"
        yield of_bar(_BAR, "a second", taken["ours"], taken["theirs"], note)


def _claims_a_second(commit: EarlierCommit, data: Path) -> float:
    began = time.perf_counter()
    said = commit.said("-m", "dashboard.cli", "check", str(data))
    seconds = time.perf_counter() - began
    return int(said.splitlines()[-1].partition(": ")[2].split()[0]) / seconds


CHECK = Measurement(_BAR, (_BAR,), run)
