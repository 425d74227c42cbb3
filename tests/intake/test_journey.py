"""A sheet of forty models, from a file to charts: five commands, no cell typed."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from dashboard.charting.render import choices_of
from dashboard.charting.renderer import ChartRenderer
from dashboard.cli import main
from dashboard.dataset.loading import load
from dashboard.i18n import Language
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.theme import LIGHT
from dashboard.requests.query import parse

if TYPE_CHECKING:
    from pathlib import Path

WORDS = ("가람", "나래", "다온", "라온", "마루", "바다", "사랑", "아라", "자람", "차오름")
DEVELOPERS = ("가상연구소", "나라인공지능", "㈜네이버", "OpenI")
HEADINGS = "모델명,개발사,파라미터(억),발표일,출처 URL"
ANSWERS = "new\n"
"""To the one question: OpenI is not OpenAI."""


@pytest.fixture
def forty(tmp_path: Path) -> Path:
    """A sheet as Excel in Korean writes it."""
    rows = [
        f"{WORDS[place % 10]}-{place // 10 + 1},{DEVELOPERS[place % 4]},{(place + 1) * 37},"
        f"2025-{place % 12 + 1:02}-{place % 27 + 2:02},https://example.org/{place}"
        for place in range(40)
    ]
    path = tmp_path / "models.csv"
    path.write_bytes("\r\n".join((HEADINGS, *rows)).encode("cp949"))
    return path


def test_forty_models_are_drawn_after_five_commands(
    forty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    office = tmp_path / "office"
    monkeypatch.setattr("sys.stdin", io.StringIO(ANSWERS))
    assert main(["init", str(office)]) == 0
    assert main(["decide", str(forty), str(office), "--who", "Kim"]) == 0
    assert main(["accept", str(forty), str(office), "--vintage", "2026-11"]) == 0
    assert main(["check", str(office)]) == 0
    capsys.readouterr()
    monkeypatch.setenv("ATLAS_DATA", str(office))
    output = tmp_path / "sizes.csv"
    assert main(["get", "/charts/model-sizes.csv?lang=ko", "-o", str(output)]) == 0
    with output.open(encoding="utf-8-sig", newline="") as file:
        drawn = {row["모델"]: row for row in csv.DictReader(file)}
    assert {f"{word}-{number}" for word in WORDS for number in range(1, 5)} <= drawn.keys()
    assert drawn["차오름-4"]["파라미터 수"] == "148000000000"
    assert drawn["차오름-4"]["원문 표현"] == "차오름-4 … 1480"
    assert drawn["다온-1"]["개발사"] == "네이버"


@pytest.mark.parametrize("language", [Language.KO, Language.EN])
def test_every_chart_draws_models_of_unknown_countries(
    forty: Path, tmp_path: Path, catalogue, language
) -> None:
    office = tmp_path / "office"
    assert main(["init", str(office), "--empty"]) == 0
    assert main(["accept", str(forty), str(office), "--vintage", "2026-11"]) == 0
    dataset = load(office)
    renderer = ChartRenderer(dataset)
    for chart in catalogue.values():
        state = parse({}, choices_of(chart, dataset))
        drawing = renderer.draw(chart, state, Canvas(language, LIGHT, 720))
        assert drawing.caption.title
    sizes = catalogue["model-sizes"]
    state = parse({}, choices_of(sizes, dataset))
    drawing = renderer.draw(sizes, state, Canvas(language, LIGHT, 720))
    assert drawing.text.count("차오름-4") >= 1
    assert drawing.text.count("example.org&nbsp;2026-11") == 1
