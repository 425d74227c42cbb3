"""How long the thread of a page is held in one piece, and by which script."""

from __future__ import annotations

from contextlib import ExitStack
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.bench import Measurement
from benchmarks.chromium import hovered, reader, visible
from benchmarks.comparison import Comparison, in_turns
from benchmarks.kinds import ATLAS, PLAIN_DASH, PLAIN_DASH_FRAMES
from benchmarks.servers import running

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from benchmarks.bench import Bench
    from benchmarks.chromium import Reader

    Pieces = dict[str, float]
    """The longest piece in milliseconds by the script that has most of it."""

_PLACES = (
    ("/", PLAIN_DASH, "/"),
    ("/models", PLAIN_DASH, "/"),
    ("/charts/model-sizes", PLAIN_DASH_FRAMES, "/model-sizes/"),
    ("/embed/model-sizes", PLAIN_DASH_FRAMES, "/model-sizes/"),
)
"""Places of the Atlas, and what of whom they are held against."""

_SLOWER = (1, 4)
_GONE = "() => !document.getElementById('first')"
_PIECES = """async () => {
  const kept = (type) => new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true });
    setTimeout(resolve, 500, []);
  });
  const [tasks, frames] = await Promise.all(["longtask", "long-animation-frame"].map(kept));
  const scripts = frames.flatMap((frame) => frame.scripts).sort((a, b) => b.duration - a.duration);
  const pieces = {};
  for (const { startTime: from, duration } of tasks) {
    const most = scripts.find((one) => one.startTime > from - 1 && one.startTime < from + duration);
    const name = most ? most.sourceURL.replace(/[?].*/, "").split("/").pop() : "";
    pieces[name || "no file"] = Math.max(duration, pieces[name || "no file"] || 0);
  }
  return pieces;
}"""


def run(bench: Bench) -> Iterator[Comparison]:
    """Measure a reader who points at the first chart, until all scripts have run."""
    with ExitStack() as stack:
        person = stack.enter_context(reader())
        kinds = (ATLAS, PLAIN_DASH, PLAIN_DASH_FRAMES)
        servers = {kind: stack.enter_context(running(kind, bench)).address for kind in kinds}
        for place, peer, other in _PLACES:
            for slower in _SLOWER:
                visits = {
                    "ours": _visit_to(person, servers[ATLAS] + place, slower),
                    "theirs": _visit_to(person, servers[peer] + other, slower),
                }
                for visit in visits.values():  # The first visitor is not counted.
                    visit()
                yield _comparison(place, slower, in_turns(bench.pairs, visits))


def _visit_to(person: Reader, address: str, slower: int) -> Callable[[], Pieces]:
    def visit() -> Pieces:
        with person.page(address) as page:
            line = page.context.new_cdp_session(page)
            line.send("Emulation.setCPUThrottlingRate", {"rate": slower})
            visible(page)
            hovered(page)
            page.wait_for_function(_GONE)
            taken: Pieces = page.evaluate(_PIECES)
            return taken

    return visit


def _comparison(place: str, slower: int, taken: dict[str, tuple[Pieces, ...]]) -> Comparison:
    what = f"longest piece of {place}" + (f", {slower} times slower" if slower > 1 else "")
    longest = {name: tuple(max(one.values(), default=0.0) for one in taken[name]) for name in taken}
    note = ", ".join(f"{name} {held:.0f}" for name, held in _by_script(taken["ours"]))
    return Comparison(what, "plain Dash", "ms", longest["ours"], longest["theirs"], note=note)


def _by_script(visits: Sequence[Pieces]) -> list[tuple[str, float]]:
    """Return the scripts that hold the thread in most visits, the longest first."""
    names = {name for one in visits for name in one}
    held = {name: median(one.get(name, 0.0) for one in visits) for name in names}
    return sorted(((name, one) for name, one in held.items() if one), key=lambda one: -one[1])


HELD = Measurement("held", (), run)
