"""Light and dark: the colours of charts. The pages' style sheet holds the same values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FAMILIES = (
    "Pretendard",
    "Noto Sans KR",
    "Noto Sans CJK KR",
    "Apple SD Gothic Neo",
    "Malgun Gothic",
)
"""Families of fonts with Korean letters, the best first."""

FONT = ", ".join((*FAMILIES, "system-ui", "sans-serif"))
"""All families, without quotes: in Firefox, Plotly's pictures lose a list that has some."""


def pale(color: str, opacity: float) -> str:
    """Return a colour, written as ``#rrggbb``, with so much opacity."""
    red, green, blue = (int(color[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"


_OTHERS = 4
"""The colour in the series that no country has."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme.

    Attributes:
        name: ``light`` or ``dark``.
        ink: Text that is read first.
        muted: Text that is read second.
        rule: Grid and rules.
        paper: Ground of a chart.
        ground: Ground of a page.
        accent: The one accent.
        band: A pale band behind what stands out.
        series: Further colours, after Okabe and Ito, dark or light enough to be text, told apart
            with any colour vision.
        country: Colour by ISO 3166 country code.
        font: Families of fonts, the best first.
    """

    name: str
    ink: str
    muted: str
    rule: str
    paper: str
    ground: str
    accent: str
    band: str
    series: tuple[str, ...]
    country: Mapping[str, str] = field(hash=False)
    font: str = FONT

    def of_country(self, code: object) -> str:
        """Return the colour of a country; one for all that have none of their own."""
        return self.country.get(str(code), self.series[_OTHERS])


LIGHT = Theme(
    name="light",
    ink="#1b1f24",
    muted="#66707c",
    rule="#e4e7eb",
    paper="#ffffff",
    ground="#f7f8fa",
    accent="#0072b2",
    band="#edf5fb",
    series=("#0072b2", "#bb4e00", "#007d5c", "#93397a", "#5e5100", "#66727e"),
    country={"KR": "#0072b2", "US": "#66727e", "CN": "#bb4e00", "GB": "#93397a", "FR": "#007d5c"},
)

DARK = Theme(
    name="dark",
    ink="#e8ecf0",
    muted="#9ba6b2",
    rule="#323a43",
    paper="#1a1f25",
    ground="#12161a",
    accent="#56b4e9",
    band="#1f3140",
    series=("#56b4e9", "#f08a3c", "#2fc39a", "#e0a3c8", "#e6c84f", "#909ba7"),
    country={"KR": "#56b4e9", "US": "#909ba7", "CN": "#f08a3c", "GB": "#e0a3c8", "FR": "#2fc39a"},
)

THEMES: Mapping[str, Theme] = {theme.name: theme for theme in (LIGHT, DARK)}
