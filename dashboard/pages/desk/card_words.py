"""A draft in words: what it is about, what it says, what stands against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.claim_words import value_words
from dashboard.charting.terms import in_units
from dashboard.dataset.values import read_value
from dashboard.i18n import Text
from dashboard.i18n.currencies import currency_name
from dashboard.i18n.dates import edtf
from dashboard.i18n.numbers import compact
from dashboard.intake.drafts.described_rows import MEASURES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Column
    from dashboard.i18n import Language
    from dashboard.intake.drafts.draft import Draft

TITLES = {
    "models": Text("모델 공개", "Model announced"),
    "parameter_counts": Text("모델 크기", "Model size"),
    "investments": Text("투자", "Investment"),
    "alliances": Text("연합체", "Alliance"),
    "memberships": Text("연합체 구성원", "Members of an alliance"),
}
_COUNTS = {"parameters": Text("{value} 파라미터", "{value} parameters")}
_AMOUNT = Text("{value} {currency}", "{value} {currency}")
MEASURE = "measure"
UNKNOWN = Text("무엇에 대한 수치인지 모름", "Not known what it is about")


def title_of(table: str, dataset: Dataset) -> Text:
    """Return what a card of a table is called."""
    return TITLES.get(table) or dataset.package.tables[table].title


def value_of(draft: Draft, changes: Mapping[str, str], dataset: Dataset) -> Text:
    """Return the figure or date of a draft."""
    table, cells = dataset.package.tables[draft.table], {**draft.values, **changes}
    quantity = table.quantity.column if table.quantity else ""
    name = quantity if cells.get(quantity) else next(iter(draft.values), "")
    column, text = table.columns.get(name), cells.get(name, "")
    if column is None or not text:
        return Text(text, text)
    if column.type in {"integer", "number"} and _is_number(text):
        unit = cells.get("unit") or column.unit or ""
        return _figure(float(text), name, unit, cells, dataset)
    return in_words(text, column, dataset)


def in_words(text: str, column: Column, dataset: Dataset) -> Text:
    """Return a cell in words; one that cannot be read as it stands."""
    if not text:
        return Text("", "")
    if column.name == MEASURE and text in MEASURES:
        return MEASURES[text]
    if column.holds_dates:
        return Text.of(lambda language: _date(text, language))
    try:
        return value_words(read_value(text, column.type), column, dataset)
    except (ValueError, KeyError):
        return Text(text, text)


def _figure(value: float, name: str, unit: str, cells: Mapping[str, str], dataset: Dataset) -> Text:
    number = Text.of(lambda language: compact(value, language))
    if name in _COUNTS:
        return _COUNTS[name].format(value=number)
    if code := cells.get("currency", ""):
        return _AMOUNT.format(value=number, currency=currency_name(code))
    if unit in dataset.package.vocabularies["unit"]:
        return Text.of(lambda language: in_units(value, unit, dataset, language))
    return number


def _date(text: str, language: Language) -> str:
    try:
        return edtf(text, language)
    except ValueError:
        return text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
