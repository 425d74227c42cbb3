"""The dataset cut to a part of its articles, as if the others had never been read."""

from __future__ import annotations

from dataclasses import replace

from dashboard.dataset.frames import Frames


def of_sources(dataset, *sources):
    """The dataset with the claims of some articles alone; things keep their names and kinds."""
    tables = {
        name: _cut(dataset.package.tables[name], frame, sources)
        for name, frame in dataset.tables.items()
    }
    return replace(dataset, tables=Frames(tables))


def _cut(table, frame, sources):
    if not table.holds_claims:
        return frame
    own = frame["source"].isin(sources)
    if not (table.identity and table.is_named and table.name != "applications"):
        return frame[own]
    kept = {table.identity, "name_ko", "name_en"}
    kept |= {column.name for column in table.columns.values() if column.vocabulary}
    for name in set(frame.columns) - kept:
        frame[name] = frame[name].where(own)
    return frame
