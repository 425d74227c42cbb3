"""A language for tests, in which every text has marks around it, and what is found without any."""

from __future__ import annotations

import html
import json
import re
from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

from babel import Locale

from dashboard.commands.locale import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.records import Record

CODE = "fr"

_BRACKETED = re.compile(r"([^(){}]+) \(([^(){}]+)\)")
_MARKED = re.compile(r"⟦[^⟦⟧]*⟧")
_BROKEN_WORD = re.compile(r"-(?:<[^>]*>)*<br>(?:<[^>]*>)*")
_LETTERS = re.compile(r"[^\W\d_⁰¹²³⁴⁵⁶⁷⁸⁹]{2,}")
_END = "\x01"
_OPAQUE = {"script", "style", "code", "pre", "q", "blockquote", "template"}
_TOLD = ("title", "alt", "aria-label", "placeholder")
_META = {"description", "og:title", "og:description", "og:image:alt", "og:site_name"}
_SAID = re.compile(
    r"\.(title|subtitle|alternative|words|text|hovertext|ticktext|about|says|place|note|publisher"
    r"|disagreements|detail|reason|label|description|summary|meaning|dataset)(\[\])*$"
    r"|\.written\[\]|\.groups\[\].*\.name$"
)
"""Where a text for readers stands in JSON."""

_SAME_EVERYWHERE = re.compile(
    r"https?://\S+|[\w./-]+\.(?:csv|json|html|zip|svg|png|pdf|xlsx|txt)\b|%[0-9A-F]{2}"
    r"|\b(?:USD|KRW|Md|Bn|True|False|English|EN|JSON|CSV|SVG|PNG|PDF|PowerPoint|PPTX|HWPX|XLSX|API)\b|한국어"
)
"""Addresses, names of files, formats, units, and what the other languages call themselves."""


def write_marked(folder: Path, dataset: Dataset) -> None:
    """Write the file of the language; a word in brackets, which may be cut off, has its own."""
    texts = texts_of(dataset.package)
    told = {english: {"ko": ko, "text": _marked(english)} for english, ko in texts.items()}
    content = {"language": {"name": "⟦français⟧", "babel": CODE}, "texts": told}
    (folder / f"{CODE}.json").write_text(json.dumps(content, ensure_ascii=False), "utf-8")


def _marked(english: str) -> str:
    bracketed = _BRACKETED.fullmatch(english)
    return f"⟦{bracketed[1]}⟧ (⟦{bracketed[2]}⟧)" if bracketed else f"⟦{english}⟧"


class Unmarked:
    """Finds what has no marks and is neither from the data nor an identifier, a number or a date.

    Args:
        dataset: What names and notes are from.
        identifiers: What is documented under a name of its own.
    """

    def __init__(self, dataset: Dataset, identifiers: Iterable[str] = ()) -> None:
        records = [record for rows in dataset.records.by_table.values() for record in rows]
        texts = {text for one in records for text in _own(one)}
        cells = {part for one in texts for part in (one, *one.split(";"), *one.split(": "))}
        tables = dataset.package.tables.values()
        cells |= {name for table in tables for name in (table.name, *table.columns)}
        locale = Locale(CODE)
        months = (locale.months["format"][width] for width in ("wide", "abbreviated"))
        dates = {name for names in months for name in names.values()}
        known = {*cells, *dates, *locale.territories.values(), *identifiers}
        longest_first = sorted(
            {" ".join(one.split()) for one in known if _LETTERS.search(one)}, key=len, reverse=True
        )
        self._known = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
        self._in_said = cache(self.in_text)  # one chart says the same under most of its choices

    def in_text(self, text: str) -> list[str]:
        """What a text with mark-up says beside what is marked or known."""
        rest = _BROKEN_WORD.sub("-", text)
        rest = html.unescape(re.sub(r"<[^>]*>", " ", rest))
        while (inner := _MARKED.sub("\x00", rest)) != rest:
            rest = inner
        if not _LETTERS.search(rest):
            return []
        rest = re.sub(r"[^\S\x00\x01]+", " ", rest)
        rest = _SAME_EVERYWHERE.sub(" ", self._known.sub(" ", rest))
        parts = re.split(r"[\x00\x01]", rest)
        return [" ".join(part.split()).strip(" ,.") for part in parts if _LETTERS.search(part)]

    def in_page(self, page: str) -> list[str]:
        """What a page says, its attributes and what its scripts are told included."""
        reader = _Reader()
        reader.feed(page)
        texts = [_END.join(reader.texts), *reader.attributes]
        return [part for text in texts for part in self.in_text(text)]

    def in_json(self, content: Any) -> list[str]:
        """What an answer says where it speaks to readers."""
        said = (text for place, text in _strings(content) if _SAID.search(place))
        return [part for text in said for part in self._in_said(text)]


def _own(record: Record) -> Iterator[str]:
    """The cells of a row but for terms of vocabularies, which have words of their own."""
    columns = record.table.columns
    for name in record.places:
        if name not in columns or columns[name].vocabulary is None:
            yield record[name]


class _Reader(HTMLParser):
    """Collects what a reader of a page sees or is told."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.attributes: list[str] = []
        self._opaque = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = {name: value or "" for name, value in attrs}
        self._opaque += tag in _OPAQUE
        self.attributes += [own[name] for name in _TOLD if name in own]
        if {own.get("name"), own.get("property")} & _META:
            self.attributes.append(own["content"])
        if words := own.get("data-words"):
            self.attributes += [text for _, text in _strings(json.loads(words))]

    def handle_endtag(self, tag: str) -> None:
        self._opaque -= tag in _OPAQUE

    def handle_data(self, data: str) -> None:
        if not self._opaque:
            self.texts.append(data)


def _strings(value: Any, place: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from _strings(one, f"{place}.{name}")
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one, f"{place}[]")
