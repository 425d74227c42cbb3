"""The body of a callback request: read, and held against what the callback declares."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dashboard.server.browser_json import UnreadableJsonError, read_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_ALL = ["ALL"]

Identifier = str | dict[str, Any]
Part = tuple[Identifier, str]
"""The id of a component, or the pattern of such ids, and one of its properties."""


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
    ids: dict[str, list[Any]] = {}
    for member, parts in declared.items():
        if not _fit(body.get(member, []), parts, ids):
            raise UnreadableBodyError(member)
    if not _one_scope(ids):
        raise UnreadableBodyError("id")
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
        member: [(_identifier(part["id"]), part["property"]) for part in known[member]]
        for member in ("inputs", "state")
    }
    return {"outputs": _outputs(str(output)), **parts}


def _identifier(text: str) -> Identifier:
    return dict(json.loads(text)) if text.startswith("{") else text


def _outputs(output: str) -> list[Part]:
    parts = output.removeprefix("..").removesuffix("..").split("...")
    named = [part.rpartition(".") for part in parts]
    return [(_identifier(name), property_) for name, _, property_ in named]


def _fit(given: Any, expected: Sequence[Part], ids: dict[str, list[Any]]) -> bool:
    """Whether parts are the declared ones, and a pattern means the same components everywhere."""
    if not isinstance(given, list) or len(given) != len(expected):
        return False
    for part, (pattern, property_) in zip(given, expected, strict=True):
        several = isinstance(pattern, dict) and _ALL in pattern.values()
        if several != isinstance(part, list):
            return False
        parts = part if several else [part]
        if not all(_is_part(one, pattern, property_) for one in parts):
            return False
        named = [one["id"] for one in parts]
        if ids.setdefault(json.dumps(pattern), named) != named:
            return False
    return True


def _is_part(part: Any, pattern: Identifier, property_: str) -> bool:
    if not isinstance(part, dict) or part.get("property") != property_:
        return False
    if property_ == "id" and part.get("value") != part.get("id"):
        return False
    return _is_named(part.get("id"), pattern)


def _is_named(identifier: Any, pattern: Identifier) -> bool:
    if isinstance(pattern, str) or not isinstance(identifier, dict):
        return bool(identifier == pattern)
    return identifier.keys() == pattern.keys() and all(
        isinstance(identifier[key], str) if isinstance(value, list) else identifier[key] == value
        for key, value in pattern.items()
    )


def _one_scope(ids: Mapping[str, list[Any]]) -> bool:
    """Whether every ``MATCH`` stands for the same value."""
    matched = {
        (key, identifier[key])
        for pattern, named in ids.items()
        for key, value in (json.loads(pattern).items() if pattern.startswith("{") else ())
        if value == ["MATCH"]
        for identifier in named
    }
    return len(matched) == len({key for key, _ in matched})


def _are_changes(changes: Any, inputs: Sequence[Part]) -> bool:
    return isinstance(changes, list) and all(_is_change(change, inputs) for change in changes)


def _is_change(change: Any, inputs: Sequence[Part]) -> bool:
    if not isinstance(change, str):
        return False
    name, _, property_ = change.rpartition(".")
    try:
        identifier = _identifier(name)
    except (ValueError, RecursionError):
        return False
    return any(_is_named(identifier, pattern) and property_ == own for pattern, own in inputs)
