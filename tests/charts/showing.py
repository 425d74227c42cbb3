"""Drawing one chart under a query, as its tests do."""

from __future__ import annotations

from dashboard.charting.render import choices_of, draw
from dashboard.i18n import Language
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.theme import LIGHT
from dashboard.requests.query import parse


def shower(chart, dataset):
    choices = choices_of(chart, dataset)

    def drawn(language=Language.EN, size=1140, seen=dataset, theme=LIGHT, **query):
        state = parse({name: [value] for name, value in query.items()}, choices)
        return draw(chart, seen, state, Canvas(language, theme, size))

    return drawn
