"""A company's own look: its colours, its font, its logo, its name and the line of its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from dashboard.i18n import Text
from dashboard.plotting.theme import THEMES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.logo import Logo
    from dashboard.plotting.theme import Theme

_NOTHING = Text("", "")


class BrokenBrandError(ValueError):
    """A brand with faults; says each on a line of its own."""


class Brand(Struct, frozen=True):
    """How pages, embeds and files look; by default like the Atlas.

    Attributes:
        name: Whose look it is; may be empty.
        line: What the foot of pages and charts ends with; may be empty.
        font: A family of fonts that is taken before all others; may be empty.
        themes: The colours, by the name of a theme.
        logos: The logo, by the name of the theme whose ground it stands on.
        fingerprint: Changes whenever any of it does; empty for the Atlas's own look.
    """

    name: Text = _NOTHING
    line: Text = _NOTHING
    font: str = ""
    themes: Mapping[str, Theme] = field(default_factory=lambda: THEMES)
    logos: Mapping[str, Logo] = field(default_factory=dict)
    fingerprint: str = ""

    def theme(self, theme: Theme) -> Theme:
        """Return the colours that a theme has here."""
        return self.themes[theme.name]

    def on(self, canvas: Canvas) -> Canvas:
        """Return what a chart is drawn on in this look."""
        if not self.fingerprint:
            return canvas
        return replace(
            canvas,
            theme=self.theme(canvas.theme),
            line=self.line[canvas.language],
            # A picture in a page gives way to a figure, which has none.
            logo=self.logos.get(canvas.theme.name) if canvas.margin else None,
        )
