"""Which charts use a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.charting.render import choices_of
from dashboard.requests.query import parse

if TYPE_CHECKING:
    from dashboard.charting.chart import Chart
    from dashboard.charting.discovery import Catalogue
    from dashboard.charting.renderer import ChartRenderer


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
