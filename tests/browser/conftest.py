"""Real Chromium, and what a visit to a page must never show."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect, sync_playwright

from dashboard.server.capabilities import BROWSERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A page finds what another one that is open has compiled.
    "--process-per-site",
]

# Every figure of the page is there, in the page's language and theme, down to its title.
DRAWN = """() => {
  const root = document.documentElement;
  const heading = document.querySelector('#page h1');
  if (document.getElementById('first')) return false;
  if (!heading || document.title === '') return false;
  const plain = (text) => text.replace(/[\\s·]/g, '');  // a line may break at a dot
  return [...document.querySelectorAll('#page .chart-card')].every((card) => {
    const plot = card.querySelector('.js-plotly-plot');
    const meta = plot && plot._fullLayout && plot._fullLayout.meta;
    if (!meta || meta.language !== root.lang || meta.theme !== root.dataset.bsTheme) return false;
    const notes = [...plot.querySelectorAll('.infolayer .annotation')];
    const words = notes.map((note) => plain(note.textContent));
    return words.includes(plain(card.querySelector('h2').textContent));
  });
}"""

FOLLOW = """(path) => {
  window.hasCome = false;
  const come = () => { window.hasCome = true; };
  document.addEventListener("atlas:words", come, { once: true });
  const link = Object.assign(document.createElement("a"), { href: path });
  document.body.append(link);
  link.click();
  link.remove();
}"""

# The keyboard stands at the top of the page once it is there; not so when the words of the page
# before it come late.
COME = "() => window.hasCome && document.activeElement === document.getElementById('page')"


# On a busy machine a page may need its seconds until it uses what it has loaded early.
LATE = "was preloaded using link preload but not used within a few seconds"


@pytest.fixture(scope="session")
def server(drawing_server: str) -> str:
    return drawing_server


class Visit:
    """A page opened by a reader, and everything that went wrong on it."""

    def __init__(self, page: Page, server: str) -> None:
        self.page, self.server = page, server
        self.troubles: list[str] = []
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.troubles.append(f"error: {error}"))
        page.on("request", self._on_request)
        page.on("response", self._on_response)

    def _on_console(self, message) -> None:
        if message.type in {"error", "warning"} and LATE not in message.text:
            self.troubles.append(f"console {message.type}: {message.text}")

    def _on_request(self, request) -> None:
        if not request.url.startswith((self.server, "data:", "blob:")):
            self.troubles.append(f"request to another host: {request.url}")

    def _on_response(self, response) -> None:
        if response.status >= 400:
            self.troubles.append(f"{response.status} {response.url}")

    def open(self, path: str) -> Page:
        self.page.goto(self.server + path)
        self.drawn()
        return self.page

    def go(self, path: str) -> Page:
        """Follow a link to another page of the site, which loads nothing anew."""
        self.page.evaluate(FOLLOW, path)
        self.page.wait_for_function(COME)
        self.drawn()
        return self.page

    def drawn(self) -> None:
        """Wait for the live page; who waits for it moves the pointer a little."""
        self.page.mouse.move(1, 1)
        self.page.mouse.move(2, 2)
        self.page.wait_for_function(DRAWN)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    assert path, "no Chromium on this machine: tools/browser.sh installs it"
    expect.set_options(timeout=30_000)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Iterator[dict[Any, BrowserContext]]:
    """Readers by their options; one reader keeps the files that the browser has kept."""
    known: dict[Any, BrowserContext] = {}
    yield known
    for context in known.values():
        context.close()


@pytest.fixture
def new_page(browser: Browser, contexts: dict[Any, BrowserContext]) -> Callable[..., Page]:
    """Opens a window of a reader."""

    def make(width: int = 1440, height: int = 900, locale: str = "ko-KR", **options) -> Page:
        key = (locale, *sorted(options.items()))
        if key not in contexts:
            contexts[key] = browser.new_context(locale=locale, accept_downloads=True, **options)
            contexts[key].set_default_timeout(60_000)
        page = contexts[key].new_page()
        page.set_viewport_size({"width": width, "height": height})
        return page

    return make


@pytest.fixture(scope="session")
def leave() -> Callable[[Page], None]:
    """Ends a visit: the window closes when the reader ends the next one, which is there sooner."""
    left: dict[BrowserContext, Page] = {}

    def end(page: Page) -> None:
        if page.context in left:
            left[page.context].close()
        left[page.context] = page

    return end


@pytest.fixture
def visit(
    new_page: Callable[..., Page], server: str, leave: Callable[[Page], None]
) -> Iterator[Callable[..., Visit]]:
    """A reader who comes to the site: what is opened is loaded."""
    opened: list[Page] = []

    def make(*size: int, **options) -> Visit:
        opened.append(new_page(*size, **options))
        return Visit(opened[-1], server)

    yield make
    for page in opened:
        leave(page)


@pytest.fixture(scope="session")
def there() -> dict[Any, Visit]:
    """Readers who are on a site already."""
    return {}


@pytest.fixture
def stay(
    request: pytest.FixtureRequest,
    new_page: Callable[..., Page],
    server: str,
    there: dict[Any, Visit],
) -> Iterator[Callable[..., Visit]]:
    """A reader who is on the site already and goes on from page to page.

    One test's reader is the next one's, unless the test fails.
    """
    failed, used = request.session.testsfailed, []

    def make(width: int = 1440, height: int = 900, **options) -> Visit:
        key = (server, width, *sorted(options.items()))
        if key not in there:
            there[key] = Visit(new_page(width, height, **options), server)
            there[key].open("/about")
        used.append(key)
        there[key].page.set_viewport_size({"width": width, "height": height})
        there[key].troubles.clear()
        return there[key]

    yield make
    for key in used:
        there[key].page.unroute_all()
        if request.session.testsfailed > failed:
            there.pop(key).page.close()
