"""Behind a portal's proxy, under a prefix, with signed access: what a reader sees there."""

from __future__ import annotations

from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from dashboard.charting.render import choices_of
from dashboard.pages.embedding import embed_code
from dashboard.tokens import Permit, sign
from tests.browser.conftest import Visit
from tests.browser.test_charts import MARK
from tests.browser.test_choices import IS_SAME, PICTURE, change
from tests.conftest import free_port, running_server
from tests.server.proxy import SOURCE, running_proxy

if TYPE_CHECKING:
    from collections.abc import Iterator

KEY = "the key that the portal and the Atlas both know, and nobody else"
PREFIX = "/portal/ai/"


@pytest.fixture(scope="module")
def port() -> int:
    return free_port()


@pytest.fixture(scope="module")
def front(port: int) -> Iterator[str]:
    """The Atlas as the portal's proxy shows it."""
    settings = {
        "ATLAS_PREFIX": PREFIX,
        "ATLAS_TRUSTED_PROXIES": SOURCE,
        "ATLAS_ACCESS": "signed",
        "ATLAS_SECRET": KEY,
        "ATLAS_EMBED_ORIGINS": f"http://localhost:{port}",
        "ATLAS_BROWSERS": "0",
    }
    with (
        running_server(**settings) as behind,
        running_proxy(behind, PREFIX, strips=True) as address,
    ):
        yield address


@contextmanager
def portal(port: int, body: str) -> Iterator[None]:
    """A page of the portal, at ``localhost`` and at ``127.0.0.1``: two origins."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response_only(200 if self.path == "/" else 404)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(f'<link rel="icon" href="data:,"><h1>Portal</h1>{body}'.encode())

        def log_message(self, *_words: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", port), Handler) as served:
        Thread(target=served.serve_forever, daemon=True).start()
        yield
        served.shutdown()


def test_the_dashboard_works_under_a_prefix(visit, front: str, catalogue, dataset) -> None:
    seen = Visit(visit(1440, 1600).page, front.rstrip("/"))
    page = seen.open("/models?lang=en")
    assert page.url == f"{front}models?lang=en"
    choices = choices_of(catalogue["model-sizes"], dataset)
    before = page.evaluate(PICTURE, "model-sizes")
    change(page, "model-sizes", next(choice for choice in choices if choice.name == "axis"))
    page.wait_for_function("() => location.search.includes('axis=')")
    page.wait_for_function(IS_SAME, arg=[before, "model-sizes", False])
    seen.drawn()
    mark = page.evaluate(MARK, "model-sizes")
    page.mouse.move(mark["x"], mark["y"])
    page.wait_for_selector(".hoverlayer .hovertext")
    page.mouse.click(mark["x"], mark["y"])
    page.wait_for_selector(".panel.show .claim")
    page.keyboard.press("Escape")
    page.wait_for_selector(".offcanvas-backdrop", state="detached")
    page.locator(".nav-line a", has_text="Market").click()
    page.wait_for_function("() => location.pathname.endsWith('/market')")
    seen.drawn()
    assert page.url.startswith(f"{front}market")
    assert seen.troubles == []


def framed(front: str, query: str) -> str:
    token = sign(Permit("model-sizes", {"country": "KR"}), KEY, 5)
    return embed_code(f"{front}embed/model-sizes?{query}&token={token}", "Model sizes", 500)


def test_a_portal_that_is_listed_shows_a_chart_that_its_token_opens(
    visit, front: str, port: int
) -> None:
    page = visit().page
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    with portal(port, framed(front, "country=KR&lang=en")):
        page.goto(f"http://localhost:{port}/")
        frame = page.frame_locator("iframe")
        frame.locator(".stage.live .main-svg").first.wait_for()
        shown = frame.locator("h1").text_content()
    assert "EXAONE" in str(shown)
    assert told == []


def test_without_the_locked_parameter_the_frame_shows_no_chart(
    visit, front: str, port: int
) -> None:
    page = visit().page
    with portal(port, framed(front, "lang=en")), page.expect_response("**/embed/**") as answer:
        page.goto(f"http://localhost:{port}/")
    assert answer.value.status == 403


def test_a_portal_that_is_not_listed_is_refused_by_the_browser(
    visit, front: str, port: int
) -> None:
    page = visit().page
    with portal(port, framed(front, "country=KR&lang=en")):
        with page.expect_event(
            "console", lambda message: "frame-ancestors" in message.text
        ) as refusal:
            page.goto(f"http://127.0.0.1:{port}/")
        assert refusal.value.type == "error"
        assert page.frame_locator("iframe").locator(".stage").count() == 0
