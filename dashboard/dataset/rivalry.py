"""Where collections contradict one another: disagreements that nobody had to write down."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dashboard.dataset.contradictions import contradictions
from dashboard.dataset.records import Record, Records
from dashboard.i18n import PAIR, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.dataset.description import Quantity, Table
    from dashboard.i18n import Language

_TABLE = "disagreements"
_CHANGED = "changed"
_TO_COME = frozenset({"planned", "forecast"})
_TITLE = Text("{name}: {quantity}", "{name}: {quantity}")
_EXPLANATION = Text(
    "출처에 따라 값이 다릅니다: {publishers}.", "The sources give different values: {publishers}."
)


def with_rivals(records: Records) -> Records:
    """Return rows with a disagreement for each quantity that two collections see differently.

    A value that a later vintage of the same work corrected is no side of it.
    """
    table = records.package.tables.get(_TABLE)
    if table is None:
        return records
    found = tuple(
        Record.of(table, 0, cells)
        for quantity, tables in _by_quantity(records.package.tables.values()).items()
        for cells in _of(records, quantity, tables)
    )
    return Records(records.package, {**records.by_table, _TABLE: (*records.of(_TABLE), *found)})


def _by_quantity(tables: Iterable[Table]) -> dict[Quantity, list[Table]]:
    """Return the tables that can disagree about each quantity: a date may stand in two."""
    found: dict[Quantity, list[Table]] = {}
    for table in tables:
        if table.quantity is not None:
            found.setdefault(table.quantity, []).append(table)
    return found


def _of(records: Records, quantity: Quantity, tables: list[Table]) -> Iterator[dict[str, str]]:
    corrected = {one["claim"] for one in records.of("sightings") if one["found"] == _CHANGED}
    collection = {one["source"]: one["collection"] for one in records.of("sources")}
    rows = [
        one
        for table in tables
        for one in records.of(table.name)
        if one.is_claim and one["claim"] not in corrected
    ]
    sides: defaultdict[tuple[str, ...], dict[str, Record]] = defaultdict(dict)
    for one, other in contradictions(rows, quantity, _status_of):
        if collection[one["source"]] != collection[other["source"]]:
            key = tuple(one[name] for name in quantity.keys)
            sides[key] |= {one["claim"]: one, other["claim"]: other}
    for claims in sides.values():
        yield _disagreement(records, quantity, tables[-1], list(claims.values()))


def _status_of(record: Record) -> str:
    """Return what is to come apart from what is there: an estimate contradicts a fact."""
    return record["status"] if record["status"] in _TO_COME else ""


def _disagreement(
    records: Records, quantity: Quantity, table: Table, claims: list[Record]
) -> dict[str, str]:
    first = claims[0]
    parts = [first[name] for name in quantity.keys if first[name]]
    cells = {
        "disagreement": "-".join([table.name.replace("_", "-"), *parts]),
        "kind": "date" if quantity.is_date else "figure",
        "claims": ";".join(one["claim"] for one in claims),
    }
    for language in PAIR:
        title = _TITLE[language].format(
            name=_name(records, first, language),
            quantity=table.columns[quantity.column].title[language],
        )
        publishers = ", ".join(_publishers(records, claims, language))
        cells[f"title_{language}"] = title
        cells[f"explanation_{language}"] = _EXPLANATION[language].format(publishers=publishers)
    return cells


def _name(records: Records, claim: Record, language: Language) -> str:
    """Return what the thing that a claim is about is called."""
    key = claim.table.claim_parts[0]
    links = claim.table.columns[key].links or claim.table.name
    thing = records.find(links, claim[key])
    return thing.said("name", language) if thing else claim[key]


def _publishers(records: Records, claims: Iterable[Record], language: Language) -> Iterable[str]:
    column = "publisher" if language.is_korean else "publisher_en"
    found = (records.find("sources", one["source"]) for one in claims)
    return dict.fromkeys(one[column] for one in found if one)
