"""HTML attributes whose names Python cannot write."""

from __future__ import annotations

import json
from typing import Any

from dash import html


def aria(**values: str) -> dict[str, Any]:
    """Return ``aria-…`` attributes: ``aria(label="Table")``."""
    return {f"aria-{name}": value for name, value in values.items()}


def data(**values: str) -> dict[str, Any]:
    """Return ``data-…`` attributes."""
    return {f"data-{name}": value for name, value in values.items()}


def script_data(name: str, value: Any) -> html.Div:
    """Return what a script reads from the page: JSON in an attribute of something unseen."""
    return html.Div(hidden=True, **data(**{name: json.dumps(value, ensure_ascii=False)}))
