"""The options of a choice that are written much like a value which is none of them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.requests.choices import Choice

_MOST, _LOOKED_AT, _ALIKE = 3, 60, 60.0
"""How many are named, of how many, and from which likeness on, of a hundred."""


def nearest(choice: Choice, text: str) -> tuple[str, ...]:
    """Return the options of a resolved choice whose value or name is most like a text.

    Args:
        choice: A resolved choice.
        text: What an address says.
    """
    spellings = [
        (spelling.casefold(), option.value)
        for option in choice.allowed
        for spelling in dict.fromkeys((option.value, option.words.ko, option.words.en))
    ]
    # Who asks for what there is needs nothing of it: it is loaded at the first fault.
    find, ratio = import_module("rapidfuzz.process").extract, import_module("rapidfuzz.fuzz").ratio
    names = [spelling for spelling, _ in spellings]
    alike = find(text.casefold(), names, limit=_LOOKED_AT, score_cutoff=_ALIKE)
    # A part of a long name is as like as can be; the whole of a short one comes first.
    alike.sort(key=lambda found: -ratio(text.casefold(), found[0]))
    values = dict.fromkeys(spellings[place][1] for *_, place in alike)
    return tuple(values)[:_MOST]
