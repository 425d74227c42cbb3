"""How a claim's status and bound look, the same in every chart, and never by colour alone."""

from __future__ import annotations

from dashboard.analysis.sizes import UNBUILT
from dashboard.i18n import Language, Text

_BOUND = {
    "exact": Text("{}", "{}"),
    "about": Text("약 {}", "about {}"),
    "at_least": Text("{} 이상", "at least {}"),
    "at_most": Text("최대 {}", "up to {}"),
    "range": Text("{}", "{}"),
}

UNDISCLOSED = Text("미공개", "undisclosed")

OPEN_STATUSES = UNBUILT
"""What is not there yet: hatched bars, open dots, dashed lines. Nothing else is open in a chart."""


def bounded(text: str, bound: str, language: Language) -> str:
    """Return a figure's text with its bound: ``최대 3000억``."""
    return _BOUND[bound][language].format(text)


def hatch(status: str) -> str:
    """Return the pattern of a bar for a status."""
    return "/" if status in OPEN_STATUSES else ""


def dash(status: str) -> str:
    """Return the dash of a line for a status."""
    return "dot" if status in OPEN_STATUSES else "solid"
