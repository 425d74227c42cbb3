"""Every page wide and narrow, in both languages and themes: drawn, whole, to itself."""

from __future__ import annotations

import pytest

from dashboard.charting.topics import TOPICS
from tests.browser.accessibility import violations
from tests.browser.standing import open_still

# What is wrong with an address is told by the server and, in the console, by the browser.
REFUSED = {"/nowhere": ["404", "console"], "/models?axis=x": ["422", "console"]}
PAGES = [
    "/",
    *[f"/{topic.id}" for topic in TOPICS],
    "/charts/model-sizes",
    "/organizations",
    "/organizations/lg-ai-research",
    "/organizations/dongwon-group",
    "/evidence",
    "/evidence/size-exaone-herald",
    "/disagreements",
    "/changes",
    "/data",
    "/about",
    "/search?q=LG",
    "/verify",
    *REFUSED,
]
HEADINGS = {"ko": "초거대 AI 아틀라스", "en": "Hyperscale AI Atlas"}
GROUNDS = {"light": "rgb(247, 248, 250)", "dark": "rgb(18, 22, 26)"}

IN_FORCE = """([language, theme]) => document.documentElement.lang === language
  && document.documentElement.dataset.bsTheme === theme"""

TEXT_FAULTS = """() => {
  const faults = [];
  for (const plot of document.querySelectorAll('#page .js-plotly-plot')) {
    const frame = plot.getBoundingClientRect();
    const texts = [...plot.querySelectorAll('.main-svg text')].filter(
      (text) => text.textContent.trim() && text.getBoundingClientRect().width > 0);
    const boxes = texts.map((text) => ({
      words: text.textContent.slice(0, 40), box: text.getBoundingClientRect() }));
    for (const { words, box } of boxes) {
      if (box.left < frame.left - 1 || box.right > frame.right + 1
          || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) {
        faults.push(`cut: ${words}`);
      }
    }
    for (let i = 0; i < boxes.length; i += 1) {
      for (let j = i + 1; j < boxes.length; j += 1) {
        const a = boxes[i].box, b = boxes[j].box;
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (wide > 2 && high > 4) faults.push(`overlap: ${boxes[i].words} | ${boxes[j].words}`);
      }
    }
  }
  return faults;
}"""


# Words that a box cuts off; a cell of a grid can be widened, what only ears meet is cut on purpose.
CUT_WORDS = """() => [...document.querySelectorAll("body *")].filter((one) => {
    if (one.closest(".visually-hidden, [class^=ag-], .js-plotly-plot")) return false;
    if (!one.checkVisibility() || !one.textContent.trim()) return false;
    const { overflowX } = getComputedStyle(one);
    return ["hidden", "clip"].includes(overflowX) && one.scrollWidth > one.clientWidth + 1;
  }).map((one) => `${one.className}: ${one.textContent.slice(0, 60)}`)"""

SWITCHES = {"theme": ".switches a:not([lang]):visible", "lang": ".switches a[lang]"}
START = {1440: ("ko", "light"), 390: ("ko", "dark")}
OTHER = {"ko": "en", "en": "ko", "light": "dark", "dark": "light"}


def switched(seen, language: str, theme: str) -> tuple[str, str]:
    """Click on both switches, as a reader would, and wait until all is drawn anew."""
    language, theme = OTHER[language], OTHER[theme]
    for name, value in (("theme", theme), ("lang", language)):
        seen.page.locator(SWITCHES[name]).click()
        seen.page.wait_for_url(f"**{name}={value}**", wait_until="commit")
    seen.page.wait_for_function(IN_FORCE, arg=[language, theme])
    seen.drawn()
    return language, theme


def inspect(page, language: str, theme: str) -> None:
    assert HEADINGS[language] in page.inner_text("#header")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == GROUNDS[theme]
    root = "document.documentElement"
    assert page.evaluate(f"{root}.scrollWidth - {root}.clientWidth") == 0
    assert page.evaluate(TEXT_FAULTS) == []
    assert page.evaluate(CUT_WORDS) == []


@pytest.mark.parametrize("width", START)
@pytest.mark.parametrize("path", PAGES)
def test_page_draws_in_both_languages_and_themes(visit, path: str, width: int) -> None:
    seen = visit(width)
    language, theme = START[width]
    joined = "&" if "?" in path else "?"
    page = open_still(seen, f"{path}{joined}lang={language}&theme={theme}")
    inspect(page, language, theme)
    # axe-core takes its time: each theme and each language once, where most is on the screen.
    is_wide = width == max(START)
    if is_wide:
        assert violations(page) == []
    language, theme = switched(seen, language, theme)
    inspect(page, language, theme)
    assert violations(page, color_contrast=is_wide) == []
    assert [one.split(" ")[0] for one in seen.troubles] == REFUSED.get(path, [])


@pytest.mark.parametrize("language", ["ko", "en"])
def test_theme_is_right_at_the_first_paint(visit, language: str) -> None:
    seen = visit(color_scheme="dark")
    seen.page.route("**/_dash-component-suites/**", lambda route: route.abort())
    seen.page.goto(f"{seen.server}/?lang={language}", wait_until="commit")
    seen.page.wait_for_function("() => performance.getEntriesByName('first-paint').length")
    ground = seen.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == GROUNDS["dark"]
    assert seen.page.get_attribute("html", "lang") == language


def test_language_follows_the_browser_where_the_address_does_not_say(visit) -> None:
    korean, english = visit(locale="ko-KR"), visit(locale="en-US")
    assert korean.open("/about").get_attribute("html", "lang") == "ko"
    assert english.open("/about").get_attribute("html", "lang") == "en"
    assert english.open("/about?lang=ko").get_attribute("html", "lang") == "ko"
    assert english.go("/about").get_attribute("html", "lang") == "en"


def test_unknown_address_and_parameter_are_explained(visit) -> None:
    seen = visit()
    page = seen.open("/nowhere?lang=en")
    assert "There is no such page" in page.inner_text("#page")
    page = seen.open("/charts/model-sizes?lang=en&axis=cubic&colour=1")
    assert "axis=cubic" in page.inner_text("#page")
    assert "colour=1" in page.inner_text("#page")
    assert "linear, log" in page.inner_text("#page")
