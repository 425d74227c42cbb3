"""First pages, made in the background and kept: nobody waits for one that is not ready."""

from __future__ import annotations

import logging
import time
from collections import OrderedDict
from threading import Lock, Thread
from typing import TYPE_CHECKING

from dashboard.figures.parameters import COMMON
from dashboard.server.first.page import around, whole_page
from dashboard.server.markup import Html, element
from dashboard.words import Words

if TYPE_CHECKING:
    from collections.abc import Hashable

    from dashboard.pages.page import Page, Site
    from dashboard.pages.view import View

_LOG = logging.getLogger("dashboard")
_MOST_KEPT = 128
_MOST_REMEMBERED = 1024
_MOST_AT_WORK = 4
_TOKEN_SECONDS = 20 * 60
"""How long a page whose pictures open with tokens is kept: they hold an hour."""

_LOADING = Words("불러오는 중…", "Loading…")


class FirstPages:
    """Makes first pages and keeps those that were asked for lately.

    Args:
        site: The dataset, the charts and the pages.
    """

    def __init__(self, site: Site) -> None:
        self._site, self._lock, self._turn = site, Lock(), Lock()
        self._made: OrderedDict[Hashable, Html] = OrderedDict()
        self._asked: OrderedDict[Hashable, None] = OrderedDict()
        self._at_work: set[Hashable] = set()

    def of(self, view: View, page: Page | None) -> Html:
        """Return a first page; only its frame where the whole is not ready yet."""
        key = self._key(view)
        with self._lock:
            made = self._made.get(key)
            if made is not None:
                self._made.move_to_end(key)
                return made
            begin = self._is_due(key, view)
            if begin:
                self._at_work.add(key)
        if begin:
            Thread(target=self._make, args=(key, view, page), daemon=True).start()
        loading = element("p", _LOADING[view.language], class_="loading")
        return around(self._site, view, page, loading)

    def _is_due(self, key: Hashable, view: View) -> bool:
        """Whether to make a page: one with choices of its own only if it is asked for again."""
        if key in self._at_work or len(self._at_work) >= _MOST_AT_WORK:
            return False
        known = key in self._asked
        self._asked[key] = None
        while len(self._asked) > _MOST_REMEMBERED:
            self._asked.popitem(last=False)
        return known or view.query.keys() <= {choice.name for choice in COMMON}

    def _make(self, key: Hashable, view: View, page: Page | None) -> None:
        try:
            with self._turn:
                made = whole_page(self._site, view, page)
            with self._lock:
                self._made[key] = made
                while len(self._made) > _MOST_KEPT:
                    self._made.popitem(last=False)
        except Exception:  # The page itself says what is wrong with it; this one is only missing.
            _LOG.exception("no first page for %s", view.path)
        finally:
            with self._lock:
                self._at_work.discard(key)

    def _key(self, view: View) -> Hashable:
        """Return all that a page depends on."""
        since = int(time.time() // _TOKEN_SECONDS) if self._site.offers.mint else 0
        query = tuple((name, *values) for name, values in view.query.items())
        return view.path, query, view.language, since
