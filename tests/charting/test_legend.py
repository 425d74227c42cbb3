"""The legend of countries: each behind a square of its colour, in one order."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.charting.legend import has_periods, legend_of_countries, written
from dashboard.i18n import Language
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.text import plain_text
from dashboard.plotting.theme import LIGHT
from tests.charts.showing import shower
from tests.real import real_charts

_CHARTS = {
    "model-sizes": {},
    "model-timeline": {},
    "applications": {"group": "organization"},
    "training-data": {},
}
"""Each with choices under which every mark is of one country."""


def test_each_country_stands_behind_a_square_of_its_colour():
    legend = written(legend_of_countries(["US", "KR", "GB"], Canvas(Language.EN, LIGHT, 1140)))
    assert plain_text(legend) == "■ South Korea ■ United Kingdom ■ United States"
    assert legend.index(LIGHT.country["KR"]) < legend.index(LIGHT.country["US"])


@pytest.mark.parametrize("name", _CHARTS)
def test_every_chart_has_the_countries_in_the_same_order(name, dataset):
    drawing = shower(real_charts()[name], dataset)(**_CHARTS[name])
    found = drawing.frame["country"].dropna()
    legend = written(legend_of_countries(found, Canvas(Language.EN, LIGHT, 1140)))
    assert legend in drawing.caption.subtitle


def test_other_and_unknown_countries_share_a_square():
    legend = legend_of_countries(["KR", "XX", None], Canvas(Language.EN, LIGHT, 1140))
    assert plain_text(written(legend)).replace("\xa0", " ").endswith("other or unknown country")


@pytest.mark.parametrize(
    ("moment", "latest", "is_drawn"),
    [(2021.5, 2022.0, True), (2021.0, 2021 + 1 / 365, False), (None, 2022.0, False)],
)
def test_a_line_for_a_period_is_named_where_a_mark_has_one(moment, latest, is_drawn):
    rows = pd.DataFrame({"moment": [moment], "earliest": [2021.0], "latest": [latest]})
    assert has_periods(rows) == is_drawn
