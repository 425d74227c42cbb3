"""A language, with all that belongs to it, and the list of them that a server speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dashboard.i18n.text import Text

_RANGE = re.compile(
    r"(?P<tag>[a-z]{1,8})(?:-[a-z0-9]{1,8})*"
    r"(?:[ \t]*;[ \t]*q=(?P<weight>0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?",
    re.ASCII | re.IGNORECASE,
)


class Language(str):
    """A language by its ISO 639 code. Those beyond Korean and English follow English forms.

    Attributes:
        name: Its name in itself, such as ``English``.
        short: Its name on a switch.
        babel: The locale of its dates and numbers.
        texts: What it says for a text in English.
    """

    __slots__ = ("babel", "name", "short", "texts")

    KO: ClassVar[Language]
    EN: ClassVar[Language]

    name: str
    short: str
    babel: str
    texts: Mapping[str, str]

    def __new__(
        cls, code: str, name: str, babel: str, texts: Mapping[str, str], short: str = ""
    ) -> Language:
        """Return a language."""
        self = super().__new__(cls, code)
        self.name, self.babel, self.texts = name, babel, texts
        self.short = short or code.upper()
        return self

    @property
    def value(self) -> str:
        """Its code."""
        return str(self)

    @property
    def is_korean(self) -> bool:
        """Whether its forms are Korean, not English."""
        return self == "ko"

    @property
    def dash(self) -> str:
        """What stands between the ends of a range."""
        return "~" if self.is_korean else "–"

    @property
    def comma(self) -> str:
        """What stands between names."""
        return "·" if self.is_korean else ", "

    def aside(self, words: str) -> str:
        """Return words in brackets as they stand behind others: in Korean without a space."""
        return f"({words})" if self.is_korean else f" ({words})"

    @property
    def open_graph(self) -> str:
        """Its locale as Open Graph writes it, such as ``ko_KR``."""
        return _OPEN_GRAPH.get(self, self.babel)


_OPEN_GRAPH = {"ko": "ko_KR", "en": "en_US"}

Language.KO = Language("ko", "한국어", "ko", {}, "한")
Language.EN = Language("en", "English", "en", {})

PAIR = (Language.KO, Language.EN)
"""The languages that every text of the source is written in."""


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
