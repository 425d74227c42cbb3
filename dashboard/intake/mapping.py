"""How the columns of an outside file become claims: data, not code."""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dashboard.dataset.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.dataset.description import Package

BUNDLED = Path(__file__).parent / "mappings"


class InvalidMappingError(Exception):
    """A mapping that cannot be used; every fault of it is in `faults`."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in faults))


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class ColumnMapping(_Part):
    """A column of a file.

    Attributes:
        headings: What files call it; the first that a sheet has counts.
        required: Whether a sheet without it is another kind of file.
        separator: What stands between several entries in one cell.
        unit: What its numbers are multiplied by, where neither heading nor cell says it; none
            where that must be asked.
    """

    headings: Annotated[list[str], Field(min_length=1)]
    required: bool = False
    separator: str = ""
    unit: int | None = 1


class Condition(_Part):
    """What a cell must hold.

    Attributes:
        column: The column.
        any_of: One of the cell's entries is one of these.
        none_of: None of the cell's entries is one of these.
        at_least: Its number is no smaller.
    """

    column: str
    any_of: list[str] = []
    none_of: list[str] = []
    at_least: float | None = None


class ValueMapping(_Part):
    """Where the value of a column of the dataset comes from.

    Attributes:
        column: A column of the file.
        kind: What its cell is read as; a `thing` is looked up by name, an `identifier` is made of
            the key of the row.
        thing: The table of a thing.
        words: What stands for what, for a `term`; the first that the cell holds counts.
        constant: The value itself, where no column has it; for a term whose words are not there.
        otherwise: Where the value comes from if there is none here.
        beside_each: Whether the entries of its column stand beside those that make a claim each:
            the n-th belongs to the n-th, and none where there are more or fewer.
    """

    column: str = ""
    kind: Literal["figure", "day", "thing", "term", "text", "identifier"] = "text"
    thing: str = ""
    words: dict[str, str] = {}
    constant: str = ""
    beside_each: bool = False
    otherwise: ValueMapping | None = None

    @property
    def columns(self) -> Iterator[str]:
        """The columns that it may come from."""
        if self.column:
            yield self.column
        if self.otherwise is not None:
            yield from self.otherwise.columns


class ClaimMapping(_Part):
    """The claims of one table that a row of a file makes.

    Attributes:
        table: The table.
        each: A column of which each entry makes a claim.
        beside: A table; where the row is the first to name a thing there, it says there what this
            claim would say.
        needs: Columns without which a row makes none.
        where: What must hold for a row to make one.
        values: Where the table's columns come from.
        status: The status, a `term`.
        quoted: The columns of the file that are its evidence, in order.
    """

    table: str
    each: str = ""
    beside: str = ""
    needs: list[str] = []
    where: list[Condition] = []
    values: dict[str, ValueMapping]
    status: ValueMapping = ValueMapping(constant="actual")
    quoted: Annotated[list[str], Field(min_length=1)]


class FileMapping(_Part):
    """A kind of file.

    Attributes:
        name: What it is called on the command line.
        title: What it is, in English.
        publisher: Who publishes it; empty where every file has its own.
        licence: Its licence; empty where it must be told.
        records: Where the records stand in JSON or YAML.
        columns: The columns that are read, by name.
        key: The columns that tell one row from all others.
        address: The column with the address of each row's own source.
        prose: Patterns of headings of columns with sentences, of which nothing is quoted.
        scope: Rows that are taken: where all conditions of one of the lists hold.
        refused: Rows that are listed and not taken.
        claims: What is made of a row.
    """

    name: str
    title: str
    publisher: str = ""
    licence: str = ""
    records: str = ""
    columns: dict[str, ColumnMapping]
    key: Annotated[list[str], Field(min_length=1)]
    address: str = ""
    prose: list[str] = []
    scope: list[list[Condition]] = []
    refused: list[Condition] = []
    claims: Annotated[list[ClaimMapping], Field(min_length=1)]

    @cached_property
    def required(self) -> tuple[str, ...]:
        """The columns that every such file has."""
        return tuple(name for name, column in self.columns.items() if column.required)


def bundled_mappings(package: Package) -> Mapping[str, FileMapping]:
    """Return the mappings that come with the Atlas, by name."""
    found = (read_mapping(path, package) for path in sorted(BUNDLED.glob("*.json")))
    return {mapping.name: mapping for mapping in found}


def read_mapping(path: Path, package: Package) -> FileMapping:
    """Read a mapping.

    Raises:
        InvalidMappingError: If it is none, or does not fit the dataset; carries every fault.
    """

    def fault(place: str, value: object, rule: str) -> Fault:
        return Fault(path.name, 1, place or "mapping", str(value), rule)

    try:
        mapping = FileMapping.model_validate_json(path.read_bytes())
    except OSError as error:
        raise InvalidMappingError([fault("", path, f"cannot be read: {error.strerror}")]) from None
    except ValidationError as invalid:
        faults = [
            fault(".".join(map(str, one["loc"])), _shown(one["input"]), one["msg"])
            for one in invalid.errors()
        ]
        raise InvalidMappingError(faults) from None
    misfits = [fault(*misfit) for misfit in _misfits(mapping, package)]
    if misfits:
        raise InvalidMappingError(misfits)
    return mapping


def _shown(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def _misfits(mapping: FileMapping, package: Package) -> Iterator[tuple[str, object, str]]:
    """Yield where a mapping names what is not there: the place, the value, what is allowed."""
    known = sorted(mapping.columns)
    for place, name in _named(mapping):
        if name not in mapping.columns:
            yield place, name, f"is no column of the mapping: {', '.join(known)}"
    for index, claim in enumerate(mapping.claims):
        table = package.tables.get(claim.table)
        if table is None or not table.holds_claims:
            tables = [one.name for one in package.tables.values() if one.holds_claims]
            yield (
                f"claims.{index}.table",
                claim.table,
                f"is no table of claims: {', '.join(tables)}",
            )
            continue
        for name in claim.values:
            if name not in table.columns:
                allowed = ", ".join(table.columns)
                yield f"claims.{index}.values", name, f"is no column of {table.name}: {allowed}"


def _named(mapping: FileMapping) -> Iterator[tuple[str, str]]:
    """Yield every place where a mapping names one of its columns."""
    yield from (("key", name) for name in mapping.key)
    if mapping.address:
        yield "address", mapping.address
    conditions = [one for together in mapping.scope for one in together] + mapping.refused
    yield from (("scope", one.column) for one in conditions)
    for index, claim in enumerate(mapping.claims):
        place = f"claims.{index}"
        yield from ((f"{place}.needs", name) for name in claim.needs)
        yield from ((f"{place}.quoted", name) for name in claim.quoted)
        if claim.each:
            yield f"{place}.each", claim.each
        yield from ((f"{place}.where", one.column) for one in claim.where)
        for name, value in (*claim.values.items(), ("status", claim.status)):
            yield from ((f"{place}.values.{name}", column) for column in value.columns)
