"""The pages that most ask for first are made once before anybody does."""

from __future__ import annotations

import logging
from dataclasses import replace
from itertools import product
from threading import Event, Thread
from typing import TYPE_CHECKING, Self

from dashboard.pages.page_request import PageRequest
from dashboard.pages.render import render
from dashboard.plotting.theme import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dashboard.pages.page import Page, Site
    from dashboard.server.prerender.pages import PrerenderedPages

_LOG = logging.getLogger("dashboard")

_WIDTHS = (1440, 390)
"""Widths of a reader's window in pixels: a desk's and a phone's."""

_FRONT = "/"
"""The page whose pictures are drawn before anybody asks; those of others when somebody does."""

BEFORE, _BETWEEN = 2.0, 0.05
"""Seconds that everything else has before the first page, and between two of them."""

SETTLED = 30.0
"""Seconds that a changed dataset has been served before pages are made that nobody asked for: one
that changes every few seconds would have most of a processor."""


class Warming:
    """Makes every page in a thread, live and first, so that its drawings are kept.

    The thread has the priority of all others: readers wait for what it is drawing, and on a busy
    machine a lower one would have them wait for its turn. A context manager; leaving it ends the
    thread.

    Args:
        site: The pages.
        first: Their first pages.
        prefix: The path that the whole site lives under, ``/`` at the end.
        before: Seconds to wait at first.
        is_wanted: Whether there may still be readers who ask for these pages.
    """

    def __init__(
        self,
        site: Site,
        first: PrerenderedPages,
        prefix: str = "/",
        before: float = BEFORE,
        is_wanted: Callable[[], bool] = lambda: True,
    ) -> None:
        self._site, self._first, self._prefix, self._before = site, first, prefix, before
        self._is_wanted = is_wanted
        self._stop = Event()
        self._thread = Thread(target=self._run, name="warming", daemon=True)

    def wait(self) -> None:
        """Wait until every page is made."""
        self._thread.join()

    def _run(self) -> None:
        if self._stop.wait(self._before):
            return
        for view in self._views():
            if not self._is_wanted():
                return
            try:
                self._make(view, self._site.pages[view.path])
            except Exception:  # who asks for the page will be told; the other pages are made
                _LOG.exception("%s before anybody asked", view.path)
            if self._stop.wait(_BETWEEN):
                return
        for view in self._views():
            if view.path == _FRONT:
                self._first.paint(view, self._site.pages[_FRONT])

    def _make(self, view: PageRequest, page: Page) -> None:
        self._first.make(view, page)
        for width in _WIDTHS if page.charts else ():
            render(self._site, replace(view, width=width), page)

    def _views(self) -> Iterator[PageRequest]:
        dataset = self._site.dataset
        for path, language in product(self._site.pages, dataset.languages):
            yield PageRequest(path, {}, language, LIGHT, _WIDTHS[0], self._prefix, dataset=dataset)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()
