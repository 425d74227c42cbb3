"""Other media: the keyboard on a chart and in a table, high contrast, the narrowest window."""

from __future__ import annotations

import pytest

from tests.server.client import ready

HIGH_CONTRAST = {"forced_colors": "active"}
PATHS = (
    "/",
    "/models",
    "/alliances",
    "/market",
    "/investments",
    "/sources",
    "/organizations",
    "/organizations/naver",
    "/evidence",
    "/disagreements",
    "/changes",
    "/data",
    "/about",
    "/verify",
    "/api",
    "/search?q=LG",
)


@pytest.mark.parametrize("chart", ["model-sizes", "alliance-matrix", "market-growth"])
def test_the_marks_of_a_chart_are_walked_and_opened(stay, chart: str) -> None:
    page = stay().go(f"/charts/{chart}?lang=en")
    told = page.locator("body > [aria-live=polite].visually-hidden").last
    page.locator(".picture").focus()
    page.keyboard.press("ArrowDown")
    first = told.text_content()
    assert first
    assert page.locator(".hoverlayer .hovertext").count()
    page.keyboard.press("ArrowRight")
    second = told.text_content()
    page.keyboard.press("ArrowLeft")
    assert told.text_content() == first != second
    page.keyboard.press("End")
    last = told.text_content()
    page.keyboard.press("ArrowDown")
    assert told.text_content() == last, "there is none after it"
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel.show .claim, #panel.show .claim-line")
    page.keyboard.press("Escape")
    page.wait_for_selector("#panel", state="hidden")


def test_every_mark_is_walked_once_and_its_words_are_plain(stay) -> None:
    page = stay().go("/charts/model-sizes?lang=ko")
    told = page.locator("body > [aria-live=polite].visually-hidden").last
    page.locator(".picture").focus()
    heard = []
    while True:
        page.keyboard.press("ArrowDown")
        words = told.text_content()
        if heard and words == heard[-1]:
            break
        heard.append(words)
    rows = page.evaluate("""() => new Set(document.querySelector(".js-plotly-plot").data
      .filter((one) => one.customdata && one.hoverinfo !== "skip")
      .flatMap((one) => one.hovertext)).size""")
    assert len(heard) == len(set(heard)) == rows
    assert not [words for words in heard if "<" in words or "&" in words]


def test_enter_opens_the_row_of_a_table_as_the_space_bar_does(stay) -> None:
    page = stay().go("/evidence?lang=en")
    for key in (" ", "Enter"):
        page.locator(".ag-row .ag-cell").nth(1).click()
        page.wait_for_selector("#panel.show .claim")
        page.keyboard.press("Escape")
        page.wait_for_selector("#panel", state="hidden")
        page.locator(".ag-cell-focus").focus()
        page.keyboard.press("ArrowDown")
        page.keyboard.press(key)
        page.wait_for_selector("#panel.show .claim")
        page.keyboard.press("Escape")
        page.wait_for_selector("#panel", state="hidden")


def test_in_high_contrast_a_tick_is_drawn_by_the_system(stay) -> None:
    page = stay(**HIGH_CONTRAST).go("/charts/model-sizes?lang=en")
    looks = page.evaluate("""() => [...document.querySelectorAll(".form-check-input")]
      .map((one) => getComputedStyle(one).appearance)""")
    assert looks
    assert set(looks) == {"auto"}


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_narrowest_window_holds_every_page(stay, language: str) -> None:
    reader = stay(320, 640)
    for path in PATHS:
        if path == "/api":
            continue
        reader.go(f"{path}{'&' if '?' in path else '?'}lang={language}")
        assert reader.page.evaluate("() => document.documentElement.scrollWidth") <= 320, path


@pytest.mark.parametrize("path", ["/evidence?lang=ko", "/data?lang=en", "/organizations?lang=en"])
def test_without_scripts_a_table_is_a_table(visit, server, path: str) -> None:
    page = visit(java_script_enabled=False).page
    page.goto(server + ready(server, path))
    table = page.locator("#first table:visible").first
    assert table.locator("thead th").count() > 2
    rows = table.locator("tbody tr")
    assert rows.count() > 1
    assert all(row.strip() for row in rows.all_text_contents())
    assert not page.locator("#first .atlas-grid:visible").count(), "an empty place"
