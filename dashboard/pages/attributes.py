"""HTML attributes whose names Python cannot write."""

from __future__ import annotations

from typing import Any


def aria(**values: str) -> dict[str, Any]:
    """Return ``aria-…`` attributes: ``aria(label="Table")``."""
    return {f"aria-{name}": value for name, value in values.items()}


def data(**values: str) -> dict[str, Any]:
    """Return ``data-…`` attributes."""
    return {f"data-{name}": value for name, value in values.items()}
