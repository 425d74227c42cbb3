"""Identifiers of the parts of a card, as callbacks match them."""

from __future__ import annotations

from typing import Any

from dash import MATCH


def part_of(name: str, scope: Any = MATCH) -> dict[str, Any]:
    """Return the identifier of a part: of one chart, of the same chart, or of every chart."""
    return {"part": name, "scope": scope}
