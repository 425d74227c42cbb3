"""The body of a callback request: read, and held against what the callback declares."""

from __future__ import annotations

import json
from math import isfinite
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


Part = tuple[str, str]

"""The id of a component and one of its properties."""

_SEVERAL = ".."

"""What the output of a callback with several outputs begins and ends with; one is no list."""

_DEEPEST = 24

_LARGEST_INTEGER = 10**30


class UnreadableBodyError(ValueError):
    """A body that no page of the Atlas would send; says which member is wrong."""


def check_body(raw: bytes, callbacks: Mapping[str, Mapping[str, Any]]) -> None:
    """Check the body of a callback request.

    Args:
        raw: The body.
        callbacks: What each callback declares, by its output, as Dash keeps it.

    Raises:
        UnreadableBodyError: If Dash or the callback could not work with the body.
    """
    body = _read(raw)
    declared = _declared(body.get("output"), callbacks)
    if not str(body["output"]).startswith(_SEVERAL):
        body["outputs"] = [body.get("outputs")]
    for member, parts in declared.items():
        if not _fit(body.get(member, []), parts):
            raise UnreadableBodyError(member)
    if not _are_changes(body.get("changedPropIds"), declared["inputs"]):
        raise UnreadableBodyError("changedPropIds")


def _read(raw: bytes) -> dict[str, Any]:
    try:
        body = read_json(raw)
    except UnreadableJsonError:
        raise UnreadableBodyError("JSON") from None
    if not isinstance(body, dict):
        raise UnreadableBodyError("JSON")
    return body


def _declared(output: Any, callbacks: Mapping[str, Mapping[str, Any]]) -> dict[str, list[Part]]:
    known = callbacks.get(output) if isinstance(output, str) else None
    if known is None or "callback" not in known:
        raise UnreadableBodyError("output")
    parts = {
        member: [(str(part["id"]), str(part["property"])) for part in known[member]]
        for member in ("inputs", "state")
    }
    return {"outputs": _outputs(str(output)), **parts}


def _outputs(output: str) -> list[Part]:
    parts = output.removeprefix(_SEVERAL).removesuffix(_SEVERAL).split("...")
    named = [part.rpartition(".") for part in parts]
    return [(name, property_) for name, _, property_ in named]


def _fit(given: Any, expected: Sequence[Part]) -> bool:
    """Whether parts are the declared ones."""
    if not isinstance(given, list) or len(given) != len(expected):
        return False
    return all(
        isinstance(part, dict) and part.get("id") == name and part.get("property") == property_
        for part, (name, property_) in zip(given, expected, strict=True)
    )


def _are_changes(changes: Any, inputs: Sequence[Part]) -> bool:
    declared = {f"{name}.{property_}" for name, property_ in inputs}
    return isinstance(changes, list) and all(
        isinstance(change, str) and change in declared for change in changes
    )


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
