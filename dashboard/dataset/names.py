"""The names of things, and which of them stand in a text."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dashboard.dataset.spellings import Spellings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.records import Record, Records

SUBJECTS = "subject"


class Names:
    """Every spelling of everything that has a name, by table and identifier.

    General subjects, which are rows of no table, are the terms of the vocabulary `subject`.
    """

    def __init__(self, records: Records) -> None:
        self._names: defaultdict[str, defaultdict[str, set[str]]]
        self._names = defaultdict(lambda: defaultdict(set))
        self._spellings: dict[str, Spellings] = {}
        self._standing: dict[tuple[str, str], frozenset[str]] = {}
        for record in records:
            if record.table.is_named and record.table.identity is not None:
                identifier = record[record.table.identity]
                self._names[record.table.name][identifier].update(_spellings(record))
        for term in records.package.vocabularies.get(SUBJECTS, {}).values():
            self._names[SUBJECTS][term.name].update(term.cues)

    def of(self, table: str, identifier: str) -> set[str]:
        """The spellings of one thing."""
        return self._names[table].get(identifier, set())

    def tables_of(self, identifier: str) -> list[str]:
        """The tables that have a named thing with this identifier."""
        return [table for table, names in self._names.items() if identifier in names]

    def standing_in(self, table: str, text: str) -> frozenset[str]:
        """The names that stand in a text and are not part of a longer name there.

        `LG전자` names LG Electronics, not LG.
        """
        if (table, text) not in self._standing:
            if table not in self._spellings:
                names = self._names[table].values()
                self._spellings[table] = Spellings(name for own in names for name in own)
            self._standing[table, text] = self._spellings[table].standing_in(text)
        return self._standing[table, text]


def _spellings(record: Record) -> Iterator[str]:
    candidates = [record["name_ko"], record["name_en"]]
    if "aliases" in record.table.columns:
        candidates += record.entries("aliases")
    return (name for name in candidates if name)
