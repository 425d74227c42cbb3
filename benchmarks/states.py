"""States of the Atlas's charts: each different from the other, none of them a small chart."""

from __future__ import annotations

from itertools import chain, count, product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.callbacks import Values

_MODALITIES = ("language", "multimodal", "image", "dialogue", "unstated")
_KINDS = ("company", "laboratory", "university", "hospital", "institute", "bank", "group")


def states(chart: str) -> Iterator[Values]:
    """Return states of a chart that were never asked for; a long but not endless series."""
    return {"model-sizes": _sizes, "alliance-matrix": _matrix, "market-growth": _market}[chart]()


def _sizes() -> Iterator[Values]:
    ways = product(
        ("multiple", "count"), ("linear", "log"), (True, False), _all_but_one(_MODALITIES)
    )
    for measure, axis, undisclosed, modality in ways:
        yield {
            "measure": measure,
            "axis": axis,
            "undisclosed": undisclosed,
            "modality": list(modality),
        }


def _matrix() -> Iterator[Values]:
    for kinds, order in product(_all_but_one(_KINDS), ("kind", "group", "name", "overlap")):
        yield {"order": order, "kind": list(kinds)}


def _market() -> Iterator[Values]:
    for step in count(1):
        yield {"low": 10 + step % 10, "base": 25 + step % 7, "high": 40 + step / 2}


def _all_but_one(values: Sequence[str]) -> Iterator[tuple[str, ...]]:
    without = (tuple(one for one in values if one != left) for left in values)
    return chain([tuple(values)], without)
