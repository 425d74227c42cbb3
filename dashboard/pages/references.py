"""Ways from a page to what it speaks of: claims, organizations; and how real a thing is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.charting.evidence_of_marks import mark_name
from dashboard.charting.terms import term
from dashboard.i18n import Text
from dashboard.requests.urls import claim_path, organization_path

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page_request import PageRequest

_ONE = Text("근거 1건", "1 claim")
_SEVERAL = Text("근거 {count}건", "{count} claims")
_UNDER_HEADING = (Text("1건", "1 claim"), Text("{count}건", "{count} claims"))


def claims_address(claims: str, view: PageRequest) -> str:
    """Return the address of the claims behind a row of a profile.

    Of one claim that is its page; of several the question which they are, which does not grow.

    Args:
        claims: The claims, joined with ``;``.
        view: The view, of the profile.
    """
    if len({*claims.split(";")}) == 1:
        return view.link(claim_path(claims.partition(";")[0]))
    organization = view.path.rpartition("/")[2]
    question = [("organization", organization), ("mark", mark_name(claims))]
    return view.link("/evidence", question)


def claims_link(claims: str, view: PageRequest, *, is_headed: bool = False) -> html.A:
    """Return the link to the claims behind a row of a profile that says how many they are.

    Args:
        claims: The claims, joined with ``;``.
        view: The view, of the profile.
        is_headed: Whether a heading above or beside it says that these are claims.
    """
    count = len(set(claims.split(";")))
    one, several = _UNDER_HEADING if is_headed else (_ONE, _SEVERAL)
    words = one if count == 1 else several.format(count=count)
    return html.A(words[view.language], href=claims_address(claims, view))


def organization_link(organization: str, dataset: Dataset, view: PageRequest) -> Any:
    """Return an organization's name with the way to its profile, if it is known."""
    name = dataset.name("organizations", organization, view.language)
    if dataset.records.find("organizations", organization) is None:
        return name
    return html.A(name, href=view.link(organization_path(organization)))


def organization_links(
    organizations: Iterable[str], dataset: Dataset, view: PageRequest
) -> list[Any]:
    """Return the names of organizations with the ways to their profiles, commas between them."""
    links: list[Any] = []
    for organization in filter(None, organizations):
        links += [", ", organization_link(organization, dataset, view)]
    return links[1:]


def status_badge(status: str, dataset: Dataset, view: PageRequest) -> html.Span:
    """Return how real a thing is, told by its words and by its outline."""
    words = term(dataset, "status", status)[view.language]
    return html.Span(words, className=f"badge-term status-{status}")
