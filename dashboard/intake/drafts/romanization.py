"""Korean in Latin letters, for identifiers: Revised Romanization, assimilation included.

Source: Notice 2000-8 of the Ministry of Culture and Tourism of Korea, of 7 July 2000.
"""

from __future__ import annotations

import re
from unicodedata import normalize

_INITIALS = (
    *("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch"),
    *("k", "t", "p", "h"),
)
_VOWELS = (
    *("a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u"),
    *("wo", "we", "wi", "yu", "eu", "ui", "i"),
)
_FINALS = (
    *("", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m"),
    *("p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"),
)
# How a final that is followed by a vowel sounds there.
_LINKED = (
    *("", "g", "kk", "gs", "n", "nj", "n", "d", "r", "lg", "lm", "lb", "ls", "lt", "lp", "r"),
    *("m", "b", "bs", "s", "ss", "ng", "j", "ch", "k", "t", "p", ""),
)
_FIRST, _LAST, _VOWEL_COUNT, _FINAL_COUNT = 0xAC00, 0xD7A3, 21, 28
_SILENT, _R, _N, _M, _H = 11, 5, 2, 6, 18
_SOFTENING = ((_SILENT, 20), (_H, 20))
# Before 이 a final ㄷ, ㅌ or ㄾ sounds like ㅈ or ㅊ; ㄷ also before 히.
_PALATAL = {7: ("", "j"), 25: ("", "ch"), 13: ("l", "ch")}
_NASAL = {"k": "ng", "t": "n", "p": "m"}
_ASPIRATED = {"g": "k", "d": "t", "b": "p", "j": "ch"}
_HANGUL = re.compile("[가-힣]+")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def romanized(text: str) -> str:
    """Return a text with its Hangul in Latin letters: `신라` is `silla`."""
    return _HANGUL.sub(lambda found: _word(found[0]), normalize("NFC", text))


def romanized_name(name: str) -> str:
    """Return a name in Latin letters, each word with a capital; AI and GPT stay as they are."""
    return " ".join(word[:1].upper() + word[1:] for word in romanized(name).split())


def romanized_slug(name: str) -> str:
    """Return an identifier for a name: its words in Latin letters, joined with hyphens."""
    plain = normalize("NFKD", romanized(name)).encode("ascii", "ignore").decode()
    return _NOT_SLUG.sub("-", plain.lower()).strip("-")


def _word(word: str) -> str:
    syllables = [_parts(one) for one in word]
    letters = []
    carried: str | None = None
    for (initial, vowel, final), following in zip(syllables, [*syllables[1:], None], strict=True):
        start = _INITIALS[initial] if carried is None else carried
        if final in _PALATAL and following and following[:2] in _SOFTENING:
            end, carried = _PALATAL[final]
            carried = carried if following[0] == _SILENT else "ch"
        else:
            end, carried = _joined(final, following[0] if following else None)
        letters.append(start + _VOWELS[vowel] + end)
    return "".join(letters)


def _joined(final: int, following: int | None) -> tuple[str, str | None]:
    """Return how a final sounds, and the next initial where it sounds otherwise than alone."""
    sound = _FINALS[final]
    if following is None or not final:
        return sound, None
    if following == _SILENT:
        return ("ng", None) if sound == "ng" else ("", _LINKED[final])
    if following in (_N, _M):
        return _NASAL.get(sound, sound), "l" if sound == "l" and following == _N else None
    if following == _R:
        if sound in ("l", "n"):
            return "l", "l"
        return _NASAL.get(sound, sound), "n"
    if following == _H and _LINKED[final] in _ASPIRATED and sound != "k":
        return "", _ASPIRATED[_LINKED[final]]
    return sound, None


def _parts(syllable: str) -> tuple[int, int, int]:
    place = ord(syllable) - _FIRST
    initial, rest = divmod(place, _VOWEL_COUNT * _FINAL_COUNT)
    return initial, *divmod(rest, _FINAL_COUNT)
