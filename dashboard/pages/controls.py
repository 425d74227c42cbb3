"""The controls that follow from a chart's declared choices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.i18n import Text
from dashboard.pages.widgets import widget
from dashboard.requests.choices import offered
from dashboard.requests.query import written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.i18n import Language
    from dashboard.requests.choices import Choice, ChoiceValues

_SETTINGS = Text("설정 {count}개", "Settings ({count})")


def control_id(scope: str, name: str, part: str = "choice") -> dict[str, str]:
    """Return the id of a control: the chart or page it belongs to and the choice's name."""
    return {"part": part, "scope": scope, "name": name}


def controls(
    choices: Sequence[Choice],
    state: ChoiceValues,
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
        widget(choice, state.values[choice.name], control_id(scope, choice.name, part), language)
        for choice in choices
    ]


def folded_controls(
    choices: Sequence[Choice], state: ChoiceValues, scope: str, language: Language
) -> list[html.Div | html.Details]:
    """Return the control of a chart's main choice, and those of all others folded away.

    Args:
        choices: Resolved choices of a chart.
        state: Their values.
        scope: The chart.
        language: The reader's language.
    """
    if not choices:
        return []
    main = next((choice for choice in choices if choice.main), choices[0])
    others = [choice for choice in choices if choice is not main]
    folded = html.Details(
        [
            html.Summary(_SETTINGS[language].format(count=len(others))),
            html.Div(controls(others, state, scope, language), className="settings"),
        ],
        className="settings-menu",
    )
    return [*controls([main], state, scope, language), *([folded] if others else [])]


def grammar(choices: Sequence[Choice], state: ChoiceValues, prefix: str) -> dict[str, Any]:
    """Return what the browser needs to write choices into the address.

    Args:
        choices: Resolved choices.
        state: Their values.
        prefix: What stands before their names in the address.
    """
    return {
        "prefix": prefix,
        "choices": [
            {
                "name": choice.name,
                "default": written(choice.default),
                "order": [one.value for one in offered(choice, state.values[choice.name])],
            }
            for choice in choices
        ],
    }
