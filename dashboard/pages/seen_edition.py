"""What is new in a chart since the edition that its reader saw: the address carries which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard.charting.footer import claims_of
from dashboard.dataset.row_changes import ChangeKind
from dashboard.i18n import Text
from dashboard.i18n.numbers import plain_text
from dashboard.pages.page_reading import read_page
from dashboard.requests.choices import Choice, Kind
from dashboard.requests.query import encode
from dashboard.requests.urls import CHANGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.charting.chart import Chart
    from dashboard.pages.page import Page, Site
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.choices import ChoiceValues
    from dashboard.store.claim_log import ClaimLog

EDITION = Choice(
    "edition",
    Kind.NUMBER,
    Text("지난번에 본 에디션", "Edition seen last"),
    0,
    (),
    0,
    1_000_000_000,
)
_CURRENT = Text("현재 에디션 {version}.", "Edition {version}.")
_NEWS = Text(
    "지난번에 본 에디션 {version} 이후 이 차트의 주장: {counts}.",
    "Claims of this chart since edition {version}, which you saw: {counts}.",
)
_NEW, _CHANGED = Text("새 주장 {count}건", "{count} new"), Text("변경 {count}건", "{count} changed")
_NOTHING = Text(
    "지난번에 본 에디션 {version} 이후 이 차트에 새 주장이 없습니다.",
    "Nothing is new in this chart since edition {version}, which you saw.",
)
_REMEMBER = Text("다음에 새 주장을 알려 주는 주소", "Address that tells what is new next time")
_CHANGES = Text("변경 이력", "Changes")


def news_since(
    chart: Chart, page: Page, site: Site, view: PageRequest, state: ChoiceValues
) -> html.P | None:
    """Return what is new, and the address that remembers the edition; nothing without editions.

    Args:
        chart: The chart.
        page: Its page.
        site: The site as it is seen.
        view: Who looks.
        state: The page's own choices: the edition that was seen.
    """
    drawn = read_page(view, page, site.dataset).charts.get(chart.id)
    if drawn is None or not site.history:
        return None
    current, seen = site.history[0].edition.version, int(state.number(EDITION.name))
    kept = [(name, one) for name, found in view.query.items() for one in found]
    remembered = [*(pair for pair in kept if pair[0] != EDITION.name), ("edition", str(current))]
    if seen:
        words = _said(seen, claims_of(site.renderer.drawn(chart, drawn).table), site.claims)
    else:
        words = _CURRENT.format(version=current)
    return html.P(
        [
            words[view.language],
            " ",
            html.A(_REMEMBER[view.language], href=encode(remembered)),
            " · ",
            html.A(_CHANGES[view.language], href=view.link(CHANGES)),
        ],
        className="small",
        role="note",
    )


def _said(seen: int, shown: Sequence[str], log: ClaimLog) -> Text:
    kinds = [log.change(claim, seen) for claim in shown]
    counted = [
        words.format(count=plain_text(count))
        for kind, words in ((ChangeKind.NEW, _NEW), (ChangeKind.CHANGED, _CHANGED))
        if (count := kinds.count(kind))
    ]
    if not counted:
        return _NOTHING.format(version=seen)
    counts = Text.of(lambda one: ", ".join(words[one] for words in counted))
    return _NEWS.format(version=seen, counts=counts)
