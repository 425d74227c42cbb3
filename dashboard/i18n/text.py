"""A text in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.i18n.language import Language


@dataclass(frozen=True, slots=True)
class Text:
    """The same text in Korean and in English, so that a missing translation cannot be built."""

    ko: str
    en: str

    def __getitem__(self, language: Language) -> str:
        """Return the text in one language."""
        return str(getattr(self, language.value))

    def format(self, **values: object) -> Text:
        """Return the pair with ``{name}`` filled in; a value that is a pair fills by language."""
        filled = {
            language: {
                name: getattr(value, language) if isinstance(value, Text) else value
                for name, value in values.items()
            }
            for language in ("ko", "en")
        }
        return Text(self.ko.format(**filled["ko"]), self.en.format(**filled["en"]))
