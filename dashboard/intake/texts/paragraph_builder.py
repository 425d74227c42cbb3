"""Puts paragraphs together from the pieces of a document, whichever its format."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from dashboard.intake.texts.limits import TOO_LONG, RefusedTextError
from dashboard.intake.texts.manuscript import Omission

if TYPE_CHECKING:
    from dashboard.i18n import Text

_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]")
_SPACE = re.compile(r"[\s\x00-\x1f]+")
_RAISED = str.maketrans("0123456789+-()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾")
_EXPONENT = re.compile(r"-?\d{1,3}", re.ASCII)
_BASE = re.compile(r"(?<!\d)(?:10|2)$", re.ASCII)
_WITH_CONTENT = re.compile(r"\w")


class ParagraphBuilder:
    """Collects the text of a document in its order.

    Args:
        place: The name of the file.
        characters: How many characters there may be.
    """

    def __init__(self, place: str, characters: int) -> None:
        self._place, self._most, self._length = place, characters, 0
        self._pieces: list[str] = []
        self.paragraphs: list[str] = []
        self.omissions: list[Omission] = []

    def add(self, text: str) -> None:
        """Add text to the paragraph.

        Raises:
            RefusedTextError: If there is more text than allowed.
        """
        self._length += len(text)
        if self._length > self._most:
            rule = TOO_LONG.format(most=self._most, found=self._length)
            raise RefusedTextError(self._place, rule)
        self._pieces.append(text)

    def raise_up(self, text: str) -> None:
        """Add raised text: an exponent stands as `10^12`, anything else in raised digits."""
        exponent = text.strip()
        if _EXPONENT.fullmatch(exponent) and _BASE.search("".join(self._pieces[-3:])):
            self.add(f"^{exponent}")
        elif any(one.isdigit() for one in text):
            raised = text.translate(_RAISED)
            self.add(raised if self._ends_without_digit() else f" {raised}")
        else:
            self.add(text)

    def end(self) -> None:
        """End the paragraph."""
        text = _SPACE.sub(" ", _INVISIBLE.sub("", "".join(self._pieces))).strip()
        self._pieces = []
        if text.strip("| "):
            self.paragraphs.append(normalize("NFC", text))

    def leave_out(self, kind: Text, content: str) -> None:
        """Note what is not taken over, if there is anything to read in it."""
        if _WITH_CONTENT.search(content):
            self.omissions.append(Omission.of(kind, content))

    def _ends_without_digit(self) -> bool:
        last = next((one for one in reversed(self._pieces) if one), "")
        return not last[-1:].isdigit()
