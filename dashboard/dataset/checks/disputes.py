"""Which contradictions are known: every one of the sources is a row of `disagreements`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Records


def check(records: Records) -> Iterator[Fault]:
    """Disagreements that name fewer than two claims: nobody disagrees alone."""
    for record in records.of("disagreements"):
        if len(set(record.entries("claims"))) < len(("one side", "the other")):
            yield record.fault("claims", "names fewer than two claims")


def is_recorded(records: Records, claims: Iterable[str], *kinds: str) -> bool:
    """Whether one known disagreement of one of these kinds names all of these claims."""
    first, *others = claims
    return any(
        row["kind"] in kinds and set(others) <= set(row.entries("claims"))
        for row in records.disagreements.get(first, ())
    )
