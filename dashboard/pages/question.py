"""A question that an address asks of the evidence: what stands behind a figure or a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from msgspec import Struct

from dashboard.analysis.organizations.groups import claim_groups
from dashboard.charting.evidence_of_marks import evidence_of_mark, mark_name
from dashboard.charting.render import choices_of
from dashboard.pages.findings import asked_figure
from dashboard.requests.query import InvalidQueryError, parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.i18n import Text
    from dashboard.pages.page import Site
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.choices import ChoiceValues


class QuestionAnswer(Struct, frozen=True):
    """What stands behind a figure of a sentence, a mark of a chart or a row of a profile.

    Attributes:
        subject: The figure as it is written, or the name of the chart or the organization.
        claims: The claims that it rests on.
        arithmetic: How it was computed from them; empty where a claim says it.
    """

    subject: Text
    claims: Sequence[str]
    arithmetic: tuple[Text, ...]


def is_asked(asked: ChoiceValues) -> bool:
    """Whether the choices of the page of evidence ask such a question."""
    return bool(asked.one("finding") or asked.one("mark"))


def answer(asked: ChoiceValues, site: Site, view: PageRequest) -> QuestionAnswer | None:
    """Return the answer to the question of an address; none where there is no such figure now.

    Args:
        asked: The choices of the page: ``finding``, or ``mark`` with the ``chart`` or the
            ``organization`` on whose profile it stands; and ``state``, the choices of the page or
            the chart that it was asked on, as a query.
        site: The site.
        view: The view.
    """
    key, told = asked.one("finding"), asked.one("state")
    if key:
        figure = asked_figure(key, told, site)
        if figure is None:
            return None
        ways = () if figure.arithmetic is None else (figure.arithmetic,)
        return QuestionAnswer(figure.words, figure.claims, ways)
    if organization := asked.one("organization"):
        return _of_profile(asked.one("mark"), organization, site)
    chart = site.catalogue.get(asked.one("chart"))
    if chart is None:
        return None
    try:
        state = parse(parse_qs(told), choices_of(chart, site.dataset))
    except InvalidQueryError:
        return None
    found = evidence_of_mark(asked.one("mark"), chart, state, view.canvas, site.renderer)
    return None if found is None else QuestionAnswer(chart.name, found.claims, found.arithmetic)


def _of_profile(mark: str, organization: str, site: Site) -> QuestionAnswer | None:
    """Return what stands behind a row of a profile; none if there is no such row now."""
    try:
        groups = list(claim_groups(site.dataset, organization))
    except KeyError:
        return None
    claims = next((one for one in groups if one and mark_name(one) == mark), None)
    name = site.dataset.name_text("organizations", organization)
    return None if claims is None else QuestionAnswer(name, tuple(claims.split(";")), ())
