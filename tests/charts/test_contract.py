"""What every chart must fulfil, under every choice, in every language, theme and width."""

from __future__ import annotations

import itertools
import json
import re
from dataclasses import replace
from functools import cache

import plotly.graph_objects as go
import pytest
from dash import html
from dash._utils import to_json

from dashboard.analysis.as_of import articles
from dashboard.analysis.preference import Rule
from dashboard.analysis.viewpoint import Viewpoint
from dashboard.charting.chart import Format, RenderContext, columns_of
from dashboard.charting.drawn import Drawn
from dashboard.charting.footer import claims_of
from dashboard.charting.render import choices_of, draw
from dashboard.charting.rows_table import table_rows
from dashboard.dataset.frames import Frames
from dashboard.i18n import PAIR, Language
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.text import plain_text
from dashboard.plotting.theme import DARK, LIGHT
from dashboard.requests.choices import Kind
from dashboard.requests.query import parse, written
from tests.charts.showing import drawn_of, tried
from tests.real import real_charts, real_dataset
from tests.rows import table_of, with_rows

WIDTHS = (340, 560, 1140)
CANVASES = [
    Canvas(language, theme, width)
    for width, theme, language in itertools.product(WIDTHS, (LIGHT, DARK), PAIR)
]
CHARTS = real_charts()
DATASET = real_dataset()
CHOICES = {name: choices_of(chart, DATASET) for name, chart in CHARTS.items()}
_SAME_AS_DEFAULT = (
    {"rate": "yearly"},  # in dollars there is nothing to convert
    {"fan_from": "kcis-ai-market"},  # the forecast that reaches furthest
    {"first": "kcis-ai-market"},  # the lowest forecast
    {"second": "idc-global-ai-market"},  # the highest forecast
)
_ONE_OF_SEVERAL = re.compile(r"(?<![\d.,])\b1 [a-z]+s\b")
_HANGUL = re.compile("[가-힣]")

every_chart = pytest.mark.parametrize("chart", CHARTS.values(), ids=list(CHARTS))


def single_choices(chart):
    """Every option of every choice, alone, and both ends of every number."""
    for choice in CHOICES[chart.id]:
        if choice.kind is Kind.NUMBER:
            yield from ({choice.name: written(end)} for end in (choice.minimum, choice.maximum))
        elif choice.kind is Kind.FLAG:
            yield {choice.name: written(not choice.default)}
        else:
            yield from ({choice.name: option.value} for option in tried(choice))


def rotating():
    """Each option once, the canvases in turn, so that all of them meet every chart."""
    for chart in CHARTS.values():
        for query, canvas in zip(single_choices(chart), itertools.cycle(CANVASES), strict=False):
            yield pytest.param(chart, query, canvas, id=f"{chart.id}-{query}")


def crossed():
    for chart, canvas in itertools.product(CHARTS.values(), CANVASES):
        label = f"{chart.id}-{canvas.language}-{canvas.theme.name}-{canvas.width}"
        yield pytest.param(chart, {}, canvas, id=label)


def state_of(chart, query):
    return parse({name: [value] for name, value in query.items()}, CHOICES[chart.id])


def drawn(chart, query=None, canvas=CANVASES[-1], dataset=DATASET):
    return drawn_of(chart, dataset, query or {}, canvas)


@cache
def usual(identifier, place):
    return drawn(CHARTS[identifier], {}, CANVASES[place])


def hovered(figure):
    return [trace for trace in figure.data if trace.hoverinfo != "skip"]


@cache
def without_facts():
    """The dataset with its things and sources, but without a single fact about them."""
    kept = {"sources", "organizations", "models", "exchange_rates"}
    tables = {
        name: frame if name in kept else frame.head(0) for name, frame in DATASET.tables.items()
    }
    return replace(DATASET, tables=Frames(tables))


def scene_of(chart, canvas):
    state = state_of(chart, {})
    return RenderContext(Drawn.of(chart.frame(DATASET, state)), state, canvas, DATASET)


def undotted(text):
    """Words without the dots between clauses: none stands where a line is broken."""
    return text.replace(" · ", " ")


@pytest.mark.parametrize(("chart", "query", "canvas"), [*rotating(), *crossed()])
def test_a_chart_keeps_the_contract(chart, query, canvas):
    default = usual(chart.id, CANVASES.index(canvas))
    drawing = drawn(chart, query, canvas) if query else default
    figure, frame, caption = go.Figure(drawing.plot.content), drawing.frame, drawing.caption
    assert json.loads(drawing.text)["data"] is not None

    if state_of(chart, query) != state_of(chart, {}) and query not in _SAME_AS_DEFAULT:
        assert drawing.text != default.text, "a choice changes what is seen"

    words = [plain_text(note.text) for note in figure.layout.annotations[-3:]]
    assert undotted(words[0]) == undotted(plain_text(caption.title))
    assert undotted(words[1]) == undotted(plain_text(caption.subtitle))
    assert DATASET.version in words[2]
    assert all(len(text) > 3 for text in words)

    if canvas.language is Language.EN:
        for text in (*words, caption.alternative):
            assert not _HANGUL.search(text), text
            assert not _ONE_OF_SEVERAL.search(text), text
    else:
        assert all(_HANGUL.search(text) for text in (*words, caption.alternative))

    assert not frame.empty, "every option of a chart finds something in the dataset"
    assert re.search(r"\d", caption.alternative)
    assert plain_text(caption.title).rstrip(".") in plain_text(caption.alternative)
    assert set(drawing.claims) <= set(DATASET.claims["claim"])
    assert all(frame["claims"].str.len() > 0)

    assert hovered(figure)
    for trace in hovered(figure):
        assert trace.customdata is not None
        assert len(trace.customdata) == len(trace.hovertext) == len(trace.x)
        for claims in trace.customdata:
            assert set(claims.split(";")) <= set(drawing.claims)

    rows = table_rows(chart, frame, DATASET, canvas.language)
    assert len(rows) == len(frame)
    assert set(rows[0]) == {column.name for column in chart.columns}
    json.loads(to_json(html.Div(rows)))


@every_chart
def test_every_row_is_in_the_alternative_text(chart):
    """Each row adds something, so fewer rows make fewer words."""
    canvas, halved = CANVASES[-1], with_rows(chart, lambda rows: rows.head(len(rows) // 2))
    whole, half = (one.describe(scene_of(one, canvas)).alternative for one in (chart, halved))
    assert len(half) < len(whole)


@every_chart
def test_both_languages_are_written_from_the_same_figures(chart):
    texts = [
        drawn(chart, canvas=Canvas(language, LIGHT, 1140)).caption.alternative for language in PAIR
    ]
    assert texts[0] != texts[1]


@every_chart
@pytest.mark.parametrize("width", WIDTHS)
def test_a_chart_without_any_facts_says_so(chart, width):
    for language in PAIR:
        drawing = drawn(chart, canvas=Canvas(language, DARK, width), dataset=without_facts())
        assert drawing.frame.empty
        assert drawing.claims == ()
        assert drawing.figure.to_json()
        assert drawing.caption.title in drawing.caption.alternative


@every_chart
def test_a_chart_is_drawn_of_what_was_known_on_a_day(chart):
    first, second = [one.known_from.isoformat() for one in articles(DATASET)][:2]
    for point, canvas in (
        (Viewpoint(first), CANVASES[0]),
        (Viewpoint(second, Rule.CAUTIOUS), CANVASES[-1]),
    ):
        seen = point.seen(DATASET)
        drawing = draw(chart, seen, state_of(chart, {}), canvas, viewpoint=point)
        assert set(drawing.claims) <= set(seen.claims["claim"])
        words = [plain_text(note.text) for note in drawing.figure.layout.annotations[-3:]]
        assert point.as_of in words[2]
        assert undotted(words[1]) == undotted(plain_text(drawing.caption.subtitle))
        assert point.as_of in drawing.caption.alternative


@every_chart
def test_every_choice_finds_no_more_than_was_known(chart):
    seen = Viewpoint(articles(DATASET)[0].known_from.isoformat()).seen(DATASET)
    for query in single_choices(chart):
        frame = table_of(chart, seen, state_of(chart, query))
        assert set(claims_of(frame)) <= set(seen.claims["claim"])


@every_chart
@pytest.mark.parametrize("width", WIDTHS)
def test_a_chart_of_one_row_is_drawn(chart, width):
    frame = table_of(chart, DATASET, state_of(chart, {})).head(1)
    single = with_rows(chart, lambda rows: rows.head(1))
    for language in PAIR:
        drawing = drawn(single, canvas=Canvas(language, LIGHT, width))
        assert drawing.figure.to_json()
        assert set(drawing.claims) == set(frame["claims"].iloc[0].split(";"))


@every_chart
def test_columns_are_named_in_both_languages_and_hold_the_evidence(chart):
    columns = columns_of(chart, DATASET.package)
    assert all(column.words.ko and column.words.en for column in columns)
    assert [column for column in columns if column.format is Format.CLAIMS]
    for column in columns:
        if column.format is Format.TERM:
            assert column.vocabulary in DATASET.package.vocabularies


@every_chart
def test_a_chart_has_a_name_a_purpose_and_a_place(chart):
    for words in (chart.name, chart.purpose):
        assert words.ko
        assert words.en
        assert not _HANGUL.search(words.en)
    assert chart.order >= 1
    assert chart.id in CHARTS


def test_no_two_charts_share_a_place():
    places = [(chart.topic.id, chart.order) for chart in CHARTS.values()]
    assert len(places) == len(set(places))
