"""Figures: read from a fragment, in their unit, with both ends of a range, and a currency."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.dataset import evidence
from dashboard.dataset.checks.alike import carried, judged_once
from dashboard.dataset.evidence import (
    figureless_fragments,
    figures,
    inferred_columns,
    noted,
    number_in,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from dashboard.dataset.description import Column, Vocabulary
    from dashboard.dataset.faults import Fault
    from dashboard.dataset.numerals import ReadFigure
    from dashboard.dataset.records import Record, Records


def check_figures(records: Records) -> Iterator[Fault]:
    """Numbers that no fragment carries; an inferred one stands in the note."""
    yield from judged_once(records.article_claims, carried("figure"), _uncarried)


def _uncarried(record: Record) -> Iterator[Fault]:
    for column in record.table.carried_by("figure"):
        number = number_in(record, column.name)
        if number is None or carriers(record, column.name):
            continue
        if not _stands_in(noted(record, column.name), record[column.name]):
            yield record.fault(column.name, f"is not in as_written, which has {_read(record)}")


def carriers(record: Record, column: str) -> list[ReadFigure]:
    """The figures in the fragments that carry the number in a cell."""
    return [figure for _, figure in evidence.carriers(record, column)]


def _stands_in(note: str, number: str) -> bool:
    return bool(re.search(rf"(?<![\d.]){re.escape(number)}(?![\d]|\.\d)", note))


def _read(record: Record) -> str:
    numbers = [
        f"{figure.low} to {figure.high}" if figure.value is None else f"{figure.value}"
        for figure in figures(record)
    ]
    return ", ".join(numbers) or "no figure"


def check_units(records: Records) -> Iterator[Fault]:
    """Units whose word stands neither beside their figure nor in a fragment of its own."""
    vocabularies = records.package.vocabularies
    yield from judged_once(
        records.article_claims,
        carried("figure", "unit"),
        lambda record: _wrong_units(record, vocabularies),
    )


def _wrong_units(record: Record, vocabularies: Mapping[str, Vocabulary]) -> Iterator[Fault]:
    for column in record.table.carried_by("unit"):
        terms = vocabularies.get(column.vocabulary or "", {})
        unit, note = terms.get(record[column.name]), noted(record, column.name)
        if unit is not None and not (note and unit.title.en in note):
            yield from _wrong_unit(record, column, terms)


def _wrong_unit(record: Record, column: Column, terms: Vocabulary) -> Iterator[Fault]:
    unit = record[column.name]
    figures = [figure for name in column.unit_of for figure in carriers(record, name)]
    if not any(record[name] for name in column.unit_of) and not noted(record, column.name):
        return
    units = _most_specific(terms, lambda cue: any(_beside(cue, figure) for figure in figures))
    if len(units) != 1:  # A counter of several units, such as 개, leaves it to other fragments.
        others = "\n".join(figureless_fragments(record))
        units = _most_specific(terms, lambda cue: len(cue) > 1 and cue in others) or units
    if unit not in units:
        found = " or ".join(sorted(units)) or "no unit"
        yield record.fault(column.name, f"is not the unit in as_written, which has {found}")


def _beside(cue: str, figure: ReadFigure) -> bool:
    """Whether a word stands around a figure; a counter of one syllable follows it directly."""
    if cue == figure.counter:
        return True
    if len(cue) == 1:
        return figure.after.lstrip().startswith(cue)
    return cue in figure.before or cue in figure.after


def _most_specific(terms: Vocabulary, stands: Callable[[str], bool]) -> set[str]:
    """The terms whose word stands there and is the longest: `개` is of no account by `말뭉치`."""
    found = {
        term.name: max((len(cue) for cue in term.cues if stands(cue)), default=0)
        for term in terms.values()
    }
    longest = max(found.values(), default=0)
    return {name for name, length in found.items() if length == longest > 0}


_RANGE = "range"


def check_ranges(records: Records) -> Iterator[Fault]:
    """Ranges without ends, ends without a range, ends the wrong way round."""
    looked_at = carried("figure")
    yield from judged_once(
        records.claims, lambda table: ("bound", "low", "high", *looked_at(table)), _ends
    )


def _ends(record: Record) -> Iterator[Fault]:
    if "low" in record.table.columns and "high" in record.table.columns:
        yield from _range(record) if record["bound"] == _RANGE else _point(record)
    elif record["bound"] == _RANGE:
        yield record.fault("bound", "needs the columns low and high")


def _range(record: Record) -> Iterator[Fault]:
    low, high = number_in(record, "low"), number_in(record, "high")
    if low is None or high is None:
        yield record.fault("bound", "needs both low and high")
    elif low >= high:
        yield record.fault("low", f"is not below high, {record['high']}")
    point = _point_column(record)
    if point and record[point]:
        yield record.fault(point, "is a point value in a range")


def _point(record: Record) -> Iterator[Fault]:
    for column in ("low", "high"):
        if record[column]:
            yield record.fault(column, f"is the end of a range, but bound is {record['bound']}")


def _point_column(record: Record) -> str | None:
    figures = [column.name for column in record.table.carried_by("figure")]
    return figures[0] if figures and figures[0] not in ("low", "high") else None


_STAFF, _MONEY = "staff", "money"


def check_money(records: Records) -> Iterator[Fault]:
    """Amounts without a unit, units without an amount, one currency twice."""
    looked_at = carried("figure", "unit")
    yield from judged_once(
        records.article_claims,
        lambda table: ("currency", "stated_currency", "kind", *looked_at(table)),
        _amounts,
    )


def _amounts(record: Record) -> Iterator[Fault]:
    for column in record.table.carried_by("unit"):
        if column.unit_of and column.name not in inferred_columns(record):
            yield from _unit_and_figure(record, column)
    if record["currency"] and record["currency"] == record["stated_currency"]:
        yield record.fault("stated_currency", "is the same as currency")


def check_whose(records: Records) -> Iterator[Fault]:
    """Money that is nobody's, and amounts of money in no currency."""
    for record in records.of("metrics"):
        if record.is_claim and (record["unit"] == _MONEY) != bool(record["currency"]):
            yield record.fault("currency", f"does not fit the unit {record['unit']}")
    for record in records.of("investments"):
        if record.is_claim and not record["investor"] and not record["recipient"]:
            yield record.fault("investor", "is empty, and so is recipient")


def _unit_and_figure(record: Record, column: Column) -> Iterator[Fault]:
    has_figure = any(record[name] for name in column.unit_of)
    if record[column.name] and not has_figure:
        yield record.fault(column.name, f"has no figure in {' or '.join(column.unit_of)}")
    counts_staff = record["kind"] == _STAFF
    if has_figure and not record[column.name] and not counts_staff:
        yield record.fault(column.name, "is missing beside a figure")
    if record[column.name] and counts_staff:
        yield record.fault(column.name, "is a currency, but the row counts staff")
