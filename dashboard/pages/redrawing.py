"""What a browser needs to redraw a chart without asking a callback."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.pages.actions import EVIDENCE
from dashboard.pages.attributes import script_data
from dashboard.pages.controls import grammar
from dashboard.pages.links import figure_link
from dashboard.pages.widgets import ALL
from dashboard.requests.choices import Kind, offered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.charting.chart import Chart
    from dashboard.pages.features import Features
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.choices import Choice, ChoiceValues


def redrawing(
    chart: Chart,
    choices: Sequence[Choice],
    state: ChoiceValues,
    prefix: str,
    width: int,
    features: Features,
    view: PageRequest,
) -> html.Div:
    """Return where the chart is under other choices, and the place for what goes wrong.

    Args:
        chart: The chart.
        choices: Its resolved choices.
        state: Their values.
        prefix: What stands before their names in the page's address.
        width: The width of its figure in pixels.
        features: What the server can do.
        view: The view.
    """
    link = figure_link(chart.id, width, view).opened_by(features.token(chart.id))
    told: dict[str, Any] = {
        "chart": chart.id,
        **grammar(choices, state, prefix),
        "address": link.under(view.prefix),
        "evidence": EVIDENCE[view.language],
        "all": ALL[view.language],
        "menus": _menus(choices, state, view),
    }
    trouble = html.P(className="trouble chart-trouble", role="alert")
    return html.Div([script_data("redrawing", told), trouble])


def _menus(choices: Sequence[Choice], state: ChoiceValues, view: PageRequest) -> dict[str, Any]:
    """Return the words of choices that are closed until they are opened, by name."""
    language = view.language
    return {
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
