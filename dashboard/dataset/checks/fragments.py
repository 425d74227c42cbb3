"""Fragments: short pieces of an article, never a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.evidence import SEPARATOR, fragments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Records

_LONGEST = 40
_LONGEST_TOGETHER = 160


def check(records: Records) -> Iterator[Fault]:
    """Fragments that are too long, empty or repeated."""
    for record in records.claims:
        pieces = fragments(record)
        for piece in pieces:
            if len(piece) > _LONGEST:
                yield record.fault(
                    "as_written", f"has a fragment of {len(piece)} characters, over {_LONGEST}"
                )
            if piece.strip() in ("", SEPARATOR.strip()) or piece != piece.strip():
                yield record.fault("as_written", "has an empty fragment or one with space around")
        if len(record["as_written"]) > _LONGEST_TOGETHER:
            yield record.fault("as_written", f"is longer than {_LONGEST_TOGETHER} characters")
        if len(set(pieces)) != len(pieces):
            yield record.fault("as_written", "repeats a fragment")
