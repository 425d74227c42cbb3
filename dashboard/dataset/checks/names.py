"""Names: what a row links to and whom it belongs to is named where it was read."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from dashboard.dataset.checks.alike import carried, judged_once
from dashboard.dataset.evidence import fragments, noted
from dashboard.dataset.names import Names
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records


_NOTHING = Text(
    "이름이 있는 행도, 아는 대상도 아닙니다: {entry}.",
    "is neither a row with a name nor a known subject: {entry}",
)
_UNWRITTEN = Text(
    "원문 표현에 이름이 없습니다. {entry}의 이름: {known}.",
    "is not named in as_written; names of {entry}: {known}",
)
_PARENT = Text(
    "조직의 이름에도 설명에도 없습니다.",
    "stands neither in the organization's name nor in its note",
)
_CIRCLE = Text("자기 자신으로 되돌아옵니다.", "leads back to the organization itself")


def check_names(records: Records) -> Iterator[Fault]:
    """Links and rows whose name stands in no fragment; an inferred one stands in the note."""
    names = Names(records)
    looked_at = carried("name")
    yield from judged_once(
        records.article_claims,
        lambda table: (*looked_at(table), *filter(None, (table.identity,))),
        lambda record: _nameless(names, record),
    )


def _nameless(names: Names, record: Record) -> Iterator[Fault]:
    for column in record.table.carried_by("name"):
        for entry in record.entries(column.name):
            yield from _unnamed(names, record, column.name, column.links, entry)
    own = record.table.identity
    if record.table.is_named and own is not None:
        yield from _unnamed(names, record, own, record.table.name, record[own])


def _unnamed(
    names: Names, record: Record, column: str, table: str | None, entry: str
) -> Iterator[Fault]:
    tables = [table] if table else names.tables_of(entry)
    if not tables:
        yield record.fault(column, _NOTHING.format(entry=entry))
        return
    of_entry = [(one, names.of(one, entry)) for one in tables]
    texts = chain(fragments(record), map(partial(noted, record), (column,)))
    named = (own & names.standing_in(one, text) for text in texts for one, own in of_entry)
    if not any(named):
        known = ", ".join(sorted(set().union(*(names.of(one, entry) for one in tables))))
        yield record.fault(column, _UNWRITTEN.format(entry=entry, known=known))


_TABLE = "organizations"


def check_parents(records: Records) -> Iterator[Fault]:
    """Parents that neither the name nor the note gives away, and circles of parents."""
    for record in records.of(_TABLE):
        parent = records.find(_TABLE, record["parent"])
        if parent is None:
            continue
        said = (record["name_ko"], record["name_en"], record["note_en"])
        if not any(name in text for name in _names(parent) for text in said):
            yield record.fault("parent", _PARENT)
        if record["organization"] in _ancestors(records, parent):
            yield record.fault("parent", _CIRCLE)


def _names(record: Record) -> list[str]:
    names = [record["name_ko"], record["name_en"], *record.entries("aliases")]
    return [name for name in names if name]


def _ancestors(records: Records, record: Record) -> set[str]:
    seen: set[str] = set()
    above: Record | None = record
    while above is not None and above["organization"] not in seen:
        seen.add(above["organization"])
        above = records.find(_TABLE, above["parent"])
    return seen
