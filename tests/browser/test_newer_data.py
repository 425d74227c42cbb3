"""A page that is open while the dataset changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.conftest import running_server
from tests.own_dataset import own_dataset
from tests.server.test_snapshots import make, take

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Page

WORDS = "This page keeps showing the data that it was opened with."


@pytest.fixture
def folder(tmp_path) -> Path:
    copy = own_dataset(tmp_path)
    make(copy, 1)
    return copy


@pytest.fixture
def changing(folder: Path) -> Iterator[str]:
    with running_server(ATLAS_DATA=str(folder), ATLAS_BROWSERS="0") as address:
        yield address


def test_a_page_says_that_there_is_newer_data_and_keeps_what_it_shows(
    new_page: Callable[..., Page], changing: str, folder: Path
) -> None:
    seen = Visit(new_page(), changing)
    page = seen.open("/models?lang=en")
    notice = page.locator("#newer")
    expect(notice).to_be_empty()
    take(changing, folder, 2)
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    expect(notice).to_contain_text(WORDS)
    seen.go("/market?lang=en")
    expect(page.locator("#header")).to_contain_text("Watch 1")
    expect(notice).to_contain_text(WORDS)
    notice.get_by_role("button").click()
    expect(page.locator("#header")).to_contain_text("Watch 2")
    expect(notice).to_be_empty()
    seen.drawn()
    assert seen.troubles == []
    page.close()
