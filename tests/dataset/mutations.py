"""Single changes of a claim to something that looks just as valid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

from dashboard.i18n.edtf import Edtf, Moment, read_edtf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dashboard.dataset.description import Column
    from dashboard.dataset.records import Record, Records

TOKENS = ("status", "bound", "role", "currency", "stated_currency", "unit", "milestone")
Cell = tuple["Record", "Column"]


@dataclass(frozen=True)
class Mutation:
    """One cell of one claim, with another value."""

    kind: str
    record: Record
    column: str
    value: str

    def applied(self, records: Records) -> Records:
        return records.with_change(self.record, self.record.changed(self.column, self.value))

    def __str__(self) -> str:
        old = self.record[self.column]
        return f"{self.kind}: {self.record['claim']} {self.column} {old} -> {self.value}"


def seeded(seed: int) -> Random:
    return Random(seed)


def mutations(records: Records, random: Random, count: int) -> Iterator[Mutation]:
    """As many changes as asked for, the same number of each kind."""
    cells = {kind: list(_cells(records, choose)) for kind, (choose, _) in KINDS.items()}
    for index in range(count):
        kind = list(KINDS)[index % len(KINDS)]
        yield mutation(records, random, kind, random.choice(cells[kind]))


def mutation(records: Records, random: Random, kind: str, cell: Cell) -> Mutation:
    """A change of one certain cell."""
    record, column = cell
    old, change = record[column.name], KINDS[kind][1]
    while (new := change(records, random, cell)) == old:
        pass
    return Mutation(kind, record, column.name, new)


def cells_of(records: Records, kind: str) -> list[Cell]:
    """Every cell that a kind of change can be made to."""
    return list(_cells(records, KINDS[kind][0]))


def _cells(records: Records, chosen: Callable[[Column], bool]) -> Iterator[Cell]:
    for record in records.claims:
        for column in record.table.columns.values():
            if chosen(column) and record[column.name]:
                yield record, column


def _figure(records: Records, random: Random, cell: Cell) -> str:
    text = cell[0][cell[1].name]
    if "." in text:
        return f"{float(text) + random.choice([-0.1, 0.1, 1, 10]):.1f}"
    number = int(text)
    step = 10 ** (len(text) - len(text.rstrip("0")))
    candidates = [number + step, number - step, number * 10, number // 10, number + 1]
    return str(random.choice([one for one in candidates if one > 0]))


def _date(records: Records, random: Random, cell: Cell) -> str:
    text = cell[0][cell[1].name]
    if text.isdigit():
        return str(int(text) + random.choice([-1, 1]))
    date = read_edtf(text)
    if random.random() < 1 / 4:
        return random.choice(
            [str(date.start.year), f"{date.start.year}-{random.randint(1, 12):02}"]
        )
    return str(Edtf(_moved(date.start, 1), _moved(date.end, 1)))


def _moved(moment: Moment, step: int) -> Moment:
    if moment.month is None:
        return Moment(moment.year + step)
    if moment.day is None:
        after = moment.last + timedelta(days=step)
        return Moment(after.year, after.month)
    after = moment.first + timedelta(days=step)
    return Moment(after.year, after.month, after.day)


def _link(records: Records, random: Random, cell: Cell) -> str:
    record, column = cell
    others = [
        str(other[other.table.identity])
        for table in ([column.links] if column.links else ["organizations", "models", "alliances"])
        for other in records.of(table)
        if other.table.identity
    ]
    entries = list(record.entries(column.name))
    entries[random.randrange(len(entries))] = random.choice(others)
    return (column.separator or "").join(entries)


def _paragraph(records: Records, random: Random, cell: Cell) -> str:
    source = cell[0]["source"]
    last = max(int(one["paragraph"]) for one in records.claims if one["source"] == source)
    return str(random.randint(1, last + 1))


def _token(records: Records, random: Random, cell: Cell) -> str:
    column = cell[1]
    choices: Sequence[str]
    if column.name == "claim":
        choices = list(records.claims_by_id)
    elif column.name == "source":
        choices = [source["source"] for source in records.of("sources")]
    else:
        choices = list(records.package.vocabularies[column.vocabulary or ""])
    return random.choice(choices)


KINDS: dict[str, tuple[Callable[[Column], bool], Callable[[Records, Random, Cell], str]]] = {
    "figure": (lambda column: column.evidence == "figure", _figure),
    "date": (lambda column: column.evidence == "date", _date),
    "link": (
        lambda column: (
            (column.links is not None and column.name != "source") or column.name == "subject"
        ),
        _link,
    ),
    "paragraph": (lambda column: column.name == "paragraph", _paragraph),
    "token": (lambda column: column.name in (*TOKENS, "claim", "source"), _token),
}
