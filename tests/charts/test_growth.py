"""What a chart sends does not grow with the dataset, and its words say what is not drawn."""

from __future__ import annotations

import itertools
import json
import re

import pytest

from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.limits import MOST_CLAIMS
from dashboard.charting.render import choices_of
from dashboard.export.figure_json import figure_json
from dashboard.i18n import PAIR, Language
from dashboard.plotting.text import plain_text
from dashboard.requests.query import parse
from tests.charts.larger import CHARTS, drawn, large
from tests.charts.showing import renderer
from tests.charts.test_named_marks import assert_named, assert_named_on_hovering, is_crowded

MOST_MARKS, USUALLY = 2_500, 130
MOST_ROWS = {"model-timeline": 330}
"""Rows of a chart that draws more than usual: marks of a crowd, and no lines of text."""
MOST_BYTES, MOST_JSON = 1_500_000, 4_000_000
TELLS = {
    Language.KO: re.compile("가운데|그 밖|나머지"),
    Language.EN: re.compile(r"\bof the\b|\bof [\d,]+ |\bmore\b|\bothers\b"),
}
CUT = {
    "alliance-matrix": {},
    "applications": {},
    "claims-by-source": {},
    "forecast-reconciliation": {"view": "figures"},
    "market-growth": {},
    "model-sizes": {},
    "model-timeline": {},
    "training-data": {},
}
"""Charts that draw less than there is, with the choices under which they do."""

every_chart = pytest.mark.parametrize("name", CHARTS)


def marks(figure):
    """Every point of every trace; a heat map's are its cells."""
    sizes = [
        sum(map(len, trace.z)) if getattr(trace, "z", None) is not None else len(trace.x)
        for trace in figure.data
        if getattr(trace, "x", None) is not None
    ]
    return sum(sizes)


@every_chart
@pytest.mark.parametrize(("width", "language"), [(320, Language.KO), (1140, Language.EN)])
def test_a_chart_sends_no_more_than_fits_and_names_what_it_draws_one_by_one(name, width, language):
    drawing = drawn(name, language, width)
    assert len(large().claims) > 50_000
    assert marks(drawing.figure) <= MOST_MARKS
    assert len(drawing.frame) <= MOST_ROWS.get(name, USUALLY)
    assert len(drawing.text) <= MOST_BYTES
    if name == "model-timeline":  # a crowd of marks has names where there is room
        assert is_crowded(drawing, language)
        assert_named_on_hovering(drawing, language)
    else:
        assert_named(drawing.plot.content, drawing.drawn.rows, name, language)


@pytest.mark.parametrize("language", PAIR)
@pytest.mark.parametrize("name", CUT)
def test_what_is_not_drawn_one_by_one_is_told(name, language):
    caption = drawn(name, language, **CUT[name]).caption
    said = plain_text(caption.subtitle), plain_text(caption.alternative)
    assert all(TELLS[language].search(text) for text in said), said


@every_chart
def test_twice_the_dataset_makes_no_more_rows(name):
    """But for some periods of time that only the larger one speaks of."""
    chart, counts = CHARTS[name], []
    for dataset in (large(things=32, reports=9), large()):
        state = parse(
            {key: [value] for key, value in CUT.get(name, {}).items()}, choices_of(chart, dataset)
        )
        counts.append((len(dataset.claims), len(renderer(dataset).drawn(chart, state).table)))
    (claims, rows), (more_claims, more_rows) = counts
    assert more_claims > 1.8 * claims
    assert more_rows <= rows + 2 + rows // 20


@every_chart
def test_the_file_of_a_chart_is_no_larger_than_fits(name):
    chart_request = read_chart_request(CHARTS[name], large(), {}, Language.EN)
    written = figure_json(chart_request, renderer(large()), "http://atlas.example/")
    assert len(written) <= MOST_JSON
    assert len(json.loads(written)["rows"]) <= MOST_ROWS.get(name, USUALLY)


@pytest.mark.parametrize("name", CUT)
def test_a_mark_leads_to_so_many_claims_and_the_footer_tells_how_many_there_are(name):
    drawing = drawn(name, **CUT[name])
    linked = [
        claims.split(";")
        for trace in drawing.figure.data
        if trace.customdata is not None
        for claims in trace.customdata
    ]
    most = min(MOST_CLAIMS, 2_000 // len(drawing.frame))
    assert max(map(len, linked)) == most
    assert drawing.frame["claims"].str.count(";").max() == most - 1
    everything = drawing.drawn.links.in_all
    footer = plain_text(drawing.figure.layout.annotations[-1].text)
    assert f"{everything:,} claims" in footer
    assert f"up to {most} claims linked to each mark" in footer


def test_a_chosen_forecast_is_always_drawn_one_by_one():
    chosen = "kcis-ai-market-c7"
    drawing = drawn("market-growth", fan_from=chosen)
    assert chosen in set(drawing.frame["forecast"])


def test_a_chart_small_enough_is_drawn_whole():
    drawing = drawn("market-growth", forecasts="kcis-ai-market-c7")
    assert drawing.drawn.others.empty
    assert drawing.drawn.total == 1


@pytest.mark.parametrize("axis", ["linear", "log"])
def test_every_state_of_the_rows_is_drawn(axis):
    for measure, undisclosed in itertools.product(("count", "multiple"), "01"):
        query = {"axis": axis, "measure": measure, "undisclosed": undisclosed}
        (beyond,) = drawn("model-sizes", **query).drawn.others["count"]
        assert beyond > 0
