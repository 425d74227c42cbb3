"""What a subtitle says of colours and shapes: countries and roles, the same in every chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from msgspec import Struct

from dashboard.charting.terms import countries
from dashboard.i18n import Text
from dashboard.plotting.marks import Fill
from dashboard.plotting.matrix import CellShape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.plotting.canvas import Canvas


SQUARE = "■"
"""The sign of a colour."""

_SQUARES = {
    Fill.SOLID: SQUARE,
    Fill.HATCHED: "▨",
    Fill.CROSSED: "▩",
    Fill.PALE: "□",
    Fill.OUTLINED: "□",
}
"""The signs of a colour by how its marks are filled."""

_OTHER_COUNTRIES = Text("그 밖의 국가", "other countries")
_UNKNOWN_COUNTRY = Text("국가 미상", "country unknown")
_OTHER_OR_UNKNOWN = Text("그 밖의 국가·국가 미상", "other or unknown country")


class LegendEntry(Struct, frozen=True):
    """What a colour or a shape stands for.

    Attributes:
        words: What it stands for.
        color: The colour.
        sign: The sign before the words.
        is_shape: Whether the sign stands for a shape: the words have no colour then.
        aside: What stands behind the words, not as loud.
    """

    words: str
    color: str
    sign: str
    is_shape: bool = False
    aside: str = ""

    @property
    def written(self) -> str:
        """The entry with its mark-up."""
        if self.is_shape:
            return f"<b style='color:{self.color}'>{self.sign}</b>&nbsp;{self.words}"
        words = f"<b>{self.sign}&nbsp;{self.words}</b>{self.aside}"
        return f"<span style='color:{self.color}'>{words}</span>"


def written(entries: Iterable[LegendEntry]) -> str:
    """Return entries on one line."""
    return " ".join(entry.written for entry in entries)


def legend_of_countries(codes: Iterable[str], canvas: Canvas) -> list[LegendEntry]:
    """Return an entry for each country with a colour of its own, Korea first, and for others."""
    language, theme, every = canvas.language, canvas.theme, list(codes)
    known = [code for code in every if not pd.isna(code)]
    named = [one for one in countries(known) if one.value in theme.country]
    others = {
        _OTHER_COUNTRIES: len(named) < len(set(known)),
        _UNKNOWN_COUNTRY: len(known) < len(every),
    }
    said = [words[language] for words, there in others.items() if there]
    rest = said[0] if len(said) == 1 else _OTHER_OR_UNKNOWN[language] if said else ""
    return [
        *(swatch(one.words[language], theme.country[one.value]) for one in named),
        *([swatch(rest, theme.of_country(""))] if rest else []),
    ]


def swatch(name: str, color: str, aside: str = "", fill: Fill = Fill.SOLID) -> LegendEntry:
    """Return a name behind a square of its colour and filling; it is not broken across lines."""
    return LegendEntry(name.replace(" ", "&nbsp;"), color, _SQUARES[fill], aside=aside)


_SHAPES = {
    "lead": ("★", CellShape("star", scale=1.3)),
    "founder": ("◆", CellShape("diamond", scale=1.1)),
    "member": ("●", CellShape("circle")),
    "partner": ("▲", CellShape("triangle-up", scale=1.25)),
    "host": ("■", CellShape("square", scale=0.92)),
}
_ANY = ("▼", CellShape("triangle-down", scale=1.25))


def symbol(role: str) -> str:
    """Return the sign of a role in text."""
    return _SHAPES.get(role, _ANY)[0]


def shape(role: str) -> CellShape:
    """Return the shape of a role in a cell."""
    return _SHAPES.get(role, _ANY)[1]


PERIODS = {
    "earliest": Text(
        "가로선은 보도된 공개 기간(점은 첫날)", "line: reported period (dot: its start)"
    ),
    "middle": Text(
        "가로선은 보도된 공개 기간(점은 가운데)", "line: reported period (dot: its middle)"
    ),
    "latest": Text(
        "가로선은 보도된 공개 기간(점은 마지막 날)", "line: reported period (dot: its end)"
    ),
}
"""What a line across a mark in time stands for, by which of its days the mark stands at."""

_DAY = 1 / 365


def has_periods(rows: pd.DataFrame) -> bool:
    """Return whether one of the marks of some rows has a line for more than a day.

    Args:
        rows: Columns moment, earliest, latest (in years; missing without a date).
    """
    lasting = (rows["latest"] - rows["earliest"]).gt(1.5 * _DAY)
    return bool((rows["moment"].notna() & lasting.fillna(value=False)).any())
