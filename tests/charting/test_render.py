"""From a chart and a state to a finished figure."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from dashboard.charting.render import choices_of, draw
from dashboard.dataset.collections import collected
from dashboard.i18n import PAIR, Language
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.theme import DARK, LIGHT
from dashboard.requests.choices import ChoiceValues
from dashboard.requests.query import parse
from tests.real import OUTSIDE, served_charts
from tests.rows import with_rows


@pytest.fixture(scope="module", params=["model-sizes", "alliance-matrix", "market-growth"])
def emptied(request, catalogue):
    chart = catalogue[request.param]
    return with_rows(chart, lambda rows: rows.head(0))


_NO_FIGURES = {
    Language.KO: ("선택한 컬렉션에는 수치가 없습니다", "다른 컬렉션을 선택"),
    Language.EN: ("no figures in the chosen collections", "Choose another collection"),
}
_NOTHING = {
    Language.KO: ("맞는 주장이 없습니다", "조건을 하나 풀어"),
    Language.EN: ("No claim matches", "lift one of the choices"),
}


@pytest.mark.parametrize("has_more", [True, False])
@pytest.mark.parametrize("language", PAIR)
def test_a_chart_without_rows_says_so(emptied, catalogue, dataset, language, has_more):
    """Whether other choices bring rows back is another matter than whether others have figures."""
    state = parse({}, choices_of(emptied, dataset))
    chart = emptied
    if has_more:
        frames = {True: catalogue[emptied.id].frame, False: emptied.frame}
        chart = replace(
            emptied, frame=lambda seen, asked: frames["of a test" not in asked.values](seen, asked)
        )
        state = ChoiceValues({**state.values, "of a test": "others"})
    drawing = draw(chart, dataset, state, Canvas(language, LIGHT, 560))
    words = (_NOTHING if has_more else _NO_FIGURES)[language]
    title, subtitle, footer = drawing.figure.layout.annotations
    assert words[0] in title.text
    assert words[1] in subtitle.text
    assert footer.text
    assert has_more or f"{chart.name[language]}: " in title.text
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


def test_powers_of_ten_are_raised_by_plotly_in_a_figure(dataset):
    chart = served_charts()["compute-timeline"]
    seen = collected(dataset, [OUTSIDE])
    state = parse({}, choices_of(chart, seen))
    drawing = draw(chart, seen, state, Canvas(Language.EN, LIGHT, 1140))
    assert "10<sup>26</sup>" in drawing.text
    assert "10²⁶" not in drawing.text
    assert "10²⁶" in drawing.caption.alternative
