"""The pages that most ask for first are made once before anybody does."""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from itertools import product
from threading import Event, Thread, get_native_id
from typing import TYPE_CHECKING, Self

from dashboard.figures.theme import LIGHT
from dashboard.pages.render import render
from dashboard.pages.view import View
from dashboard.words import Language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.pages.page import Site

_LOG = logging.getLogger("dashboard")

_WIDTHS = (1440, 390)
"""Widths of a reader's window in pixels: a desk's and a phone's."""

_BEFORE, _BETWEEN = 2.0, 0.05
"""Seconds that everything else has before the first page, and between two of them."""

_LEAST_URGENT = 19


class Warming:
    """Makes every page with charts in a thread of low priority, so that its drawings are kept.

    A context manager; leaving it ends the thread.

    Args:
        site: The pages.
        before: Seconds to wait at first.
    """

    def __init__(self, site: Site, before: float = _BEFORE) -> None:
        self._site, self._before = site, before
        self._stop = Event()
        self._thread = Thread(target=self._run, name="warming", daemon=True)

    def wait(self) -> None:
        """Wait until every page is made."""
        self._thread.join()

    def _run(self) -> None:
        with suppress(OSError, AttributeError):  # only Linux gives a thread a priority of its own
            os.setpriority(os.PRIO_PROCESS, get_native_id(), _LEAST_URGENT)
        if self._stop.wait(self._before):
            return
        for view in self._views():
            try:
                render(self._site, view, self._site.find(view.path))
            except Exception:  # who asks for the page will be told; the other pages are made
                _LOG.exception("%s before anybody asked", view.path)
            if self._stop.wait(_BETWEEN):
                return

    def _views(self) -> Iterator[View]:
        paths = [page.path for page in self._site.pages.values() if page.charts]
        for path, width, language in product(paths, _WIDTHS, Language):
            yield View(path, {}, language, LIGHT, width)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()
