"""Amounts of money and numbers of persons in words, as precise as what they rest on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pandas as pd

from dashboard.figures.marks import UNDISCLOSED, bounded
from dashboard.figures.terms import term
from dashboard.words import Language, Words
from dashboard.words.dates import edtf
from dashboard.words.numbers import compact, money

if TYPE_CHECKING:
    from dashboard.analysis.records import Record
    from dashboard.figures.chart import Scene

STAFF = "staff"
YEARLY = "yearly"

_AS_READ, _COMPUTED = 4, 3
_PERSONS = Words("{}명", "{} people")
_A_YEAR = Words("연간 {}", "{} a year")
_NO_PERIOD = Words("기간 미상(총 {})", "no period stated ({} in all)")
_SPAN = Words("{low}~{high}", "{low}–{high}")
_QUOTED = Words("‘{}’", "“{}”")
_VAGUE = re.compile(r"수([십백천]?)([만억조]) ?(원|달러|명)")
_ZEROS = {"": 0, "십": 1, "백": 2, "천": 3, "만": 4, "억": 8, "조": 12}
_THINGS = {"원": "won", "달러": "dollars", "명": "people"}
_TIMES = ("", "tens of ", "hundreds of ")
_THOUSANDS = ("", "thousands", "millions", "billions", "trillions", "quadrillions")
_BESIDE = Words("기사에는 {}", "{} in the article")


def written(value: float, row: Record, scene: Scene, *, divided: bool = False) -> str:
    """Return an amount in the unit that is shown: money, or persons.

    Args:
        value: The amount.
        row: The row that it belongs to.
        scene: What is drawn.
        divided: Whether it is a part of what was read, and so less precise.
    """
    language = scene.canvas.language
    if row.kind == STAFF:
        return _PERSONS[language].format(compact(value, language))
    as_read = row.rate_kind in {"none", "printed"} and not divided
    digits = _AS_READ if as_read else _COMPUTED
    return money(value, scene.state.one("currency"), language, digits)


def span(low: float, high: float, row: Record, scene: Scene, *, divided: bool = False) -> str:
    """Return two ends of an amount, as ``written`` writes each of them."""
    ends = (written(end, row, scene, divided=divided) for end in (low, high))
    return _SPAN[scene.canvas.language].format(**dict(zip(("low", "high"), ends, strict=True)))


def amount(row: Record, scene: Scene) -> str:
    """Return what a row is about in full: its amount with its bound, or that there is none."""
    language = scene.canvas.language
    if not pd.isna(row.whole):
        return bounded(written(row.whole, row, scene), row.bound, language)
    if not pd.isna(row.whole_high):
        return span(row.whole_low, row.whole_high, row, scene)
    return UNDISCLOSED[language]


def shown(row: Record, scene: Scene) -> str:
    """Return what a row's mark stands for: all of it, or what falls to a year."""
    language = scene.canvas.language
    if scene.state.one("measure") != YEARLY or (pd.isna(row.whole) and pd.isna(row.whole_high)):
        return amount(row, scene)
    if pd.isna(row.years):
        return _NO_PERIOD[language].format(amount(row, scene))
    return _A_YEAR[language].format(largest(row, scene))


def largest(row: Record, scene: Scene) -> str:
    """Return what a row's mark stands for within a sentence that says what it is."""
    divided = scene.state.one("measure") == YEARLY
    if pd.isna(row.value):
        return span(row.value_low, row.value_high, row, scene, divided=divided)
    text = written(row.value, row, scene, divided=divided)
    return bounded(text, row.bound, scene.canvas.language)


def period(row: Record, language: Language) -> str:
    """Return from when to when an amount is; empty without a period."""
    if pd.isna(row.starts_on) or pd.isna(row.ends_on):
        return ""
    return edtf(f"{row.starts_on}/{row.ends_on}", language)


def status(row: Record, scene: Scene) -> str:
    """Return the word for a row's status."""
    return term(scene.dataset, "status", row.status)[scene.canvas.language]


def beside(row: Record, scene: Scene) -> str:
    """Return the amount as the article has it in another currency or more vaguely, else nothing."""
    language = scene.canvas.language
    vague = _VAGUE.search(row.as_written) if row.bound == "range" else None
    if vague:
        return _BESIDE[language].format(_quoted(vague, language))
    if row.kind == STAFF or pd.isna(row.currency) or row.currency == scene.state.one("currency"):
        return ""
    if not pd.isna(row.amount):
        text = bounded(money(float(row.amount), row.currency, language), row.bound, language)
    elif not pd.isna(row.high):
        ends = (money(float(end), row.currency, language) for end in (row.low, row.high))
        text = _SPAN[language].format(**dict(zip(("low", "high"), ends, strict=True)))
    else:
        return ""
    return _BESIDE[language].format(text)


def _quoted(vague: re.Match[str], language: Language) -> str:
    """Return an amount such as ``수백억원`` as it is printed, in English in English words."""
    if language is Language.KO:
        return _QUOTED[language].format(vague[0])
    thousands, times = divmod(_ZEROS[vague[1]] + _ZEROS[vague[2]], 3)
    words = f"{_TIMES[times]}{_THOUSANDS[thousands]} of {_THINGS[vague[3]]}"
    return _QUOTED[language].format(words)
