"""What the address of a table of the dataset understands: filters, order, place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from dashboard.analysis.once import once
from dashboard.cache import SingleFlightCache
from dashboard.dataset.values import items
from dashboard.export.cells import plain
from dashboard.i18n import Text
from dashboard.i18n.currencies import currency_name
from dashboard.requests.choices import Choice, Kind, Option
from dashboard.requests.query import written

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Column, Table

LEAST, MOST = ".min", ".max"
"""What stands behind a column's name where a filter says from or up to which value."""

SORT, LIMIT, OFFSET = "sort", "limit", "offset"
FALLING = "-"
"""Stands before the column's name where the largest value comes first."""

_MOST_ROWS = 1_000
_MOST_VALUES = 10_000
"""A column with more values than these is searched by what its cells contain."""

_FARTHEST = 1_000_000_000

_CONTAINS = Text("{title}: 포함하는 글자", "{title}: contains this text")
_FROM = Text("{title}: 이 값 이상", "{title}: this value or more")
_UP_TO = Text("{title}: 이 값 이하", "{title}: this value or less")
_FALLING = Text("{title}, 내림차순", "{title}, descending")
_PLACE = (
    Choice(LIMIT, Kind.NUMBER, Text("행 수", "Rows"), float(_MOST_ROWS), (), 1, _MOST_ROWS),
    Choice(OFFSET, Kind.NUMBER, Text("건너뛸 행 수", "Rows to skip"), 0.0, (), 0, _FARTHEST),
)


def table_choices(table: Table, dataset: Dataset) -> tuple[Choice, ...]:
    """Return what the address of a table understands beside the parameters of every address.

    It understands what stands in any collection: an address may also say in which.
    """
    library = dataset.library
    return _known(library).get(table.name, lambda: _choices_of(table, library))


@once
def _known(dataset: Dataset) -> SingleFlightCache[tuple[Choice, ...]]:
    return SingleFlightCache(len(dataset.package.tables))


def _choices_of(table: Table, dataset: Dataset) -> tuple[Choice, ...]:
    read = _Options(table, dataset)
    filters = [
        choice
        for column in table.columns.values()
        for choice in (_filter(column, read), *_limits(column))
    ]
    return (*filters, _sort(table), *_PLACE)


def holds_numbers(column: Column) -> bool:
    """Whether a column holds numbers."""
    return column.type in {"integer", "number"}


def entries(value: object, column: Column) -> tuple[str, ...]:
    """Return what is in a cell as an address writes it; several entries of a list, or none."""
    bare = plain(value)
    if bare is None:
        return ()
    if isinstance(bare, bool):
        return ("true" if bare else "false",)
    return items(written(bare), column)


class _Options:
    """What the options of the filters of a table are read from: kept here, for they are many.

    Args:
        table: The table.
        dataset: The dataset with every collection.
    """

    def __init__(self, table: Table, dataset: Dataset) -> None:
        self.dataset, self.rows = dataset, dataset.columns(table.name)
        self.whole = self.library = self
        self.languages = dataset.languages
        self._kept: SingleFlightCache[Any] = SingleFlightCache(len(table.columns))

    def derived(self, compute: Callable[[Any], Any]) -> Any:
        """Return what follows from it alone, computed once."""
        return self._kept.get(compute, lambda: compute(self))


def _filter(column: Column, read: _Options) -> Choice:
    """Return the filter of a column: some of its values, or for free text what it contains."""
    if _is_free(column) or read.rows.count(column.name) > _MOST_VALUES or _has_commas(column, read):
        return Choice(column.name, Kind.TEXT, _CONTAINS.format(title=column.title), "")
    options = partial(_options, column)
    return Choice(column.name, Kind.MANY, column.title, (), options).resolved(read)


def _is_free(column: Column) -> bool:
    ruled = column.vocabulary or column.links or column.pattern or column.separator
    return column.type == "string" and not ruled


def _has_commas(column: Column, read: _Options) -> bool:
    """Whether a value of a column has a comma, which parts the values of a list."""
    terms = read.dataset.package.vocabularies[column.vocabulary] if column.vocabulary else ()
    texts = read.rows.some_with(column.name, ",") if column.type == "string" else ()
    return any("," in one for one in terms) or any(
        "," in one for text in texts for one in entries(text, column)
    )


def _options(column: Column, read: _Options) -> tuple[Option, ...]:
    """Return the values of a column as options: looked up when one is named, or to list them."""
    if column.type == "boolean":
        return (Option("true", Text("예", "yes")), Option("false", Text("아니요", "no")))
    values = read.rows.unique(column.name)
    held = dict.fromkeys(entry for value in values for entry in entries(value, column))
    if not column.vocabulary:
        return tuple(Option(value, _name(value, column, read.dataset)) for value in held)
    terms = read.dataset.package.vocabularies[column.vocabulary]
    codes = sorted(held.keys() - terms.keys()) if column.codes else ()
    return (
        *(Option(name, term.title) for name, term in terms.items()),
        *(Option(code, currency_name(code)) for code in codes),
    )


def _name(value: str, column: Column, dataset: Dataset) -> Text:
    if column.links is None:
        return Text(value, value)
    return dataset.name_text(column.links, value)


def _limits(column: Column) -> list[Choice]:
    if not (holds_numbers(column) or column.holds_dates):
        return []
    return [
        Choice(f"{column.name}{end}", Kind.TEXT, words.format(title=column.title), "")
        for end, words in ((LEAST, _FROM), (MOST, _UP_TO))
    ]


def _sort(table: Table) -> Choice:
    options = [
        option
        for column in table.columns.values()
        for option in (
            Option(column.name, column.title),
            Option(f"{FALLING}{column.name}", _FALLING.format(title=column.title)),
        )
    ]
    return Choice(SORT, Kind.ONE, Text("정렬", "Order"), "", tuple(options))
