"""The known disagreements that touch an organization or an alliance that it is in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.analysis.organizations.disputes import disputes_about
from dashboard.analysis.records import records
from dashboard.i18n import Text
from dashboard.pages.organization.section import Section
from dashboard.pages.references import claims_link

if TYPE_CHECKING:
    from dashboard.analysis.organizations.profile import Profile
    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page_request import PageRequest

_NAME = Text("이 기관·소속 연합체에 관한 불일치", "Disagreements on it or its alliances")


def _content(profile: Profile, dataset: Dataset, view: PageRequest) -> list[Any]:
    language = view.language
    return [
        html.P(
            [
                html.Strong(f"{getattr(row, f'title_{language}')}. "),
                getattr(row, f"explanation_{language}"),
                " ",
                claims_link(row.claims, view),
            ],
            className="disagreement",
        )
        for row in records(disputes_about(dataset, profile.organization))
    ]


DISPUTES = Section("disagreements", _NAME, _content, is_expected=False)
