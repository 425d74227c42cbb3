"""A page's own parameters, shown as filters above its table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.pages.attributes import script_data
from dashboard.pages.controls import controls, grammar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.choices import Choice, ChoiceValues


def filters(
    choices: Sequence[Choice], state: ChoiceValues, scope: str, view: PageRequest
) -> html.Div:
    """Return the filters of a page; a change of one requests the page again.

    Args:
        choices: The page's resolved choices.
        state: Their values.
        scope: The page's name.
        view: The view.
    """
    made: list[Any] = controls(choices, state, scope, view.language, part="filter")
    told = script_data("filters", grammar(choices, state, ""))
    return html.Div([*made, told], className="choices filters", role="search")
