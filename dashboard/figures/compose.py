"""The words around a plot: title, subtitle and footer inside the figure itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard.figures.text import wrap
from dashboard.figures.theme import FONT

if TYPE_CHECKING:
    from dashboard.figures.canvas import Canvas
    from dashboard.figures.chart import Caption

EDGE = 6
"""Pixels left free at the edges of a figure."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """One kind of text around a plot: its font size and the height of a line, in pixels."""

    size: float
    line: float
    bold: bool = False


_WIDE = (Lettering(20, 27, bold=True), Lettering(13.5, 20), Lettering(11, 16))
_SMALL = (Lettering(16.5, 23, bold=True), Lettering(12, 18), Lettering(10, 14.5))


def compose(figure: go.Figure, caption: Caption, footer: str, canvas: Canvas) -> go.Figure:
    """Put title, subtitle and footer around a plot and give it its theme.

    Args:
        figure: The plot; ``layout.height`` is the height of the plotting area and
            ``layout.margin`` the room that its own labels need.
        caption: Title and subtitle.
        footer: Sources, number of claims, version and licence.
        canvas: Language, theme and width.
    """
    title, subtitle, small = _SMALL if canvas.narrow else _WIDE
    margin = figure.layout.margin
    room = canvas.width - 2 * EDGE
    head = _Stack(title, wrap(caption.title, title.size, room, bold=True))
    sub = _Stack(subtitle, wrap(caption.subtitle, subtitle.size, room))
    foot = _Stack(small, wrap(footer, small.size, room))
    top = EDGE + head.height + 4 + sub.height + 14 + (margin.t or 0)
    below = (margin.b or 0) + 12
    bottom = below + foot.height + EDGE
    left = margin.l or 0
    theme = canvas.theme
    figure.update_layout(
        template=go.layout.Template(),
        width=None,
        height=figure.layout.height + top + bottom,
        margin={"l": left, "r": margin.r or 0, "t": top, "b": bottom, "pad": 0},
        paper_bgcolor=theme.paper,
        plot_bgcolor=theme.paper,
        font={"family": FONT, "color": theme.ink, "size": 11.5 if canvas.narrow else 13},
        showlegend=False,
        hoverlabel={
            "bgcolor": theme.paper,
            "bordercolor": theme.rule,
            "font": {"family": FONT, "color": theme.ink, "size": 13},
            "align": "left",
        },
        dragmode=False if canvas.narrow else "zoom",
        modebar={"bgcolor": "rgba(0,0,0,0)", "color": theme.muted, "activecolor": theme.accent},
    )
    shift = EDGE - left
    figure.add_annotation(_text(head, title, theme.ink, 1, top - EDGE, shift))
    figure.add_annotation(_text(sub, subtitle, theme.muted, 1, top - EDGE - head.height - 4, shift))
    figure.add_annotation(_text(foot, small, theme.muted, 0, -below, shift))
    return figure


@dataclass(frozen=True, slots=True)
class _Stack:
    lettering: Lettering
    lines: list[str]

    @property
    def height(self) -> float:
        return self.lettering.line * len(self.lines)


def _text(
    stack: _Stack, lettering: Lettering, color: str, y: float, rise: float, shift: float
) -> go.layout.Annotation:
    body = "<br>".join(stack.lines)
    return go.layout.Annotation(
        text=f"<b>{body}</b>" if lettering.bold else body,
        x=0,
        y=y,
        xref="paper",
        yref="paper",
        xanchor="left",
        yanchor="top",
        xshift=shift,
        yshift=rise,
        align="left",
        showarrow=False,
        borderpad=0,
        font={"size": lettering.size, "color": color},
    )
