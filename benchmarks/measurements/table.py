"""A table as JSON: requests a second, against Datasette with the same table."""

from __future__ import annotations

import subprocess
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

from benchmarks.bench import Measurement
from benchmarks.comparison import in_turns, of_bar
from benchmarks.kinds import ATLAS, datasette
from benchmarks.peers.database import write_database
from benchmarks.servers import ROOT, running

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.bench import Bench
    from benchmarks.comparison import Comparison

_TABLE = "memberships"
_OURS = f"/api/tables/{_TABLE}.json"
_THEIRS = f"/atlas/{_TABLE}.json?_shape=objects&_size=max"
_SECONDS = 4.0


def run(bench: Bench) -> Iterator[Comparison]:
    """Measure the whole table of memberships."""
    database = bench.place("databases") / "atlas.db"
    write_database(bench.data, database)
    with ExitStack() as stack:
        measures = {
            "ours": rate_of(stack.enter_context(running(ATLAS, bench)).port, _OURS),
            "theirs": rate_of(
                stack.enter_context(running(datasette(database), bench)).port, _THEIRS
            ),
        }
        taken = in_turns(bench.pairs, measures)
    yield of_bar("table", "a second", taken["ours"], taken["theirs"])


def rate_of(port: int, *paths: str) -> Callable[[], float]:
    """Return what takes the requests a second that a server of this machine answers."""

    def measure() -> float:
        printed = subprocess.run(
            [sys.executable, "-m", "benchmarks.load", str(port), str(_SECONDS), *paths],
            cwd=ROOT,
            capture_output=True,
            check=True,
            text=True,
        )
        return float(printed.stdout)

    return measure


TABLE = Measurement("table", ("table",), run)
