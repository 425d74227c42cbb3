"""The options of a choice that are written much like a value which is none of them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.requests.choices import Choice

_MOST, _ALIKE = 3, 60.0
"""How many are named, and from which likeness on, of a hundred."""


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
    alike = import_module("rapidfuzz.process").extract(
        text.casefold(),
        [spelling for spelling, _ in spellings],
        limit=3 * _MOST,
        score_cutoff=_ALIKE,
    )
    values = dict.fromkeys(spellings[place][1] for *_, place in alike)
    return tuple(values)[:_MOST]
