"""The query string: the one grammar of pages, embeds, images and files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import isclose, isfinite, nan
from urllib.parse import urlencode

from msgspec import Struct
from msgspec.structs import replace

from dashboard.i18n import Text
from dashboard.requests.choices import Choice, ChoiceValues, Kind, Value, offered, unlisted
from dashboard.requests.nearest import nearest

Query = Mapping[str, Sequence[str]]

LONGEST_TEXT = 2_000
"""Characters that a text parameter may have."""

DAY = "YYYY-MM-DD"
"""How a day is written."""

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?", re.ASCII)

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)

UNSEEN = (
    r"\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff"
)
"""What a line may not hold, as a class of letters: it would turn it round, or stand in no file."""

_UNSEEN = re.compile(f"[{UNSEEN}\ud800-\udfff]")

_UNKNOWN = Text("알 수 없는 매개변수", "unknown parameter")
_REPEATED = Text("한 번만 쓸 수 있는 매개변수", "given more than once")
_NOT_ALLOWED = Text("허용되지 않는 값", "value not allowed")
_UNKNOWN_NAME = Text("허용되지 않는 값(비슷한 값: {names})", "value not allowed (nearest: {names})")


class QueryFault(Struct, frozen=True):
    """One thing wrong with a query: which parameter, what was given, what is allowed.

    Of what is allowed ``nearest`` is written most like the value, where many values are.
    """

    parameter: str
    value: str
    allowed: tuple[str, ...]
    reason: Text
    nearest: tuple[str, ...] = ()


class InvalidQueryError(ValueError):
    """A query with faults; carries all of them."""

    def __init__(self, faults: Sequence[QueryFault]) -> None:
        super().__init__(", ".join(f"{fault.parameter}={fault.value!r}" for fault in faults))
        self.faults = tuple(faults)


def parse(query: Query, choices: Sequence[Choice]) -> ChoiceValues:
    """Return the state that a query asks for; what it does not name has its default.

    Args:
        query: Values by parameter, as ``urllib.parse.parse_qs`` returns them.
        choices: Resolved choices.

    Raises:
        InvalidQueryError: If a parameter is unknown or a value is not allowed; lists all faults.
    """
    state, faults = read(query, choices)
    if faults:
        raise InvalidQueryError(faults)
    return state


def read(query: Query, choices: Sequence[Choice]) -> tuple[ChoiceValues, list[QueryFault]]:
    """Return the state that a query asks for, and all that is wrong with it.

    What does not fit has its default; see ``parse``.
    """
    by_name = {choice.name: choice for choice in choices}
    faults = [
        QueryFault(name, values[0], tuple(by_name), _UNKNOWN)
        for name, values in query.items()
        if name not in by_name
    ]
    state: dict[str, Value] = {}
    for choice in choices:
        try:
            state[choice.name] = _read(choice, query.get(choice.name, ()))
        except InvalidQueryError as error:
            faults.extend(error.faults)
            state[choice.name] = choice.default
    return ChoiceValues(state), faults


def pairs(state: ChoiceValues, choices: Iterable[Choice]) -> list[tuple[str, str]]:
    """Return the parameters that differ from their defaults, in the order of declaration."""
    return [
        (choice.name, written(state.values[choice.name]))
        for choice in choices
        if state.values[choice.name] != choice.default
    ]


def kept(query: Query, choices: Iterable[Choice]) -> list[tuple[str, str]]:
    """Return what a query says of choices that fits and differs from the default."""
    found = []
    for choice in choices:
        try:
            value = _read(choice, query.get(choice.name, ())[:1])
        except InvalidQueryError:
            continue
        if value != choice.default:
            found.append((choice.name, written(value)))
    return found


def encode(parameters: Sequence[tuple[str, str]]) -> str:
    """Return ``?a=b&c=d``, or nothing without parameters."""
    return f"?{urlencode(parameters, safe=',')}" if parameters else ""


def written(value: Value) -> str:
    """Return a value as it stands in an address."""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, tuple):
        return ",".join(value)
    return str(value).removesuffix(".0") if isinstance(value, int | float) else value


def _read(choice: Choice, values: Sequence[str]) -> Value:
    if not values:
        return choice.default
    if len(values) > 1 and choice.kind is Kind.MANY:
        values = [",".join(values)]
    if len(values) > 1:
        raise InvalidQueryError([_fault(choice, ",".join(values), _REPEATED)])
    readers = {
        Kind.ONE: _one,
        Kind.MANY: _many,
        Kind.FLAG: _flag,
        Kind.NUMBER: _number,
        Kind.TEXT: _text,
        Kind.DATE: _date,
    }
    return readers[choice.kind](choice, values[0])


def _one(choice: Choice, text: str) -> Value:
    if text not in {option.value for option in choice.allowed}:
        raise InvalidQueryError([_fault(choice, text)])
    return text


def _many(choice: Choice, text: str) -> Value:
    known = dict.fromkeys(option.value for option in choice.allowed)
    parts = [part for part in text.split(",") if part]
    unknown = [_unknown(choice, part) for part in parts if part not in known]
    if unknown:
        raise InvalidQueryError(unknown)
    chosen = set(parts)
    return tuple(value for value in known if value in chosen)


def _flag(choice: Choice, text: str) -> Value:
    if text not in {"0", "1"}:
        raise InvalidQueryError([_fault(choice, text)])
    return text == "1"


def _number(choice: Choice, text: str) -> Value:
    value = float(text) if _NUMBER.fullmatch(text) else nan
    if choice.clamped and isfinite(value):
        return _nearest(choice, value)
    if not isfinite(value) or not choice.minimum <= value <= choice.maximum:
        raise InvalidQueryError([_fault(choice, text)])
    steps = (value - choice.minimum) / choice.step
    if not isclose(steps, round(steps), abs_tol=1e-6):
        raise InvalidQueryError([_fault(choice, text)])
    return value


def _nearest(choice: Choice, value: float) -> float:
    inside = max(choice.minimum, min(value, choice.maximum))
    return choice.minimum + round((inside - choice.minimum) / choice.step) * choice.step


def _text(choice: Choice, text: str) -> Value:
    if len(text) > longest(choice):
        raise InvalidQueryError([_fault(choice, f"{text[:20]}…")])
    if not choice.maximum:
        return text
    if _UNSEEN.search(text):
        raise InvalidQueryError([_fault(choice, text)])
    return " ".join(text.split()) or choice.default


def _date(choice: Choice, text: str) -> Value:
    if not _is_day(text):
        raise InvalidQueryError([_fault(choice, text)])
    return text


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False


def _unknown(choice: Choice, text: str) -> QueryFault:
    alike = nearest(choice, text) if choice.table else ()
    reason = _UNKNOWN_NAME.format(names=", ".join(alike)) if alike else _NOT_ALLOWED
    return replace(_fault(choice, text, reason), nearest=alike)


def _fault(choice: Choice, text: str, reason: Text = _NOT_ALLOWED) -> QueryFault:
    return QueryFault(choice.name, text, allowed(choice), reason)


def longest(choice: Choice) -> int:
    """Return how many letters a text parameter may have."""
    return int(choice.maximum) or LONGEST_TEXT


def allowed(choice: Choice) -> tuple[str, ...]:
    """Return the allowed values of a choice, or of a range its first two and its last.

    Of very many values the first stand there, and how many more there are.
    """
    if choice.kind is Kind.FLAG:
        return ("0", "1")
    if choice.kind is Kind.NUMBER:
        return (f"{choice.minimum:g}, {choice.minimum + choice.step:g} … {choice.maximum:g}",)
    if choice.kind is Kind.TEXT:
        return (f"≤ {longest(choice)}",)
    if choice.kind is Kind.DATE:
        return (DAY,)
    listed = tuple(option.value for option in offered(choice) if option.value)
    return (*listed, f"… (+{unlisted(choice)})") if unlisted(choice) else listed
