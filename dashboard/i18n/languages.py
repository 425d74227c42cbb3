"""The languages that a server speaks, and which of them a reader gets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.i18n.language import PAIR, Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.i18n.text import Text

_RANGE = re.compile(
    r"(?P<tag>[a-z]{1,8})(?:-[a-z0-9]{1,8})*"
    r"(?:[ \t]*;[ \t]*q=(?P<weight>0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?",
    re.ASCII | re.IGNORECASE,
)


class Languages(Struct, frozen=True):
    """The languages that there are, Korean and English first."""

    further: tuple[Language, ...] = ()

    def __iter__(self) -> Iterator[Language]:
        return iter((*PAIR, *self.further))

    def find(self, code: str) -> Language | None:
        """Return a language by its code; None if there is no such language."""
        return next((one for one in self if one == code), None)

    def others(self, language: Language) -> tuple[Language, ...]:
        """Return all languages but one."""
        return tuple(one for one in self if one != language)

    def cells(self, **texts: Text) -> dict[str, str]:
        """Return texts as cells of a frame, by column: ``name_ko``, ``name_en``."""
        return {f"{stem}_{one}": text[one] for one in self for stem, text in texts.items()}

    def lists(self, **texts: Iterable[Text]) -> dict[str, list[str]]:
        """Return several texts each as columns of a frame; as ``cells``."""
        given = {stem: list(words) for stem, words in texts.items()}
        return {
            f"{stem}_{one}": [text[one] for text in words]
            for one in self
            for stem, words in given.items()
        }

    def renamed(self, **stems: str) -> dict[str, str]:
        """Return new names of the columns that hold texts, by their old ones."""
        return {f"{old}_{one}": f"{new}_{one}" for old, new in stems.items() for one in self}

    def columns(self, *stems: str) -> list[str]:
        """Return the columns of a frame that hold texts: ``name_ko``, ``name_en``."""
        return [f"{stem}_{one}" for stem in stems for one in self]

    def of_reader(self, asked: str, accept_language: str) -> Language:
        """Return the language that an address asks for, or else the browser's.

        Args:
            asked: The parameter ``lang``.
            accept_language: The header ``Accept-Language``.
        """
        return self.find(asked) or self.preferred(accept_language)

    def preferred(self, accept_language: str, default: Language = Language.KO) -> Language:
        """Return the language that a browser asks for first in its ``Accept-Language`` header.

        Weights are read as RFC 9110 section 12.5.4 defines them; an unreadable entry is passed
        over.
        """
        best = (0.0, default)
        for entry in accept_language.split(","):
            found = _RANGE.fullmatch(entry.strip())
            language = self.find(found["tag"].lower()) if found else None
            quality = float(found["weight"] or 1) if found else 0
            if language is not None and quality > best[0]:
                best = (quality, language)
        return best[1]
