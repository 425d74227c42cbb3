"""Every page in both languages and themes, wide and narrow: drawn, whole, to itself."""

from __future__ import annotations

import pytest

from dashboard.figures.discovery import discover
from dashboard.locations import charts_directory
from tests.browser.accessibility import violations

CHARTS = list(discover(charts_directory()))
PAGES = [
    "/",
    "/models",
    "/alliances",
    "/market",
    "/evidence",
    "/data",
    "/about",
    *[f"/charts/{chart}" for chart in CHARTS],
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


SWITCH = {"theme": ".switches a[data-sets=theme]", "language": ".switches a[data-sets=lang]"}
# axe-core takes its time: each theme and each language once, where most is on the screen.
AXE = {("ko", "light", 1440), ("en", "dark", 1440)}
ORDER = [("ko", "light"), ("ko", "dark"), ("en", "dark"), ("en", "light")]


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("path", PAGES)
def test_page_draws_in_both_languages_and_themes(visit, path: str, width: int) -> None:
    seen = visit(width)
    page = seen.open(f"{path}?lang=ko&theme=light")
    for step, (language, theme) in enumerate(ORDER):
        if step:
            page.locator(SWITCH["language" if theme == ORDER[step - 1][1] else "theme"]).click()
            page.wait_for_function(IN_FORCE, arg=[language, theme])
            seen.drawn()
        assert HEADINGS[language] in page.inner_text("#header")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == GROUNDS[theme]
        root = "document.documentElement"
        assert page.evaluate(f"{root}.scrollWidth - {root}.clientWidth") == 0
        assert page.evaluate(TEXT_FAULTS) == []
        if (language, theme, width) in AXE:
            assert violations(page) == []
    assert seen.troubles == []


@pytest.mark.parametrize("language", ["ko", "en"])
def test_theme_is_right_at_the_first_paint(visit, language: str) -> None:
    seen = visit(color_scheme="dark")
    seen.page.route("**/_dash-component-suites/**", lambda route: route.abort())
    seen.page.goto(f"{seen.server}/?lang={language}", wait_until="commit")
    seen.page.wait_for_selector(".loading")
    ground = seen.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == GROUNDS["dark"]
    assert seen.page.get_attribute("html", "lang") == language


def test_language_follows_the_browser_where_the_address_does_not_say(visit) -> None:
    korean, english = visit(locale="ko-KR"), visit(locale="en-US")
    assert korean.open("/").get_attribute("html", "lang") == "ko"
    assert english.open("/").get_attribute("html", "lang") == "en"


def test_unknown_address_and_parameter_are_explained(visit) -> None:
    seen = visit()
    page = seen.open("/nowhere?lang=en")
    assert "There is no such page" in page.inner_text("#page")
    page = seen.open("/models?lang=en&axis=cubic&colour=1")
    assert "axis=cubic" in page.inner_text("#page")
    assert "colour=1" in page.inner_text("#page")
    assert "linear, log" in page.inner_text("#page")
