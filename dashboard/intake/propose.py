"""From the rows of a file to a proposal."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from dashboard.dataset.evidence import number_in
from dashboard.intake.headings import map_sheet
from dashboard.intake.made import KnownFigures, Made, quantity_key
from dashboard.intake.proposal import LeftOut, Proposal
from dashboard.intake.sheet_claims import SheetReader
from dashboard.intake.things import Things

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from dashboard.dataset.description import Quantity
    from dashboard.dataset.records import Records
    from dashboard.intake.decisions import Decisions
    from dashboard.intake.made import QuantityKey
    from dashboard.intake.mapping import FileMapping
    from dashboard.intake.name_matching import NameIndex
    from dashboard.intake.sheet import Sheet, SheetRow
    from dashboard.intake.source_file import SourceFile

    Watch = Callable[[Sequence[SheetRow]], Iterable[SheetRow]]


def propose(
    file: SourceFile,
    sheets: Iterable[Sheet],
    mapping: FileMapping,
    records: Records,
    names: NameIndex,
    decisions: Decisions,
    watch: Watch = iter,
) -> Proposal:
    """Return what a file would add to a dataset.

    Args:
        file: The file.
        sheets: Its sheets; those without the columns of the mapping are said to be left out.
        mapping: What its columns mean.
        records: The dataset.
        names: The names of its things.
        decisions: What was decided before; what is answered is not asked again.
        watch: Hands out the rows of a sheet, one by one, and may tell how far it is.
    """
    made, things = Made(decisions), Things(records, names, decisions)
    quantities = {
        table.name: table.quantity
        for table in records.package.tables.values()
        if table.quantity is not None and not table.quantity.is_date
    }
    known = KnownFigures(quantities, _figures(records, quantities), _rates(records))
    for sheet in sheets:
        mapped = map_sheet(sheet, mapping)
        if mapped is None:
            needed = ", ".join(mapping.columns[name].headings[0] for name in mapping.required)
            made.left_out.append(LeftOut(0, sheet.name or file.name, f"has not all of {needed}"))
            continue
        reader = SheetReader(file, mapped, things, known, made)
        for row in watch(mapped.rows):
            reader.read(row)
    return Proposal(
        mapping.name,
        mapping.title,
        mapping.publisher,
        mapping.licence,
        file.name,
        file.sha256,
        made.read,
        tuple(made.claims),
        tuple(made.left_out),
        tuple(dict.fromkeys(made.faults)),
        (*dict.fromkeys(made.questions), *things.questions),
        things.seen,
        made.all_keys,
    )


def _figures(
    records: Records, quantities: Mapping[str, Quantity]
) -> dict[QuantityKey, list[Decimal]]:
    """Return the figures that a dataset claims of each quantity."""
    found: defaultdict[QuantityKey, list[Decimal]] = defaultdict(list)
    for table, quantity in quantities.items():
        for record in records.of(table):
            figure = number_in(record, quantity.column)
            if figure is not None:
                found[quantity_key(table, quantity, record.cells)].append(figure)
    return found


def _rates(records: Records) -> dict[str, Decimal]:
    """Return the average rate of each month, won per dollar."""
    rows = (one for one in records.of("exchange_rates") if one["kind"] == "monthly_average")
    return {one["on"]: Decimal(one["krw_per_usd"]) for one in rows}
