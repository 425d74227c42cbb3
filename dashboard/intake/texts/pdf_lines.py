"""Lines of a PDF: exponents raised again, letter-spacing closed, paragraphs put together."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SMALLER, _HIGHER = 0.9, 0.15
_WIDE, _NARROW = 0.95, 0.55
_APART, _OTHER_SIZE, _INDENT = 1.9, 1.12, 2.2
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")
_PARTICLE_END = re.compile(r"[은는이가을를의에와과도로며고서만]$")
_ENDING = re.compile(
    r"^(?:은|는|이|가|을|를|의|에|도|와|과|로|며|고|다|까지|부터|에서|으로|에게|보다|라고|다고|이다|했다|한다|된다|됐다|였다|인|들)(?=$|[\s.,’”])"
)
_UNIT_BEHIND = re.compile(
    r"^(?:년|월|일|조|억|만|천|백|명|개|곳|배|원|%|달러|파라미터|토큰|건|대|위|차|호)"
)
_SINGLE = 0.8
_ROOM, _FEW_ROOMY = 1.2, 0.15
_HANGUL = re.compile("[가-힣]")
_GAP, _COLUMN, _SEAM = 1.2, 10, 0.2
CELLS = " | "
"""What stands between the cells of a row."""
_FEWEST_LETTERS = 6
_LOOSE_NUMBER = re.compile(r"(?<!\S)\d(?: [\d.,]){2,}(?=\s|$)(?P<unit> ?[조억만천%원명개배년])?")
_BASE = re.compile(r"(?<!\d)(?:10|2)$")


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A piece of text with its place on a page, in points from below.

    Attributes:
        text: The text.
        x: Where it begins.
        y: Its line.
        size: Its height.
    """

    text: str
    x: float
    y: float
    size: float

    @classmethod
    def of(
        cls, text: str, outer: Sequence[float], inner: Sequence[float], size: float
    ) -> TextPiece:
        """Return a piece that a matrix of the page and one of its text place there."""
        x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        area = (inner[0] * inner[3] - inner[1] * inner[2]) * (
            outer[0] * outer[3] - outer[1] * outer[2]
        )
        return cls(text, x, y, size * abs(area) ** 0.5)


@dataclass(slots=True)
class TextLine:
    """A line of text.

    Attributes:
        text: The text.
        x: Where it begins.
        y: How high it stands.
        size: The height of most of its letters.
        end: Where it ends, about.
    """

    text: str = ""
    x: float = 0
    y: float = 0
    size: float = 0
    end: float = 0


@dataclass(frozen=True, slots=True)
class JoinedText:
    """Lines that make a paragraph.

    Attributes:
        text: The text.
        is_doubtful: Whether it is set letter by letter, so that its numbers cannot be told apart.
    """

    text: str
    is_doubtful: bool = False


@dataclass(slots=True)
class _OpenLine:
    """A line that is being read."""

    pieces: list[TextPiece] = field(default_factory=list)

    def closed(self) -> TextLine | None:
        seen = [one for one in self.pieces if one.text.strip()]
        if not seen:
            return None
        size = Counter(round(one.size, 1) for one in seen for _ in one.text).most_common(1)[0][0]
        base = [one for one in seen if round(one.size, 1) == size]
        last = max(seen, key=lambda one: one.x)
        end = last.x + sum(_width(letter) for letter in last.text) * last.size
        text = _with_exponents(self.pieces, size)
        return TextLine(text, min(one.x for one in seen), base[0].y, size, end)


def _width(letter: str) -> float:
    return _WIDE if "가" <= letter <= "힣" else _NARROW


def _with_exponents(pieces: Sequence[TextPiece], size: float) -> str:
    text, baseline, end = "", None, 0.0
    for one in pieces:
        digits = one.text.strip()
        is_small = one.size < size * _SMALLER and digits.isdigit()
        if is_small and baseline is not None and one.y - baseline > size * _HIGHER:
            text = text.rstrip()
            text += f"^{digits}" if _BASE.search(text) else digits.translate(_RAISED)
        else:
            own = _without_false_blank(one, end, size, text)
            text += (CELLS if _is_apart(one, end, size, text) else "") + own
            if digits and one.size >= size * _SMALLER:
                baseline = one.y
        if digits:  # what has no letters ends where the letters before it end
            end = one.x + sum(_width(letter) for letter in digits) * one.size
    return text


def _without_false_blank(one: TextPiece, end: float, size: float, text: str) -> str:
    """Return the text of a piece without the blank that is read where Hangul meets other letters.

    Fonts of Hangul hold a few letters each, and pypdf takes their change for a gap. A piece that
    begins where the one before it ends has the blanks that are drawn and one more.
    """
    before, own = text[-1:], one.text.lstrip()[:1]
    is_seam = bool(_HANGUL.match(before)) != bool(_HANGUL.match(own))
    if not (before.strip() and own and is_seam and one.text.startswith(" ")):
        return one.text
    return one.text[1:] if abs(one.x - end) < size * _SEAM else one.text


def _is_apart(one: TextPiece, end: float, size: float, text: str) -> bool:
    """Whether a piece stands in a cell of its own: `1조 | 7500억`, not `1조 7500억`."""
    return bool(text.strip() and one.text.strip()) and one.x - end > size * _GAP


def lines_of(pieces: Sequence[TextPiece]) -> list[TextLine]:
    """Return the lines of a page, in its order."""
    lines: list[TextLine] = []
    current = _OpenLine()
    for piece in pieces:
        parts = piece.text.split("\n")
        for number, part in enumerate(parts):
            if number:
                line = current.closed()
                lines += [line] if line else []
                current = _OpenLine()
            current.pieces.append(TextPiece(part, piece.x, piece.y, piece.size))
    line = current.closed()
    return [*lines, *([line] if line else [])]


def joined_lines(lines: Sequence[TextLine]) -> Iterator[JoinedText]:
    """Yield the paragraphs that lines make."""
    edges = _Edges(lines)
    words = _Words(lines, edges)
    text, before = "", None
    for line in lines:
        own, is_doubtful = _closed_up(line.text)
        if is_doubtful:
            yield JoinedText(own, is_doubtful=True)
            continue
        if before is not None and _goes_on(before, line, edges):
            text = _joined(text, own, words)
        else:
            if text.strip():
                yield JoinedText(text)
            text = own
        before = line
    if text.strip():
        yield JoinedText(text)


def _closed_up(text: str) -> tuple[str, bool]:
    """Return a line without its letter-spacing, and whether its numbers stay in doubt."""
    letters = text.split()
    single = sum(len(one) == 1 for one in letters)
    if len(letters) >= _FEWEST_LETTERS and single >= len(letters) * _SINGLE:
        words = [word.replace(" ", "") for word in re.split(r"\s{2,}", text.strip())]
        numbers = re.findall(r"\d+", "".join(letters))
        return " ".join(words), len(words) == 1 and len(numbers) > 1
    loose = _LOOSE_NUMBER.search(text)
    if loose and not loose["unit"]:
        return text, True
    return _LOOSE_NUMBER.sub(lambda found: found[0].replace(" ", ""), text), False


class _Edges:
    """How far the lines reach that begin at a place: the right edge of a column."""

    def __init__(self, lines: Sequence[TextLine]) -> None:
        self._ends: dict[tuple[int, int], float] = {}
        for one in lines:
            if CELLS not in one.text:
                key = round(one.x), round(one.size)
                self._ends[key] = max(self._ends.get(key, one.end), one.end)

    def right_of(self, line: TextLine) -> float:
        """Return the right edge of the column that a line stands in."""
        near = (
            end
            for (x, size), end in self._ends.items()
            if abs(x - line.x) < line.size * _INDENT and size < line.size * _OTHER_SIZE + 1
        )
        return max(near, default=line.end)


def _goes_on(before: TextLine, line: TextLine, edges: _Edges) -> bool:
    """Whether a line goes on with the paragraph of the one before it."""
    size = max(before.size, line.size, 1)
    if max(before.size, line.size) > min(before.size, line.size) * _OTHER_SIZE:
        return False
    if CELLS in before.text + line.text:
        return False
    fall = before.y - line.y
    is_below = 0 < fall <= size * _APART and abs(before.x - line.x) < size * _INDENT
    if is_below and before.text[-1:].isdigit() and _UNIT_BEHIND.match(line.text):
        return True  # a figure is never cut from its unit
    edge = edges.right_of(before)
    if edge - before.x < size * _COLUMN:
        return False  # a table, whose cells are figures of their own
    first = (line.text.split() or [""])[0]
    if before.end + sum(map(_width, first)) * size < edge - size / 2:
        return False  # the first word of the next line would have had room
    return is_below or (fall < 0 and not _SENTENCE_END.search(before.text.rstrip()))


class _Words:
    """Knows whether a word was broken at the end of a line.

    Browsers break Korean between any two syllables, so that a line has no room for one more;
    word processors break between words, and leave that room.
    """

    def __init__(self, lines: Sequence[TextLine], edges: _Edges) -> None:
        self._whole = Counter(word for line in lines for word in line.text.split()[:-1])
        rooms = [
            (edges.right_of(one) - one.end) / max(one.size, 1)
            for one, other in pairwise(lines)
            if _goes_on(one, other, edges) and _HANGUL.match(other.text.lstrip())
        ]
        roomy = sum(room > _ROOM for room in rooms)
        self._are_broken = bool(rooms) and roomy <= len(rooms) * _FEW_ROOMY

    def are_one(self, last: str, first: str) -> bool:
        """Whether the end of a line and the beginning of the next are one word."""
        if not last or not first or (last[-1].isdigit() and first[0].isdigit()):
            return False
        if self._whole[last + first]:
            return True
        if last[-1].isdigit() and _UNIT_BEHIND.match(first):
            return True
        ends = len(last) > 1 and _PARTICLE_END.search(last)
        if not _HANGUL.match(last[-1]) or ends:
            return False
        return bool(_ENDING.match(first)) or (self._are_broken and bool(_HANGUL.match(first)))


def _joined(text: str, more: str, words: _Words) -> str:
    """Return two lines as one: a word that was broken is whole again, numbers stay apart."""
    before, after = text.rstrip(), more.lstrip()
    last, first = (before.split() or [""])[-1], (after.split() or [""])[0]
    return before + after if words.are_one(last, first) else f"{before} {after}"
