"""The search above a list: a plain form, quicker where scripts run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import dash_bootstrap_components as dbc
from dash import html

from dashboard.i18n import Text
from dashboard.pages.attributes import data
from dashboard.requests.choices import Choice, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.i18n import Language
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.choices import ChoiceValues

NARROWED = "organizations-list"
"""The id of what typing narrows at once."""

_FIND = Text("검색", "Search")
_LEFT = Text("{count}곳 표시", "{count} shown")


def search_form(
    path: str,
    choices: Sequence[Choice],
    state: ChoiceValues,
    view: PageRequest,
    *,
    narrows: bool = False,
) -> html.Form:
    """Return the form.

    Args:
        path: The page that the list is on.
        choices: Resolved choices of the page.
        state: Their values.
        view: The view.
        narrows: Whether typing narrows the list at once: it does if all of it is there.
    """
    language = view.language
    action, _, kept = view.link(path).partition("?")
    live = data(narrows=NARROWED) if narrows else {}
    return html.Form(
        [
            *[_field(path, choice, state, language) for choice in choices],
            *[dbc.Input(type="hidden", name=name, value=value) for name, value in parse_qsl(kept)],
            html.Button(_FIND[language], type="submit", className="main-action"),
        ],
        action=action,
        method="get",
        role="search",
        className="search-form",
        **live,
    )


def narrowed_count(language: Language) -> html.Span:
    """Return where it is told how many are left while somebody types."""
    return html.Span(role="status", className="left", **data(left=_LEFT[language]))


def _field(path: str, choice: Choice, state: ChoiceValues, language: Language) -> html.Label:
    control = _text if choice.kind is Kind.TEXT else _select
    name = f"{path.strip('/')}-{choice.name}"
    made = control(name, choice, state.one(choice.name), language)
    return html.Label([html.Span(choice.words[language]), made])


def _text(name: str, choice: Choice, value: str, _language: Language) -> Any:
    return dbc.Input(
        id=name,
        name=choice.name,
        type="search",
        value=value,
        maxLength=200,
        autoComplete="off",
    )


def _select(name: str, choice: Choice, value: str, language: Language) -> Any:
    options = [{"label": one.words[language], "value": one.value} for one in choice.allowed]
    return dbc.Select(
        id=name,
        name=choice.name,
        options=options,
        value=value,
        placeholder=options[0]["label"],
    )
