"""From the address of a file to a proposal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.dataset.faults import Fault
from dashboard.intake.decisions import Decisions
from dashboard.intake.headings import map_sheet
from dashboard.intake.mapping import (
    FileMapping,
    InvalidMappingError,
    bundled_mappings,
    read_mapping,
)
from dashboard.intake.name_matching import NameIndex
from dashboard.intake.propose import propose
from dashboard.intake.reading import is_tree, read_sheets
from dashboard.intake.renames import with_renames
from dashboard.intake.source_file import RefusedFileError, read_source_file

if TYPE_CHECKING:
    from dashboard.dataset.description import Package
    from dashboard.dataset.records import Records
    from dashboard.intake.proposal import Proposal
    from dashboard.intake.propose import Watch
    from dashboard.intake.sheet import Sheet
    from dashboard.intake.source_file import SourceFile


def bring_in(
    path: Path,
    mapping: str,
    records: Records,
    encoding: str = "",
    decisions: Decisions | None = None,
    work: str = "",
    watch: Watch = iter,
) -> Proposal:
    """Return what a file would add to a dataset; nothing is changed.

    Args:
        path: The file.
        mapping: The name of a mapping or the file of one's own; empty to find it by the headings.
        records: The dataset.
        encoding: The encoding of a text, where it is known.
        decisions: What was decided before.
        work: What the file is a vintage of; empty for the mapping.
        watch: Hands out the rows of a sheet, one by one, and may tell how far it is.

    Raises:
        InvalidMappingError: If there is no such mapping, or it has faults.
        RefusedFileError: If the file cannot be read, or has headings of no mapping.
    """
    file = read_source_file(path)
    chosen = (
        _named(mapping, records.package) if mapping else _fitting(file, encoding, records.package)
    )
    sheets = read_sheets(file, encoding, chosen.records)
    known = decisions or Decisions()
    proposal = propose(file, sheets, chosen, records, NameIndex(records), known, watch)
    return with_renames(proposal, chosen, records, known, work or chosen.name)


def _named(name: str, package: Package) -> FileMapping:
    if name.endswith(".json"):
        return read_mapping(Path(name), package)
    known = bundled_mappings(package)
    if name not in known:
        rule = f"is no mapping: {', '.join(known)}, or a file of JSON"
        raise InvalidMappingError([Fault(name, 1, "mapping", name, rule)])
    return known[name]


def _fitting(file: SourceFile, encoding: str, package: Package) -> FileMapping:
    """Return the mapping whose columns a file has; none is guessed where several fit."""
    known = bundled_mappings(package)
    sheets: dict[str, tuple[Sheet, ...]] = {}
    refusals: list[RefusedFileError] = []
    for path in {one.records for one in known.values()}:
        try:
            sheets[path] = read_sheets(file, encoding, path) if is_tree(file) or not path else ()
        except RefusedFileError as refused:
            refusals.append(refused)
    if refusals and not any(sheets.values()):
        raise refusals[0]
    fitting = [
        one
        for one in known.values()
        if any(map_sheet(sheet, one) for sheet in sheets.get(one.records, ()))
    ]
    most = max((len(one.required) for one in fitting), default=0)
    best = [one for one in fitting if len(one.required) == most]
    if len(best) != 1:
        found = f"fits {' and '.join(one.name for one in best)}" if best else "has headings of none"
        rule = f"{found}; name the mapping (--as): {', '.join(known)}"
        raise RefusedFileError([file.fault(1, "headings", file.name, rule)])
    return best[0]
