"""Each chart alone: drawn, accessible, and followed to its evidence by pointer and keyboard."""

from __future__ import annotations

import io
import struct
from urllib.parse import urlsplit

import pytest
from PIL import Image

from dashboard.export.origin_reading import read_origin
from tests.browser.accessibility import violations
from tests.browser.test_pages import inspect
from tests.real import real_charts

CHARTS = list(real_charts())

# Where a mark with evidence is drawn, in pixels of the window: a point, or the middle of a bar.
MARK = """(chart) => {
  const plot = document.querySelector(`#chart-${chart} .js-plotly-plot`);
  const box = plot.getBoundingClientRect();
  const place = (trace, letter, value, i) => {
    const axis = plot._fullLayout[trace[`${letter}axis`].replace(letter, `${letter}axis`)];
    const along = trace.type === 'bar' && (trace.orientation === 'h') === (letter === 'x');
    const base = along && trace.base !== undefined ? [trace.base].flat() : [0];
    const at = axis.d2p(along ? base[base.length > 1 ? i : 0] + value / 2 : value);
    return at < 4 || at > axis._length - 4 ? NaN : axis._offset + at;
  };
  for (const trace of plot._fullData) {
    if (!trace.customdata || trace.hoverinfo === 'skip' || !trace.visible) continue;
    for (let i = 0; i < trace.x.length; i += 1) {
      if (!trace.customdata[i]) continue;
      const x = place(trace, 'x', trace.x[i], i), y = place(trace, 'y', trace.y[i], i);
      if (x + y) return { x: box.left + x, y: box.top + y, claims: trace.customdata[i] };
    }
  }
  return null;
}"""
CLAIMS = """chart => document.querySelector(`#chart-${chart} .js-plotly-plot`).data
  .flatMap((trace) => (trace.customdata || []).flatMap((c) => String(c).split(';')))"""


@pytest.mark.parametrize("chart", CHARTS)
def test_a_chart_alone(stay, chart: str) -> None:
    seen = stay(1440, 1600)
    page = seen.go(f"/charts/{chart}?lang=en&theme=light")
    inspect(page, "en", "light")
    nothing_offers_a_cloud(page)
    the_button_saves_what_is_seen(page, chart)
    a_mark_opens_its_claims(page, chart)
    the_button_opens_all_claims(page, chart)
    the_table_opens_and_walks(page, chart)
    close_panel(page)
    assert seen.troubles == []


def nothing_offers_a_cloud(page) -> None:
    assert page.locator(".modebar-btn").count() == 0
    assert "plotly.com" not in page.locator("#page").inner_html()


def the_button_saves_what_is_seen(page, chart: str) -> None:
    """A PNG of the whole chart, drawn here; the server says what is written into it and below."""
    box = page.locator(f"#chart-{chart} .js-plotly-plot").bounding_box()
    asked: list[str] = []

    def note(request) -> None:
        asked.append(request.url)

    page.get_by_role("button", name="Take away").click()
    page.wait_for_function("() => document.querySelector('.takeaway-preview')?.naturalWidth")
    page.on("request", note)
    with page.expect_download() as download:
        page.get_by_role("button", name="PNG as on the screen").click()
    page.remove_listener("request", note)
    page.get_by_role("button", name="Close").click()
    page.wait_for_selector(".modal", state="detached")
    content = download.value.path().read_bytes()
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = round(box["width"]), round(box["height"])
    assert struct.unpack(">II", content[16:24]) == (width * 2, (height + 16) * 2)
    assert Image.open(io.BytesIO(content)).info["dpi"] == pytest.approx((192, 192), abs=0.1)
    assert len(content) > 20_000
    assert download.value.suggested_filename.startswith(f"{chart}.en.")
    found = read_origin(content)
    assert found is not None
    assert (found.altered, found.record.origin.chart) == (False, chart)
    assert f"/charts/{chart}.png?" in found.record.address
    assert f"width={width}" in found.record.address
    kinds = [urlsplit(url).path.rpartition(".")[2] for url in asked if url.startswith("http")]
    assert set(kinds) <= {"json", "js"}


def a_mark_opens_its_claims(page, chart: str) -> None:
    mark = page.evaluate(MARK, chart)
    assert mark, "no mark of this chart carries evidence"
    page.mouse.move(mark["x"], mark["y"])
    page.wait_for_selector(f"#chart-{chart} .hoverlayer .hovertext")
    page.mouse.click(mark["x"], mark["y"])
    # Few claims are cards, many are lines.
    page.wait_for_selector(".panel.show :is(.claim, .claim-line)")
    links = page.locator(".panel :is(.claim > p.small a, .claim-line a)")
    opened = {
        links.nth(i).get_attribute("href").removeprefix("/evidence/").split("?")[0]
        for i in range(links.count())
    }
    assert opened
    assert opened <= set(page.evaluate(CLAIMS, chart))
    assert page.locator(".panel q").first.inner_text().strip()
    close_panel(page)


def the_button_opens_all_claims(page, chart: str) -> None:
    page.locator(f"#chart-{chart}").get_by_role("button", name="Evidence").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".panel.show q")
    if chart == CHARTS[0]:  # the panel and the menu of actions are the same for each chart
        assert violations(page, ".panel") == []
    close_panel(page)


def the_table_opens_and_walks(page, chart: str) -> None:
    card = page.locator(f"#chart-{chart}")
    card.get_by_role("button", name="Table").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(f"#chart-{chart} .ag-row")
    card.locator(".settings-menu > summary").click()
    assert violations(page, f"#chart-{chart}") == []
    if chart == CHARTS[0]:
        assert violations(page, f"#chart-{chart} .actions") == []
    card.locator(".ag-cell").first.focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_selector(f"#chart-{chart} .ag-row[row-index='1'] .ag-cell-focus")
    page.keyboard.press("Space")
    page.wait_for_selector(".panel.show :is(.claim, .claim-line)")


def close_panel(page) -> None:
    page.keyboard.press("Escape")
    page.wait_for_selector(".panel", state="hidden")
