"""What a claim states, as a file carries it: figures, dates, links and terms, no free text."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from dashboard.dataset.values import read_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Column
    from dashboard.dataset.records import Record

_NOT_STATED = frozenset({"claim", "paragraph", "row", "cells", "as_written", "inferred"})
_DIGITS = 12
"""Significant digits of a computed number that count; the last ones differ between machines."""


def facts_of(claims: Iterable[str], dataset: Dataset) -> dict[str, dict[str, str]]:
    """Return what each claim states, by column; a claim that there is none of is left out."""
    known = dataset.records.claims_by_id
    return {claim: stated(known[claim]) for claim in claims if claim in known}


def stated(record: Record) -> dict[str, str]:
    """Return what a claim states, by column, without the columns that are empty."""
    columns = [column for column in record.table.columns.values() if _is_fact(column)]
    return {
        column.name: _plain(record[column.name], column)
        for column in columns
        if record[column.name]
    }


def digest_of(rows: Iterable[Mapping[str, Any]]) -> str:
    """Return a hash of the rows of a table, the same on every machine."""
    plain = [{name: _rounded(value) for name, value in row.items()} for row in rows]
    written = json.dumps(plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return sha256(written.encode()).hexdigest()


def _is_fact(column: Column) -> bool:
    if column.name in _NOT_STATED:
        return False
    ruled = column.links or column.vocabulary or column.evidence or column.pattern
    return column.type != "string" or bool(ruled)


def _plain(text: str, column: Column) -> str:
    return str(read_value(text, column.type))


def _rounded(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return f"{value:.{_DIGITS}g}"
