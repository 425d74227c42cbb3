"""What stands behind a mark of a chart, asked for by the mark's name."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.analysis.records import records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.figures.canvas import Canvas
    from dashboard.figures.chart import Chart
    from dashboard.figures.choices import State
    from dashboard.figures.studio import Studio
    from dashboard.words import Words

_BASIS, _PRIME, _BITS = 0x811C9DC5, 0x01000193, 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class MarkEvidence:
    """What stands behind a mark.

    Attributes:
        claims: The claims that it was drawn from.
        arithmetic: How it was computed from them, each way once; empty where a claim says it.
    """

    claims: tuple[str, ...]
    arithmetic: tuple[Words, ...]


def mark_name(claims: str) -> str:
    """Return the name of the mark that leads to claims joined with ``;``, however many there are.

    FNV-1a of 32 bits, as the scripts of a page compute it too:
    https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
    """
    name = _BASIS
    for byte in claims.encode():
        name = (name ^ byte) * _PRIME & _BITS
    return f"{name:08x}"


def evidence_of_mark(
    name: str, chart: Chart, state: State, canvas: Canvas, studio: Studio
) -> MarkEvidence | None:
    """Return what stands behind a mark of a chart under a state; none if it has no such mark."""
    for claims in _leads(chart, state, canvas, studio):
        if claims and mark_name(claims) == name:
            return behind(claims, chart, state, studio)
    return None


def behind(claims: str, chart: Chart, state: State, studio: Studio) -> MarkEvidence:
    """Return what stands behind the mark that leads to claims joined with ``;``."""
    found: dict[Words, None] = {}
    if chart.explain is not None:
        frame = studio.frame(chart, state)
        for row in records(frame[frame["claims"] == claims]):
            words = chart.explain(row, studio.dataset)
            found.update({words: None} if words else {})
    return MarkEvidence(tuple(claims.split(";")), tuple(found))


def _leads(chart: Chart, state: State, canvas: Canvas, studio: Studio) -> Iterator[str]:
    """Return what the rows and the marks of a chart lead to."""
    yield from map(str, studio.frame(chart, state)["claims"])
    for trace in json.loads(studio.draw(chart, state, canvas).text)["data"]:
        yield from map(str, trace.get("customdata") or ())
