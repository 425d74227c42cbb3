"""How wide text is when drawn: words are wrapped and names folded, never cut."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category, east_asian_width

from dashboard.plotting.markup import plain_names

_MARK_UP = re.compile(r"<[^>]*>")
_IN_BOLD = re.compile(r"<b>(.*?)(?:</b>|$)", re.DOTALL)
_SPACE = re.compile(r"\s+(?![^<>]*>)")
_ENTITY = re.compile(r"&(?:[a-z]+|#\d+);")
_GLUE = "\ue000"
"""A space at which a line is only broken where nothing else helps."""

_GLUED = re.compile(
    r"(?:(?<=\d[조억만])\s(?=\w)"  # 1조 7500억, 3000억 원
    r"|(?<=[^\W\d_])\s(?=\d+\.\d+(?![\d%]))"  # Wu Dao 2.0
    r"|\b(?P<name>[A-Z][A-Za-z]+)\s(?=\d{1,2}(?![\d.,%조억만월년개건]))"  # Grok 4
    r"|(?:(?<=\b[A-Z]{2})|(?<=\b[A-Z]{3}))\s(?=[A-Z])"  # LG Electronics
    r"|(?:(?<=[a-z])|(?<=초거대))\s(?=AI\b)"  # hyperscale AI
    r"|(?<=\bAI)\s(?=[가-힣])|(?<=\b전)\s(?=세계)|(?<=\b국내)\s(?=최대)"
    r"|(?<=\()(?P<first>[^\s()<>]+)\s(?=[^\s()<>]+\)))"  # (undisclosed amounts)
    r"(?![^<>]*>)"
)
_PIECE = re.compile(r"(?:[^,?/&]|&(?!amp;))*(?:&amp;|[,?/])|.+")
_SHORT_NAME = re.compile(r"\b[A-Z]{2,3}$")
_LONGEST_WORD = 30
"""Letters of a word that stays whole where nothing breaks it: names are no longer."""

_FIRST = 0.4
"""The share of the room that a line takes at least that is broken before its end."""
_WIDE, _SYMBOL, _REGULAR = 940, 1000, 560
_GROUPS = {
    f" {_GLUE}": 225,
    "ijl|I.,:;'": 285,
    "f!()-": 345,
    "rt/": 390,
    "csz": 500,
    "vxyJL": 540,
    "bdhnopqugAEPRSTZ": 620,
    "BCDGKNOQU": 700,
    "HMwW": 830,
    "m%—": 930,
    "×…": 1000,
}
_EM = {character: em for group, em in _GROUPS.items() for character in group}
"""Widths in thousandths of an em, measured on Noto Sans CJK KR, a little wider than they are."""
_BOLD = 1.065


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of text in pixels, estimated for the fonts of the Atlas.

    Args:
        text: Text, mark-up is not counted.
        size: Font size in pixels.
        bold: Whether it is drawn bold.
    """
    return _ems(text) / 1000 * size * (_BOLD if bold else 1)


def width_as_marked(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of text in pixels as ``width`` does, what is bold in it wider."""
    if bold or "<b>" not in text:
        return width(text, size, bold=bold)
    inside = sum(_ems(words) for words in _IN_BOLD.findall(text))
    return (_ems(text) + inside * (_BOLD - 1)) / 1000 * size


def plain_text(text: str) -> str:
    """Return a text of a figure in plain words, for whoever knows no mark-up."""
    return plain_names(without_mark_up(text))


def without_mark_up(text: str) -> str:
    """Return text without mark-up, still for a figure; a line break becomes a space."""
    return _MARK_UP.sub("", text.replace("<br>", " ").replace("&nbsp;", " "))


def wrap(text: str, size: float, limit: float, *, bold: bool = False) -> list[str]:
    """Break text at spaces, never inside a tag, into lines no wider than ``limit`` pixels.

    A word that is wider by itself, such as an address, is broken behind the signs that part it. A
    number and its unit, a name and its version and the parts of a short name stay together.
    """
    words = _words(text, size, limit, bold=bold)
    return [_unglued(line) for line in _wrap(words, size, limit, bold=bold)]


def _wrap(words: list[str], size: float, limit: float, *, bold: bool) -> list[str]:
    lines = [""]
    for word in words:
        is_wide = width_as_marked(word, size, bold=bold) > limit and "<" not in word
        for place, piece in enumerate(_pieces(word, size, limit, bold=bold) if is_wide else [word]):
            candidate = f"{lines[-1]}{'' if place else ' '}{piece}".strip()
            if lines[-1] and width_as_marked(candidate, size, bold=bold) > limit:
                lines.append(piece)
            else:
                lines[-1] = candidate
    return lines


def _pieces(word: str, size: float, limit: float, *, bold: bool) -> list[str]:
    """Return what a word wider than a line is broken into: a very long one anywhere."""
    return [
        part
        for piece in _PIECE.findall(word)
        for part in (
            [piece]
            if len(piece) <= _LONGEST_WORD
            or "&nbsp;" in piece
            or width_as_marked(piece, size, bold=bold) <= limit
            else _LETTER.findall(piece)
        )
    ]


def wrap_clauses(text: str, size: float, limit: float, *, bold: bool = False) -> list[str]:
    """Break text as ``wrap`` does, without a dot at either end of a line that parts its clauses.

    The last break is behind such a dot if it can be, and leaves no single word if another can.
    """
    return list(_wrapped_clauses(text, size, limit, bold=bold))


@lru_cache(maxsize=1024)
def _wrapped_clauses(text: str, size: float, limit: float, *, bold: bool) -> tuple[str, ...]:
    words = _words(text, size, limit, bold=bold)
    lines = _wrap(words, size, limit, bold=bold)
    if len(lines) > 1 and all(width_as_marked(word, size, bold=bold) <= limit for word in words):
        last = _words(" ".join(lines[-2:]), size, limit, bold=bold)
        lines[-2:] = _best(last, size, limit, bold=bold)
    return tuple(_unglued(line).strip("· ") for line in lines)


def wrap_title(text: str, size: float, limit: float) -> list[str]:
    """Break a bold title; what its last dot sets apart stands on a line of its own if it fits."""
    lines, (head, dot, tail) = wrap_clauses(text, size, limit, bold=True), text.rpartition(" · ")
    if len(lines) == 1 or not dot or width_as_marked(tail, size, bold=True) > limit:
        return lines
    apart = [*wrap_clauses(head, size, limit, bold=True), tail]
    return apart if len(apart) == len(lines) else lines


def _best(words: list[str], size: float, limit: float, *, bold: bool) -> list[str]:
    """Return words on two lines: broken where it reads best, as late as possible."""
    pairs = [
        (" ".join(words[:at]).strip("· "), " ".join(words[at:]).strip("· "), at)
        for at in range(1, len(words))
    ]
    fitting = [
        pair
        for pair in pairs
        if max(width_as_marked(line, size, bold=bold) for line in pair[:2]) <= limit
    ]
    if not fitting:
        return [" ".join(words)]
    long = [pair for pair in fitting if width_as_marked(pair[0], size, bold=bold) >= _FIRST * limit]
    first, second, _ = min(
        long or fitting, key=lambda pair: (_clumsiness(pair, words, bold=bold), -pair[2])
    )
    return [first, second]


def _clumsiness(pair: tuple[str, str, int], words: list[str], *, bold: bool) -> int:
    """Return how badly a pair of lines reads: a title may be broken at a comma, too."""
    first, second, at = pair
    lonely = 3 * (" " not in second)
    if "·" in words[at - 1 : at + 1]:
        return lonely
    torn = first.count("(") > first.count(")") or bool(_SHORT_NAME.search(first))
    at_comma = bold and first.endswith((",", ";", ":")) and not torn
    return 2 - at_comma + torn + lonely


def _words(text: str, size: float, limit: float, *, bold: bool) -> list[str]:
    """Return the words of a text; what belongs together is one of them if it fits a line."""
    words = (word for word in _SPACE.split(_glued(text)) if word)
    return [
        part
        for word in words
        for part in (
            [word] if width_as_marked(word, size, bold=bold) <= limit else word.split(_GLUE)
        )
    ]


def _glued(text: str) -> str:
    return _GLUED.sub(
        lambda found: f"{found['first'] or found['name'] or ''}{_GLUE}", _unglued(text)
    )


def _unglued(text: str) -> str:
    return text.replace(_GLUE, " ")


def _ems(text: str) -> int:
    """Return the width of text in thousandths of an em."""
    if "<" in text:
        return _ems_of(text)
    words = text.split(" ")
    return sum(map(_ems_of, words)) + (len(words) - 1) * _EM[" "]


@lru_cache(maxsize=8192)
def _ems_of(text: str) -> int:
    """Return the width of a word, or of text with mark-up: words come back in many texts."""
    return sum(map(_em, plain_names(_ENTITY.sub("x", without_mark_up(text)))))


@lru_cache(maxsize=4096)
def _em(character: str) -> int:
    if east_asian_width(character) in "WF":
        return _WIDE
    return _EM.get(character, _SYMBOL if category(character) in {"So", "No", "Sm"} else _REGULAR)


_LETTER = re.compile(r"&(?:[a-z]+|#\d+);|.")
_BREAK = re.compile(r"(?<=[-·/])|(?<=\s)")


def fold(text: str, size: float, limit: float, *, bold: bool = False) -> list[str]:
    """Return lines no wider than ``limit`` pixels.

    Text is broken at spaces and behind hyphens; a part that is too wide by itself, anywhere. A dot
    between clauses stands at neither end of a line.
    """
    return list(_folded(text, size, limit, bold=bold))


@lru_cache(maxsize=2048)
def _folded(text: str, size: float, limit: float, *, bold: bool) -> tuple[str, ...]:
    lines = [""]
    for part in _parts(text, size, limit, bold=bold):
        wide = width(part.rstrip(), size, bold=bold) > limit
        lines += [""] * wide
        for piece in _LETTER.findall(part) if wide else [part]:
            if width((lines[-1] + piece).rstrip(), size, bold=bold) > limit:
                lines.append("")
            lines[-1] += piece
    kept = (_unglued(line).strip().removeprefix("· ").removesuffix(" ·") for line in lines)
    return tuple(line for line in kept if line) or ("",)


def fold_clauses(text: str, size: float, limit: float) -> list[str]:
    """Fold text as ``fold`` does, at the dots between its clauses wherever each fits a line."""
    lines = [""]
    for clause in text.strip().split(" · "):
        together = f"{lines[-1]} · {clause}" if lines[-1] else clause
        if width(together, size) <= limit:
            lines[-1] = together
        else:
            lines = [line for line in lines if line] + fold(clause, size, limit)
    return lines


def _parts(text: str, size: float, limit: float, *, bold: bool) -> list[str]:
    """Return what a text may be broken into; what belongs together is one if it fits a line."""
    return [
        part
        for piece in _BREAK.split(_glued(text))
        for part in (
            [piece]
            if width(piece.rstrip(), size, bold=bold) <= limit
            else re.split(f"(?<={_GLUE})", piece)
        )
    ]


def longest_part(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width in pixels of the widest part that need not be broken."""
    parts = (part.strip() for part in _BREAK.split(text))
    return max((width(part, size, bold=bold) for part in parts), default=0.0)
