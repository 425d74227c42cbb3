"""The page that describes every address, as a reader sees it."""

from __future__ import annotations

import pytest

from tests.browser.accessibility import violations

COLOUR = "getComputedStyle(document.documentElement).backgroundColor"
GROUNDS = {"light": "rgb(247, 248, 250)", "dark": "rgb(18, 22, 26)"}
WIDER_THAN_THE_WINDOW = "document.documentElement.scrollWidth > innerWidth"
NAMED_TWICE = """() => {
  const names = [...document.querySelectorAll('[role=region], nav')].map(
    (one) => one.getAttribute('aria-label'));
  return names.filter((one, place) => names.indexOf(one) !== place);
}"""
"""Landmarks are told apart by their names."""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_can_be_read_on_a_phone_with_everything_open(visit, theme: str) -> None:
    seen = visit(width=390)
    page = seen.page
    page.goto(f"{seen.server}/api?lang=ko&theme={theme}")
    page.evaluate("document.querySelectorAll('main details').forEach((one) => one.open = 1)")
    assert not page.evaluate(WIDER_THAN_THE_WINDOW)
    assert page.evaluate(COLOUR) == GROUNDS[theme]
    assert page.evaluate(NAMED_TWICE) == []
    # All that is on it would keep axe-core busy for minutes: one family stands for the others.
    page.evaluate("document.querySelectorAll('.family ~ .family').forEach((one) => one.remove())")
    assert violations(page, target_size=True) == []
    assert seen.troubles == []


def test_the_page_follows_the_screen_without_scripts(visit) -> None:
    seen = visit(java_script_enabled=False, color_scheme="dark", locale="en-GB")
    page = seen.page
    page.goto(f"{seen.server}/api")
    assert page.locator("h1").inner_text() == "API"
    assert page.evaluate(COLOUR) == GROUNDS["dark"]
    page.locator("main details summary").first.click()
    assert page.locator("table.dictionary").first.is_visible()
    page.get_by_role("link", name="/healthz").click()
    assert "alive" in page.content()
    assert seen.troubles == []


def test_the_theme_of_the_screen_is_taken_where_none_is_asked_for(visit) -> None:
    for scheme in ("light", "dark"):
        seen = visit(color_scheme=scheme)
        seen.page.goto(f"{seen.server}/api")
        assert seen.page.evaluate(COLOUR) == GROUNDS[scheme]
