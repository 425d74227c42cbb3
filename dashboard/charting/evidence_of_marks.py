"""What stands behind a mark of a chart, asked for by its name, and which charts use a claim."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.charting.render import choices_of
from dashboard.requests.query import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.charting.chart import Chart
    from dashboard.charting.discovery import Catalogue
    from dashboard.charting.renderer import ChartRenderer
    from dashboard.i18n import Text
    from dashboard.plotting.canvas import Canvas
    from dashboard.requests.choices import ChoiceValues

_BASIS, _PRIME, _BITS = 0x811C9DC5, 0x01000193, 0xFFFFFFFF


class MarkEvidence(Struct, frozen=True):
    """What stands behind a mark.

    Attributes:
        claims: The claims that it was drawn from.
        arithmetic: How it was computed from them, each way once; empty where a claim says it.
    """

    claims: tuple[str, ...]
    arithmetic: tuple[Text, ...]


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
    name: str, chart: Chart, state: ChoiceValues, canvas: Canvas, renderer: ChartRenderer
) -> MarkEvidence | None:
    """Return what stands behind a mark of a chart under a state; none if it has no such mark."""
    for claims in _leads(chart, state, canvas, renderer):
        if claims and mark_name(claims) == name:
            return behind(claims, chart, state, renderer)
    return None


def behind(claims: str, chart: Chart, state: ChoiceValues, renderer: ChartRenderer) -> MarkEvidence:
    """Return what stands behind the mark that leads to claims joined with ``;``."""
    said: Iterable[Text] = ()
    if chart.explain is not None:
        frame = renderer.frame(chart, state)
        said = chart.explain(frame[frame["claims"] == claims], renderer.dataset)
    return MarkEvidence(tuple(claims.split(";")), tuple(dict.fromkeys(said)))


def _leads(
    chart: Chart, state: ChoiceValues, canvas: Canvas, renderer: ChartRenderer
) -> Iterator[str]:
    """Return what the rows and the marks of a chart lead to."""
    yield from map(str, renderer.frame(chart, state)["claims"])
    for trace in json.loads(renderer.draw(chart, state, canvas).text)["data"]:
        yield from map(str, trace.get("customdata") or ())


def users_of(claim: str, catalogue: Catalogue, renderer: ChartRenderer) -> list[Chart]:
    """Return the charts with a claim behind a row, as they are first shown.

    Args:
        claim: The claim's id.
        catalogue: The charts.
        renderer: Where they are drawn; their rows are kept there.
    """
    return [chart for chart in catalogue.values() if _uses(chart, claim, renderer)]


def _uses(chart: Chart, claim: str, renderer: ChartRenderer) -> bool:
    state = parse({}, choices_of(chart, renderer.dataset))
    behind = renderer.frame(chart, state)["claims"]
    return any(claim in str(claims).split(";") for claims in behind.unique())
