"""First pages: made once, kept, and filled with pictures when these are drawn."""

from __future__ import annotations

import logging
import time
from asyncio import wrap_future
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from threading import Event, Lock
from typing import TYPE_CHECKING, Self

from anyio import move_on_after
from msgspec import Struct

from dashboard.cache import SingleFlightCache
from dashboard.export.formats import FileFormat
from dashboard.export.troubles import BusyError, NoBrowserError, PictureError
from dashboard.i18n import Text
from dashboard.pages.page_reading import read_page
from dashboard.requests.parameters import THEME
from dashboard.server.markup import Html, element
from dashboard.server.prerender.page import around, shapes_of, whole_page
from dashboard.server.prerender.pictures import chart_request_of, themes_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from dashboard.charting.chart_request import ChartRequest
    from dashboard.export.picture import Picture
    from dashboard.pages.page import Page, Site
    from dashboard.pages.page_request import PageRequest

    Draw = Callable[[ChartRequest, FileFormat], Future[Picture]]

_LOG = logging.getLogger("dashboard")
_MOST_KEPT, _LETTERS = 256, 8 * 1024 * 1024
_AT_ONCE = 2
"""Pages made at the same time, which goes on when nobody waits any more."""

_PATIENCE = 0.25
"""Seconds that a reader waits for a page's words; the live page needs the same drawings."""

_SENDING = 0.1
"""Seconds that the answer to the first reader of a process has before its page is made: making it
takes far longer than anybody waits, and would hold the answer up."""

_TOKEN_SECONDS, _DAY = 20 * 60, 24 * 60 * 60
"""Seconds that a page whose pictures open with tokens is kept, which hold an hour, and any other
page, which may name the day."""

_LOADING = Text("불러오는 중…", "Loading…")


class FirstPage(Struct, frozen=True):
    """A first page.

    Attributes:
        content: The page.
        is_painted: Whether the pictures of its first chart stand in it.
        is_final: Whether it is the same from now on, for all who ask.
    """

    content: Html
    is_painted: bool = False
    is_final: bool = False

    @property
    def letters(self) -> int:
        """How long it is."""
        return len(self.content)


class PrerenderedPages:
    """Makes first pages and keeps those asked for lately; a context manager that ends its thread.

    Args:
        site: The dataset, the charts and the pages.
        draw: Starts to draw a picture.
        letters: How many letters all pages that are kept may have together.
        is_cold: Whether the process has just started, so that there is nothing to make a page from.
    """

    def __init__(
        self, site: Site, draw: Draw, letters: int = _LETTERS, *, is_cold: bool = False
    ) -> None:
        self._site, self._draw, self._is_cold = site, draw, is_cold
        self._kept: SingleFlightCache[FirstPage] = SingleFlightCache(
            _MOST_KEPT, letters, lambda made: made.letters
        )
        self._lock = Lock()
        self._painting: set[Hashable] = set()
        self._maker, self._painter = _hands()
        self._ended = Event()

    def find(self, view: PageRequest, page: Page | None) -> FirstPage:
        """Return a first page; only its frame where the whole is not ready yet."""
        if page is None:
            return FirstPage(whole_page(self._site, view, None, {}))
        made = self._kept.find(_key(view, self._since()))
        if made is not None:
            return made
        loading = element("p", _LOADING[view.language], class_="loading")
        return FirstPage(around(self._site, view, page, loading))

    async def prepare(self, view: PageRequest, page: Page) -> None:
        """Make a first page unless that takes long; who comes later finds it made and painted.

        What nobody has begun to make when the reader has waited enough is not made.
        """
        if self._is_cold:
            self._is_cold = False
            self._painter.submit(self._make_once_sent, view, page)
            return
        if self._kept.find(_key(view, self._since())) is None:
            with move_on_after(_PATIENCE):
                await wrap_future(self._maker.submit(self._try, view, page))
        self.paint(view, page)

    def _make_once_sent(self, view: PageRequest, page: Page) -> None:
        if not self._ended.wait(_SENDING):
            self._try(view, page)
            self.paint(view, page)

    def make(self, view: PageRequest, page: Page) -> None:
        """Make a first page, its charts drawn, its pictures behind addresses."""
        key = _key(view, self._since())
        self._kept.get(key, lambda: self._unpainted(view, page))

    def _unpainted(self, view: PageRequest, page: Page) -> FirstPage:
        is_final = not (self._site.features.mint or self._is_usual(view, page))
        return FirstPage(whole_page(self._site, view, page, {}), is_final=is_final)

    def paint(self, view: PageRequest, page: Page) -> None:
        """Have the pictures of a page that many ask for put into it; nobody waits for that.

        Where they could not be drawn, or room was made for other pages, they are put into it when
        somebody asks again.
        """
        key = _key(view, self._since())
        made = self._kept.find(key)
        if (made and made.is_painted) or not self._is_usual(view, page):
            return
        with self._lock:
            if key not in self._painting:
                self._painting.add(key)
                self._painter.submit(self._paint, key, view, page)

    def _try(self, view: PageRequest, page: Page) -> None:
        try:
            self.make(view, page)
        except Exception:  # the live page says what is wrong; this one is only missing
            _LOG.exception("no first page for %s", view.path)

    def _is_usual(self, view: PageRequest, page: Page) -> bool:
        """Whether a page has charts as nobody has changed them, and there are pictures of them."""
        appearance = {"lang", THEME.name}
        is_plain = all(name in appearance and len(view.query[name]) == 1 for name in view.query)
        drawn = self._site.features.draws_pictures and page.charts
        return bool(drawn and is_plain and not read_page(view, page, self._site.dataset).faults)

    def _paint(self, key: Hashable, view: PageRequest, page: Page) -> None:
        """Put the pictures of the first chart into a page, one by one: readers' go first."""
        chart, drawn = page.charts[0], {}
        try:
            for shape in reversed(shapes_of(self._site, view, page, chart)):
                for theme in themes_of(view):
                    asked = {"lang": view.language, "theme": theme, "width": str(shape.width)}
                    chart_request = chart_request_of(self._site, view, page, chart, **asked)
                    picture = self._draw(chart_request, FileFormat.SVG).result()
                    drawn[chart.id, theme, shape.width] = picture.content
            content = whole_page(self._site, view, page, drawn)
            is_final = not self._site.features.mint
            self._kept.put(key, FirstPage(content, is_painted=True, is_final=is_final))
        except (BusyError, NoBrowserError, PictureError, CancelledError) as error:
            _LOG.info("the pictures of %s keep their addresses: %s", view.path, error)
        except Exception:
            _LOG.exception("no pictures in %s", view.path)
        finally:
            with self._lock:
                self._painting.discard(key)

    def _since(self) -> int:
        return int(time.time() // (_TOKEN_SECONDS if self._site.features.mint else _DAY))

    def __enter__(self) -> Self:
        if self._ended.is_set():  # an application can be started again
            self._maker, self._painter = _hands()
            self._ended.clear()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        for hands in (self._maker, self._painter):
            hands.shutdown(cancel_futures=True)


def _hands() -> tuple[ThreadPoolExecutor, ThreadPoolExecutor]:
    return ThreadPoolExecutor(_AT_ONCE, "made-pages"), ThreadPoolExecutor(1, "painted-pages")


def _key(view: PageRequest, since: int) -> Hashable:
    """Return all that a page depends on."""
    query = tuple((name, *values) for name, values in view.query.items())
    return view.path, query, view.language, since
