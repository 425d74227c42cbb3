"""One row, the axis it stands on and the line it is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        name: Its name, bold.
        detail: A smaller word beside the name.
        value: Where its mark ends; None for a figure that was never published.
        label: The value in words, beside the mark.
        color: Colour of the mark.
        strong: Whether the label takes the mark's colour.
        hatched: Whether the mark stands for something that is not there yet.
        outlined: Whether the mark is pale with an outline: not comparable with the others.
        low: Lower end of a whisker.
        high: Upper end of a whisker.
        hover: What is said on hovering.
        claims: The claims behind it, joined with ``;``.
    """

    name: str
    detail: str
    value: float | None
    label: str
    color: str
    strong: bool
    hatched: bool
    outlined: bool
    low: float | None
    high: float | None
    hover: str
    claims: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A vertical line to compare with: its value and its name."""

    value: float
    name: str


@dataclass(frozen=True, slots=True)
class RowsAxis:
    """The axis of values.

    Attributes:
        logarithmic: Whether it is logarithmic; else it begins at zero.
        write: How its ticks are written.
        absent: The name of the strip beside it for what has no value.
    """

    logarithmic: bool
    write: Callable[[float], str]
    absent: str = ""
