"""Korean text in one form: composed Hangul, half-width signs, Hangul for the numerals of Hanja."""

from __future__ import annotations

import re
import unicodedata

from msgspec import Struct

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_BLANKS = "".join(map(chr, (0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)))
_ALIKE = {
    " ": _BLANKS,
    "~": "∼〜",
    "-": "−–—‐‑‒",
    "·": "ㆍ・‧⋅",
    "'": "‘’‛′",
    "x": "×✕✖",
    "▲": "△∆",
}
_SIGNS = {
    **_FULL_WIDTH,
    **{ord(other): ord(sign) for sign, others in _ALIKE.items() for other in others},
}

# A syllable that is written as its letters, as some systems store file names and copied text.
_LETTERS = re.compile("[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?")

# Hanja stand for a number beside digits (3000億) and before another numeral (一兆), not in 三星.
_ONES, _UNITS = "一二三四五六七八九", "十百千萬万億亿兆京"
_HANJA_NUMERAL = re.compile(
    rf"(?:(?<=\d)|(?<=\d )|(?<=[수몇])|[{_ONES}](?=[{_UNITS}])|[十百千](?=[萬万億亿兆]))"
    rf"[{_ONES}{_UNITS}]+|(?<=\d)[年月日]"
)
_IN_HANGUL = str.maketrans(f"{_ONES}{_UNITS}年月日", "일이삼사오육칠팔구십백천만만억억조경년월일")
# Dots that leave something out end a number as well as a sentence.
_DOTS = re.compile(r"(?<!\d)\.\.+|\.\.+(?!\d)")
_OTHER_FORM = re.compile(
    f"\\.\\.|[\u1100-\u1112\uff01-\uff5e{re.escape(''.join(_ALIKE.values()))}{_ONES}{_UNITS}年月日]"
)


class NormalText(Struct, frozen=True):
    """A text in its normal form, and where its characters stand in the original.

    `offsets` is None where both have the same characters in the same places.
    """

    text: str
    offsets: tuple[int, ...] | None = None

    def original(self, position: int) -> int:
        """The place in the original that a place of the normal form stands for."""
        return position if self.offsets is None else self.offsets[position]


def normal_text(text: str) -> NormalText:
    """The normal form of a text; its length differs only where Hangul had to be composed."""
    if not _OTHER_FORM.search(text):
        return NormalText(text)
    offsets: tuple[int, ...] | None = None
    if _LETTERS.search(text):
        text, offsets = _composed(text)
    text = _HANJA_NUMERAL.sub(_hangul, text.translate(_SIGNS))
    text = _DOTS.sub(lambda dots: "…" * len(dots[0]), text)
    return NormalText(text, offsets)


def _hangul(found: re.Match[str]) -> str:
    return found[0].translate(_IN_HANGUL)


def _composed(text: str) -> tuple[str, tuple[int, ...]]:
    characters: list[str] = []
    offsets: list[int] = []
    position = 0
    while position < len(text):
        letters = _LETTERS.match(text, position)
        syllable = letters[0] if letters else text[position]
        characters.append(unicodedata.normalize("NFC", syllable) if letters else syllable)
        offsets.append(position)
        position += len(syllable)
    return "".join(characters), (*offsets, len(text))
