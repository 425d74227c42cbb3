"""Seriation: an order in which what is alike stands side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

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
    # A server starts a fifth sooner without SciPy.
    from scipy.cluster.hierarchy import leaves_list, linkage
    from scipy.spatial.distance import pdist

    table = np.array([[column in pattern for column in columns] for pattern in patterns])
    centres = (table * np.linspace(0, 1, len(columns))).sum(axis=1) / table.sum(axis=1)
    distances = pdist(table, "jaccard") + _NEARNESS * pdist(centres[:, np.newaxis], "cityblock")
    leaves = leaves_list(linkage(distances, "average", optimal_ordering=True))
    return [int(leaf) for leaf in (leaves[::-1] if _runs_backwards(centres[leaves]) else leaves)]


def _runs_backwards(centres: NDArray[np.float64]) -> bool:
    ranks = np.arange(len(centres))
    return bool(np.sum((ranks - ranks.mean()) * centres) < 0)
