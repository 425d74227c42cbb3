"""Twenty editors at once on PostgreSQL: what a save takes, and what readers notice of it."""

from __future__ import annotations

import http.client
import json
import shutil
import subprocess
import time
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from benchmarks.bench import Measurement
from benchmarks.comparison import of_bar, percentile
from benchmarks.kinds import ATLAS
from benchmarks.postgres import running_postgres
from benchmarks.servers import ROOT, environment, running

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.bench import Bench
    from benchmarks.comparison import Comparison
    from benchmarks.servers import Server

_TOGETHER = 120.0
"""Seconds that they edit in all."""

_ALONE = 5.0
"""Seconds of readers without editors, before each turn with them."""

_PATH = "/api/tables/memberships.json"
_BETWEEN = 0.02
_PERCENTILE = 0.95


def run(bench: Bench) -> Iterator[Comparison]:
    """Measure readers without editors and with them, in turns, and what editors measured."""
    alone, beside, saves, inserts, lost = [], [], [], [], []
    with running_postgres() as cluster:
        address = cluster.new_database()
        _publish(bench, address)
        kind = replace(ATLAS, settings=(*ATLAS.settings, ("ATLAS_STORE", address)))
        with running(kind, bench) as server:
            _read(server, _ALONE)
            for _ in range(bench.pairs):
                alone.append(_read(server, _ALONE))
                seconds = _TOGETHER / bench.pairs
                with _editing(bench, address, seconds) as editors:
                    beside.append(_read(server, seconds))
                    said: dict[str, Any] = json.loads(editors.communicate()[0])
                saves.append(percentile(tuple(said["saves"]), _PERCENTILE))
                inserts.append(percentile(tuple(said["inserts"]), _PERCENTILE))
                lost += said["lost"]
    if lost:
        raise RuntimeError(f"not as it was saved: {lost}")
    note = f"{_TOGETHER:.0f} s, nothing lost"
    yield of_bar("editors", "ms", tuple(saves), tuple(inserts), note)
    yield of_bar("readers", "ms", tuple(beside), tuple(alone))


def _publish(bench: Bench, address: str) -> None:
    """Make the dataset the first edition; a copy of it, because its number is noted beside it."""
    with TemporaryDirectory() as place:
        copied = shutil.copytree(bench.data, Path(place) / "data")
        command = [str(bench.python), "-m", "dashboard.cli", "publish", str(copied)]
        known = environment(bench.data) | {"ATLAS_STORE": address}
        subprocess.run(command, cwd=ROOT, env=known, check=True, capture_output=True)


def _editing(bench: Bench, address: str, seconds: float) -> subprocess.Popen[bytes]:
    command = [str(bench.python), "-m", "benchmarks.editors", address, str(seconds)]
    return subprocess.Popen(command, cwd=ROOT, env=environment(bench.data), stdout=subprocess.PIPE)


def _read(server: Server, seconds: float) -> float:
    """Return the median of what a reader waits for an answer, in milliseconds."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    deadline, waited = time.perf_counter() + seconds, []
    while time.perf_counter() < deadline:
        begun = time.perf_counter()
        connection.request("GET", _PATH)
        with connection.getresponse() as answer:
            answer.read()
        waited.append((time.perf_counter() - begun) * 1000)
        time.sleep(_BETWEEN)
    connection.close()
    return median(waited)


EDITORS = Measurement("editors", ("editors", "readers"), run)
