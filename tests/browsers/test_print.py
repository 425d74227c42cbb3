"""Two pages on paper, as Chromium and Firefox print them: every label lies on the sheet."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from unicodedata import normalize

import pytest
from defusedxml.ElementTree import fromstring
from playwright.sync_api import sync_playwright

from dashboard.server.capabilities import BROWSERS
from tests.browser.conftest import ARGUMENTS, DRAWN
from tests.browsers.firefox import Firefox

A4 = (595, 842)
PAGES = {"/?lang=ko&theme=dark": "ko", "/market?lang=en": "en"}
LABELS = """() => [...document.querySelectorAll(".chart-card .js-plotly-plot")].map((plot) =>
  [...plot.querySelectorAll(".main-svg text")].map((label) => {
    const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
    const parts = [];
    while (walker.nextNode()) parts.push(walker.currentNode.data);
    return parts.join(" ");
  }))"""
# What stands on the sheet: it is laid out anew for it.
ON_PAPER = f"""() => {{
  dispatchEvent(new Event("beforeprint"));
  const found = ({LABELS})();
  dispatchEvent(new Event("afterprint"));
  return found;
}}"""
HIDDEN = {"ko": ("가져가기", "공유"), "en": ("Take away", "Share")}


def words_on(pdf: bytes) -> list[list[tuple[str, float, float, float, float]]]:
    """The words of each sheet, each with its box; a sheet is as large as its words may reach."""
    told = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True
    ).stdout.decode()
    root = fromstring(re.sub(r' xmlns="[^"]*"', "", told, count=1))
    sheets = []
    for page in root.iter("page"):
        width, height = float(page.attrib["width"]), float(page.attrib["height"])
        assert sorted((round(width), round(height))) == pytest.approx(A4, abs=2)
        words = []
        for word in page.iter("word"):
            box = [float(word.attrib[name]) for name in ("xMin", "yMin", "xMax", "yMax")]
            assert box[0] >= 0, (word.text, box)
            assert box[1] >= 0, (word.text, box)
            assert box[2] <= width, (word.text, box)
            assert box[3] <= height, (word.text, box)
            words.append((word.text or "", *box))
        sheets.append(words)
    return sheets


def as_json(labels: list[list[str]]) -> str:
    return json.dumps(labels, ensure_ascii=False, separators=(",", ":"))


def tokens(text: str) -> list[str]:
    """Words without digits and signs: in Firefox's PDF those that share a glyph are lost."""
    return re.findall(r"[A-Za-z가-힣]+", text)


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", normalize("NFKC", text))  # ligatures are letters


def check(pdf: bytes, charts: list[list[str]], language: str, address: str) -> None:
    sheets = ["".join(squeezed(word[0]) for word in words) for words in words_on(pdf)]
    assert charts
    for labels in charts:
        # A chart is one block: one sheet has all of its labels, from the title to the sources.
        assert len(labels) > 10
        words = {word for label in labels for word in tokens(label)}
        left = [{word for word in words if word not in sheet} for sheet in sheets]
        assert sum(not missing for missing in left) == 1, min(left, key=len)
    whole = "".join(sheets)
    assert not [word for word in HIDDEN[language] if word in whole], "what is only for the screen"
    assert all(word in whole for word in tokens(address))


@pytest.mark.parametrize("across", [False, True])
@pytest.mark.xdist_group("firefox")
def test_firefox_prints_every_label(tmp_path, server, across: bool) -> None:
    firefox = Firefox(tmp_path)
    try:
        for path, language in PAGES.items():
            firefox.open(f"{server}{path}")
            firefox.wait(DRAWN)
            before, on_paper = firefox.run(LABELS), firefox.run(ON_PAPER)
            check(firefox.printed(across=across), on_paper, language, f"{server}{path}")
            firefox.wait(f"(before) => JSON.stringify(({LABELS})()) === before", as_json(before))
    finally:
        firefox.close()


@pytest.mark.xdist_group("webkit")
def test_chromium_prints_every_label(server) -> None:
    program = next(found for name in BROWSERS if (found := shutil.which(name)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        for path, language in PAGES.items():
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            page.goto(f"{server}{path}")
            page.wait_for_function(DRAWN)
            before, on_paper = page.evaluate(LABELS), page.evaluate(ON_PAPER)
            for across in (False, True):
                pdf = page.pdf(format="A4", landscape=across)
                check(pdf, on_paper, language, f"{server}{path}")
            same = f"(before) => JSON.stringify(({LABELS})()) === before"
            page.wait_for_function(same, arg=as_json(before))
        browser.close()
