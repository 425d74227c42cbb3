"""Pictures that a real browser drew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.renderer import ChartRenderer
from dashboard.export.formats import PICTURES, FileFormat
from dashboard.export.pictures import Pictures
from dashboard.i18n import Language
from dashboard.server.capabilities import find_capabilities

if TYPE_CHECKING:
    from dashboard.export.picture import Picture


@pytest.fixture(scope="session")
def drawn(dataset, catalogue) -> dict[FileFormat, Picture]:
    """The parameter comparison in Korean in every format of pictures, as it was drawn."""
    chart_request = read_chart_request(catalogue["model-sizes"], dataset, {}, Language.KO)
    with Pictures(ChartRenderer(dataset), find_capabilities().browser, 1, 8, 60) as pictures:
        asked = {format_: pictures.draw(chart_request, format_) for format_ in PICTURES}
        return {format_: future.result(timeout=120) for format_, future in asked.items()}
