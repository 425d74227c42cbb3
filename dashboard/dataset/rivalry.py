"""Where collections contradict one another: disagreements that nobody had to write down."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dashboard.dataset.contradictions import contradictions
from dashboard.dataset.records import Record, Records
from dashboard.i18n import PAIR, Text
from dashboard.i18n.dates import edtf
from dashboard.i18n.numbers import compact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.dataset.description import Quantity, Table
    from dashboard.i18n import Language

_TABLE = "disagreements"
_CHANGED = "changed"
_TO_COME = frozenset({"planned", "forecast"})
_QUANTITIES = {
    "parameters": Text("{name} 파라미터 수", "{name}: number of parameters"),
    "announced_on": Text("{name} 공개 시점", "{name}: date of announcement"),
}
_TITLE = Text("{name}: {quantity}", "{name}: {quantity}")
_EXPLANATION = Text("{sides}로 서로 다릅니다.", "{sides}.")
_SIDE = Text("{publisher} {value}", "{publisher} gives {value}")
_NEXT = Text("{publisher} {value}", "{publisher} {value}")
_OR = Text(" 또는 ", " or ")
_COUNTED = Text("{} 개", "{}")


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
    return records.with_tables({**records.by_table, _TABLE: (*records.of(_TABLE), *found)})


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
        words = _QUANTITIES.get(quantity.column, _TITLE)[language]
        cells[f"title_{language}"] = words.format(
            name=_name(records, first, language),
            quantity=table.columns[quantity.column].title[language],
        )
        sides = ", ".join(_sides(records, claims, quantity, language))
        cells[f"explanation_{language}"] = _EXPLANATION[language].format(sides=sides)
    return cells


def _name(records: Records, claim: Record, language: Language) -> str:
    """Return what the thing that a claim is about is called."""
    key = claim.table.claim_parts[0]
    links = claim.table.columns[key].links or claim.table.name
    thing = records.find(links, claim[key])
    return thing.said("name", language) if thing else claim[key]


def _sides(
    records: Records, claims: Iterable[Record], quantity: Quantity, language: Language
) -> Iterable[str]:
    """Return what each publisher says, each of its values once."""
    column = "publisher" if language.is_korean else "publisher_en"
    said: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for one in claims:
        source = records.find("sources", one["source"])
        if source:
            said[source[column]][_value(one, quantity, language)] = None
    for place, (publisher, values) in enumerate(said.items()):
        words = _NEXT if place else _SIDE
        yield words[language].format(publisher=publisher, value=_OR[language].join(values))


def _value(claim: Record, quantity: Quantity, language: Language) -> str:
    """Return the value of a claim in words: a date, or a figure with its unit."""
    written = claim[quantity.column]
    if quantity.is_date:
        return edtf(written, language)
    unit = claim.table.columns[quantity.column].unit
    ends = [claim[end] for end in ("low", "high") if claim.table.columns.get(end) and claim[end]]
    figures = [compact(float(one), language) for one in ([written] if written else ends)]
    text = language.dash.join(figures)
    return _COUNTED[language].format(text) if unit == "parameter" else text
