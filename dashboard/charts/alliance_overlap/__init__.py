"""Who shares members with whom, and who bridges rival camps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.coalitions import bridging
from dashboard.analysis.overlap import memberships
from dashboard.analysis.sharing import by_group, compared, sharing, sharing_with
from dashboard.charting.chart import EVIDENCE, Chart, Format, RenderContext, TableColumn
from dashboard.charting.choosing import ALLIANCE_KIND
from dashboard.charting.drawn import Drawn
from dashboard.charting.topics import ALLIANCES
from dashboard.charts.alliance_overlap.overlap_words import caption
from dashboard.charts.alliance_overlap.views import draw_links, draw_overlaps
from dashboard.i18n import Text
from dashboard.requests.choices import Choice, ChoiceValues, Kind, Option

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.dataset.dataset import Dataset
    from dashboard.plotting.chart_text import ChartText
    from dashboard.plotting.figure import Figure

_MOST = 14
"""More alliances or organizations than these are not drawn, and the subtitle says so: beside one
another on a telephone their marks would lie upon one another."""

_RELATIONS = {
    "self": Text("자신", "itself"),
    "rival": Text("경쟁 진영", "rival camps"),
    "same_group": Text("같은 그룹", "same group"),
    "near": Text("기타", "other"),
}


def _members(dataset: Dataset, state: ChoiceValues) -> pd.DataFrame:
    """Return the memberships that are compared."""
    rows = memberships(dataset)
    if state.many("alliance_kind"):
        rows = rows[rows["alliance_kind"].isin(state.many("alliance_kind"))]
    return by_group(rows) if state.one("by") == "group" else rows


def frame(dataset: Dataset, state: ChoiceValues) -> Drawn:
    """Return the rows drawn: each pair that shares anything, and each thing with itself.

    The total counts things; beside it stands how many pairs of them share anything, drawn or not.

    Columns: those of ``sharing``; relation_name_ko, relation_name_en.
    """
    languages, members, between = dataset.languages, _members(dataset, state), state.one("between")
    rows = sharing(members, between, _MOST, languages)
    relations = [_RELATIONS[relation] for relation in rows["relation"]]
    sets = compared(members, between)
    pairs = sum(map(len, sharing_with(sets).values())) // 2
    return Drawn(
        rows.assign(**languages.lists(relation_name=relations)),
        len(sets),
        about=pairs,
        marks=min(len(sets), _MOST),
    )


def figure(context: RenderContext) -> Figure:
    """Return the overlaps as a matrix, or as a network."""
    network = context.state.one("view") == "network"
    return draw_links(context) if network else draw_overlaps(context)


def describe(context: RenderContext) -> ChartText:
    """Return who bridges rival camps, the choices and the legend, every overlap in words."""
    return caption(
        context, bridging(_members(context.dataset, context.state), context.dataset.languages)
    )


CHART = Chart(
    topic=ALLIANCES,
    order=3,
    name=Text("연합체 간 겹침", "Overlaps of alliances"),
    purpose=Text(
        "어느 연합체끼리 구성원이 겹치는지, 어느 기관이 경쟁 진영 양쪽에 참여하는지 보여 줍니다.",
        "Which alliances share members, and who belongs to rival camps.",
    ),
    choices=(
        Choice(
            "between",
            Kind.ONE,
            Text("비교 대상", "Compare"),
            "alliances",
            (
                Option("alliances", Text("연합체끼리", "Alliances")),
                Option("organizations", Text("기관끼리", "Organizations")),
            ),
        ),
        Choice(
            "view",
            Kind.ONE,
            Text("보기", "View"),
            "matrix",
            (
                Option("matrix", Text("행렬", "Matrix")),
                Option("network", Text("연결망", "Network")),
            ),
        ),
        Choice(
            "by",
            Kind.ONE,
            Text("세는 단위", "Count by"),
            "organization",
            (
                Option("organization", Text("기관", "Organization")),
                Option("group", Text("그룹", "Group")),
            ),
        ),
        ALLIANCE_KIND,
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    columns=(
        TableColumn("first", Text("연합체·기관 1", "First")),
        TableColumn("second", Text("연합체·기관 2", "Second")),
        TableColumn("shared", Text("겹치는 수", "Number shared"), Format.NUMBER),
        TableColumn("of", Text("겹치는 구성원·연합체", "Shared members or alliances")),
        TableColumn("relation_name", Text("관계", "Relation")),
        TableColumn("bridge", Text("참여한 경쟁 진영", "Rival camps joined")),
        EVIDENCE,
    ),
)
