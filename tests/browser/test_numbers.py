"""What a control does not allow stays in the control; what an address got wrong, in its chart."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import violations
from tests.browser.test_choices import PICTURE, control, unfold
from tests.browser.test_redrawing import CHOICES

GROWTH = "market-growth"
HORIZON, LOW = (
    next(one for one in CHOICES[GROWTH] if one.name == name) for name in ("horizon", "low")
)
ALLOWED = {
    ("horizon", "ko"): "2024부터 2035까지의 정수를 입력하세요.",
    ("horizon", "en"): "Enter a whole number from 2024 to 2035.",
    ("low", "ko"): "-50%부터 100%까지 0.5 단위로 입력하세요.",
    ("low", "en"): "Enter a number from -50% to 100% in steps of 0.5.",
}


@pytest.mark.parametrize("language", ["ko", "en"])
def test_an_impossible_number_is_explained_and_never_an_address(stay, language: str) -> None:
    seen = stay()
    start = f"/charts/{GROWTH}?lang={language}&horizon=2028"
    page = seen.go(start)
    unfold(page, GROWTH)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for choice, texts in ((HORIZON, ["", "2040", "2030.5"]), (LOW, ["", "-60", "20.3"])):
        field = page.locator(control(GROWTH, choice))
        good = field.input_value()
        said = page.locator(".choice", has=field).locator(".choice-allowed")
        for text in texts:
            field.fill(text)
            field.press("Tab")
            expect(field).to_have_attribute("aria-invalid", "true")
            expect(said).to_be_visible()
            expect(said).to_have_text(ALLOWED[choice.name, language])
            assert field.get_attribute("aria-describedby") == said.get_attribute("id")
            assert page.url == seen.server + start
        assert violations(page, ".settings") == []
        field.fill(good)
        field.press("Tab")
        expect(said).to_be_hidden()
    assert not [url for url in asked if ".json" in url and "horizon=2028" not in url]

    # Another choice goes its way; what is wrong stays with its control.
    field = page.locator(control(GROWTH, HORIZON))
    field.fill("2040")
    before = page.evaluate(PICTURE, GROWTH)
    page.locator(control(GROWTH, LOW)).fill("10")
    page.locator(control(GROWTH, LOW)).press("Enter")
    page.wait_for_url(f"**/charts/{GROWTH}?lang={language}&horizon=2028&low=10")
    page.wait_for_function(f"(before) => ({PICTURE})('{GROWTH}') !== before", arg=before)
    expect(field).to_have_attribute("aria-invalid", "true")
    page.reload()
    seen.drawn()
    assert page.locator(control(GROWTH, HORIZON)).input_value() == "2028"
    assert seen.troubles == []


@pytest.mark.parametrize("width", [1440, 390])
def test_a_chart_that_does_not_fit_says_so_and_the_page_stands(visit, width: int) -> None:
    seen = visit(width)
    page = seen.open("/?lang=en&model-sizes.axis=cubic&market-growth.currency=KRW")
    card = page.locator("#chart-model-sizes")
    expect(card).to_contain_text("model-sizes.axis=cubic")
    expect(card).to_contain_text("Allowed: linear, log")
    assert page.locator("#page .js-plotly-plot").count() == 2
    assert violations(page, "#chart-model-sizes") == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    card.get_by_role("link", name="Show the chart without it").click()
    page.wait_for_url(f"{seen.server}/?lang=en&market-growth.currency=KRW")
    seen.drawn()
    assert page.locator("#page .js-plotly-plot").count() == 3
    assert seen.troubles == []
