"""What the panel beside a chart shows: few claims in full, many as a list of links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.analysis.claim_words import headline
from dashboard.analysis.evidence import evidence
from dashboard.i18n import Text
from dashboard.pages.evidence_card import claim_link, evidence_card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page_request import PageRequest

_MOST = 12
"""Up to so many claims are shown in full; a browser takes seconds to lay out dozens."""

_COUNT = Text("주장 {count}건", "{count} claims")


def evidence_panel(
    claims: Sequence[str], dataset: Dataset, view: PageRequest, arithmetic: Sequence[Text] = ()
) -> list[Any]:
    """Return the evidence of claims, each once, below how they were computed with."""
    ways = [html.P(way[view.language], className="arithmetic") for way in arithmetic]
    if len(claims) <= _MOST:
        return [*ways, *[evidence_card(claim, dataset, view) for claim in claims]]
    count = html.P(_COUNT[view.language].format(count=len(claims)), className="count")
    return [
        *ways,
        count,
        html.Ul([_line(claim, dataset, view) for claim in claims], className="plain"),
    ]


def _line(claim: str, dataset: Dataset, view: PageRequest) -> html.Li:
    found, language = evidence(dataset, claim), view.language
    about = headline(dataset, found.table, found.row)[language]
    return html.Li(
        [html.A(about, href=claim_link(claim, view)), html.Br(), html.Q(found.row["as_written"])],
        className="claim-line",
    )
