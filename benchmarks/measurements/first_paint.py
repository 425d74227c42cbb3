"""The overview page: when its first chart can be seen, and when a mark shows its label."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.bench import Measurement
from benchmarks.chromium import hovered, reader, visible
from benchmarks.comparison import Comparison, in_turns, of_bar
from benchmarks.kinds import ATLAS, NAMES, PANEL, PLAIN_DASH, STREAMLIT, VIZRO
from benchmarks.servers import running

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.bench import Bench
    from benchmarks.chromium import Reader

_MILLISECONDS = "ms"


class Seen(NamedTuple):
    """Milliseconds from the navigation."""

    visible: float
    hovered: float


def run(bench: Bench) -> Iterator[Comparison]:
    """Measure the Atlas against all peers that have pages."""
    kinds = (ATLAS, PLAIN_DASH, VIZRO, STREAMLIT, PANEL)
    with ExitStack() as stack:
        person = stack.enter_context(reader())
        visits = {
            kind.name: visit_to(person, stack.enter_context(running(kind, bench)).address)
            for kind in kinds
        }
        for visit in visits.values():  # The first visitor is not counted.
            visit()
        taken = in_turns(bench.pairs, visits)
    ours, theirs = taken[ATLAS.name], taken[PLAIN_DASH.name]
    yield of_bar("visible", _MILLISECONDS, _first(ours), _first(theirs))
    yield of_bar("interactive", _MILLISECONDS, _second(ours), _second(theirs))
    for kind in kinds[2:]:
        name, other = NAMES[kind.name], taken[kind.name]
        yield Comparison("first chart visible", name, _MILLISECONDS, _first(ours), _first(other))
        yield Comparison("can be hovered", name, _MILLISECONDS, _second(ours), _second(other))


def visit_to(person: Reader, address: str) -> Callable[[], Seen]:
    """Return what visits a page as a stranger."""

    def visit() -> Seen:
        with person.page(address) as page:
            return Seen(visible(page), hovered(page))

    return visit


def _first(seen: tuple[Seen, ...]) -> tuple[float, ...]:
    return tuple(one.visible for one in seen)


def _second(seen: tuple[Seen, ...]) -> tuple[float, ...]:
    return tuple(one.hovered for one in seen)


FIRST_PAINT = Measurement("first-paint", ("visible", "interactive"), run)
