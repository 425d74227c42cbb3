"""A PNG of a chart: warm and kept, against ``fig.write_image`` in a fresh process."""

from __future__ import annotations

import subprocess
from contextlib import ExitStack
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from benchmarks.bench import Measurement
from benchmarks.client import Client
from benchmarks.comparison import in_turns, of_bar
from benchmarks.kinds import ATLAS
from benchmarks.servers import ROOT, environment, running
from benchmarks.states import states

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.bench import Bench
    from benchmarks.callbacks import Values
    from benchmarks.comparison import Comparison

_CHART = "model-sizes"
_SIGNATURE = b"\x89PNG"
_WARM_UP = 4
"""Pictures that are not counted: more than there are browsers, so that each has started."""


def run(bench: Bench) -> Iterator[Comparison]:
    """Measure a new picture, the same again, and a cold process, in turns."""
    with ExitStack() as stack:
        client = Client(stack.enter_context(running(ATLAS, bench)).port)
        series = (_address(values) for values in states(_CHART))
        for address in islice(series, _WARM_UP):
            _picture(client, address)
        asked: list[str] = []
        measures = {
            "warm": _warm(client, series, asked),
            "cold": lambda: _cold(bench),
            "kept": lambda: _picture(client, asked[-1]),
        }
        taken = in_turns(bench.pairs, measures)
    yield of_bar("picture-warm", "ms", taken["warm"], taken["cold"])
    yield of_bar("picture-kept", "ms", taken["kept"], taken["cold"])


def _warm(client: Client, series: Iterator[str], asked: list[str]) -> Callable[[], float]:
    def measure() -> float:
        asked.append(next(series))
        return _picture(client, asked[-1])

    return measure


def _picture(client: Client, address: str) -> float:
    answer = client.get(address)
    if not answer.body.startswith(_SIGNATURE):
        raise ValueError(f"{address} is no PNG")
    return 1000 * answer.seconds


def _address(values: Values) -> str:
    return f"/charts/{_CHART}.png?{urlencode({**written(values), 'size': 'slide'}, safe=',')}"


def written(values: Values) -> dict[str, str]:
    """Return values as they stand in an address."""
    truth = {True: "1", False: "0"}
    return {
        name: ",".join(value) if isinstance(value, list) else str(truth.get(value, value))
        for name, value in values.items()
    }


def _cold(bench: Bench) -> float:
    command = ["-m", "benchmarks.peers.write_image", _CHART]
    path = str(bench.place("pictures") / "cold.png")
    printed = subprocess.run(
        [bench.python, *command, path],
        cwd=ROOT,
        env=environment(bench.data),
        capture_output=True,
        check=True,
        text=True,
    )
    return 1000 * float(printed.stdout)


PICTURES = Measurement("pictures", ("picture-warm", "picture-kept"), run)
