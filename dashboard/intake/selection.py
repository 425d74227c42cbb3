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
        if holds(mapped, row, one):
            return f"{mapped.heading(one.column)} is {mapped.cell(row, one.column)}"
    scope = mapping.scope
    if scope and not any(all(holds(mapped, row, one) for one in every) for every in scope):
        return "is outside of the scope"
    return ""


def holds(mapped: MappedSheet, row: SheetRow, condition: Condition) -> bool:
    """Whether a row meets a condition; a cell that cannot be read does, so that it is told."""
    entries = mapped.entries(row, condition.column)
    if condition.none_of:
        return not any(one in condition.none_of for one in entries)
    if condition.at_least is None:
        return any(one in condition.any_of for one in entries)
    try:
        figure = mapped.figure(
            row, condition.column, mapped.mapping.columns[condition.column].unit or 1
        )
    except UnreadableCellError:
        return True
    number = None if figure is None else figure.value or figure.high
    return number is not None and number >= Decimal(condition.at_least)
