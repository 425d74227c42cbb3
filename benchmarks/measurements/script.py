"""The overview page: bytes of script that come before a mark shows its label, then and now."""

from __future__ import annotations

import subprocess
import time
from typing import TYPE_CHECKING

from benchmarks.bench import Measurement
from benchmarks.chromium import hovered, reader, visible
from benchmarks.client import plain
from benchmarks.comparison import of_bar
from benchmarks.kinds import ATLAS
from benchmarks.measurements.baseline import checkout
from benchmarks.servers import running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from benchmarks.bench import Bench
    from benchmarks.chromium import Reader
    from benchmarks.comparison import Comparison
    from benchmarks.servers import Kind

_BAR = "script"
_PAUSE = 0.1
_BASE = "a132121"
"""The last commit whose pages loaded all their scripts by themselves."""

_BYTES = """() => {
  const scripts = new Map();
  for (const { name, encodedBodySize: size } of performance.getEntriesByType("resource")) {
    if (/\\.js(\\?|$)/.test(name)) scripts.set(name, Math.max(scripts.get(name) || 0, size));
  }
  return [...scripts.values()].reduce((sum, one) => sum + one, 0);
}"""


def run(bench: Bench) -> Iterator[Comparison]:
    """Measure both: a reader who points at the first chart as soon as it is seen."""
    try:
        with checkout(_BASE, bench.place("base")) as earlier, reader() as person:
            ours = _weighed(bench, person, bench.data, ATLAS)
            theirs = _weighed(bench, person, earlier.folder / "data", earlier.kind)
    except subprocess.CalledProcessError as error:
        yield of_bar(_BAR, "bytes", (), (), str(error))
    else:
        yield of_bar(_BAR, "bytes", ours, theirs)


def _weighed(bench: Bench, person: Reader, data: Path, kind: Kind) -> tuple[float, ...]:
    with running(kind, bench, data) as server:
        with person.page(server.address) as page:  # The first visitor is not counted.
            visible(page)
        # A page that is not made yet comes to life at once.
        while b'class="loading"' in plain(server.port, "/"):
            time.sleep(_PAUSE)
        return tuple(_bytes_of_script(person, server.address) for _ in range(bench.pairs))


def _bytes_of_script(person: Reader, address: str) -> float:
    with person.page(address) as page:
        visible(page)
        hovered(page)
        return float(page.evaluate(_BYTES))


SCRIPT = Measurement(_BAR, (_BAR,), run)
