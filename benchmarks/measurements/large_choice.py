"""Two million claims: a choice changed, against an earlier commit beside it, in turns.

Each has a dataset that was grown from its own by the same rule, and is sent the requests of its own
pages of the real one. The first change of each chart is not counted.
"""

from __future__ import annotations

import subprocess
from contextlib import ExitStack
from itertools import islice
from typing import TYPE_CHECKING

from benchmarks.bench import Measurement
from benchmarks.chromium import reader
from benchmarks.client import Client
from benchmarks.comparison import Comparison, of_bar, percentile
from benchmarks.kinds import ATLAS
from benchmarks.measurements.baseline import checkout
from benchmarks.measurements.choice import record_change
from benchmarks.measurements.millions import PATIENCE, kept_in
from benchmarks.peers.charts import CHARTS
from benchmarks.quiet import wait_until_quiet
from benchmarks.servers import running
from benchmarks.states import states
from benchmarks.synthetic import SCALES, claims_in, synthetic

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from benchmarks.bench import Bench
    from benchmarks.callbacks import Change
    from benchmarks.servers import Kind, Server

_BAR, _BASE = "large-choice", "a132121"
_MILLIONS = SCALES[-1]
_SHARE = 0.95
_MOST = 20
"""Changes of each chart."""


def run(bench: Bench) -> Iterator[Comparison]:
    """Change the choices of both, one after the other."""
    place = bench.place("datasets")
    data, kind = synthetic(bench.data, _MILLIONS, place), kept_in(bench.place("compiled"))
    try:
        with checkout(_BASE, bench.place("base")) as earlier:
            grown = earlier.grown(_MILLIONS, place / _BASE)
            changes = _changes(bench, (ATLAS, bench.data), (earlier.kind, earlier.data))
            with (
                running(kind, bench, data, PATIENCE) as now,
                running(earlier.kind, bench, grown, PATIENCE) as then,
            ):
                ours, theirs = _taken((now, then), changes)
    except subprocess.CalledProcessError as error:
        yield of_bar(_BAR, "ms", (), (), f"{error.cmd[-1]}: {error}")
        return
    our_p95, their_p95 = (percentile(samples, _SHARE) for samples in (ours, theirs))
    yield of_bar(_BAR, "ms", (our_p95,), (their_p95,), f"{claims_in(data):,} claims")
    what = f"two million claims: {_MOST} choices of each of {len(CHARTS)} charts"
    yield Comparison(what, f"commit {_BASE}", "ms", ours, theirs)


def _changes(bench: Bench, *kinds: tuple[Kind, Path]) -> list[Mapping[str, Change]]:
    """Return what the pages of each kind of server send, by chart."""
    with ExitStack() as stack:
        person = stack.enter_context(reader())
        servers = [stack.enter_context(running(kind, bench, data)) for kind, data in kinds]
        return [
            {chart: record_change(person, server, chart) for chart in CHARTS} for server in servers
        ]


def _taken(
    servers: tuple[Server, Server], changes: list[Mapping[str, Change]]
) -> list[tuple[float, ...]]:
    """Return the milliseconds of each server, pair by pair."""
    for server in servers:
        wait_until_quiet(server.process, PATIENCE)
    clients = [Client(server.port) for server in servers]
    taken: tuple[list[float], list[float]] = ([], [])
    for chart in CHARTS:
        for number, values in enumerate(islice(states(chart), 1 + _MOST)):
            for client, own, samples in zip(clients, changes, taken, strict=True):
                answer = own[chart].send(client, values)
                samples += [1000 * answer.seconds] if number else []
    return [tuple(samples) for samples in taken]


LARGE_CHOICE = Measurement(_BAR, (_BAR,), run)
