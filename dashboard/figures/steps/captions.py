"""The words around the steps of alliances: title, choices and legend, every step in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import records
from dashboard.analysis.steps import PLANNED
from dashboard.figures.chart import Caption
from dashboard.figures.marks import OPEN_STATUSES
from dashboard.figures.members.names import listed, word
from dashboard.figures.steps.tracks import step, tracks
from dashboard.figures.text import without_mark_up
from dashboard.tables.dates import read_edtf
from dashboard.words import Words

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.figures.chart import Scene

_MOST = Words(
    "연합체의 첫걸음은 {years}년에 가장 많았다({all}개 가운데 {count}개)",
    "More alliances took their first step in {years} than in any other year ({count} of {all})",
)
_EACH = Words(
    "연합체의 첫걸음은 {years}년에 가장 많았다({all}개 가운데 {count}개씩)",
    "Alliances took their first steps mostly in {years} ({count} of {all} in each)",
)
_ONE_YEAR = Words(
    "연합체 {all}개의 첫걸음이 모두 {years}년이다",
    "All {all} alliances took their first step in {years}",
)
_ALONE = Words("{name}의 첫걸음: {step}", "{name}, first step: {step}")
_PLANS = Words(", 계획으로만 알려진 단계는 {count}개", "; {count} {steps} known only as plans")
_NEVER = Words(
    "연합체 {count}개, 날짜가 알려진 단계가 없다", "No dated step is known of {count} {alliances}"
)
_ORDER = Words("연합체마다 한 줄, 첫걸음 순", "a row for each alliance, by first step")
_TOGETHER = Words(
    "같은 날을 뜻할 수 있는 주장은 하나로", "claims that can mean the same day are one mark"
)
_SEPARATE = Words("주장마다 따로 그림", "each claim drawn by itself")
_ONLY = Words("{names}만", "{names} only")
_OPEN = Words("빈 표식은 계획이나 발표", "open: planned or announced")
_BARS = Words("옅은 막대는 그만큼만 알려진 날짜", "pale bar: the date is no more precise")
_EMPTY = Words("시기 미상은 맨 아래 빈 동그라미", "undated: empty circle, at the bottom")
_HIDDEN = Words("시기 미상은 뺌", "the undated left out")
_LIMITED = Words(
    "연합체 {all}개 가운데 첫걸음이 늦은 {shown}개만 그림",
    "only the {shown} of {all} alliances that started last are drawn",
)
_TIMELINE = Words("연표", "Timeline")
_TOLD = 60
_MORE = Words("그 밖의 연합체 {count}개", "{count} more alliances")


def caption(scene: Scene) -> Caption:
    """Return the words around the rows drawn."""
    language = scene.canvas.language
    sentence, choices = _title(scene), [_ORDER[language], *_choices(scene)]
    rows = [f"{one.name} ({one.detail}): {without_mark_up(one.label)}" for one in tracks(scene)]
    if len(rows) > _TOLD:
        rows = [*rows[:_TOLD], _MORE[language].format(count=len(rows) - _TOLD)]
    return Caption(
        title=sentence,
        subtitle=" · ".join([*choices, *_legend(scene)]),
        alternative=f"{_TIMELINE[language]}, {', '.join(choices)}. {sentence}. {'; '.join(rows)}.",
    )


def _title(scene: Scene) -> str:
    language, rows = scene.canvas.language, scene.frame
    dated = rows[rows["on"] != ""]
    if dated.empty:
        count = rows["alliance"].nunique()
        alliances = "alliance" if count == 1 else "alliances"
        return _NEVER[language].format(count=count, alliances=alliances)
    plans = dated[dated["status"].isin(PLANNED)]
    many = plans.drop_duplicates(["alliance", "milestone"])
    steps = "step is" if len(many) == 1 else "steps are"
    tail = _PLANS[language].format(count=len(many), steps=steps) if len(many) else ""
    return _beginnings(dated, scene) + tail


def _beginnings(dated: pd.DataFrame, scene: Scene) -> str:
    language, first = scene.canvas.language, dated.drop_duplicates("alliance")
    if len(first) == 1:
        row = next(records(first))
        name = getattr(row, f"alliance_{language}")
        return _ALONE[language].format(name=name, step=step(row, scene))
    years = first["first"].map(lambda on: read_edtf(on).earliest.year).value_counts()
    most = sorted(years[years == years.max()].index)
    words = _EACH if len(most) > 1 else _ONE_YEAR if len(years) == 1 else _MOST
    named = listed([str(year) for year in most], language)
    return words[language].format(years=named, all=len(first), count=int(years.max()))


def _choices(scene: Scene) -> list[str]:
    """Return in words what is left out or set apart by choice."""
    language, state = scene.canvas.language, scene.state
    said = []
    for choice, vocabulary in (("alliance_kind", "alliance_kind"), ("milestone", "milestone")):
        if state.many(choice):
            names = [word(vocabulary, one, scene) for one in state.many(choice)]
            said.append(_ONLY[language].format(names=listed(names, language)))
    said.append((_SEPARATE if state.flag("separate") else _TOGETHER)[language])
    matching, drawn = int(scene.frame["matching"].iloc[0]), scene.frame["alliance"].nunique()
    if matching > drawn:
        said.append(_LIMITED[language].format(all=matching, shown=drawn))
    return said


def _legend(scene: Scene) -> list[str]:
    rows, language = scene.frame, scene.canvas.language
    dates = [read_edtf(on) for on in rows["on"].unique() if on]
    signs = {
        _OPEN: (rows["status"].isin(OPEN_STATUSES) & (rows["on"] != "")).any(),
        _BARS: any(on.earliest != on.latest for on in dates),
        _EMPTY: (rows["on"] == "").any(),
        _HIDDEN: not scene.state.flag("undated"),
    }
    return [words[language] for words, shown in signs.items() if shown]
