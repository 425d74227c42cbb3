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
    "KRW": Words("원화(기사별 환율로 환산)", "Won, at each article's own rate"),
}
_PERCENT = Words("연 성장률(%)", "Growth in percent a year")
_FACTORS = Words("괄호 안은 배수", "in brackets: factors")
_ASSUMED = {
    "growth": Words("사용자 가정: 같은 성장률", "your assumption: the same growth"),
    "start": Words("사용자 가정: 같은 출발 규모", "your assumption: the same start"),
}
_KIND = {GAP: Words("폭포 차트", "Waterfall chart")}
_BARS = Words("막대그래프", "Bar chart")
_PAIR = Words(
    "기사에 적힌 값 {stated}, 재계산 값 {again}", "{stated} as stated, {again} recomputed"
)


def caption(scene: Scene) -> Caption:
    """Return how far two forecasts lie apart and why, the choices, every row in words."""
    language, sentence = scene.canvas.language, title(scene)
    subtitle = " · ".join(piece for piece in _pieces(scene) if piece)
    told = [_told(row, scene) for row in scene.rows]
    kind = _KIND.get(scene.state.one("view"), _BARS)[language]
    parts = [f"{kind}, {_measure(scene)}", sentence, limits(scene), "; ".join(told)]
    alternative = ". ".join(part for part in parts if part) + "."
    notes = tuple(filter(None, [needed_words(scene)]))
    return Caption(sentence, subtitle, " ".join([alternative, *notes]), notes)


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
