"""The controls that follow from a chart's declared choices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_bootstrap_components as dbc
from dash import dcc, html

from dashboard.figures.choices import Choice, Kind, State, Value
from dashboard.figures.query import InvalidQueryError, parse, written
from dashboard.words import Language, Words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SEGMENTS = 34
"""Options stand side by side as buttons while their words have up to so many letters."""

ALL = Words("전체", "all")


def control_id(scope: str, name: str, part: str = "choice") -> dict[str, str]:
    """Return the id of a control: the chart or page it belongs to and the choice's name."""
    return {"part": part, "scope": scope, "name": name}


def controls(
    choices: Sequence[Choice],
    state: State,
    scope: str,
    language: Language,
    part: str = "choice",
) -> list[html.Div]:
    """Return one labelled control for each resolved choice.

    Args:
        choices: Resolved choices.
        state: Their values.
        scope: The chart or page that they belong to.
        language: The reader's language.
        part: ``choice`` for a chart's controls, ``filter`` for a page's own.
    """
    return [
        _control(choice, state.values[choice.name], control_id(scope, choice.name, part), language)
        for choice in choices
    ]


def facts(choices: Sequence[Choice], scope: str, prefix: str, *, reload: bool = False) -> dcc.Store:
    """Return what the browser needs to write choices into the address.

    Args:
        choices: Resolved choices.
        scope: The chart or page that they belong to.
        prefix: What stands before their names in the address.
        reload: Whether a change asks for the whole page anew.
    """
    return dcc.Store(
        id={"part": "facts", "scope": scope},
        data={
            "prefix": prefix,
            "reload": reload,
            "choices": [
                {
                    "name": choice.name,
                    "default": written(choice.default),
                    "order": [option.value for option in choice.allowed],
                }
                for choice in choices
            ],
        },
    )


def chosen(
    values: Sequence[Any], ids: Sequence[Mapping[str, str]], choices: Sequence[Choice]
) -> State:
    """Return the state that controls show; a control left in an impossible state is passed over.

    Args:
        values: The controls' values.
        ids: Their ids.
        choices: Resolved choices.
    """
    query = {
        one["name"]: [_text(value)]
        for one, value in zip(ids, values, strict=True)
        if value is not None
    }
    try:
        return parse(query, choices)
    except InvalidQueryError as error:
        wrong = {fault.parameter for fault in error.faults}
        return parse({name: text for name, text in query.items() if name not in wrong}, choices)


def summary(choice: Choice, value: Value, language: Language) -> str:
    """Return a choice and its value in words, as its closed control shows them."""
    picked = [option.words[language] for option in choice.allowed if option.value in _many(value)]
    shown = ", ".join(picked) if len(picked) <= 1 else f"{picked[0]} +{len(picked) - 1}"
    return f"{choice.words[language]}: {shown or ALL[language]}"


def _text(value: Any) -> str:
    return ",".join(value) if isinstance(value, list) else written(value)


def _many(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _control(
    choice: Choice, value: Value, identifier: dict[str, str], language: Language
) -> html.Div:
    make = {
        Kind.ONE: _segments if _fit_side_by_side(choice, language) else _select,
        Kind.MANY: _checklist,
        Kind.FLAG: _switch,
        Kind.NUMBER: _number,
        Kind.TEXT: _search,
    }[choice.kind]
    return html.Div(make(choice, value, identifier, language), className="choice")


def _fit_side_by_side(choice: Choice, language: Language) -> bool:
    return sum(len(option.words[language]) + 2 for option in choice.allowed) <= _SEGMENTS


def _options(choice: Choice, language: Language) -> list[dict[str, str]]:
    return [{"label": option.words[language], "value": option.value} for option in choice.allowed]


def _segments(choice: Choice, value: Value, identifier: dict[str, str], language: Language) -> Any:
    return html.Fieldset(
        [
            html.Legend(choice.words[language], className="visually-hidden"),
            dbc.RadioItems(
                id=identifier,
                options=_options(choice, language),
                value=value,
                inline=True,
                className="segments",
                inputClassName="btn-check",
                labelClassName="segment",
                labelCheckedClassName="active",
            ),
        ]
    )


def _select(choice: Choice, value: Value, identifier: dict[str, str], language: Language) -> Any:
    return html.Label(
        [
            html.Span(choice.words[language], className="choice-name"),
            dbc.Select(id=identifier, options=_options(choice, language), value=value, size="sm"),
        ]
    )


def _checklist(choice: Choice, value: Value, identifier: dict[str, str], language: Language) -> Any:
    return html.Details(
        [
            html.Summary(summary(choice, value, language), id={**identifier, "part": "summary"}),
            dbc.Checklist(
                id=identifier,
                options=_options(choice, language),
                value=list(_many(value)),
                className="menu",
            ),
        ],
        className="choice-menu",
    )


def _switch(choice: Choice, value: Value, identifier: dict[str, str], language: Language) -> Any:
    return dbc.Switch(id=identifier, value=bool(value), label=choice.words[language])


def _number(choice: Choice, value: Value, identifier: dict[str, str], language: Language) -> Any:
    return html.Label(
        [
            html.Span(choice.words[language], className="choice-name"),
            dbc.Input(
                id=identifier,
                type="number",
                value=value,
                min=choice.minimum,
                max=choice.maximum,
                step=choice.step,
                size="sm",
                debounce=True,
            ),
            html.Span(choice.unit, className="choice-name"),
        ]
    )


def _search(choice: Choice, value: Value, identifier: dict[str, str], language: Language) -> Any:
    return html.Label(
        [
            html.Span(choice.words[language], className="visually-hidden"),
            dbc.Input(
                id=identifier,
                type="search",
                value=value,
                placeholder=choice.words[language],
                size="sm",
                debounce=True,
                maxLength=200,
            ),
        ]
    )
