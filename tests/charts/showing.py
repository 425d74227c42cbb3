"""Drawing a chart under a query, as tests do: its rows are computed once for every canvas."""

from __future__ import annotations

from functools import lru_cache

from dashboard.charting.render import choices_of, draw
from dashboard.charting.renderer import ChartRenderer
from dashboard.i18n import Language
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.theme import LIGHT
from dashboard.requests.query import parse

_FEW = 3


def tried(choice):
    """The options of a resolved choice to try: of things without end the first and the last."""
    if not choice.table or len(choice.seen) <= _FEW:
        return choice.seen
    return (*choice.seen[: _FEW - 1], choice.seen[-1])


@lru_cache(8)
def renderer(dataset):
    return ChartRenderer(dataset)


def drawn_of(chart, dataset, query, canvas):
    choices = choices_of(chart, dataset)
    state = parse({name: [value] for name, value in query.items()}, choices)
    return draw(chart, dataset, state, canvas, renderer(dataset).drawn(chart, state))


def shower(chart, dataset):
    choices = choices_of(chart, dataset)

    def drawn(language=Language.EN, size=1140, seen=dataset, theme=LIGHT, **query):
        state = parse({name: [value] for name, value in query.items()}, choices)
        return draw(chart, seen, state, Canvas(language, theme, size))

    return drawn
