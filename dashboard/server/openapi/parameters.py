"""From a declared choice to a described parameter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dashboard.i18n import Text
from dashboard.requests.choices import MOST_OFFERED, Choice, Kind, offered, unlisted
from dashboard.requests.parameters import common
from dashboard.requests.query import UNSEEN, allowed, longest, written
from dashboard.server.openapi.operation import Parameter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.dataset.dataset import Dataset
    from dashboard.server.openapi.operation import Schema

LOOK, SHARED_LOOK = "look", "shared"
"""What the parameters belong to that say how large a picture is and how it looks, or many do."""

_NEAREST = Text(
    "{words}. {allowed} 중 가장 가까운 값으로 맞춥니다",
    "{words}; rounded to the nearest of {allowed}",
)
_FIRST = Text(
    "{words}. 아래 외에 값이 {count}개 더 있습니다",
    "{words}; {count} more than those listed",
)
_UNITS = Text("{words}, {unit}", "{words}, {unit}")
_ALL = Text("전체", "all")
_READERS = Text("브라우저의 언어", "the browser's language")
_AS_NEEDED = Text("차트에 맞게", "as the chart needs")
_SIGNS, _ESCAPED = re.compile(r"[.*+?^${}()|\[\]\\/]"), r"\\\g<0>"
"""Signs that mean something in a pattern of JSON Schema (ECMA-262), and how they are escaped."""


def parameters_of(choices: Iterable[Choice], home: str) -> tuple[Parameter, ...]:
    """Return resolved choices as parameters of what they belong to."""
    return tuple(_parameter(choice, home) for choice in choices)


def example_of(choices: Iterable[Choice]) -> tuple[tuple[str, str], ...]:
    """Return parameters to try: of the first two choices that can be listed, another value."""
    others = [
        (choice.name, option.value)
        for choice in choices
        if choice.kind in {Kind.ONE, Kind.MANY}
        for option in [one for one in choice.allowed if one.value != choice.default][:1]
    ]
    return tuple(others[:2])


def schema_of(choice: Choice) -> Schema:
    """Return the JSON Schema of a resolved choice.

    A number that is clamped has no bounds there: none is refused.
    """
    builders = {
        Kind.ONE: _one,
        Kind.MANY: _many,
        Kind.FLAG: _flag,
        Kind.NUMBER: _number,
        Kind.TEXT: _text,
        Kind.DATE: _day,
    }
    return builders[choice.kind](choice)


def _parameter(choice: Choice, home: str) -> Parameter:
    words = choice.words
    if choice.unit:
        words = _UNITS.format(words=words, unit=choice.unit)
    if choice.kind in {Kind.ONE, Kind.MANY} and unlisted(choice):
        words = _FIRST.format(words=words, count=str(unlisted(choice)))
    if choice.clamped:
        words = _NEAREST.format(words=words, allowed=allowed(choice)[0])
    return Parameter(
        choice.name,
        home,
        words,
        schema_of(choice),
        _default(choice),
        offered(choice) if choice.kind in {Kind.ONE, Kind.MANY} else (),
    )


def _default(choice: Choice) -> Text | None:
    if choice.name == "lang":
        return _READERS
    if choice.kind is Kind.MANY and not choice.default:
        return _ALL
    if choice.clamped and not choice.default:
        return _AS_NEEDED
    text = written(choice.default)
    return Text(text, text) if text else None


def _one(choice: Choice) -> Schema:
    values = [option.value for option in choice.allowed]
    schema = {"type": "string", **_listed(choice)}
    return _with_default(schema, choice, choice.default in values)


def _many(choice: Choice) -> Schema:
    values = [option.value for option in choice.allowed]
    items = {"type": "string", **_listed(choice)} if values else {"type": "string", "maxLength": 0}
    default = list(choice.default) if isinstance(choice.default, tuple) else []
    return {"type": "array", "items": items, "default": default}


def _listed(choice: Choice) -> Schema:
    """Return the values of a choice as an enumeration.

    What makes clients gives each value a name, of which Korean letters would leave nothing, or the
    same for several: where there are such, a pattern lists them.
    """
    values = [option.value for option in choice.allowed]
    if unlisted(choice) or len(values) > MOST_OFFERED:
        return {}
    if all(value.isascii() for value in values):
        return {"enum": values}
    return {"pattern": f"^({'|'.join(_SIGNS.sub(_ESCAPED, value) for value in values)})$"}


def _flag(choice: Choice) -> Schema:
    return {"type": "integer", "enum": [0, 1], "default": int(bool(choice.default))}


def _number(choice: Choice) -> Schema:
    if choice.clamped:
        inside = choice.minimum <= _float(choice.default) <= choice.maximum
        return _with_default({"type": "number"}, choice, inside)
    whole = all(float(value).is_integer() for value in (choice.minimum, choice.step))
    bounds = {"minimum": choice.minimum, "maximum": choice.maximum}
    schema: dict[str, Any] = {"type": "integer" if whole else "number", **bounds}
    if float(choice.minimum / choice.step).is_integer():
        schema["multipleOf"] = choice.step
    return _with_default(schema, choice, kept=True)


def _text(choice: Choice) -> Schema:
    schema: dict[str, Any] = {"type": "string", "maxLength": longest(choice)}
    if choice.maximum:
        schema["pattern"] = f"^[^{UNSEEN}]*$"
    return _with_default(schema, choice, kept=True)


def _day(_choice: Choice) -> Schema:
    return {"type": "string", "format": "date"}


def _float(value: Any) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def _with_default(schema: dict[str, Any], choice: Choice, kept: bool) -> Schema:
    return {**schema, "default": choice.default} if kept else schema


def common_parameters(dataset: Dataset) -> tuple[Parameter, ...]:
    """Return what every address understands."""
    return parameters_of(common(dataset), "common")


LANGUAGE_REQUESTED = Parameter(
    "Accept-Language",
    "request",
    Text("주소에 lang이 없을 때의 언어", "The language where the address names none"),
    {"type": "string"},
    place="header",
)
CONTENT_KNOWN = Parameter(
    "If-None-Match",
    "request",
    Text("이미 받은 내용의 ETag", "The ETag of the content that is already there"),
    {"type": "string"},
    place="header",
)
REQUEST_PARAMETERS = (LANGUAGE_REQUESTED, CONTENT_KNOWN)
