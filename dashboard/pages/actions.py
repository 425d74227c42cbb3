"""What can be done with a chart: its table, its evidence, a file of it, sharing it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import dcc, html

from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import plain
from dashboard.pages.attributes import aria, data
from dashboard.pages.identifiers import part_of
from dashboard.pages.take_away_dialog import OPENS
from dashboard.requests.urls import chart_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.charting.chart import Chart
    from dashboard.charting.renderer import RenderedChart
    from dashboard.pages.page import Page
    from dashboard.pages.page_request import PageRequest

_TABLE = Text("표", "Table")
EVIDENCE = Text("근거 {count}건", "Evidence: {count}")
_SHARE = Text("공유", "Share")
_ALONE = Text("이 차트만", "Chart alone")


def actions(
    chart: Chart,
    drawing: RenderedChart,
    state: Sequence[tuple[str, str]],
    page: Page,
    view: PageRequest,
) -> html.Div:
    """Return the line below a figure.

    Args:
        chart: The chart.
        drawing: What is drawn of it.
        state: The parameters of its own choices.
        page: The page that it stands on.
        view: The view.
    """
    language = view.language
    alone = html.A(
        _ALONE[language],
        href=view.link(chart_path(chart.id), state),
        className="action",
        **data(follows=chart.id),
    )
    return html.Div(
        [
            _button("table", chart, _TABLE[language], **aria(expanded="false")),
            _button("claims", chart, claims_words(len(drawing.claims), language)),
            _button("take", chart, OPENS[language], **aria(haspopup="dialog")),
            _button("share", chart, _SHARE[language], **aria(haspopup="dialog")),
            alone if len(page.charts) > 1 else None,
            dcc.Store(id=part_of("evidence", chart.id), data=list(drawing.claims)),
        ],
        className="actions",
    )


def claims_words(count: int, language: Language) -> str:
    """Return the words of the button that opens the evidence."""
    return EVIDENCE[language].format(count=plain(count, language))


def _button(name: str, chart: Chart, words: str, **more: Any) -> html.Button:
    return html.Button(words, id=part_of(name, chart.id), className="action", type="button", **more)
