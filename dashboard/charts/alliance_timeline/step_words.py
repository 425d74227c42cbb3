"""The words around the steps of alliances: title, choices and legend, every step in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import records
from dashboard.charting.captions import Caption, words_shown
from dashboard.charting.legend import LegendEntry, written
from dashboard.charting.status import OPEN_STATUSES
from dashboard.charting.terms import listed, word
from dashboard.charts.alliance_timeline.step_rows import (
    UNDATED,
    StepRow,
    bands,
    rows_of,
    sign,
    step,
)
from dashboard.i18n import Text
from dashboard.i18n.edtf import read_edtf
from dashboard.plotting.marks import Fill
from dashboard.plotting.rows import fills_of_spans
from dashboard.plotting.text import without_mark_up

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.charting.chart import RenderContext
    from dashboard.plotting.chart_text import ChartText

_MOST = Text(
    "시점이 보도된 연합체 {all}개 중 {count}개가 {years}년에 시작",
    "Of the {all} alliances with a known date, {count} began in {years}",
)
_EACH = Text(
    "시점이 보도된 연합체 {all}개 중 {years}년에 각 {count}개씩 시작",
    "Of the {all} alliances with a known date, most began in {years}, {count} in each",
)
_ONE_YEAR = Text(
    "시점이 보도된 연합체 {all}개 모두 {years}년에 시작",
    "{every} began in {years}",
)
_BOTH = Text("", "Both alliances with a known date")
_EVERY = Text("", "All {all} alliances with a known date")
_ALONE = Text("{name}의 첫 단계는 {step}", "{name}, first step: {step}")
_PLANS = Text(
    ", 계획·발표로만 보도된 단계는 {count}개",
    "; {count} {steps} only planned or announced",
)
_NEVER = Text(
    "연합체 {count}개, 날짜가 보도된 단계 없음",
    "No step of {count} {alliances} has a reported date",
)
_ORDER = Text("첫 단계 순", "By first step")
_TOGETHER = Text("날짜가 겹치는 주장은 한 표식으로", "claims of overlapping dates as one mark")
_SEPARATE = Text("주장별로 표시", "each claim by itself")
_OPEN = Text("빈 표식은 계획·발표", "open: planned or announced")
_BARS = Text("옅은 막대는 날짜가 불확실한 기간", "pale bar: at some point in that period")
_HATCHED = Text("빈 표식·빗금은 계획·발표", "open or hatched: planned or announced")
_HIDDEN = Text("시점 미상 제외", "without the undated")
_LIMITED = Text(
    "연합체 {all}개 가운데 최근에 시작한 {shown}개만 표시",
    "only the {shown} of {all} alliances that began last",
)
_TIMELINE = Text("연표", "Timeline")
_TOLD = 60
_MORE = Text("그 밖의 연합체 {count}개", "{count} more alliances")


def caption(context: RenderContext) -> ChartText:
    """Return the words around the rows drawn."""
    language = context.canvas.language
    choices = [_ORDER[language], *_choices(context)]
    rows = [
        f"{one.name}{language.aside(one.detail)}: {without_mark_up(one.label) or UNDATED[language]}"
        for one in rows_of(context)
    ]
    if len(rows) > _TOLD:
        rows = [*rows[:_TOLD], _MORE[language].format(count=len(rows) - _TOLD)]
    return Caption(
        title=_title(context),
        kind=_TIMELINE[language],
        measure=choices,
        shown=choices,
        legend=_legend(context),
        told="; ".join(rows),
        notes=(_shapes(context),),
    ).text


def _title(context: RenderContext) -> str:
    language, rows = context.canvas.language, context.frame
    dated = rows[rows["on"] != ""]
    if dated.empty:
        count = rows["alliance"].nunique()
        alliances = "alliance" if count == 1 else "alliances"
        return _NEVER[language].format(count=count, alliances=alliances)
    plans = dated[dated["status"].isin(OPEN_STATUSES)]
    count = len(plans.drop_duplicates(["alliance", "milestone"]))
    steps = "step" if count == 1 else "steps"
    tail = _PLANS[language].format(count=count, steps=steps) if count else ""
    return _beginnings(dated, context) + tail


def _beginnings(dated: pd.DataFrame, context: RenderContext) -> str:
    language, first = context.canvas.language, dated.drop_duplicates("alliance")
    if len(first) == 1:
        row = next(records(first, StepRow))
        name = row.alliance_text[language]
        return _ALONE[language].format(name=name, step=step(row, context))
    years = first["first"].map(lambda on: read_edtf(on).earliest.year).value_counts()
    most = sorted(years[years == years.max()].index)
    words = _EACH if len(most) > 1 else _ONE_YEAR if len(years) == 1 else _MOST
    named = listed([str(year) for year in most], language)
    every = (_BOTH if len(first) == 2 else _EVERY)[language].format(all=len(first))
    return words[language].format(years=named, all=len(first), count=int(years.max()), every=every)


def _choices(context: RenderContext) -> list[str]:
    """Return in words what is left out or set apart by choice."""
    language = context.canvas.language
    said = [(_SEPARATE if context.state.flag("separate") else _TOGETHER)[language]]
    total, shown = context.drawn.total, context.frame["alliance"].nunique()
    if total > shown:
        said.append(_LIMITED[language].format(all=total, shown=shown))
    return said


def _legend(context: RenderContext) -> list[str]:
    rows, language = context.frame, context.canvas.language
    dated = rows[rows["on"] != ""]
    planned = dated["status"].isin(OPEN_STATUSES)
    fills = fills_of_spans(bands(context), context.canvas)
    hatched = Fill.HATCHED in fills
    signs = {
        _HATCHED: hatched,
        _OPEN: planned.any() and not hatched,
        _BARS: Fill.SOLID in fills,
        _HIDDEN: not context.state.flag("undated"),
    }
    return words_shown(signs, language)


def _shapes(context: RenderContext) -> str:
    """Return the shapes of the steps drawn, each with its word."""
    accent, used = (
        context.canvas.theme.accent,
        set(context.frame.loc[context.frame["on"] != "", "milestone"]),
    )
    if "result" in used:
        used.discard("results_due")  # An open star says that it is still to come.
    named: dict[str, list[str]] = {}
    for milestone in context.dataset.package.vocabularies["milestone"]:
        if milestone in used:
            said = word("milestone", milestone, context).replace(" ", "&nbsp;")
            named.setdefault(sign(milestone), []).append(said)
    return written(
        LegendEntry("·".join(words), accent, shape, is_shape=True) for shape, words in named.items()
    )
