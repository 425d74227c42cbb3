"""Real Chromium: every visit as that of somebody who was never there before."""

from __future__ import annotations

import shutil
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

from dashboard.server.capabilities import BROWSERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Nothing leaves the machine, whatever a peer asks for.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
_PROBE = Path(__file__).with_name("probe.js")
_SLOW = {
    "offline": False,
    "latency": 40,
    "downloadThroughput": 10_000_000 / 8,
    "uploadThroughput": 10_000_000 / 8,
}
_PATIENCE = 60.0
WINDOW = (1440, 900)


class NotSeenError(RuntimeError):
    """A page on which no chart could be seen, or pointed at, in time."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody at a browser."""

    browser: Browser

    @contextmanager
    def page(
        self, address: str, *, slow: bool = False, window: tuple[int, int] = WINDOW
    ) -> Iterator[Page]:
        """Open an address with nothing kept from before; ``slow`` is 10 Mbit/s and 40 ms."""
        size: Any = {"width": window[0], "height": window[1]}
        context = self.browser.new_context(viewport=size, locale="ko-KR")
        context.set_default_timeout(_PATIENCE * 1000)
        context.add_init_script(path=_PROBE)
        try:
            page = context.new_page()
            if slow:
                line = context.new_cdp_session(page)
                line.send("Network.enable")
                line.send("Network.emulateNetworkConditions", dict(_SLOW))
            page.goto(address, wait_until="commit")
            yield page
        finally:
            context.close()

    def version(self) -> str:
        """Return the browser's version."""
        return self.browser.version


def find_chromium() -> str:
    """Return where Chromium is.

    Raises:
        NotSeenError: If there is none.
    """
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if path is None:
        raise NotSeenError("no Chromium on this machine: tools/browser.sh installs it")
    return path


@contextmanager
def reader() -> Iterator[Reader]:
    """Start Chromium and stop it at the end of the block."""
    path = find_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        yield Reader(browser)
        browser.close()


def visible(page: Page) -> float:
    """Return the milliseconds from the navigation to the first chart on the screen."""
    page.wait_for_function("() => benchProbe.visible !== null", polling=50)
    return float(page.evaluate("() => benchProbe.visible - performance.timeOrigin"))


def hovered(page: Page) -> float:
    """Return the milliseconds from the navigation to the first label that a mark shows.

    The reader points at a chart as soon as one is seen.

    Raises:
        NotSeenError: If no mark shows one in time.
    """
    deadline, step = time.monotonic() + _PATIENCE, 0
    while time.monotonic() < deadline:
        marks = page.evaluate("() => benchProbe.marks()")
        for x, y in [] if marks else page.evaluate("() => benchProbe.pictures()")[:1]:
            step = 1 - step
            page.mouse.move(x + step, y)
        for x, y in marks:
            page.mouse.move(x, y)
            if page.evaluate("() => benchProbe.hovered") is not None:
                return float(page.evaluate("() => benchProbe.hovered - performance.timeOrigin"))
    raise NotSeenError(f"no mark of {page.url} shows a label")
