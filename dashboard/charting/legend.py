"""The legend of countries in a subtitle, the same in every chart that is coloured by them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.charting.terms import countries

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.plotting.canvas import Canvas
    from dashboard.requests.choices import Option


def legend_of_countries(codes: Iterable[str], canvas: Canvas) -> str:
    """Return each country behind a square of its colour, Korea first, then by code."""
    return " ".join(_entry(option, canvas) for option in countries(codes))


def swatch(name: str, color: str) -> str:
    """Return a name behind a square of its colour."""
    unbroken = name.replace(" ", "&nbsp;")
    return f"<span style='color:{color}'><b>■&nbsp;{unbroken}</b></span>"


def _entry(option: Option, canvas: Canvas) -> str:
    color = canvas.theme.country.get(option.value, canvas.theme.series[-1])
    return swatch(option.words[canvas.language], color)
