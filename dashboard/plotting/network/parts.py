"""What a network is made of: nodes and the links between them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Node:
    """One node.

    Attributes:
        name: Its name, below it.
        size: What its area stands for.
        strong: Whether it stands out: a diamond, its name bold.
        hollow: Whether it stands for something that is not there yet.
        hover: What is said on hovering.
        claims: The claims behind it, joined with ``;``.
    """

    name: str
    size: int
    strong: bool
    hollow: bool
    hover: str
    claims: str


@dataclass(frozen=True, slots=True)
class NetworkLink:
    """One link.

    Attributes:
        first: Place of a node.
        second: Place of another.
        weight: What is shared: the number on it.
        loud: Whether it stands out: dashed, its number in a diamond, in a second colour.
        hover: What is said on hovering.
        claims: The claims behind it, joined with ``;``.
    """

    first: int
    second: int
    weight: int
    loud: bool
    hover: str
    claims: str
