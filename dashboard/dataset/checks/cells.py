"""Each cell by itself: present, of its type, within its limits, in its vocabulary."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.dataset.checks.alike import distinct_texts
from dashboard.dataset.values import Value, items, read_value
from dashboard.i18n.currencies import is_currency

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.description import Column, Vocabulary
    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Records


def check(records: Records) -> Iterator[Fault]:
    """Cells that break the rules of their column."""
    vocabularies = records.package.vocabularies
    vocabularies = records.package.vocabularies
    for table in records.package.tables.values():
        rows = records.of(table.name)
        written = distinct_texts(table, rows)
        for column in table.columns.values():
            terms = vocabularies[column.vocabulary] if column.vocabulary else None
            broken = {
                text: rules
                for text in written[column.name]
                if (rules := tuple(_broken_rules(text, column, terms)))
            }
            for record in rows if broken else ():
                for rule in broken.get(record[column.name], ()):
                    yield record.fault(column.name, rule)


def _broken_rules(text: str, column: Column, terms: Vocabulary | None) -> Iterator[str]:
    if text != text.strip():
        yield "has space around it"
    if not text:
        if column.required:
            yield "is required"
        return
    try:
        value = read_value(text, column.type)
    except ValueError as error:
        yield str(error)
        return
    yield from _limits(value, column)
    yield from _words(text, column, terms)


def _limits(value: Value | None, column: Column) -> Iterator[str]:
    if isinstance(value, str | None):
        return
    if column.minimum is not None and value < column.minimum:
        yield f"is less than {column.minimum}"
    if column.maximum is not None and value > column.maximum:
        yield f"is more than {column.maximum}"


def _words(text: str, column: Column, terms: Vocabulary | None) -> Iterator[str]:
    entries = items(text, column)
    if column.pattern is not None:
        for entry in entries:
            if not re.fullmatch(column.pattern, entry):
                yield f"does not match {column.pattern}"
    if terms is not None:
        for entry in entries:
            if entry not in terms and not (column.codes and is_currency(entry)):
                codes = f", or a code of {column.codes}" if column.codes else ""
                yield f"is not one of {', '.join(terms)}{codes}"
    if column.separator and (
        len(set(entries)) != len(entries) or text != column.separator.join(entries)
    ):
        yield "is a list with a repeated or an empty entry"
