"""A choice changed: what the server takes to answer, against plain Dash building the figure.

One sample is the three charts after one another, asked for with the requests of the pages.
"""

from __future__ import annotations

from contextlib import ExitStack
from itertools import cycle
from typing import TYPE_CHECKING

from benchmarks.bench import Measurement
from benchmarks.callbacks import Change, Values, record, record_fetch
from benchmarks.chromium import reader
from benchmarks.client import Client
from benchmarks.comparison import in_turns, of_bar
from benchmarks.kinds import ATLAS, PLAIN_DASH
from benchmarks.peers.charts import CHARTS, OFF, ON
from benchmarks.servers import running
from benchmarks.states import states

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.bench import Bench
    from benchmarks.chromium import Reader
    from benchmarks.comparison import Comparison
    from benchmarks.servers import Server

_FIRST = {
    "model-sizes": ("axis", "log"),
    "alliance-matrix": ("order", "name"),
    "market-growth": ("axis", "log"),
}
"""What is set in the browser so that it sends the request."""


def run(bench: Bench) -> Iterator[Comparison]:
    """Measure new states, plain Dash and the same states again, in turns."""
    with ExitStack() as stack:
        person = stack.enter_context(reader())
        atlas = stack.enter_context(running(ATLAS, bench))
        plain = stack.enter_context(running(PLAIN_DASH, bench))
        ours = {chart: record_change(person, atlas, chart) for chart in CHARTS}
        theirs = {chart: record_plain(person, plain, chart) for chart in CHARTS}
        taken = choices_in_turns(bench.pairs, (ours, atlas), (theirs, plain))
    yield of_bar("choice-new", "ms", taken["new"], taken["plain"])
    yield of_bar("choice-seen", "ms", taken["seen"], taken["plain"])


def choices_in_turns(
    pairs: int, ours: tuple[dict[str, Change], Server], theirs: tuple[dict[str, Change], Server]
) -> dict[str, tuple[float, ...]]:
    """Return the samples of states never asked for, of plain Dash, and of states asked for again.

    Args:
        pairs: How many of each.
        ours: What the pages of the Atlas send, by chart, and where it is.
        theirs: The same of plain Dash.
    """
    asked: list[dict[str, Values]] = []
    (changes, atlas), (callbacks, plain) = ours, theirs
    measures = {
        "new": new_states(changes, Client(atlas.port), asked),
        "plain": plain_states(callbacks, Client(plain.port)),
        "seen": seen_states(changes, Client(atlas.port), asked),
    }
    for measure in measures.values():  # The first of each is not counted.
        measure()
    return in_turns(pairs, measures)


def record_change(person: Reader, server: Server, chart: str, query: str = "") -> Change:
    """Return the request that the page of a chart of the Atlas sends when a choice changes."""
    name, value = _FIRST[chart]
    control = {"part": "choice", "scope": chart, "name": name}
    page = f"/charts/{chart}"
    address = f"{server.address}{page}{'?' * bool(query)}{query}"
    return record_fetch(person, address, control, value, f"{page}.json")


def record_plain(person: Reader, server: Server, chart: str) -> Change:
    """Return the request that plain Dash's page sends when the choice of a chart changes."""
    return record(person, server.address, f"{chart}-choice", ON, f"{chart}.figure")


def new_states(
    callbacks: dict[str, Change], client: Client, asked: list[dict[str, Values]]
) -> Callable[[], float]:
    """Return what asks for states that were never asked for, and notes them."""
    series = {chart: states(chart) for chart in callbacks}

    def measure() -> float:
        asked.append({chart: next(series[chart]) for chart in callbacks})
        return _together(callbacks, client, asked[-1])

    return measure


def seen_states(
    callbacks: dict[str, Change], client: Client, asked: list[dict[str, Values]]
) -> Callable[[], float]:
    """Return what asks for the last states once more."""
    return lambda: _together(callbacks, client, asked[-1])


def plain_states(callbacks: dict[str, Change], client: Client) -> Callable[[], float]:
    """Return what asks plain Dash for its charts, which it builds each time."""
    choices = cycle((ON, OFF))

    def measure() -> float:
        choice = next(choices)
        return _together(callbacks, client, {chart: {"": choice} for chart in callbacks})

    return measure


def _together(callbacks: dict[str, Change], client: Client, values: dict[str, Values]) -> float:
    """Return the milliseconds of all charts together."""
    answers = [callbacks[chart].send(client, values[chart]) for chart in callbacks]
    return 1000 * sum(answer.seconds for answer in answers)


CHOICE = Measurement("choice", ("choice-new", "choice-seen"), run)
