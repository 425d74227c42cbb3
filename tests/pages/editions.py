"""The first edition of a dataset; others are made of it."""

from __future__ import annotations

from dashboard.store.values import Edition

FIRST = Edition(
    version=1,
    sha256="0" * 64,
    fingerprint="0" * 16,
    dataset_version="2026-11-29",
    claims=2000,
    new=2000,
    changed=0,
    withdrawn=0,
    base=None,
    restores=None,
    drafts=(),
    who="a name that readers are not told",
    why="",
    at="2026-11-29T10:00:00.000+00:00",
)
