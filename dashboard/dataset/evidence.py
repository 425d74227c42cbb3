"""What a claim shows for itself: its fragments, its article's date, what it had to infer."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from dashboard.dataset.korean_dates import read_readings
from dashboard.dataset.numerals import ReadFigure, read_figures
from dashboard.dataset.values import MOST_DECIMALS, read_number
from dashboard.i18n.edtf import Edtf, read_edtf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from dashboard.dataset.korean_dates import Reading
    from dashboard.dataset.records import Record, Records

SEPARATOR = " … "
_DECIMALS_OF_A_FRACTION = 2


def fragments(record: Record) -> tuple[str, ...]:
    """The pieces of the article that a claim rests on."""
    return tuple(record["as_written"].split(SEPARATOR))


def inferred_columns(record: Record) -> frozenset[str]:
    """The columns that say more than the fragments do; the note says what."""
    return frozenset(record.entries("inferred_columns"))


def noted(record: Record, column: str) -> str:
    """The note of a claim, if it speaks for a column that the fragments do not carry."""
    if not record["inferred_columns"]:
        return ""
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


def figures(record: Record) -> tuple[ReadFigure, ...]:
    """The figures in the fragments of a claim."""
    return tuple(figure for _, figure in _figures_in(record["as_written"]))


def carriers(record: Record, column: str) -> list[tuple[str, ReadFigure]]:
    """The fragments that carry the number in a cell, each with the figure that does."""
    number = number_in(record, column)
    if number is None:
        return []
    found = _figures_in(record["as_written"])
    return [(text, figure) for text, figure in found if _is(_end(figure, column), number)]


def _end(figure: ReadFigure, column: str) -> Decimal | None:
    if column in ("low", "high"):
        return figure.low if column == "low" else figure.high
    return figure.value


def _is(read: Decimal | None, number: Decimal) -> bool:
    """Whether a figure is the number of a cell, which holds a fraction such as ⅔ rounded."""
    if read is None or read == number:
        return read is not None
    endless = _exponent(read) < -MOST_DECIMALS and _exponent(number) <= -_DECIMALS_OF_A_FRACTION
    return endless and round(read, -_exponent(number)) == number


def _exponent(number: Decimal) -> int:
    return int(number.as_tuple().exponent)


def figureless_fragments(record: Record) -> tuple[str, ...]:
    """The fragments of a claim that hold no figure."""
    with_figures = {fragment for fragment, _ in _figures_in(record["as_written"])}
    return tuple(fragment for fragment in fragments(record) if fragment not in with_figures)


def begins_word(cue: str, text: str) -> bool:
    """Whether a cue begins a word of a text; a cue of one syllable is a whole word."""
    begin = text.find(cue)
    while begin >= 0:
        end = begin + len(cue)
        continues = len(cue) == 1 and _is_hangul(text[end : end + 1])
        if not continues and not _is_hangul(text[begin - 1 : begin]):
            return True
        begin = text.find(cue, begin + 1)
    return False


def _is_hangul(letter: str) -> bool:
    return "가" <= letter <= "힣"


def dates(record: Record, of_article: Edtf) -> tuple[Edtf, ...]:
    """The dates in the fragments of a claim, as the article means them."""
    return tuple(reading.date for reading in readings(record, of_article))


def readings(record: Record, of_article: Edtf) -> tuple[Reading, ...]:
    """The dates in the fragments of a claim with what each was read from.

    The fragments are read as one text: `지난달 22일 … 24일` are days of one month. Of `2020~2024년`
    the interval is a date, and so is either end.
    """
    return _readings_in(record["as_written"], of_article)


@lru_cache(maxsize=4096)
def _date_or_none(text: str) -> Edtf | None:
    try:
        return read_edtf(text)
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def _figures_in(as_written: str) -> tuple[tuple[str, ReadFigure], ...]:
    parts = as_written.split(SEPARATOR)
    return tuple((part, figure) for part in parts for figure in _figures_of(part))


@lru_cache(maxsize=8192)
def _figures_of(fragment: str) -> tuple[ReadFigure, ...]:
    """The figures of a fragment; names and cue words come again in many claims."""
    return read_figures(fragment)


@lru_cache(maxsize=4096)
def _readings_in(as_written: str, of_article: Edtf) -> tuple[Reading, ...]:
    return tuple(_with_ends(as_written, of_article))


def _with_ends(as_written: str, of_article: Edtf) -> Iterator[Reading]:
    for reading in read_readings(as_written, of_article):
        yield reading
        if reading.expressions[0].joint == "~":
            for end in (reading.date.start, reading.date.end):
                yield replace(reading, date=Edtf(end, end))
