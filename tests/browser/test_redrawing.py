"""A choice changed in a browser: one file is asked for, and what comes back is shown or told."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from playwright.sync_api import expect

from tests.browser.test_choices import CHOICES, PICTURE, change, control, unfold

if TYPE_CHECKING:
    from dashboard.requests.choices import Choice

ROUTE = "_dash-update-component"


def asked_by(page, act) -> list[str]:
    """The paths that a page asks for while something is done, until its figure is another."""
    found: list[str] = []
    page.on("request", lambda request: found.append(urlsplit(request.url).path))
    before = page.evaluate(PICTURE, "model-sizes")
    act()
    page.wait_for_function(f"before => ({PICTURE})('model-sizes') !== before", arg=before)
    return [path for path in found if path != "/assets/icon.svg"]


def test_a_page_asks_one_callback_and_a_choice_one_file(visit) -> None:
    seen, callbacks = visit(), []
    seen.page.on(
        "request", lambda request: callbacks.append(request.url) if ROUTE in request.url else None
    )
    page = seen.open("/charts/model-sizes?lang=en")
    unfold(page, "model-sizes")
    log = page.get_by_text("Log", exact=True)
    assert asked_by(page, log.click) == ["/charts/model-sizes.json"]
    assert len(callbacks) == 1
    assert seen.troubles == []


def test_what_stands_around_a_figure_follows_it(stay) -> None:
    seen = stay()
    page = seen.go("/models?lang=en")
    card, findings = page.locator("#chart-model-sizes"), page.locator("#findings")
    before = card.get_by_role("button", name="Evidence").inner_text()
    said = findings.inner_text()
    asked_by(page, lambda: change(page, "model-sizes", _choice("country")))
    seen.drawn()
    assert card.get_by_role("button", name="Evidence").inner_text() != before
    expect(findings).not_to_have_text(said)
    assert card.locator("summary", has_text="Country: South Korea").is_visible()
    page.keyboard.press("Escape")
    card.get_by_role("button", name="Evidence").click()
    expect(page.locator("#panel-title")).to_be_visible()
    assert seen.troubles == []


def test_a_server_out_of_reach_leaves_the_figure_and_says_so(visit) -> None:
    seen = visit()
    page = seen.open("/charts/model-sizes?lang=en")
    before = page.evaluate(PICTURE, "model-sizes")
    page.route("**/charts/model-sizes.json*", lambda route: route.abort())
    unfold(page, "model-sizes")
    page.get_by_text("Log", exact=True).click()
    trouble = page.locator("#chart-model-sizes .chart-trouble")
    expect(trouble).to_contain_text("could not be redrawn")
    assert page.evaluate(PICTURE, "model-sizes") == before
    page.unroute("**/charts/model-sizes.json*")
    asked_by(page, _undisclosed(page).click)
    expect(trouble).to_have_text("")


def test_a_newer_choice_wins_over_an_older_one(visit) -> None:
    seen = visit()
    page = seen.open("/charts/model-sizes?lang=en")
    unfold(page, "model-sizes")
    linear = page.evaluate(PICTURE, "model-sizes")
    page.route("**/charts/model-sizes.json*axis=log*", lambda _route: None)
    with page.expect_request("**/charts/model-sizes.json*axis=log*"):
        page.get_by_text("Log", exact=True).click()
    with (
        page.expect_event("requestfailed") as given_up,
        page.expect_response("**/charts/model-sizes.json*"),
    ):
        page.get_by_text("Linear", exact=True).click()
    assert "axis=log" in given_up.value.url
    assert page.evaluate(PICTURE, "model-sizes") == linear
    assert page.locator("#chart-model-sizes .chart-trouble").inner_text() == ""
    assert seen.troubles == []


def _choice(name: str) -> Choice:
    return next(one for one in CHOICES["model-sizes"] if one.name == name)


def _undisclosed(page):
    return page.locator(control("model-sizes", _choice("undisclosed")))
