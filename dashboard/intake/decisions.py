"""What persons decided about files: kept beside the dataset, so that nothing is asked twice."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from msgspec.structs import astuple

from dashboard.dataset.faults import Fault
from dashboard.dataset.outside_cells import UNITS
from dashboard.dataset.package_files import DECISIONS
from dashboard.dataset.recorded_decision import RecordedDecision
from dashboard.intake.name_matching import name_key
from dashboard.intake.source_file import RefusedFileError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


ANSWERS: dict[str, tuple[str, ...]] = {
    "who": ("same", "part", "variant", "new", "ignore"),
    "unit": ("1", *UNITS),
    "size": ("keep", "ignore"),
    "rival": ("keep", "ignore"),
    "year": ("keep", "ignore"),
    "zero": ("keep", "ignore"),
    "limit": ("keep", "ignore"),
    "rate": ("keep", "ignore"),
    "renamed": ("same", "new"),
    "day": ("months", "days"),
}
"""What may be answered to a question of each kind."""

_NAMES_A_THING = frozenset({"same", "part", "variant"})


class Decisions:
    """Decisions, found by question.

    Args:
        decisions: The decisions; of several about one question the last counts.
    """

    def __init__(self, decisions: Iterable[RecordedDecision] = ()) -> None:
        self._by_question = {
            _question(one.kind, one.table, one.about): one for one in decisions if one.answer
        }

    def __iter__(self) -> Iterator[RecordedDecision]:
        """Yield what counts, one decision a question."""
        return iter(self._by_question.values())

    def find(self, kind: str, about: str, table: str = "") -> RecordedDecision | None:
        """Return what was decided about a question; none while it is open."""
        return self._by_question.get(_question(kind, table, about))


def _question(kind: str, table: str, about: str) -> tuple[str, str, str]:
    return kind, table, name_key(about) if kind == "who" else about


def read_decisions(directory: Path) -> tuple[RecordedDecision, ...]:
    """Read the decisions of a dataset; none where there is no such file.

    Raises:
        RefusedFileError: If lines of it are no decisions; carries every fault.
    """
    path = directory / DECISIONS
    return decisions_in(path.read_bytes()) if path.is_file() else ()


def decisions_in(content: bytes) -> tuple[RecordedDecision, ...]:
    """Return the decisions of a file.

    Raises:
        RefusedFileError: If lines of it are no decisions; carries every fault.
    """
    reader = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    names = list(RecordedDecision.__struct_fields__)
    if reader.fieldnames is None or list(reader.fieldnames) != names:
        rule = f"is not the header {','.join(names)}"
        raise RefusedFileError([Fault(DECISIONS, 1, "header", str(reader.fieldnames), rule)])
    decisions, faults = [], []
    for row in reader:
        decision = RecordedDecision(*(row[name] or "" for name in names))
        decisions.append(decision)
        if wrong := _wrong(decision):
            faults.append(Fault(DECISIONS, reader.line_num, *wrong))
    if faults:
        raise RefusedFileError(faults)
    return tuple(decisions)


def written_decisions(decisions: Iterable[RecordedDecision]) -> bytes:
    """Return the file of some decisions."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(RecordedDecision.__struct_fields__)
    writer.writerows(astuple(one) for one in decisions)
    return target.getvalue().encode()


def _wrong(decision: RecordedDecision) -> tuple[str, str, str] | None:
    """Return what is wrong with a decision: the column, the value, the rule."""
    if decision.kind not in ANSWERS:
        return "kind", decision.kind, f"is none of {', '.join(ANSWERS)}"
    allowed = ANSWERS[decision.kind]
    if decision.answer and decision.answer not in allowed:
        return "answer", decision.answer, f"is none of {', '.join(allowed)}"
    if decision.answer in _NAMES_A_THING and not decision.thing:
        return "thing", "", f"is empty, though the answer is {decision.answer}"
    return None
