"""What a reader does on a page before its scripts are there: nothing of it is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.server.client import ready

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

PHONE = {"width": 390, "height": 844, "has_touch": True, "is_mobile": True}
MARK = """() => {
  const picture = document.querySelector("#page .picture");
  const { left, top } = picture.getBoundingClientRect();
  const boxes = [...picture.querySelectorAll(".point path")].map((m) => m.getBoundingClientRect());
  const seen = boxes.find((one) => one.width > 4 && one.bottom < innerHeight);
  return [seen.left + seen.width / 2 - left, seen.top + seen.height / 2 - top];
}"""
COMPLETE = """(one) =>
  one.localName !== "img" || one.complete || new Promise((done) => (one.onload = done))"""
COMPOSE = """(kind) => {
  document.activeElement.dispatchEvent(new CompositionEvent(kind, { bubbles: true }));
}"""
REST, CALM, INTENT = 4000, 400, 80  # milliseconds, as in assets/opening.js
HOLD = """() => {
  const [set, clear] = [setTimeout, clearTimeout];
  window.held = new Map();
  let last = 0;
  window.setTimeout = (act, pause, ...more) => {
    if (![PAUSES].includes(pause)) return set(act, pause, ...more);
    last -= 1;
    held.set(last, [pause, () => act(...more)]);
    return last;
  };
  window.clearTimeout = (one) => held.delete(one) || clear(one);
  window.release = () => [...held].forEach(([one, [, act]]) => held.delete(one) && act());
}"""
WAITING = "(pause) => [...held.values()].map(([one]) => one).join() === String(pause)"
DRAWN = "() => document.querySelector('#page .main-svg .infolayer .annotation')"
SIZES = "/charts/model-sizes?lang=en"


@pytest.fixture
def arrive(visit, server):
    """Opens a page that is made already, and returns once its first picture is seen."""

    def come(path: str, picture: str = "#first img", script: str = "", **options):
        seen = visit(**options)
        seen.page.add_init_script(script)
        seen.page.goto(server + ready(server, path))
        seen.page.locator(picture).first.evaluate(COMPLETE)
        return seen

    return come


@pytest.fixture
def arrive_timed(arrive):
    """Opens a page as ``arrive`` does, whose pauses last until its ``release`` is called."""
    pauses = ", ".join(map(str, (REST, CALM, INTENT)))
    return lambda path: arrive(path, script=f"({HOLD.replace('PAUSES', pauses)})()")


def live(page: Page) -> None:
    page.wait_for_selector("#first", state="detached")


def scripts(page: Page) -> list[str]:
    entries = "performance.getEntriesByType('resource').map((one) => one.name)"
    asked = [urlsplit(one).path for one in page.evaluate(entries)]
    return [path for path in asked if path.endswith(".js")]


def tap(place: Locator, at: list[float] | None = None) -> None:
    place.tap(position={"x": at[0], "y": at[1]} if at else None)


def test_a_phone_that_only_reads_has_neither_dash_nor_plotly(arrive) -> None:
    seen = arrive(SIZES, **PHONE)
    page = seen.page
    page.wait_for_load_state("networkidle")
    page.evaluate("scrollTo(0, 600)")
    page.wait_for_function("() => scrollY === 600")
    assert {path.rpartition("/")[2] for path in scripts(page)} == {
        "early.js",
        "line.js",
        "loader.js",
        "opening.js",
    }
    assert seen.troubles == []


def test_a_table_comes_when_it_is_nearly_seen(arrive) -> None:
    seen = arrive("/data?lang=en", picture="#first h1", **{**PHONE, "height": 600})
    page = seen.page
    page.wait_for_load_state("networkidle")
    assert not [path for path in scripts(page) if "dash" in path]
    page.locator("#first .atlas-grid").scroll_into_view_if_needed()
    page.locator("#page .ag-row").first.wait_for()
    assert seen.troubles == []


def test_a_tap_on_a_mark_opens_its_evidence_once_that_can_be_had(arrive) -> None:
    there = arrive(SIZES, **PHONE).page
    tap(there.locator("#first .picture"), [100, 10])
    live(there)
    mark = there.evaluate(MARK)
    seen = arrive(SIZES, **PHONE)
    tap(seen.page.locator("#first .picture"), mark)
    expect(seen.page.locator(".panel.show")).to_contain_text("As written")
    assert seen.troubles == []


def test_a_pointer_has_the_figure_before_the_rest_of_the_page(arrive) -> None:
    seen = arrive(SIZES)
    page = seen.page
    late: list = []
    page.route("**/dash-renderer/**", lambda route: late.append(route))
    with page.expect_request("**/dash-renderer/**"):  # as soon as the pointer rests
        page.locator("#first .picture").hover(position={"x": 300, "y": 200})
        page.wait_for_selector("#first .is-drawn")
        bars = page.locator("#first .point path")
        assert bars.count() > 5
        before = page.locator("#first img").bounding_box()
        after = page.locator("#first .plot .main-svg").first.bounding_box()
        assert after == pytest.approx(before, abs=0.6)
        bars.nth(2).hover(force=True)
    expect(page.locator("#first .hovertext")).to_have_count(1)
    late[0].continue_()
    live(page)
    assert seen.troubles == []


def test_dash_comes_when_the_pointer_rests(arrive_timed) -> None:
    seen = arrive_timed(SIZES)
    page = seen.page
    page.locator("#first .picture").hover(position={"x": 300, "y": 200})
    page.wait_for_selector("#first .is-drawn")
    bars = page.locator("#first .point path")
    for number in range(5):
        bars.nth(number).hover(force=True)
        expect(page.locator("#first .hovertext")).to_have_count(1)
        page.wait_for_function(WAITING, arg=CALM)
    assert not [path for path in scripts(page) if "dash" in path]
    with page.expect_request("**/dash-renderer/**"):
        page.evaluate("release()")
    live(page)
    assert seen.troubles == []


def test_a_pointer_that_passes_over_a_control_does_not_ask_for_it(arrive_timed) -> None:
    seen = arrive_timed(SIZES)
    page = seen.page
    page.wait_for_function(WAITING, arg=REST)
    button = page.locator("#first").get_by_role("button", name="Table", exact=True)
    button.hover()
    page.wait_for_function(WAITING, arg=INTENT)
    page.locator("#first h1").hover()
    page.wait_for_function(WAITING, arg=CALM)
    button.hover()
    page.wait_for_function(WAITING, arg=INTENT)
    assert not [path for path in scripts(page) if "dash" in path]
    with page.expect_request("**/dash-renderer/**"):
        page.evaluate("release()")
    live(page)
    assert seen.troubles == []


def test_a_pointer_that_rests_has_its_label_before_and_after_the_live_page_comes(arrive) -> None:
    there = arrive(SIZES).page
    there.mouse.move(1, 1)
    there.mouse.move(2, 2)
    live(there)
    there.wait_for_function(DRAWN)
    across, down = there.evaluate(MARK)
    seen = arrive(SIZES)
    page = seen.page
    late: list = []
    page.route("**/dash-renderer/**", lambda route: late.append(route))
    with page.expect_request("**/dash-renderer/**"):
        page.locator("#first .picture").hover(position={"x": across, "y": down})
    label = page.locator("#first .hovertext")
    expect(label).to_have_count(1)
    words = label.text_content()
    late[0].continue_()
    live(page)
    expect(page.locator("#page .hovertext")).to_have_text(words)
    assert seen.troubles == []


@pytest.mark.parametrize("options", [PHONE, {}])
def test_a_button_pressed_early_does_its_work_once(arrive, options) -> None:
    seen = arrive(SIZES, **options)
    page = seen.page
    late: list = []
    page.route("**/dash-renderer/**", lambda route: late.append(route))
    button = page.locator("#first").get_by_role("button", name="Table", exact=True)
    with page.expect_request("**/dash-renderer/**"):
        button.click()
    button.click()  # once more, as nothing happens yet
    late[0].continue_()
    live(page)
    page.locator("#page .ag-row").first.wait_for()
    pressed = page.locator("#page").get_by_role("button", name="Table", exact=True)
    expect(pressed).to_have_attribute("aria-expanded", "true")
    assert seen.troubles == []


def test_a_menu_opened_early_is_open(arrive) -> None:
    seen = arrive(SIZES, **PHONE)
    page = seen.page
    page.locator("#first").get_by_text("Settings").tap()
    live(page)
    expect(page.locator("#page .settings-menu")).to_have_attribute("open", "")
    assert seen.troubles == []


def test_a_choice_taken_early_is_taken_and_back_returns(arrive, server) -> None:
    seen = arrive("/charts/claims-by-source?lang=en", **PHONE)
    page = seen.page
    control = page.locator("#first .choices select")
    words = control.evaluate("(one) => [...one.options].find((o) => !o.selected).value")
    control.select_option(words)
    live(page)
    expect(page.locator("#page .choices select").first).to_have_value(words)
    page.wait_for_function("(value) => location.search.includes('=' + value)", arg=words)
    page.go_back()
    page.wait_for_function("() => location.search === '?lang=en'")
    assert seen.troubles == []


def test_language_and_theme_need_no_live_page(arrive, server) -> None:
    for query in ("?lang=ko", "?lang=ko&theme=dark"):
        ready(server, "/charts/model-sizes" + query)
    seen = arrive(SIZES, **PHONE)
    page = seen.page
    page.locator("#first .switches").get_by_role("link", name="한").tap()
    page.wait_for_url("**/charts/model-sizes?lang=ko")
    page.locator("#first .switches .only-light").tap()
    page.wait_for_url("**/charts/model-sizes?lang=ko&theme=dark")
    assert not [path for path in scripts(page) if "dash" in path]
    assert seen.troubles == []


def test_what_is_typed_early_stays_and_so_does_the_keyboard(arrive) -> None:
    seen = arrive(SIZES, **PHONE)
    page = seen.page
    late: list = []
    page.route("**/dash-renderer/**", lambda route: late.append(route))
    with page.expect_request("**/dash-renderer/**"):
        page.locator("#first .search-box").tap()
    page.keyboard.type("exa")
    late[0].continue_()
    live(page)
    box = page.locator("#header .search-box")
    expect(box).to_be_focused()
    page.keyboard.type("one")
    expect(box).to_have_value("exaone")
    expect(page.locator("#search-list")).to_contain_text("EXAONE")
    assert seen.troubles == []


def test_a_letter_that_is_put_together_is_not_broken_off(arrive) -> None:
    seen = arrive(SIZES)
    page = seen.page
    page.locator("#first .search-box").focus()
    page.evaluate(COMPOSE, "compositionstart")
    page.wait_for_function(DRAWN)
    assert page.locator("#first .search-box").is_visible()
    page.evaluate(COMPOSE, "compositionend")
    live(page)
    expect(page.locator("#header .search-box")).to_be_focused()
    assert seen.troubles == []


def test_a_key_leads_to_the_field_that_searches(arrive) -> None:
    seen = arrive(SIZES)
    seen.page.keyboard.press("/")
    seen.page.keyboard.type("gpt")
    live(seen.page)
    expect(seen.page.locator("#header .search-box")).to_have_value("gpt")
    expect(seen.page.locator("#header .search-box")).to_be_focused()
    assert seen.troubles == []


def test_a_wide_screen_that_nothing_happens_on_comes_to_life(arrive) -> None:
    seen = arrive(SIZES)
    live(seen.page)
    seen.drawn()
    assert seen.troubles == []


def test_a_picture_that_does_not_come_is_drawn(visit, server) -> None:
    seen = visit(**PHONE)
    page = seen.page
    path = ready(server, "/?lang=en&as_of=2022-03-01")
    page.route(
        "**/charts/*.svg*",
        lambda route: route.fulfill(status=200, body="", content_type="image/svg+xml"),
    )
    page.goto(server + path)
    seen.drawn()
    assert seen.troubles == []
