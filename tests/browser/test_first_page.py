"""The page before its scripts have run, and the moment in which the live one takes its place."""

from __future__ import annotations

import time

import pytest

from tests.server.client import HTML, ask

_PATIENCE = 60
_LARGEST_SHIFT = 0.02

# What has moved, and where things stood in the page as the server wrote it.
WATCH = """(() => {
  window.shift = 0;
  window.moved = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries().filter((one) => !one.hadRecentInput)) {
      shift += entry.value;
      moved.push(...entry.sources.map(({ node }) => node && (node.className || node.nodeName)));
    }
  }).observe({ type: "layout-shift", buffered: true });
  window.places = () => {
    const seen = [...document.querySelectorAll(
      "h1, header, .chart-card, .choices, .picture, .actions, .atlas-grid"
    )].filter((one) => one.checkVisibility({ visibilityProperty: true }));
    return seen.map((one) => {
      const box = one.getBoundingClientRect();
      return [one.tagName, ...[box.x, box.y, box.width].map(Math.round)].join(" ");
    });
  };
  addEventListener("DOMContentLoaded", () => { window.before = places(); });
})();"""


def ready(server: str, path: str) -> str:
    """Ask until the server has the whole page: where it is busy it sends the frame first."""
    deadline = time.monotonic() + _PATIENCE
    while "<h1>" not in ask(server, path, headers=HTML).text:
        assert time.monotonic() < deadline, f"no first page for {path}"
        time.sleep(0.1)
    return path


@pytest.mark.parametrize(
    ("path", "width"),
    [
        ("/?lang=ko", 1440),
        ("/market?lang=en&theme=dark", 390),
        ("/evidence?lang=ko", 1440),
        ("/data?lang=en", 390),
    ],
)
def test_the_live_page_takes_its_place_without_a_jump(visit, server, path, width) -> None:
    seen = visit(width)
    seen.page.add_init_script(WATCH)
    page = seen.open(ready(server, path))
    before = page.evaluate("before")
    assert len([one for one in before if one.startswith("H1")]) == 1
    # What comes later, such as a grid, stands in its place already.
    page.wait_for_function("(before) => places().join() === before.join()", arg=before)
    assert page.evaluate("[shift, moved]")[0] < _LARGEST_SHIFT, page.evaluate("moved")
    assert seen.troubles == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_and_pictures_are_there_without_any_script(visit, server, scheme) -> None:
    seen = visit(java_script_enabled=False, color_scheme=scheme)
    page = seen.page
    page.goto(server + ready(server, "/charts/market-growth?lang=en"))
    picture = page.locator("#first img").first
    address = picture.evaluate("(one) => one.currentSrc")
    assert address.startswith("data:image/svg+xml,") or f"theme={scheme}&" in address
    assert picture.evaluate("(one) => one.decode().then(() => one.naturalWidth)") > 0
    assert "$133B" in page.locator("#first .picture").first.get_attribute("aria-label")
    assert picture.get_attribute("alt") == ""
    assert seen.troubles == []


def test_what_is_dear_comes_when_it_is_wanted(visit) -> None:
    seen = visit()
    asked: list[str] = []
    seen.page.on("request", lambda request: asked.append(request.url))
    page = seen.open("/charts/model-sizes?lang=en")
    assert len([address for address in asked if "plotly" in address and ".js" in address]) == 1
    assert not [address for address in asked if "dash_ag_grid" in address]
    page.get_by_role("button", name="Table").click()
    page.locator("#page .ag-row").first.wait_for()
    assert [address for address in asked if "dash_ag_grid" in address]
    tree = {"type": "treemap", "labels": ["a", "b"], "parents": ["", "a"], "values": [1, 1]}
    drawn = page.evaluate(
        """async (trace) => {
          const place = document.body.appendChild(document.createElement("div"));
          await Plotly.react(place, { data: [trace], layout: {}, config: {} });
          return place.querySelectorAll(".treemap path").length;
        }""",
        tree,
    )
    assert drawn > 0
    assert seen.troubles == []
