"""Questions: what is only unlikely is no fault, but a person should look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.checks.alike import carried, judged_once
from dashboard.dataset.checks.figures import carriers
from dashboard.dataset.checks.rates import odd_rates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records


def questions(records: Records) -> list[Fault]:
    """Everything that wants a look, in the order of its files and lines; its rule is a question."""
    return sorted({one for ask in QUESTIONS for one in ask(records)})


def _figures(records: Records) -> Iterator[Fault]:
    """Figures that their reader is not sure of, such as the size of `8x7B`."""
    yield from judged_once(records.claims, carried("figure"), _unsure)


def _unsure(record: Record) -> Iterator[Fault]:
    for column in record.table.carried_by("figure"):
        for figure in carriers(record, column.name):
            if figure.question is not None:
                yield record.fault(column.name, f"question: {figure.question.en}")


QUESTIONS: tuple[Callable[[Records], Iterable[Fault]], ...] = (_figures, odd_rates)
"""Whatever asks; a rule that asks is added here, one that must hold to the checks."""
