"""Names that look like mark-up or formulas are names on a slide, and in the cells behind it."""

from __future__ import annotations

import io

import pytest
from pptx import Presentation

from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.renderer import ChartRenderer
from dashboard.export.slides.deck import deck
from dashboard.i18n import Language
from tests.export.slides.reading import charts, workbook
from tests.rows import with_rows

NAMES = ["<b>bold</b>", "a & b < c", "=1+1", "%{y} &amp;", "\x0b bell"]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_stays_what_it_is(name, dataset, catalogue):
    spoilt = with_rows(catalogue["model-sizes"], lambda rows: rows.assign(model_en=name))
    request = read_chart_request(spoilt, dataset, {}, Language.EN)
    content = deck([request], ChartRenderer(dataset), "https://atlas.example/", "16x9")
    (chart,) = charts(Presentation(io.BytesIO(content)))
    assert [*chart.plots[0].categories]
    assert workbook(chart).worksheets[0]["A2"].data_type == "s"
