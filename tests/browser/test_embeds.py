"""An embed opened by itself: with and without scripting, in every theme, by mouse and keyboard."""

from __future__ import annotations

import itertools
import struct
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.plotting.shapes import WIDTHS
from dashboard.plotting.theme import DARK, LIGHT, Theme
from tests.browser.accessibility import violations
from tests.real import real_charts

if TYPE_CHECKING:
    from playwright.sync_api import Page

CHARTS = list(real_charts())
SEEN = list(zip(CHARTS, itertools.cycle((340, 700, 1140)), strict=False))
LIVE = ".stage.live"
MARK = ".plot .point"
DRAWN = "() => [...document.images].every((one) => one.complete && one.naturalWidth > 0)"
SETTLED = """(width) => {
  const stage = document.querySelector(".stage");
  const plot = stage.querySelector(".plot .main-svg");
  return stage.classList.contains("live") && Number(plot.getAttribute("width")) === width;
}"""


def opened(visit, path: str, **options):
    seen = visit(**options)
    seen.page.goto(seen.server + path)
    return seen


def box(page: Page, selector: str) -> dict[str, float]:
    return page.evaluate(
        "(one) => document.querySelector(one).getBoundingClientRect().toJSON()", selector
    )


def ground(page: Page) -> str:
    return page.evaluate("getComputedStyle(document.documentElement).backgroundColor")


def painted(theme: Theme) -> str:
    red, green, blue = bytes.fromhex(theme.paper.removeprefix("#"))
    return f"rgb({red}, {green}, {blue})"


def themes_shown(page: Page) -> set[str]:
    shown = page.evaluate("[...document.images].map((one) => one.currentSrc)")
    return {parse_qs(urlsplit(address).query)["theme"][0] for address in shown}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_without_scripting_there_is_the_picture_and_the_table(visit, scheme: str) -> None:
    options = {"java_script_enabled": False, "color_scheme": scheme}
    seen = opened(visit, "/embed/page/models?lang=en", width=640, **options)
    page = seen.page
    assert ground(page) == painted(DARK if scheme == "dark" else LIGHT)
    assert themes_shown(page) == {scheme}
    assert page.evaluate(DRAWN)
    assert page.locator("img").first.get_attribute("alt")
    page.get_by_text("Table", exact=True).first.click()
    assert page.get_by_role("row").nth(1).is_visible()
    image = page.get_by_role("link", name="Save PNG").first
    assert f"theme={scheme}" in str(image.get_attribute("href"))
    with page.expect_download() as download:
        image.click()
    assert download.value.suggested_filename.startswith("model-sizes.en.")
    assert seen.troubles == []


@pytest.mark.parametrize(("theme", "scheme"), [("light", "dark"), ("dark", "light")])
def test_a_theme_asked_for_is_right_before_any_script(visit, theme: str, scheme: str) -> None:
    options = {"java_script_enabled": False, "color_scheme": scheme}
    page = opened(visit, f"/embed/model-sizes?theme={theme}", width=340, **options).page
    assert ground(page) == painted(DARK if theme == "dark" else LIGHT)
    assert themes_shown(page) == {theme}


@pytest.mark.parametrize(("chart", "width"), SEEN)
def test_the_figure_takes_over_without_a_jump(visit, chart: str, width: int) -> None:
    seen = opened(visit, f"/embed/{chart}?lang=ko", width=width)
    page = seen.page
    page.wait_for_function(DRAWN)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    before, whole = box(page, "img"), box(page, "main")
    page.locator(".stage").hover()
    page.wait_for_selector(LIVE)
    assert box(page, "main") == whole
    after = box(page, ".plot .main-svg")
    assert after == pytest.approx(before, abs=0.6)
    assert page.locator("img").is_hidden()
    assert page.locator(".plot").get_attribute("aria-label") == page.locator("img").get_attribute(
        "alt"
    )
    scripts = [urlsplit(url).path for url in asked if "plotly" in url]
    assert scripts == ["/assets/vendor/plotly-cartesian.min.js"]
    assert seen.troubles == []


def test_what_is_not_drawn_on_axes_has_the_whole_of_plotly(visit) -> None:
    seen = visit()
    tree = {"type": "treemap", "labels": ["a", "b"], "parents": ["", "a"], "values": [1, 1]}
    told = {"figure": {"data": [tree], "layout": {}}}
    seen.page.route("**/charts/model-sizes.json*", lambda route: route.fulfill(json=told))
    seen.page.goto(f"{seen.server}/embed/model-sizes?lang=en")
    seen.page.wait_for_function(DRAWN)
    seen.page.locator(".stage").hover()
    seen.page.wait_for_selector(LIVE)
    assert seen.page.locator(".plot .treemap path").count() > 0
    assert seen.troubles == []


def test_nothing_is_loaded_before_it_is_needed(visit) -> None:
    seen = visit()
    asked: list[str] = []
    seen.page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    seen.page.goto(f"{seen.server}/embed/model-sizes")
    seen.page.wait_for_function(DRAWN)
    assert "/charts/model-sizes.svg" in asked
    assert not [path for path in asked if "plotly" in path or path.endswith(".json")]
    assert asked.count("/charts/model-sizes.svg") == 1


def test_another_width_gets_another_layout(visit) -> None:
    seen = opened(visit, "/embed/model-sizes?lang=en", width=1140)
    page = seen.page
    page.locator(".stage").hover()
    for width in (1140, 480, 340, 860):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_function(SETTLED, arg=width)
        assert width in WIDTHS
        assert page.evaluate("document.documentElement.scrollWidth") == width
    assert seen.troubles == []


def test_another_theme_of_the_screen_redraws_the_figure(visit) -> None:
    seen = opened(visit, "/embed/model-sizes?lang=en", color_scheme="light")
    page = seen.page
    page.locator(".stage").hover()
    for scheme, theme in (("light", LIGHT), ("dark", DARK)):
        page.emulate_media(color_scheme=scheme)
        page.wait_for_function(
            """(paper) => document.querySelector(".stage.live .plot") &&
                document.querySelector(".plot")._fullLayout.paper_bgcolor === paper""",
            arg=theme.paper,
        )
        assert ground(page) == painted(theme)
    assert seen.troubles == []


def test_a_mark_shows_what_it_is_and_opens_its_evidence(visit) -> None:
    seen = opened(visit, "/embed/model-sizes?lang=en", width=700)
    page = seen.page
    page.locator(".stage").hover()
    page.wait_for_selector(LIVE)
    mark = page.locator(MARK).first.bounding_box()
    assert mark
    page.mouse.move(mark["x"] + mark["width"] / 2, mark["y"] + mark["height"] / 2)
    page.wait_for_selector(".plot .hovertext")
    with page.expect_popup() as popup:
        page.mouse.click(mark["x"] + mark["width"] / 2, mark["y"] + mark["height"] / 2)
    found = urlsplit(popup.value.url)
    assert found.path == "/evidence"
    query = parse_qs(found.query)
    assert (query["chart"], len(query["mark"][0])) == (["model-sizes"], 8)
    popup.value.locator(".claim-alone .claim").first.wait_for()
    assert popup.value.locator(".arithmetic").inner_text().startswith("Model sizes")
    popup.value.close()
    assert seen.troubles == []


@pytest.mark.parametrize("has_touch", [False, True])
def test_who_points_at_a_mark_of_the_picture_has_its_label(visit, has_touch) -> None:
    path = "/embed/model-sizes?lang=en"
    there = opened(visit, path, width=700).page
    there.locator(".stage").hover()
    there.wait_for_selector(LIVE)
    mark, stage = (box(there, one) for one in (f"{MARK} path", ".stage"))
    place = {
        "x": mark["x"] + mark["width"] / 2 - stage["x"],
        "y": mark["y"] + mark["height"] / 2 - stage["y"],
    }
    seen = opened(visit, path, width=700, has_touch=has_touch)
    point = seen.page.locator(".stage")
    (point.tap if has_touch else point.hover)(position=place)
    seen.page.wait_for_selector(f"{LIVE} .hovertext")
    assert seen.troubles == []


def test_all_of_it_is_reached_from_the_keyboard(visit) -> None:
    seen = opened(visit, "/embed/model-sizes?lang=en", width=640)
    page = seen.page
    reached = []
    for _ in range(3):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.textContent.trim()"))
    assert reached == ["Save PNG", "Open in the dashboard ↗", "Table"]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "region"
    page.keyboard.press("Tab")
    with page.expect_popup() as popup:
        page.keyboard.press("Enter")
    assert urlsplit(popup.value.url).path == "/evidence"
    popup.value.close()
    assert seen.troubles == []


@pytest.mark.parametrize(
    "path",
    [
        "/embed/alliance-matrix?lang=ko&theme=dark",
        "/embed/model-sizes?lang=en&theme=light",
        "/embed/page/market?lang=ko&transparent=1",
        "/embed/model-sizes?axis=cubic&lang=ko",
    ],
)
def test_axe_finds_nothing(visit, path: str) -> None:
    page = opened(visit, path, width=640).page
    for summary in page.locator("summary").all():
        summary.click()
    assert violations(page) == []


def test_where_no_picture_comes_the_figure_is_drawn_at_once(visit) -> None:
    seen = visit()
    page = seen.page
    page.route("**/*.svg?*", lambda route: route.abort())
    page.goto(f"{seen.server}/embed/model-sizes")
    page.wait_for_selector(LIVE)
    assert page.locator(".trouble").is_hidden()
    assert box(page, "img") == box(page, ".stage")
    assert box(page, ".plot") == pytest.approx(box(page, "img"), abs=0.6)


def test_where_nothing_can_be_drawn_the_table_is_named(visit) -> None:
    page = visit().page
    for kind in ("svg", "json"):
        page.route(f"**/*.{kind}?*", lambda route: route.abort())
    page.goto(f"{visit().server}/embed/model-sizes?lang=en")
    page.get_by_text("The chart cannot be drawn just now").wait_for()
    assert page.get_by_text("Table", exact=True).is_visible()


def test_the_rows_are_taken_away(visit) -> None:
    seen = opened(visit, "/embed/model-sizes?lang=en")
    page = seen.page
    page.get_by_text("Table", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download CSV").click()
    assert download.value.suggested_filename.startswith("model-sizes.en.")
    assert download.value.path().read_bytes().startswith(b"\xef\xbb\xbf")
    assert seen.troubles == []


def test_without_a_server_picture_the_browser_saves_its_own(visit) -> None:
    seen = visit()
    page = seen.page
    page.route("**/*.png?*", lambda route: route.abort())
    page.set_viewport_size({"width": 700, "height": 900})
    page.goto(f"{seen.server}/embed/model-sizes?lang=en")
    with page.expect_download() as download:
        page.get_by_role("link", name="Save PNG").click()
    content = download.value.path().read_bytes()
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">I", content[16:20]) == (2 * 640,)
