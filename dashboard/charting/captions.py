"""The words around a chart, put together from the same parts in each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from dashboard.plotting.chart_text import ChartText

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dashboard.i18n import Language, Text

_BETWEEN = " · "


class Caption(Struct, frozen=True):
    """What a chart says of itself; an empty part is left out.

    Attributes:
        title: What it shows: a sentence computed from the rows.
        kind: What kind of chart it is.
        measure: What is shown under which choices, as who cannot see it is told.
        shown: What is shown under which choices, as the subtitle says it.
        legend: What marks mean, and what is left out.
        limits: How much matches beyond what is drawn one by one.
        told: Every row in words.
        notes: What is said below the plot, a paragraph each.
        told_notes: The notes as who cannot see it is told, behind the rows.
    """

    title: str
    kind: str
    measure: Iterable[str] = ()
    shown: Iterable[str] = ()
    legend: Iterable[str] = ()
    limits: Iterable[str] = ()
    told: str = ""
    notes: tuple[str, ...] = field(default=())
    told_notes: Iterable[str] = ()

    @property
    def text(self) -> ChartText:
        """The words around the chart."""
        limits = tuple(self.limits)
        kind = ", ".join(filter(None, (self.kind, *self.measure)))
        clauses = filter(None, (kind, self.title, *limits, self.told))
        return ChartText(
            title=self.title,
            subtitle=_BETWEEN.join(filter(None, (*self.shown, *self.legend, *limits))),
            alternative=" ".join([f"{'. '.join(clauses)}.", *self.told_notes]),
            notes=tuple(filter(None, self.notes)),
        )


def words_shown(words: Mapping[Text, object], language: Language) -> list[str]:
    """Return those words that are true of what is really drawn."""
    return [text[language] for text, is_drawn in words.items() if is_drawn]
