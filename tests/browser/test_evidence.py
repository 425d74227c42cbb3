"""A mark, a button or a row leads to the evidence; so does the keyboard."""

from __future__ import annotations

import pytest

from dashboard.figures.discovery import discover
from dashboard.locations import charts_directory

CHARTS = list(discover(charts_directory()))

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


@pytest.mark.parametrize("chart", CHARTS)
def test_a_mark_a_button_and_a_row_open_evidence(visit, chart: str) -> None:
    seen = visit(1440, 1600)
    page = seen.open(f"/charts/{chart}?lang=en")
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
    assert opened <= set(
        page.evaluate(
            "chart => document.querySelector(`#chart-${chart} .js-plotly-plot`).data"
            ".flatMap((trace) => (trace.customdata || []).flatMap((c) => String(c).split(';')))",
            chart,
        )
    )
    assert page.locator(".panel q").first.inner_text().strip()
    page.keyboard.press("Escape")
    page.wait_for_selector(".panel", state="hidden")

    # The same by keyboard.
    card = page.locator(f"#chart-{chart}")
    card.get_by_role("button", name="Evidence").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".panel.show q")
    page.keyboard.press("Escape")
    page.wait_for_selector(".panel", state="hidden")

    card.get_by_role("button", name="Table").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(f"#chart-{chart} .ag-row")
    card.locator(".ag-cell").first.focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_selector(f"#chart-{chart} .ag-row[row-index='1'] .ag-cell-focus")
    page.keyboard.press("Space")
    page.wait_for_selector(".panel.show :is(.claim, .claim-line)")
    assert seen.troubles == []


def test_evidence_page_searches_in_both_languages_and_filters(visit) -> None:
    seen = visit()
    page = seen.open("/evidence")
    total = page.locator(".count").inner_text()
    box = page.get_by_role("searchbox")
    box.fill("엑사원")
    box.press("Enter")
    page.wait_for_url("**q=**")
    page.wait_for_function(
        "total => document.querySelector('.count').innerText !== total", arg=total
    )
    korean = page.locator(".count").inner_text()
    page = seen.open("/evidence?q=exaone")
    assert page.locator(".count").inner_text() == korean
    page = seen.open("/evidence?table=parameter_counts&status=planned&lang=en")
    page.wait_for_selector(".ag-row")
    texts = page.locator(".ag-center-cols-container .ag-row").all_inner_texts()
    assert texts
    assert all("planned" in text for text in texts)
    assert seen.troubles == []


def test_a_claim_has_an_address_with_its_words_place_and_rivals(visit) -> None:
    seen = visit()
    page = seen.open("/evidence/size-exaone-herald?lang=en")
    text = page.locator("main").inner_text()
    assert "최대 3000억개" in text
    assert "paragraph 14" in text
    assert "300,000,000,000" in text
    assert "Known disagreement" in text
    page.get_by_role("link", name="3000억 개").first.click()
    page.wait_for_url("**/evidence/size-exaone-joongang**")
    assert seen.troubles == []


def test_an_unknown_claim_gets_no_evidence_and_no_error(visit) -> None:
    seen = visit()
    page = seen.open("/evidence?claim=nothing")
    assert page.locator(".count").inner_text().startswith("주장 0")
    assert seen.troubles == []
