"""What a claim shows for itself: its fragments, its article's date, what it had to infer."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard.dataset.values import read_number
from dashboard.i18n.edtf import Edtf, read_edtf

if TYPE_CHECKING:
    from decimal import Decimal

    from dashboard.dataset.records import Record, Records

SEPARATOR = " … "


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


@lru_cache(maxsize=4096)
def _date_or_none(text: str) -> Edtf | None:
    try:
        return read_edtf(text)
    except ValueError:
        return None
