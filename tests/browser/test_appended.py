"""What others append to an address is not in the address that a reader hands on."""

from __future__ import annotations

import pytest

from tests.browser.test_choices import unfold

APPENDED = "fbclid=IwAR0&utm_source=mail&gclid=1&_=1"


def test_a_page_is_live_at_its_own_address(visit) -> None:
    seen = visit()
    page = seen.open(f"/charts/model-sizes?{APPENDED}&axis=log&lang=en#page")
    assert page.url == f"{seen.server}/charts/model-sizes?axis=log&lang=en#page"
    unfold(page, "model-sizes")
    page.get_by_text("Linear", exact=True).click()
    page.wait_for_url(f"{seen.server}/charts/model-sizes?lang=en")
    page.go_back()
    page.wait_for_url("**axis=log&lang=en#page")
    assert seen.troubles == []


@pytest.mark.parametrize("path", ["/api", "/search"])
def test_a_page_without_scripts_of_dash_too(visit, path: str) -> None:
    seen = visit()
    seen.page.goto(f"{seen.server}{path}?{APPENDED}")
    assert seen.page.url == seen.server + path
    assert seen.troubles == []
