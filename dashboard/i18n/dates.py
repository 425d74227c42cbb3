"""EDTF dates as Korean and English readers write them, no more precise than they are."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from babel.dates import format_date, format_interval, format_skeleton

from dashboard.i18n.text import Text

if TYPE_CHECKING:
    from dashboard.i18n.language import Language

_MOST = 4096
"""Days that are kept as they are written; Babel takes 50 µs for one."""

_DAY = len("2022-12-13")
_SPACED = re.compile(r"\s*([–~])\s*")
_SEASONS = {
    21: Text("{year}년 봄", "spring {year}"),
    22: Text("{year}년 여름", "summer {year}"),
    23: Text("{year}년 가을", "autumn {year}"),
    24: Text("{year}년 겨울", "winter {year}"),
}
"""Seasons by their number in EDTF."""

_HALVES = {
    ("01", "06"): Text("{year}년 상반기", "first half of {year}"),
    ("07", "12"): Text("{year}년 하반기", "second half of {year}"),
}
"""Half years by their first and last month."""

_SHARED = {
    "years": Text("y/y년", ""),
    "months": Text("y년 M/M월", "MMM/MMM y"),
    "days": Text("y년 M월 d/d일", "MMMM d/d, y"),
    "days of months": Text("y년 M월 d일/M월 d일", "MMMM d/MMMM d, y"),
}
"""The patterns of both ends of an interval that share a year, by what they are precise to."""

_UNSHARED = Text("", "")


def edtf(value: str, language: Language) -> str:
    """Return an EDTF date or interval for reading: ``2021-12`` is ``2021년 12월``.

    What both ends of an interval share is said once: ``2022년 1~6월``.

    Args:
        value: ``2022-02-22``, ``2021-12``, ``2022``, a season such as ``2024-21``, or an interval
            of two of them.
        language: The reader's language.
    """
    if not value:
        return ""
    first, _, last = value.partition("/")
    if not last:
        return _one(first, language)
    shared = _SHARED.get(_shape(first, last), _UNSHARED)[language]
    if not shared:
        return f"{_one(first, language)}{language.dash}{_one(last, language)}"
    ends = (date(*([*_numbers(one), 1, 1])[:3]) for one in (first, last))
    return language.dash.join(
        _date(day, pattern, language.babel)
        for day, pattern in zip(ends, shared.split("/"), strict=True)
    )


def edtf_short(value: str, language: Language) -> str:
    """Return an EDTF date for reading in little room: ``May 23, 2021``."""
    if value.count("-") < 2:
        return _one(value, language)
    return _date(date.fromisoformat(value), "medium", language.babel)


def half_year(value: str, language: Language) -> str:
    """Return a half year for reading: ``2021-07/2021-12`` is ``2021년 하반기``; else nothing."""
    for (begin, end), words in _HALVES.items():
        if value == f"{value[:4]}-{begin}/{value[:4]}-{end}":
            return words[language].format(year=value[:4])
    return ""


def in_full(value: str, language: Language) -> str:
    """Return an EDTF date as prose says it: a half year by its name, a month whole in English."""
    if said := half_year(value, language):
        return said
    if len(value) == len("2021-12") and _numbers(value)[1] not in _SEASONS:
        return month(date.fromisoformat(f"{value}-01"), language)
    return edtf(value, language)


def day_or_days(value: str, language: Language) -> str:
    """Return a date as ``edtf`` does; of days from one to another a common year only once."""
    ends = value.split("/")
    if len(ends) != 2 or any(len(end) != _DAY for end in ends):
        return edtf(value, language)
    first, last = (date.fromisoformat(end) for end in ends)
    told = str(format_interval(first, last, "yMMMd", locale=language.babel))
    return _SPACED.sub(r"\1", told)


def month(day: date, language: Language) -> str:
    """Return the month of a day in full: ``2022년 12월`` or ``December 2022``."""
    return _by_skeleton("yMMMM", day, language.babel)


def on_axis(year: int, month: int, language: Language) -> str:
    """Return a month as an axis of time says it: January as its bare year, others by name alone."""
    if month == 1:
        return str(year)
    return _by_skeleton("MMM", date(year, month, 1), language.babel)


def _shape(first: str, last: str) -> str:
    """Return what both ends of an interval share and are precise to; empty if nothing."""
    one, other = _numbers(first), _numbers(last)
    if len(one) != len(other) or (len(one) > 1 and one[0] != other[0]):
        return ""
    if len(one) == 2:
        return "" if {one[1], other[1]} & set(_SEASONS) else "months"
    if len(one) == 1:
        return "years"
    return "days" if one[1] == other[1] else "days of months"


def _numbers(value: str) -> list[int]:
    return [int(part) for part in value.split("-")]


def _one(value: str, language: Language) -> str:
    parts = _numbers(value)
    if len(parts) == 2 and parts[1] in _SEASONS:
        return _SEASONS[parts[1]][language].format(year=parts[0])
    day = date(*([*parts, 1, 1])[:3])
    if len(parts) == 3:
        return _date(day, "long", language.babel)
    skeleton = "yMMM" if len(parts) == 2 else "y"
    return _by_skeleton(skeleton, day, language.babel)


@lru_cache(_MOST)
def _date(day: date, form: str, locale: str) -> str:
    return str(format_date(day, form, locale=locale))


@lru_cache(_MOST)
def _by_skeleton(skeleton: str, day: date, locale: str) -> str:
    return str(format_skeleton(skeleton, day, locale=locale))
