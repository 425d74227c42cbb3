"""Every claim, searchable, with its source; every source; the known disagreements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.i18n import Text
from dashboard.i18n.numbers import plain
from dashboard.pages.claims_grid import EVIDENCE, claims_grid
from dashboard.pages.evidence_card import evidence_card
from dashboard.pages.evidence_choices import CHOICES, matching
from dashboard.pages.evidence_lists import disagreement_list, source_list
from dashboard.pages.filters import filters
from dashboard.pages.page import Page, Site
from dashboard.pages.question import answer, is_asked

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Language
    from dashboard.pages.page_request import PageRequest
    from dashboard.pages.question import QuestionAnswer
    from dashboard.requests.choices import ChoiceValues

_TITLE = Text("근거", "Evidence")
_LEAD = Text(
    "화면의 모든 수치는 여기 실린 주장에서 나옵니다. 행을 선택하면 원문 표현과 문단, "
    "상충하는 주장을 볼 수 있습니다.",
    "Every figure on the site comes from a claim listed here. Select a row for its "
    "wording, its paragraph and conflicting claims.",
)
_FOUND = Text("주장 {count}건", "Claims: {count}")
_EVERY = Text("← 모든 주장", "← All claims")
_SOURCES = Text("출처", "Sources")
_DISAGREEMENTS = Text("알려진 불일치", "Known disagreements")
_WITHOUT_CONTROL = {"claim", "about", "finding", "chart", "organization", "mark", "state"}
_IN_FULL = 12
"""Up to so many claims behind a figure are shown in full."""

_NOT_SAID = Text(
    "이 수치는 현재 데이터와 선택에서 나오지 않습니다. 아래는 전체 주장입니다.",
    "This figure is not stated under the current data and choices. All claims are listed below.",
)


def evidence_page() -> Page:
    """Return the page of all claims."""
    return Page("/evidence", _TITLE, _layout, choices=CHOICES, summary=_LEAD)


def _layout(site: Site, view: PageRequest, state: ChoiceValues) -> Any:
    dataset, language = site.dataset, view.language
    asked = is_asked(state)
    found = answer(state, site, view) if asked else None
    shown = matching(dataset, state)
    if found is not None:
        shown = shown.among(found.claims)
    choices = [
        choice.resolved(dataset) for choice in CHOICES if choice.name not in _WITHOUT_CONTROL
    ]
    alone = (state.one("claim") or found is not None) and 0 < len(shown) <= _IN_FULL
    narrowed = asked or state.one("claim") or state.one("about")
    return html.Div(
        [
            html.H1(_TITLE[language]),
            html.P(_LEAD[language], className="lead-text"),
            *(_answered(found, language) if asked else []),
            filters(choices, state, EVIDENCE, view),
            html.P(html.A(_EVERY[language], href=view.link("/evidence"))) if narrowed else None,
            html.P(
                _FOUND[language].format(count=plain(len(shown), language)),
                className="count",
                role="status",
            ),
            html.Div(
                [evidence_card(claim, dataset, view) for claim in shown.first(_IN_FULL)],
                className="claim-alone",
            )
            if alone
            else claims_grid(shown, dataset, view, view.viewpoint.news(dataset)),
            html.H2(_SOURCES[language], id="sources"),
            html.Ul(source_list(dataset, view), className="plain"),
            *_disagreements(dataset, view),
        ]
    )


def _disagreements(dataset: Dataset, view: PageRequest) -> list[Any]:
    """Return the known disagreements below their heading; nothing where none is known."""
    known = disagreement_list(dataset, view)
    if not known:
        return []
    heading = html.H2(_DISAGREEMENTS[view.language], id="disagreements")
    return [heading, html.Dl(known, className="disagreements")]


def _answered(found: QuestionAnswer | None, language: Language) -> list[Any]:
    """Return what was asked about and how it was computed."""
    if found is None:
        return [html.P(_NOT_SAID[language], className="disagreement")]
    ways = [part for way in found.arithmetic for part in (html.Br(), way[language])]
    return [html.P([html.Strong(found.subject[language]), *ways], className="arithmetic")]
