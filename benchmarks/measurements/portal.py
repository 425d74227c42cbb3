"""A portal page on a server of its own with six charts in frames: when all six can be seen."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING

from benchmarks.bench import Measurement
from benchmarks.chromium import NotSeenError, reader
from benchmarks.comparison import in_turns, of_bar
from benchmarks.kinds import ATLAS, PLAIN_DASH_FRAMES
from benchmarks.peers.portal import serving
from benchmarks.servers import Kind, free_port, running

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

    from benchmarks.bench import Bench
    from benchmarks.chromium import Reader
    from benchmarks.comparison import Comparison

_CHARTS = ("model-sizes", "market-growth", "alliance-matrix")
EMBEDS = tuple(f"embed/{chart}?lang={lang}" for lang in ("ko", "en") for chart in _CHARTS)
_PLAIN = tuple(f"{chart}/?again={again}" for again in (0, 1) for chart in _CHARTS)
_SEEN = "() => benchProbe.visible"


def run(bench: Bench) -> Iterator[Comparison]:
    """Measure six embeds of the Atlas against six frames of plain Dash."""
    with ExitStack() as stack:
        person = stack.enter_context(reader())
        visits = {}
        for kind, places in ((ATLAS, EMBEDS), (PLAIN_DASH_FRAMES, _PLAIN)):
            portal = free_port()
            server = stack.enter_context(running(embeddable(kind, portal), bench))
            frames = [f"{server.address}/{place}" for place in places]
            visits[kind.name] = visit_to(person, stack.enter_context(serving(frames, portal)))
        for visit in visits.values():  # The first visitor is not counted.
            visit()
        taken = in_turns(bench.pairs, visits)
    yield of_bar("portal", "ms", taken[ATLAS.name], taken[PLAIN_DASH_FRAMES.name])


def embeddable(kind: Kind, portal: int) -> Kind:
    """Return a kind of server that a portal on a port of this machine may embed."""
    return replace(kind, settings=(("ATLAS_EMBED_ORIGINS", f"http://127.0.0.1:{portal}"),))


def visit_to(person: Reader, address: str) -> Callable[[], float]:
    """Return what visits a portal page; gives milliseconds until its last chart can be seen."""

    def visit() -> float:
        with person.page(address) as page:
            page.wait_for_load_state("load")
            began = float(page.evaluate("() => performance.timeOrigin"))
            return max(_when_seen(page)) - began

    return visit


def _when_seen(page: Page) -> list[float]:
    frames = page.frames[1:]
    if len(frames) != len(EMBEDS):
        raise NotSeenError(f"{len(frames)} frames instead of {len(EMBEDS)}")
    for frame in frames:
        frame.wait_for_function(f"{_SEEN} !== null", polling=50)
    return [float(frame.evaluate(_SEEN)) for frame in frames]


PORTAL = Measurement("portal", ("portal",), run)
