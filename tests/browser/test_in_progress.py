"""What a reader is at stays as it is while a window, a theme or a token changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.test_choices import CHOICES, control, unfold
from tests.browser.test_share import opened

if TYPE_CHECKING:
    from playwright.sync_api import Page

CHART = "market-growth"
HORIZON = next(one for one in CHOICES[CHART] if one.name == "horizon")
WIDTH = """(width) => [...document.querySelectorAll('#page .js-plotly-plot')].every(
  (plot) => plot._fullLayout.width === plot.closest('.picture').clientWidth
    && plot.layout.annotations.length && document.documentElement.clientWidth === width)"""
FOCUS = "() => document.activeElement.id || document.activeElement.className"
LINES = """(chart) => [...document.querySelectorAll(
  `#chart-${chart} .ag-center-cols-container .ag-row`)]
  .sort((one, other) => one.rowIndex - other.rowIndex).map((row) => row.innerText)"""


def asked(page: Page) -> list[str]:
    """The paths of what a page asks for from now on."""
    found: list[str] = []
    page.on("request", lambda request: found.append(request.url.split("?")[0]))
    return found


def resize(page: Page, width: int) -> None:
    with page.expect_response("**/charts/*.json*"):
        page.set_viewport_size({"width": width, "height": 900})
    page.wait_for_function(WIDTH, arg=width)


def darken(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.wait_for_function(
        """(scheme) => [...document.querySelectorAll('#page .js-plotly-plot')].every(
          (plot) => plot._fullLayout.meta.theme === scheme)""",
        arg=scheme,
    )


def begin(page: Page) -> None:
    """Open the settings, the table and the evidence; filter, sort and half type."""
    card = page.locator(f"#chart-{CHART}")
    unfold(page, CHART)
    card.get_by_role("button", name="Table").click()
    page.wait_for_selector(f"#chart-{CHART} .ag-row")
    card.locator(".ag-header-cell[col-id=year] .ag-header-cell-label").click()
    card.locator(".ag-header-cell[col-id=year] .ag-header-cell-filter-button").click()
    page.locator(".ag-filter-body input").first.fill("2025")
    page.wait_for_function(f"() => ({LINES})('{CHART}').length === 1")
    page.keyboard.press("Escape")
    page.locator(".search-box").fill("half a na")
    card.get_by_role("button", name="Evidence").click()
    page.wait_for_selector(".panel.show q")
    page.evaluate("document.querySelector('#page h1').dataset.same = 'yes'")
    page.evaluate("scrollTo(0, 700)")


def state(page: Page) -> list[object]:
    return [
        page.locator("#page h1[data-same=yes]").count(),
        page.locator(".panel.show q").count(),
        page.locator(".search-box").input_value(),
        page.evaluate(LINES, CHART),
        page.evaluate("document.querySelector('.settings-menu').open"),
        page.evaluate(FOCUS),
    ]


def test_a_window_and_a_theme_that_change_leave_all_in_place(visit) -> None:
    seen = visit(1200, color_scheme="light")
    page = seen.open("/market?lang=en")
    begin(page)
    before, top, found = state(page), page.evaluate("scrollY"), asked(page)
    resize(page, 1180)
    darken(page, "dark")
    resize(page, 1200)
    assert state(page) == before
    assert page.evaluate("scrollY") == top
    cards = page.locator("#page .chart-card").evaluate_all("(all) => all.map((one) => one.id)")
    assert set(found) == {f"{seen.server}/{one.replace('-', 's/', 1)}.json" for one in cards}
    assert page.evaluate("document.documentElement.dataset.agThemeMode") == "dark"
    # What is not made anew follows all the same.
    page.keyboard.press("Escape")
    page.locator(".switches a[title='Light theme']").click()
    home = page.locator(".brand")
    expect(home).to_have_attribute("href", "/?lang=en&theme=light")
    assert state(page)[:1] == [1]
    page.go_back()
    expect(home).to_have_attribute("href", "/?lang=en")
    page.wait_for_function("() => document.documentElement.dataset.bsTheme === 'dark'")
    assert state(page)[:1] == [1]
    assert seen.troubles == []


def test_a_dialog_and_what_is_half_typed_stay(visit) -> None:
    seen = visit(1200, color_scheme="light")
    page = seen.open(f"/charts/{CHART}?lang=en")
    unfold(page, CHART)
    field = page.locator(control(CHART, HORIZON))
    field.fill("20")
    resize(page, 1180)
    expect(field).to_be_focused()
    assert field.input_value() == "20"
    field.fill("2028")
    with page.expect_response("**/charts/market-growth.json*horizon=2028*"):
        field.press("Enter")
    texts = opened(page, CHART, "Share")
    portal = page.locator("#portal")
    portal.press_sequentially("https://por")
    resize(page, 1200)
    darken(page, "dark")
    expect(portal).to_be_focused()
    portal.press_sequentially("tal.example")
    page.wait_for_selector("#portal-answer.refused")
    assert portal.input_value() == "https://portal.example"
    assert page.locator("#share-page").inner_text() == texts["page"]
    page.wait_for_url("**/charts/market-growth?lang=en&horizon=2028")
    assert seen.troubles == []


@pytest.mark.parametrize("width", [1440, 390])
def test_back_and_forward_come_to_where_the_reader_was(stay, width: int) -> None:
    seen = stay(width)
    page = seen.go("/models?lang=en")
    places = {"/models?lang=en": 1500, "/alliances?lang=en": 1200, "/evidence?lang=en": 300}
    for path, top in places.items():
        if not page.url.endswith(path):
            seen.go(path)
            assert page.evaluate("scrollY") == 0
        page.evaluate("(top) => scrollTo(0, top)", top)
        page.wait_for_function("(top) => history.state.top === top", arg=top)
    paths = list(places)
    for step, path in (
        (-1, paths[1]),
        (-1, paths[0]),
        (1, paths[1]),
        (1, paths[2]),
        (-2, paths[0]),
    ):
        page.evaluate("(step) => history.go(step)", step)
        page.wait_for_url(f"**{path}")
        page.wait_for_function("(top) => scrollY === top", arg=places[path])
        seen.drawn()
        assert page.evaluate("scrollY") == places[path]
    page.reload()
    seen.drawn()
    page.wait_for_function("() => scrollY === 1500")
    assert seen.troubles == []
