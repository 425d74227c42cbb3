"""Warm browsers: as many as allowed, started when needed, replaced when they crash or hang."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from dashboard.export.browser import Browser
from dashboard.export.checks import check
from dashboard.export.devtools import BrowserError
from dashboard.export.troubles import NO_FONT, NoBrowserError, PictureError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dashboard.export.render_job import RenderJob

_START = 60
"""Seconds that a browser may take to start; on a busy machine that is slower than a picture."""


class Pool:
    """Warm browsers; belongs to one event loop.

    Args:
        program: Path of the browser.
        size: How many may run at the same time.
        seconds: How long one picture may take.
    """

    def __init__(self, program: str, size: int, seconds: float) -> None:
        self._program, self._seconds = program, seconds
        self._places: asyncio.LifoQueue[Browser | None] = asyncio.LifoQueue()
        for _ in range(size):
            self._places.put_nowait(None)
        self._browsers: set[Browser] = set()

    @property
    def browsers(self) -> frozenset[Browser]:
        """The browsers that run."""
        return frozenset(self._browsers)

    async def draw(self, sheet: RenderJob) -> bytes:
        """Return a picture that was looked at; one that did not come out is tried once more.

        Raises:
            NoBrowserError: If the browser has no letters for it.
            PictureError: If it did not come out twice.
        """
        troubles = []
        for _ in range(2):
            try:
                async with self._browser() as browser:
                    if sheet.is_korean and not browser.writes_korean:
                        raise NoBrowserError(NO_FONT)
                    content = await asyncio.wait_for(browser.draw(sheet), self._seconds)
                    await asyncio.to_thread(check, content, sheet)
                    return content
            except (BrowserError, PictureError, TimeoutError) as error:
                troubles.append(error)
        raise PictureError("; then ".join(str(one) or "too slow" for one in troubles))

    async def close(self) -> None:
        """End every browser."""
        await asyncio.gather(*(self._end(browser) for browser in self.browsers))

    @asynccontextmanager
    async def _browser(self) -> AsyncIterator[Browser]:
        """Lend a browser; one that made trouble is ended, and a new one starts when needed."""
        browser = await self._places.get()
        try:
            if browser is not None and browser.is_gone:
                await self._end(browser)
                browser = None
            browser = browser or await self._start()
            yield browser
        except NoBrowserError:
            raise
        except BaseException:
            if browser is not None:
                await asyncio.shield(self._end(browser))
            browser = None
            raise
        finally:
            self._places.put_nowait(browser)

    async def _start(self) -> Browser:
        browser = await asyncio.wait_for(Browser.start(self._program), _START)
        self._browsers.add(browser)
        return browser

    async def _end(self, browser: Browser) -> None:
        await browser.end()
        self._browsers.discard(browser)
