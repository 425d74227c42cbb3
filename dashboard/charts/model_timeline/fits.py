"""The line through the claims under a state, drawn one by one or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.analysis.doubling import Trend, is_settled, trend, weightiest
from dashboard.charting.limits import MOST_ROWS
from dashboard.charts.model_timeline.frames import matching
from dashboard.i18n import Language, Text
from dashboard.requests.choices import ChoiceValues

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext
    from dashboard.dataset.dataset import Dataset


@dataclass(frozen=True, slots=True)
class Fit:
    """A line, or none, with what it was drawn through.

    Attributes:
        line: The line; None where the models are too few to say how fast sizes double, or none is
            wanted.
        wanted: Whether a line was asked for.
        count: How many models enter.
        names: Their names, those of the first.
        ends: The moments of the first and of the last.
        claims: The claims about the first, joined with ``;``.
        leaning: The model without which the line changes most, and the line without it.
    """

    line: Trend | None
    wanted: bool
    count: int
    names: tuple[Text, ...]
    ends: tuple[float, float]
    claims: str
    leaning: tuple[Text, Trend] | None


@dataclass(frozen=True, slots=True)
class _Fitted:
    """What a line depends on: the drawing of a chart and the words around it ask for the same."""

    fit: str
    date: str
    country: tuple[str, ...]
    incomplete: bool

    def __call__(self, dataset: Dataset) -> Fit:
        chosen = {name: getattr(self, name) for name in ("fit", "date", "country", "incomplete")}
        rows = matching(dataset, ChoiceValues(chosen))
        rows = rows[rows["fitted"]].reset_index(drop=True)
        names = [
            Text(*pair) for pair in zip(*(rows[f"model_{one}"] for one in Language), strict=True)
        ]
        points = list(rows["moment"]), list(rows["point"])
        settled = is_settled(*points)
        found = weightiest(*points) if settled else None
        claims = dict.fromkeys(";".join(rows["claims"].head(MOST_ROWS)).split(";"))
        return Fit(
            line=trend(*points) if settled else None,
            wanted=self.fit != "none",
            count=len(rows),
            names=tuple(names[:MOST_ROWS]),
            ends=(float(rows["moment"].min()), float(rows["moment"].max())),
            claims=";".join(claims),
            leaning=None if found is None else (names[found[0]], found[1]),
        )


def fit_of(context: RenderContext) -> Fit:
    """Return the line through the claims that enter it under the state of a scene."""
    state = context.state
    chosen = _Fitted(
        state.one("fit"), state.one("date"), state.many("country"), state.flag("incomplete")
    )
    return context.dataset.derived(chosen)
