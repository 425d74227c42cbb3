"""The page of changes as readers meet it: by the menu, narrow, without a mouse, for axe-core."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from dashboard.store.address import store_address
from dashboard.store.store import Store
from tests.browser.accessibility import violations
from tests.conftest import running_server
from tests.store.editing import noted, real_files

if TYPE_CHECKING:
    from collections.abc import Iterator

ODD = "<b>odd</b> & &amp; " + "long" * 40


@pytest.fixture(scope="module")
def published(tmp_path_factory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("changes")
    with Store(store_address(folder)) as store:
        store.publish(real_files(), None, "kim")
        store.publish(noted(real_files(), ODD), 1, "kim", ODD)
    with running_server(ATLAS_DATA=str(folder), ATLAS_BROWSERS="0") as address:
        yield address


@pytest.mark.parametrize(("language", "width"), [("ko", 1440), ("en", 320)])
def test_it_is_found_read_and_followed(published, new_page, language: str, width: int) -> None:
    page = new_page(width)
    page.goto(f"{published}/models?lang={language}")
    page.locator(".nav-menu summary").click()
    page.locator(".menu a[href^='/changes']").click()
    page.wait_for_url("**/changes?*")
    page.wait_for_load_state()
    page.mouse.move(5, 5)
    page.mouse.move(6, 6)
    expect(page.locator("#page h2")).to_have_count(2)
    expect(page.locator("#edition-2")).to_contain_text(ODD.partition("long")[0].strip())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
    link = page.locator("#edition-2 a").first
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/evidence/model-hyperclova-hankyung**")
