"""Two million claims: the first start, memory, the first state of every chart, a day not seen.

Each chart is asked for in a server of its own, so that none finds ready what another needed, too.
"""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING

from benchmarks.bench import Measurement
from benchmarks.client import plain
from benchmarks.comparison import Comparison, of_bar
from benchmarks.kinds import ATLAS
from benchmarks.memory import resident
from benchmarks.quiet import wait_until_quiet
from benchmarks.servers import running
from benchmarks.synthetic import SCALES, synthetic

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from benchmarks.bench import Bench
    from benchmarks.servers import Kind

PATIENCE = 900.0
"""Seconds that a server may take to check two million claims."""

_CHART = re.compile(r"/charts/([a-z-]+)\.json")
_DAY = "2022-03-05"
_OTHERS = ("/api/tables", "/evidence?q=LG", "/search?q=LG")
_OF_A132121 = {
    "large-start": 59.0,
    "large-memory": 2.1e9,
    "large-state": 3.7,
    "large-day": 10.0,
}
"""What commit a132121 took with the same claims: seconds and bytes."""


def run(bench: Bench) -> Iterator[Comparison]:
    """Start over nothing kept, then over what the first start has kept."""
    data = synthetic(bench.data, SCALES[-1], bench.place("datasets"))
    cache = bench.place("compiled")
    shutil.rmtree(cache)
    with running(kept_in(cache), bench, data, PATIENCE) as server:
        wait_until_quiet(server.process, PATIENCE)
        yield _of_bar("large-start", "s", server.seconds)
        yield _of_bar("large-memory", "bytes", resident(server.process))
        charts = charts_of(server.port)
    states, days = {}, {}
    for chart in charts:
        states[chart], days[chart] = _first_and_day(chart, bench, data, cache)
    for name, taken in (("large-state", states), ("large-day", days)):
        worst = max(taken, key=taken.__getitem__)
        yield _of_bar(name, "s", taken[worst], worst)
    yield from _others(bench, data, cache)


def kept_in(cache: Path, *settings: tuple[str, str]) -> Kind:
    """Return the Atlas with a folder of compiled editions, and other settings."""
    return replace(ATLAS, settings=(("ATLAS_CACHE", str(cache)), *settings))


def charts_of(port: int) -> list[str]:
    """Return the charts that a server of this machine has."""
    described = json.loads(plain(port, "/openapi.json"))
    return [found[1] for path in described["paths"] if (found := _CHART.fullmatch(path))]


def _of_bar(name: str, unit: str, ours: float, note: str = "") -> Comparison:
    return of_bar(name, unit, (ours,), (_OF_A132121[name],), note)


def _first_and_day(chart: str, bench: Bench, data: Path, cache: Path) -> tuple[float, float]:
    """Return the seconds of a chart's first state, and of its state on a day not seen before."""
    with running(kept_in(cache, ("ATLAS_PRERENDER", "0")), bench, data, PATIENCE) as server:
        wait_until_quiet(server.process, PATIENCE)
        path = f"/charts/{chart}.json?lang=ko"
        return seconds(server.port, path), seconds(server.port, f"{path}&as_of={_DAY}")


def _others(bench: Bench, data: Path, cache: Path) -> Iterator[Comparison]:
    """Measure what else a reader asks for first, and once more."""
    with running(kept_in(cache, ("ATLAS_PRERENDER", "0")), bench, data, PATIENCE) as server:
        wait_until_quiet(server.process, PATIENCE)
        for path in _OTHERS:
            first, again = _whole(server.port, path), _whole(server.port, path)
            yield Comparison(
                f"{path} of two million claims", "asked for again", "s", (first,), (again,)
            )


def _whole(port: int, path: str) -> float:
    """Return the seconds until an answer is whole: of a page that takes long comes a frame."""
    started = perf_counter()
    while b'class="loading"' in plain(port, path):
        pass
    return perf_counter() - started


def seconds(port: int, path: str) -> float:
    """Return the seconds that an answer takes, over a connection of its own."""
    started = perf_counter()
    plain(port, path)
    return perf_counter() - started


MILLIONS = Measurement("millions", tuple(_OF_A132121), run)
