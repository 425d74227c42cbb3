"""A dataset with more things than a chart draws one by one, and many reports of each."""

from __future__ import annotations

from functools import cache

from benchmarks.synthetic import Scale, grown_records
from dashboard.figures.canvas import Canvas
from dashboard.figures.discovery import discover
from dashboard.figures.draw import choices_of, draw
from dashboard.figures.query import parse
from dashboard.figures.theme import LIGHT
from dashboard.locations import charts_directory, data_directory
from dashboard.tables.dataset import of_records
from dashboard.words import Language

CHARTS = discover(charts_directory())

_SCALE = Scale("test", 40, 15)


@cache
def large():
    return of_records(grown_records(data_directory(), _SCALE))


def drawn(name, language=Language.EN, width=1140, **query):
    chart = CHARTS[name]
    state = parse({name: [value] for name, value in query.items()}, choices_of(chart, large()))
    return draw(chart, large(), state, Canvas(language, LIGHT, width))
