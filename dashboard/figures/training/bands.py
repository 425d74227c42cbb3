"""Claims about training data as bands, one a unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import records
from dashboard.figures.bands import Band
from dashboard.figures.rows import Axis, Row
from dashboard.figures.training.labels import row_of, written
from dashboard.words import Words
from dashboard.words.numbers import plain

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.figures.chart import Scene
    from dashboard.words import Language

_MOST = 30
"""More rows of one unit than these are not drawn one by one: a last row stands for the rest."""

_SHARE, _WHOLE = "percent", 100.0
_UNIT = Words("단위: {unit}", "Unit: {unit}")
_REST = Words("그 밖에 {count}건", "{count} more")
_IN_TABLE = Words("표에 있음", "in the table")


def bands_of(scene: Scene) -> list[Band]:
    """Return the bands of a scene, in the order of its rows."""
    groups = scene.frame.groupby("unit", sort=False)
    return [_band(str(unit), rows, scene) for unit, rows in groups]


def _band(unit: str, rows: pd.DataFrame, scene: Scene) -> Band:
    language = scene.canvas.language
    shown = [row_of(row, scene) for row in records(rows.head(_MOST))]
    rest = rows.iloc[_MOST:]
    return Band(
        heading=_UNIT[language].format(unit=rows[f"unit_{language}"].iloc[0]),
        rows=(*shown, *([_rest(rest, scene)] if len(rest) else [])),
        axis=Axis(logarithmic=False, write=lambda value: written(value, unit, language)),
        whole=_WHOLE if unit == _SHARE else 0.0,
    )


def _rest(rows: pd.DataFrame, scene: Scene) -> Row:
    """Return the row that stands for claims not drawn one by one."""
    language: Language = scene.canvas.language
    claims = dict.fromkeys(claim for joined in rows["claims"] for claim in joined.split(";"))
    return Row(
        name=_REST[language].format(count=plain(len(rows), language)),
        detail="",
        value=None,
        label=_IN_TABLE[language],
        color=scene.canvas.theme.muted,
        strong=False,
        hatched=False,
        outlined=False,
        low=None,
        high=None,
        hover=_IN_TABLE[language],
        claims=";".join(claims),
    )
