"""Ten thousand mixed requests at two million claims: whether memory stays what it is.

Four readers, each with a connection of its own, ask for charts as known on one of 72 days, pages,
organizations, claims, pages of tables and what a text finds, in an order that is always the same.
Of five requests four are for what was asked for before, as readers' are. What is resident is looked
at when none of them waits for an answer and the server rests: what is free goes back then.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from random import Random
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

import pandas as pd

from benchmarks.bench import Measurement
from benchmarks.client import Client
from benchmarks.comparison import Comparison, of_bar
from benchmarks.measurements.millions import PATIENCE, charts_of, kept_in
from benchmarks.memory import resident
from benchmarks.quiet import wait_until_quiet
from benchmarks.servers import running
from benchmarks.synthetic import SCALES, synthetic

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from benchmarks.bench import Bench

_READERS, _STEP, _STEPS, _SETTLED = 4, 1_000, 10, 2
"""Readers, requests between two looks at the memory, looks, and the look that the last is held
against."""

_QUIET = 2
"""Quiet seconds in a row: in the first the server looks for garbage."""

_NEW, _REMEMBERED = 0.2, 400
"""The share of requests for what nobody asked for before, and how many of those are asked again."""

_DAYS = [f"{year}-{month:02}-15" for year in range(2021, 2027) for month in range(1, 13)]
_PAGES = (
    *("/", "/models", "/alliances", "/market", "/investments", "/sources"),
    *("/organizations", "/evidence", "/disagreements", "/data"),
)
_WORDS = ("LG", "네이버", "GPT", "하이퍼클로바", "카카오", "AI", "2040억", "ㄴㅇㅂ", "exaone 3")


def run(bench: Bench) -> Iterator[Comparison]:
    """Ask, and look at the memory after each thousand answers."""
    data = synthetic(bench.data, SCALES[-1], bench.place("datasets"))
    with running(kept_in(bench.place("compiled")), bench, data, PATIENCE) as server:
        wait_until_quiet(server.process, PATIENCE)
        rested = resident(server.process)
        addresses, taken = _addresses(data, charts_of(server.port)), []
        clients = [Client(server.port) for _ in range(_READERS)]
        with ThreadPoolExecutor(_READERS) as readers:
            for _ in range(_STEPS):
                asked = list(islice(addresses, _STEP))
                shares = [asked[place::_READERS] for place in range(_READERS)]
                list(readers.map(_ask, clients, shares))
                for _ in range(_QUIET):
                    wait_until_quiet(server.process, PATIENCE)
                taken.append(resident(server.process))
    yield of_bar("soak", "bytes", (taken[-1],), (taken[_SETTLED - 1],))
    what = f"two million claims: resident after each of {_STEPS} thousand mixed requests"
    curve = ", ".join(f"{one / 1e6:.0f}" for one in taken)
    yield Comparison(
        what, "when the usual pages are made", "bytes", tuple(taken), (rested,), note=curve
    )


def _ask(client: Client, addresses: list[str]) -> None:
    for address in addresses:
        client.get(address)


def _addresses(data: Path, charts: list[str]) -> Iterator[str]:
    """Yield addresses without end; which one comes next is drawn, the same way each time."""
    draw = Random(0)  # noqa: S311 - no secret
    new, asked = _new(data, charts, draw), deque[str](maxlen=_REMEMBERED)
    while True:
        if not asked or draw.random() < _NEW:
            asked.append(next(new))
            yield asked[-1]
        else:
            yield draw.choice(asked)


def _new(data: Path, charts: list[str], draw: Random) -> Iterator[str]:
    organizations = pd.read_csv(data / "organizations.csv")["organization"].tolist()
    claims = pd.read_csv(data / "memberships.csv", usecols=["claim"])["claim"].tolist()
    while True:
        language = draw.choice(("ko", "en"))
        day = {"lang": language, "as_of": draw.choice(_DAYS)}
        word = {"lang": language, "q": draw.choice(_WORDS)}
        rows = {
            "as_written": word["q"],
            "sort": "parameters",
            "offset": draw.randrange(0, 9_000, 50),
        }
        yield draw.choices(
            (
                f"/charts/{draw.choice(charts)}.json?{urlencode(day)}",
                f"{draw.choice(_PAGES)}?{urlencode(day)}",
                f"/organizations/{quote(draw.choice(organizations))}?lang={language}",
                f"/evidence/{quote(draw.choice(claims))}?lang={language}",
                f"/api/tables/parameter_counts.json?{urlencode(rows)}",
                f"{draw.choice(('/search', '/api/search', '/evidence'))}?{urlencode(word)}",
            ),
            (10, 4, 4, 4, 4, 4),
        )[0]


SOAK = Measurement("soak", ("soak",), run)
