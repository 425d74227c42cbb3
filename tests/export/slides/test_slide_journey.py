"""From a filter to a slide that others have worked on, and back to where figures are checked."""

from __future__ import annotations

import re
import subprocess
import zipfile

import pytest
from pptx import Presentation

from dashboard.charting.chart_request import read_chart_request
from dashboard.export.checking import checked
from dashboard.export.files import data_file
from dashboard.export.formats import FileFormat
from dashboard.export.slides.slide_origin import find_in_deck
from dashboard.i18n import Language
from dashboard.requests.parameters import OWN_WORDS, RATIO
from tests.export import programs

pytestmark = pytest.mark.skipif(
    not programs.there("soffice"), reason="LibreOffice is not on this machine"
)
ACCENT, ANOTHER = b'draw:fill-color="#4f81bd"', b'draw:fill-color="#c01060"'
TITLE = "우리 모델은 <얼마나> 큰가"


@pytest.fixture(scope="module")
def convert(tmp_path_factory):
    """Opens a file in LibreOffice and saves it in another format."""
    folder = tmp_path_factory.mktemp("office")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"

    def converted(path, suffix):
        out = folder / suffix
        command = ["soffice", profile, "--headless", "--convert-to", suffix, "--outdir", out, path]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return out / f"{path.stem}.{suffix}"

    return converted


def recolored(path):
    """The same in LibreOffice's own format, its bars in another colour."""
    other, count = path.with_name("other.odp"), 0
    with zipfile.ZipFile(path) as found, zipfile.ZipFile(other, "w") as file:
        for entry in found.infolist():
            content = found.read(entry)
            if re.fullmatch(r"Object \d+/content\.xml", entry.filename):
                count += content.count(ACCENT)
                content = content.replace(ACCENT, ANOTHER)
            file.writestr(entry, content)
    assert count
    return other


def test_the_figures_of_a_slide_that_went_through_other_hands_hold(
    dataset, catalogue, renderer, convert, tmp_path
):
    template, path = tmp_path / "template.pptx", tmp_path / "slide.pptx"
    Presentation().save(template)
    asked = {"country": ["KR"], "title": [TITLE], "note": ["2분기 보고"]}
    chart = catalogue["model-sizes"]
    request = read_chart_request(chart, dataset, asked, Language.KO, (RATIO, *OWN_WORDS))
    base = "https://atlas.example/"
    path.write_bytes(data_file(request, FileFormat.PPTX, renderer, base, template))
    once = convert(path, "odp")
    saved = convert(recolored(once), "pptx").read_bytes()

    (slide,) = find_in_deck(saved)
    assert slide.title == TITLE
    assert slide.found is None
    assert "c01060" in slide.colors
    told = checked(saved, renderer, catalogue, Language.EN, "/")
    (known,) = told["slides"]
    assert (told["verdict"], known["verdict"], known["altered"]) == ("current", "current", False)
    assert known["file"]["parameters"]["country"] == "KR"
    said = " ".join(known["summary"])
    assert "has the same figures and names" in said
    assert "Its colours are others" in said
    assert "The title is the user’s own" in said


def test_the_same_slide_with_another_figure_is_not_taken_for_it(
    dataset, catalogue, renderer, convert, tmp_path
):
    path = tmp_path / "changed.pptx"
    request = read_chart_request(catalogue["model-sizes"], dataset, {}, Language.KO, (RATIO,))
    path.write_bytes(data_file(request, FileFormat.PPTX, renderer, "https://atlas.example/"))
    deck = Presentation(path)
    (chart,) = [shape.chart for shape in deck.slides[0].shapes if shape.has_chart]
    for point in chart.plots[0].series[0]._element.findall(".//{*}val//{*}v"):
        point.text = str(float(point.text) * 2)
    deck.save(path)
    saved = convert(convert(path, "odp"), "pptx").read_bytes()
    told = checked(saved, renderer, catalogue, Language.EN, "/")
    assert (told["verdict"], told["slides"]) == ("unknown", [])
