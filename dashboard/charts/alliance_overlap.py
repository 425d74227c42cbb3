"""Who shares members with whom, and who bridges rival camps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.camps import bridging
from dashboard.analysis.overlap import memberships
from dashboard.analysis.sharing import by_group, sharing
from dashboard.figures.chart import Caption, Chart, Column, Format, Scene
from dashboard.figures.choices import Choice, Kind, Option, State
from dashboard.figures.overlaps import caption, draw_links, draw_overlaps
from dashboard.figures.terms import options_of
from dashboard.figures.topics import ALLIANCES
from dashboard.words import Language, Words

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.figures.plot import Figure
    from dashboard.tables.dataset import Dataset

_MOST = 24
"""More alliances or organizations than these are not drawn, and the subtitle says so."""

_RELATIONS = {
    "self": Words("자신", "itself"),
    "rival": Words("경쟁 진영", "rival camps"),
    "same_group": Words("같은 그룹", "same group"),
    "near": Words("기타", "other"),
}


def _members(dataset: Dataset, state: State) -> pd.DataFrame:
    """Return the memberships that are compared."""
    rows = memberships(dataset)
    if state.many("alliance_kind"):
        rows = rows[rows["alliance_kind"].isin(state.many("alliance_kind"))]
    return by_group(rows) if state.one("by") == "group" else rows


def frame(dataset: Dataset, state: State) -> pd.DataFrame:
    """Return the rows drawn: each pair that shares anything, and each thing with itself.

    Columns: those of ``sharing``; relation_name_ko, relation_name_en.
    """
    rows = sharing(_members(dataset, state), state.one("between"), _MOST)
    for language in Language:
        names = [_RELATIONS[relation][language] for relation in rows["relation"]]
        rows[f"relation_name_{language}"] = names
    return rows


def figure(scene: Scene) -> Figure:
    """Return the overlaps as a matrix, or as a network."""
    network = scene.state.one("view") == "network"
    return draw_links(scene) if network else draw_overlaps(scene)


def describe(scene: Scene) -> Caption:
    """Return who bridges rival camps, the choices and the legend, every overlap in words."""
    return caption(scene, bridging(_members(scene.dataset, scene.state)))


CHART = Chart(
    topic=ALLIANCES,
    order=3,
    name=Words("연합체 간 겹침", "Overlaps of alliances"),
    purpose=Words(
        "어느 연합체끼리 구성원이 겹치는지, 어느 기관이 경쟁 진영 양쪽에 참여하는지 보여 줍니다.",
        "Which alliances share members, and who belongs to rival camps.",
    ),
    choices=(
        Choice(
            "between",
            Kind.ONE,
            Words("비교 대상", "Compare"),
            "alliances",
            (
                Option("alliances", Words("연합체끼리", "Alliances")),
                Option("organizations", Words("기관끼리", "Organizations")),
            ),
        ),
        Choice(
            "view",
            Kind.ONE,
            Words("보기", "View"),
            "matrix",
            (
                Option("matrix", Words("행렬", "Matrix")),
                Option("network", Words("연결망", "Network")),
            ),
        ),
        Choice(
            "by",
            Kind.ONE,
            Words("세는 단위", "Count by"),
            "organization",
            (
                Option("organization", Words("기관", "Organization")),
                Option("group", Words("그룹", "Group")),
            ),
        ),
        Choice(
            "alliance_kind",
            Kind.MANY,
            Words("협력 형태", "Form of alliance"),
            (),
            options_of("alliance_kind", "alliances", "kind"),
            phrase=Words("{names} 형태의 협력", "{names} alliances"),
        ),
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    columns=(
        Column("first", Words("연합체·기관 1", "First")),
        Column("second", Words("연합체·기관 2", "Second")),
        Column("shared", Words("겹치는 수", "Number shared"), Format.NUMBER),
        Column("of", Words("겹치는 구성원·연합체", "Shared members or alliances")),
        Column("relation_name", Words("관계", "Relation")),
        Column("bridge", Words("참여한 경쟁 진영", "Rival camps joined")),
        Column("claims", Words("근거", "Evidence"), Format.CLAIMS),
    ),
)
