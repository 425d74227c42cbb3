"""Growth: the Atlas and plain Dash with ever larger datasets.

Both are sent the requests that their pages send with the real dataset, so that no browser has to
open a page of millions of marks.
"""

from __future__ import annotations

import http.client
import shutil
from contextlib import ExitStack
from dataclasses import replace
from itertools import cycle, islice
from typing import TYPE_CHECKING

from benchmarks.bench import Measurement
from benchmarks.chromium import reader
from benchmarks.client import Client, RefusedError
from benchmarks.comparison import Comparison, in_turns, of_bar, percentile
from benchmarks.curves import Point, write_curves
from benchmarks.kinds import ATLAS, PLAIN_DASH
from benchmarks.measurements.choice import record_change, record_plain
from benchmarks.memory import resident
from benchmarks.peers.charts import CHARTS, OFF, ON
from benchmarks.quiet import wait_until_quiet
from benchmarks.servers import NotReadyError, running
from benchmarks.states import states
from benchmarks.synthetic import SCALES, claims_in, synthetic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from benchmarks.bench import Bench
    from benchmarks.callbacks import Change, Values
    from benchmarks.client import Answer
    from benchmarks.servers import Kind

_PATIENCE = 900.0
"""Seconds that a server may take to read a dataset."""

_LONGEST = 60.0
"""Seconds after which no more changes of a chart are asked for."""

_ALLOWED = 200.0
_SHARE = 0.95
_MOST = 20
"""Changes of each chart at each size."""

_UNREACHED = (NotReadyError, RefusedError, OSError, http.client.HTTPException)


def run(bench: Bench) -> Iterator[Comparison]:
    """Measure both at every size; the larger sizes are written first, which takes minutes."""
    callbacks = _callbacks(bench)
    points: list[Point] = []
    for scale in SCALES:
        data = synthetic(bench.data, scale, bench.place("datasets"))
        points += [
            _measure(bench, kind, data, callbacks[kind.name]) for kind in (ATLAS, PLAIN_DASH)
        ]
    write_curves(points, bench.folder / "growth.svg")
    yield _bar([point for point in points if point.kind == ATLAS.name][-1])
    ours, theirs = points[2:4]
    yield _starts(bench)
    yield of_bar("grown-choice", "ms", ours.choices, theirs.choices)
    for ours, theirs in zip(points[::2], points[1::2], strict=True):
        yield from _compared(ours, theirs)


def _callbacks(bench: Bench) -> dict[str, dict[str, Change]]:
    """Return what the pages send with the real dataset, by kind of server and chart."""
    with ExitStack() as stack:
        person = stack.enter_context(reader())
        atlas = stack.enter_context(running(ATLAS, bench))
        plain = stack.enter_context(running(PLAIN_DASH, bench))
        return {
            ATLAS.name: {chart: record_change(person, atlas, chart) for chart in CHARTS},
            PLAIN_DASH.name: {chart: record_plain(person, plain, chart) for chart in CHARTS},
        }


def _measure(bench: Bench, kind: Kind, data: Path, callbacks: dict[str, Change]) -> Point:
    claims = claims_in(data)
    series = states if kind is ATLAS else _switching
    first: tuple[float, ...] = ()
    try:
        if kind is ATLAS:
            kind, first = _compiled(kind, bench, data)
        with running(kind, bench, data, _PATIENCE) as server:
            # The pages that it makes by itself are made first, as in the hours after a start.
            wait_until_quiet(server.process, _PATIENCE)
            client = Client(server.port)
            answers = [
                answer
                for chart, callback in callbacks.items()
                for answer in _answers(client, callback, islice(series(chart), 1 + _MOST))
            ]
            times = tuple(1000 * answer.seconds for answer in answers)
            sizes = tuple(float(len(answer.body)) for answer in answers)
            memory = resident(server.process)
            return Point(kind.name, claims, (server.seconds,), (memory,), times, sizes, first)
    except _UNREACHED as error:
        return Point(kind.name, claims, note=str(error).strip().splitlines()[-1])


def _compiled(kind: Kind, bench: Bench, data: Path) -> tuple[Kind, tuple[float, ...]]:
    """Return a server that finds the dataset checked and compiled, and how long that took."""
    cache = bench.place("compiled")
    shutil.rmtree(cache)
    kind = replace(kind, settings=(*kind.settings, ("ATLAS_CACHE", str(cache))))
    with running(kind, bench, data, _PATIENCE) as server:
        return kind, (server.seconds,)


def _answers(client: Client, callback: Change, states: Iterator[Values]) -> Iterator[Answer]:
    """Yield the answers to the changes of one chart, fewer where each takes long.

    The first, which computes what follows from the dataset alone, is not counted.
    """
    spent = 0.0
    callback.send(client, next(states))
    for values in states:
        answer = callback.send(client, values)
        yield answer
        spent += answer.seconds
        if spent > _LONGEST:
            return


def _switching(_chart: str) -> Iterator[Values]:
    return ({"": choice} for choice in cycle((ON, OFF)))


def _bar(largest: Point) -> Comparison:
    slowest = (percentile(largest.choices, _SHARE),) if largest.choices else ()
    note = largest.note or f"{largest.claims:,} claims"
    return of_bar("growth", "ms", slowest, (_ALLOWED,), note)


def _starts(bench: Bench) -> Comparison:
    """Return starts with a hundred times the claims, in turns, the dataset checked before."""
    data = synthetic(bench.data, SCALES[1], bench.place("datasets"))
    atlas, _ = _compiled(ATLAS, bench, data)

    def start(kind: Kind) -> Callable[[], float]:
        def started() -> float:
            with running(kind, bench, data, _PATIENCE) as server:
                return server.seconds

        return started

    taken = in_turns(bench.pairs, {"ours": start(atlas), "theirs": start(PLAIN_DASH)})
    return of_bar("grown-start", "s", taken["ours"], taken["theirs"])


def _compared(ours: Point, theirs: Point) -> Iterator[Comparison]:
    at, note = f"at {ours.claims:,} claims", "; ".join(filter(None, (ours.note, theirs.note)))
    for what, unit, read in _MEASURED:
        yield Comparison(f"{what} {at}", "plain Dash", unit, read(ours), read(theirs), note=note)


def _largest(point: Point) -> tuple[float, ...]:
    return (max(point.answers),) if point.answers else ()


_MEASURED: tuple[tuple[str, str, Callable[[Point], tuple[float, ...]]], ...] = (
    ("choice changed", "ms", lambda point: point.choices),
    ("largest answer", "bytes", _largest),
    ("start", "s", lambda point: point.start),
    ("first start, the dataset checked", "s", lambda point: point.first or point.start),
    ("memory", "bytes", lambda point: point.memory),
)


GROWTH = Measurement("growth", ("grown-start", "grown-choice", "growth"), run)
