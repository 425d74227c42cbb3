"""JSON as a browser writes it: nothing else is let in."""

from __future__ import annotations

import json
from math import isfinite
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEPEST = 24
_LARGEST_INTEGER = 10**30


class UnreadableJsonError(ValueError):
    """Bytes that are no JSON, or JSON that no browser would send."""


def read_json(raw: bytes) -> Any:
    """Return what JSON in UTF-8 says.

    Raises:
        UnreadableJsonError: Also for numbers without an end, halves of letters and deep nesting.
    """
    try:
        value = json.loads(raw.decode(), parse_constant=_no_number, parse_float=_number)
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise UnreadableJsonError(str(error)) from None
    if any(depth > _DEEPEST or _is_endless(one) for one, depth in _with_depth(value)):
        raise UnreadableJsonError("too deep or too large")
    return value


def _with_depth(value: Any) -> Iterator[tuple[Any, int]]:
    waiting = [(value, 0)]
    while waiting:
        one, depth = waiting.pop()
        yield one, depth
        if isinstance(one, dict | list):
            inner = one.values() if isinstance(one, dict) else one
            waiting += [(part, depth + 1) for part in inner]


def _is_endless(value: Any) -> bool:
    return isinstance(value, int) and abs(value) >= _LARGEST_INTEGER


def _number(text: str) -> float:
    number = float(text)
    return number if isfinite(number) else _no_number(text)


def _no_number(text: str) -> float:
    raise ValueError(f"{text} is no number that a browser sends")
