"""A slide of a chart, new and kept, every chart as a presentation, workbooks with their charts."""

from __future__ import annotations

import json
import subprocess
from contextlib import ExitStack
from itertools import islice
from statistics import median
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from benchmarks.bench import Measurement
from benchmarks.client import Client
from benchmarks.comparison import in_turns, of_bar
from benchmarks.kinds import ATLAS
from benchmarks.measurements.pictures import written
from benchmarks.servers import ROOT, environment, running
from benchmarks.states import states

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.bench import Bench
    from benchmarks.comparison import Comparison

_CHART = "model-sizes"
_BEGINNINGS = {"png": b"\x89PNG", "pptx": b"PK"}
_WARM_UP = 4
"""Files of each kind that are not counted: browsers start, libraries are imported."""

_KEPT, _DECK = 5.0, 3_000.0
"""Milliseconds that a slide that is kept and a presentation of every chart may take."""

_BOOKS_A_PAIR = 5
"""Workbooks of each chart for each pair of slides: one takes some milliseconds only."""


def run(bench: Bench) -> Iterator[Comparison]:
    """Measure a new slide, a new picture, the same slide again and every chart, in turns.

    Pictures and slides go through the same states, the one from the front and the other behind
    it, so that no rows are computed yet for either of them.
    """
    with ExitStack() as stack:
        client = Client(stack.enter_context(running(ATLAS, bench)).port)
        series = iter([written(values) for values in states(_CHART)])
        for values in islice(series, _WARM_UP):
            for form in _BEGINNINGS:
                _file(client, _address(form, values))
        asked: list[str] = []
        measures = {
            "slide": _new(client, "pptx", series, asked),
            "picture": _new(client, "png", series, []),
            "kept": lambda: _file(client, asked[-1]),
            "deck": _decks(client),
        }
        taken = in_turns(bench.pairs, measures)
    yield of_bar("slide-new", "ms", taken["slide"], taken["picture"])
    yield of_bar("slide-kept", "ms", taken["kept"], (_KEPT,) * bench.pairs)
    yield of_bar("deck", "ms", taken["deck"], (_DECK,) * bench.pairs)
    yield _workbooks(bench)


def _workbooks(bench: Bench) -> Comparison:
    """Return the chart whose workbook takes the most times as long as without its chart."""
    command = [str(bench.python), "-m", "benchmarks.workbooks", str(_BOOKS_A_PAIR * bench.pairs)]
    made = subprocess.run(
        command, cwd=ROOT, env=environment(bench.data), check=True, capture_output=True, text=True
    )
    taken: dict[str, list[tuple[float, float]]] = json.loads(made.stdout)
    worst = max(taken, key=lambda name: median(one / other for one, other in taken[name]))
    whole, bare = zip(*taken[worst], strict=True)
    return of_bar("workbook", "ms", whole, bare, worst)


def _new(
    client: Client, form: str, series: Iterator[dict[str, str]], asked: list[str]
) -> Callable[[], float]:
    def measure() -> float:
        asked.append(_address(form, next(series)))
        return _file(client, asked[-1])

    return measure


def _decks(client: Client) -> Callable[[], float]:
    """Return what asks for every chart as known on a day, another one each time."""
    days = iter([f"2022-12-{day:02}" for day in range(14, 32)])
    return lambda: _file(client, f"/decks/all.pptx?as_of={next(days)}")


def _file(client: Client, address: str) -> float:
    answer = client.get(address)
    form = address.partition("?")[0].rpartition(".")[2]
    if not answer.body.startswith(_BEGINNINGS[form]):
        raise ValueError(f"{address} is no {form}")
    return 1000 * answer.seconds


def _address(form: str, values: dict[str, str]) -> str:
    return f"/charts/{_CHART}.{form}?{urlencode(values, safe=',')}"


SLIDES = Measurement("slides", ("slide-new", "slide-kept", "deck", "workbook"), run)
