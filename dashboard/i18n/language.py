"""The two languages of the Atlas, and which of them a reader prefers."""

from __future__ import annotations

import re
from enum import StrEnum


class Language(StrEnum):
    """A language that everything in the Atlas is written in, by its ISO 639-1 code."""

    KO = "ko"
    EN = "en"


_RANGE = re.compile(
    r"(?P<tag>[a-z]{1,8})(?:-[a-z0-9]{1,8})*"
    r"(?:[ \t]*;[ \t]*q=(?P<weight>0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?",
    re.ASCII | re.IGNORECASE,
)


def is_language(text: str) -> bool:
    """Whether a text, such as the parameter of an address, names a language of the Atlas."""
    return text in set(Language)


def preferred(accept_language: str, default: Language = Language.KO) -> Language:
    """Return the language that a browser asks for first in its ``Accept-Language`` header.

    Weights are read as RFC 9110 section 12.5.4 defines them; an unreadable entry is passed over.
    """
    best = (0.0, default)
    for entry in accept_language.split(","):
        found = _RANGE.fullmatch(entry.strip())
        if found is None or found["tag"].lower() not in set(Language):
            continue
        quality = float(found["weight"] or 1)
        if quality > best[0]:
            best = (quality, Language(found["tag"].lower()))
    return best[1]
