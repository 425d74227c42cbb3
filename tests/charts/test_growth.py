"""What a chart sends does not grow with the dataset, and its words say what is not drawn."""

from __future__ import annotations

import itertools
import json
import re
from functools import cache

import pytest

from benchmarks.synthetic import Scale, grown_records
from dashboard.export.figure_json import figure_json
from dashboard.figures.canvas import Canvas
from dashboard.figures.discovery import discover
from dashboard.figures.draw import choices_of, draw
from dashboard.figures.look import read_look
from dashboard.figures.most import MOST_CLAIMS
from dashboard.figures.query import parse
from dashboard.figures.studio import Studio
from dashboard.figures.text import plain_text
from dashboard.figures.theme import LIGHT
from dashboard.locations import charts_directory, data_directory
from dashboard.tables.dataset import of_records
from dashboard.words import Language

SCALE = Scale("test", 40, 15)
"""More things than a chart draws one by one, and many reports of each."""

MOST_MARKS, MOST_ROWS = 2_500, 300
MOST_BYTES, MOST_JSON = 1_500_000, 4_000_000
TELLS = {
    Language.KO: re.compile("가운데|그 밖|나머지"),
    Language.EN: re.compile(r"\bof the\b|\bof [\d,]+ |\bmore\b|\bothers\b"),
}
GROWING = {"applications", "forecast-reconciliation", "model-timeline"}
"""Charts whose rows still grow with the dataset."""

CHARTS = {
    name: chart for name, chart in discover(charts_directory()).items() if name not in GROWING
}
CUT = ("alliance-matrix", "market-growth", "model-sizes")
every_chart = pytest.mark.parametrize("chart", CHARTS.values(), ids=list(CHARTS))


@cache
def large():
    return of_records(grown_records(data_directory(), SCALE))


def drawn(chart, language=Language.EN, width=1140, **query):
    state = parse({name: [value] for name, value in query.items()}, choices_of(chart, large()))
    return draw(chart, large(), state, Canvas(language, LIGHT, width))


def marks(figure):
    """Every point of every trace; a heat map's are its cells."""
    sizes = [
        sum(map(len, trace.z)) if getattr(trace, "z", None) is not None else len(trace.x)
        for trace in figure.data
        if getattr(trace, "x", None) is not None
    ]
    return sum(sizes)


@every_chart
@pytest.mark.parametrize(("width", "language"), [(340, Language.KO), (1140, Language.EN)])
def test_a_chart_sends_no_more_than_fits(chart, width, language):
    drawing = drawn(chart, language, width)
    assert len(large().claims) > 50_000
    assert marks(drawing.figure) <= MOST_MARKS
    assert len(drawing.frame) <= MOST_ROWS
    assert len(drawing.text) <= MOST_BYTES


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", CUT)
def test_what_is_not_drawn_one_by_one_is_told(name, language):
    caption = drawn(CHARTS[name], language).caption
    said = plain_text(caption.subtitle), plain_text(caption.alternative)
    assert all(TELLS[language].search(text) for text in said), said


@every_chart
def test_the_file_of_a_chart_is_no_larger_than_fits(chart):
    look = read_look(chart, large(), {}, Language.EN)
    written = figure_json(look, Studio(large()), "http://atlas.example/")
    assert len(written) <= MOST_JSON
    assert len(json.loads(written)["rows"]) <= MOST_ROWS


@pytest.mark.parametrize("name", CUT)
def test_a_mark_leads_to_so_many_claims_and_the_footer_tells_how_many_there_are(name):
    drawing = drawn(CHARTS[name])
    linked = [
        claims.split(";")
        for trace in drawing.figure.data
        if trace.customdata is not None
        for claims in trace.customdata
    ]
    assert max(map(len, linked)) == MOST_CLAIMS
    assert drawing.frame["claims"].str.count(";").max() == MOST_CLAIMS - 1
    everything = drawing.frame["claimed_in_all"].iloc[0]
    footer = plain_text(drawing.figure.layout.annotations[-1].text)
    assert f"{everything:,} claims" in footer
    assert f"up to {MOST_CLAIMS} claims linked to each mark" in footer


def test_the_sizes_that_are_not_drawn_one_by_one_are_summed_up():
    """The last row stands for all that the state asks for and no other row shows."""
    drawing = drawn(CHARTS["model-sizes"])
    *single, rest = drawing.frame.itertuples()
    counts = large().tables["parameter_counts"]
    alike = ["model", "parameters", "low", "high", "status", "bound"]
    distinct = counts.drop_duplicates(alike)
    assert [row.rest for row in single] == [0] * len(single)
    assert rest.rest == len(distinct) - len(single)
    assert drawing.frame["claimed"].sum() == len(counts)
    shown = {row.claims.split(";")[0] for row in single}
    others = distinct[~distinct["claim"].isin(shown)]
    assert len(others) == rest.rest
    points = others[["parameters", "low", "high"]].astype(float)
    assert (rest.value_low, rest.value_high) == (points.min().min(), points.max().max())
    assert rest.undisclosed == points.isna().all(axis=1).sum()
    assert rest.models == others["model"].nunique()
    assert f"{rest.rest:,} more claims" in drawing.caption.alternative


def test_forecasts_that_are_not_drawn_one_by_one_are_ranges_by_year():
    drawing = drawn(CHARTS["market-growth"])
    rest = drawing.frame[drawing.frame["basis"] == "rest"]
    single = set(drawing.frame.loc[drawing.frame["basis"] != "rest", "forecast"])
    table = large().tables["market_forecasts"]
    others = table[~table["forecast"].isin(single) & (table["currency"] == "USD")]
    by_year = others.groupby("year")
    assert dict(zip(rest["year"], rest["rest"], strict=True)) == {
        year: own["forecast"].nunique() for year, own in by_year
    }
    assert list(rest["low"]) == [own["amount"].min() for _, own in by_year]
    assert list(rest["high"]) == [own["amount"].max() for _, own in by_year]


def test_a_chosen_forecast_is_always_drawn_one_by_one():
    chosen = "kcis-ai-market-c7"
    drawing = drawn(CHARTS["market-growth"], fan_from=chosen)
    assert chosen in set(drawing.frame["forecast"])


def test_a_chart_small_enough_is_drawn_whole():
    drawing = drawn(CHARTS["market-growth"], forecasts="kcis-ai-market-c7")
    assert "rest" not in set(drawing.frame["basis"])
    assert drawing.frame["matching"].eq(1).all()


@pytest.mark.parametrize("axis", ["linear", "log"])
def test_every_state_of_the_rows_is_drawn(axis):
    for measure, undisclosed in itertools.product(("count", "multiple"), "01"):
        query = {"axis": axis, "measure": measure, "undisclosed": undisclosed}
        assert drawn(CHARTS["model-sizes"], **query).frame["rest"].iloc[-1] > 0
