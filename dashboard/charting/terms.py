"""Words of the dataset's vocabularies, as options to choose from and as labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel import Locale

from dashboard.analysis.forecasts import stated_points
from dashboard.analysis.records import records
from dashboard.i18n import Language, Text
from dashboard.requests.choices import Option

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dashboard.dataset.dataset import Dataset


def term(dataset: Dataset, vocabulary: str, name: str) -> Text:
    """Return a vocabulary's word for a value; an unknown value stands for itself."""
    known = dataset.package.vocabularies[vocabulary].get(name)
    return known.title if known else Text(name, name)


def options_of(vocabulary: str, table: str, column: str) -> Callable[[Dataset], tuple[Option, ...]]:
    """Return options of the vocabulary's words that a column of the dataset really uses."""

    def options(dataset: Dataset) -> tuple[Option, ...]:
        used = set(dataset.tables[table][column].dropna())
        words = dataset.package.vocabularies[vocabulary]
        return tuple(Option(name, entry.title) for name, entry in words.items() if name in used)

    return options


def country(code: str) -> Text:
    """Return a country's name for its ISO 3166 code."""
    return Text(*(str(Locale(one.value).territories.get(code, code)) for one in Language))


def countries(codes: Iterable[str]) -> tuple[Option, ...]:
    """Return options for country codes, Korea first, then by code."""
    ordered = sorted(set(codes), key=lambda code: (code != "KR", code))
    return tuple(Option(code, country(code)) for code in ordered)


def forecast_options(dataset: Dataset) -> tuple[Option, ...]:
    """Return an option for each forecast of the market: whose it is and what it counts."""
    rows = records(stated_points(dataset).drop_duplicates("forecast"))
    return tuple(
        Option(
            row.forecast,
            Text(f"{row.forecaster_ko}: {row.scope_ko}", f"{row.forecaster_en}: {row.scope_en}"),
            Text(row.forecaster_ko, row.forecaster_en),
        )
        for row in rows
    )
