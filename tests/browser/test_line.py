"""The server is killed, the network is away, a script does not come: said, and asked for again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.test_choices import PICTURE, unfold
from tests.conftest import Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Locator, Page

GONE = {"ko": "서버에 연결할 수 없습니다.", "en": "The server cannot be reached."}
OFFLINE = {"ko": "네트워크에 연결되어 있지 않습니다.", "en": "You are offline."}
AGAIN = {"ko": "다시 시도", "en": "Try again"}
PLACE = "() => document.getElementById('known-handle').getBoundingClientRect().left"


@dataclass(frozen=True)
class Ask:
    """What a reader asks for while there is nobody to answer.

    Attributes:
        start: Where the reader is.
        act: What the reader does.
        said: What is missing, in words.
        done: Waits until what was asked for is there.
        place: Where it is said.
    """

    start: str
    act: Callable[[Page], object]
    said: str
    done: Callable[[Page], object]
    place: str = "#line"

    @property
    def language(self) -> str:
        return self.start.partition("lang=")[2][:2]

    def words(self, page: Page) -> Locator:
        return page.locator(self.place)


def navigation(page: Page, topic: str) -> Locator:
    return page.locator(f".nav-line a[href*='/{topic}']")


def to_market_and_back(page: Page) -> None:
    """Press Back; where the address goes meanwhile is seen later."""
    page.evaluate("history.back()")


def picture_changed(page: Page) -> None:
    page.wait_for_url("**/charts/model-sizes?lang=en&axis=log")
    page.wait_for_function(f"() => ({PICTURE})('model-sizes') !== window.before")


def choose_log(page: Page) -> None:
    page.evaluate(f"() => {{ window.before = ({PICTURE})('model-sizes'); }}")
    unfold(page, "model-sizes")
    page.get_by_text("Log", exact=True).click()


def search(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.insert_text("LG")


def is_dark(page: Page) -> None:
    page.wait_for_function(
        "() => document.querySelector('.js-plotly-plot')._fullLayout.meta.theme === 'dark'"
    )


ASKS = {
    "link": Ask(
        "/models?lang=ko",
        lambda page: navigation(page, "market").click(),
        "요청한 화면을 열지 못해 이전 화면을 그대로 둡니다.",
        lambda page: page.wait_for_url("**/market?lang=ko"),
    ),
    "day": Ask(
        "/market?lang=en",
        lambda page: page.locator("#known-handle").press("Home"),
        "you still see the one before",
        lambda page: expect(page.locator(".known-words")).to_contain_text("2021-05-26"),
    ),
    "filter": Ask(
        "/data?lang=ko",
        lambda page: page.locator(".filters select").select_option("models"),
        "요청한 화면을 열지 못해",
        lambda page: page.wait_for_url("**/data?lang=ko&table=models"),
    ),
    "choice": Ask(
        "/charts/model-sizes?lang=en",
        choose_log,
        "What you see is the chart before the change.",
        picture_changed,
        ".chart-trouble",
    ),
    "share": Ask(
        "/charts/model-sizes?lang=ko",
        lambda page: page.get_by_role("button", name="공유", exact=True).click(),
        "공유 창을 열지 못했습니다.",
        lambda page: page.wait_for_selector(".modal.show #share-page"),
    ),
    "evidence": Ask(
        "/charts/training-data?lang=en",
        lambda page: page.get_by_role("button", name="Evidence").click(),
        "The evidence could not be opened.",
        lambda page: page.wait_for_selector(".panel.show q"),
    ),
    "search": Ask(
        "/about?lang=ko",
        search,
        "검색하지 못했습니다.",
        lambda page: page.get_by_role("option").first.wait_for(),
        ".search-said",
    ),
    "back": Ask(
        "/market?lang=en",
        to_market_and_back,
        "you still see the one before",
        lambda page: page.wait_for_function("() => scrollY === 900"),
    ),
    "theme": Ask(
        "/charts/model-sizes?lang=en&theme=light",
        lambda page: page.locator(".switches a[title='Dark theme']").click(),
        "What you see is the chart before the change.",
        is_dark,
        ".chart-trouble",
    ),
}


@pytest.fixture(scope="module")
def killable() -> Iterator[Server]:
    one = Server(ATLAS_BROWSERS="0")
    one.start()
    yield one
    one.stop()


@pytest.fixture
def opened(new_page, killable) -> Iterator[Callable[[Ask], Visit]]:
    """Opens the page that an ask starts from."""
    pages: list[Page] = []

    def make(ask: Ask) -> Visit:
        pages.append(new_page())
        seen = Visit(pages[-1], killable.address)
        if ask is ASKS["back"]:
            seen.open("/models?lang=en")
            seen.page.evaluate("scrollTo(0, 900)")
            seen.page.wait_for_function("() => history.state.top === 900")
            seen.go(ask.start)
        else:
            seen.open(ask.start)
        return seen

    yield make
    for page in pages:
        page.close()


def is_told(ask: Ask, page: Page, reasons: dict[str, str], before: str) -> None:
    """Whether it is said, and the address and the page are still those of before."""
    words = ask.words(page)
    expect(words).to_contain_text(reasons[ask.language])
    expect(words).to_contain_text(ask.said)
    expect(words.get_by_role("button", name=AGAIN[ask.language])).to_be_visible()
    # Another theme is on the screen at once, but for the figures.
    expect(page).to_have_url(before.replace("theme=light", "theme=dark"))


def is_done(ask: Ask, page: Page) -> None:
    ask.done(page)
    expect(ask.words(page).get_by_role("button", name=AGAIN[ask.language])).to_have_count(0)


def test_a_server_that_is_killed_and_comes_back(opened, killable) -> None:
    pages = {name: opened(ask).page for name, ask in ASKS.items()}
    addresses = {name: page.url for name, page in pages.items()}
    handle = pages["day"].evaluate(PLACE)
    killable.kill()
    try:
        for name, ask in ASKS.items():
            ask.act(pages[name])
        for name, ask in ASKS.items():
            is_told(ask, pages[name], GONE, addresses[name])
        assert pages["day"].evaluate(PLACE) == pytest.approx(handle, abs=1)
        assert pages["theme"].evaluate("document.documentElement.dataset.bsTheme") == "dark"
    finally:
        killable.start()
    pages["link"].get_by_role("button", name="다시 시도").click()
    for name, ask in ASKS.items():
        is_done(ask, pages[name])
    pages["back"].wait_for_url("**/models?lang=en")
    pages["back"].go_forward()
    pages["back"].wait_for_url("**/market?lang=en")


@pytest.mark.parametrize("name", ["link", "choice", "back"])
def test_a_network_that_goes_and_comes_back(opened, name: str) -> None:
    ask = ASKS[name]
    page = opened(ask).page
    address = page.url
    page.context.set_offline(True)
    try:
        ask.act(page)
        is_told(ask, page, OFFLINE, address)
    finally:
        page.context.set_offline(False)
    is_done(ask, page)


def test_only_what_was_asked_last_is_done(opened) -> None:
    seen = opened(ASKS["link"])
    page, asked = seen.page, []
    page.context.set_offline(True)
    try:
        for topic in ("market", "alliances", "investments"):
            navigation(page, topic).click()
        page.locator("#chart-model-sizes").get_by_role("button", name="공유").click()
        expect(page.locator("#line")).to_contain_text("공유 창을 열지 못했습니다.")
        page.on("request", lambda request: asked.append(request.post_data or ""))
    finally:
        page.context.set_offline(False)
    page.wait_for_selector(".modal.show #share-page")
    assert page.url.endswith("/models?lang=ko")
    assert sum("changedPropIds" in body for body in asked) == 1


def test_a_fault_of_the_server_is_told_and_tried_again_by_hand(visit) -> None:
    seen = visit()
    page = seen.open("/models?lang=en")
    page.route("**/_dash-update-component", lambda route: route.fulfill(status=500))
    page.locator("#chart-model-sizes").get_by_role("button", name="Evidence").click()
    line = page.locator("#line")
    expect(line).to_contain_text("Something went wrong on the server.")
    page.unroute("**/_dash-update-component")
    line.get_by_role("button", name="Try again").click()
    page.wait_for_selector(".panel.show")
    expect(line).to_have_text("")


def test_an_answer_that_takes_long_is_told(visit) -> None:
    seen, waiting = visit(), []
    page = seen.open("/models?lang=en")
    page.clock.install()
    page.route("**/_dash-update-component", lambda route: waiting.append(route))
    with page.expect_request("**/_dash-update-component"):
        navigation(page, "market").click()
    page.clock.fast_forward("00:11")
    expect(page.locator("#line")).to_contain_text("The answer is taking long.")
    waiting[0].continue_()
    page.wait_for_url("**/market?lang=en")
    expect(page.locator("#line")).to_have_text("")


@dataclass(frozen=True)
class Script:
    """A script that does not come twice: which, where, what is said, what shows that it came."""

    path: str
    start: str
    said: str
    place: str
    there: str


SCRIPTS = {
    "of tables": Script(
        "**/dash_ag_grid/dash_ag_grid*.js*",
        "/evidence?lang=en",
        "The program that shows this table could not be loaded.",
        "#page .trouble",
        ".ag-row",
    ),
    "of tables, its second part": Script(
        "**/dash_ag_grid/async*.js*",
        "/evidence?lang=ko",
        "표를 보여 주는 프로그램을 받지 못했습니다.",
        "#page .trouble",
        ".ag-row",
    ),
    "of figures": Script(
        "**/plotly-cartesian*.js*",
        "/charts/model-sizes?lang=ko",
        "조건 선택과 표, 근거는 아직 쓸 수 없습니다.",
        "#line",
        "#page .main-svg",
    ),
    "of Dash": Script(
        "**/dash_renderer*.js*",
        "/about?lang=en",
        "Choices, tables and evidence do not work yet.",
        "#line",
        "#page h1",
    ),
}


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_that_failed_is_asked_for_again(visit, name: str) -> None:
    script, seen = SCRIPTS[name], visit()
    page = seen.page
    page.route(script.path, lambda route: route.abort())
    page.goto(seen.server + script.start)
    place = page.locator(script.place)
    expect(place).to_contain_text(script.said)
    page.unroute(script.path)
    page.wait_for_selector(script.there)
    seen.drawn()
    expect(place).to_have_text("")


def test_a_chart_that_needs_the_whole_of_plotly_waits_for_it(visit) -> None:
    seen = visit()
    page = seen.open("/charts/model-sizes?lang=en")

    def with_a_sunburst(route) -> None:
        answer = route.fetch()
        chart = answer.json()
        trace = {"type": "sunburst", "labels": ["one", "two"], "parents": ["", "one"]}
        chart["figure"]["data"].append(trace)
        route.fulfill(response=answer, body=json.dumps(chart))

    page.route("**/charts/model-sizes.json*", with_a_sunburst)
    page.route("**/plotly.min.js*", lambda route: route.abort())
    unfold(page, "model-sizes")
    page.get_by_text("Log", exact=True).click()
    place = page.locator(".chart-trouble")
    expect(place).to_contain_text("The program that draws this chart could not be loaded.")
    page.unroute("**/plotly.min.js*")
    page.wait_for_selector(".sunburstlayer .slice")
    expect(place).to_have_text("")
