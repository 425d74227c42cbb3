"""Which charts use a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures.draw import choices_of
from dashboard.figures.query import parse

if TYPE_CHECKING:
    from dashboard.figures.chart import Chart
    from dashboard.figures.discovery import Catalogue
    from dashboard.figures.studio import Studio


def users_of(claim: str, catalogue: Catalogue, studio: Studio) -> list[Chart]:
    """Return the charts with a claim behind a row, as they are first shown.

    Args:
        claim: The claim's id.
        catalogue: The charts.
        studio: Where they are drawn; their rows are kept there.
    """
    return [chart for chart in catalogue.values() if _uses(chart, claim, studio)]


def _uses(chart: Chart, claim: str, studio: Studio) -> bool:
    state = parse({}, choices_of(chart, studio.dataset))
    behind = studio.frame(chart, state)["claims"]
    return any(claim in str(claims).split(";") for claims in behind.unique())
