"""Every page in Firefox and in WebKit: drawn, in Korean that can be read, without an error."""

from __future__ import annotations

import pytest

from dashboard.charting.discovery import discover
from dashboard.charting.topics import TOPICS
from dashboard.locations import charts_directory
from tests.browser.conftest import DRAWN
from tests.browsers.letters import boxes
from tests.server.client import ready

PAGES = [
    "/",
    *[f"/{topic.id}" for topic in TOPICS],
    *[f"/charts/{chart}" for chart in discover(charts_directory())],
    "/organizations",
    "/organizations/lg-ai-research",
    "/evidence",
    "/evidence/size-exaone-herald",
    "/disagreements",
    "/changes",
    "/data",
    "/about",
    "/verify",
    "/search?q=LG",
    "/api",
]


@pytest.mark.parametrize("path", PAGES)
def test_page_is_live_and_says_nothing_in_the_console(window, server, path: str) -> None:
    joined = "&" if "?" in path else "?"
    window.open(f"{server}{path}{joined}lang=ko")
    window.wait(DRAWN if path != "/api" else "() => document.querySelectorAll('h1').length")
    assert boxes(window) == []
    assert window.troubles() == []


def test_what_is_pressed_before_the_live_page_is_done_once_that_is_there(window, server) -> None:
    window.resize(800, 900)
    window.open(server + ready(server, "/charts/model-sizes?lang=en"))
    assert window.run("() => !window.React && !window.Plotly")
    window.click("#first .actions button")
    window.wait("() => document.querySelector('#page .drawer')?.hidden === false")
    window.wait("() => !document.getElementById('first')")
    assert window.troubles() == []
