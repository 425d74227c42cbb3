"""The page before its scripts have run: what is in it, and what is made for it."""

from __future__ import annotations

import asyncio
import re
import time
from collections import Counter
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager
from threading import Event
from typing import TYPE_CHECKING

import pytest
from dash import html
from msgspec.structs import replace

from dashboard.export.picture import Picture
from dashboard.export.troubles import BusyError, NoBrowserError, PictureError
from dashboard.pages.features import Features
from dashboard.pages.site import build_site
from dashboard.server.discovery_tags import discovery_tags
from dashboard.server.embedded.target import read_target
from dashboard.server.index import view_of
from dashboard.server.prerender.page import whole_page
from dashboard.server.prerender.pages import PrerenderedPages
from dashboard.server.prerender.pictures import chart_request_of
from tests.pages.conftest import looking
from tests.real import real_charts, real_dataset
from tests.server.client import HTML, ask

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.pages.page import Site

_PATIENCE = 60
DRAWN = "data:image/svg+xml,"


@pytest.fixture(scope="module")
def server(drawing_server: str) -> str:
    return drawing_server


@contextmanager
def first_pages(
    site: Site, troubles: Sequence[Exception] = (), **bounds: int
) -> Iterator[tuple[PrerenderedPages, Counter]]:
    """First pages whose pictures are there at once, and how often each was drawn.

    The first pictures asked for do not come out, each for one of the troubles.
    """
    drawn: Counter = Counter()
    ahead = list(troubles)

    def draw(chart_request, _format) -> Future:
        future: Future = Future()
        if ahead:
            future.set_exception(ahead.pop(0))
            return future
        drawn[chart_request.state.one("theme"), chart_request.state.number("width")] += 1
        future.set_result(Picture(b"<svg/>", None))
        return future

    with PrerenderedPages(site, draw, **bounds) as first:
        yield first, drawn


def view(path: str, **query: str):
    return view_of(
        path, {name: [value] for name, value in query.items()}, "ko", "/", real_dataset()
    )


def painted(first: PrerenderedPages, seen, page) -> str:
    """Ask for a page until its pictures are in it."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        first.make(seen, page)
        first.paint(seen, page)
        if DRAWN in (html := first.find(seen, page).content):
            return html
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_the_first_chart_is_in_the_html(server) -> None:
    deadline = time.monotonic() + _PATIENCE
    while DRAWN not in (html := ask(server, "/", headers=HTML).text):
        assert time.monotonic() < deadline, "the first chart is behind an address"
        time.sleep(0.2)
    assert "%3Csvg" in html.partition(DRAWN)[2][:200]
    assert html.count("<h1>") == 1
    assert html.index(DRAWN) < html.index("/charts/alliance-matrix.svg")


def test_a_second_look_computes_nothing(dataset, catalogue) -> None:
    real, figures = catalogue["model-sizes"], Counter()

    def figure(context):
        figures[context.canvas.width] += 1
        return real.figure(context)

    site = build_site(dataset, {real.id: replace(real, figure=figure)})
    page = site.pages["/models"]
    with first_pages(site) as (first, drawn):
        seen = painted(first, view("/models"), page)
        before = Counter(figures), Counter(drawn)
        assert max(drawn.values()) == 1
        assert painted(first, view("/models"), page) == seen
        assert (figures, drawn) == before


@pytest.mark.parametrize(
    "trouble",
    [BusyError(1), PictureError("blank"), NoBrowserError(), CancelledError(), RuntimeError("?")],
)
def test_what_was_not_drawn_is_drawn_when_somebody_asks_again(dataset, catalogue, trouble) -> None:
    site = build_site(dataset, {"model-sizes": catalogue["model-sizes"]})
    with first_pages(site, [trouble, trouble]) as (first, drawn):
        painted(first, view("/models"), site.pages["/models"])
    assert set(drawn.values()) == {1}


def test_a_page_that_made_room_for_others_is_painted_again(dataset, catalogue) -> None:
    site = build_site(dataset, {"model-sizes": catalogue["model-sizes"]})
    seen, page = view("/models"), site.pages["/models"]
    with first_pages(site) as (first, _):
        html = painted(first, seen, page)
    with first_pages(site, letters=len(html)) as (first, drawn):
        painted(first, seen, page)
        first.make(view("/about"), site.pages["/about"])
        assert DRAWN not in first.find(seen, page).content
        assert painted(first, seen, page) == html
    assert set(drawn.values()) == {2}


def test_the_pictures_are_those_of_the_theme_asked_for(dataset, catalogue) -> None:
    site = build_site(dataset, catalogue)
    with first_pages(site) as (first, drawn):
        html = painted(first, view("/models", theme="dark"), site.pages["/models"])
    assert {theme for theme, _ in drawn} == {"dark"}
    assert "prefers-color-scheme" not in html
    assert html.count("<header") == 1


@pytest.mark.parametrize("query", [{"axis": "log"}, {"theme": "blue"}, {"foo": "1"}])
def test_nothing_is_drawn_ahead_for_a_page_that_few_ask_for(dataset, catalogue, query) -> None:
    site = build_site(dataset, catalogue)
    seen, page = view("/charts/model-sizes", **query), site.pages["/charts/model-sizes"]
    with first_pages(site) as (first, drawn):
        first.make(seen, page)
        first.paint(seen, page)
        html = first.find(seen, page).content
    assert not drawn
    assert ("/charts/model-sizes.svg?axis=log" in html) == ("axis" in query)
    assert ("<picture" in html) == ("axis" in query)


def test_no_picture_holds_up_the_first(dataset, catalogue) -> None:
    site = build_site(dataset, catalogue)
    seen, page = view("/"), site.pages["/"]
    with first_pages(site) as (first, _):
        html = painted(first, seen, page)
    images = re.findall(r"<img [^>]*>", html)
    assert len(images) == len(page.charts)
    assert ['loading="lazy"' in image for image in images] == [False, *[True] * (len(images) - 1)]
    assert 'fetchpriority="high"' in images[0]


def test_without_a_browser_the_places_are_kept(dataset, catalogue) -> None:
    site = build_site(dataset, catalogue, Features(draws_pictures=False))
    seen, page = view("/"), site.pages["/"]
    with first_pages(site) as (first, drawn):
        first.make(seen, page)
        first.paint(seen, page)
        html = first.find(seen, page).content
    assert not drawn
    assert html.count("<picture") == len(page.charts)
    assert ".svg?" not in html


def test_a_page_that_is_not_ready_is_its_frame(dataset, catalogue) -> None:
    site = build_site(dataset, catalogue)
    with first_pages(site) as (first, _):
        html = first.find(view("/"), site.pages["/"]).content
    assert "<nav" in html
    assert "불러오는 중" in html


def test_no_more_than_two_pages_are_made_at_a_time_however_many_give_up_waiting(
    dataset, catalogue
) -> None:
    site = build_site(dataset, catalogue)
    begun, may_end = [], Event()

    def layout(_site, seen, _state) -> html.Div:
        begun.append(seen.query)
        assert may_end.wait(_PATIENCE)
        return html.Div()

    page = replace(site.pages["/models"], layout=layout)
    views = [view("/models", as_of=f"2021-12-{day}") for day in range(10, 15)]

    async def asked() -> None:
        for seen in views:
            await first.prepare(seen, page)

    with first_pages(site) as (first, _):
        asyncio.run(asked())
        assert len(begun) == 2
        may_end.set()
        deadline = time.monotonic() + _PATIENCE
        while any("불러오는 중" in first.find(seen, page).content for seen in views[:2]):
            assert time.monotonic() < deadline
            time.sleep(0.01)
        asyncio.run(first.prepare(views[-1], page))
        assert begun == [seen.query for seen in (*views[:2], views[-1])]


def test_what_only_the_page_understands_is_not_asked_of_its_pictures() -> None:
    site = build_site(real_dataset(), real_charts(), Features(draws_pictures=True))
    view = looking("/charts/model-sizes", edition="1", axis="log")
    page = site.find(view.path)
    [chart] = page.charts
    asked = chart_request_of(site, view, page, chart)
    assert asked.state.one("axis") == "log"
    assert "/charts/model-sizes.svg" in str(whole_page(site, view, page, {}))
    tags = discovery_tags(page, view, site, "http://atlas/")
    assert "model-sizes.png?" in tags
    address = "http://atlas/charts/model-sizes?edition=1&axis=log"
    assert read_target(address, "http://atlas/", site, view.language).address.endswith("?axis=log")
