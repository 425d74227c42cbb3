"""Takes apart the JSON of a descriptor; each value of another shape than described is noted."""

from __future__ import annotations

import json
import re
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dashboard.dataset.json_lines import Path

_T = TypeVar("_T")
_ABSENT: Any = object()
_INSIDE = re.compile(r"(?![/.~])(?!.*(?:/\.\.(?:/|$)|\\|://)).+")


class Misfit(NamedTuple):
    """A value of a descriptor that does not fit: where it stands, what it is, what is allowed."""

    path: Path
    value: str
    rule: str

    @property
    def place(self) -> str:
        """The place as programs write it: ``resources[2].schema.fields[0].type``."""
        steps = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path]
        return "".join(steps).removeprefix(".") or "descriptor"


@dataclass(frozen=True, slots=True)
class ShapePlace:
    """A value in a descriptor, with all that was found wrong with any value so far.

    Whatever is read is of the shape that is asked for: what is not there or of another shape is
    noted among the misfits, and something empty is returned in its stead.

    Attributes:
        value: The value.
        path: Where it stands.
        misfits: What was found wrong.
    """

    value: Any
    path: Path
    misfits: list[Misfit]

    @property
    def is_there(self) -> bool:
        """Whether there is a value."""
        return self.value is not _ABSENT

    def misfit(self, rule: str) -> None:
        """Note that the value does not fit.

        Args:
            rule: What is wrong, and what is allowed.
        """
        self.misfits.append(Misfit(self.path, _written(self.value), rule))

    def refuse(self, allowed: str) -> None:
        """Note that a value of another shape stands here, or none."""
        self.misfit(f"{'must be' if self.is_there else 'is missing: must be'} {allowed}")

    def at(self, key: str) -> ShapePlace:
        """Return what stands under a key of an object.

        Of what is no object only that is noted, not what it lacks.
        """
        if isinstance(self.value, dict):
            return ShapePlace(self.value.get(key, _ABSENT), (*self.path, key), self.misfits)
        return ShapePlace(_ABSENT, (*self.path, key), [])

    def members(self) -> Mapping[str, ShapePlace]:
        """Return the members of an object; an object that is not there has none."""
        if self.is_there and not isinstance(self.value, dict):
            self.refuse("an object")
        return {key: self.at(key) for key in self.value} if isinstance(self.value, dict) else {}

    def object(self) -> ShapePlace:
        """Return the same place, which must hold an object."""
        if not isinstance(self.value, dict):
            self.refuse("an object")
        return self

    def entries(self, *, required: bool = True) -> list[ShapePlace]:
        """Return the entries of a list, of which there must be one."""
        if isinstance(self.value, list) and self.value:
            return [
                ShapePlace(value, (*self.path, place), self.misfits)
                for place, value in enumerate(self.value)
            ]
        if required or self.is_there:
            self.refuse("a list with at least one entry")
        return []

    def text(self, *, required: bool = True) -> str:
        """Return a text that is not empty."""
        if isinstance(self.value, str) and self.value:
            return self.value
        if required or self.is_there:
            self.refuse("a text that is not empty")
        return ""

    def file(self) -> str:
        """Return the path of a file of the package, which leads nowhere else."""
        path = self.text()
        if path and not _INSIDE.fullmatch(path):
            self.misfit("must be the path of a file in the package: relative, with “/”, no “..”")
        return path

    def optional(self) -> str | None:
        """Return a text that may be missing."""
        return self.text(required=False) or None

    def words(self, key: str) -> Text:
        """Return a text in both languages; one that is missing is the other's."""
        ko, en = (_loose(self.at(name)) for name in (f"{key}_ko", key))
        return Text(ko or en, en or ko)

    def texts(self) -> tuple[str, ...]:
        """Return one text or a list of texts; none where there is no value."""
        values = [self.value] if isinstance(self.value, str) else self.value
        if isinstance(values, list) and all(isinstance(one, str) for one in values):
            return tuple(values)
        if self.is_there:
            self.refuse("a text or a list of texts")
        return ()

    def flag(self) -> bool:
        """Return a truth value that may be missing."""
        if self.is_there and not isinstance(self.value, bool):
            self.refuse("true or false")
        return self.value is True

    def limit(self) -> float | None:
        """Return a number that may be missing."""
        if isinstance(self.value, int | float) and not isinstance(self.value, bool):
            return self.value
        if self.is_there:
            self.refuse("a number")
        return None

    def pattern(self) -> str | None:
        """Return a regular expression that may be missing."""
        text = self.optional()
        if text is None:
            return None
        try:
            with warnings.catch_warnings(action="error"):
                return re.compile(text).pattern
        except (re.error, Warning) as error:
            self.misfit(f"is no regular expression: {error}")
            return None

    def one_of(self, allowed: tuple[_T, ...]) -> _T:
        """Return one of the values that are allowed, the first if it is none of them."""
        for candidate in allowed:
            if candidate == (self.value if self.is_there else None):
                return candidate
        self.refuse(f"one of {', '.join(str(one) for one in allowed if one is not None)}")
        return allowed[0]

    def known(self, names: Iterable[str], what: str) -> None:
        """Demand that the text, or each text of the list, is one of some names."""
        allowed = list(names)
        for name in dict.fromkeys(self.texts()):
            if name not in allowed:
                rule = f"is no {what}; there are: {', '.join(allowed) or 'none'}"
                self.misfits.append(Misfit(self.path, name, rule))


def _loose(place: ShapePlace) -> str:
    """Return a text that may be empty or missing."""
    if place.is_there and not isinstance(place.value, str):
        place.refuse("a text")
    return place.value if isinstance(place.value, str) else ""


def _written(value: Any) -> str:
    if value is _ABSENT:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
