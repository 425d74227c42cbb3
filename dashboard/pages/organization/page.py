"""The page of an organization, found by its identifier."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.analysis.organizations.profile import profile_of
from dashboard.i18n import Text
from dashboard.pages.organization.activities import SERVICES, STEPS
from dashboard.pages.organization.alliances import ALLIANCES
from dashboard.pages.organization.charts import charts_of
from dashboard.pages.organization.claims import CLAIMS, DISPUTES
from dashboard.pages.organization.family import FAMILY
from dashboard.pages.organization.figures import METRICS
from dashboard.pages.organization.head import head
from dashboard.pages.organization.models import MODELS
from dashboard.pages.organization.money import FORECASTS, INVESTMENTS
from dashboard.pages.organization.section import sections_of
from dashboard.pages.page import Page, PageFamily, Site
from dashboard.requests.urls import organization_path

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.choices import ChoiceValues

SECTIONS = (
    MODELS,
    ALLIANCES,
    SERVICES,
    INVESTMENTS,
    FORECASTS,
    STEPS,
    DISPUTES,
    FAMILY,
    METRICS,
    CLAIMS,
)
"""The parts of a profile, from the general to the particular."""

_UNKNOWN = Text(
    "선택한 날짜까지 발행된 출처에는 이 기관이 나오지 않습니다.",
    "No source published by then names this organization.",
)
_LIST = Text("기관 목록 보기", "See the list of organizations")

_SUMMARY = Text(
    "{name}: 출처에 나온 모델, 연합체, 투자, 서비스와 그 근거.",
    "{name}: the models, alliances, money and applications that the sources report, with evidence.",
)


def organization_pages() -> PageFamily:
    """Return the pages of all organizations."""
    return PageFamily(organization_path("{organization}"), _page)


def _page(dataset: Dataset, organization: str) -> Page | None:
    if dataset.library.records.find("organizations", organization) is None:
        return None

    def layout(site: Site, view: PageRequest, _state: ChoiceValues) -> Any:
        return _layout(organization, title, site, view)

    title = dataset.library.name_text("organizations", organization)
    summary = _SUMMARY.format(name=title)
    return Page(
        organization_path(organization), title, layout, in_navigation=False, summary=summary
    )


def _layout(organization: str, name: Text, site: Site, view: PageRequest) -> html.Div:
    try:
        profile = profile_of(site.dataset, organization)
    except KeyError:
        return _unknown(name, view)
    return html.Div(
        [
            *head(profile, site, view),
            *sections_of((charts_of(site), *SECTIONS), profile, site.dataset, view),
        ],
        className="profile",
    )


def _unknown(name: Text, view: PageRequest) -> html.Div:
    language = view.language
    link = html.A(_LIST[language], href=view.link("/organizations"))
    return html.Div([html.H1(name[language]), html.P(_UNKNOWN[language]), html.P(link)])
