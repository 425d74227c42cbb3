"""The overview page over a line of 10 Mbit/s and 40 ms: when its first chart can be seen."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from benchmarks.bench import Measurement
from benchmarks.chromium import reader, visible
from benchmarks.comparison import in_turns, of_bar
from benchmarks.kinds import ATLAS, PLAIN_DASH
from benchmarks.servers import running

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.bench import Bench
    from benchmarks.chromium import Reader
    from benchmarks.comparison import Comparison


def run(bench: Bench) -> Iterator[Comparison]:
    """Measure the Atlas against plain Dash."""
    with ExitStack() as stack:
        person = stack.enter_context(reader())
        visits = {
            kind.name: _visit(person, stack.enter_context(running(kind, bench)).address)
            for kind in (ATLAS, PLAIN_DASH)
        }
        for visit in visits.values():  # The first visitor is not counted.
            visit()
        taken = in_turns(bench.pairs, visits)
    yield of_bar("visible-slow", "ms", taken[ATLAS.name], taken[PLAIN_DASH.name])


def _visit(person: Reader, address: str) -> Callable[[], float]:
    def visit() -> float:
        with person.page(address, slow=True) as page:
            return visible(page)

    return visit


SLOW_LINE = Measurement("slow-line", ("visible-slow",), run)
