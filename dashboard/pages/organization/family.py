"""The organizations that belong to an organization."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html
from msgspec import Struct

from dashboard.analysis.organizations.counts import counted_organizations
from dashboard.analysis.records import records
from dashboard.charting.terms import term
from dashboard.i18n import Text
from dashboard.i18n.numbers import plain
from dashboard.pages.organization.section import Section
from dashboard.pages.references import organization_link
from dashboard.pages.rows import ColumnHeading, rows_table

if TYPE_CHECKING:
    from dashboard.analysis.organizations.profile import Profile
    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Language
    from dashboard.pages.page_request import PageRequest

_NAME = Text("계열·산하 기관", "Affiliates")
COUNTED = {
    "models": ColumnHeading(Text("모델", "Models"), is_number=True),
    "alliances": ColumnHeading(Text("연합체", "Alliances"), is_number=True),
    "services": ColumnHeading(Text("적용 사례", "Applications"), is_number=True),
    "claims": ColumnHeading(Text("관련 주장", "Claims naming it"), is_number=True),
}
"""What is counted of every organization, and how it is headed."""

_HEADS = (
    ColumnHeading(Text("기관", "Organization")),
    ColumnHeading(Text("종류", "Kind")),
    *COUNTED.values(),
)


class CountedOrganization(Struct, frozen=True):
    """An organization with how much there is about it; as in ``counted_organizations``."""

    organization: str
    name_text: Text
    kind: str
    country: str | None
    spelled: str
    models: int
    alliances: int
    services: int
    claims: int


def counts_of(row: CountedOrganization, language: Language) -> list[Any]:
    """Return how much there is about an organization, as cells; none stays in the background."""
    counts = row.models, row.alliances, row.services, row.claims
    return [
        plain(count, language) if count else html.Span(plain(0, language), className="absent")
        for count in counts
    ]


def _content(profile: Profile, dataset: Dataset, view: PageRequest) -> list[Any]:
    every = counted_organizations(dataset)
    frame = every[every["organization"].isin(profile.parts)]
    if frame.empty:
        return []
    language = view.language
    rows = [
        [
            organization_link(row.organization, dataset, view),
            term(dataset, "organization_kind", row.kind)[language],
            *counts_of(row, language),
        ]
        for row in records(frame, CountedOrganization)
    ]
    return [rows_table(_NAME[language], _HEADS, rows, language)]


FAMILY = Section("belongs", _NAME, _content, is_expected=False)
