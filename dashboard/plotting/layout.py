"""The words around a plot: title, subtitle and footer inside the figure itself."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.plotting.figure import Figure, Part, part
from dashboard.plotting.text import wrap_clauses, wrap_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.chart_text import ChartText

EDGE = 6
"""Pixels left free at the edges of a figure."""

CLEAR = "rgba(0,0,0,0)"

_BELOW_TITLE = 4
_BELOW_SUBTITLE, _ABOVE_FOOTER = (14, 8), (12, 8)
"""Pixels between words and plot: usually, and at the least."""

_BETWEEN_NOTES = 5
_LOGO, _BESIDE_LOGO = (150, 28), 14
"""Width and height in pixels that a logo may have, and the room between a title and it."""

_RATHER = 0.5
"""Closeness above which lines around a plot stand closer, too."""

_STRETCH = 1.3
"""How much higher than it needs a plot may be drawn; more spare room stays free around it."""


class Lettering(Struct, frozen=True):
    """One kind of text around a plot: its font size and the height of a line, in pixels."""

    size: float
    line: float
    bold: bool = False


_WIDE = (Lettering(20, 27, bold=True), Lettering(13.5, 20), Lettering(11, 16))
_CLOSE = (Lettering(20, 26, bold=True), Lettering(12.5, 16.5), Lettering(11, 14.5))
_SMALL = (Lettering(16.5, 23, bold=True), Lettering(12, 18), Lettering(10, 14.5))


def compose(figure: Figure, caption: ChartText, footer: str, canvas: Canvas) -> Figure:
    """Put title, subtitle and footer around a plot and give it its theme.

    Args:
        figure: The plot; ``layout.height`` is the height of the plotting area and
            ``layout.margin`` the room that its own labels need.
        caption: Title and subtitle.
        footer: Sources, number of claims, version and licence.
        canvas: Language, theme and size.
    """
    title, subtitle, small = _lettering(canvas)
    room = canvas.width - 2 * EDGE
    free = room - _logo_width(canvas)
    head = _Stack(title, wrap_title(caption.title, title.size, free) * canvas.titled)
    sub = _Stack(subtitle, wrap_clauses(caption.subtitle, subtitle.size, room) * canvas.titled)
    foot = _Stack(small, wrap_clauses(footer, small.size, room))
    notes = [_Stack(subtitle, wrap_clauses(note, subtitle.size, room)) for note in caption.notes]
    below = sum(note.height + _BETWEEN_NOTES for note in notes) + bool(notes) * _BETWEEN_NOTES
    frame = _frame(figure, _head_room(head, sub, canvas), below + foot.height, canvas)
    _dress(figure, frame, canvas)
    theme, edge = canvas.theme, EDGE + canvas.margin
    shift, over = edge - frame.left, frame.top - edge
    under = over - head.height - _BELOW_TITLE
    words = [_text(head, theme.ink, 1, over, shift), _text(sub, theme.muted, 1, under, shift)]
    around = figure.layout.get("annotations", ())
    rise = below + foot.height + edge - frame.bottom
    figure.layout["annotations"] = [
        *around,
        *_notes(notes, rise, shift, theme.muted),
        *words * canvas.titled,
        _text(foot, theme.muted, 0, foot.height + edge - frame.bottom, shift),
    ]
    if canvas.logo and canvas.titled:
        figure.layout["images"] = [_logo(canvas.logo.address, frame, canvas)]
    if canvas.transparent:
        _clear(figure, theme.paper)
    return figure


def _logo_width(canvas: Canvas) -> float:
    """Return the room beside a title that a logo takes."""
    if canvas.logo is None or not canvas.titled:
        return 0.0
    return min(_LOGO[1] * canvas.logo.ratio, _LOGO[0]) + _BESIDE_LOGO


def _logo(address: str, frame: _Frame, canvas: Canvas) -> Part:
    """Return a logo in the upper right corner, measured in shares of the plot."""
    edge = EDGE + canvas.margin
    wide = canvas.width + 2 * canvas.margin - frame.left - frame.right
    high = frame.height - frame.top - frame.bottom
    return part(
        source=address,
        xref="paper",
        yref="paper",
        xanchor="right",
        yanchor="top",
        x=1 + (frame.right - edge) / wide,
        y=1 + (frame.top - edge) / high,
        sizex=(_logo_width(canvas) - _BESIDE_LOGO) / wide,
        sizey=_LOGO[1] / high,
        sizing="contain",
        layer="above",
    )


class _Stack(Struct, frozen=True):
    lettering: Lettering
    lines: list[str]

    @property
    def height(self) -> float:
        return self.lettering.line * len(self.lines)


class _Frame(Struct, frozen=True):
    """The height of a figure and the room around its plot, in pixels."""

    height: float
    left: float
    right: float
    top: float
    bottom: float


def _lettering(canvas: Canvas) -> tuple[Lettering, Lettering, Lettering]:
    """Return how title, subtitle and footer are lettered; the smallest keep their size."""
    if canvas.narrow:
        return _SMALL
    return _CLOSE if canvas.closeness > _RATHER else _WIDE


def _head_room(head: _Stack, sub: _Stack, canvas: Canvas) -> float:
    """Return the height of title and subtitle with the room around them."""
    if not head.lines:
        return EDGE
    return EDGE + head.height + _BELOW_TITLE + sub.height + canvas.closer(*_BELOW_SUBTITLE)


def _frame(figure: Figure, above: float, below: float, canvas: Canvas) -> _Frame:
    """Return the frame of a plot between its words; spare height makes the plot higher first."""
    margin, plot, around = figure.layout.get("margin", {}), figure.layout["height"], canvas.margin
    top = around + above + margin.get("t", 0)
    bottom = margin.get("b", 0) + canvas.closer(*_ABOVE_FOOTER) + below + EDGE + around
    needed = top + plot + bottom
    height = canvas.height or ceil(needed)
    taken = plot * (_STRETCH - 1) if canvas.height else 0
    air = max(height - needed - taken, 0)
    over = air / 2 if canvas.height else 0
    left, right = margin.get("l", 0) + around, margin.get("r", 0) + around
    return _Frame(height, left, right, top + over, bottom + air - over)


def _dress(figure: Figure, frame: _Frame, canvas: Canvas) -> None:
    """Give a figure its size and its theme."""
    theme = canvas.theme
    around = {"l": frame.left, "r": frame.right, "t": frame.top, "b": frame.bottom, "pad": 0}
    figure.set(
        template={},
        height=frame.height,
        margin=around,
        paper_bgcolor=theme.paper,
        plot_bgcolor=theme.paper,
        font={"family": theme.font, "color": theme.ink, "size": 11.5 if canvas.narrow else 13},
        showlegend=False,
        hoverlabel={
            "bgcolor": theme.paper,
            "bordercolor": theme.rule,
            "font": {"family": theme.font, "color": theme.ink, "size": 13},
            "align": "left",
        },
        dragmode=False if canvas.narrow else "zoom",
        modebar={"bgcolor": CLEAR, "color": theme.muted, "activecolor": theme.accent},
    )


def _notes(notes: list[_Stack], rise: float, shift: float, color: str) -> Iterator[Part]:
    """Give the paragraphs between plot and footer, one below the other."""
    for note in notes:
        yield _text(note, color, 0, rise, shift)
        rise -= note.height + _BETWEEN_NOTES


def _clear(figure: Figure, paper: str) -> None:
    """Take the ground away: of the figure, of words on it, and of hatched bars."""
    figure.set(paper_bgcolor=CLEAR, plot_bgcolor=CLEAR)
    for note in figure.layout["annotations"]:
        if note.get("bgcolor") == paper:
            note["bgcolor"] = CLEAR
    for trace in figure.data:
        if trace["type"] == "bar":
            pattern = {**trace["marker"].get("pattern", {}), "bgcolor": CLEAR}
            trace["marker"] = {**trace["marker"], "pattern": pattern}


def _text(stack: _Stack, color: str, y: float, rise: float, shift: float) -> Part:
    lettering, body = stack.lettering, "<br>".join(stack.lines)
    return part(
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
