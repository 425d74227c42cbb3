"""Spellings that count as the same: case, width, spaces and signs do not matter."""

from __future__ import annotations

import re
from unicodedata import normalize

_SIGN = re.compile(r"[^\w.%]|_|(?<!\d)\.|\.(?!\d)")
_SYLLABLES = ("가", "힣")
_FIRST_INITIAL, _SYLLABLES_EACH = 0x1100, 588


def spelled(text: str) -> str:
    """Return text as it is compared: ``ＧＰＴ－3`` and ``gpt 3`` are both ``gpt3``."""
    return _SIGN.sub("", normalize("NFKC", text).casefold())


def initials(text: str) -> str:
    """Return the first consonants of Hangul syllables; all else stays: ``LG전자`` is ``lgᄌᄌ``."""
    first, last = _SYLLABLES
    return "".join(_initial(one) if first <= one <= last else one for one in spelled(text))


def _initial(syllable: str) -> str:
    return chr(_FIRST_INITIAL + (ord(syllable) - ord(_SYLLABLES[0])) // _SYLLABLES_EACH)
