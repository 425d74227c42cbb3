"""How files are called: no two that differ alike, and nothing in a name that a system refuses."""

from __future__ import annotations

import re

import pytest

from dashboard.charting.chart_request import read_chart_request
from dashboard.export.formats import FileFormat
from dashboard.export.names import chart_file_name, file_name
from dashboard.i18n import Language
from dashboard.requests.parameters import APPEARANCE, SIZE

QUERIES = (
    {},
    {"lang": "en"},
    {"theme": "dark"},
    {"country": "KR"},
    {"country": "KR,US"},
    {"axis": "log"},
    {"axis": "log", "country": "KR"},
    {"as_of": "2021-06-01"},
    {"rule": "latest"},
    {"size": "slide"},
    {"size": "slide", "scale": "2"},
    {"size": "square"},
    {"width": "800"},
    {"height": "800"},
    {"width": "800", "height": "800"},
    {"title": "0"},
    {"transparent": "1"},
)


def name(dataset, catalogue, query, format_=FileFormat.PNG):
    asked = {key: [value] for key, value in query.items()}
    chart_request = read_chart_request(
        catalogue["model-sizes"], dataset, asked, Language.KO, (*SIZE, *APPEARANCE)
    )
    return chart_file_name(chart_request, format_, dataset.version)


def test_what_differs_has_another_name(dataset, catalogue):
    names = [name(dataset, catalogue, query) for query in QUERIES]
    assert len({one.lower() for one in names}) == len(QUERIES)
    pattern = r"model-sizes\.(ko|en)\.2[\d-]{9}(\.[A-Za-z0-9,=_-]+)*\.png"
    assert all(re.fullmatch(pattern, one) for one in names)


def test_what_is_the_same_has_the_same_name(dataset, catalogue):
    plain = name(dataset, catalogue, {})
    assert plain == f"model-sizes.ko.{dataset.version}.png"
    same = {"lang": "ko", "theme": "light", "size": "natural", "rule": "all", "title": "1"}
    assert name(dataset, catalogue, same) == plain
    assert name(dataset, catalogue, {"country": "US,KR"}) == name(
        dataset, catalogue, {"country": "KR,US"}
    )


@pytest.mark.parametrize("value", ["가나다", "a/b", 'a"b', "a" * 80, "..", "a=1.b", "a b", "\r\n"])
def test_a_choice_that_no_name_can_hold_is_told_apart_by_a_digest(value):
    called = file_name(["models-2026"], [("model", value)], "csv")
    assert re.fullmatch(r"models-2026\.(model=\.\.|[0-9a-f]{10})\.csv", called)
    assert called != file_name(["models-2026"], [("model", f"{value}x")], "csv")


def test_a_version_is_written_in_letters_that_every_system_takes():
    assert file_name(["chart", "판 1/2"], [], "png") == "chart.-1-2.png"
