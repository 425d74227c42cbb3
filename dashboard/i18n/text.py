"""A text in every language."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dashboard.i18n.language import PAIR, Language

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Text:
    """The same text in Korean and in English, so that a missing translation cannot be built.

    Another language looks the English up in its own texts, and falls back to it.

    Attributes:
        ko: The text in Korean.
        en: The text in English.
        write: What writes it in another language, where it is put together from parts.
    """

    ko: str
    en: str
    write: Callable[[Language], str] | None = field(default=None, repr=False, compare=False)

    @classmethod
    def of(cls, write: Callable[[Language], str]) -> Text:
        """Return a text that is put together from parts, in each language on its own."""
        ko, en = (write(language) for language in PAIR)
        return cls(ko, en, write)

    def __getitem__(self, language: Language) -> str:
        """Return the text in one language."""
        if language == "ko":
            return self.ko
        if language == "en":
            return self.en
        return self.write(language) if self.write else language.texts.get(self.en, self.en)

    def format(self, **values: object) -> Text:
        """Return the text with ``{name}`` filled in; a value that is a text fills by language."""

        def filled(language: Language) -> str:
            own = {k: v[language] if isinstance(v, Text) else v for k, v in values.items()}
            return self[language].format(**own)

        return Text.of(filled)
