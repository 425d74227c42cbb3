"""Figures: read from a fragment, in their unit, with both ends of a range, and a currency."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.dataset import read_fragments
from dashboard.dataset.checks.alike import carried, judged_once
from dashboard.dataset.evidence import inferred_columns, noted, number_in
from dashboard.dataset.read_fragments import figureless_fragments, figures
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from decimal import Decimal

    from dashboard.dataset.description import Column, Vocabulary
    from dashboard.dataset.faults import Fault
    from dashboard.dataset.numerals import ReadFigure
    from dashboard.dataset.records import Record, Records


_UNWRITTEN = Text(
    "원문 표현에 없는 수입니다. 원문의 수: {found}.", "is not in as_written, which has {found}"
)
_FROM_TO = Text("{low}~{high}", "{low} to {high}")
_NO_FIGURE = Text("없음", "no figure")
_UNIT = Text(
    "원문 표현의 단위가 아닙니다. 원문의 단위: {titles}.",
    "is not the unit in as_written, which has {names}",
)
_NO_UNIT = Text("없음", "no unit")
_NO_ENDS = Text("범위를 적을 칸이 없는 표입니다.", "needs the columns low and high")
_BOTH_ENDS = Text("범위에는 양 끝이 모두 있어야 합니다.", "needs both low and high")
_BELOW = Text("위 끝 {high}보다 작지 않습니다.", "is not below high, {high}")
_POINT_VALUE = Text("범위인데 값이 하나로 적혀 있습니다.", "is a point value in a range")
_END = Text("범위의 끝인데 한정이 {bound}입니다.", "is the end of a range, but bound is {bound}")
_TWICE = Text("통화와 같습니다.", "is the same as currency")
_MISFIT = Text("단위 {unit}에 맞지 않습니다.", "does not fit the unit {unit}")
_NOBODY = Text("비어 있고 받는 쪽도 비어 있습니다.", "is empty, and so is recipient")
_FIGURELESS = Text("{columns}에 수가 없습니다.", "has no figure in {named}")
_UNITLESS = Text("수가 있는데 비어 있습니다.", "is missing beside a figure")
_STAFFED = Text("사람 수를 세는 행인데 통화가 있습니다.", "is a currency, but the row counts staff")


def check_figures(records: Records) -> Iterator[Fault]:
    """Numbers that no fragment carries; an inferred one stands in the note."""
    yield from judged_once(records.article_claims, carried("figure"), _uncarried)


def _uncarried(record: Record) -> Iterator[Fault]:
    for column in record.table.carried_by("figure"):
        number = number_in(record, column.name)
        if number is None or carriers(record, column.name):
            continue
        if not _stands_in(noted(record, column.name), record[column.name]):
            yield record.fault(column.name, _UNWRITTEN.format(found=_read(record)))


def carriers(record: Record, column: str) -> list[ReadFigure]:
    """The figures in the fragments that carry the number in a cell."""
    return [figure for _, figure in read_fragments.carriers(record, column)]


def _stands_in(note: str, number: str) -> bool:
    return bool(re.search(rf"(?<![\d.]){re.escape(number)}(?![\d]|\.\d)", note))


def _read(record: Record) -> Text:
    numbers = [
        _FROM_TO.format(low=_number(figure.low), high=_number(figure.high))
        if figure.value is None
        else _number(figure.value)
        for figure in figures(record)
    ]
    if not numbers:
        return _NO_FIGURE
    return Text.of(lambda language: ", ".join(one[language] for one in numbers))


def _number(value: Decimal | None) -> Text:
    return Text("" if value is None else f"{value:,f}", f"{value}")


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
        titles = ", ".join(terms[name].title.ko for name in sorted(units)) or _NO_UNIT
        names = " or ".join(sorted(units)) or _NO_UNIT
        yield record.fault(column.name, _UNIT.format(titles=titles, names=names))


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
        yield record.fault("bound", _NO_ENDS)


def _range(record: Record) -> Iterator[Fault]:
    low, high = number_in(record, "low"), number_in(record, "high")
    if low is None or high is None:
        yield record.fault("bound", _BOTH_ENDS)
    elif low >= high:
        yield record.fault("low", _BELOW.format(high=record["high"]))
    point = _point_column(record)
    if point and record[point]:
        yield record.fault(point, _POINT_VALUE)


def _point(record: Record) -> Iterator[Fault]:
    for column in ("low", "high"):
        if record[column]:
            yield record.fault(column, _END.format(bound=record["bound"]))


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
        yield record.fault("stated_currency", _TWICE)


def check_whose(records: Records) -> Iterator[Fault]:
    """Money that is nobody's, and amounts of money in no currency."""
    for record in records.of("metrics"):
        if record.is_claim and (record["unit"] == _MONEY) != bool(record["currency"]):
            yield record.fault("currency", _MISFIT.format(unit=record["unit"]))
    for record in records.of("investments"):
        if record.is_claim and not record["investor"] and not record["recipient"]:
            yield record.fault("investor", _NOBODY)


def _unit_and_figure(record: Record, column: Column) -> Iterator[Fault]:
    has_figure = any(record[name] for name in column.unit_of)
    if record[column.name] and not has_figure:
        columns = record.table.columns
        titles = ", ".join(columns[name].title.ko for name in column.unit_of)
        rule = _FIGURELESS.format(columns=titles, named=" or ".join(column.unit_of))
        yield record.fault(column.name, rule)
    counts_staff = record["kind"] == _STAFF
    if has_figure and not record[column.name] and not counts_staff:
        yield record.fault(column.name, _UNITLESS)
    if record[column.name] and counts_staff:
        yield record.fault(column.name, _STAFFED)
