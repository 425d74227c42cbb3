"""The line through sizes: what it says of doubling, how sure it is, on what it rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.doubling import FEWEST, Trend
from dashboard.figures.announcements.labels import duration
from dashboard.figures.dated import Path
from dashboard.words import Language, Words
from dashboard.words.numbers import plain

if TYPE_CHECKING:
    from dashboard.figures.announcements.fits import Fit
    from dashboard.figures.chart import Scene

NAMED = 12
"""Models that a note names; it counts the others."""

_PARTS = 24
_MORE = Words("{names} 외 {count}개", "{names} and {count} more")
_WHOLE = Words(
    "하나씩 그리지 않은 모델도 선에는 들어 있다.",
    "Models that are not drawn one by one enter the line too.",
)
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
_MATTERS = Words(
    "{name} 하나를 빼면 {then}: 다른 어느 모델을 빼도 이보다 덜 바뀐다.",
    "Without {name} {then}: leaving out any other model changes less.",
)
_LEANS = 0.1
"""Share by which one model must change the time of doubling for the line to lean on it."""

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


def who(scene: Scene) -> str:
    """Return which models enter, in words."""
    return _WHO[scene.state.one("fit")][scene.canvas.language]


def path_of(fit: Fit, scene: Scene) -> Path | None:
    """Return the line from the first model that enters to the last, and no further."""
    if fit.line is None:
        return None
    first, last = fit.ends
    moments = [first + (last - first) * part / _PARTS for part in range(_PARTS + 1)]
    every = _every(fit.line, scene.canvas.language)
    return Path(
        steps=tuple((moment, *fit.line.at(moment)) for moment in moments),
        label=every,
        hover="<br>".join(notes_of(fit, scene)[0].split(". ")),
        claims=fit.claims,
    )


def notes_of(fit: Fit, scene: Scene) -> list[str]:
    """Return what the line says and rests on, or why there is none."""
    language = scene.canvas.language
    if not fit.wanted:
        return []
    if fit.line is None:
        values = {"who": who(scene), "count": plain(fit.count, language), "fewest": FEWEST}
        return [_TOO_FEW[language].format(**values)]
    said = _SAYS[language].format(
        who=who(scene),
        count=plain(fit.count, language),
        names=and_more([name[language] for name in fit.names], fit.count, language),
        every=_every(fit.line, language),
        stands=_STANDS[scene.state.one("date")][language],
        **ends(fit.line, language),
    )
    beyond = [_WHOLE[language]] if scene.frame["rest"].any() else []
    unsure = [] if fit.line.grows else [_UNSURE[language]]
    return [said, *beyond, *unsure, *_leaning(fit, language)]


def and_more(names: list[str], count: int, language: Language) -> str:
    """Return names, and how many there are beyond them."""
    joined = ", ".join(names[:NAMED])
    if count <= len(names[:NAMED]):
        return joined
    return _MORE[language].format(names=joined, count=plain(count - len(names[:NAMED]), language))


def ends(line: Trend, language: Language) -> dict[str, str]:
    """Return both ends of the interval of the doubling time in words."""
    slow = duration(line.slowest, language) if line.grows else _FLAT[language]
    return {"low": duration(line.quickest, language), "high": slow}


def _every(line: Trend, language: Language) -> str:
    if line.slope <= 0:
        return _FLAT[language]
    return _EVERY[language].format(months=duration(line.months, language))


def _leaning(fit: Fit, language: Language) -> list[str]:
    if fit.leaning is None or fit.line is None or not fit.line.grows:
        return []
    name, rest = fit.leaning
    then, words = _NOTHING[language], _RESTS
    if rest.grows:
        words = _RESTS if abs(rest.months / fit.line.months - 1) > _LEANS else _MATTERS
        then = _THEN[language].format(every=_every(rest, language), **ends(rest, language))
    return [words[language].format(name=name[language], then=then)]
