"""Claims about training data as bands, one a unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import records
from dashboard.figures.bands import Band
from dashboard.figures.rows import Axis
from dashboard.figures.training.labels import counter, row_of, written
from dashboard.words import Words

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.figures.chart import Scene

_SHARE, _WHOLE = "percent", 100.0
_UNIT = Words("단위: {unit}", "Unit: {unit}")
_WHOLE_NAMED = Words("{heading}(점선은 전체 100%)", "{heading} (dotted: the whole, 100%)")


def bands_of(scene: Scene) -> list[Band]:
    """Return the bands of a scene, in the order of its rows."""
    groups = scene.frame.groupby("unit", sort=False)
    return [_band(str(unit), rows, scene) for unit, rows in groups]


def _band(unit: str, rows: pd.DataFrame, scene: Scene) -> Band:
    language = scene.canvas.language
    name = str(rows[f"unit_{language}"].iloc[0])
    heading = _UNIT[language].format(unit=counter(name) or name)
    return Band(
        heading=_WHOLE_NAMED[language].format(heading=heading) if unit == _SHARE else heading,
        rows=tuple(row_of(row, scene) for row in records(rows)),
        axis=Axis(logarithmic=False, write=lambda value: written(value, unit, language)),
        whole=_WHOLE if unit == _SHARE else 0.0,
    )
