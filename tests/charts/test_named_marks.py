"""No mark without a name: whatever the width, the size, the language and the crowd."""

from __future__ import annotations

import json
import re
from functools import cache
from math import log10

import pandas as pd
import pytest

from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.terms import nameless
from dashboard.export.formats import FileFormat
from dashboard.export.picture import prepare
from dashboard.export.sizes import PRESETS
from dashboard.i18n import PAIR
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.text import plain_text
from dashboard.plotting.theme import LIGHT
from dashboard.requests.parameters import SIZE
from tests.charts.forty import MODELS, forty
from tests.charts.showing import drawn_of, renderer
from tests.real import real_charts, served_charts
from tests.validity import check

CHARTS = real_charts()
WIDTHS = (320, 390, 601, 768, 1140, 1440)
NAMED = {
    "alliance-matrix": ("organization", "alliance"),
    "alliance-overlap": ("first", "second"),
    "alliance-timeline": ("alliance",),
    "applications": ("application",),
    "claims-by-source": ("row",),
    "forecast-reconciliation": ("item",),
    "investments": ("investor", "purpose"),
    "market-growth": ("forecaster",),
    "model-sizes": ("model",),
    "model-timeline": ("model",),
    "planned-and-delivered": ("thing",),
    "training-data": ("subject", "measure"),
}
"""The columns of each chart's rows that name a mark."""

STATES = {
    "alliance-matrix": ({}, {"order": "kind"}, {"kind": "university"}),
    "alliance-overlap": ({}, {"view": "network"}, {"between": "organizations", "view": "network"}),
    "alliance-timeline": ({}, {"separate": "1"}),
    "applications": ({}, {"group": "organization"}, {"group": "model"}),
    "claims-by-source": ({}, {"rows": "table", "names": "1"}),
    "forecast-reconciliation": ({}, {"view": "figures"}, {"view": "growth"}, {"assume": "start"}),
    "investments": ({}, {"kind": "staff"}, {"measure": "yearly", "currency": "USD"}),
    "market-growth": ({}, {"fan_from": "latest", "axis": "log"}),
    "model-sizes": ({}, {"axis": "log"}, {"country": "KR", "measure": "multiple"}),
    "model-timeline": ({}, {"country": "KR"}, {"fit": "none", "date": "latest"}),
    "planned-and-delivered": ({}, {"vague": "1"}),
    "training-data": ({}, {"subject": "exaone,gpt-3"}),
}
_SPACE = re.compile(r"\s+")


def bare(text):
    """A text without what folding puts in it or takes out of it."""
    return _SPACE.sub("", plain_text(str(text)).replace("\xa0", ""))


def written(figure):
    """Every text that a figure draws, but for its title, its subtitle and what is below it."""
    layout = figure["layout"]
    yield from (note["text"] for note in layout.get("annotations", ()))
    for name, axis in layout.items():
        if re.fullmatch(r"[xy]axis\d*", name):
            yield from axis.get("ticktext") or ()
    for trace in figure["data"]:
        text = trace.get("text") or ()
        yield from [text] if isinstance(text, str) else text


def names(frame, columns, language):
    """The names of what is drawn one by one."""
    for column in columns:
        values = frame[f"{column}_{language}"] if f"{column}_{language}" in frame else frame[column]
        yield from {str(value) for value in values if not pd.isna(value) and str(value)}


def assert_named(figure, frame, chart, language):
    texts = [bare(text) for text in written(figure)]
    joined = "\n".join(texts)
    assert "…" not in joined
    for name in names(frame, NAMED[chart], language):
        assert bare(name) in joined, name


def assert_named_on_hovering(drawing, language):
    """Each mark says its name, the largest has it beside its mark, and it is said who has not."""
    rows, column = drawing.drawn.rows, f"model_{language}"
    traces = drawing.figure.select_traces({"mode": "markers"})
    (marks,) = [one for one in traces if one.hovertext is not None]
    said = {re.match(r"<b>(.*?)</b>", text)[1] for text in marks.hovertext}
    assert said == set(rows[column])
    assert max(marks.marker.size) <= 15
    dated = rows[rows["moment"].notna()]
    largest = dated.sort_values("point", ascending=False)[column].iloc[0]
    notes = [plain_text(note.text) for note in drawing.figure.layout.annotations]
    assert any(bare(note).startswith(bare(largest)) for note in notes)


def is_crowded(drawing, language):
    """Whether it is said that not every mark has its name beside it."""
    check(drawing.plot)
    notes = [bare(note["text"]) for note in drawing.plot.layout["annotations"]]
    words = bare(nameless(Canvas(language, LIGHT, 1140)))
    return any(words in note for note in notes)


def drawn(chart, dataset, language, width, query):
    return _drawn(chart, dataset, Canvas(language, LIGHT, width), tuple(query.items()))


@cache
def _drawn(chart, dataset, canvas, query):
    return drawn_of(CHARTS[chart], dataset, dict(query), canvas)


def test_every_chart_says_what_names_its_marks():
    assert set(NAMED) == set(STATES) == set(CHARTS)


@pytest.mark.parametrize("language", PAIR)
@pytest.mark.parametrize("chart", CHARTS)
def test_every_mark_has_its_name_at_every_width(chart, language, dataset):
    for query in STATES[chart]:
        for width in WIDTHS:
            drawing = drawn(chart, dataset, language, width, query)
            assert_named(drawing.plot.content, drawing.drawn.rows, chart, language)


@pytest.mark.parametrize("size", PRESETS)
@pytest.mark.parametrize("chart", CHARTS)
def test_every_mark_has_its_name_in_every_size_of_a_picture(chart, size, dataset):
    for language in PAIR:
        chart_request = read_chart_request(
            CHARTS[chart], dataset, {"lang": [language.value], "size": [size]}, language, SIZE
        )
        sheet, _ = prepare(chart_request, FileFormat.PNG, renderer(dataset))
        frame = renderer(dataset).frame(CHARTS[chart], chart_request.state)
        assert_named(json.loads(sheet.figure), frame, chart, language)


@pytest.mark.parametrize("language", PAIR)
@pytest.mark.parametrize("chart", ["model-sizes", "model-timeline", "training-data"])
def test_forty_models_have_their_names(chart, language):
    for growing in (False, True):
        dataset = forty(growing)
        for query in STATES[chart]:
            for width in WIDTHS:
                drawing = drawn(chart, dataset, language, width, query)
                if is_crowded(drawing, language):
                    assert (chart, growing) == ("model-timeline", False)
                    assert_named_on_hovering(drawing, language)
                else:
                    assert_named(drawing.plot.content, drawing.drawn.rows, chart, language)
    if chart == "model-sizes":
        assert drawn(chart, dataset, language, 1140, {}).frame["model"].nunique() == MODELS


@pytest.mark.parametrize("language", PAIR)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("seen", ["real", "growing"])
def test_every_mark_over_time_has_its_name_beside_it_or_its_number_in_it(
    dataset, language, width, seen
):
    """Where the words stand is checked too: they belong to the spot of their own mark.

    Marks upon one another share the number in one of them.
    """
    data = dataset if seen == "real" else forty(growing=True)
    drawing = drawn("model-timeline", data, language, width, {})
    (marks,) = [one for one in drawing.figure.data if one.marker.line.width == 2]
    beside, key, numbers = words_of(drawing.figure)
    models = {
        claim: bare(name)
        for claims, name in zip(
            drawing.frame["claims"], drawing.frame[f"model_{language}"], strict=True
        )
        for claim in claims.split(";")
    }
    spans = spans_of(drawing.figure.layout, width)
    for x, y, claims in zip(marks.x, marks.y, marks.customdata, strict=True):
        spot, name = (round(x, 5), round(log10(y), 5)), models[claims.split(";")[0]]
        within = [key[one] for at, one in numbers.items() if gap(spans, at, spot) <= 7.5]
        said = [*beside.get(spot, ()), *within]
        assert any(name in text for text in said), name
    assert set(numbers.values()) == set(key)


def spans_of(layout, width):
    """The ends of each axis, and the pixels between them."""
    wide = width - layout.margin.l - layout.margin.r
    high = layout.height - layout.margin.t - layout.margin.b
    return (*layout.xaxis.range, wide), (*layout.yaxis.range, high)


def gap(spans, one, other):
    """Pixels between two spots, along the farther axis."""
    return max(
        abs(a - b) / (end - start) * pixels
        for a, b, (start, end, pixels) in zip(one, other, spans, strict=True)
    )


def words_of(figure):
    """The words beside each spot, the names in the key by number, the number in each spot."""
    beside, key = {}, {}
    for note in figure.layout.annotations:
        if note.xref != "paper" and note.yref != "paper":
            spot = (round(note.x, 5), round(note.y, 5))
            beside.setdefault(spot, []).append(bare(note.text))
        elif note.text.startswith("<b>1</b>"):
            _, *parts = re.split(r"<b>(\d+)</b>", note.text)
            key = {number: bare(names) for number, names in zip(*[iter(parts)] * 2, strict=True)}
    (trace,) = figure.select_traces({"mode": "text"})
    written = zip(trace.x or (), trace.y or (), trace.text or (), strict=True)
    return (
        beside,
        key,
        {(round(x, 5), round(log10(y), 5)): plain_text(text) for x, y, text in written},
    )


@pytest.mark.parametrize("language", PAIR)
@pytest.mark.parametrize("width", [343, 390, 601, 700, 1140])
def test_what_a_title_names_in_a_crowd_has_its_name(width, language, dataset):
    query = {"collections": ["articles,epoch-ai"]}
    request = read_chart_request(served_charts()["compute-timeline"], dataset, query, language)
    own = renderer(dataset).at(request.viewpoint)
    drawing = own.draw(request.chart, request.state, request.canvas(width))
    said = [one["text"] for one in drawing.figure["layout"]["annotations"]]
    for name in ("Grok 4", "EXAONE 4.5"):
        assert name in plain_text(drawing.caption.title)
        assert any(text.startswith("<span") and f"<b>{name}</b>" in text for text in said), name
