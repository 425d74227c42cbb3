"""Claims about training data as bands, one a unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import records
from dashboard.figures.bands import Band
from dashboard.figures.rows import Axis
from dashboard.figures.training.labels import row_of, written
from dashboard.words import Words

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.figures.chart import Scene

_SHARE, _WHOLE = "percent", 100.0
_UNIT = Words("단위: {unit}", "Unit: {unit}")


def bands_of(scene: Scene) -> list[Band]:
    """Return the bands of a scene, in the order of its rows."""
    groups = scene.frame.groupby("unit", sort=False)
    return [_band(str(unit), rows, scene) for unit, rows in groups]


def _band(unit: str, rows: pd.DataFrame, scene: Scene) -> Band:
    language = scene.canvas.language
    return Band(
        heading=_UNIT[language].format(unit=rows[f"unit_{language}"].iloc[0]),
        rows=tuple(row_of(row, scene) for row in records(rows)),
        axis=Axis(logarithmic=False, write=lambda value: written(value, unit, language)),
        whole=_WHOLE if unit == _SHARE else 0.0,
    )
