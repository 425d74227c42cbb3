"""The real dataset cut down to some of its articles, as if the others had never been read."""

from __future__ import annotations

from dashboard.dataset.part import part_of


def cut(dataset, keeps):
    claims = dataset.claims
    kept = [keeps(source) for source in claims["source"]]
    return part_of(dataset, frozenset(claims.loc[kept, "claim"]))
