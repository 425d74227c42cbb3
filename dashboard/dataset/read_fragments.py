"""What the fragments of a claim say, read as an article says it: its figures and its dates."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from dashboard.dataset.evidence import SEPARATOR, fragments, number_in
from dashboard.dataset.korean_dates import read_readings
from dashboard.dataset.numerals import ReadFigure, read_figures
from dashboard.dataset.values import MOST_DECIMALS
from dashboard.i18n.edtf import Edtf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from dashboard.dataset.korean_dates import Reading
    from dashboard.dataset.records import Record

_DECIMALS_OF_A_FRACTION = 2


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
