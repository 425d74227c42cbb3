"""The index: a shelf for each kind of thing that has a name, and one of claims."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import normalize

from msgspec import Struct

from dashboard.analysis.mentions import naming
from dashboard.analysis.once import once
from dashboard.analysis.search.column_index import ColumnIndex
from dashboard.analysis.search.suggest_index import WORD, Shelf, suggest_index
from dashboard.dataset.compiled.rows import CompiledRows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Table
    from dashboard.dataset.records import Record

    Spellings = Callable[[str], tuple[str, ...]]

CLAIMS = "claims"

"""The kind of what is no thing with a name but a claim."""

_SIGN = re.compile(r"[^\w.%]|_|(?<!\d)\.|\.(?!\d)")

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[가-힣])(?=[A-Za-z])")
"""Where a word begins without a space, as in KoGPT and in 초거대AI."""

_SHORT = re.compile(r"[a-z]{1,3}")
"""So few Latin letters stand in the middle of many words: no LG in NLG."""

_SYLLABLES = ("가", "힣")

_FIRST_INITIAL, _SYLLABLES_EACH = 0x1100, 588


class Finds(Struct, frozen=True):
    """What was found of one kind.

    Attributes:
        kind: The table of the things, or ``claims``.
        identifiers: The best of them, the best first.
        has_more: Whether there are more.
    """

    kind: str
    identifiers: tuple[str, ...]
    has_more: bool


def search(dataset: Dataset, text: str, most: int) -> list[Finds]:
    """Return what a text finds, the kind with the best fit first and claims last.

    Args:
        dataset: The dataset.
        text: What a reader typed, in either language; case, width, spaces and signs do not matter.
        most: How many of each kind are wanted.
    """
    words = [word for word in map(spelled, text.split()) if word]
    finds = []
    for kind, shelf in _shelves(dataset).items():
        found = _found(shelf, kind, words, text, most + 1)
        if found:
            kept = tuple(found)[:most]
            order = (kind == CLAIMS, min(found.values()))
            finds.append((order, Finds(kind, kept, len(found) > most)))
    return [found for _, found in sorted(finds, key=lambda one: one[0])]


def _found(shelf: Shelf, kind: str, words: list[str], text: str, most: int) -> dict[str, int]:
    """Return what a shelf has: by an identifier, then by what things are called."""
    known = shelf.find([_identifier(text)], most)
    if kind == CLAIMS:
        return known or shelf.find(words, most)
    is_short = len(words) == 1 and _SHORT.fullmatch(words[0]) is not None
    for one, fit in shelf.find(words, most, is_beginning=is_short).items():
        known[one] = min(fit, known.get(one, fit))
    return dict(sorted(known.items(), key=lambda one: one[1]))


@once
def _shelves(dataset: Dataset) -> Mapping[str, Shelf]:
    """Return the shelves by kind; what most claims name stands first on its own."""
    named = naming(dataset).claims
    shelves: dict[str, Shelf] = {}
    spellings = cache(_spellings)  # many things share an alias
    for table in dataset.package.tables.values():
        if table.is_named:
            things = _things(table, dataset, spellings)
            ordered = sorted(things, key=lambda one: -named.get(one, 0))
            index = suggest_index((one, things[one]) for one in ordered)
            shelves[table.name] = Shelf((index,))
    claims = [
        ColumnIndex(rows, spelled)
        if isinstance(rows, CompiledRows)
        else suggest_index((one["claim"], _said(one)) for one in rows if one.is_claim)
        for name, rows in dataset.records.by_table.items()
        if dataset.package.tables[name].holds_claims
    ]
    return {**shelves, CLAIMS: Shelf(tuple(claims))}


def _things(table: Table, dataset: Dataset, spellings: Spellings) -> dict[str, list[str]]:
    """Return the spellings of each thing of a table; a thing may have several rows."""
    things: dict[str, list[str]] = {}
    for record in dataset.records.of(table.name):
        things.setdefault(record[table.identity or ""], []).extend(_names(record, spellings))
    return things


def _names(record: Record, spellings: Spellings) -> Iterator[str]:
    aliases = record.entries("aliases") if "aliases" in record.table.columns else ()
    for name in filter(None, (record["name_ko"], record["name_en"], *aliases)):
        yield from spellings(name)
    yield record[record.table.identity or ""].casefold()


def _spellings(name: str) -> tuple[str, ...]:
    return (spelled(name), initials(name), *_apart(name))


def _apart(name: str) -> Iterator[str]:
    """Give the words of a name of several, each after ``WORD``."""
    parts = [
        spelled(part) for part in re.split(r"[^\w.%]", _HUMP.sub(" ", normalize("NFKC", name)))
    ]
    words = [part for part in parts if part]
    if len(words) > 1:
        yield "".join(WORD + word for word in words)


def _said(record: Record) -> Iterator[str]:
    yield _identifier(record["claim"])
    yield spelled(record["as_written"])


def _identifier(text: str) -> str:
    """Return an identifier as it is compared; its parts stay apart: no LG in model-gpt."""
    return text.strip().casefold() if "-" in text else ""


def spelled(text: str) -> str:
    """Return text as it is compared: ``ＧＰＴ－3`` and ``gpt 3`` are both ``gpt3``."""
    return _SIGN.sub("", normalize("NFKC", text).casefold())


def initials(text: str) -> str:
    """Return the first consonants of Hangul syllables; all else stays: ``LG전자`` is ``lgᄌᄌ``."""
    first, last = _SYLLABLES
    return "".join(_initial(one) if first <= one <= last else one for one in spelled(text))


def _initial(syllable: str) -> str:
    return chr(_FIRST_INITIAL + (ord(syllable) - ord(_SYLLABLES[0])) // _SYLLABLES_EACH)
