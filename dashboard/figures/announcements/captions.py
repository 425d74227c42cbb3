"""Title, subtitle, notes and alternative text of sizes over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import Record, records
from dashboard.figures.announcements.labels import MIXTURE, duration, size_of, told
from dashboard.figures.announcements.lines import ends, notes_of, who
from dashboard.figures.announcements.rest import limits, told_rest
from dashboard.figures.chart import Caption
from dashboard.figures.largest import largest_of
from dashboard.figures.legend import legend_of_countries
from dashboard.words import Words
from dashboard.words.numbers import plain

if TYPE_CHECKING:
    from dashboard.figures.announcements.fits import Fit
    from dashboard.figures.chart import Scene

_DOUBLES = Words(
    "모델 크기 {months}마다 두 배({who} {count}개 기준, 95% 신뢰구간 {low}~{high})",
    "Sizes of models double every {months} ({count} {who}, 95% interval {low} to {high})",
)
_LARGEST = Words(
    "공개 시점이 보도된 최대 모델은 {model}({size})", "The largest dated model is {model} ({size})"
)
_LARGEST_PLANNED = Words(
    "공개 시점이 보도된 최대 모델은 계획 단계인 {model}({size})",
    "The largest dated model is only planned: {model} ({size})",
)
_BEYOND = Words(", 계획까지 넣으면 {model}({size})", "; planned beyond it: {model} ({size})")
_TOO_FEW = Words(
    ", 크기가 두 배 되는 기간은 모델이 적어 판단 불가({who} {count}개)",
    "; too few {who} ({count}) to tell how fast sizes double",
)
_NO_DATES = Words(
    "시점과 크기가 함께 보도된 모델 없음(모델 {count}개)",
    "No model has both date and size reported (models: {count})",
)
_MEASURE = Words("파라미터 수 · 로그 눈금", "Number of parameters · log scale")
_SPAN = {
    "earliest": Words(
        "가로선은 보도된 공개 기간(점은 첫날)", "line: reported period (dot: its start)"
    ),
    "middle": Words(
        "가로선은 보도된 공개 기간(점은 가운데)", "line: reported period (dot: its middle)"
    ),
    "latest": Words(
        "가로선은 보도된 공개 기간(점은 마지막 날)", "line: reported period (dot: its end)"
    ),
}
_DIAMOND = Words("마름모는 전문가 혼합(MoE)", "diamond: mixture of experts (MoE)")
_COMPLETE = Words("시점·크기 미상 모델 제외", "without models of unknown date or size")
_KIND = Words("시간에 따른 점그래프", "Dot plot over time")


def caption(scene: Scene, fit: Fit) -> Caption:
    """Return the words around sizes over time.

    Args:
        scene: What is drawn.
        fit: The line through the claims under its state.
    """
    language = scene.canvas.language
    title, notes = _title(scene, fit), tuple(notes_of(fit, scene))
    rows = "; ".join(
        told_rest(row, language) if row.rest else told(row, scene) for row in scene.rows
    )
    said = " ".join([f"{rows}.", *notes])
    parts = [f"{_KIND[language]}, {_MEASURE[language]}", title, limits(scene), said]
    return Caption(title, _subtitle(scene), ". ".join(filter(None, parts)).strip(), notes)


def _title(scene: Scene, fit: Fit) -> str:
    language = scene.canvas.language
    if fit.wanted and fit.line is not None:
        return _DOUBLES[language].format(
            who=who(scene),
            count=plain(fit.line.count, language),
            months=duration(fit.line.months, language),
            **ends(fit.line, language),
        )
    known = _largest(scene)
    if not fit.wanted:
        return known
    few = _TOO_FEW[language].format(who=who(scene), count=plain(fit.count, language))
    return known + few


def _largest(scene: Scene) -> str:
    """Return the largest model that has a date, and a planned one that is larger."""
    language, rows = scene.canvas.language, scene.frame
    dated = rows[rows["moment"].notna() & rows["point"].notna()]
    found = largest_of(records(dated))
    if found.built is None and found.planned is None:
        return _NO_DATES[language].format(count=plain(rows["models"].iloc[0], language))
    if found.built is None:
        return _named(_LARGEST_PLANNED, found.planned, scene)
    beyond = "" if found.planned is None else _named(_BEYOND, found.planned, scene)
    return _named(_LARGEST, found.built, scene) + beyond


def _named(words: Words, row: Record, scene: Scene) -> str:
    language = scene.canvas.language
    name = getattr(row, f"model_{language}")
    return words[language].format(model=name, size=size_of(row, language))


def _subtitle(scene: Scene) -> str:
    """Return the choices in force; what marks mean is said beside them."""
    language, dated = scene.canvas.language, scene.frame["earliest"].notna().any()
    mixed = (scene.frame["architecture"] == MIXTURE).any()
    parts = [
        _MEASURE[language],
        legend_of_countries(scene.frame["country"].dropna(), scene.canvas),
        _SPAN[scene.state.one("date")][language] if dated else "",
        _DIAMOND[language] if mixed else "",
        "" if scene.state.flag("incomplete") else _COMPLETE[language],
        limits(scene),
    ]
    return " · ".join(part for part in parts if part)
