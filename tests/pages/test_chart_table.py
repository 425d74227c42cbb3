"""The table behind a chart."""

from __future__ import annotations

import json

import pandas as pd
import pytest
from dash._utils import to_json
from msgspec.structs import replace

from dashboard.charting.chart import Format, TableColumn
from dashboard.charting.render import choices_of
from dashboard.charting.rows_table import PROFILES, table_rows
from dashboard.i18n import PAIR, Language, Text
from dashboard.pages.chart_table import chart_table
from dashboard.pages.page_request import read_page_request
from dashboard.requests.query import parse
from tests.real import real_dataset
from tests.rows import table_of

_ANY = Text("무엇", "What")


def seen(language):
    return read_page_request(
        {"path": "/models", "search": f"?lang={language}"}, "/", real_dataset()
    )


def rows_of(dataset, catalogue, frame, language, *columns):
    chart = replace(catalogue["model-sizes"], columns=columns)
    return table_rows(chart, frame, dataset, language)


@pytest.mark.parametrize("language", PAIR)
def test_every_row_drawn_is_in_the_table(catalogue, dataset, language):
    for chart in catalogue.values():
        frame = table_of(chart, dataset, parse({}, choices_of(chart, dataset)))
        grid = chart_table(chart, frame, dataset, seen(language))
        assert len(grid.rowData) == len(frame)
        assert [column["field"] for column in grid.columnDefs] == [
            name for name in grid.rowData[0] if name != PROFILES
        ]
        assert [row["claims"] for row in grid.rowData] == list(frame["claims"])
        json.loads(to_json(grid))


def test_cells_are_written_for_a_reader(catalogue, dataset):
    frame = pd.DataFrame(
        {
            "model_ko": ["엑사원"],
            "model_en": ["EXAONE"],
            "country": ["KR"],
            "status": ["planned"],
            "on": ["2021-12"],
            "size": [3e11],
        }
    )
    columns = (
        TableColumn("model", _ANY),
        TableColumn("country", _ANY, Format.COUNTRY),
        TableColumn("status", _ANY, Format.TERM, "status"),
        TableColumn("on", _ANY, Format.DATE),
        TableColumn("size", _ANY, Format.NUMBER),
    )
    (korean,) = rows_of(dataset, catalogue, frame, Language.KO, *columns)
    (english,) = rows_of(dataset, catalogue, frame, Language.EN, *columns)
    assert list(korean.values()) == ["엑사원", "한국", "계획", "2021년 12월", 3e11]
    assert list(english.values()) == ["EXAONE", "South Korea", "planned", "Dec 2021", 3e11]


def test_what_is_missing_is_an_empty_cell(catalogue, dataset):
    frame = pd.DataFrame({"size": pd.array([None], dtype="Float64"), "country": [None]})
    columns = (
        TableColumn("size", _ANY, Format.NUMBER),
        TableColumn("country", _ANY, Format.COUNTRY),
    )
    (row,) = rows_of(dataset, catalogue, frame, Language.KO, *columns)
    assert row == {"size": None, "country": None}


def test_no_rows_make_an_empty_table(catalogue, dataset):
    chart = catalogue["model-sizes"]
    frame = table_of(chart, dataset, parse({}, choices_of(chart, dataset))).head(0)
    assert chart_table(chart, frame, dataset, seen(Language.EN)).rowData == []


@pytest.mark.parametrize("language", PAIR)
def test_a_row_says_which_profiles_its_names_have(catalogue, dataset, language):
    chart = catalogue["model-sizes"]
    frame = table_of(chart, dataset, parse({}, choices_of(chart, dataset)))
    grid = chart_table(chart, frame, dataset, seen(language))
    row = next(row for row in grid.rowData if row["model"] in {"메가트론", "Megatron"})
    assert list(row[PROFILES].values()) == ["microsoft", "nvidia"]
    assert all(name in row["developers"] for name in row[PROFILES])
    developers = next(one for one in grid.columnDefs if one["field"] == "developers")
    assert developers["cellRendererParams"] == {"address": f"/organizations/NAME?lang={language}"}
