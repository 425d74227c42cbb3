"""What a chart is drawn on: language, theme and the width that it gets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.figures.theme import Theme
    from dashboard.words import Language

NARROW = 600
"""Below this width in pixels a chart is laid out for a phone."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """Where and for whom a chart is drawn.

    Attributes:
        language: The reader's language.
        theme: Colours.
        width: Width in pixels.
    """

    language: Language
    theme: Theme
    width: int

    @property
    def narrow(self) -> bool:
        """Whether the chart is laid out for a phone."""
        return self.width < NARROW
