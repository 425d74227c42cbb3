"""Each cell by itself: present, of its type, within its limits, in its vocabulary."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.dataset.checks.alike import distinct_texts
from dashboard.dataset.values import Value, items, read_value
from dashboard.i18n import Text
from dashboard.i18n.currencies import is_currency

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.dataset.description import Column, Vocabulary
    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Records


_SPACE = Text("앞이나 뒤에 빈칸이 있습니다.", "has space around it")
_REQUIRED = Text("꼭 있어야 하는 값입니다.", "is required")
_TYPES = {
    "integer": Text("정수가 아닙니다.", "is not a value of type integer"),
    "number": Text("수가 아닙니다.", "is not a value of type number"),
    "boolean": Text("true나 false가 아닙니다.", "is not a value of type boolean"),
}
_LESS = Text("{least}보다 작습니다.", "is less than {least}")
_MORE = Text("{most}보다 큽니다.", "is more than {most}")
_PATTERN = Text("정해진 형식이 아닙니다: {pattern}.", "does not match {pattern}")
_NOT_ONE = Text("다음 가운데 하나가 아닙니다: {terms}.", "is not one of {terms}")
_NOR_CODE = Text(
    "다음 가운데 하나도, {codes} 통화 코드도 아닙니다: {terms}.",
    "is not one of {terms}, or a code of {codes}",
)
_REPEATED = Text("되풀이되거나 빈 항목이 있습니다.", "is a list with a repeated or an empty entry")


def check(records: Records) -> Iterator[Fault]:
    """Cells that break the rules of their column."""
    vocabularies = records.package.vocabularies
    for table in records.package.tables.values():
        rows = records.of(table.name)
        written = distinct_texts(table, rows)
        for column in table.columns.values():
            terms = vocabularies[column.vocabulary] if column.vocabulary else None
            broken = {
                text: rules
                for text in _doubtful(written[column.name], column)
                if (rules := tuple(_broken_rules(text, column, terms)))
            }
            for record in rows if broken else ():
                for rule in broken.get(record[column.name], ()):
                    yield record.fault(column.name, rule)


def _doubtful(texts: Iterable[str], column: Column) -> Iterable[str]:
    """Those of the texts of a column that may break a rule: where a pattern is all there is, few.

    There may be millions of claims, each of which is called by a text of its own.
    """
    if column.type != "string" or column.pattern is None or column.vocabulary or column.separator:
        return texts
    fits = re.compile(column.pattern).fullmatch
    return (text for text in texts if not fits(text) or text != text.strip())


def _broken_rules(text: str, column: Column, terms: Vocabulary | None) -> Iterator[Text]:
    if text != text.strip():
        yield _SPACE
    if not text:
        if column.required:
            yield _REQUIRED
        return
    try:
        value = read_value(text, column.type)
    except ValueError:
        yield _TYPES[column.type]
        return
    yield from _limits(value, column)
    yield from _words(text, column, terms)


def _limits(value: Value | None, column: Column) -> Iterator[Text]:
    if isinstance(value, str | None):
        return
    if column.minimum is not None and value < column.minimum:
        yield _LESS.format(least=column.minimum)
    if column.maximum is not None and value > column.maximum:
        yield _MORE.format(most=column.maximum)


def _words(text: str, column: Column, terms: Vocabulary | None) -> Iterator[Text]:
    entries = items(text, column)
    if column.pattern is not None:
        for entry in entries:
            if not re.fullmatch(column.pattern, entry):
                yield _PATTERN.format(pattern=column.pattern)
    if terms is not None:
        for entry in entries:
            if entry not in terms and not (column.codes and is_currency(entry)):
                words = _NOR_CODE if column.codes else _NOT_ONE
                yield words.format(terms=", ".join(terms), codes=column.codes)
    if column.separator and (
        len(set(entries)) != len(entries) or text != column.separator.join(entries)
    ):
        yield _REPEATED
