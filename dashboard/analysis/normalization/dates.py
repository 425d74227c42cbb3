"""Dates: `지난해 12월` in an article of 2022 is 2021-12."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.normalization.derivation import Derivation
from dashboard.analysis.normalization.steps import inferred, rule, value, written
from dashboard.dataset.evidence import published
from dashboard.dataset.read_fragments import readings
from dashboard.i18n import Text
from dashboard.i18n.dates import edtf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.analysis.normalization.derivation import DerivationStep
    from dashboard.dataset.date_expressions import Expression
    from dashboard.dataset.korean_dates import Reading
    from dashboard.dataset.records import Record, Records
    from dashboard.i18n.edtf import Edtf

_DAYS = Text("{day} 기사: 그날 {distance}일", "article of {day}: that day {distance}")
_WEEKS = Text("{day} 기사: 그 주 {distance}주", "article of {day}: that week {distance}")
_MONTHS = Text("{day} 기사: 그달 {distance}개월", "article of {day}: that month {distance}")
_YEARS = Text("{day} 기사: {year} {distance}", "article of {day}: {year} {distance}")
_LATEST = Text("{day} 기사: 그날까지 가장 가까운 때", "article of {day}: the latest up to then")
_NEXT = Text("{day} 기사: 그날부터 가장 가까운 때", "article of {day}: the first from then on")
_CARRIED = Text("바로 앞 날짜와 같은 달 또는 해", "in the month or year of the date before it")
_FROM_PREVIOUS = Text("바로 앞 날짜 기준", "counted from the date before it")


def date_derivations(record: Record, records: Records) -> Iterator[Derivation]:
    """Return how each date of a claim came about."""
    article = published(records, record)
    for column in record.table.carried_by("date"):
        result = record[column.name]
        if not result or article is None:
            continue
        reading = _reading(record, result, article)
        if reading is None:
            yield inferred(column, Text(result, result))
            continue
        steps = (written(reading.text), *_rules(reading, article), value(Text(result, result)))
        yield Derivation(column.title, steps)


def _reading(record: Record, result: str, article: Edtf) -> Reading | None:
    """Return where in the fragments of a claim a date is read."""
    return next((one for one in readings(record, article) if str(one.date) == result), None)


def _rules(reading: Reading, article: Edtf) -> Iterator[DerivationStep]:
    day = Text.of(lambda language: edtf(str(article), language))
    ahead = reading.date.earliest > article.latest
    resolved = [_rule(expression, ahead=ahead) for expression in reading.expressions]
    for words, distance in dict.fromkeys(one for one in resolved if one is not None):
        signed = f"{'−' if distance < 0 else '+'} {abs(distance)}"
        yield rule(words.format(day=day, distance=signed, year=article.earliest.year))


def _rule(expression: Expression, *, ahead: bool) -> tuple[Text, int] | None:
    """Return how an expression that is relative to its article is resolved, and how far."""
    if expression.carried or expression.of_previous:
        return (_CARRIED if expression.carried else _FROM_PREVIOUS), 0
    distances = {
        _DAYS: expression.days,
        _WEEKS: expression.weeks,
        _MONTHS: expression.months,
        _YEARS: expression.years,
    }
    for words, distance in distances.items():
        if distance is not None:
            return words, distance
    if expression.year is not None or expression.part is not None:
        return None
    return (_NEXT if ahead else _LATEST), 0
