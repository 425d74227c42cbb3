"""An SVG in the hands of others: every program draws words and marks where Chromium has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from defusedxml import ElementTree

from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.renderer import ChartRenderer
from dashboard.export.formats import FileFormat
from dashboard.export.pictures import Pictures
from dashboard.i18n import Language
from dashboard.plotting.theme import FAMILIES
from dashboard.requests.parameters import APPEARANCE, SIZE
from dashboard.server.capabilities import find_capabilities
from tests.export import programs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = "{http://www.w3.org/2000/svg}text"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
LOOKS = (("model-sizes", Language.KO), ("planned-and-delivered", Language.EN))
PROGRAMS = [
    (programs.chromium, ("chromium-headless-shell",)),
    (programs.librsvg, ("rsvg-convert",)),
    (programs.inkscape, ("inkscape",)),
    (programs.libreoffice, ("soffice", "pdftoppm")),
    (programs.resvg, ()),
]


@pytest.fixture(scope="module")
def folder(dataset, catalogue, tmp_path_factory) -> Path:
    """Drawings as SVG and as PNG, one pixel of the layout a pixel."""
    path = tmp_path_factory.mktemp("drawings")
    with Pictures(ChartRenderer(dataset), find_capabilities().browser, 2, 8, 60) as pictures:
        for chart, language in LOOKS:
            chart_request = read_chart_request(
                catalogue[chart], dataset, {"scale": ["1"]}, language, (*SIZE, *APPEARANCE)
            )
            for format_ in (FileFormat.SVG, FileFormat.PNG):
                content = pictures.draw(chart_request, format_).result().content
                (path / f"{chart}.{format_}").write_bytes(content)
    return path


@pytest.mark.parametrize(("draw", "names"), PROGRAMS, ids=lambda one: getattr(one, "__name__", ""))
def test_a_program_draws_words_and_marks_where_the_atlas_does(
    folder: Path, tmp_path: Path, draw: Callable[[Path, Path, tuple[int, int]], None], names
) -> None:
    if not programs.there(*names):
        pytest.skip(f"{', '.join(names)}: not on this machine")
    for chart, _ in LOOKS:
        svg, out = folder / f"{chart}.svg", tmp_path / f"{chart}.png"
        root = ElementTree.parse(svg).getroot()
        draw(svg, out, (round(float(root.get("width"))), round(float(root.get("height")))))
        drawn = (folder / f"{chart}.png").read_bytes()
        assert programs.misplaced(drawn, out.read_bytes()) < 0.02, chart


@pytest.mark.parametrize("chart", [chart for chart, _ in LOOKS])
def test_a_text_says_by_itself_where_and_in_which_font_it_stands(folder: Path, chart: str) -> None:
    root = ElementTree.parse(folder / f"{chart}.svg").getroot()
    texts = list(root.iter(TEXT))
    assert len(texts) > 30
    for text in texts:
        assert not list(text), "a portion leans on the one before it"
        assert {"x", "y"} <= set(text.attrib)
        assert not {"dx", "dy"} & set(text.attrib)
        assert text.get(SPACE) == "preserve"
        (families,) = re.findall(r"font-family: ([^;]+);", text.get("style"))
        assert families.split(", ")[0] == "Noto Sans CJK KR"
        assert set(FAMILIES) <= set(families.split(", "))
    written = (folder / f"{chart}.svg").read_text(encoding="utf-8")
    assert "baseline" not in written
    assert "&quot;" not in written
