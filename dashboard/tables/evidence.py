"""What a claim shows for itself: its fragments, its article's date, what it had to infer."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard.tables.dates import Edtf, read_edtf
from dashboard.tables.korean_dates import read_dates
from dashboard.tables.numerals import Figure, read_figures
from dashboard.tables.values import read_number

if TYPE_CHECKING:
    from decimal import Decimal

    from dashboard.tables.records import Record, Records

SEPARATOR = " … "


def fragments(record: Record) -> tuple[str, ...]:
    """The pieces of the article that a claim rests on."""
    return tuple(record["as_written"].split(SEPARATOR))


def inferred_columns(record: Record) -> frozenset[str]:
    """The columns that say more than the fragments do; the note says what."""
    return frozenset(record.entries("inferred_columns"))


def noted(record: Record, column: str) -> str:
    """The note of a claim, if it speaks for a column that the fragments do not carry."""
    return record["note_en"] if column in inferred_columns(record) else ""


def published(records: Records, record: Record) -> Edtf | None:
    """When the article of a claim was published, if that is known."""
    source = records.find("sources", record["source"])
    return date_in(source, "published_on") if source else None


def date_in(record: Record, column: str) -> Edtf | None:
    """The date in a cell; none if it is empty or not a date."""
    return _date_or_none(record[column])


def number_in(record: Record, column: str) -> Decimal | None:
    """The number in a cell, exactly as written; none if it is empty or not a number."""
    return read_number(record[column])


def figures(record: Record) -> tuple[Figure, ...]:
    """The figures in the fragments of a claim."""
    return tuple(figure for _, figure in _figures_in(record["as_written"]))


def carriers(record: Record, column: str) -> list[tuple[str, Figure]]:
    """The fragments that carry the number in a cell, each with the figure that does."""
    number = number_in(record, column)
    if number is None:
        return []
    found = _figures_in(record["as_written"])
    return [(fragment, figure) for fragment, figure in found if _end(figure, column) == number]


def _end(figure: Figure, column: str) -> Decimal | None:
    if column in ("low", "high"):
        return figure.low if column == "low" else figure.high
    return figure.value


def figureless_fragments(record: Record) -> tuple[str, ...]:
    """The fragments of a claim that hold no figure."""
    return tuple(fragment for fragment in fragments(record) if not _figures_in(fragment))


def begins_word(cue: str, text: str) -> bool:
    """Whether a cue begins a word of a text; a cue of one syllable is a whole word."""
    end = r"(?![가-힣])" if len(cue) == 1 else ""
    return cue in text and bool(re.search(rf"(?<![가-힣]){re.escape(cue)}{end}", text))


def dates(record: Record, of_article: Edtf) -> tuple[Edtf, ...]:
    """The dates in the fragments of a claim, as the article means them."""
    return _dates_in(record["as_written"], of_article)


@lru_cache(maxsize=4096)
def _date_or_none(text: str) -> Edtf | None:
    try:
        return read_edtf(text)
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def _figures_in(as_written: str) -> tuple[tuple[str, Figure], ...]:
    parts = as_written.split(SEPARATOR)
    return tuple((part, figure) for part in parts for figure in read_figures(part))


@lru_cache(maxsize=4096)
def _dates_in(as_written: str, of_article: Edtf) -> tuple[Edtf, ...]:
    parts = as_written.split(SEPARATOR)
    return tuple(date for part in parts for date in read_dates(part, of_article))
