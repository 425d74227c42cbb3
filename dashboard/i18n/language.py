"""A language, with all that belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Mapping


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
