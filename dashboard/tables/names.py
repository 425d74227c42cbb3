"""The names of things, and which of them stand in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.tables.records import Record, Records

SUBJECTS = "subject"


class Names:
    """Every spelling of everything that has a name, by table and identifier.

    General subjects, which are rows of no table, are the terms of the vocabulary `subject`.
    """

    def __init__(self, records: Records) -> None:
        self._names: defaultdict[str, defaultdict[str, set[str]]]
        self._names = defaultdict(lambda: defaultdict(set))
        self._patterns: dict[str, re.Pattern[str]] = {}
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

    def standing_in(self, table: str, texts: Iterable[str]) -> set[str]:
        """The names that stand in a text and are not part of a longer name there.

        `LG전자` names LG Electronics, not LG.
        """
        if table not in self._patterns:
            names = self._names[table].values()
            self._patterns[table] = _any_of(frozenset(name for own in names for name in own))
        pattern = self._patterns[table]
        return {found[0] for text in texts for found in pattern.finditer(text)}


def _spellings(record: Record) -> Iterator[str]:
    candidates = [record["name_ko"], record["name_en"]]
    if "aliases" in record.table.columns:
        candidates += record.entries("aliases")
    return (name for name in candidates if name)


@lru_cache(maxsize=256)
def _any_of(spellings: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(spellings, key=lambda name: (-len(name), name))
    return re.compile("|".join(map(_whole, longest_first)) or r"(?!)")


def _whole(name: str) -> str:
    """Latin letters beside a name make it another word; Korean particles do not."""
    before = r"(?<![A-Za-z])" if re.match("[A-Za-z]", name) else ""
    after = r"(?![A-Za-z])" if re.search("[A-Za-z]$", name) else ""
    return f"{before}{re.escape(name)}{after}"
