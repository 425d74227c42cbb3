"""Pictures of charts: drawn by a pool of browsers, kept for the next who asks."""

from __future__ import annotations

from concurrent.futures import Future
from contextlib import ExitStack, suppress
from copy import copy
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any, Self

from anyio.from_thread import BlockingPortal, start_blocking_portal

from dashboard.cache import SingleFlightCache
from dashboard.export.alphabet import EVERY_LETTER
from dashboard.export.picture import Picture, key_of
from dashboard.export.pool import Pool
from dashboard.export.render_queue import RenderQueue
from dashboard.export.troubles import (
    NO_BROWSER,
    SWITCHED_OFF,
    BusyError,
    NoBrowserError,
    PictureError,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from dashboard.charting.chart_request import ChartRequest
    from dashboard.charting.renderer import ChartRenderer
    from dashboard.export.alphabet import Alphabet
    from dashboard.export.formats import FileFormat
    from dashboard.export.picture import Key
    from dashboard.i18n import Text

__all__ = ["BusyError", "NoBrowserError", "Picture", "PictureError", "Pictures"]

_KEPT = 64 * 1024 * 1024
"""Bytes of finished pictures that are kept."""

_MOST = 4096
"""Pictures that are kept."""


class Pictures:
    """Draws pictures in background threads; a context manager that leaves no process behind.

    Args:
        renderer: Where charts are drawn.
        browser: Path of the browser, if there is one.
        browsers: How many browsers may run at the same time.
        waiting: How many pictures may wait for a browser.
        seconds: How long one picture may take.
        kept: How many bytes of finished pictures are kept.
        alphabet: Returns the letters that there is a font for; every one where it is not known.
    """

    def __init__(
        self,
        renderer: ChartRenderer,
        browser: str | None,
        browsers: int,
        waiting: int,
        seconds: float,
        kept: int = _KEPT,
        alphabet: Callable[[], Alphabet] = lambda: EVERY_LETTER,
    ) -> None:
        self._missing = _missing(browser, browsers)
        self._background = _Background()
        self._pool = Pool(browser or "", browsers, seconds)
        self._bounds, self._kept, self._alphabet = (browsers, waiting), kept, alphabet
        self._begin(renderer)

    def of(self, renderer: ChartRenderer) -> Pictures:
        """Return what draws another renderer's charts in the same browsers; either ends both."""
        other = copy(self)
        other._begin(renderer)  # noqa: SLF001 - of its own class
        return other

    def _begin(self, renderer: ChartRenderer) -> None:
        store = SingleFlightCache(_MOST, self._kept, _bytes_of)
        self._dataset = renderer.dataset
        self._queue = RenderQueue(renderer, self._pool, store, *self._bounds, self._alphabet)

    def draw(
        self, chart_request: ChartRequest, format_: FileFormat, base: str = ""
    ) -> Future[Picture]:
        """Start to draw a picture, or join in where the same one is being drawn already.

        Args:
            chart_request: What is asked for.
            format_: The format of the picture.
            base: The address of the Atlas, ``/`` at the end, for the address below the picture.

        Returns:
            The picture, or NoBrowserError, BusyError or PictureError. Who does not want it any more
            cancels it: a picture that nobody wants is not begun.
        """
        future: Future[Picture] = Future()
        if self._missing is not None:
            future.set_exception(NoBrowserError(self._missing))
            return future
        key = key_of(chart_request, format_, self._dataset, base)
        try:
            self._background.call(self._queue.order, key, chart_request, format_, future, base)
        except _ClosedError:
            future.set_exception(PictureError("the browsers have ended"))
        else:
            future.add_done_callback(partial(self._left, key))
        return future

    def close(self) -> None:
        """End every browser; what waits is given up."""
        self._background.close(self._queue.close)

    def _left(self, key: Key, future: Future[Picture]) -> None:
        if future.cancelled():
            with suppress(_ClosedError):
                self._background.call(self._queue.leave, key)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class _ClosedError(Exception):
    """The loop has ended."""


class _Background:
    """An event loop in a thread of its own, started when something is to be done."""

    def __init__(self) -> None:
        self._lock, self._is_closed = Lock(), False
        self._life = ExitStack()
        self._portal: BlockingPortal | None = None

    def call(self, function: Callable[..., None], *arguments: Any) -> None:
        """Have a function called in the loop's thread.

        Raises:
            _ClosedError: If the loop has ended.
        """
        with self._lock:
            if self._is_closed:
                raise _ClosedError
            if self._portal is None:
                self._portal = self._life.enter_context(start_blocking_portal(name="pictures"))
            self._portal.start_task_soon(function, *arguments)

    def close(self, last: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Do one last thing in the loop, if it was ever started, and end it."""
        with self._lock:
            self._is_closed, portal, self._portal = True, self._portal, None
        with self._life:
            if portal is not None:
                portal.call(last)


def _bytes_of(picture: Picture) -> int:
    return len(picture.content)


def _missing(browser: str | None, browsers: int) -> Text | None:
    if browsers == 0:
        return SWITCHED_OFF
    return NO_BROWSER if browser is None else None
