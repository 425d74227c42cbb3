"""Dates: real days that a fragment means, and in the order in which things can happen."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from dashboard.dataset.checks.alike import carried, judged_once
from dashboard.dataset.evidence import date_in, noted, number_in, published
from dashboard.dataset.read_fragments import dates
from dashboard.i18n import Text
from dashboard.i18n.edtf import Edtf, read_edtf, year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.checks.alike import Columns
    from dashboard.dataset.description import Table
    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records

_DATE = re.compile(r"\d{4}(?:-\d\d)?(?:-\d\d)?(?:/\d{4}(?:-\d\d)?(?:-\d\d)?)?", re.ASCII)


_IMPOSSIBLE = Text("있을 수 없는 날짜입니다.", "is not a date: {error}")
_UNWRITTEN = Text(
    "원문 표현에 없는 날짜입니다. 원문: {found} (기사 날짜 {article}).",
    "is not in as_written, which has {found} (article of {article})",
)
_NO_DATE = Text("날짜 없음", "no date")
_AFTER = Text(
    "{article} 기사보다 뒤의 일인데 상태가 {status}입니다.",
    "is after its article of {article}, but {status}",
)
_BEFORE = Text(
    "{article} 기사보다 앞의 일인데 상태가 {status}입니다.",
    "is before its article of {article}, but {status}",
)
_YEARS = Text("{first}~{last}년과 맞지 않습니다.", "does not fit the years {first} to {last}")
_ORDER = Text("{first}보다 뒤가 아닙니다({text}).", "is not after {first}, {text}")


def check_dates(records: Records) -> Iterator[Fault]:
    """Dates that do not exist, and dates that no fragment carries, nor the note if inferred."""
    yield from judged_once(
        records, lambda table: tuple(column.name for column in table.dates), _impossible
    )
    looked_at = carried("date")
    yield from judged_once(
        records.article_claims,
        lambda table: ("source", *looked_at(table)) if table.carried_by("date") else (),
        lambda record: _unsupported(records, record),
    )


def _impossible(record: Record) -> Iterator[Fault]:
    for column in record.table.dates:
        if not record[column.name]:
            continue
        try:
            read_edtf(record[column.name])
        except ValueError as error:
            yield record.fault(column.name, _IMPOSSIBLE.format(error=error))


def _unsupported(records: Records, record: Record) -> Iterator[Fault]:
    columns = [one.name for one in record.table.carried_by("date") if record[one.name]]
    article = published(records, record) if columns else None
    if article is None:
        return
    known = [str(date) for date in dates(record, article)]
    found = ", ".join(known) or _NO_DATE
    for column in columns:
        if record[column] not in (*known, *_DATE.findall(noted(record, column))):
            yield record.fault(column, _UNWRITTEN.format(found=found, article=article))


_PAST = ("actual", "estimate")
_FUTURE = ("planned", "forecast")


def check_timing(records: Records) -> Iterator[Fault]:
    """Facts from the future, plans for the past, years and periods in the wrong order."""
    yield from judged_once(
        records.claims, _looked_at_for_timing, lambda record: _untimely(records, record)
    )
    for record in records.of("growth_rates"):
        yield from _consecutive(record)


_SPANS = (("starts_on", "ends_on"), ("from_year", "to_year"))


def _looked_at_for_timing(table: Table) -> Columns:
    dates = [column.name for column in table.carried_by("date")]
    return ("source", "status", *chain(*_SPANS), *dates) if dates else ()


def _untimely(records: Records, record: Record) -> Iterator[Fault]:
    article = published(records, record)
    if article is not None:
        status = records.called("status", record["status"])
        for column, when in _dates(record):
            yield from _against_article(record, column, when, article, status)
    for first, last in _SPANS:
        yield from _order(record, first, last)


def _dates(record: Record) -> Iterator[tuple[str, Edtf]]:
    for column in record.table.carried_by("date"):
        when = _when(record, column.name)
        if when is not None:
            yield column.name, when


def _when(record: Record, column: str) -> Edtf | None:
    text = record[column]
    if text.isascii() and text.isdigit() and text.strip("0"):
        return year(int(text)) if len(text) == len("2022") else None
    return date_in(record, column)


def _against_article(
    record: Record, column: str, when: Edtf, article: Edtf, status: Text
) -> Iterator[Fault]:
    if record["status"] in _PAST and when.earliest > article.latest:
        yield record.fault(column, _AFTER.format(article=article, status=status))
    starts_a_forecast = column == "from_year"
    if record["status"] in _FUTURE and when.latest < article.earliest and not starts_a_forecast:
        yield record.fault(column, _BEFORE.format(article=article, status=status))


def _order(record: Record, first: str, last: str) -> Iterator[Fault]:
    if first not in record.table.columns or last not in record.table.columns:
        return
    start, end = _when(record, first), _when(record, last)
    if start is not None and end is not None and (end < start or start == end):
        yield record.fault(last, _ORDER.format(first=_title(record, first), text=record[first]))


def _title(record: Record, column: str) -> Text:
    return Text(record.table.columns[column].title.ko, column)


def _consecutive(record: Record) -> Iterator[Fault]:
    start, end = number_in(record, "from_year"), number_in(record, "to_year")
    if start is None or end is None:
        return
    if (record["kind"] == "year") != (end - start == 1):
        rule = _YEARS.format(first=record["from_year"], last=record["to_year"])
        yield record.fault("kind", rule)
