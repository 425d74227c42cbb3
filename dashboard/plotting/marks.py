"""The marks that all renderers draw alike: bars, symbols, whiskers, words and the grounds of words.

A mark that is not there yet is hatched or open; nothing else in a chart is.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from dashboard.plotting.figure import Part, part, scatter
from dashboard.plotting.theme import pale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.theme import Theme

_PALE = 0.28
_OUTLINE, _HATCH, _SOLIDITY = 1.4, 7, 0.32
"""Pixels of a bar's outline and between two lines of its hatching; the share that lines cover."""


class Fill(StrEnum):
    """How a mark is filled, so that it is told apart without its colour."""

    SOLID = "solid"
    HATCHED = "hatched"
    """Not there yet; a symbol is open."""
    CROSSED = "crossed"
    PALE = "pale"
    """Pale with an outline; a symbol is a diamond."""
    OUTLINED = "outlined"


PATTERN = {Fill.HATCHED: "/", Fill.CROSSED: "x"}
"""What Plotly calls the pattern of a filling; others have none."""


class Spoken(Protocol):
    """What says something on hovering and leads to claims, joined with ``;``."""

    @property
    def hover(self) -> str:
        """What is said on hovering."""

    @property
    def claims(self) -> str:
        """The claims behind it."""


def evidence(shown: Sequence[Spoken]) -> Part:
    """Return what a trace knows of its marks: their claims, and what is said on hovering."""
    return {
        "customdata": [one.claims for one in shown],
        "hovertext": [one.hover for one in shown],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def bar_marker(colors: Sequence[str], fills: Sequence[Fill], theme: Theme) -> Part:
    """Return the marker of bars in their colours and fillings."""
    return {
        "color": [
            _ground_of(color, fill, theme) for color, fill in zip(colors, fills, strict=True)
        ],
        "line": {"color": list(colors), "width": _OUTLINE},
        "pattern": {
            "shape": [PATTERN.get(fill, "") for fill in fills],
            "fillmode": "replace",
            "fgcolor": list(colors),
            "bgcolor": theme.paper,
            "size": _HATCH,
            "solidity": _SOLIDITY,
        },
    }


def _ground_of(color: str, fill: Fill, theme: Theme) -> str:
    if fill is Fill.OUTLINED:
        return theme.paper
    return pale(color, _PALE) if fill is Fill.PALE else color


def symbol_marker(
    colors: Sequence[str],
    grounds: Sequence[str],
    symbols: Sequence[str],
    size: float | Sequence[float],
    outline: float | Sequence[float] = 2,
) -> Part:
    """Return the marker of symbols, each filled with its ground and outlined in its colour.

    Args:
        colors: Colours of the outlines.
        grounds: Colours of the fillings: that of the paper for an open symbol.
        symbols: Their shapes, as Plotly names them.
        size: Diameters in pixels.
        outline: Pixels of the outlines.
    """
    return {
        "size": size,
        "symbol": list(symbols),
        "color": list(grounds),
        "line": {"color": list(colors), "width": outline},
        "opacity": 1,
    }


def whisker(above: Sequence[float], below: Sequence[float], color: str, cap: float) -> Part:
    """Return error bars that reach so far above and below; their caps are so many pixels wide."""
    return {
        "type": "data",
        "symmetric": False,
        "array": list(above),
        "arrayminus": list(below),
        "color": color,
        "thickness": 1.4,
        "width": cap,
    }


def word_trace(
    texts: Sequence[str],
    at: tuple[Sequence[float], Sequence[float]],
    place: str | Sequence[str],
    font: Part,
    spoken: Sequence[Spoken] | None = None,
) -> Part:
    """Return a trace of words.

    Args:
        texts: The words.
        at: Where they stand: across and up or down.
        place: On which side of that, as Plotly names it.
        font: Size in pixels and colour.
        spoken: What they are about; without it they do not answer.
    """
    known = {"hoverinfo": "skip", "cliponaxis": False} if spoken is None else evidence(spoken)
    x, y = at
    return scatter(known, x=x, y=y, mode="text", text=texts, textposition=place, textfont=font)


def note(text: str, size: float, color: str, **place: object) -> Part:
    """Return words at a place of the figure, without an arrow unless ``place`` says so."""
    usual = {"showarrow": False, "borderpad": 0, "font": {"size": size, "color": color}}
    return part({"text": text, **usual, **place})


def ground(color: str, **place: object) -> Part:
    """Return a rectangle of a colour at a place of the figure."""
    return {"type": "rect", "fillcolor": color, "line": {"width": 0}, **place}


def rule(color: str, *, dash: str | None = None, **place: object) -> Part:
    """Return a thin line at a place of the figure."""
    return {"type": "line", "line": part(color=color, width=1, dash=dash), **place}
