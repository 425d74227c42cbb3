"""Title, subtitle and alternative text of a reconciliation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.reconciliation import FIRST, SECOND
from dashboard.figures.chart import Caption
from dashboard.figures.reconciliation.frames import FIGURES, GAP
from dashboard.figures.reconciliation.labels import detail, growth_detail, label, rate_label
from dashboard.figures.reconciliation.legends import legend, needed_words
from dashboard.figures.reconciliation.rest import limits
from dashboard.figures.reconciliation.titles import title
from dashboard.words import Words

if TYPE_CHECKING:
    from dashboard.analysis.records import Record
    from dashboard.figures.chart import Scene

_MEASURE = {
    "USD": Words("미국 달러", "US dollars"),
    "KRW": Words("원, 기사마다의 환율로 환산", "Won, at each article's own rate"),
}
_PERCENT = Words("한 해 성장률(%)", "Growth in percent a year")
_FACTORS = Words(
    "괄호 안은 배수: 모두 곱하면 두 전망의 비율", "in brackets: factors, whose product is the ratio"
)
_ASSUMED = {
    "growth": Words("가정: 성장률이 같다", "assumed: the same growth"),
    "start": Words("가정: 출발점이 같다", "assumed: the same start"),
}
_KIND = {GAP: Words("계단 막대그래프", "Waterfall chart")}
_BARS = Words("막대그래프", "Bar chart")
_PAIR = Words("적힌 값 {stated}, 다시 계산한 값 {again}", "{stated} as stated, {again} recomputed")


def caption(scene: Scene) -> Caption:
    """Return how far two forecasts lie apart and why, the choices, every row in words."""
    language, sentence = scene.canvas.language, title(scene)
    subtitle = " · ".join(piece for piece in _pieces(scene) if piece)
    told = [_told(row, scene) for row in scene.rows]
    kind = _KIND.get(scene.state.one("view"), _BARS)[language]
    parts = [f"{kind}, {_measure(scene)}", sentence, limits(scene), "; ".join(told)]
    alternative = ". ".join(part for part in [*parts, needed_words(scene)] if part) + "."
    return Caption(sentence, subtitle, alternative)


def _measure(scene: Scene) -> str:
    language = scene.canvas.language
    if scene.state.one("view") in {GAP, FIGURES}:
        return _MEASURE[scene.state.one("currency")][language]
    return _PERCENT[language]


def _pieces(scene: Scene) -> list[str]:
    language, steps = scene.canvas.language, scene.state.one("view") == GAP
    assumed = _ASSUMED.get(scene.state.one("assume"))
    return [
        _measure(scene),
        *legend(scene),
        _FACTORS[language] if steps and not _alone(scene) else "",
        assumed[language] if steps and assumed is not None else "",
        needed_words(scene),
        limits(scene),
    ]


def _alone(scene: Scene) -> bool:
    ends = scene.frame[scene.frame["step"].isin([FIRST, SECOND])]
    return ends["forecast"].nunique() < 2


def _told(row: Record, scene: Scene) -> str:
    language = scene.canvas.language
    item = getattr(row, f"item_{language}")
    if not pd.isna(row.amount):
        return f"{item} ({detail(row, scene)}): {label(row, scene)}"
    stated, again = (rate_label(row, scene, again=again) for again in (False, True))
    alone = not row.rest and pd.isna(row.from_year)
    said = stated if alone else _PAIR[language].format(stated=stated, again=again)
    return f"{item} ({growth_detail(row, scene)}): {said}"
