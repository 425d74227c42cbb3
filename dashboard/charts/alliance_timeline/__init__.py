"""The life of each alliance: proposed, agreed, launched, results due; planned steps open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.steps import agreed_steps, claimed_steps, stepping_alliances
from dashboard.charting.chart import (
    EVIDENCE,
    Chart,
    DescribedColumn,
    Format,
    RenderContext,
    TableColumn,
)
from dashboard.charting.choosing import ALLIANCE_KIND, things
from dashboard.charting.drawn import Drawn
from dashboard.charting.limits import chosen_by
from dashboard.charting.terms import options_of
from dashboard.charting.topics import ALLIANCES
from dashboard.charts.alliance_timeline.step_rows import bands
from dashboard.charts.alliance_timeline.step_words import caption
from dashboard.i18n import Text
from dashboard.plotting.rows import draw_rows
from dashboard.requests.choices import Choice, ChoiceValues, Kind, Option

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.dataset.dataset import Dataset
    from dashboard.plotting.chart_text import ChartText
    from dashboard.plotting.figure import Figure

_ROWS = 40
"""More alliances than these are not drawn, and the subtitle says so."""


def frame(dataset: Dataset, state: ChoiceValues) -> Drawn:
    """Return the rows drawn: one for each step, or for an alliance without a dated one.

    The total counts alliances. Columns: those of ``claimed_steps``.
    """
    rows = (claimed_steps if state.flag("separate") else agreed_steps)(dataset)
    rows = rows[chosen_by(state, rows, ("alliance", "alliance_kind", "milestone"))]
    if not state.flag("undated"):
        rows = rows[rows["on"] != ""]
    return Drawn(_newest(rows).reset_index(drop=True), rows["alliance"].nunique())


def _alliances(dataset: Dataset) -> tuple[Option, ...]:
    return things(dataset, "alliances", stepping_alliances(dataset))


def _newest(rows: pd.DataFrame) -> pd.DataFrame:
    """Keep the alliances that started last; the undated only where there is room."""
    dated, undated = (
        rows.loc[rows["on"] != "", "alliance"].unique(),
        rows.loc[rows["on"] == "", "alliance"].unique(),
    )
    kept = [*dated[-_ROWS:], *undated[: max(_ROWS - len(dated), 0)]]
    return rows[rows["alliance"].isin(kept)]


def figure(context: RenderContext) -> Figure:
    """Return a row for each alliance with a sign for each step."""
    return draw_rows(bands(context), context.canvas)


def describe(context: RenderContext) -> ChartText:
    """Return when most alliances began, the choices and the legend, every step in words."""
    return caption(context)


CHART = Chart(
    topic=ALLIANCES,
    order=2,
    name=Text("연합체 연표", "Alliances over time"),
    purpose=Text(
        "각 연합체가 언제 제안·합의·출범했고 앞으로 무엇이 예정돼 있는지 보여 줍니다.",
        "When each alliance was proposed, agreed on and launched, and what is still to come.",
    ),
    choices=(
        Choice(
            "alliance",
            Kind.MANY,
            Text("연합체", "Alliances"),
            (),
            _alliances,
            phrase=Text("{names}", "{names}"),
            table="alliances",
        ),
        ALLIANCE_KIND,
        Choice(
            "milestone",
            Kind.MANY,
            Text("단계", "Step"),
            (),
            options_of("milestone", "alliance_milestones", "milestone"),
            phrase=Text("{names} 단계", "step “{names}”"),
        ),
        Choice("undated", Kind.FLAG, Text("시점 미상 포함", "With undated"), default=True),
        Choice("separate", Kind.FLAG, Text("주장별로 표시", "Each claim by itself"), default=False),
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    columns=(
        TableColumn("alliance", Text("연합체", "Alliances")),
        TableColumn(
            "alliance_kind", Text("협력 형태", "Form of alliance"), Format.TERM, "alliance_kind"
        ),
        TableColumn("milestone", Text("단계", "Step"), Format.TERM, "milestone"),
        TableColumn("on", Text("날짜", "Date"), Format.DATE),
        DescribedColumn("alliance_milestones", "status"),
        TableColumn("first", Text("첫 단계", "First step"), Format.DATE),
        EVIDENCE,
    ),
)
