"""What a parameter may be, for a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.server.documentation_words import FLAG, LIST, RANGE, TEXT
from dashboard.server.markup import Html, element, joined

if TYPE_CHECKING:
    from dashboard.i18n import Language
    from dashboard.requests.choices import Option
    from dashboard.server.openapi.operation import Parameter

_FEW = 8


def values(parameter: Parameter, language: Language) -> Html:
    """Return what a parameter may be: its options where there are any, else its kind."""
    several = LIST[language] if parameter.schema.get("type") == "array" else ""
    if not parameter.options:
        return joined([several or _kind(parameter, language)])
    listed = joined(_options(parameter.options, language))
    head = several or f"{len(parameter.options)}"
    if len(parameter.options) <= _FEW:
        return joined([several, Html("<br>"), listed]) if several else listed
    return element("details", element("summary", f"{head} ({len(parameter.options)})"), listed)


def _options(options: tuple[Option, ...], language: Language) -> list[Html]:
    parts: list[Html] = []
    for option in options:
        parts.append(joined([element("code", option.value), " ", _words(option, language)]))
        parts.append(Html("<br>"))
    return parts[:-1]


def _words(option: Option, language: Language) -> str:
    return "" if option.words[language] == option.value else option.words[language]


def _kind(parameter: Parameter, language: Language) -> str:
    schema = parameter.schema
    if schema.get("enum") == [0, 1]:
        return FLAG[language]
    if schema.get("type") not in {"number", "integer"}:
        return TEXT[language]
    if "maximum" not in schema:  # its words say what it is taken as
        return ""
    step = schema.get("multipleOf", 1)
    return RANGE[language].format(
        low=f"{schema['minimum']:g}", high=f"{schema['maximum']:g}", step=f"{step:g}"
    )
