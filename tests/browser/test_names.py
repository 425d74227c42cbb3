"""Names that look like mark-up are names: on every page, under the pointer, in every file."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING

import openpyxl
import pytest
from defusedxml.ElementTree import fromstring
from PIL import Image
from pypdf import PdfReader

from tests.browser.conftest import Visit
from tests.conftest import running_server
from tests.hostile import ENDS, TITLE, TITLE_KO, hostile_dataset
from tests.server.client import ask

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES = (
    "/models",
    "/alliances",
    "/market",
    "/investments",
    "/sources",
    "/organizations",
    "/organizations/naver",
    "/evidence",
    "/evidence/model-hyperclova-hankyung",
    "/disagreements",
    "/data?table=organizations",
    "/charts/alliance-overlap?form=network",
    "/",
)
MOST = len(ENDS) - 2
"""Ends that the names of the models have."""
PRIVATE = re.compile("[\U00100000-\U0010ffff]")

# What a reader reads or hears, and what a name would have made of a page.
READ = """() => [
  document.title,
  document.body.innerText,
  ...[...document.querySelectorAll('svg text')].map((one) => one.textContent),
  ...[...document.querySelectorAll('[aria-label]')].map((one) => one.ariaLabel),
  ...[...document.querySelectorAll('[data-unformatted]')].map((one) => one.textContent),
].join('\\n')"""
MADE = "() => document.querySelectorAll('sup, tspan[style*=shift], #page script').length"

# Plotly takes its time between two points that are hovered over.
HOVER = """async () => {
  const plot = document.querySelector('.js-plotly-plot');
  const said = () => plot.querySelector('.hoverlayer').textContent;
  const texts = new Set();
  const curve = plot._fullData.findIndex((trace) => Array.isArray(trace.hovertext));
  for (let point = 0; point < plot._fullData[curve].hovertext.length; point += 1) {
    const before = said();
    Plotly.Fx.hover(plot, [{ curveNumber: curve, pointNumber: point }]);
    while (said() === before) await new Promise(requestAnimationFrame);
    texts.add(said());
  }
  return [...texts].join('\\n');
}"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory) -> Iterator[str]:
    folder = hostile_dataset(tmp_path_factory.mktemp("hostile"))
    with running_server(ATLAS_DATA=str(folder)) as address:
        yield address


def ends_in(text: str) -> set[str]:
    assert not PRIVATE.search(text)
    bare = re.sub(r"\s", "", text)
    return {end for end in ENDS if re.sub(r"\s", "", end) in bare}


def test_pages_show_names_as_they_are(hostile: str, new_page) -> None:
    visit = Visit(new_page(), hostile)
    page, seen = visit.page, {}
    for path in PAGES:
        (visit.go if seen else visit.open)(path)
        seen[path] = ends_in(page.evaluate(READ))
        assert page.evaluate(MADE) == 0, path
    assert {path: found for path, found in seen.items() if len(found) < 2} == {}
    assert visit.troubles == []
    page.close()


def test_charts_show_names_as_they_are_under_the_pointer_and_in_a_frame(hostile, new_page) -> None:
    visit = Visit(new_page(320, locale="en-US"), hostile)
    page = visit.open("/about")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 1280, "height": 900})
    visit.open("/charts/model-sizes")
    assert len(ends_in(page.evaluate(HOVER))) >= MOST
    page.goto(f"{hostile}/search?q=naver")
    assert ends_in(page.evaluate(READ))
    page.goto(f"{hostile}/embed/model-sizes")
    page.locator(".stage").click()
    page.locator(".plot .annotation").first.wait_for(state="attached")
    assert len(ends_in(page.evaluate(READ))) >= MOST
    assert visit.troubles == []
    page.close()


def test_files_hold_names_as_they_are(hostile: str) -> None:
    def got(format_: str) -> bytes:
        return ask(hostile, f"/charts/model-sizes.{format_}?lang=en").body

    rows = list(csv.reader(io.StringIO(got("csv").decode("utf-8-sig"), newline="")))
    book = openpyxl.load_workbook(io.BytesIO(got("xlsx")))
    cells = [str(cell.value) for sheet in book for row in sheet for cell in row]
    told = json.loads(got("json"))
    drawn = fromstring(got("svg"))
    read = {
        "csv": " ".join(cell for row in rows for cell in row),
        "xlsx": " ".join(cells),
        "json": json.dumps(told["rows"], ensure_ascii=False),
        "svg": " ".join(
            "".join(one.itertext()) for one in drawn.iter() if one.tag.endswith("text")
        ),
        "pdf": PdfReader(io.BytesIO(got("pdf"))).pages[0].extract_text(),
    }
    assert {name: len(ends_in(text)) >= MOST for name, text in read.items()} == dict.fromkeys(
        read, True
    )
    assert any(TITLE in cell for cell in cells)
    assert TITLE in Image.open(io.BytesIO(got("png"))).text["Copyright"]
    assert TITLE in ask(hostile, "/llms.txt").text
    told = ask(hostile, f"/oembed?url={hostile}/charts/model-sizes&lang=en").json
    assert told["provider_name"] in {TITLE, TITLE_KO}
