"""Units and currencies: the word beside a figure is a word of its unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.checks.figures import carriers
from dashboard.dataset.evidence import figureless_fragments, noted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dashboard.dataset.description import Column, Vocabulary
    from dashboard.dataset.faults import Fault
    from dashboard.dataset.numerals import ReadFigure
    from dashboard.dataset.records import Record, Records


def check(records: Records) -> Iterator[Fault]:
    """Units whose word stands neither beside their figure nor in a fragment of its own."""
    for record in records.claims:
        for column in record.table.carried_by("unit"):
            terms = records.package.vocabularies.get(column.vocabulary or "", {})
            unit, note = terms.get(record[column.name]), noted(record, column.name)
            if unit is None or (note and unit.title.en in note):
                continue
            yield from _wrong_unit(record, column, terms)


def _wrong_unit(record: Record, column: Column, terms: Vocabulary) -> Iterator[Fault]:
    unit = record[column.name]
    figures = [figure for name in column.unit_of for figure in carriers(record, name)]
    if not any(record[name] for name in column.unit_of) and not noted(record, column.name):
        return
    units = _most_specific(terms, lambda cue: any(_beside(cue, figure) for figure in figures))
    if len(units) != 1:  # A counter of several units, such as 개, leaves it to other fragments.
        others = "\n".join(figureless_fragments(record))
        units = _most_specific(terms, lambda cue: len(cue) > 1 and cue in others) or units
    if unit not in units:
        found = " or ".join(sorted(units)) or "no unit"
        yield record.fault(column.name, f"is not the unit in as_written, which has {found}")


def _beside(cue: str, figure: ReadFigure) -> bool:
    """Whether a word stands around a figure; a counter of one syllable follows it directly."""
    if cue == figure.counter:
        return True
    if len(cue) == 1:
        return figure.after.lstrip().startswith(cue)
    return cue in figure.before or cue in figure.after


def _most_specific(terms: Vocabulary, stands: Callable[[str], bool]) -> set[str]:
    """The terms whose word stands there and is the longest: `개` is of no account by `말뭉치`."""
    found = {
        term.name: max((len(cue) for cue in term.cues if stands(cue)), default=0)
        for term in terms.values()
    }
    longest = max(found.values(), default=0)
    return {name for name, length in found.items() if length == longest > 0}
