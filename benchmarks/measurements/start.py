"""A fresh server: seconds to its first answer; its memory after a few readers came."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.bench import Measurement
from benchmarks.chromium import reader, visible
from benchmarks.comparison import in_turns, of_bar
from benchmarks.kinds import ATLAS, PLAIN_DASH
from benchmarks.memory import resident
from benchmarks.servers import running

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.bench import Bench
    from benchmarks.chromium import Reader
    from benchmarks.comparison import Comparison
    from benchmarks.servers import Kind

_READERS = 2


class Started(NamedTuple):
    """A server that has started: seconds until it answered, bytes after its readers."""

    seconds: float
    memory: float


def run(bench: Bench) -> Iterator[Comparison]:
    """Measure the Atlas against plain Dash, each started anew for every sample."""
    with ExitStack() as stack:
        person = stack.enter_context(reader())
        starts = {kind.name: _start(kind, bench, person) for kind in (ATLAS, PLAIN_DASH)}
        for start in starts.values():  # The first reads its files from the disk.
            start()
        taken = in_turns(bench.pairs, starts)
    ours, theirs = taken[ATLAS.name], taken[PLAIN_DASH.name]
    yield of_bar("start", "s", _seconds(ours), _seconds(theirs))
    yield of_bar("memory", "bytes", _memory(ours), _memory(theirs))


def _start(kind: Kind, bench: Bench, person: Reader) -> Callable[[], Started]:
    def start() -> Started:
        with running(kind, bench) as server:
            for _ in range(_READERS):
                with person.page(server.address) as page:
                    visible(page)
                    page.wait_for_load_state("networkidle")
            return Started(server.seconds, resident(server.process))

    return start


def _seconds(started: tuple[Started, ...]) -> tuple[float, ...]:
    return tuple(one.seconds for one in started)


def _memory(started: tuple[Started, ...]) -> tuple[float, ...]:
    return tuple(one.memory for one in started)


START = Measurement("start", ("start", "memory"), run)
