"""Organizations and alliances: who is where in which role, and who is in several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.arrangement import arranged, limited
from dashboard.analysis.foundings import founded_alliances
from dashboard.analysis.overlap import memberships
from dashboard.analysis.records import records
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
from dashboard.charting.topics import ALLIANCES
from dashboard.charts.alliance_matrix.membership_cells import matrix
from dashboard.charts.alliance_matrix.membership_words import caption
from dashboard.i18n import Text
from dashboard.plotting.matrix import draw_matrix
from dashboard.requests.choices import Choice, ChoiceValues, Kind, Option

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.plotting.chart_text import ChartText
    from dashboard.plotting.figure import Figure

_ROWS, _COLUMNS = 100, 20
"""More organizations and alliances than these are not drawn, and the subtitle says so."""

_ORDERS = (
    Option("overlap", Text("겹침", "Overlap")),
    Option("kind", Text("유형", "Type")),
    Option("group", Text("그룹", "Group")),
    Option("name", Text("이름", "Name")),
)


def frame(dataset: Dataset, state: ChoiceValues) -> Drawn:
    """Return the rows drawn: one for each role of an organization in an alliance.

    The total counts organizations; beside it stands how many alliances match, drawn or not.

    Columns: those of ``memberships``, with ``claims`` also holding those of the alliance;
    membership_claims (of the role alone); section; shown (alliances of the organization drawn).
    """
    rows = memberships(dataset)
    chosen = chosen_by(state, rows, ("kind", "alliance", "alliance_kind"))
    if state.flag("shared"):
        chosen &= rows["total"] > 1
    if state.many("organizations"):
        chosen &= rows["organization"].isin(state.many("organizations"))
    rows = rows[chosen]
    organizations, alliances = (rows[name].nunique() for name in ("organization", "alliance"))
    rows = limited(rows, _ROWS, _COLUMNS)
    rows = rows.assign(
        membership_claims=rows["claims"], claims=rows["claims"] + ";" + rows["alliance_claims"]
    )
    kinds = list(dataset.package.vocabularies["organization_kind"])
    return Drawn(
        arranged(rows, state.one("order"), kinds),
        organizations,
        about=alliances,
        claimed_in=("membership_claims", "alliance_claims"),
    )


def figure(context: RenderContext) -> Figure:
    """Return organizations as rows, alliances as columns, roles as shapes."""
    return draw_matrix(matrix(context), context.canvas)


def describe(context: RenderContext) -> ChartText:
    """Return who is in most alliances, the choices and the legend, every alliance in words."""
    return caption(context)


def _kinds(dataset: Dataset) -> tuple[Option, ...]:
    organizations = dataset.tables["organizations"]
    joined = organizations["organization"].isin(dataset.values("memberships", "organization"))
    used = set(organizations.loc[joined, "kind"].dropna())
    vocabulary = dataset.package.vocabularies["organization_kind"]
    return tuple(Option(name, entry.title) for name, entry in vocabulary.items() if name in used)


def _organizations(dataset: Dataset) -> tuple[Option, ...]:
    members = memberships(dataset).sort_values("total", ascending=False, kind="stable")
    return things(dataset, "organizations", members["organization"])


class _Alliance(Struct, frozen=True):
    alliance: str
    alliance_text: Text


def _alliances(dataset: Dataset) -> tuple[Option, ...]:
    rows = records(founded_alliances(dataset), _Alliance)
    return tuple(Option(row.alliance, row.alliance_text) for row in rows)


CHART = Chart(
    topic=ALLIANCES,
    order=1,
    name=Text("연합체 참여", "Alliances and members"),
    purpose=Text(
        "어느 기관이 어느 연합체에 어떤 역할로 참여하는지, 여러 연합체에 참여하는 기관은 어디인지 "
        "보여 줍니다.",
        "Which organization is in which alliance, in which role, and which are in several.",
    ),
    choices=(
        Choice(
            "organizations",
            Kind.MANY,
            Text("기관", "Organizations"),
            (),
            _organizations,
            main=True,
            phrase=Text("{names}", "{names}"),
            table="organizations",
        ),
        Choice("order", Kind.ONE, Text("정렬", "Order"), "overlap", _ORDERS),
        Choice(
            "shared",
            Kind.FLAG,
            Text("둘 이상 참여 기관만", "In two or more only"),
            default=False,
            phrase=Text("둘 이상에 참여한 기관", "organizations in two or more alliances"),
        ),
        Choice(
            "kind",
            Kind.MANY,
            Text("기관 유형", "Type of organization"),
            (),
            _kinds,
            phrase=Text("{names}", "organizations of type {names}"),
        ),
        ALLIANCE_KIND,
        Choice(
            "alliance",
            Kind.MANY,
            Text("연합체", "Alliances"),
            (),
            _alliances,
            phrase=Text("{names}", "{names}"),
            table="alliances",
        ),
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    columns=(
        DescribedColumn("memberships", "organization"),
        TableColumn("kind", Text("기관 유형", "Type"), Format.TERM, "organization_kind"),
        TableColumn("group", Text("그룹", "Group")),
        TableColumn("alliance", Text("연합체", "Alliances")),
        TableColumn(
            "alliance_kind", Text("협력 형태", "Form of alliance"), Format.TERM, "alliance_kind"
        ),
        DescribedColumn("memberships", "role"),
        DescribedColumn("memberships", "status"),
        TableColumn("founded_on", Text("결성", "Founded"), Format.DATE),
        TableColumn("founded_as", Text("결성 단계", "Founding step"), Format.TERM, "milestone"),
        TableColumn("stated", Text("기사가 밝힌 구성원 수", "Members stated")),
        TableColumn("listed", Text("이름이 나온 구성원 수", "Members named"), Format.NUMBER),
        TableColumn("total", Text("참여 연합체 수", "Alliances joined"), Format.NUMBER),
        EVIDENCE,
    ),
)
