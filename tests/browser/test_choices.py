"""Each choice of each chart changes the address and the picture; the address brings both back."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from dashboard.charting.render import choices_of
from dashboard.requests.choices import Choice, Kind
from tests.real import real_charts, real_dataset

DATASET = real_dataset()
CHOICES = {chart.id: choices_of(chart, DATASET) for chart in real_charts().values()}
# What must be chosen first for a choice to have something to act on.
FIRST = {
    ("model-sizes", "reference"): "measure=multiple",
    ("market-growth", "rate"): "currency=KRW",
    ("forecast-reconciliation", "second"): "second=kcis-ai-market",
}

PICTURE = """(chart) => {
  const plot = document.querySelector(`#chart-${chart} .js-plotly-plot`);
  if (!plot || !plot.data) return null;
  return JSON.stringify([plot.data, plot.layout.annotations, plot.layout.shapes]);
}"""
# While a page is laid out anew there is no picture.
IS_SAME = f"""([before, chart, same]) => {{
  const now = ({PICTURE})(chart);
  return now !== null && (now === before) === same;
}}"""


def control(chart: str, choice: Choice) -> str:
    identifier = f'{{"name":"{choice.name}","part":"choice","scope":"{chart}"}}'
    return f"[id='{identifier}']"


def unfold(page, chart: str) -> None:
    """Open the settings of a chart, which hold all choices but the main one."""
    page.locator(f"#chart-{chart} .settings-menu:not([open]) > summary").click()


def change(page, chart: str, choice: Choice) -> None:
    """Do with the control what a reader would do."""
    found = page.locator(control(chart, choice))
    closed = found.locator("xpath=ancestor::details[not(@open)]")
    while closed.count():
        closed.first.locator("> summary").click()
    if choice.kind is Kind.MANY:
        found.locator("input").first.check()
    elif choice.kind is Kind.FLAG:
        found.click()
    elif choice.kind is Kind.NUMBER:
        value = choice.default + choice.step
        found.fill(f"{value if value <= choice.maximum else choice.default - choice.step:g}")
        found.press("Enter")
    elif found.evaluate("element => element.tagName") == "SELECT":
        other = [option.value for option in choice.seen if option.value != choice.default]
        found.select_option(other[-1])
    else:
        other = [option.value for option in choice.seen if option.value != choice.default]
        label = f"input[value='{other[0]}'] + label, label:has(input[value='{other[0]}'])"
        found.locator(label).first.click()


@pytest.mark.parametrize("chart", CHOICES)
def test_each_choice_changes_address_and_picture(stay, chart: str) -> None:
    seen = stay()
    page = seen.go(f"/charts/{chart}")
    for choice in CHOICES[chart]:
        start = f"/charts/{chart}?{FIRST.get((chart, choice.name), '')}".rstrip("?")
        if page.url != seen.server + start:
            seen.go(start)
        before = page.evaluate(PICTURE, chart)
        change(page, chart, choice)
        page.wait_for_function(IS_SAME, arg=[before, chart, False])
        assert choice.name in parse_qs(urlsplit(page.url).query, keep_blank_values=True)
        chosen, after = page.url, page.evaluate(PICTURE, chart)
        page.go_back()
        page.wait_for_url(seen.server + start)
        page.wait_for_function(IS_SAME, arg=[before, chart, True])

    # The copied address, opened anew, brings the picture.
    page.goto(chosen)
    seen.drawn()
    assert page.evaluate(PICTURE, chart) == after
    assert seen.troubles == []


def test_back_and_forward_walk_through_choices(stay) -> None:
    seen = stay()
    page = seen.go("/charts/model-sizes")
    linear = page.evaluate(PICTURE, "model-sizes")
    unfold(page, "model-sizes")
    page.get_by_text("로그", exact=True).click()
    page.wait_for_url("**/charts/model-sizes?axis=log")
    page.wait_for_function(f"before => ({PICTURE})('model-sizes') !== before", arg=linear)
    log = page.evaluate(PICTURE, "model-sizes")
    page.go_back()
    page.wait_for_url("**/charts/model-sizes")
    page.wait_for_function(f"linear => ({PICTURE})('model-sizes') === linear", arg=linear)
    page.go_forward()
    page.wait_for_function(f"log => ({PICTURE})('model-sizes') === log", arg=log)
    assert page.locator("input[value='log']").is_checked()
    assert seen.troubles == []


def test_several_charts_on_a_page_keep_their_choices_apart(stay) -> None:
    seen = stay()
    page = seen.go("/?lang=en")
    unfold(page, "model-sizes")
    page.locator("#chart-model-sizes").get_by_text("Log", exact=True).click()
    page.wait_for_url("**model-sizes.axis=log**")
    page.locator("#chart-market-growth").get_by_text("Won", exact=True).click()
    page.wait_for_url("**market-growth.currency=KRW**")
    assert "model-sizes.axis=log" in page.url
    alone = page.locator("#chart-model-sizes").get_by_role("link", name="Chart alone")
    expect(alone).to_have_attribute("href", "/charts/model-sizes?lang=en&axis=log")
    page.reload()
    seen.drawn()
    assert page.locator("#chart-model-sizes input[value='log']").is_checked()
    assert page.locator("#chart-market-growth input[value='KRW']").is_checked()
    assert seen.troubles == []


def test_language_and_theme_keep_the_choices(stay) -> None:
    seen = stay()
    page = seen.go("/charts/model-sizes?axis=log")
    page.locator(".switches a[lang=en]").click()
    page.wait_for_function("() => document.documentElement.lang === 'en'")
    page.locator(".switches a[title='Dark theme']").click()
    page.wait_for_function("() => document.documentElement.dataset.bsTheme === 'dark'")
    query = parse_qs(urlsplit(page.url).query)
    assert query == {"axis": ["log"], "lang": ["en"], "theme": ["dark"]}
    seen.drawn()
    page.get_by_role("link", name="Market", exact=True).click()
    page.wait_for_url("**/market?lang=en&theme=dark")
    assert seen.troubles == []


def test_a_phone_turned_round_gets_a_chart_laid_out_anew(visit) -> None:
    seen = visit(390, 844)
    page = seen.open("/charts/model-sizes")
    narrow = page.evaluate(PICTURE, "model-sizes")
    page.set_viewport_size({"width": 844, "height": 390})
    page.wait_for_function(f"narrow => ({PICTURE})('model-sizes') !== narrow", arg=narrow)
    seen.drawn()
    root = "document.documentElement"
    assert page.evaluate(f"{root}.scrollWidth - {root}.clientWidth") == 0
    assert seen.troubles == []
