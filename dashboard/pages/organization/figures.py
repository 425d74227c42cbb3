"""Figures of a profile in words, with bounds and units; those that no other part shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html
from msgspec import Struct

from dashboard.analysis.organizations.activities import figures_about
from dashboard.analysis.organizations.subjects import subject_name
from dashboard.charting import status as marks
from dashboard.charting.terms import in_units
from dashboard.i18n import Text
from dashboard.i18n.dates import edtf
from dashboard.i18n.numbers import between, money
from dashboard.pages.organization.section import Section, table_of
from dashboard.pages.references import claims_address, claims_link, status_badge
from dashboard.pages.rows import ColumnHeading

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Language
    from dashboard.pages.page_request import PageRequest

_EMPTY = "○ {}"
_PRICES = Text("{amount}({year}년 가격)", "{amount} ({year} prices)")


class BoundedFigure(Struct, frozen=True):
    """A figure with its bound, of a range with both ends."""

    low: float | None
    high: float | None
    bound: str


class OtherFigure(BoundedFigure, frozen=True):
    """A figure of any kind; columns as in ``figures_about``."""

    title_text: Text
    subject: str
    value: float | None
    unit: str
    on: str | None
    currency: str | None
    price_year: int | None
    scope_text: Text
    status: str
    claims: str


def bounded_words(
    value: float | None,
    row: BoundedFigure,
    write: Callable[[float, Language], str],
    language: Language,
) -> str:
    """Return a figure with its bound, or that none is disclosed."""
    if row.bound == "range" and row.low is not None and row.high is not None:
        return between((write(float(end), language) for end in (row.low, row.high)), language)
    if value is None:
        return _EMPTY.format(marks.UNDISCLOSED[language])
    return marks.bounded(write(float(value), language), row.bound, language)


def _priced(value: float, row: OtherFigure, language: Language) -> str:
    """Return an amount of money, with the year in whose prices it stands."""
    amount = money(value, row.currency or "", language)
    if row.price_year is None:
        return amount
    return _PRICES[language].format(amount=amount, year=row.price_year)


_NAME = Text("기타 수치", "Other figures")
_HEADS = (
    ColumnHeading(Text("수치", "Figure")),
    ColumnHeading(Text("대상", "Subject")),
    ColumnHeading(Text("값", "Value"), is_number=True),
    ColumnHeading(Text("범위", "Scope")),
    ColumnHeading(Text("상태", "Status")),
    ColumnHeading(Text("근거", "Evidence")),
)


def _row(row: OtherFigure, dataset: Dataset, view: PageRequest) -> list[Any]:
    language = view.language
    said = [row.scope_text[language], edtf(row.on, language) if row.on else ""]

    def write(value: float, language: Language) -> str:
        if row.unit == "money":
            return _priced(value, row, language)
        return in_units(value, row.unit, dataset, language)

    value = bounded_words(row.value, row, write, language)
    return [
        row.title_text[language],
        subject_name(dataset, row.subject)[language],
        html.A(value, href=claims_address(row.claims, view)),
        language.comma.join(filter(None, said)),
        status_badge(row.status, dataset, view),
        claims_link(row.claims, view, is_headed=True),
    ]


METRICS = Section(
    "figures", _NAME, table_of(figures_about, OtherFigure, _row, _NAME, _HEADS), is_expected=False
)
