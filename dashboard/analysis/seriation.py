"""Seriation: an order in which what is alike stands side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.leaf_ordering import ordered_leaves

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

_NEARNESS = 0.01
"""Weight of the columns' order beside the overlap: it decides only between equal overlaps."""


def seriated(sets: Mapping[str, frozenset[str]], columns: Sequence[str]) -> list[str]:
    """Return names in an order that puts those with overlapping sets side by side.

    The order is that of the leaves of an average-linkage tree over Jaccard distances, turned so
    that the sum of distances between neighbours is least. It runs the way the columns do.

    Args:
        sets: A set by name, none of them empty; equal sets stand together in their given order.
        columns: The elements in the order in which they are drawn.
    """
    alike: dict[frozenset[str], list[str]] = {}
    for name, members in sets.items():
        alike.setdefault(members, []).append(name)
    patterns = list(alike)
    return [name for place in _order(patterns, columns) for name in alike[patterns[place]]]


def _order(patterns: Sequence[frozenset[str]], columns: Sequence[str]) -> list[int]:
    if len(patterns) < 2:
        return list(range(len(patterns)))
    table = np.array([[column in pattern for column in columns] for pattern in patterns])
    centres = (table * np.linspace(0, 1, len(columns))).sum(axis=1) / table.sum(axis=1)
    apart = np.abs(centres[:, np.newaxis] - centres)
    leaves = ordered_leaves(_jaccard(table) + _NEARNESS * apart)
    return leaves[::-1] if _runs_backwards(centres[leaves]) else leaves


def _jaccard(table: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return the share of what two rows do not have in common, for every two."""
    counts = table.astype(float)
    common = counts @ counts.T
    sizes = counts.sum(axis=1)
    return np.asarray(1 - common / (sizes[:, np.newaxis] + sizes - common))


def _runs_backwards(centres: NDArray[np.float64]) -> bool:
    ranks = np.arange(len(centres))
    return bool(np.sum((ranks - ranks.mean()) * centres) < 0)
