"""One control for each kind of choice."""

from __future__ import annotations

import json
from typing import Any

import dash_bootstrap_components as dbc
from dash import html

from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import plain
from dashboard.pages.attributes import data
from dashboard.requests.choices import Choice, Kind, Value, offered, unlisted

_SEGMENTS = 34
"""Options stand side by side as buttons while their words have up to so many letters."""

_WHOLE = Text(
    "{low}부터 {high}까지의 정수를 입력하세요.", "Enter a whole number from {low} to {high}."
)
_STEPS = Text(
    "{low}부터 {high}까지 {step} 단위로 입력하세요.",
    "Enter a number from {low} to {high} in steps of {step}.",
)
ALL = Text("전체", "all")
_FIND = Text("{count}개 가운데 찾기", "Find among {count}")
_NONE = Text("찾는 이름이 없습니다", "No such name")
MORE = Text(
    "나머지 {count}개는 주소에 {name}=으로 적어 선택합니다",
    "{count} more can be named in the address: {name}=",
)


def widget(
    choice: Choice, value: Value, identifier: dict[str, str], language: Language
) -> html.Div:
    """Return the labelled control of a resolved choice that shows a value."""
    make = {
        Kind.ONE: _segments if _fit_side_by_side(choice, language) else _select,
        Kind.MANY: _checklist,
        Kind.FLAG: _switch,
        Kind.NUMBER: _number,
        Kind.TEXT: _search,
    }[choice.kind]
    return html.Div(make(choice, value, identifier, language), className="choice")


def _fit_side_by_side(choice: Choice, language: Language) -> bool:
    return sum(len(option.words[language]) + 2 for option in choice.seen) <= _SEGMENTS


def _options(choice: Choice, value: Value, language: Language) -> list[dict[str, str]]:
    listed = offered(choice, value)
    return [{"label": option.words[language], "value": option.value} for option in listed]


def _more(choice: Choice, language: Language) -> list[Any]:
    """Return how many options are not listed, nothing if all are."""
    if not unlisted(choice):
        return []
    words = MORE[language].format(count=plain(unlisted(choice), language), name=choice.name)
    return [html.P(words, className="small")]


def _segments(choice: Choice, value: Value, identifier: dict[str, str], language: Language) -> Any:
    return html.Fieldset(
        [
            html.Legend(choice.words[language], className="choice-name"),
            dbc.RadioItems(
                id=identifier,
                options=_options(choice, value, language),
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
            dbc.Select(
                id=identifier, options=_options(choice, value, language), value=value, size="sm"
            ),
            *_more(choice, language),
        ]
    )


def _checklist(choice: Choice, value: Value, identifier: dict[str, str], language: Language) -> Any:
    return html.Details(
        [
            html.Summary(summary(choice, value, language), id={**identifier, "part": "summary"}),
            html.Div(
                [
                    *_finder(choice, identifier, language),
                    dbc.Checklist(
                        id=identifier,
                        options=_options(choice, value, language),
                        value=list(_many(value)),
                    ),
                ],
                className="menu",
            ),
        ],
        className="choice-menu",
    )


def _finder(choice: Choice, identifier: dict[str, str], language: Language) -> list[Any]:
    """Return the field above the options of a choice of which few are listed."""
    if not unlisted(choice) or not choice.table:
        return _more(choice, language)
    words = _FIND[language].format(count=plain(len(choice.seen), language))
    field = dbc.Input(type="search", placeholder=words, size="sm", maxLength=200)
    name = html.Span(f"{choice.words[language]}: {words}", className="visually-hidden")
    told = data(
        control=json.dumps(identifier),
        of=f"{identifier['scope']}.{choice.name}",
        table=choice.table,
        none=_NONE[language],
    )
    return [
        html.Label([name, field], **told),
        html.P(role="status", className="small"),
    ]


def _switch(choice: Choice, value: Value, identifier: dict[str, str], language: Language) -> Any:
    return dbc.Switch(id=identifier, value=bool(value), label=choice.words[language])


def _number(choice: Choice, value: Value, identifier: dict[str, str], language: Language) -> Any:
    """Return the control of a number; a script has it say what is allowed where that is not met."""
    is_unset = choice.unset is not None and value == choice.default
    label = html.Label(
        [
            html.Span(choice.words[language], className="choice-name"),
            dbc.Input(
                id=identifier,
                type="number",
                value=None if is_unset else value,
                placeholder=choice.unset[language] if choice.unset else "",
                min=choice.minimum,
                max=choice.maximum,
                step=choice.step,
                required=choice.unset is None,
                size="sm",
                debounce=True,
            ),
            html.Span(choice.unit, className="choice-name"),
        ]
    )
    return [
        label,
        html.P(
            _allowed(choice, language),
            id={**identifier, "part": "allowed"},
            className="choice-allowed",
            role="alert",
        ),
    ]


def _allowed(choice: Choice, language: Language) -> str:
    low, high = f"{choice.minimum:g}{choice.unit}", f"{choice.maximum:g}{choice.unit}"
    words = _WHOLE if choice.step == 1 else _STEPS
    return words[language].format(low=low, high=high, step=f"{choice.step:g}")


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


def summary(choice: Choice, value: Value, language: Language) -> str:
    """Return a choice and its value in words, as its closed control shows them."""
    picked = [option.words[language] for option in choice.allowed if option.value in _many(value)]
    shown = ", ".join(picked) if len(picked) <= 1 else f"{picked[0]} +{len(picked) - 1}"
    return f"{choice.words[language]}: {shown or ALL[language]}"


def _many(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()
