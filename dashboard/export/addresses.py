"""The addresses that a data file names: of itself and of the page that it was taken from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.figures.parameters import DRESS, SIZE
from dashboard.figures.query import encode, pairs

if TYPE_CHECKING:
    from dashboard.export.formats import FileFormat
    from dashboard.figures.look import Look


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses that a data file names.

    Attributes:
        page: The page of the chart under the same choices.
        file: What makes the file anew.
    """

    page: str
    file: str


def shown_address(look: Look, base: str) -> str:
    """Return the address of a chart's page as it is written below a picture: without a scheme.

    Language and theme are left out: whoever opens it has their own.

    Args:
        look: What is asked for.
        base: The address of the Atlas, ``/`` at the end, or empty for no address at all.
    """
    if not base:
        return ""
    _, scheme, rest = base.rpartition("://")
    return f"{rest if scheme else base}charts/{look.chart.id}{encode(look.choice_parameters)}"


def addresses_of(look: Look, format_: FileFormat, base: str) -> Addresses:
    """Return the addresses of a look.

    Args:
        look: What is asked for.
        format_: The file's format.
        base: The address of the Atlas, ``/`` at the end.
    """
    here = f"{base}charts/{look.chart.id}"
    extra = [choice for choice in (*SIZE, *DRESS) if choice.name in look.state.values]
    every = [*look.parameters, *pairs(look.state, extra)]
    return Addresses(
        page=f"{here}{encode(look.parameters)}", file=f"{here}.{format_}{encode(every)}"
    )
