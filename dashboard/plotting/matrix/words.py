"""The words of a matrix: names, headings of sections, totals, heads and their key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.marks import note, word_trace
from dashboard.plotting.matrix.headings import DETAIL_SIZE, KEY_SIZE, SIZE, key_detail_size

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.figure import Part
    from dashboard.plotting.matrix.headings import Heading
    from dashboard.plotting.matrix.matrix_plan import MatrixPlan
    from dashboard.plotting.matrix.parts import Head


def names(plan: MatrixPlan) -> Part:
    """Return the rows' names, right-aligned before the first column."""
    texts = [
        _bold("<br>".join(place.name), line.strong)
        for line, place in zip(plan.matrix.lines, plan.places, strict=True)
    ]
    return _at_rows(plan, plan.left - 10, texts, "middle left", plan.canvas.theme.ink)


def totals(plan: MatrixPlan) -> Part:
    """Return the rows' totals, right-aligned behind the last column."""
    theme = plan.canvas.theme
    texts = [
        f"<span style='color:{theme.accent if line.strong else theme.muted}'>"
        f"{_bold(line.total, line.strong)}</span>"
        for line in plan.matrix.lines
    ]
    return _at_rows(plan, plan.end, texts, "middle left", theme.muted)


def _at_rows(plan: MatrixPlan, x: float, texts: list[str], position: str, color: str) -> Part:
    at = [x] * len(texts), [place.middle for place in plan.places]
    font = {"size": plan.sizes.name, "color": color}
    return word_trace(texts, at, position, font, plan.matrix.lines)


def sections(plan: MatrixPlan) -> list[Part]:
    """Return the headings of the sections."""
    return [
        note(
            _bold("<br>".join(place.heading), strong=True),
            plan.sizes.name - 0.5,
            plan.canvas.theme.muted,
            x=plan.left - 10,
            y=place.top - 2,
            xref="x",
            yref="y",
            xanchor="right",
            yanchor="bottom",
            align="right",
        )
        for place in plan.places
        if place.heading
    ]


def edges(plan: MatrixPlan) -> Part:
    """Return the heading of the rows' totals, the name of the columns' totals, and their sum."""
    foot = plan.foot + plan.sizes.pitch / 2
    above = max(head.y for head in plan.heads.above)
    count = 3 if plan.panel.is_last else 1
    return word_trace(
        [plan.matrix.across, plan.matrix.down, plan.matrix.sum][:count],
        ([plan.end, plan.left - 10, plan.end][:count], [above, foot, foot][:count]),
        ["top left", "middle left", "middle left"][:count],
        {"size": plan.sizes.name - 0.5, "color": plan.canvas.theme.muted},
    )


def heads(plan: MatrixPlan) -> list[Part]:
    """Return the heads of the columns, and the key if they are numbers only."""
    above, key = plan.heads.above, plan.heads.key
    if not key:
        return [_heads(plan, above, [_head(plan, *one) for one in _with(plan, above)], SIZE)]
    signs = [
        f"<span style='color:{_ink(plan, head)}'><b>{one.name[0]}</b></span>"
        for head, one in _with(plan, above)
    ]
    entries = [_head(plan, *one) for one in _with(plan, key)]
    if not plan.panel.is_first:
        return [_heads(plan, above, signs, KEY_SIZE)]
    return [
        _heads(plan, above, signs, KEY_SIZE),
        _key(plan, [f"<b>{one.name[0]}</b>" for one in above], -7, "bottom left"),
        _key(plan, entries, 0, "bottom right"),
    ]


def feet(plan: MatrixPlan) -> Part:
    """Return the columns' totals."""
    middle = plan.foot + plan.sizes.pitch / 2
    at = [(plan.x(index), middle) for index in range(len(plan.matrix.heads))]
    texts = [head.total for head in plan.matrix.heads]
    return _columns(plan, at, texts, "middle center", min(plan.sizes.name, plan.slot * 0.8))


def _with(plan: MatrixPlan, headings: Sequence[Heading]) -> list[tuple[Head, Heading]]:
    return list(zip(plan.matrix.heads, headings, strict=True))


def _head(plan: MatrixPlan, head: Head, heading: Heading) -> str:
    """Return name and details of a column; what is alarming stands out by weight and colour."""
    theme = plan.canvas.theme
    size = DETAIL_SIZE if not plan.heads.key else key_detail_size(plan.canvas)
    details = [
        f"<span style='font-size:{size}px;color:{theme.muted}'>{_alarmed(plan, head, line)}</span>"
        for line in heading.details
    ]
    names = [_bold(line, head.strong) for line in heading.name]
    if heading.beside:
        return "<br>".join([*names[:-1], f"{names[-1]}&nbsp;&nbsp;{details[0]}"])
    return "<br>".join(names + details)


def _alarmed(plan: MatrixPlan, head: Head, line: str) -> str:
    for alarm in head.alarms:
        line = line.replace(alarm, f"<b style='color:{plan.canvas.theme.series[1]}'>{alarm}</b>")
    return line


def _ink(plan: MatrixPlan, head: Head) -> str:
    return plan.canvas.theme.series[1] if head.alarms else plan.canvas.theme.ink


def _heads(plan: MatrixPlan, above: Sequence[Heading], texts: list[str], size: float) -> Part:
    return _columns(plan, [(one.x, one.y) for one in above], texts, "top center", size)


def _key(plan: MatrixPlan, texts: list[str], shift: float, position: str) -> Part:
    at = [(one.x + shift, one.y) for one in plan.heads.key]
    return _columns(plan, at, texts, position, KEY_SIZE)


def _columns(
    plan: MatrixPlan, at: list[tuple[float, float]], texts: list[str], position: str, size: float
) -> Part:
    font = {"size": size, "color": plan.canvas.theme.ink}
    spots = [x for x, _ in at], [y for _, y in at]
    return word_trace(texts, spots, position, font, plan.matrix.heads)


def _bold(text: str, strong: bool) -> str:
    return f"<b>{text}</b>" if strong else text
