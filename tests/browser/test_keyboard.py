"""Tab alone leads through a page: past every control, in order, always seen, and out again."""

from __future__ import annotations

import pytest

CALM = {"reduced_motion": "reduce"}  # what is scrolled to is in the window at once

# Where the keyboard is now; nothing where it has left the page.
STOP = """() => {
  const one = document.activeElement;
  if (one === document.body) return null;
  const marked = (place) => {
    const style = getComputedStyle(place);
    return style.outlineStyle !== "none" || style.boxShadow !== "none";
  };
  const cell = one.matches(".ag-cell-focus") && getComputedStyle(one).borderTopColor;
  const label = one.matches(".btn-check") ? one.labels[0] : one;
  const box = label.getBoundingClientRect();
  window.walked = [...(window.walked || []), one];
  const before = walked.at(-2);
  return {
    name: `${one.tagName}.${one.className} ${one.textContent.slice(0, 30)}`,
    isSeen: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
    isMarked: marked(one) || marked(label) || (cell && cell !== "rgba(0, 0, 0, 0)"),
    isNext: !before || Boolean(before.compareDocumentPosition(one) & 4),
  };
}"""

# One of several radio buttons and one cell of a table stand for the others.
MISSED = """() => [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex='0']"
  )].filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0
    && one.type !== "radio" && !one.disabled && !one.closest("[inert], .ag-root-wrapper")
    && !walked.includes(one)).map((one) => one.outerHTML.slice(0, 160))"""
MOST_STOPS = 120


def walk(page) -> int:
    """Press Tab until the keyboard leaves the page; how often that was."""
    for count in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            return count
        assert stop["isSeen"], stop
        assert stop["isMarked"], stop
        assert stop["isNext"], stop
    raise AssertionError(f"the keyboard does not leave the page: {stop}")


@pytest.mark.parametrize(
    "path", ["/?lang=en", "/evidence?lang=en&theme=dark", "/organizations?lang=ko", "/search?q=KT"]
)
def test_the_keyboard_walks_through_a_page(visit, path: str) -> None:
    seen = visit(**CALM)
    page = seen.open(path)
    if "evidence" in path:
        page.wait_for_selector(".ag-row")
    assert walk(page) > 20
    assert page.evaluate(MISSED) == []
    assert seen.troubles == []


def test_a_table_is_one_stop_and_its_cells_are_walked_by_arrows(visit) -> None:
    seen = visit(**CALM)
    page = seen.open("/evidence?lang=en")
    page.wait_for_selector(".ag-row")
    page.locator(".ag-header-cell").last.focus()
    page.keyboard.press("Tab")
    assert "Naver" in page.evaluate("document.activeElement.textContent")
    for key in ("ArrowDown", "ArrowRight", "ArrowUp"):
        page.keyboard.press(key)
    page.wait_for_selector(".ag-row[row-index='0'] .ag-cell[aria-colindex='2'].ag-cell-focus")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.ag-paging-panel') !== null")
    assert seen.troubles == []
