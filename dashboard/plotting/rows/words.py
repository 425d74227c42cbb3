"""Names and labels beside the marks, or above and below them on a phone; the grounds of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.marks import ground, word_trace
from dashboard.plotting.rows.row_names import LINE, NAME_SIZE, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.plotting.figure import Part
    from dashboard.plotting.rows.plan import PlacedRow, RowsPlan
    from dashboard.plotting.rows.row import Reference

_BESIDE, _AFTER_STRIP = 14, 7
"""Pixels between the last mark, or the begin of the axis, and a label."""

_ABOVE, _BELOW = -0.46, 15
"""How far words stand above a mark on a phone, in rows, and their first line below it in pixels."""

_HALF = LINE / 2
_AIR = 2

_Box = tuple[float, float, float, int]
"""Both ends of words, the height of the middle of their last line and how many lines they have."""


def words(plan: RowsPlan) -> list[Part]:
    """Return labels behind the marks; or on a phone names above them, labels beside or below.

    What has no value has both beside its mark on a phone: there is nothing above it.
    """
    rows = plan.placed
    if not plan.canvas.narrow:
        at = [beside(one, plan) for one in rows]
        labels = [label(one, plan) for one in rows]
        return [_texts(plan, rows, at, [one.at for one in rows], labels, "middle right")]
    full, absent = _parted(rows, [not one.is_absent for one in rows])
    below, flat = _parted(full, [one.is_below for one in full])
    # Plotly hides a word that a rounded logarithm puts before the axis: a pixel inside is safe.
    first = plan.across.moved(plan.edge, 1)
    last = plan.across.moved(plan.across.end, -1)
    axis = plan.across.moved(plan.edge, plan.strip - 1)
    names = [written(one.name, plan.canvas.theme.muted) for one in full]
    above = [one.at + _ABOVE - _middle(one.name.count, plan) for one in full]
    under = [_below(one, plan) + _middle(len(one.label), plan) for one in below]
    lines = [one.name.count + len(one.label) * bool(one.row.label) for one in absent]
    return [
        _texts(plan, full, [first] * len(full), above, names, "middle right"),
        _texts(
            plan,
            flat,
            [last] * len(flat),
            [one.at + _ABOVE for one in flat],
            [label(one, plan) for one in flat],
            "middle left",
        ),
        _texts(
            plan,
            below,
            [first] * len(below),
            under,
            [label(one, plan) for one in below],
            "middle right",
        ),
        _texts(
            plan,
            absent,
            [axis] * len(absent),
            [one.at + _middle(count, plan) for one, count in zip(absent, lines, strict=True)],
            [_with_label(one, plan) for one in absent],
            "middle right",
        ),
    ]


def _parted(
    rows: Sequence[PlacedRow], chosen: Sequence[bool]
) -> tuple[list[PlacedRow], list[PlacedRow]]:
    """Return the rows that are chosen, and the others."""
    pairs = list(zip(rows, chosen, strict=True))
    return [one for one, is_it in pairs if is_it], [one for one, is_it in pairs if not is_it]


def _middle(count: int, plan: RowsPlan) -> float:
    """Return how far the middle of so many lines is from that of the first or the last."""
    return (count - 1) * _HALF / plan.pitch


def _below(one: PlacedRow, plan: RowsPlan) -> float:
    """Return the height of the first line of a label below a mark."""
    return one.at + plan.thickness / 2 + _BELOW / 2 / plan.pitch + 3 / plan.pitch


def _with_label(one: PlacedRow, plan: RowsPlan) -> str:
    text = f"<br><span style='font-size:12px'>{label(one, plan)}</span>" if one.row.label else ""
    return f"{written(one.name, plan.canvas.theme.muted)}{text}"


def label(one: PlacedRow, plan: RowsPlan) -> str:
    """Return a row's label, in its colour if it is strong."""
    theme, row = plan.canvas.theme, one.row
    is_strong = row.strong and not one.is_absent
    color = theme.muted if one.is_absent else row.color if is_strong else theme.ink
    text = "<br>".join(f"<b>{line}</b>" if is_strong else line for line in one.label)
    size = f";font-size:{plan.label_size}px" if plan.is_long else ""
    return f"<span style='color:{color}{size}'>{text}</span>"


def beside(one: PlacedRow, plan: RowsPlan) -> float:
    """Return where a label behind the marks begins; never upon the end of the whole."""
    if one.row.reach is None:
        return plan.across.moved(plan.across.begin, _AFTER_STRIP)
    start = plan.across.moved(one.row.reach, _BESIDE)
    if not plan.band.whole:
        return start
    end = plan.across.moved(start, plan.label_width(one))
    whole = plan.band.whole
    is_crossed = start <= plan.across.moved(whole, 4) and whole <= plan.across.moved(end, 6)
    return plan.across.moved(whole, 8) if is_crossed else start


def top_of(one: PlacedRow, plan: RowsPlan) -> float:
    """Return the upper edge of what a row has highest, its marks or its words."""
    line = LINE / plan.pitch
    if not plan.canvas.narrow:
        return one.at - max(max(one.name.count, len(one.label)) * line, plan.thickness) / 2
    if one.is_absent:
        return one.at - line / 2
    return one.at + _ABOVE + line / 2 - one.name.count * line


def crosses(one: PlacedRow, plan: RowsPlan, reference: Reference) -> bool:
    """Return whether the line to compare with would run through a row's label behind its marks."""
    if plan.canvas.narrow:
        return False
    start, value = beside(one, plan), reference.value
    end = plan.across.moved(start, plan.label_width(one))
    return start <= plan.across.moved(value, 4) and value <= plan.across.moved(end, 6)


def grounds(plan: RowsPlan) -> list[Part]:
    """Return the grounds that keep lines of the grid away from words."""
    line, theme = LINE / plan.pitch, plan.canvas.theme
    return [
        ground(
            theme.paper,
            layer="between",
            x0=left,
            x1=right,
            y0=low + line / 2,
            y1=low + line / 2 - count * line,
        )
        for left, right, low, count in boxes_of(plan)
    ]


def boxes_of(plan: RowsPlan) -> Iterator[_Box]:
    """Give the rectangles of words in the plot."""
    for one in plan.placed:
        wide, count = plan.label_width(one), len(one.label)
        start = beside(one, plan)
        if not plan.canvas.narrow:
            low = one.at + _middle(count, plan)
            yield start, plan.across.moved(start, wide + _AIR), low, count
            continue
        if one.is_absent:
            lines = one.name.count + count * bool(one.row.label)
            end = plan.across.moved(plan.across.begin, max(one.name.width, wide) + _AIR)
            yield plan.across.begin, end, one.at + 2 * _middle(lines, plan), lines
            continue
        end = plan.across.moved(plan.edge, one.name.width + _AIR)
        yield plan.edge, end, one.at + _ABOVE, one.name.count
        if one.is_below:
            low = _below(one, plan) + 2 * _middle(count, plan)
            yield plan.edge, plan.across.moved(plan.edge, wide + _AIR), low, count
        else:
            last = plan.across.end
            yield plan.across.moved(last, -wide - 3), last, one.at + _ABOVE, 1


def _texts(
    plan: RowsPlan,
    rows: Sequence[PlacedRow],
    across: list[float],
    heights: list[float],
    texts: list[str],
    place: str,
) -> Part:
    font = {"size": NAME_SIZE, "color": plan.canvas.theme.ink}
    return word_trace(texts, (across, heights), place, font, [one.row for one in rows])
