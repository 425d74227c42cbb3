"""Every source with its claims, and every known disagreement with its sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.i18n import Text
from dashboard.i18n.dates import edtf
from dashboard.i18n.numbers import plain
from dashboard.pages.evidence_card import claim_link

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page_request import PageRequest

MOST_NAMED = 120
"""Articles that are listed one by one."""

_MORE = Text("그 밖의 출처 {count}건", "{count} more sources")
_SHOW = Text("주장 {count}건 보기", "show its claims ({count})")


def source_list(dataset: Dataset, view: PageRequest) -> list[html.Li]:
    """Return every source with the way to its claims."""
    counts = dataset.records.cited
    entries = []
    sources = dataset.tables["sources"]
    for source in sources.head(MOST_NAMED).to_dict("records"):
        parts: list[Any] = [
            html.Cite(source["title"], lang=source["language"]),
            (
                f" · {dataset.publisher(source['source'], view.language)} · "
                f"{edtf(source['published_on'], view.language)} "
            ),
        ]
        count = counts[source["source"]]
        if count:
            link = view.link("/evidence", [("source", source["source"])])
            parts.append(
                html.A(_SHOW[view.language].format(count=plain(count, view.language)), href=link)
            )
        entries.append(html.Li(parts))
    if len(sources) > MOST_NAMED:
        entries.append(html.Li(_others(len(sources) - MOST_NAMED, view)))
    return entries


def _others(count: int, view: PageRequest) -> html.A:
    """Return the way to the articles that are not listed."""
    words = _MORE[view.language].format(count=plain(count, view.language))
    return html.A(words, href=view.link("/data", [("table", "sources")]))


def disagreement_list(dataset: Dataset, view: PageRequest) -> list[Any]:
    """Return every known disagreement with the claims on its sides."""
    language = view.language
    return [
        part
        for row in dataset.tables["disagreements"].to_dict("records")
        for part in (
            html.Dt(row[f"title_{language}"]),
            html.Dd(
                [
                    f"{row[f'explanation_{language}']} ",
                    *[_claim_link(claim, dataset, view) for claim in row["claims"].split(";")],
                ]
            ),
        )
    ]


def _claim_link(claim: str, dataset: Dataset, view: PageRequest) -> html.A:
    written = dataset.records.claims_by_id[claim]["as_written"]
    return html.A(html.Q(written), href=claim_link(claim, view), className="chip")
