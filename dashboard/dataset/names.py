"""The names of things, and which of them stand in a text."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
        for table in records.package.tables.values():
            for record in records.of(table.name) if table.is_named and table.identity else ():
                identifier = record[table.identity or ""]
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


class Spellings:
    """Names, found in a text by looking up its pieces as long as the names that begin like them.

    Args:
        names: The names, none of them empty.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(names)
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for name in self._names:
            lengths[name[0]].add(len(name))
        self._lengths = {first: sorted(own, reverse=True) for first, own in lengths.items()}

    def standing_in(self, text: str) -> frozenset[str]:
        """The names that stand in a text and are not part of a longer name there."""
        return frozenset(self._found(text))

    def _found(self, text: str) -> Iterator[str]:
        position = 0
        while position < len(text):
            name = self._at(text, position)
            if name:
                yield name
            position += len(name) or 1

    def _at(self, text: str, start: int) -> str:
        """The longest name that begins at a place of a text; nothing if none does."""
        for length in self._lengths.get(text[start], ()):
            name = text[start : start + length]
            if name in self._names and _is_whole(text, start, start + len(name)):
                return name
        return ""


def _is_whole(text: str, start: int, end: int) -> bool:
    """Latin letters beside a name make it another word; Korean particles do not."""
    return not (
        _is_latin(text[start - 1 : start] + text[start])
        or _is_latin(text[end - 1] + text[end : end + 1])
    )


def _is_latin(pair: str) -> bool:
    """Whether two letters stand beside each other that are both Latin."""
    return len(pair) == len("ab") and pair.isascii() and pair.isalpha()
