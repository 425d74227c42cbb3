from __future__ import annotations

import pytest

from dashboard.charting.chart import Format, TableColumn
from dashboard.charting.evidence_of_marks import mark_name
from dashboard.i18n import Language, Text
from dashboard.plotting.shapes import Shape
from dashboard.server.embedded.addresses import EmbedAddresses
from dashboard.server.embedded.layout import EmbedLayout
from dashboard.server.embedded.reading import read_chart
from dashboard.server.embedded.table import table

COLUMNS = (
    TableColumn("name", Text("이름", "Name")),
    TableColumn("size", Text("크기", "Size"), Format.NUMBER),
    TableColumn("growth", Text("성장", "Growth"), Format.PERCENT),
    TableColumn("claims", Text("근거", "Evidence"), Format.CLAIMS),
)
ROW = {"name": "<b>A</b>", "size": 1234567.5, "growth": 38.44, "claims": "one;two"}


@pytest.fixture(scope="module")
def chart_request(crowded):
    [found] = read_chart("model-sizes", crowded, {}, Language.EN).looks
    return found


def written(chart_request, *rows: dict, count: int | None = None) -> str:
    shown = EmbedLayout("Title & more", "", (Shape(340, 400),), COLUMNS, rows, count or len(rows))
    return table(chart_request, shown, EmbedAddresses("/"))


def test_values_are_written_for_a_reader(chart_request) -> None:
    text = written(chart_request, ROW)
    assert '<th scope="row" class="words">&lt;b&gt;A&lt;/b&gt;</th>' in text
    assert '<td class="number">1,234,567.5</td>' in text
    assert '<td class="number">38.4%</td>' in text
    name = mark_name("one;two")
    assert f'href="/evidence?lang=en&amp;chart=model-sizes&amp;mark={name}"' in text
    assert ">Evidence: 2</a>" in text
    assert 'aria-label="Title &amp; more"' in text


def test_what_is_not_known_stays_empty(chart_request) -> None:
    text = written(chart_request, {**ROW, "size": None, "growth": None, "claims": ""})
    assert text.count('<td class="number"></td>') == 2
    assert "evidence" not in text


def test_a_long_table_says_what_it_leaves_out(chart_request) -> None:
    text = written(chart_request, ROW, ROW, count=531)
    assert "The first 2 of 531 rows." in text
    assert "Download CSV (531 rows)" in text
    assert "The first" not in written(chart_request, ROW, ROW)


def test_a_table_without_a_row_has_its_headings(chart_request) -> None:
    text = written(chart_request)
    assert text.count('<th scope="col">') == len(COLUMNS)
    assert "<tbody></tbody>" in text
