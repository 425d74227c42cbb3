"""The page before its scripts have run, and the moment in which the live one takes its place."""

from __future__ import annotations

import time

import pytest

from tests.server.client import HTML, ask

_PATIENCE = 60
_LARGEST_SHIFT = 0.02

SHIFTS = """(() => {
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
})();"""

PLACES = """() => {
  const seen = (selector) => [...document.querySelectorAll(selector)]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }));
  return seen('h1, header, .chart-card, .choices, .picture, .actions').map((one) => {
    const box = one.getBoundingClientRect();
    return [one.tagName, Math.round(box.x), Math.round(box.y), Math.round(box.width)];
  });
}"""

HEADINGS = """() => [...document.querySelectorAll('h1')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true })).length"""


def ready(server: str, path: str) -> None:
    """Ask until the server has the whole page; it does not let anybody wait for it."""
    deadline = time.monotonic() + _PATIENCE
    while "<h1>" not in ask(server, path, headers=HTML).text:
        assert time.monotonic() < deadline, f"no first page for {path}"
        time.sleep(0.1)


@pytest.mark.parametrize(
    ("path", "width"),
    [
        ("/?lang=ko", 1440),
        ("/?lang=ko", 390),
        ("/alliances?lang=en&theme=dark", 1440),
        ("/market?lang=en&theme=dark", 390),
        ("/evidence?lang=ko", 1440),
        ("/data?lang=en", 390),
        ("/about?lang=ko", 390),
    ],
)
def test_the_live_page_takes_its_place_without_a_jump(visit, server, path, width) -> None:
    ready(server, path)
    before = visit(width)
    before.page.route("**/start.js*", lambda route: route.abort())
    before.page.goto(server + path)
    assert before.page.evaluate(HEADINGS) == 1
    after = visit(width)
    after.page.add_init_script(SHIFTS)
    page = after.open(path)
    assert page.evaluate(HEADINGS) == 1
    assert page.evaluate(PLACES) == before.page.evaluate(PLACES)
    assert page.evaluate("shift") < _LARGEST_SHIFT
    assert after.troubles == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_and_pictures_are_there_without_any_script(visit, server, scheme) -> None:
    ready(server, "/?lang=en")
    seen = visit(java_script_enabled=False, color_scheme=scheme)
    page = seen.page
    page.goto(f"{server}/?lang=en")
    picture = page.locator("#first img").first
    address = picture.evaluate("(one) => one.currentSrc")
    assert f"theme={scheme}&" in address
    assert "lang=en&" in address
    assert "/charts/model-sizes.svg" in address
    assert picture.evaluate("(one) => one.decode().then(() => one.naturalWidth)") > 0
    named = page.locator("#first .picture").first
    assert "Wu Dao 2.0" in named.get_attribute("aria-label")
    assert picture.get_attribute("alt") == ""
    assert seen.troubles == []
