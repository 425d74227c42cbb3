"""Round ticks: amounts in the reader's units, days at the beginnings of months and years."""

from __future__ import annotations

from datetime import date
from math import ceil, floor, log10
from typing import TYPE_CHECKING

from dashboard.i18n.dates import edtf, on_axis

if TYPE_CHECKING:
    from dashboard.i18n import Language
    from dashboard.i18n.edtf import Edtf


def linear(maximum: float, count: int = 5) -> list[float]:
    """Return at most about ``count`` round steps from zero up to ``maximum``."""
    if maximum <= 0:
        return [0.0]
    raw = maximum / count
    power = 10.0 ** floor(log10(raw))
    step = next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= raw)
    return [step * index for index in range(floor(maximum / step + 1e-9) + 1)]


def logarithmic(minimum: float, maximum: float, count: int) -> list[float]:
    """Return powers of ten from at or below ``minimum`` to at or above ``maximum``.

    Twos and fives stand between them where ``count`` ticks leave room for that.
    """
    powers = range(floor(log10(minimum)), max(ceil(log10(maximum)), floor(log10(minimum)) + 1) + 1)
    factors = (1, 2, 5) if 3 * len(powers) - 2 <= count else (1,)
    between = [10.0**power * factor for power in powers[:-1] for factor in factors]
    return [*between, 10.0 ** powers[-1]]


_MONTHS = 12
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
"""Months between two ticks."""

_MONTH, _YEAR = 76, 48
"""Pixels that a month and a year in words need."""


def extent(on: Edtf) -> tuple[float, float]:
    """Return the beginning of the first day and the end of the last one, in days."""
    return float(on.earliest.toordinal()), float(on.latest.toordinal() + 1)


def day_ticks(begin: float, end: float, room: float, language: Language) -> list[tuple[float, str]]:
    """Return beginnings of months or years between two days, each in words.

    Args:
        begin: The first day.
        end: The last day.
        room: Pixels from the one to the other.
        language: The reader's language.
    """
    first, last = (_month(day) for day in (begin, end))
    fits = (one for one in _STEPS if (last - first) // one < max(2, room // _wide(one)))
    step = next(fits, _STEPS[-1])
    start = -(-first // min(step, _MONTHS)) * min(step, _MONTHS)
    starts = range(start, last + 1, step)
    ticks = [(_ordinal(month), _words(month, step, language)) for month in starts]
    return [(day, words) for day, words in ticks if begin <= day <= end]


def _wide(step: int) -> int:
    return _YEAR if step >= _MONTHS else _MONTH


def _month(day: float) -> int:
    when = date.fromordinal(int(day))
    return when.year * _MONTHS + when.month - 1


def _ordinal(month: int) -> float:
    return float(date(month // _MONTHS, month % _MONTHS + 1, 1).toordinal())


def _words(month: int, step: int, language: Language) -> str:
    year = month // _MONTHS
    if step >= _MONTHS:
        return on_axis(year, 1, language)
    return edtf(f"{year:04}-{month % _MONTHS + 1:02}", language)
