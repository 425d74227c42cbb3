"""The line through sizes: what it says of doubling, how sure it is, on what it rests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.analysis.doubling import FEWEST, Trend, trend, weightiest
from dashboard.figures.announcements.labels import duration
from dashboard.figures.dated import Path
from dashboard.words import Language, Words

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.figures.chart import Scene

_PARTS = 24
_WHO = {
    "dense": Words("밀집 모델", "dense models"),
    "comparable": Words("전문가 혼합이 아닌 모델", "models other than mixtures of experts"),
    "all": Words("종류를 가리지 않은 모델", "models of every kind"),
}
_STANDS = {
    "earliest": Words("첫날", "the first day of a span of time stands for it"),
    "middle": Words("가운데", "the middle of a span of time stands for it"),
    "latest": Words("마지막 날", "the last day of a span of time stands for it"),
}
_EVERY = Words("{months}마다 두 배", "doubling every {months}")
_SAYS = Words(
    "파선: {who} {count}개({names})의 최소제곱선, {every}. "
    "95% 신뢰구간(옅은 띠)은 {low}~{high}. 공개 시점이 기간이면 그 {stands}로 보았다.",
    "Dashed: least-squares line through {count} {who} ({names}), {every}; "
    "95% interval (pale band) {low} to {high}; {stands}.",
)
_FLAT = Words("늘지 않음", "no growth")
_UNSURE = Words(
    "구간에 ‘늘지 않음’이 들어 있어, 이 모델들만으로는 커졌다고 말할 수 없다.",
    "The interval includes no growth at all: these models do not show that sizes grew.",
)
_RESTS = Words(
    "{name} 하나를 빼면 {then}: 이 선은 그 모델에 기대고 있다.",
    "Without {name} {then}: the line leans on that one model.",
)
_THEN = Words("{every}, 구간 {low}~{high}", "it says {every}, interval {low} to {high}")
_NOTHING = Words(
    "커졌다고 말할 수 없게 된다(구간에 ‘늘지 않음’이 든다)",
    "it no longer shows growth (the interval includes none)",
)
_TOO_FEW = Words(
    "선 없음: {who} 가운데 시점과 크기가 함께 알려진 것이 {count}개뿐이다(서로 다른 시점의 "
    "모델 {fewest}개부터 긋는다).",
    "No line: {who} with both a date and a size: {count} (it takes {fewest} at different times).",
)


@dataclass(frozen=True, slots=True)
class Fit:
    """A line, or none, with what it was drawn through.

    Attributes:
        line: The line; None if too few models enter or none is wanted.
        rows: The rows that enter, one a model.
        wanted: Whether a line was asked for.
    """

    line: Trend | None
    rows: pd.DataFrame
    wanted: bool


def fit_of(scene: Scene) -> Fit:
    """Return the line through the rows that enter it."""
    rows = scene.frame[scene.frame["fitted"]].drop_duplicates("model")
    line = trend(list(rows["moment"]), list(rows["point"]))
    return Fit(line, rows, scene.state.one("fit") != "none")


def who(scene: Scene) -> str:
    """Return which models enter, in words."""
    return _WHO[scene.state.one("fit")][scene.canvas.language]


def path_of(fit: Fit, scene: Scene) -> Path | None:
    """Return the line from the first model that enters to the last, and no further."""
    if fit.line is None:
        return None
    first, last = float(fit.rows["moment"].min()), float(fit.rows["moment"].max())
    moments = [first + (last - first) * part / _PARTS for part in range(_PARTS + 1)]
    every = _every(fit.line, scene.canvas.language)
    claims = dict.fromkeys(";".join(fit.rows["claims"]).split(";"))
    return Path(
        steps=tuple((moment, *fit.line.at(moment)) for moment in moments),
        label=every,
        hover="<br>".join(notes_of(fit, scene)[0].split(". ")),
        claims=";".join(claims),
    )


def notes_of(fit: Fit, scene: Scene) -> list[str]:
    """Return what the line says and rests on, or why there is none."""
    language = scene.canvas.language
    if not fit.wanted:
        return []
    if fit.line is None:
        values = {"who": who(scene), "count": len(fit.rows), "fewest": FEWEST}
        return [_TOO_FEW[language].format(**values)]
    said = _SAYS[language].format(
        who=who(scene),
        count=fit.line.count,
        names=", ".join(fit.rows[f"model_{language}"]),
        every=_every(fit.line, language),
        stands=_STANDS[scene.state.one("date")][language],
        **ends(fit.line, language),
    )
    return [said, *([] if fit.line.grows else [_UNSURE[language]]), *_leaning(fit, language)]


def ends(line: Trend, language: Language) -> dict[str, str]:
    """Return both ends of the interval of the doubling time in words."""
    slow = duration(line.slowest, language) if line.grows else _FLAT[language]
    return {"low": duration(line.quickest, language), "high": slow}


def _every(line: Trend, language: Language) -> str:
    if line.slope <= 0:
        return _FLAT[language]
    return _EVERY[language].format(months=duration(line.months, language))


def _leaning(fit: Fit, language: Language) -> list[str]:
    found = weightiest(list(fit.rows["moment"]), list(fit.rows["point"]))
    if found is None or fit.line is None or not fit.line.grows:
        return []
    index, rest = found
    then = _NOTHING[language]
    if rest.grows:
        then = _THEN[language].format(every=_every(rest, language), **ends(rest, language))
    name = fit.rows[f"model_{language}"].iloc[index]
    return [_RESTS[language].format(name=name, then=then)]
