"""Takes apart the JSON of a descriptor; each value of another shape than described is noted."""

from __future__ import annotations

import json
import re
import warnings
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

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


class ShapePlace(NamedTuple):
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

    def object(self, *, required: bool = True) -> ShapePlace:
        """Return the same place, which must hold an object."""
        self._fitting(isinstance(self.value, dict), "an object", None, required=required)
        return self

    def members(self) -> Mapping[str, ShapePlace]:
        """Return the members of an object; an object that is not there has none."""
        held = self.object(required=False).value
        return {key: self.at(key) for key in held} if isinstance(held, dict) else {}

    def entries(self, *, required: bool = True) -> list[ShapePlace]:
        """Return the entries of a list, of which there must be one."""
        fits = isinstance(self.value, list) and bool(self.value)
        none: list[Any] = []
        held = self._fitting(fits, "a list with at least one entry", none, required=required)
        return [
            ShapePlace(one, (*self.path, place), self.misfits) for place, one in enumerate(held)
        ]

    def text(self, *, required: bool = True) -> str:
        """Return a text that is not empty."""
        fits = isinstance(self.value, str) and bool(self.value)
        return self._fitting(fits, "a text that is not empty", "", required=required)

    def file(self) -> str:
        """Return the path of a file of the package, which leads nowhere else."""
        path = self.text()
        if path and not _INSIDE.fullmatch(path):
            self.misfit("must be the path of a file in the package: relative, with “/”, no “..”")
        return path

    def optional(self) -> str | None:
        """Return a text that may be missing."""
        return self.text(required=False) or None

    def wording(self) -> str:
        """Return a text that may be empty or missing."""
        return self._fitting(isinstance(self.value, str), "a text", "")

    def words(self, key: str) -> Text:
        """Return a text in both languages; one that is missing is the other's."""
        ko, en = (self.at(name).wording() for name in (f"{key}_ko", key))
        return Text(ko or en, en or ko)

    def texts(self) -> tuple[str, ...]:
        """Return one text or a list of texts; none where there is no value."""
        held = [self.value] if isinstance(self.value, str) else self.value
        fits = isinstance(held, list) and all(isinstance(one, str) for one in held)
        self._fitting(fits, "a text or a list of texts", None)
        return tuple(held) if fits else ()

    def flag(self) -> bool:
        """Return a truth value that may be missing."""
        return self._fitting(isinstance(self.value, bool), "true or false", False)

    def limit(self) -> float | None:
        """Return a number that may be missing."""
        return self._fitting(type(self.value) in (int, float), "a number", None)

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

    def one_of(self, allowed: tuple[str, ...], *, required: bool = True) -> str:
        """Return one of the texts that are allowed; null counts as none if none is required."""
        fits = self.value in allowed or (self.value is None and not required)
        return self._fitting(fits, f"one of {', '.join(allowed)}", "", required=required)

    def known(self, names: Collection[str], what: str) -> None:
        """Demand that the text, or each text of the list, is one of some names.

        Of a value that was noted before, no more is said.
        """
        if any(misfit.path == self.path for misfit in self.misfits):
            return
        for name in dict.fromkeys(self.texts()):
            if not name or name not in names:
                rule = f"is no {what}; there are: {', '.join(filter(None, names)) or 'none'}"
                self.misfits.append(Misfit(self.path, name, rule))

    def _fitting(self, fits: bool, allowed: str, empty: _T, *, required: bool = False) -> _T:
        """Return the value if it fits; if not, note what is allowed and return something empty."""
        if not fits and (required or self.is_there):
            self.refuse(allowed)
        return cast("_T", self.value) if fits else empty


def _written(value: Any) -> str:
    if value is _ABSENT:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
