"""Firefox and WebKit, each with one window for all tests, and a server to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.portal import Portal, running_portal
from tests.browsers.firefox import Firefox
from tests.browsers.webkit import WebKit
from tests.conftest import running_server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browsers.window import Window

BROWSERS = {"firefox": Firefox, "webkit": WebKit}


# Each browser on a worker of its own.
@pytest.fixture(
    scope="session",
    params=[pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in BROWSERS],
)
def browser(request: pytest.FixtureRequest, tmp_path_factory) -> Iterator[Window]:
    opened = BROWSERS[request.param](tmp_path_factory.mktemp(request.param))
    yield opened
    opened.close()


@pytest.fixture
def window(browser: Window) -> Window:
    """The window, without what was said in it before."""
    browser.resize(1440, 900)
    browser.troubles()
    return browser


@pytest.fixture(scope="session")
def portal() -> Iterator[Portal]:
    with running_portal() as running:
        yield running


@pytest.fixture(scope="session")
def server(portal: Portal) -> Iterator[str]:
    """The server of these tests: the portal may embed it."""
    with running_server(ATLAS_EMBED_ORIGINS=portal.address) as address:
        yield address
