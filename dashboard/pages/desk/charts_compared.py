"""The charts of the third room, drawn after its words are there."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING, Any

from dash import dcc, html

from dashboard.i18n import Text
from dashboard.pages.desk.editions import edition_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Language
    from dashboard.pages.desk.comparison import ChangedChart, ComparedCharts
    from dashboard.pages.desk.session import Session

PAIR = "desk-pair"
"""The type of the identifiers of what a pair of charts is made of."""

_BEFORE, _AFTER = Text("발행 전", "Before"), Text("발행 후", "After")
_NONE = Text("달라지는 차트가 없습니다.", "No chart changes.")
_NO_CHART = Text("차트 없음", "No chart")
_DRAWING = Text("그리는 중입니다…", "Being drawn…")
_NOT_DRAWN = Text(
    "그림을 그릴 수 없습니다. 글로 적으면: {words}",
    "The picture cannot be drawn. In words: {words}",
)


def changed_charts(session: Session, charts: ComparedCharts) -> list[Any]:
    """Return a place for each chart that would change."""
    before, after = _both(session)
    found = charts.changed(before, after, session.language)
    if not found:
        return [html.P(_NONE[session.language])]
    return [_place(one, session.language) for one in found]


def pair(session: Session, charts: ComparedCharts, chart: str, *, is_dark: bool) -> list[Any]:
    """Return a chart before and after."""
    both = zip((_BEFORE, _AFTER), _both(session), strict=True)
    return [
        html.Figure(
            [
                html.Figcaption(name[session.language]),
                _drawn(session, charts, chart, one, is_dark=is_dark),
            ]
        )
        for name, one in both
    ]


def chart_links(session: Session, charts: ComparedCharts, version: int) -> list[Any]:
    """Return the addresses of the charts that an edition has changed."""
    edition, desk = edition_of(session, version), session.desk
    before = desk.dataset(edition.base or 1)
    found = charts.changed(before, desk.dataset(version), session.language)
    if not found:
        return [html.P(_NONE[session.language])]
    return [html.Ul([html.Li(_link(one, session)) for one in found])]


def _link(one: ChangedChart, session: Session) -> html.A:
    return html.A(one.title, href=f"{session.prefix}charts/{one.chart}?lang={session.language}")


def _both(session: Session) -> Sequence[Dataset]:
    preview = session.desk.preview(session.open_work)
    return preview.base.dataset, preview.after or preview.base.dataset


def _place(one: ChangedChart, language: Language) -> html.Section:
    return html.Section(
        [
            html.H3(one.title),
            html.Div(
                html.P(_DRAWING[language]),
                id={"type": PAIR, "chart": one.chart, "part": "drawn"},
                className="desk-pair",
            ),
            dcc.Store(id={"type": PAIR, "chart": one.chart, "part": "wanted"}, data=one.chart),
        ]
    )


def _drawn(
    session: Session, charts: ComparedCharts, chart: str, dataset: Dataset, *, is_dark: bool
) -> Any:
    found = charts.drawn(chart, dataset, session.language, is_dark=is_dark)
    if found is None:
        return html.P(_NO_CHART[session.language])
    svg, words = found
    if svg is None:
        return html.P(_NOT_DRAWN.format(words=words)[session.language])
    return html.Img(src=f"data:image/svg+xml;base64,{b64encode(svg).decode()}", alt=words)
