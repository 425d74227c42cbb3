"""The alliances of an organization, its roles in them and who else is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html
from msgspec import Struct

from dashboard.analysis.organizations.alliances import joined_alliances
from dashboard.charting.legend import symbol
from dashboard.charting.terms import term
from dashboard.i18n import Text
from dashboard.i18n.dates import edtf
from dashboard.pages.organization.section import Section, table_of
from dashboard.pages.references import claims_link, organization_links, status_badge
from dashboard.pages.rows import ColumnHeading

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page_request import PageRequest

_NAME = Text("연합체와 협력", "Alliances")
_HEADS = (
    ColumnHeading(Text("연합체", "Alliance")),
    ColumnHeading(Text("역할", "Role")),
    ColumnHeading(Text("결성", "Founded")),
    ColumnHeading(Text("함께 참여한 기관", "Other members")),
    ColumnHeading(Text("상태", "Status")),
    ColumnHeading(Text("근거", "Evidence")),
)
_ALONE = Text("출처에 없음", "not reported")


class JoinedAlliance(Struct, frozen=True):
    """An alliance; columns as in ``joined_alliances``."""

    alliance_text: Text
    alliance_kind: str
    founded_on: str
    roles: str
    others: str
    status: str
    claims: str


def _row(row: JoinedAlliance, dataset: Dataset, view: PageRequest) -> list[Any]:
    language = view.language
    kind = term(dataset, "alliance_kind", row.alliance_kind)[language]
    others = organization_links(row.others.split(";"), dataset, view)
    return [
        [row.alliance_text[language], html.Small(kind)],
        html.Span(_roles(row.roles, dataset, view), className="nowrap"),
        html.Span(edtf(row.founded_on, language), className="nowrap") if row.founded_on else "",
        others or html.Span(_ALONE[language], className="absent"),
        status_badge(row.status, dataset, view),
        claims_link(row.claims, view, is_headed=True),
    ]


def _roles(roles: str, dataset: Dataset, view: PageRequest) -> str:
    named = [
        f"{symbol(one)} {term(dataset, 'role', one)[view.language]}" for one in roles.split(";")
    ]
    return ", ".join(named)


ALLIANCES = Section(
    "alliances", _NAME, table_of(joined_alliances, JoinedAlliance, _row, _NAME, _HEADS)
)
