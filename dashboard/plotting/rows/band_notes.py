"""The words over a band of rows: of its sections, its strip, its ticks and its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.layout import EDGE
from dashboard.plotting.marks import note
from dashboard.plotting.rows.across import TICK_SIZE
from dashboard.plotting.rows.axes import reference_of
from dashboard.plotting.rows.plan import BETWEEN, HEADING_SIZE
from dashboard.plotting.rows.row_names import DETAIL_SIZE
from dashboard.plotting.rows.words import top_of
from dashboard.plotting.text import width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.plotting.figure import Part
    from dashboard.plotting.rows.axes import BandFrame
    from dashboard.plotting.rows.row import Reference

_BETWEEN_NAMES = 22
"""Pixels between two names above the plot."""

_TALL = 480
"""Pixels from which a band has its ticks above it, too."""

_OVER_ROW = 5
"""Pixels between a heading and the words of its row."""


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
        yield _reference_name(frame, reference)
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


def _reference_name(frame: BandFrame, reference: Reference) -> Part:
    """Return the name of the line to compare with above it, inside the plot."""
    plan = frame.plan
    half = width(reference.name, DETAIL_SIZE) / 2
    first, last = plan.across.moved(plan.edge, half), plan.across.moved(plan.across.end, -half)
    return note(
        reference.name,
        DETAIL_SIZE,
        plan.canvas.theme.muted,
        x=plan.across.ends(min(max(reference.value, first), last))[0],
        y=1,
        yanchor="bottom",
        **frame.over,
    )
