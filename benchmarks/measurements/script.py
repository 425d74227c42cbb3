"""The overview page: bytes of script that come before a mark shows its label, then and now."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

from benchmarks.bench import Measurement
from benchmarks.chromium import hovered, reader, visible
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

_BAR = "script"
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
        with checkout(_BASE, bench.place("base")) as folder, reader() as person:
            ours = _weighed(bench, person, bench.data)
            theirs = _weighed(bench, person, folder / "data", folder)
    except subprocess.CalledProcessError as error:
        yield of_bar(_BAR, "bytes", (), (), str(error))
    else:
        yield of_bar(_BAR, "bytes", (ours,), (theirs,))


def _weighed(bench: Bench, person: Reader, data: Path, folder: Path | None = None) -> float:
    kind = replace(ATLAS, name="base", folder=folder) if folder else ATLAS
    with running(kind, bench, data) as server:
        with person.page(server.address) as page:  # The first visitor is not counted.
            visible(page)
        with person.page(server.address) as page:
            visible(page)
            hovered(page)
            return float(page.evaluate(_BYTES))


SCRIPT = Measurement(_BAR, (_BAR,), run)
