"""Organizations and alliances: who is where in which role, and who is in several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.arrangement import arranged, limited
from dashboard.analysis.foundings import founded_alliances
from dashboard.analysis.overlap import memberships
from dashboard.analysis.records import records
from dashboard.figures.chart import Caption, Chart, Column, Format, Scene
from dashboard.figures.choices import Choice, Kind, Option, State
from dashboard.figures.matrix import draw_matrix
from dashboard.figures.members import caption, matrix
from dashboard.figures.terms import options_of
from dashboard.figures.topics import ALLIANCES
from dashboard.words import Words

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.figures.plot import Figure
    from dashboard.tables.dataset import Dataset

_ROWS, _COLUMNS = 100, 20
"""More organizations and alliances than these are not drawn, and the subtitle says so."""

_ORDERS = (
    Option("overlap", Words("겹침", "Overlap")),
    Option("kind", Words("유형", "Type")),
    Option("group", Words("그룹", "Group")),
    Option("name", Words("이름", "Name")),
)


def frame(dataset: Dataset, state: State) -> pd.DataFrame:
    """Return the rows drawn: one for each role of an organization in an alliance.

    Columns: those of ``memberships``, with ``claims`` also holding those of the alliance;
    membership_claims (of the role alone); matching, matching_alliances (how many organizations
    and alliances match, drawn or not); section; shown (alliances of the organization drawn).
    """
    rows = memberships(dataset)
    for column in ("kind", "alliance", "alliance_kind"):
        if state.many(column):
            rows = rows[rows[column].isin(state.many(column))]
    if state.flag("shared"):
        rows = rows[rows["total"] > 1]
    rows = limited(rows, _ROWS, _COLUMNS)
    rows = rows.assign(
        membership_claims=rows["claims"], claims=rows["claims"] + ";" + rows["alliance_claims"]
    )
    kinds = list(dataset.package.vocabularies["organization_kind"])
    return arranged(rows, state.one("order"), kinds)


def figure(scene: Scene) -> Figure:
    """Return organizations as rows, alliances as columns, roles as shapes."""
    return draw_matrix(matrix(scene), scene.canvas)


def describe(scene: Scene) -> Caption:
    """Return who is in most alliances, the choices and the legend, every alliance in words."""
    return caption(scene)


def _kinds(dataset: Dataset) -> tuple[Option, ...]:
    organizations, members = dataset.tables["organizations"], dataset.tables["memberships"]
    joined = organizations["organization"].isin(members["organization"])
    used = set(organizations.loc[joined, "kind"].dropna())
    vocabulary = dataset.package.vocabularies["organization_kind"]
    return tuple(Option(name, entry.title) for name, entry in vocabulary.items() if name in used)


def _alliances(dataset: Dataset) -> tuple[Option, ...]:
    rows = records(founded_alliances(dataset))
    return tuple(Option(row.alliance, Words(row.alliance_ko, row.alliance_en)) for row in rows)


CHART = Chart(
    topic=ALLIANCES,
    order=1,
    name=Words("연합체 참여", "Alliances and members"),
    purpose=Words(
        "어느 기관이 어느 연합체에 어떤 역할로 참여하는지, 여러 연합체에 참여하는 기관은 어디인지 "
        "보여 줍니다.",
        "Which organization is in which alliance, in which role, and which are in several.",
    ),
    choices=(
        Choice("order", Kind.ONE, Words("정렬", "Order"), "overlap", _ORDERS),
        Choice(
            "shared",
            Kind.FLAG,
            Words("둘 이상 참여 기관만", "In two or more only"),
            default=False,
            phrase=Words("둘 이상에 참여한 기관", "organizations in two or more alliances"),
        ),
        Choice(
            "kind",
            Kind.MANY,
            Words("기관 유형", "Type of organization"),
            (),
            _kinds,
            phrase=Words("{names}", "organizations of type {names}"),
        ),
        Choice(
            "alliance_kind",
            Kind.MANY,
            Words("협력 형태", "Form of alliance"),
            (),
            options_of("alliance_kind", "alliances", "kind"),
            phrase=Words("{names} 형태의 협력", "{names} alliances"),
        ),
        Choice(
            "alliance",
            Kind.MANY,
            Words("연합체", "Alliance"),
            (),
            _alliances,
            phrase=Words("{names}", "{names}"),
        ),
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    columns=(
        Column("organization", Words("기관", "Organization")),
        Column("kind", Words("기관 유형", "Type"), Format.TERM, "organization_kind"),
        Column("group", Words("그룹", "Group")),
        Column("alliance", Words("연합체", "Alliance")),
        Column(
            "alliance_kind", Words("협력 형태", "Form of alliance"), Format.TERM, "alliance_kind"
        ),
        Column("role", Words("역할", "Role"), Format.TERM, "role"),
        Column("status", Words("상태", "Status"), Format.TERM, "status"),
        Column("founded_on", Words("결성", "Founded"), Format.DATE),
        Column("founded_as", Words("결성 단계", "Founding step"), Format.TERM, "milestone"),
        Column("stated", Words("기사가 밝힌 구성원 수", "Members stated")),
        Column("listed", Words("이름이 나온 구성원 수", "Members named"), Format.NUMBER),
        Column("total", Words("참여 연합체 수", "Alliances joined"), Format.NUMBER),
        Column("claims", Words("근거", "Evidence"), Format.CLAIMS),
    ),
)
