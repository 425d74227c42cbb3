"""Whether a page stands still from its first words until all of it is there."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from playwright.sync_api import TimeoutError as Late

from tests.server.client import ready

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Visit

_LARGEST_SHIFT = 0.02

# What has moved, and where things stood in the page as the server wrote it.
_WATCH = """(() => {
  window.shift = 0;
  window.moved = [];
  const name = (node) => node && `${node.nodeName}.${node.className}`;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries().filter((one) => !one.hadRecentInput)) {
      shift += entry.value;
      moved.push(`${entry.value}: ${entry.sources.map(({ node }) => name(node)).join(", ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
  window.places = () => {
    const seen = [...document.querySelectorAll(
      "h1, h2, header, table, .chart-card, .choices, .picture, .actions, .atlas-grid"
    )].filter((one) => one.checkVisibility({ visibilityProperty: true }));
    return seen.map((one) => {
      const box = one.getBoundingClientRect();
      return [one.tagName, ...[box.x, box.y, box.width].map(Math.round)].join(" ");
    });
  };
  addEventListener("DOMContentLoaded", () => { window.before = places(); });
})();"""

# What comes later, such as a table, stands in its place already.
_STANDS = "(before) => places().join() === before.join()"
_COME = """() => [...document.querySelectorAll(".atlas-grid")].every(
  (one) => !one.checkVisibility() || one.getBoundingClientRect().top > innerHeight
    || one.querySelector(".ag-row"))"""


def watch(page: Page) -> None:
    """Have a page note from its first words on what moves."""
    page.add_init_script(_WATCH)


def open_still(seen: Visit, path: str) -> Page:
    """Open a page that must not jump while the live one takes the place of the first."""
    watch(seen.page)
    page = seen.open(ready(seen.server, path))
    page.wait_for_function(_COME)
    assert_still(page)
    return page


def assert_still(page: Page) -> None:
    """Whether all stands where the first page had it, and nothing has moved meanwhile."""
    before = page.evaluate("before")
    assert len([one for one in before if one.startswith("H1")]) == 1
    with suppress(Late):
        page.wait_for_function(_STANDS, arg=before, timeout=30_000)
    assert page.evaluate("places()") == before
    assert page.evaluate("shift") < _LARGEST_SHIFT, page.evaluate("moved")
