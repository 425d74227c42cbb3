"""What a reader may choose: declared once; controls, queries and files all follow from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol

from msgspec import Struct

if TYPE_CHECKING:
    from dashboard.i18n import Languages, Text

Value = str | tuple[str, ...] | bool | float


class Kind(StrEnum):
    """How a choice is made."""

    ONE = "one"
    MANY = "many"
    FLAG = "flag"
    NUMBER = "number"
    TEXT = "text"
    DATE = "date"


class Option(Struct, frozen=True):
    """One allowed value of a choice.

    Attributes:
        value: Its name in the address.
        words: Its name for readers.
        phrase: What a title calls the rows it leaves; without one its words in the phrase of its
            choice.
    """

    value: str
    words: Text
    phrase: Text | None = None


MOST_OFFERED, MOST_SUGGESTED = 120, 20
"""Options of a choice that are listed, and of one that is searched; an address may name others."""


class Snapshot(Protocol):
    """What options are read from: a dataset, of which this room need not know more."""

    @property
    def languages(self) -> Languages:
        """The languages that readers of it may have."""

    @property
    def whole(self) -> Any:
        """The dataset that this is a part of."""

    @property
    def library(self) -> Any:
        """The dataset with every collection, of which the whole may be a part."""

    def derived(self, compute: Callable[[Any], Any]) -> Any:
        """What follows from it alone, computed once."""


Options = tuple[Option, ...] | Callable[[Any], tuple[Option, ...]]


@dataclass(frozen=True, slots=True)
class Choice:
    """A named choice.

    Attributes:
        name: Its name in the address, lower-case with underscores.
        kind: One option, any number of options (none means all), a yes or no, a number, a text,
            or a day (empty for none).
        words: What the reader is asked.
        default: The value when the address does not name it.
        options: The allowed values of ``one`` and ``many``; may depend on the dataset.
        minimum: Smallest allowed number.
        maximum: Largest allowed number; of a text the most letters, on one line, where not 0.
        step: Distance between two allowed numbers.
        unit: Unit behind a number, such as ``%``.
        clamped: Whether a number that is not allowed is taken as the nearest one that is.
        main: Whether it stays in sight while the other choices of its chart are folded away; where
            none does, the first.
        phrase: What a title calls the rows that it leaves, such as ``models from {names}``. Without
            one a title names an option chosen of ``many`` with its choice, and nothing else.
        table: The table of the things that its options are, where a reader finds them by typing;
            few of them are listed.
        unset: What an empty control of a number says, where its default limits nothing.
    """

    name: str
    kind: Kind
    words: Text
    default: Value
    options: Options = ()
    minimum: float = 0
    maximum: float = 0
    step: float = 1
    unit: str = ""
    clamped: bool = False
    main: bool = False
    phrase: Text | None = None
    table: str = ""
    unset: Text | None = None
    _dataset: Snapshot | None = field(default=None, repr=False, compare=False)

    def resolved(self, dataset: Snapshot) -> Choice:
        """Return the choice with its options from the whole of the dataset, read when needed.

        What an address may say does not depend on how much of the dataset is seen, nor on the
        collections that it is read from: options of the others are understood, but not listed.
        """
        return self if isinstance(self.options, tuple) else replace(self, _dataset=dataset.whole)

    @property
    def seen(self) -> tuple[Option, ...]:
        """The options of a resolved choice in the collections that are shown."""
        if isinstance(self.options, tuple):
            return self.options
        if self._dataset is None:
            raise TypeError(f"the options of {self.name!r} depend on a dataset: resolve it first")
        return tuple(self._dataset.derived(self.options))

    @property
    def allowed(self) -> tuple[Option, ...]:
        """The options of a resolved choice, those in the collections that are shown first."""
        seen, data = self.seen, self._dataset
        if isinstance(self.options, tuple) or data is None or data.library is data:
            return seen
        known = {option.value for option in seen}
        every = data.library.derived(self.options)
        return (*seen, *(option for option in every if option.value not in known))

    @property
    def most_offered(self) -> int:
        """How many options are listed; others are found by typing, or named in an address."""
        return MOST_SUGGESTED if self.table else MOST_OFFERED


def offered(choice: Choice, value: Value = ()) -> tuple[Option, ...]:
    """Return the options of a resolved choice to list: its first ones, and those in force.

    Args:
        choice: A resolved choice.
        value: The value in force.
    """
    listed = choice.seen[: choice.most_offered]
    named = {value} if isinstance(value, str) else set(value) if isinstance(value, tuple) else set()
    missing = named.difference(option.value for option in listed)
    if not missing:
        return listed
    return (*listed, *(option for option in choice.allowed if option.value in missing))


def unlisted(choice: Choice) -> int:
    """Return how many options of a resolved choice are understood but not listed."""
    return max(len(choice.seen) - choice.most_offered, 0)


class ChoiceValues(Struct, frozen=True):
    """The values in force of every choice of a chart."""

    values: Mapping[str, Value]

    def one(self, name: str) -> str:
        """Return the option chosen."""
        return str(self.values[name])

    def many(self, name: str) -> tuple[str, ...]:
        """Return the options chosen; empty means that all are."""
        value = self.values[name]
        return value if isinstance(value, tuple) else ()

    def flag(self, name: str) -> bool:
        """Return a yes or no."""
        return bool(self.values[name])

    def number(self, name: str) -> float:
        """Return a number."""
        value = self.values[name]
        return float(value) if isinstance(value, int | float) else 0.0
