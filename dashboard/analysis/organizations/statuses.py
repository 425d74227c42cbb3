"""What several claims of one thing say together about how real it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def firmest(statuses: Iterable[str]) -> str:
    """Return ``actual`` if any claim says so, or else what the first says."""
    listed = list(statuses)
    return "actual" if "actual" in listed else listed[0]
