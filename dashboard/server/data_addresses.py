"""Which addresses are data: files and pictures of charts, tables, descriptions."""

from __future__ import annotations

_CHARTS, _DATA = "/charts/", "/api/"
_DESCRIPTIONS = frozenset({"/oembed", "/openapi.json"})


def is_data(path: str) -> bool:
    """Whether a path is data that programs and other sites may want."""
    if path.startswith(_CHARTS):
        return "." in path
    return path.startswith(_DATA) or path in _DESCRIPTIONS
