"""The axes of a band of rows, the strip beside them, and the line to compare with."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.plotting.figure import Part, scatter
from dashboard.plotting.layout import EDGE
from dashboard.plotting.marks import ground, rule
from dashboard.plotting.rows.across import TICK_SIZE
from dashboard.plotting.rows.plan import BETWEEN
from dashboard.plotting.rows.row import Scale
from dashboard.plotting.rows.row_names import LINE, NAME_SIZE, written
from dashboard.plotting.rows.words import crosses, top_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.plotting.rows.plan import PlacedRow, RowsPlan
    from dashboard.plotting.rows.row import Reference

_OUTLINE = 1
"""Pixels before the axis that belong to the plot, so that the outline of a bar is whole."""

_HEADING, _TICKS, _PLAIN = (34, 30), (28, 24), (20, 8)
"""Pixels over a band with a heading and below its ticks: usually, and at the least; without."""

_RULE = 28, 26
"""Pixels from a band up to the rule over its heading: usually, and at the least."""

_OFF_WORDS = 3
"""Pixels between the line to compare with and the words at which it pauses."""

_REACH, _BESIDE_MARK = 0.42, 0.22
"""How far the ground beside the axis, and a line on a phone, reach from a mark, in rows."""


class BandFrame(Struct, frozen=True):
    """Where a band lies in the figure.

    Attributes:
        plan: Pixels and positions of its rows.
        number: Its number, from 1: its axes have it too.
        bottom: Where its rows end, as a share of the height from below.
        top: Where they begin.
    """

    plan: RowsPlan
    number: int
    bottom: float
    top: float

    @property
    def suffix(self) -> str:
        """What the names of its axes end in."""
        return "" if self.number == 1 else str(self.number)

    @property
    def axes(self) -> dict[str, str]:
        """The names of its axes, as a trace refers to them."""
        return {"xaxis": f"x{self.suffix}", "yaxis": f"y{self.suffix}"}

    @property
    def over(self) -> dict[str, str]:
        """The axes of what stands at a value, above the band."""
        return {"xref": f"x{self.suffix}", "yref": f"y{self.suffix} domain"}


def above(plan: RowsPlan) -> float:
    """Return the pixels over the rows of a band."""
    return plan.canvas.closer(*_HEADING) if plan.band.heading else _PLAIN[0]


def below(plan: RowsPlan) -> float:
    """Return the pixels below the rows of a band: those of its ticks."""
    return plan.canvas.closer(*_TICKS) if plan.across.ticks else _PLAIN[1]


def layout_of(frame: BandFrame) -> Part:
    """Return domain, range and ticks of a band's own axes, by their names in the layout."""
    plan, names = frame.plan, frame.axes
    theme, ticks = plan.canvas.theme, plan.across.ticks
    is_log = plan.band.axis.scale is Scale.LOG
    values = {
        "type": "log" if is_log else "linear",
        "range": plan.across.ends(plan.across.moved(plan.edge, -_OUTLINE), plan.across.end),
        "tickvals": [tick for tick, _ in ticks],
        "ticktext": [words for _, words in ticks],
        "gridcolor": theme.rule,
        "zeroline": False,
        "tickfont": {"color": theme.muted, "size": TICK_SIZE},
        "tickangle": 0,
        "ticklabeloverflow": "allow",
        "anchor": names["yaxis"],
        "fixedrange": True,
    }
    positions = {
        "domain": [frame.bottom, frame.top],
        "range": [plan.bottom, -plan.top],
        "fixedrange": True,
        "tickvals": [] if plan.canvas.narrow else [one.at for one in plan.placed],
        "ticktext": [written(one.name, theme.muted) for one in plan.placed],
        "tickfont": {"color": theme.ink, "size": NAME_SIZE},
        "ticklabelstandoff": 6,
        "showgrid": False,
        "zeroline": False,
        "anchor": names["xaxis"],
    }
    return {f"xaxis{frame.suffix}": values, f"yaxis{frame.suffix}": positions}


def reference_of(plan: RowsPlan) -> Reference | None:
    """Return the line to compare with if it lies in the plot."""
    given = plan.band.reference
    is_seen = given is not None and plan.across.begin < given.value <= plan.across.end
    return given if is_seen else None


def reference_line(plan: RowsPlan) -> list[Part]:
    """Return the dotted line to compare with, from its name down: it pauses at words."""
    reference = reference_of(plan)
    if reference is None:
        return []
    ends = [end for piece in _pieces(plan, reference) for end in (*piece, None)]
    line = {"color": plan.canvas.theme.muted, "width": 1, "dash": "dot"}
    x = [reference.value] * len(ends)
    return [scatter(x=x, y=ends, mode="lines", line=line, hoverinfo="skip")]


def _pieces(plan: RowsPlan, reference: Reference) -> Iterator[tuple[float, float]]:
    """Give the pieces of the line: over all words, then at each row that has a value.

    On a phone they lie beside the marks, elsewhere they adjoin but for the words of a label.
    """
    if plan.canvas.narrow:
        yield -plan.top, top_of(plan.placed[0], plan)
        for one in plan.placed:
            if not one.is_absent:
                yield one.at - _BESIDE_MARK, one.at + _BESIDE_MARK
        return
    between = [(upper.at + lower.at) / 2 for upper, lower in pairwise(plan.placed)]
    tops, bottoms = [-plan.top, *between], [*between, plan.bottom]
    for one, top, bottom in zip(plan.placed, tops, bottoms, strict=True):
        if one.is_absent:
            continue
        words = len(one.label) * LINE + 2 * _OFF_WORDS
        half = words / plan.pitch / 2 * crosses(one, plan, reference)
        yield top, one.at - half
        yield one.at + half, bottom


def strip(frame: BandFrame) -> list[Part]:
    """Return the ground beside the axis on which stands what has no value.

    It runs along all rows; on a phone, where names stand above the marks, beside those rows only.
    """
    plan = frame.plan
    if not plan.strip:
        return []
    place = {
        "layer": "below",
        "x0": plan.edge,
        "x1": plan.across.moved(plan.across.begin, -BETWEEN),
        "xref": f"x{frame.suffix}",
    }
    color = plan.canvas.theme.ground
    if not plan.canvas.narrow:
        return [ground(color, y0=0, y1=1, yref=f"y{frame.suffix} domain", **place)]
    return [
        ground(
            color,
            y0=one.at - _REACH,
            y1=_bottom_of(one, following, plan),
            yref=f"y{frame.suffix}",
            **place,
        )
        for one, following in zip(plan.placed, [*plan.placed[1:], None], strict=True)
        if one.is_absent
    ]


def _bottom_of(one: PlacedRow, following: PlacedRow | None, plan: RowsPlan) -> float:
    """Return where the strip ends beside a row: at the next one, or over the heading of that."""
    if following is None:
        return plan.bottom
    return one.at + _REACH if following.heading else following.at - _REACH


def rule_over(frame: BandFrame) -> Part:
    """Return the rule over a heading that parts a band from the one before."""
    plan = frame.plan
    over = plan.canvas.closer(*_RULE)
    return rule(
        plan.canvas.theme.rule,
        xref="paper",
        yref="paper",
        yanchor=frame.top,
        ysizemode="pixel",
        x0=(EDGE - plan.left) / plan.plot,
        x1=1,
        y0=over,
        y1=over,
    )
