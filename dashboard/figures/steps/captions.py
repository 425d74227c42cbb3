"""The words around the steps of alliances: title, choices and legend, every step in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import records
from dashboard.figures.chart import Caption
from dashboard.figures.marks import OPEN_STATUSES
from dashboard.figures.members.names import listed, word
from dashboard.figures.steps.signs import sign
from dashboard.figures.steps.tracks import UNDATED, step, tracks
from dashboard.figures.text import without_mark_up
from dashboard.tables.dates import read_edtf
from dashboard.words import Words

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.figures.chart import Scene

_MOST = Words(
    "시점이 보도된 연합체 {all}개 중 {count}개가 {years}년에 시작",
    "Of the {all} dated alliances, {count} began in {years}",
)
_EACH = Words(
    "시점이 보도된 연합체 {all}개 중 {years}년에 각 {count}개씩 시작",
    "Of the {all} dated alliances, most began in {years}, {count} in each",
)
_ONE_YEAR = Words(
    "시점이 보도된 연합체 {all}개 모두 {years}년에 시작",
    "All {all} dated alliances began in {years}",
)
_ALONE = Words("{name}의 첫 단계는 {step}", "{name}, first step: {step}")
_PLANS = Words(
    ", 계획·발표로만 보도된 단계는 {count}개",
    "; {count} {steps} reported only as planned or announced",
)
_NEVER = Words(
    "연합체 {count}개, 날짜가 보도된 단계 없음", "No dated step is reported of {count} {alliances}"
)
_ORDER = Words("첫 단계 순", "by first step")
_TOGETHER = Words("날짜가 겹치는 주장은 한 표식으로", "claims of overlapping dates as one mark")
_SEPARATE = Words("주장별로 표시", "each claim by itself")
_OPEN = Words("빈 표식은 계획·발표", "open: planned or announced")
_BARS = Words("옅은 막대는 날짜가 불확실한 기간", "pale bar: at some point in that period")
_HATCHED = Words("빈 표식·빗금은 계획·발표", "open or hatched: planned or announced")
_HIDDEN = Words("시점 미상 제외", "without the undated")
_LIMITED = Words(
    "연합체 {all}개 가운데 최근에 시작한 {shown}개만 표시",
    "only the {shown} of {all} alliances that began last",
)
_TIMELINE = Words("연표", "Timeline")
_TOLD = 60
_MORE = Words("그 밖의 연합체 {count}개", "{count} more alliances")


def caption(scene: Scene) -> Caption:
    """Return the words around the rows drawn."""
    language = scene.canvas.language
    sentence, choices = _title(scene), [_ORDER[language], *_choices(scene)]
    rows = [
        f"{one.name} ({one.detail}): {without_mark_up(one.label) or UNDATED[language]}"
        for one in tracks(scene)
    ]
    if len(rows) > _TOLD:
        rows = [*rows[:_TOLD], _MORE[language].format(count=len(rows) - _TOLD)]
    shapes = _shapes(scene)
    return Caption(
        notes=(shapes,) if shapes else (),
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
    plans = dated[dated["status"].isin(OPEN_STATUSES)]
    count = len(plans.drop_duplicates(["alliance", "milestone"]))
    steps = "step" if count == 1 else "steps"
    tail = _PLANS[language].format(count=count, steps=steps) if count else ""
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
    language = scene.canvas.language
    said = [(_SEPARATE if scene.state.flag("separate") else _TOGETHER)[language]]
    matching, drawn = int(scene.frame["matching"].iloc[0]), scene.frame["alliance"].nunique()
    if matching > drawn:
        said.append(_LIMITED[language].format(all=matching, shown=drawn))
    return said


def _legend(scene: Scene) -> list[str]:
    rows, language = scene.frame, scene.canvas.language
    dated = rows[rows["on"] != ""]
    planned = dated["status"].isin(OPEN_STATUSES)
    long = dated["on"].map(lambda on: read_edtf(on).earliest != read_edtf(on).latest).astype(bool)
    hatched = (long & planned).any()
    signs = {
        _HATCHED: hatched,
        _OPEN: planned.any() and not hatched,
        _BARS: long.any(),
        _HIDDEN: not scene.state.flag("undated"),
    }
    return [words[language] for words, shown in signs.items() if shown]


def _shapes(scene: Scene) -> str:
    """Return the shapes of the steps drawn, each with its word."""
    accent, used = (
        scene.canvas.theme.accent,
        set(scene.frame.loc[scene.frame["on"] != "", "milestone"]),
    )
    named: dict[str, list[str]] = {}
    for milestone in scene.dataset.package.vocabularies["milestone"]:
        if milestone in used:
            said = word("milestone", milestone, scene).replace(" ", "&nbsp;")
            named.setdefault(sign(milestone), []).append(said)
    return " ".join(
        f"<b style='color:{accent}'>{shape}</b>&nbsp;{'·'.join(words)}"
        for shape, words in named.items()
    )
