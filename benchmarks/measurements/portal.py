"""A portal page on a server of its own with six charts in frames: all seen, and all alive."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.bars import bar_of
from benchmarks.bench import Measurement
from benchmarks.chromium import NotSeenError, reader
from benchmarks.comparison import Comparison, in_turns, of_bar
from benchmarks.kinds import ATLAS, PLAIN_DASH_FRAMES
from benchmarks.peers.portal import serving
from benchmarks.servers import Kind, free_port, running

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Frame, Page

    from benchmarks.bench import Bench
    from benchmarks.chromium import Reader

_CHARTS = ("model-sizes", "market-growth", "alliance-matrix")
EMBEDS = tuple(f"embed/{chart}?lang={lang}" for lang in ("ko", "en") for chart in _CHARTS)
_PLAIN = tuple(f"{chart}/?again={again}" for again in (0, 1) for chart in _CHARTS)
_SEEN = "() => benchProbe.visible"


class PortalVisit(NamedTuple):
    """Milliseconds from the navigation until all charts can be seen, and until all are alive."""

    seen: float
    alive: float


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
    ours, theirs = taken[ATLAS.name], taken[PLAIN_DASH_FRAMES.name]
    yield of_bar("portal", "ms", seen_of(ours), seen_of(theirs))
    what, against = (
        "portal page, all six embeds alive, pointed at in turn",
        bar_of("portal").against,
    )
    yield Comparison(what, against, "ms", alive_of(ours), alive_of(theirs))


def seen_of(visits: tuple[PortalVisit, ...]) -> tuple[float, ...]:
    """Return when the last chart of each visit could be seen."""
    return tuple(one.seen for one in visits)


def embeddable(kind: Kind, portal: int) -> Kind:
    """Return a kind of server that a portal on a port of this machine may embed."""
    return replace(kind, settings=(("ATLAS_EMBED_ORIGINS", f"http://127.0.0.1:{portal}"),))


def alive_of(visits: tuple[PortalVisit, ...]) -> tuple[float, ...]:
    """Return when the last chart of each visit was alive."""
    return tuple(one.alive for one in visits)


def visit_to(person: Reader, address: str) -> Callable[[], PortalVisit]:
    """Return what visits a portal page, and points at one chart after the other."""

    def visit() -> PortalVisit:
        with person.page(address) as page:
            page.wait_for_load_state("load")
            began = float(page.evaluate("() => performance.timeOrigin"))
            seen = max(_when_seen(page)) - began
            for frame in page.frames[1:]:
                _point_at(page, frame)
            now = "() => performance.timeOrigin + performance.now()"
            return PortalVisit(seen, float(page.evaluate(now)) - began)

    return visit


def _point_at(page: Page, frame: Frame) -> None:
    """Move the pointer over the chart of a frame until it is alive."""
    box = frame.frame_element().bounding_box()
    if box is None:
        raise NotSeenError(frame.url)
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 3
    for step in (0, 1, 2):
        page.mouse.move(x + step, y)
    frame.wait_for_function("() => benchProbe.isAlive()", polling=20)


def _when_seen(page: Page) -> list[float]:
    frames = page.frames[1:]
    if len(frames) != len(EMBEDS):
        raise NotSeenError(f"{len(frames)} frames instead of {len(EMBEDS)}")
    for frame in frames:
        frame.wait_for_function(f"{_SEEN} !== null", polling=50)
    return [float(frame.evaluate(_SEEN)) for frame in frames]


PORTAL = Measurement("portal", ("portal",), run)
