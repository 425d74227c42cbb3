"""The line through the claims under a state, drawn one by one or not, in words and as a path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.doubling import MODELS_NEEDED, WIDEST, Trend, is_settled, trend, weightiest
from dashboard.charting.choosing import NAMES
from dashboard.charting.limits import MOST_ROWS
from dashboard.charts.model_timeline.frames import basis, matching
from dashboard.charts.model_timeline.model_marks import duration
from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import plain
from dashboard.plotting.timeseries import Path
from dashboard.requests.choices import ChoiceValues, Value

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext
    from dashboard.dataset.dataset import Dataset


class Fit(Struct, frozen=True):
    """A line, or none, with what it was drawn through.

    Attributes:
        line: The line; None where the models are too few to say how fast sizes double, or none is
            wanted.
        wanted: Whether a line was asked for.
        count: How many models enter.
        names: Their names, those of the first.
        ends: The moments of the first and of the last.
        claims: The claims about the first, joined with ``;``.
        leaning: The model without which the line changes most, and the line without it.
    """

    line: Trend | None
    wanted: bool
    count: int
    names: tuple[Text, ...]
    ends: tuple[float, float]
    claims: str
    leaning: tuple[Text, Trend] | None


_ENTERING = (*NAMES, "fit", "date", "country", "incomplete")
"""The choices that say which claims enter."""


class _Fitted(Struct, frozen=True):
    """What a line depends on: the drawing of a chart and the words around it ask for the same."""

    chosen: tuple[tuple[str, Value], ...]

    def __call__(self, dataset: Dataset) -> Fit:
        state = ChoiceValues(dict(self.chosen))
        rows = matching(dataset, state)
        rows = rows[rows["fitted"]].reset_index(drop=True)
        names = [dataset.name_text("models", model) for model in rows["model"]]
        points = list(rows["moment"]), list(rows["point"])
        settled = is_settled(*points)
        found = weightiest(*points) if settled else None
        claims = dict.fromkeys(";".join(rows["claims"].head(MOST_ROWS)).split(";"))
        return Fit(
            line=trend(*points) if settled else None,
            wanted=state.one("fit") != "none",
            count=len(rows),
            names=tuple(names[:MOST_ROWS]),
            ends=(float(rows["moment"].min()), float(rows["moment"].max())),
            claims=";".join(claims),
            leaning=None if found is None else (names[found[0]], found[1]),
        )


def fit_of(context: RenderContext) -> Fit:
    """Return the line through the claims that enter it under the state of a scene."""
    values = context.state.values
    return context.dataset.derived(_Fitted(tuple((name, values[name]) for name in _ENTERING)))


NAMED = 12
"""Models that a note names; it counts the others."""

_PARTS = 24
_MORE = Text("{names} 외 {count}개", "{names} and {count} more")
_WHOLE = Text(
    "하나씩 그리지 않은 모델도 추세선 계산에는 포함했습니다.",
    "Models that are not drawn one by one enter the line too.",
)
_WHO = {
    "dense": Text("밀집 모델", "dense models"),
    "comparable": Text("전문가 혼합(MoE)을 제외한 모델", "models other than mixtures of experts"),
    "all": Text("전체 모델", "models of every kind"),
}
_EVERY = Text("{months}마다 두 배", "doubling every {months}")
_SAYS = Text(
    "파선: {who} {count}개({names})의 최소제곱 추세선, {every}, 95% 신뢰구간(옅은 띠) "
    "{low}~{high}.",
    "Dashed: least-squares line through {count} {who} ({names}), {every}; 95% confidence interval "
    "(pale band) {low} to {high}.",
)
_RESTS = Text(
    "영향이 가장 큰 모델({name})을 빼면 {months}마다 두 배, 구간 {low}~{high}입니다.",
    "Without {name}, the model that weighs most, they double every {months}, interval {low} to "
    "{high}.",
)
_FEW = Text(
    "시점과 크기가 모두 보도된 {who}은 {count}개로, 크기가 두 배가 되는 기간을 말하기에는 "
    "부족합니다.",
    "Date and size are both reported for {count} {who}, too few to tell how fast sizes double.",
)
_NONE = Text(
    "시점과 크기가 모두 보도된 {who}이 없어 크기가 두 배가 되는 기간을 말할 수 없습니다.",
    "For no {who} are both date and size reported, so how fast sizes double cannot be told.",
)
_NEEDED = Text(
    "모델이 {needed}개 이상이고, 95% 신뢰구간의 상한이 하한의 {widest}배 이하이며, "
    "어느 모델을 빼도 증가세가 유지될 때만 기간을 제시합니다.",
    "It takes {needed} or more, a 95% interval whose upper end is at most {widest} times the "
    "lower, and growth that no single model decides.",
)
_NOWHERE = Text(
    "시점과 크기가 보도된 모델 가운데 절반 이상의 구조가 알려지지 않아, {asked} 대신 전체 모델로 "
    "계산했습니다.",
    "The architecture of fewer than half of the models with date and size is stated, so all models "
    "are counted, not just the {asked}.",
)
_UNSTATED = Text(
    "구조가 보도되지 않은 모델({names})은 제외했습니다.",
    "{names}: architecture not reported, not counted.",
)
_MANY_UNSTATED = Text(
    "구조가 보도되지 않은 모델 {count}개는 제외했습니다.",
    "{count} models whose architecture is not reported are not counted.",
)


def who(context: RenderContext) -> str:
    """Return which models enter, in words."""
    return _WHO[basis(context.dataset, context.state)][context.canvas.language]


def path_of(fit: Fit, context: RenderContext) -> Path | None:
    """Return the line from the first model that enters to the last, and no further."""
    if fit.line is None:
        return None
    first, last = fit.ends
    moments = [first + (last - first) * part / _PARTS for part in range(_PARTS + 1)]
    every = _every(fit.line, context.canvas.language)
    return Path(
        steps=tuple((moment, *fit.line.at(moment)) for moment in moments),
        label=every,
        hover="<br>".join(notes_of(fit, context)[0].split(", ")),
        claims=fit.claims,
    )


def notes_of(fit: Fit, context: RenderContext) -> list[str]:
    """Return what the line says and rests on, or why there is none."""
    language = context.canvas.language
    if not fit.wanted:
        return []
    count = plain(fit.count, language)
    if fit.line is None:
        bound = {"needed": MODELS_NEEDED, "widest": round(WIDEST)}
        few = (_FEW if fit.count else _NONE)[language].format(who=who(context), count=count)
        needed = _NEEDED[language].format(**bound)
        return [" ".join([few, needed, *_unstated(context)])]
    said = _SAYS[language].format(
        who=who(context),
        count=count,
        names=and_more([name[language] for name in fit.names], fit.count, language),
        every=_every(fit.line, language),
        **ends(fit.line, language),
    )
    beyond = [_WHOLE[language]] if not context.drawn.others.empty else []
    return [" ".join([said, *_unstated(context)]), *beyond, *_leaning(fit, language)]


def _unstated(context: RenderContext) -> list[str]:
    """Return what follows where nobody says how models work: some do not count, or all do."""
    language, rows = context.canvas.language, context.frame
    used, asked = basis(context.dataset, context.state), context.state.one("fit")
    if used != asked:
        return [_NOWHERE[language].format(asked=_WHO[asked][language])]
    if used != "dense":
        return []
    able = rows["moment"].notna() & rows["point"].notna()
    names = list(
        dict.fromkeys(rows[able & (rows["architecture"] == "unstated")][f"model_{language}"])
    )
    if not names:
        return []
    if len(names) > NAMED:
        return [_MANY_UNSTATED[language].format(count=plain(len(names), language))]
    return [_UNSTATED[language].format(names=and_more(names, len(names), language))]


def and_more(names: list[str], count: int, language: Language) -> str:
    """Return names, and how many there are beyond them."""
    joined = ", ".join(names[:NAMED])
    if count <= len(names[:NAMED]):
        return joined
    return _MORE[language].format(names=joined, count=plain(count - len(names[:NAMED]), language))


def ends(line: Trend, language: Language) -> dict[str, str]:
    """Return both ends of the interval of the doubling time in words, in the unit of the latter."""
    low, high = (duration(end, language, line.months) for end in (line.quickest, line.slowest))
    return {"low": low, "high": high}


def _every(line: Trend, language: Language) -> str:
    return _EVERY[language].format(months=duration(line.months, language))


def _leaning(fit: Fit, language: Language) -> list[str]:
    if fit.leaning is None:
        return []
    name, rest = fit.leaning
    months = duration(rest.months, language)
    words = {"name": name[language], "months": months, **ends(rest, language)}
    return [_RESTS[language].format(**words)]
