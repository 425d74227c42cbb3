"""The alliances of an organization, its roles in them and who else is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.analysis.organizations.alliances import joined_alliances
from dashboard.figures.members.roles import symbol
from dashboard.figures.terms import term
from dashboard.pages.organization.section import Section
from dashboard.pages.organization.table import table_of
from dashboard.pages.references import claims_link, organization_links, status_badge
from dashboard.pages.rows import Heading
from dashboard.words import Words
from dashboard.words.dates import edtf

if TYPE_CHECKING:
    from dashboard.analysis.records import Record
    from dashboard.pages.view import View
    from dashboard.tables.dataset import Dataset

_NAME = Words("연합체와 협력", "Alliances")
_HEADS = (
    Heading(Words("연합체", "Alliance")),
    Heading(Words("역할", "Role")),
    Heading(Words("결성", "Founded")),
    Heading(Words("함께 참여한 기관", "Other members")),
    Heading(Words("상태", "Status")),
    Heading(Words("근거", "Evidence")),
)
_ALONE = Words("기사에 없음", "not reported")


def _row(row: Record, dataset: Dataset, view: View) -> list[Any]:
    language = view.language
    kind = term(dataset, "alliance_kind", row.alliance_kind)[language]
    others = organization_links(row.others.split(";"), dataset, view)
    return [
        [getattr(row, f"alliance_{language}"), html.Small(kind)],
        html.Span(_roles(row.roles, dataset, view), className="nowrap"),
        html.Span(edtf(row.founded_on, language), className="nowrap") if row.founded_on else "",
        others or html.Span(_ALONE[language], className="absent"),
        status_badge(row.status, dataset, view),
        claims_link(row.claims, view),
    ]


def _roles(roles: str, dataset: Dataset, view: View) -> str:
    named = [
        f"{symbol(one)} {term(dataset, 'role', one)[view.language]}" for one in roles.split(";")
    ]
    return ", ".join(named)


ALLIANCES = Section("alliances", _NAME, table_of(joined_alliances, _row, _NAME, _HEADS))
