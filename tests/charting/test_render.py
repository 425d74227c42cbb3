"""From a chart and a state to a finished figure."""

from __future__ import annotations

import pytest

from dashboard.charting.render import choices_of, draw
from dashboard.i18n import PAIR, Language
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.theme import DARK, LIGHT
from dashboard.requests.query import parse
from tests.rows import with_rows


@pytest.fixture(scope="module", params=["model-sizes", "alliance-matrix", "market-growth"])
def emptied(request, catalogue):
    chart = catalogue[request.param]
    return with_rows(chart, lambda rows: rows.head(0))


@pytest.mark.parametrize("language", PAIR)
def test_a_chart_without_rows_says_so(emptied, dataset, language):
    state = parse({}, choices_of(emptied, dataset))
    drawing = draw(emptied, dataset, state, Canvas(language, LIGHT, 560))
    words = {
        Language.KO: ("맞는 주장이 없습니다", "조건을 하나 풀어"),
        Language.EN: ("No claim matches", "lift one of the choices"),
    }[language]
    title, subtitle, footer = drawing.figure.layout.annotations
    assert words[0] in title.text
    assert words[1] in subtitle.text
    assert footer.text
    assert all(part in drawing.caption.alternative for part in words)
    assert drawing.claims == ()
    assert len(drawing.figure.data) == 0


def test_a_figure_says_what_it_is(catalogue, dataset):
    chart = catalogue["model-sizes"]
    state = parse({}, choices_of(chart, dataset))
    drawing = draw(chart, dataset, state, Canvas(Language.EN, DARK, 560))
    assert drawing.figure.layout.meta == {
        "chart": "model-sizes",
        "version": dataset.version,
        "language": "en",
        "theme": "dark",
    }


def test_the_claims_are_those_of_the_rows(catalogue, dataset):
    chart = catalogue["model-sizes"]
    state = parse({}, choices_of(chart, dataset))
    drawing = draw(chart, dataset, state, Canvas(Language.KO, LIGHT, 560))
    assert set(drawing.claims) == set(";".join(drawing.frame["claims"]).split(";"))
    assert len(drawing.claims) == len(set(drawing.claims))
