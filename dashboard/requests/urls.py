"""Where everything is: the one writer of addresses.

A path begins with ``/`` and lies below the address of the Atlas, which a proxy may have put under
a prefix.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.requests.query import encode

if TYPE_CHECKING:
    from collections.abc import Sequence

    Parameters = Sequence[tuple[str, str]]

ARCHIVE = "/api/dataset.zip"
"""The whole dataset."""

TABLES = "/api/tables"
"""What tables there are."""

CHANGES, CHANGES_FEED, CHANGES_JSON = "/changes", "/changes.atom", "/api/changes.json"
"""What came and went by edition: for readers, as a feed, for programs."""


def url(base: str, path: str, parameters: Parameters = ()) -> str:
    """Return an address.

    Args:
        base: Where the Atlas is, ``/`` at the end: its prefix, or its address in full.
        path: The path below it.
        parameters: Its parameters.
    """
    return f"{base}{path.removeprefix('/')}{encode(parameters)}"


def chart_path(chart: str) -> str:
    """Return the path of a chart's page."""
    return f"/charts/{chart}"


def chart_file_path(chart: str, suffix: str) -> str:
    """Return the path of a chart as a picture or file, by the ending of its format."""
    return f"{chart_path(chart)}.{suffix}"


def deck_path(deck: str, suffix: str = "pptx") -> str:
    """Return the path of the charts of a topic, or of all, in one file."""
    return f"/decks/{deck}.{suffix}"


def embed_path(chart: str) -> str:
    """Return the path of a chart's embed."""
    return f"/embed/{chart}"


def claim_path(claim: str) -> str:
    """Return the path of a claim's page."""
    return f"/evidence/{claim}"


def logo_path(theme: str) -> str:
    """Return the path of a company's logo on the ground of a theme."""
    return f"/brand/logo.{theme}"


def organization_path(organization: str) -> str:
    """Return the path of an organization's profile."""
    return f"/organizations/{organization}"


def table_path(table: str, suffix: str) -> str:
    """Return the path of a table as ``json`` or ``csv``."""
    return f"{TABLES}/{table}.{suffix}"
