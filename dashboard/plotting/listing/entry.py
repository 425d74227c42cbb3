"""One entry of a list, and the group that it stands in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry.

    Attributes:
        name: Its name.
        detail: A smaller line below the name.
        color: Colour of its mark.
        symbol: Shape of its mark.
        hollow: Whether the mark stands for something that is not there yet.
        hover: What is said on hovering.
        claims: The claims behind it, joined with ``;``.
    """

    name: str
    detail: str
    color: str
    symbol: str
    hollow: bool
    hover: str
    claims: str


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading, at least one."""

    heading: str
    note: str
    entries: tuple[Entry, ...]
