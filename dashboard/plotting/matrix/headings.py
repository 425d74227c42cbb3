"""Where the heads of columns stand: side by side, in two tiers, or numbered with a key above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from dashboard.plotting.layout import EDGE
from dashboard.plotting.text import fold, longest_part, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.matrix.parts import Columns, Head

SIZE, LINE = 12.5, 16
"""Font size and line height of heads, in pixels."""

KEY_SIZE, KEY_LINE = 11.5, 15
"""Font size and line height of the key, in pixels."""

DETAIL_SIZE = 11.5
"""Font size of what stands below a name."""

_KEY_COLUMN, _CLOSE_COLUMN, _NUMBER = 250, 330, 24
_GAP = 9
_SIGN = 3
"""Characters that the letter or the number of a column has at the most."""


class Heading(Struct, frozen=True):
    """One head as it is drawn.

    Attributes:
        x: Its middle, or its left edge in a key.
        y: Its lower edge, or its upper edge in a key.
        name: The name in lines.
        details: The details in lines.
        beside: Whether the details, in one line, stand behind the name.
    """

    x: float
    y: float
    name: list[str]
    details: list[str]
    beside: bool = False

    @property
    def lines(self) -> int:
        """How many lines it takes."""
        return len(self.name) + len(self.details) * (not self.beside)


class Headings(Struct, frozen=True):
    """All heads: those above the columns, or numbers there and a key above.

    Attributes:
        above: The heads, each above its column; their guide lines begin at their lower edge.
        key: The entries of the key; empty if the heads themselves stand above the columns.
        bottom: Where the rows begin.
    """

    above: list[Heading]
    key: list[Heading]
    bottom: float


def plan_headings(columns: Columns) -> Headings:
    """Return the heads side by side if they fit, otherwise in two tiers, otherwise numbered."""
    heads = columns.heads
    if all(len(head.name) <= _SIGN for head in heads):
        return _signs(columns, 0.0, [head.name for head in heads])
    for tiers, room in ((1, columns.slot - 12), (2, columns.slot * 2 - 10)):
        if all(_needed(head) <= room for head in heads) and not columns.canvas.narrow:
            return _in_tiers(columns, tiers, room)
    return _numbered(columns)


def _needed(head: Head) -> float:
    details = [width(piece, DETAIL_SIZE, bold=True) for piece in (*head.details, *head.alarms)]
    return max([longest_part(head.name, SIZE, bold=True), *details])


def _in_tiers(columns: Columns, tiers: int, room: float) -> Headings:
    """Return the heads above their columns, the last one always in the upper of two tiers.

    So the heading of the totals, to its right, stands free.
    """
    heads = [_folded(head, SIZE, DETAIL_SIZE, room) for head in columns.heads]
    tier_of = [(len(heads) - 1 - index) % tiers for index in range(len(heads))]
    tier_of = [tiers - 1 - tier for tier in tier_of]
    depth = [
        max(
            (_height(head) for head, own in zip(heads, tier_of, strict=True) if own == tier),
            default=0,
        )
        for tier in range(tiers)
    ]
    bottom = 4 + sum(depth) + 12 * (tiers - 1)
    base = [bottom, bottom - depth[0] - 12]
    above = [
        Heading(columns.x(index), base[tier], *head)
        for index, (head, tier) in enumerate(zip(heads, tier_of, strict=True))
    ]
    return Headings(above, [], bottom + 8)


def _height(head: tuple[list[str], list[str]]) -> float:
    name, details = head
    return LINE * (len(name) + len(details))


def _folded(head: Head, size: float, small: float, room: float) -> tuple[list[str], list[str]]:
    pieces = [*head.details, *head.alarms]
    return fold(head.name, size, room, bold=True), _packed(pieces, small, room)


def _packed(pieces: list[str], size: float, room: float) -> list[str]:
    """Return pieces in as few lines as hold them, none of them broken."""
    lines: list[str] = []
    for piece in pieces:
        longer = f"{lines[-1]} · {piece}" if lines else ""
        if longer and width(longer, size, bold=True) <= room:
            lines[-1] = longer
        else:
            lines.append(piece)
    return lines


def key_detail_size(canvas: Canvas) -> float:
    """Return the font size of what stands behind or below a name in a key."""
    return 10.5 if canvas.narrow else 11.0


def _numbered(columns: Columns) -> Headings:
    canvas = columns.canvas
    room, close = canvas.width - 2 * EDGE, canvas.closeness > 0 and not canvas.narrow
    count = max(int(room // (_CLOSE_COLUMN if close else _KEY_COLUMN)), 1)
    own, small = room / count - _NUMBER - 12, key_detail_size(canvas)
    entries = [_folded(head, KEY_SIZE, small, own) for head in columns.heads]
    key: list[Heading] = []
    deepest = 0.0
    for column in range(count):
        x, y = EDGE + _NUMBER + room / count * column, canvas.closer(0, 3)
        for name, details in entries[len(key) : -(-len(entries) * (column + 1) // count)]:
            beside = close and _fit_beside(name, details, small, own)
            key.append(Heading(x, y, name, details, beside))
            y += KEY_LINE * key[-1].lines + canvas.closer(4, 1.5)
        deepest = max(deepest, y)
    signs = [head.sign or str(number) for number, head in enumerate(columns.heads, start=1)]
    return replace(_signs(columns, deepest, signs), key=key)


def _signs(columns: Columns, deepest: float, signs: Sequence[str]) -> Headings:
    """Return signs above the columns, below a key that is so deep."""
    tall = columns.slot < width("00", KEY_SIZE, bold=True) + 4
    bottom = deepest + columns.canvas.closer(10, 4) + KEY_LINE * (2 if tall else 1)
    above = [
        Heading(columns.x(index), bottom - (KEY_LINE if tall and index % 2 else 0), [sign], [])
        for index, sign in enumerate(signs)
    ]
    return Headings(above, [], bottom + 6)


def _fit_beside(name: list[str], details: list[str], small: float, room: float) -> bool:
    """Whether all that is said of a column fits behind its name."""
    if len(details) != 1:
        return False
    last = width(name[-1], KEY_SIZE, bold=True)
    return last + _GAP + width(details[0], small, bold=True) <= room
