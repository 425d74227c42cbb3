"""What a chart is drawn on: language, theme and the width that it gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from dashboard.i18n import Language
    from dashboard.plotting.logo import Logo
    from dashboard.plotting.theme import Theme

NARROW = 600
"""Below this width in pixels a chart is laid out for a phone."""


class Canvas(Struct, frozen=True):
    """Where and for whom a chart is drawn.

    Attributes:
        language: The reader's language.
        theme: Colours.
        width: Width in pixels.
        height: Height in pixels that the finished figure must have; 0 for the height it needs.
        titled: Whether title and subtitle stand in the figure.
        title: The reader's own title instead of the computed one; may be empty.
        note: The reader's own note below the plot; may be empty.
        transparent: Whether the figure has no ground of its own.
        margin: Pixels left free around the figure, beside its width.
        closeness: How much closer than usual everything stands, from 0 to 1, so that letters can be
            larger where the height is given.
        address: The address that its foot names, for whoever has only the picture; may be empty.
        remark: What else its foot says of this one drawing; may be empty.
        line: What its foot ends with, of a brand; may be empty.
        logo: The logo that stands beside its title, if there is one.
        is_picture: Whether it becomes a picture, whose marks nobody can point at.
    """

    language: Language
    theme: Theme
    width: int
    height: float = 0
    titled: bool = True
    title: str = ""
    note: str = ""
    transparent: bool = False
    margin: int = 0
    closeness: float = 0
    address: str = ""
    remark: str = ""
    line: str = ""
    logo: Logo | None = None
    is_picture: bool = False

    @property
    def narrow(self) -> bool:
        """Whether the chart is laid out for a phone."""
        return self.width < NARROW

    def closer(self, usual: float, least: float) -> float:
        """Return a height between the usual one and the least that words can do with."""
        return usual + (least - usual) * self.closeness
