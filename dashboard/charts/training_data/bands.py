"""Claims about training data as bands, one a unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import records
from dashboard.charts.training_data.labels import row_of, written
from dashboard.i18n import Text
from dashboard.plotting.bands import Band
from dashboard.plotting.rows import RowsAxis

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.charting.chart import RenderContext

_SHARE, _WHOLE = "percent", 100.0
_UNIT = Text("단위: {unit}", "Unit: {unit}")
_WHOLE_NAMED = Text("{heading}(점선은 전체 100%)", "{heading} (dotted: the whole, 100%)")


def bands_of(context: RenderContext) -> list[Band]:
    """Return the bands of a scene, in the order of its rows."""
    groups = context.frame.groupby("unit", sort=False)
    return [_band(str(unit), rows, context) for unit, rows in groups]


def _band(unit: str, rows: pd.DataFrame, context: RenderContext) -> Band:
    language = context.canvas.language
    name = str(rows[f"unit_{language}"].iloc[0])
    heading = _UNIT[language].format(unit=name)
    return Band(
        heading=_WHOLE_NAMED[language].format(heading=heading) if unit == _SHARE else heading,
        rows=tuple(row_of(row, context) for row in records(rows)),
        axis=RowsAxis(logarithmic=False, write=lambda value: written(value, unit, language)),
        whole=_WHOLE if unit == _SHARE else 0.0,
    )
