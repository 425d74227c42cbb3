"""Takes apart the JSON of a descriptor; whatever has another shape than described is a fault."""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING, Any, TypeVar

from dashboard.tables.faults import BrokenDataset, Fault
from dashboard.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = "datapackage.json"
_T = TypeVar("_T")


def broken(value: str, rule: str, line: int = 1) -> BrokenDataset:
    """The fault of a descriptor, ready to be raised."""
    return BrokenDataset([Fault(FILE, line, "descriptor", value, rule)])


def words(raw: Mapping[str, Any], key: str) -> Words:
    """A text in both languages; one that is missing is the other's, empty where both are."""
    ko, en = str(raw.get(f"{key}_ko", "")), str(raw.get(key, ""))
    return Words(ko or en, en or ko)


def mapping(value: object, what: str) -> Mapping[str, Any]:
    """An object."""
    if not isinstance(value, dict):
        raise broken(what, "is not an object")
    return value


def entries(raw: Mapping[str, Any], key: str, what: str) -> list[Any]:
    """A list under a key."""
    value = raw.get(key)
    if not isinstance(value, list):
        raise broken(what, f"has no list '{key}'")
    return value


def text(raw: Mapping[str, Any], key: str, what: str) -> str:
    """A text under a key, not empty."""
    value = raw.get(key)
    if not isinstance(value, str) or not value:
        raise broken(what, f"has no '{key}'")
    return value


def optional(raw: Mapping[str, Any], key: str) -> str | None:
    """A text under a key that may be missing."""
    return text(raw, key, "a field or a claim") if key in raw else None


def limit(value: object, what: str) -> float | None:
    """A number, or none."""
    if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
        return value
    raise broken(str(value), f"is not a number as {what}")


def _a_text(value: object, what: str) -> str:
    if not isinstance(value, str):
        raise broken(str(value), f"is not a text as {what}")
    return value


def pattern(value: object, what: str) -> str | None:
    """A regular expression, or none."""
    if value is None:
        return None
    try:
        with warnings.catch_warnings(action="error"):
            return re.compile(_a_text(value, what)).pattern
    except (re.error, Warning) as error:
        raise broken(str(value), f"is not a pattern of {what}: {error}") from error


def texts(value: object, what: str) -> tuple[str, ...]:
    """One text or a list of texts."""
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(item, str) for item in values):
        raise broken(what, "is not a list of words")
    return tuple(values)


def one_of(value: object, allowed: tuple[_T, ...], what: str) -> _T:
    """One of the values that are allowed."""
    for candidate in allowed:
        if candidate == value:
            return candidate
    raise broken(str(value), f"is not allowed as {what}")
