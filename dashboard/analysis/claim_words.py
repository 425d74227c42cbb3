"""A claim in words: what it is about, and what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from dashboard.analysis.organizations.subjects import subject_name
from dashboard.dataset.description import EVIDENCE, EVIDENCE_OF_DATA
from dashboard.i18n import Language, Text
from dashboard.i18n.currencies import currency_name
from dashboard.i18n.dates import edtf
from dashboard.i18n.numbers import compact, exact

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Column, Table
    from dashboard.dataset.records import Record

_PERIOD = ("from_year", "to_year")
_FROM_TO = Text("{from_year}~{to_year}년", "{from_year} to {to_year}")

EVIDENCE_CELLS = frozenset({"claim", *EVIDENCE, *EVIDENCE_OF_DATA})
"""Columns that say where and how a claim was read, not what it says."""


def headline(dataset: Dataset, table: str, row: Mapping[str, Any]) -> Text:
    """Return what a claim is about, in a few words: the names of the things that it links."""
    described = dataset.package.tables[table]
    for stem in ("name", "title"):
        if f"{stem}_ko" in described.columns:
            own = _pair(row, stem)
            if "subject" not in described.columns:
                return own
            return _joined([subject_name(dataset, str(row["subject"])), own], " · ")
    names, columns = described.claim_parts, described.columns
    parts = [_part(row, columns[name], dataset) for name in names if name not in _PERIOD]
    if set(names) >= {*_PERIOD}:
        parts.append(_FROM_TO.format(**{name: row[name] for name in _PERIOD}))
    return _joined(parts, " · ")


def _part(row: Mapping[str, Any], column: Column, dataset: Dataset) -> Text:
    """Return a part of a claim's key in words; what has no name of its own is described."""
    value = row[column.name]
    if column.name == "forecast":
        return forecast_name(dataset, value)
    if "investor" in row and column.name == "investment":
        party = row["recipient"] if pd.isna(row["investor"]) else row["investor"]
        return _joined([_linked(dataset, "organizations", party), _pair(row, "purpose")])
    return value_words(value, column, dataset)


def forecast_name(dataset: Dataset, forecast: str) -> Text:
    """Return a forecast's name: who made it and of which market."""
    first = dataset.records.first("market_forecasts", "forecast", forecast)
    return _joined([_linked(dataset, "organizations", first["forecaster"]), _pair(first, "scope")])


def _pair(row: Mapping[str, Any] | Record, stem: str) -> Text:
    return Text(str(row[f"{stem}_ko"]), str(row[f"{stem}_en"]))


def _joined(words: list[Text], between: str = ": ") -> Text:
    return Text.of(lambda language: between.join(one[language] for one in words))


def _linked(dataset: Dataset, table: str, identifier: str) -> Text:
    return _each([identifier], lambda one, language: dataset.name(table, one, language))


def facts_of(row: Mapping[str, Any], table: Table, dataset: Dataset) -> list[tuple[Text, Text]]:
    """Return what a row says, a text in both languages once, without keys that only machines read.

    The headline holds what the keys stand for.
    """
    facts = []
    for name, column in table.columns.items():
        if name in EVIDENCE_CELLS or pd.isna(row[name]) or _is_said_elsewhere(column, table):
            continue
        if name.endswith("_ko"):
            facts.append((column_title(column), _pair(row, name.removesuffix("_ko"))))
        else:
            facts.append((column.title, value_words(row[name], column, dataset)))
    return facts


def _is_said_elsewhere(column: Column, table: Table) -> bool:
    """Whether a column is the English of a pair, or a key that stands in the headline."""
    key = column.type == "string" and column.links is None and column.vocabulary is None
    return column.name.endswith("_en") or (key and column.name in table.claim_parts)


def column_title(column: Column) -> Text:
    """Return a column's title without the language that it names in brackets."""
    return Text.of(lambda language: column.title[language].split("(")[0].strip())


def value_words(value: Any, column: Column, dataset: Dataset) -> Text:
    """Return the value of a cell in words: names for links, terms, dates, figures in full."""
    if column.links:
        table = column.links
        parts = str(value).split(column.separator) if column.separator else [str(value)]
        return _each(parts, lambda part, language: dataset.name(table, part, language))
    if column.vocabulary:
        known = dataset.package.vocabularies[column.vocabulary].get(str(value))
        return known.title if known else currency_name(str(value))
    if column.evidence == "date":
        return _each([str(value)], edtf)
    if column.type in {"integer", "number"} and column.evidence == "figure":
        return _each([value], _figure)
    return Text(str(value), str(value))


def _figure(value: float, language: Language) -> str:
    short, full = compact(value, language), exact(value, language)
    return full if short == full else f"{short} ({full})"


def _each(parts: list[Any], write: Any) -> Text:
    return Text.of(lambda language: ", ".join(write(part, language) for part in parts))
