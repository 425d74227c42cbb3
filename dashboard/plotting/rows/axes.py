"""The axes of a band of rows, and what stands over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.plotting.layout import EDGE
from dashboard.plotting.marks import ground, note, rule
from dashboard.plotting.rows.across import TICK_SIZE
from dashboard.plotting.rows.plan import BETWEEN, HEADING_SIZE
from dashboard.plotting.rows.reference_lines import name_of, reference_of
from dashboard.plotting.rows.row import Scale
from dashboard.plotting.rows.row_names import DETAIL_SIZE, NAME_SIZE, written
from dashboard.plotting.rows.words import top_of
from dashboard.plotting.text import width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.plotting.figure import Part
    from dashboard.plotting.rows.plan import PlacedRow, RowsPlan
    from dashboard.plotting.rows.row import Reference

_OUTLINE = 1
"""Pixels before the axis that belong to the plot, so that the outline of a bar is whole."""

_BETWEEN_NAMES = 22
"""Pixels between two names above the plot."""

_HEADING, _TICKS, _PLAIN = (34, 30), (28, 24), (20, 8)
"""Pixels over a band with a heading and below its ticks: usually, and at the least; without."""

_RULE = 28, 26
"""Pixels from a band up to the rule over its heading: usually, and at the least."""

_TALL = 480
"""Pixels from which a band has its ticks above it, too."""

_REACH = 0.42
"""How far the ground beside the axis reaches above and below a mark, in rows."""

_OVER_ROW = 5
"""Pixels between a heading and the words of its row."""


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


def notes(frame: BandFrame) -> Iterator[Part]:
    """Give the words over a band and over its sections, of its strip and of its ticks."""
    plan = frame.plan
    muted = plan.canvas.theme.muted
    if plan.band.heading:
        yield note(
            f"<b>{plan.band.heading}</b>",
            HEADING_SIZE,
            muted,
            x=0,
            y=frame.top,
            xref="paper",
            yref="paper",
            xanchor="left",
            yanchor="bottom",
            xshift=EDGE - plan.left,
            yshift=4,
        )
    yield from _section_headings(frame)
    reference = reference_of(plan)
    strip = list(_strip_name(frame, reference))
    yield from strip
    if reference is not None:
        yield name_of(reference, plan, frame.over)
    elif plan.height > _TALL and not plan.band.heading:
        for value, words in plan.across.ticks:
            half = width(words, TICK_SIZE) / 2
            x = plan.strip + plan.across.share(value) * plan.across.room
            if not strip or x - half > plan.strip + _BETWEEN_NAMES:
                yield note(
                    words,
                    TICK_SIZE,
                    muted,
                    x=plan.across.ends(value)[0],
                    y=1,
                    yanchor="bottom",
                    yshift=3,
                    **frame.over,
                )


def _section_headings(frame: BandFrame) -> Iterator[Part]:
    plan = frame.plan
    for one in plan.placed:
        if one.heading:
            yield note(
                f"<b>{'<br>'.join(one.heading)}</b>",
                HEADING_SIZE,
                plan.canvas.theme.muted,
                x=0,
                y=top_of(one, plan),
                xref="paper",
                yref=f"y{frame.suffix}",
                xanchor="left",
                yanchor="bottom",
                xshift=EDGE - plan.left,
                yshift=_OVER_ROW,
                align="left",
                bgcolor=plan.canvas.theme.paper,
            )


def _strip_name(frame: BandFrame, reference: Reference | None) -> Iterator[Part]:
    """Give the name of the strip above it; on a phone the rows themselves say it.

    It moves to the left where the name of the line to compare with would touch it.
    """
    plan = frame.plan
    if not (plan.strip and plan.band.axis.absent) or plan.canvas.narrow or plan.band.heading:
        return
    shift = (plan.strip - BETWEEN) / 2
    if reference is not None:
        half = width(plan.band.axis.absent, DETAIL_SIZE) / 2
        begin = plan.strip + plan.across.share(reference.value) * plan.across.room
        begin -= width(reference.name, DETAIL_SIZE) / 2
        shift = min(shift, begin - _BETWEEN_NAMES - half)
    yield note(
        plan.band.axis.absent,
        DETAIL_SIZE,
        plan.canvas.theme.muted,
        x=0,
        y=frame.top,
        xref="paper",
        yref="paper",
        xanchor="center",
        yanchor="bottom",
        xshift=shift,
    )


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
