"""The digits of a Korean figure, part by part: `1조7500억` is 1 × 10¹² and 7500 × 10⁸."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.dataset.counters import counter_at

if TYPE_CHECKING:
    from collections.abc import Sequence

_ONES = {numeral: Decimal(value) for value, numeral in enumerate("일이삼사오육칠팔구", start=1)}
_SMALL = {"십": Decimal(10), "백": Decimal(100), "천": Decimal(1000)}
_LARGE = {"만": Decimal(10**4), "억": Decimal(10**8), "조": Decimal(10**12), "경": Decimal(10**16)}
_TEN, _MYRIAD = 10, Decimal(10**4)

# A unit is none where it begins another word: 5조사, 3경기, 19백신, 2025천안.
_PIECE = re.compile(
    r"(?P<digits>(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?)"
    r"|(?P<ones>[일이삼사오육칠팔구](?=[십백천만억조]))"
    r"|(?P<small>십(?!자[가로])|백(?!신|화점|악관|엔드|업|서|색)|천(?!안(?!팎)|연|문[가학]|국))"
    r"|(?P<large>(?:(?<=[\d천백십])여 ?)?(?:만(?!남(?!짓)|족|약|들|료|성|찬)|억(?!제|양|류)"
    r"|(?<!빅\d)조(?!사(?![천백십만억])|직|선(?!$|[을은이에의도까으,.) ])"
    r"|정(?!도)|치|합|기|건|각|립|리|화|언|업|항|례|달(?!러|성)|[량율])"
    r"|경(?!기|주|로|간|륜|마(?!리)|찰|영|제|력|험|쟁|상(?!당)|북|남(?!짓))))",
    re.ASCII,
)
_PLAIN = re.compile(r"\d+(?:\.\d+)?(?![\d,. 여십백천만억조경])", re.ASCII)
_MORE_DIGITS = re.compile(r"(?:[.,]?\d)+", re.ASCII)
# What a last group after a blank counts: 3만 2000명, 1만 1,200원, but not 3조 20% or 5만 2025년.
_SURE_COUNTER = re.compile(r" ?(?:원|달러|명|인|개(?!국|사|월|년|소|층|교))")
_UNIT_ALONE = re.compile(
    r"(?![가-힣])|원|달러|유로|위안|엔|여|[개명대장건](?![가-힣]{2})|토큰|파라미터"
)
_NEVER_COUNTED = re.compile(r" ?(?:%|퍼센트|[년월일시분위차호배%p]|개(?:국|사|월|년|소|층|교))")
_FOUR_DIGITS = re.compile(r"\d{4}(?!\d)|\d,\d{3}", re.ASCII)
_FEWEST_DIGITS = 3


class NumeralPart(Struct, frozen=True):
    """A part of a number: so many of a power of ten."""

    count: Decimal
    unit: Decimal

    @property
    def value(self) -> Decimal:
        """What it amounts to."""
        return self.count * self.unit


def read_parts(text: str, start: int) -> tuple[tuple[NumeralPart, ...], int]:
    """The parts of the whole number that stands there, in falling units, and where it ends.

    There are no parts where the characters make no number: a piece of it is never returned.

    Args:
        text: a text in its normal form.
        start: where the number begins.
    """
    if plain := _PLAIN.match(text, start):
        return (NumeralPart(Decimal(plain[0]), Decimal(1)),), plain.end()
    pieces, blanks = _pieces(text, start)
    for count in [len(pieces), *reversed(blanks)]:
        parts = _parts(pieces[:count])
        end = pieces[count - 1].end() if count else start
        if parts and _blanks_hold(text, pieces[:count], end):
            whole = not _MORE_DIGITS.match(text, end)
            return (parts, end) if whole else ((), _end_of_digits(text, end))
    end = pieces[(blanks or [len(pieces)])[0] - 1].end() if pieces else start
    return (), _end_of_digits(text, end)


def _end_of_digits(text: str, start: int) -> int:
    more = _MORE_DIGITS.match(text, start)
    return more.end() if more else start


def _pieces(text: str, start: int) -> tuple[list[re.Match[str]], list[int]]:
    """The digits and units that follow one another, and before which of them a blank stands."""
    pieces: list[re.Match[str]] = []
    blanks: list[int] = []
    position = start
    while True:
        blank = bool(pieces) and text[position : position + 1] == " "
        piece = _PIECE.match(text, position + blank)
        if piece is None or _is_second_number(pieces, piece, blank=blank):
            return pieces, blanks
        if blank:
            blanks.append(len(pieces))
        pieces.append(piece)
        position = piece.end()


def _is_second_number(pieces: list[re.Match[str]], piece: re.Match[str], *, blank: bool) -> bool:
    """Whether digits follow digits: `12 13` are two numbers."""
    digits = ("digits", "ones")
    return bool(pieces) and blank and {pieces[-1].lastgroup, piece.lastgroup} <= {*digits}


def _blanks_hold(text: str, pieces: Sequence[re.Match[str]], end: int) -> bool:
    """Whether what stands before and after each blank is one number."""
    last_blank = 0
    for index in range(1, len(pieces)):
        if pieces[index - 1].end() == pieces[index].start():
            continue
        last_blank = index
        if pieces[index].lastgroup in ("small", "large") and not _unit_stands(text, pieces, index):
            return False
    if not last_blank or pieces[-1].lastgroup != "digits" or last_blank != len(pieces) - 1:
        return True
    if pieces[-2][0].endswith("만") and _FOUR_DIGITS.match(pieces[-1][0]):
        return not _NEVER_COUNTED.match(text, end)
    return _last_group_counts(text, pieces[-1][0], end)


def _unit_stands(text: str, pieces: Sequence[re.Match[str]], index: int) -> bool:
    """Whether a unit after a blank is one: `1 조 7500 억 원`, but not `3 조편성` or `8 조회`."""
    if pieces[index - 1].lastgroup != "digits":
        return False
    return index + 1 < len(pieces) or bool(_UNIT_ALONE.match(text, pieces[index].end()))


def _last_group_counts(text: str, digits: str, end: int) -> bool:
    if end == len(text):
        return True
    if _NEVER_COUNTED.match(text, end):
        return False
    if _SURE_COUNTER.match(text, end):
        return True
    return len(digits) >= _FEWEST_DIGITS and bool(counter_at(text, end))


def _parts(pieces: Sequence[re.Match[str]]) -> tuple[NumeralPart, ...]:
    """What the pieces add up to; nothing if they do not follow one another as numerals do."""
    parts: list[NumeralPart] = []
    group: list[re.Match[str]] = []
    for piece in pieces:
        if piece.lastgroup == "large":
            if not _close(parts, group, _LARGE[piece[0][-1]]):
                return ()
            group = []
        else:
            group.append(piece)
    if group and not _close(parts, group, Decimal(1)):
        return ()
    return tuple(parts)


def _close(parts: list[NumeralPart], group: list[re.Match[str]], unit: Decimal) -> bool:
    """Add a group and its unit to the parts; whether it is less than the unit before."""
    count = _below_myriad(group) if group or parts else Decimal(1)
    if count is None:
        return False
    if [part.unit for part in parts] == [_MYRIAD] and unit > _MYRIAD:
        count += parts.pop().value  # 1만5천억 are 15,000 억
    part = NumeralPart(count, unit)
    if parts and (part.value >= parts[-1].unit or parts[-1].count % 1):
        return False
    parts.append(part)
    return True


def _below_myriad(group: Sequence[re.Match[str]]) -> Decimal | None:
    """A group such as `6천150`, `3백`, `5,190`; nothing if its order is none of a numeral."""
    total, pending, ceiling = Decimal(0), None, None
    for piece in group:
        if piece.lastgroup != "small":
            if pending is not None:
                return None
            pending = _ONES.get(piece[0]) or Decimal(piece[0].replace(",", ""))
            continue
        unit = _SMALL[piece[0]]
        if ceiling is not None and (unit >= ceiling or (pending or 0) >= _TEN):
            return None
        total += (1 if pending is None else pending) * unit
        pending, ceiling = None, unit
    if pending is not None and ceiling is not None and (pending >= ceiling or total % 1):
        return None
    return total + (pending or 0) if group else None
