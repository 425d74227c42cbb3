"""The claims behind a profile, by table, and the known disagreements that touch it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html
from msgspec import Struct

from dashboard.analysis.claim_words import headline
from dashboard.analysis.evidence import claim_row
from dashboard.analysis.organizations.disputes import disputes_about
from dashboard.analysis.organizations.related_claims import claims_of
from dashboard.analysis.records import records
from dashboard.i18n import Text
from dashboard.pages.organization.section import Section
from dashboard.pages.references import claims_link
from dashboard.requests.urls import claim_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.organizations.profile import Profile
    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page_request import PageRequest

_CLAIMED = Text("근거 주장", "Claims")
_MOST = 60
"""So many claims of a table are listed; a page must not grow with the dataset."""

_FEW = 6
"""So few claims are shown at once."""

_MORE = Text("외 {count}건", "and {count} more")


def _claims(profile: Profile, dataset: Dataset, view: PageRequest) -> list[Any]:
    claims = claims_of(dataset, profile.organization)
    is_open = len(claims) <= _FEW
    return [
        _table(dataset, name, own["claim"].tolist(), view, is_open=is_open)
        for name, own in claims.groupby("table", sort=False)
    ]


def _table(
    dataset: Dataset, name: Any, claims: Sequence[str], view: PageRequest, *, is_open: bool
) -> html.Details:
    title = dataset.package.tables[name].title[view.language]
    more = len(claims) - _MOST
    last = [html.Li(_MORE[view.language].format(count=more))] if more > 0 else []
    return html.Details(
        [
            html.Summary(f"{title} ({len(claims)})"),
            html.Ul([*[_line(dataset, one, view) for one in claims[:_MOST]], *last]),
        ],
        className="fold",
        open=is_open,
    )


def _line(dataset: Dataset, claim: str, view: PageRequest) -> html.Li:
    table, row = claim_row(dataset, claim)
    about = headline(dataset, table, row)[view.language]
    publisher = dataset.publisher(row["source"], view.language)
    link = html.A(about, href=view.link(claim_path(claim)))
    return html.Li([link, " ", html.Q(row["as_written"]), f" {publisher}"])


CLAIMS = Section("claims", _CLAIMED, _claims)


class _Dispute(Struct, frozen=True):
    title_text: Text
    explanation_text: Text
    claims: str


_DISPUTED = Text("이 기관·소속 연합체에 관한 불일치", "Disagreements about it or its alliances")


def _disputes(profile: Profile, dataset: Dataset, view: PageRequest) -> list[Any]:
    language = view.language
    return [
        html.P(
            [
                html.Strong(f"{row.title_text[language]}. "),
                row.explanation_text[language],
                " ",
                claims_link(row.claims, view),
            ],
            className="disagreement",
        )
        for row in records(disputes_about(dataset, profile.organization), _Dispute)
    ]


DISPUTES = Section("disagreements", _DISPUTED, _disputes, is_expected=False)
