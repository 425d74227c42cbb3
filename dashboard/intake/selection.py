"""Which rows of a file are taken, and why the others are not."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from dashboard.dataset.outside_cells import UnreadableCellError

if TYPE_CHECKING:
    from dashboard.intake.headings import MappedSheet
    from dashboard.intake.mapping import Condition
    from dashboard.intake.sheet import SheetRow


def reason_against(mapped: MappedSheet, row: SheetRow) -> str:
    """Return why a row is not taken; empty if it is."""
    mapping = mapped.mapping
    for name in mapping.key:
        if not mapped.cell(row, name):
            return f"has no {mapped.heading(name)}"
    for one in mapping.refused:
        if _holds(mapped, row, one):
            return f"{mapped.heading(one.column)} is {mapped.cell(row, one.column)}"
    scope = mapping.scope
    if scope and not any(all(_holds(mapped, row, one) for one in every) for every in scope):
        return "is outside of the scope"
    return ""


def _holds(mapped: MappedSheet, row: SheetRow, condition: Condition) -> bool:
    entries = mapped.entries(row, condition.column)
    if condition.at_least is None:
        return any(one in condition.any_of for one in entries)
    try:
        figure = mapped.figure(
            row, condition.column, mapped.mapping.columns[condition.column].unit or 1
        )
    except UnreadableCellError:
        return True  # taken, so that the cell is told as what it is: a fault
    number = None if figure is None else figure.value or figure.high
    return number is not None and number >= Decimal(condition.at_least)
