"""The words around a plot."""

from __future__ import annotations

from msgspec import Struct


class ChartText(Struct, frozen=True):
    """The words of a chart under the choices in force.

    Attributes:
        title: What the chart shows: a sentence computed from the rows.
        subtitle: The choices in force and the legend; may hold coloured ``<span>`` words.
        alternative: The chart in words for who cannot see it, computed from the rows.
        notes: What is said below the plot, a paragraph each.
        computed_title: The title that the chart computes, where a reader's own stands in its place.
    """

    title: str
    subtitle: str
    alternative: str
    notes: tuple[str, ...] = ()
    computed_title: str = ""
