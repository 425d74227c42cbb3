"""A dataset with more things than a chart draws one by one, and many reports of each."""

from __future__ import annotations

import re
from functools import cache

from benchmarks.synthetic import Scale, grown_records
from dashboard.dataset.dataset import of_records
from dashboard.dataset.records import Records
from dashboard.i18n import Language, Languages
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.theme import LIGHT
from tests.charts.showing import drawn_of
from tests.real import articles_directory, real_charts

CHARTS = real_charts()

_NUMBERED = re.compile(r"-c(\d+)$")
_YEAR = re.compile(r"\b20\d\d\b")


@cache
def large(things=40, reports=15):
    """The dataset grown; the sizes, amounts, rates and dates of its copies differ."""
    grown = grown_records(articles_directory(), Scale("test", things, reports))
    tables = {name: tuple(map(_varied, rows)) for name, rows in grown.by_table.items()}
    return of_records(Records(grown.package, tables), Languages())


def _varied(record):
    thing, column, vary = _VARIED.get(record.table.name, ("", "", None))
    number = _NUMBERED.search(record[thing])
    if number is None or not record[column]:
        return record
    return record.changed(column, vary(record[column], int(number[1])))


_VARIED = {
    "models": ("model", "announced_on", lambda text, number: _earlier(text, number % 6)),
    "parameter_counts": ("model", "parameters", lambda text, number: str(int(text) // number)),
    "training_data": ("model", "value", lambda text, number: f"{float(text) / number:.4f}"),
    "market_forecasts": ("forecast", "amount", lambda text, number: str(int(text) * number)),
    "growth_rates": ("forecast", "rate", lambda text, number: str(float(text) + number)),
}
"""Of each table what names the copy, which column differs, and how."""


def _earlier(text, years):
    return _YEAR.sub(lambda year: str(int(year[0]) - years), text)


@cache
def drawn(name, language=Language.EN, width=1140, **query):
    return drawn_of(CHARTS[name], large(), query, Canvas(language, LIGHT, width))
