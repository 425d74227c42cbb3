"""The two languages of the Atlas, and which of them a reader prefers."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """A language that everything in the Atlas is written in, by its ISO 639-1 code."""

    KO = "ko"
    EN = "en"


def preferred(accept_language: str, default: Language = Language.KO) -> Language:
    """Return the language that a browser asks for first in its ``Accept-Language`` header.

    Weights are read as RFC 9110 section 12.5.4 defines them; an unreadable entry is passed over.
    """
    best = (0.0, default)
    for entry in accept_language.split(","):
        tag, _, weight = entry.strip().partition(";q=")
        language = next((one for one in Language if tag.lower().split("-")[0] == one), None)
        quality = _quality(weight)
        if language is not None and quality > best[0]:
            best = (quality, language)
    return best[1]


def _quality(weight: str) -> float:
    try:
        return float(weight or 1)
    except ValueError:
        return 0.0
