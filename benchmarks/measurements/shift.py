"""Every page of the Atlas, wide and narrow: how much its layout shifts while it loads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.bench import Measurement
from benchmarks.chromium import WINDOW, reader
from benchmarks.comparison import Comparison, of_bar
from benchmarks.kinds import ATLAS
from benchmarks.servers import running
from dashboard.charting.discovery import discover
from dashboard.dataset.loading import load
from dashboard.locations import charts_directory
from dashboard.pages.site import build_site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.bench import Bench
    from benchmarks.chromium import Reader

_ALLOWED = 0.02
_WINDOWS = (WINDOW, (390, 844))


def run(bench: Bench) -> Iterator[Comparison]:
    """Measure every page once in each window; the worst answers the bar."""
    pages = build_site(load(bench.data), discover(charts_directory())).pages
    with reader() as person, running(ATLAS, bench) as server:
        shifts = {
            f"{path} at {window[0]}": _shift(
                person, server.address + path, window, len(page.charts)
            )
            for path, page in pages.items()
            for window in _WINDOWS
        }
    worst = max(shifts, key=lambda page: shifts[page])
    yield of_bar("shift", "", (shifts[worst][0],), (_ALLOWED,), note=worst)
    for page, (shift, moved) in shifts.items():
        yield Comparison(f"layout shift of {page}", "0.02", "", (shift,), (_ALLOWED,), note=moved)


_ALIVE = """(charts) => [...document.querySelectorAll(".js-plotly-plot")]
  .filter((plot) => plot._fullLayout).length >= charts"""
_SCROLL = """async () => {
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
    scrollTo(0, top);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }
}"""


def _shift(person: Reader, address: str, window: tuple[int, int], charts: int) -> tuple[float, str]:
    """Return how much moved until all charts of a page were alive, and what moved most."""
    with person.page(address, window=window) as page:
        page.wait_for_selector("h1", state="attached")
        page.wait_for_load_state("networkidle")
        page.evaluate(_SCROLL)
        for step in (1, 2, 3):  # Whoever moves the pointer has the live page.
            page.mouse.move(step, step)
        page.wait_for_selector("#first", state="detached")
        page.wait_for_function(_ALIVE, arg=charts)
        page.wait_for_load_state("networkidle")
        shift, moved = page.evaluate("() => [benchProbe.shift, benchProbe.moved]")
        return float(shift), str(moved)


SHIFT = Measurement("shift", ("shift",), run)
