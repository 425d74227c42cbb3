"""Title, subtitle, notes and alternative text of sizes over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import records
from dashboard.figures import marks
from dashboard.figures.announcements.labels import MIXTURE, duration, size_of, told
from dashboard.figures.announcements.lines import NAMED, and_more, ends, notes_of, who
from dashboard.figures.announcements.rest import limits, told_rest
from dashboard.figures.chart import Caption
from dashboard.figures.terms import countries
from dashboard.words import Words
from dashboard.words.numbers import plain

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.figures.announcements.fits import Fit
    from dashboard.figures.chart import Scene

_DOUBLES = Words(
    "{who} {count}개로 그은 선은 {months}마다 두 배, 95% 구간은 {low}~{high}",
    "A line through {count} {who} doubles every {months}, 95% interval {low} to {high}",
)
_UNCLEAR = Words(
    "{who} {count}개로는 크기가 늘었다고 말할 수 없다",
    "{count} {who} are too few to show that sizes grew",
)
_LARGEST = Words(
    "시점이 밝혀진 모델 가운데 가장 큰 것은 {model}({size})",
    "The largest model with a date is {model} ({size})",
)
_NO_DATES = Words(
    "시점과 크기가 함께 밝혀진 모델이 없다(모델 {count}개)",
    "Models of which no article gives both date and size: {count}",
)
_MEASURE = Words("파라미터 수, 로그 눈금", "Number of parameters, log scale")
_SPAN = Words("가로 선은 기사가 밝힌 기간", "horizontal whisker: as precise as the article")
_PLANNED = Words("빈 점은 계획", "open: planned")
_OUTLINED = Words("마름모 테두리는 전문가 혼합", "outlined diamond: mixture of experts")
_LIMIT = Words("▾ 최대 ▴ 이상", "▾ at most ▴ at least")
_KIND = Words("시간에 따른 점그래프", "Dot plot over time")
_UNDATED = Words("시점이 밝혀지지 않은 모델: {names}.", "Without a date: {names}.")
_UNSIZED = Words("크기가 밝혀지지 않은 모델: {names}.", "Of undisclosed size: {names}.")
_NEITHER = Words("시점도 크기도 밝혀지지 않은 모델: {names}.", "With neither: {names}.")
_COUNT = Words("모델 {count}개", "models: {count}")


def caption(scene: Scene, fit: Fit) -> Caption:
    """Return the words around sizes over time.

    Args:
        scene: What is drawn.
        fit: The line through the claims under its state.
    """
    language = scene.canvas.language
    title = _title(scene, fit)
    rows = "; ".join(
        told_rest(row, language) if row.rest else told(row, scene) for row in scene.rows
    )
    said = " ".join(notes(scene, fit))
    parts = [f"{_KIND[language]}, {_MEASURE[language]}", title, limits(scene), f"{rows}. {said}"]
    return Caption(title, _subtitle(scene), ". ".join(filter(None, parts)).strip())


def notes(scene: Scene, fit: Fit) -> list[str]:
    """Return the words below the plot: the line, and what could not be placed."""
    language, frame = scene.canvas.language, scene.frame[scene.frame["rest"] == 0]
    dated, sized = frame["earliest"].notna(), frame["point"].notna()
    groups = {
        "undated": (_UNDATED, ~dated & sized),
        "unsized": (_UNSIZED, dated & ~sized),
        "neither": (_NEITHER, ~dated & ~sized),
    }
    counts = scene.rows[0]
    missing = [
        words[language].format(names=_names(frame[chosen], count, scene))
        for name, (words, chosen) in groups.items()
        if (count := getattr(counts, name))
    ]
    joined = " ".join(missing)
    return [*notes_of(fit, scene), *([joined] if joined else [])]


def _names(rows: pd.DataFrame, count: int, scene: Scene) -> str:
    """Return the names of the first models, and how many there are beyond."""
    language = scene.canvas.language
    names = list(rows.drop_duplicates("model")[f"model_{language}"].head(NAMED))
    if not names:
        return _COUNT[language].format(count=plain(count, language))
    return and_more(names, count, language)


def _title(scene: Scene, fit: Fit) -> str:
    language = scene.canvas.language
    if fit.wanted and fit.line is not None:
        values = {
            "who": who(scene),
            "count": plain(fit.line.count, language),
            **ends(fit.line, language),
        }
        if not fit.line.grows:
            return _UNCLEAR[language].format(**values)
        return _DOUBLES[language].format(months=duration(fit.line.months, language), **values)
    placed = scene.frame[scene.frame["moment"].notna() & scene.frame["point"].notna()]
    if placed.empty:
        return _NO_DATES[language].format(count=plain(scene.frame["models"].iloc[0], language))
    largest = next(records(placed.sort_values("point", ascending=False, kind="stable")))
    name = getattr(largest, f"model_{language}")
    return _LARGEST[language].format(model=name, size=size_of(largest, language))


def _countries(scene: Scene) -> str:
    theme, language = scene.canvas.theme, scene.canvas.language
    return " ".join(
        f"<span style='color:{theme.country.get(option.value, theme.series[-1])}'>"
        f"<b>{option.words[language]}</b></span>"
        for option in countries(scene.frame["country"].dropna())
    )


def _subtitle(scene: Scene) -> str:
    """Return the choices in force and the legend of the marks that are really drawn."""
    rows, language = scene.frame[scene.frame["rest"] == 0], scene.canvas.language
    legend = {
        _SPAN: rows["earliest"].notna().any(),
        _PLANNED: rows["status"].isin(marks.OPEN_STATUSES).any(),
        _OUTLINED: (rows["architecture"] == MIXTURE).any(),
        _LIMIT: rows["bound"].isin(["at_most", "at_least"]).any(),
    }
    parts = [_MEASURE[language], _countries(scene)]
    parts += [words[language] for words, used in legend.items() if used]
    return " · ".join(part for part in [*parts, limits(scene)] if part)
