"""What a browser needs to draw a chart anew when a choice changes, without asking a callback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html

from dashboard.figures.choices import Kind, offered
from dashboard.pages.actions import EVIDENCE
from dashboard.pages.identifiers import part_of
from dashboard.pages.links import figure_link
from dashboard.pages.widgets import ALL
from dashboard.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.figures.chart import Chart
    from dashboard.figures.choices import Choice, State
    from dashboard.pages.offers import Offers
    from dashboard.pages.view import View

_TROUBLE = Words(
    "차트를 다시 그리지 못했습니다. 화면의 차트는 변경 전 상태입니다.",
    "The chart could not be redrawn. What you see is the chart before the change.",
)


def redrawing(
    chart: Chart, choices: Sequence[Choice], state: State, width: int, offers: Offers, view: View
) -> html.Div:
    """Return where the chart is under other choices, and the place for what goes wrong.

    Args:
        chart: The chart.
        choices: Its resolved choices.
        state: Their values.
        width: The width of its figure in pixels.
        offers: What the server can do.
        view: The view.
    """
    language, link = view.language, figure_link(chart.id, width, view)
    menus = {
        choice.name: {
            "words": choice.words[language],
            "options": {
                option.value: option.words[language]
                for option in offered(choice, state.values[choice.name])
            },
        }
        for choice in choices
        if choice.kind is Kind.MANY
    }
    told = {
        "address": link.opened_by(offers.token(chart.id)).under(view.prefix),
        "evidence": EVIDENCE[language],
        "all": ALL[language],
        "menus": menus,
        "trouble": _TROUBLE[language],
    }
    return html.Div(
        [
            dcc.Store(id=part_of("anew", chart.id), data=told),
            html.P(id=part_of("trouble", chart.id), className="redraw-trouble", role="alert"),
        ]
    )
