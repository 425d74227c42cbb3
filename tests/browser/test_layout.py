"""Where things stand on a page: the chart before what can be changed, no holes, nothing cut."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

PLACES = """() => {
  const box = (one) => one.getBoundingClientRect();
  const room = box(document.querySelector("#page .cards"));
  return [...document.querySelectorAll("#page .chart-card")].map((card) => ({
    fills: Math.abs(box(card).width - room.width) < 1,
    inOrder: box(card.querySelector(".picture")).bottom <= box(card.querySelector(".choices")).top
      && box(card.querySelector(".choices")).bottom <= box(card.querySelector(".actions")).top,
    seen: [...card.querySelectorAll(".choice")].filter((one) => one.checkVisibility()).length,
  }));
}"""

FIRST_BAR = """() => scrollY + Math.min(...[...document.querySelectorAll(
  "#chart-model-sizes .trace.bars path")].map((one) => one.getBoundingClientRect().bottom))"""

# Beside a figure stands another one, or it has the line to itself.
FIGURES = """() => {
  const grid = document.querySelector("#page .figures");
  const boxes = [...grid.children].map((one) => one.getBoundingClientRect());
  const lines = [...new Set(boxes.map((one) => Math.round(one.top)))];
  const wide = (top) => boxes.filter((one) => Math.round(one.top) === top)
    .reduce((sum, one) => sum + one.width + 1, -1);
  return lines.every((top) => Math.abs(wide(top) - grid.clientWidth) < 2);
}"""


@pytest.mark.parametrize("width", [1440, 1000, 390, 320])
def test_the_chart_stands_before_what_can_be_changed(stay, width: int) -> None:
    seen = stay(width, 844)
    page = seen.go("/?lang=ko")
    for path in ("/?lang=ko", "/market?lang=en"):
        seen.go(path)
        for card in page.evaluate(PLACES):
            assert card == {"fills": True, "inOrder": True, "seen": 1}
    seen.go("/?lang=ko")
    assert page.evaluate(FIGURES)
    if width <= 390:  # a title takes two lines more at 320
        assert page.evaluate(FIRST_BAR) < (600 if width == 390 else 690)
    assert seen.troubles == []


def test_settings_open_by_the_keyboard_and_stay_under_the_pointer(stay) -> None:
    seen = stay()
    page = seen.go("/?lang=ko")
    card = page.locator("#chart-model-sizes")
    settings = card.locator(".settings-menu > summary")
    expect(settings).to_have_text("설정 11개")
    settings.focus()
    page.keyboard.press("Enter")
    switch = card.get_by_label("미공개 모델")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.settings') !== null")
    switch.scroll_into_view_if_needed()
    place, height = switch.bounding_box(), card.locator(".picture").bounding_box()["height"]
    with page.expect_response("**/charts/model-sizes.json*"):
        switch.click()
    seen.drawn()
    assert card.locator(".picture").bounding_box()["height"] < height - 100
    assert switch.bounding_box()["y"] == pytest.approx(place["y"], abs=2)
    assert page.evaluate("document.querySelector('.settings-menu').open")
    assert seen.troubles == []
