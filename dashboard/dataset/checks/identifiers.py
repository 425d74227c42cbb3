"""Identifiers: keys are unique, claims are named for what they are about, links lead on."""

from __future__ import annotations

from functools import partial
from itertools import chain, pairwise
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from dashboard.dataset.checks.alike import judged_once, of_one_form, one_of_each, repeated
from dashboard.dataset.compiled.rows import CompiledRows
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.dataset.description import Column
    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records


_KEY = Text("{place}에 같은 키를 가진 행이 있습니다.", "repeats the key of {place}")
_CLAIM = Text("{place}에 이미 있는 주장입니다.", "is the claim of {place} already")
_BEGIN = Text("{start}-로 시작하지 않습니다.", "does not begin with {start}-")
_END = Text(
    "발행처 -{publisher}로 끝나지 않습니다.", "does not end with the publisher -{publisher}"
)
_NO_ROW = Text("{table}에 없는 행을 가리킵니다: {entry}.", "links to no row of {table}: {entry}")
_NO_CLAIM = Text("없는 주장을 가리킵니다: {entry}.", "names no claim: {entry}")


def check_keys(records: Records) -> Iterator[Fault]:
    """Rows whose key stands in an earlier row already."""
    for table in records.package.tables.values():
        if table.primary_key:
            yield from _repeated(records.of(table.name), table.primary_key)
        for column in table.columns.values():
            if column.unique and (column.name,) != table.primary_key:
                yield from _repeated(records.of(table.name), (column.name,))
    for claims in _of_one_range(records.claims):
        yield from _repeated(claims, ("claim",), _CLAIM)


def _repeated(
    rows: Sequence[Record], columns: tuple[str, ...], rule: Text = _KEY
) -> Iterator[Fault]:
    for record, first in repeated(rows, columns):
        yield record.fault(columns[0], rule.format(place=f"{first.table.file}:{first.line}"))


def _of_one_range(claims: Sequence[Record]) -> list[Sequence[Record]]:
    """Return claims in parts so that none of one part is called as one of another."""
    parts = list(of_one_form(claims))
    ranges = sorted(map(_range, parts))
    is_apart = all(before[1] < behind[0] for before, behind in pairwise(ranges))
    return parts if is_apart else [tuple(claims)]


def _range(claims: Sequence[Record]) -> tuple[str, str]:
    if isinstance(claims, CompiledRows):
        texts = claims.texts("claim")
        return texts[0], texts[len(texts) - 1]
    names = [record["claim"] for record in claims]
    return min(names), max(names)


def check_claims(records: Records) -> Iterator[Fault]:
    """Identifiers that do not begin and end as their row says."""
    for record in chain.from_iterable(map(_doubtful, of_one_form(records.claims))):
        start, publisher = _start(record), _publisher(record["source"])
        claim = record["claim"]
        if not claim.startswith(f"{start}-"):
            yield record.fault("claim", _BEGIN.format(start=start))
        elif not claim.endswith(f"-{publisher}", len(start)):
            yield record.fault("claim", _END.format(publisher=publisher))


def _doubtful(claims: Sequence[Record]) -> Sequence[Record]:
    """Return those of some claims that may not be called as their rows say."""
    if not isinstance(claims, CompiledRows):
        return claims
    parts, texts, codes = claims.table.claim_parts, claims.texts("claim"), claims.codes("claim")
    starts = [_start(record) for record in one_of_each(claims, parts)]
    ranges = np.array([texts.beginning(f"{start}-") for start in starts])
    first, behind = ranges[pd.factorize(claims.numbered(parts))[0]].T
    fits = (first <= codes) & (codes < behind)
    publishers, names = pd.factorize(np.array(list(map(_publisher, claims.texts("source")))))
    for number, name in enumerate(names):
        own = np.flatnonzero(publishers[claims.codes("source")] == number)
        fits[own] &= texts.ending(f"-{name}", codes[own])
    return claims.kept(~fits)


def _publisher(source: str) -> str:
    return source.partition("-")[0]


def _start(record: Record) -> str:
    table = record.table
    return "-".join([str(table.claim_prefix), *map(record.__getitem__, table.claim_parts)]).replace(
        "_", "-"
    )


_CLAIMS = (
    ("disagreements", "claims"),
    ("exchange_rates", "implied_by"),
    ("outcomes", "promise"),
    ("outcomes", "outcomes"),
)
"""The columns that name claims of any table."""


def check_links(records: Records) -> Iterator[Fault]:
    """Links to rows that do not exist."""
    for table in records.package.tables.values():
        for column in table.linking.values():
            rule = partial(_broken_links, records, column)
            yield from judged_once(records.of(table.name), (column.name,), rule)
    for name, named in _CLAIMS:
        for record in records.of(name):
            yield from _unknown_claims(records, record, named)


def _broken_links(records: Records, column: Column, record: Record) -> Iterator[Fault]:
    for entry in record.entries(column.name):
        if records.find(str(column.links), entry) is None:
            yield record.fault(column.name, _NO_ROW.format(table=column.links, entry=entry))


def _unknown_claims(records: Records, record: Record, column: str) -> Iterator[Fault]:
    if column not in record.table.columns:
        return
    for entry in record.entries(column):
        if entry not in records.claims_by_id:
            yield record.fault(column, _NO_CLAIM.format(entry=entry))
