"""A dataset changed fifty times under load: no answer fails or is mixed, memory stays what it is.

Four readers ask for pages, files and tables, together two hundred times a second, for what nobody
asked for before and for what is kept. Each change writes two files, one after the other; in the
middle one names an organization that there is none of, which must be refused while the last good
dataset stays. What is resident is looked at after every ten changes, when the server rests and two
more have come that nobody but one reader saw: what is kept of the last two is the same each time.
"""

from __future__ import annotations

import json
import re
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from threading import Event
from typing import TYPE_CHECKING, Any

from benchmarks.bench import Measurement
from benchmarks.client import Client, RefusedError, plain
from benchmarks.comparison import Comparison, of_bar
from benchmarks.kinds import ATLAS
from benchmarks.memory import resident
from benchmarks.quiet import wait_until_quiet
from benchmarks.servers import running

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from benchmarks.bench import Bench

_READERS, _RATE = 4, 200
_CHANGES, _STEP, _BROKEN = 50, 10, 25
_KEPT = 2
"""Snapshots that a server keeps: the current one, and the one that it replaced."""

_STATES = 9
"""Different states of each chart and table that are asked for, so that most answers are kept."""

_PATIENCE = 60.0
_QUIET = 2
_CLAIM = "model-hyperclova-hankyung"
_MARK = re.compile(rb"Watch (\d+)|Edition (\d+)\.")
"""What the title and a note of the same edition carry in every answer that shows them."""

_PATHS = (
    *("/?lang=en", "/models?lang=en", "/alliances", "/organizations/naver?lang=en"),
    *(f"/evidence/{_CLAIM}?lang=en", "/embed/model-sizes?lang=en", "/search?q=Naver&lang=en"),
    *("/charts/model-sizes.csv?lang=en", "/charts/model-sizes.json?lang=en&width={width}"),
    *("/charts/alliance-matrix.xlsx", "/charts/market-growth.json?base={number}", "/llms.txt"),
    *("/api/tables/models.json?limit=3&offset={number}", "/api/tables", "/evidence?q=LG"),
)


@dataclass
class _Seen:
    """What readers saw: answers, and those that failed or told of more than one edition."""

    answers: int = 0
    seconds: float = 0.0
    wrong: list[str] = field(default_factory=list)


def run(bench: Bench) -> Iterator[Comparison]:
    """Change the dataset while it is read; a broken one is one of the changes."""
    folder = bench.place("datasets") / "changing"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(bench.data, folder)
    _write(folder, 0)
    seen, weights, taken = _Seen(), list[float](), list[float]()
    editions = count(1)
    with running(ATLAS, bench, folder) as server:
        wait_until_quiet(server.process, _PATIENCE)
        for _ in range(_CHANGES // _STEP):
            with _read(server.port, seen):
                for _ in range(_STEP):
                    if len(taken) == _BROKEN:
                        _refuse(folder, server.port)
                    taken.append(_change(folder, server.port, next(editions)))
            for _ in range(_KEPT):
                _change(folder, server.port, next(editions))
                for path in _PATHS:
                    plain(server.port, path.format(number=10, width=400))
            for _ in range(_QUIET):
                wait_until_quiet(server.process, _PATIENCE)
            weights.append(resident(server.process))
    if seen.wrong:
        raise RuntimeError(f"{len(seen.wrong)} failed or mixed: {seen.wrong[:5]}")
    rate = seen.answers / seen.seconds
    curve = ", ".join(f"{one / 1e6:.0f}" for one in weights)
    note = f"{seen.answers:,} answers, {rate:.0f} a second, none failed or mixed; {curve} MB"
    yield of_bar("changes", "bytes", (weights[-1],), (weights[0],), note)
    what = "a changed dataset, until it is shown under load"
    yield Comparison(what, "", "s", tuple(taken), ())


def _write(folder: Path, edition: int) -> None:
    models, descriptor = folder / "models.csv", folder / "datapackage.json"
    noted = re.sub(
        r"Its language is stated[^\n\"]*|Edition \d+\.",
        f"Edition {edition}.",
        models.read_text("utf-8"),
        count=1,
    )
    named = {**json.loads(descriptor.read_text("utf-8")), "title": f"Watch {edition}"}
    _put(models, noted)
    _put(descriptor, json.dumps(named, ensure_ascii=False))


def _put(path: Path, text: str) -> None:
    new = path.with_suffix(".new")
    new.write_text(text, "utf-8")
    new.replace(path)


def _change(folder: Path, port: int, edition: int) -> float:
    before, started = _ready(port)["snapshot"], time.perf_counter()
    _write(folder, edition)
    _until(lambda: _ready(port)["snapshot"] != before)
    return time.perf_counter() - started


def _refuse(folder: Path, port: int) -> None:
    """Break a row, see it refused while what was good is served, and set it right."""
    memberships, before = folder / "memberships.csv", _ready(port)["snapshot"]
    good = memberships.read_text("utf-8")
    _put(memberships, good.replace(",naver,", ",naverr,", 1))
    _until(lambda: _ready(port)["refused"] is not None)
    if _ready(port)["snapshot"] != before:
        raise RuntimeError("a broken dataset was taken")
    _put(memberships, good)
    _until(lambda: _ready(port)["refused"] is None)


def _ready(port: int) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(plain(port, "/readyz"))
    return told


def _until(is_so: Callable[[], bool]) -> None:
    deadline = time.perf_counter() + _PATIENCE
    while not is_so():
        if time.perf_counter() > deadline:
            raise TimeoutError("a change was not taken in time")
        time.sleep(0.05)


@contextmanager
def _read(port: int, seen: _Seen) -> Iterator[None]:
    """Have readers ask until the block ends."""
    stop, started = Event(), time.perf_counter()
    with ThreadPoolExecutor(_READERS) as pool:
        readers = [pool.submit(_ask, port, place, stop, seen) for place in range(_READERS)]
        try:
            yield
        finally:
            stop.set()
    seen.seconds += time.perf_counter() - started
    for reader in readers:
        seen.answers += reader.result()


def _ask(port: int, place: int, stop: Event, seen: _Seen) -> int:
    """Ask at an even pace; who was kept waiting catches up."""
    client, started, answers = Client(port), time.perf_counter(), 0
    for number in count():
        due = started + number * _READERS / _RATE
        if stop.wait(max(due - time.perf_counter(), 0)):
            return answers
        path = _PATHS[(number + 4 * place) % len(_PATHS)]
        path = path.format(number=10 + number % _STATES, width=400 + number % _STATES)
        answers += 1
        try:
            body = client.get(path, {"Accept-Encoding": "identity"}).body
        except (RefusedError, OSError) as error:
            seen.wrong.append(str(error))
            continue
        told = {one for found in _MARK.findall(body) for one in found if one}
        if len(told) > 1:
            seen.wrong.append(f"{path}: {told}")
    return answers


CHANGES = Measurement("changes", ("changes",), run)
