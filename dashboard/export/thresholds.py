"""Filters that say from or up to which number or date."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.dataset.values import read_number
from dashboard.export.cells import plain
from dashboard.export.table_choices import LEAST, MOST, holds_numbers
from dashboard.i18n import Text
from dashboard.i18n.edtf import Edtf, read_edtf
from dashboard.requests.query import InvalidQueryError, QueryFault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.description import Column, Table
    from dashboard.requests.query import Query

_NO_NUMBER = Text("수가 아닌 값", "not a number")
_NO_DATE = Text("날짜가 아닌 값", "not a date")
_NUMBERS = ("204000000000", "-1.5")
_DATES = ("2022", "2022-02", "2022-02-22")


class Threshold(Struct, frozen=True):
    """A number or date that the values of a column must reach, or must not exceed.

    A date is kept if it can lie on the right side: ``2021`` reaches ``2021-06`` from both sides.
    """

    column: Column
    end: str
    value: Decimal | Edtf

    def holds(self, value: object) -> bool:
        """Whether a value of the column keeps to it; a missing one does not."""
        bare = plain(value)
        if bare is None:
            return False
        if isinstance(self.value, Edtf):
            date = read_edtf(str(bare))
            least = self.end == LEAST
            return (
                date.latest >= self.value.earliest if least else date.earliest <= self.value.latest
            )
        number = Decimal(str(bare))
        return number >= self.value if self.end == LEAST else number <= self.value


def read_thresholds(query: Query, table: Table) -> tuple[Threshold, ...]:
    """Return the thresholds that a query names.

    Raises:
        InvalidQueryError: If any is no number or date; lists all that are not.
    """
    thresholds, faults = [], []
    for column, end, text in _named(query, table):
        value = _value(text, column)
        if value is None:
            faults.append(_fault(column, end, text))
        else:
            thresholds.append(Threshold(column, end, value))
    if faults:
        raise InvalidQueryError(faults)
    return tuple(thresholds)


def _named(query: Query, table: Table) -> Iterator[tuple[Column, str, str]]:
    for column in table.columns.values():
        if holds_numbers(column) or column.holds_dates:
            for end in (LEAST, MOST):
                for text in query.get(f"{column.name}{end}", ())[:1]:
                    if text:
                        yield column, end, text


def _value(text: str, column: Column) -> Decimal | Edtf | None:
    if holds_numbers(column):
        return read_number(text)
    try:
        return read_edtf(text)
    except ValueError:
        return None


def _fault(column: Column, end: str, text: str) -> QueryFault:
    numbers = holds_numbers(column)
    return QueryFault(
        f"{column.name}{end}",
        text,
        _NUMBERS if numbers else _DATES,
        _NO_NUMBER if numbers else _NO_DATE,
    )
