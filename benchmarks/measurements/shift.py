"""Every page of the Atlas, wide and narrow: how much its layout shifts while it loads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.bench import Measurement
from benchmarks.chromium import WINDOW, reader
from benchmarks.comparison import Comparison, of_bar
from benchmarks.kinds import ATLAS
from benchmarks.servers import running
from dashboard.figures.discovery import discover
from dashboard.locations import charts_directory
from dashboard.pages.site import build_site
from dashboard.tables.dataset import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.bench import Bench
    from benchmarks.chromium import Reader

_ALLOWED = 0.02
_WINDOWS = (WINDOW, (390, 844))


def run(bench: Bench) -> Iterator[Comparison]:
    """Measure every page once in each window; the worst answers the bar."""
    paths = build_site(load(bench.data), discover(charts_directory())).pages
    with reader() as person, running(ATLAS, bench) as server:
        shifts = {
            f"{path} at {window[0]}": _shift(person, server.address + path, window)
            for path in paths
            for window in _WINDOWS
        }
    worst = max(shifts, key=lambda page: shifts[page])
    yield of_bar("shift", "", (shifts[worst],), (_ALLOWED,), note=f"worst: {worst}")
    for page, shift in shifts.items():
        yield Comparison(f"layout shift of {page}", "0.02", "", (shift,), (_ALLOWED,))


_SCROLL = """async () => {
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
    scrollTo(0, top);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }
}"""


def _shift(person: Reader, address: str, window: tuple[int, int]) -> float:
    with person.page(address, window=window) as page:
        page.wait_for_load_state("networkidle")
        page.evaluate(_SCROLL)
        page.wait_for_load_state("networkidle")
        return float(page.evaluate("() => benchProbe.shift"))


SHIFT = Measurement("shift", ("shift",), run)
