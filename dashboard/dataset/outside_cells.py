"""What a cell of an outside file says: a number with its bound, a day, or nothing."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from dashboard.dataset.numerals import read_figures

NOT_RECORDED = frozenset({"", "-", "–", "—", "NA", "N/A", "n/a", "#N/A", "null", "None", "nan"})
"""How files say that something is not recorded; that is not the same as undisclosed."""

_LARGEST_EXPONENT = 40
_PLAIN = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,2})?", re.ASCII)
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII)
_EUROPEAN = re.compile(r"[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?", re.ASCII)
_RANGE = re.compile(r"(?P<low>[\d.,]+)\s*(?:[-–~∼]|to)\s*(?P<high>[\d.,]+)", re.ASCII)
_AT_LEAST = re.compile(r"(?P<number>.*[\d%])\s*\+")
_LIMITS = tuple(
    (re.compile(pattern, re.IGNORECASE), bound)
    for pattern, bound in (
        (r"(?:up to|at most|no more than|max(?:imum|\.)?|≤|<=?)\s*(.+)", "at_most"),
        (r"(?:at least|no less than|min(?:imum|\.)?|≥|>=?)\s*(.+)", "at_least"),
        (r"(?:over|more than)\s+(.+)", "at_least"),
        (r"(?:about|around|approx(?:imately|\.)?|circa|ca?\.|≈)\s*(.+)", "about"),
        (r"(.+?)\s+or (?:more|over)", "at_least"),
        (r"(.+?)\s+or (?:less|fewer)", "at_most"),
    )
)
"""What limits a figure, in English and in signs; Korean words are read with their figure."""

_AMBIGUOUS = re.compile(r"[~∼]\s*\d.*")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LINK = re.compile(r"\[(?P<text>[^\]]*)\]\([^)]*\)")

UNITS = {
    "b": 10**9,
    "bn": 10**9,
    "billion": 10**9,
    "billions": 10**9,
    "t": 10**12,
    "trillion": 10**12,
    "m": 10**6,
    "million": 10**6,
    "millions": 10**6,
    "k": 10**3,
    "thousand": 10**3,
    "천": 10**3,
    "만": 10**4,
    "백만": 10**6,
    "천만": 10**7,
    "억": 10**8,
    "십억": 10**9,
    "백억": 10**10,
    "천억": 10**11,
    "조": 10**12,
}
"""Words of units in headings, and what they multiply by."""

_WORD = re.compile(r"[a-z]+|[가-힣]+")
_BRACKETS = re.compile(r"\(([^)]*)\)")
_COUNTED = re.compile(r"(?<=.)(?:원|개|달러)$")
"""What is counted, behind a word of a unit: 억원, 억개."""

_DAY = re.compile(
    r"(?P<year>\d{4})\s*(?:[-./]|년)?\s*(?:(?P<month>\d{1,2})\s*(?:[-./]|월)?\s*"
    r"(?:(?P<day>\d{1,2})\s*(?:일|\.)?)?)?",
    re.ASCII,
)
_MOST_MONTHS, _MOST_DAYS = 12, 31


class UnreadableCellError(ValueError):
    """A cell that is neither empty nor what its column holds; says what is allowed."""


class CellFigure(Struct, frozen=True):
    """A number of a cell.

    Attributes:
        value: The number; none in a range.
        low: The lower end of a range.
        high: The upper end of a range.
        bound: `exact`, `about`, `at_least`, `at_most` or `range`.
        has_own_unit: Whether the cell says itself what its digits multiply by: `260억`.
    """

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    bound: str
    has_own_unit: bool = False


def unit_in(heading: str) -> int | None:
    """Return what the words of a heading multiply by: `파라미터(억)`, `in billions of dollars`.

    None where it names no unit.
    """
    folded = heading.casefold()
    inside = _WORD.findall(" ".join(_BRACKETS.findall(folded)))
    # A single letter is a unit in brackets only.
    outside = [word for word in _WORD.findall(folded) if len(word) > 1]
    units = (UNITS.get(_COUNTED.sub("", word)) for word in (*inside, *outside))
    return next((unit for unit in units if unit is not None), None)


def visible(text: str) -> str:
    """Return what a reader sees of a cell: without comments and targets of links."""
    return " ".join(_LINK.sub(r"\g<text>", _COMMENT.sub("", text)).split())


def read_figure_cell(text: str, unit: int, *, has_decimal_comma: bool = False) -> CellFigure | None:
    """Read a number; none where nothing is recorded.

    Args:
        text: The cell.
        unit: What its heading multiplies by; a cell that has a unit of its own keeps to that.
        has_decimal_comma: Whether the file writes `1,5` for one and a half.

    Raises:
        UnreadableCellError: If it is no number, or several.
    """
    shown = visible(text)
    if shown in NOT_RECORDED:
        return None
    number = _number(shown, has_decimal_comma=has_decimal_comma)
    if number is not None:
        return CellFigure(number * unit, None, None, "exact")
    if _AMBIGUOUS.fullmatch(shown):
        raise UnreadableCellError("begins with ~, which may mean about or up to")
    limited = next((one for one in _LIMITS if one[0].fullmatch(shown)), None)
    if limited is not None:
        return _limited(shown, *limited, unit, has_decimal_comma=has_decimal_comma)
    return _unlimited(shown, unit, has_decimal_comma=has_decimal_comma)


def _limited(
    text: str, limit: re.Pattern[str], bound: str, unit: int, *, has_decimal_comma: bool
) -> CellFigure:
    """Read a number with a word or a sign that limits it.

    Raises:
        UnreadableCellError: If there is no number beside it.
    """
    bare = limit.sub(r"\1", text)
    figure = _unlimited(bare, unit, has_decimal_comma=has_decimal_comma)
    if figure.bound != "exact":
        raise UnreadableCellError(f"limits {bare!r}, which is {figure.bound} already")
    return replace(figure, bound=bound)


def _unlimited(shown: str, unit: int, *, has_decimal_comma: bool) -> CellFigure:
    number = _number(shown, has_decimal_comma=has_decimal_comma)
    if number is not None:
        return CellFigure(number * unit, None, None, "exact")
    if between := _RANGE.fullmatch(shown):
        ends = [_number(end, has_decimal_comma=has_decimal_comma) for end in between.groups()]
        if ends[0] is not None and ends[1] is not None and ends[0] < ends[1]:
            return CellFigure(None, ends[0] * unit, ends[1] * unit, "range")
    if more := _AT_LEAST.fullmatch(shown):
        least = _number(more["number"], has_decimal_comma=has_decimal_comma)
        if least is not None:
            return CellFigure(least * unit, None, None, "at_least")
    return _written(shown, unit)


def _number(text: str, *, has_decimal_comma: bool) -> Decimal | None:
    if has_decimal_comma and _EUROPEAN.fullmatch(text):
        text = text.replace(".", "").replace(",", ".")
    elif _GROUPED.fullmatch(text):
        text = text.replace(",", "")
    if not _PLAIN.fullmatch(text):
        return None
    number = Decimal(text)
    if abs(number.adjusted()) > _LARGEST_EXPONENT:
        raise UnreadableCellError(f"is beyond 10^{_LARGEST_EXPONENT}, as no figure of the field is")
    return number


def _written(text: str, unit: int) -> CellFigure:
    """Read a number with words, as papers write it.

    Raises:
        UnreadableCellError: If there is none, or more than one.
    """
    figures = read_figures(text)
    if len(figures) != 1:
        found = "several numbers" if figures else "no number"
        raise UnreadableCellError(f"holds {found}; one number or range is read, or an empty cell")
    figure = figures[0]
    has_own_unit = any(part.unit != 1 for part in figure.parts)
    times = 1 if has_own_unit else unit
    value, low, high = (
        None if end is None else end * times for end in (figure.value, figure.low, figure.high)
    )
    return CellFigure(value, low, high, figure.bound, has_own_unit)


def read_day_cell(text: str) -> str:
    """Read a day, a month or a year as EDTF; empty where nothing is recorded.

    Raises:
        UnreadableCellError: If it is none of them.
    """
    shown = visible(text)
    if shown in NOT_RECORDED:
        return ""
    found = _DAY.fullmatch(shown)
    month = int(found["month"]) if found and found["month"] else 1
    day = int(found["day"]) if found and found["day"] else 1
    if found is None or not (1 <= month <= _MOST_MONTHS and 1 <= day <= _MOST_DAYS):
        raise UnreadableCellError(
            "is no date; a day, a month or a year is read (2025-03-10, 2025.3)"
        )
    parts = [found["year"]]
    parts += [f"{int(part):02}" for part in (found["month"], found["day"]) if part]
    return "-".join(parts)
