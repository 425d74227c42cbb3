"""Colours of the Atlas as those of a presentation's theme, which a template may have of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.marks import Fill

if TYPE_CHECKING:
    from dashboard.plotting.theme import Theme

_PALE = 28_000
_TINTS = {
    "light": '<a:lumMod val="40000"/><a:lumOff val="60000"/>',
    "dark": '<a:lumMod val="40000"/>',
}
_PATTERNS = {Fill.HATCHED: "wdUpDiag", Fill.CROSSED: "diagCross"}
NOTHING = "<a:noFill/>"


class Palette:
    """The colours of a theme by their names in a presentation's.

    Args:
        theme: The theme that marks have their colours from.
        muted: The presentation's name of the colour of text that is read second.
        is_named: Whether colours have names in the theme of the file; in a workbook they are
            values, as its theme is Excel's.
    """

    def __init__(self, theme: Theme, muted: str = "tx2", *, is_named: bool = True) -> None:
        self.ink, self.muted = theme.ink, theme.muted
        self._values = {f"accent{at}": one for at, one in enumerate(theme.series, start=1)}
        self._tint = _TINTS[theme.name]
        accents = {color: f"accent{place}" for place, color in enumerate(theme.series, start=1)}
        self._names = {
            **accents,
            theme.ink: "tx1",
            theme.paper: "bg1",
            theme.muted: muted,
            theme.rule: "bg2",
        }
        if not is_named:
            self._names = {}

    def color(self, color: str, more: str = "") -> str:
        """Return a colour in DrawingML, by its name where it has one.

        Args:
            color: As ``#rrggbb``, or a name of a presentation's colours, or ``band``.
            more: What changes it.
        """
        if color == "band":
            return '<a:schemeClr val="accent1"><a:alpha val="9000"/></a:schemeClr>'
        if not self._names:
            color = self._values.get(color, color)
        name = self._names.get(color, "" if color.startswith("#") else color)
        if name:
            return f'<a:schemeClr val="{name}">{more}</a:schemeClr>'
        return f'<a:srgbClr val="{color.removeprefix("#").upper()}">{more}</a:srgbClr>'

    def solid(self, color: str, more: str = "") -> str:
        """Return a plain filling."""
        return f"<a:solidFill>{self.color(color, more)}</a:solidFill>"

    def line(self, color: str, points: float, dash: str = "") -> str:
        """Return an outline."""
        dashed = f'<a:prstDash val="{dash}"/>' if dash and dash != "solid" else ""
        return f'<a:ln w="{round(points * 12_700)}">{self.solid(color)}{dashed}</a:ln>'

    def tinted(self, color: str) -> str:
        """Return filling and outline of an open symbol: LibreOffice draws no outline of symbols."""
        return f"{self.solid(color, self._tint)}{self.line(color, 1.25)}"

    def filled(self, color: str, fill: Fill) -> str:
        """Return filling and outline of a mark: what is not there yet is hatched."""
        if not color:
            return f"{NOTHING}<a:ln>{NOTHING}</a:ln>"
        outline = self.line(color, 1)
        if fill in _PATTERNS:
            paper = '<a:schemeClr val="bg1"/>'
            return (
                f'<a:pattFill prst="{_PATTERNS[fill]}"><a:fgClr>{self.color(color)}</a:fgClr>'
                f"<a:bgClr>{paper}</a:bgClr></a:pattFill>{outline}"
            )
        if fill is Fill.OUTLINED:
            return f'<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>{outline}'
        more = f'<a:alpha val="{_PALE}"/>' if fill is Fill.PALE else ""
        return f"{self.solid(color, more)}{outline}"
