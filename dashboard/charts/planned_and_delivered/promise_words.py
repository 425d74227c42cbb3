"""Title, subtitle, notes and alternative text of promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.promises import UNKNOWN
from dashboard.charting.captions import Caption, words_shown
from dashboard.charting.legend import LegendEntry, written
from dashboard.charting.terms import term
from dashboard.charts.planned_and_delivered.promise_rows import (
    MOST,
    SIGNS,
    color_of,
    dates_of,
    detail_of,
    has_data,
    label_of,
    newest_source,
    runs,
)
from dashboard.charts.planned_and_delivered.promised import PromiseRow
from dashboard.i18n import Text
from dashboard.i18n.edtf import read_edtf

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext
    from dashboard.plotting.chart_text import ChartText

KINDS = {
    "size": Text("크기", "Size"),
    "model": Text("모델", "Model"),
    "money": Text("투자·인력", "Money and staff"),
    "step": Text("일정", "Schedule"),
    "service": Text("서비스", "Service"),
    "figure": Text("그 밖의 수치", "Other figure"),
}
"""What is planned."""

_KNOWN = Text(
    "계획 {count}건 중 {known}건의 결과 보도: {parts}",
    "{known} of {count} plans have a known outcome: {parts}",
)
_ALL_KNOWN = Text("계획 {count}건의 결과: {parts}", "Outcome of {plans}: {parts}")
_PART = Text("{verdict} {count}건", "{count} {verdict}")
_NOTHING_KNOWN = Text("계획 {count}건, 결과 보도 없음", "{plans}, none with a reported outcome")
_PLANS = {True: "1 plan", False: "{count} plans"}
_SOURCE = {False: Text("기사", "article"), True: Text("출처", "source")}
"""What tells of plans, by whether files of data are in view too."""
_UNKNOWN = Text(
    "결과를 전한 {source}가 없는 계획은 {count}건입니다.",
    "No {source} reports an outcome for {count} of the plans.",
)
_NONE_KNOWN = Text(
    "결과를 전한 {source}가 있는 계획은 없습니다.",
    "No {source} reports an outcome for any of them.",
)
_OVERDUE = Text(
    "그중 {count}건은 기한이 지난 뒤 나온 {source}에도 언급이 없습니다.",
    "{count} of these are not mentioned in the {source}s that appeared after they were due.",
)
_ORDER = {
    "verdict": Text("결과 순", "by outcome"),
    "said": Text("발표일 순", "by date of the plan"),
    "due": Text("기한 순", "by date due"),
}
_CIRCLE = {
    False: Text("빈 동그라미는 계획 발표", "open circle: plan announced"),
    True: Text(
        "빈 동그라미는 계획이 실린 출처의 발행 시점",
        "open circle: date of the source that reports the plan",
    ),
}
_HATCHED = Text("빗금은 기한", "hatched: due")
_HATCHED_PERIOD = Text("빗금은 기한·사업 기간", "hatched: due or period")
_DOTTED = {
    False: Text(
        "최신 기사까지 이은 점선은 결과 보도 없음",
        "dotted line to the newest article: no outcome reported",
    ),
    True: Text(
        "최신 출처까지 이은 점선은 결과 보도 없음",
        "dotted line to the newest source: no outcome reported",
    ),
}
_HIDDEN = Text(
    "기한·수치·결과 보도가 모두 없는 계획 {count}건은 제외했습니다.",
    "Left out for having neither date nor figure nor reported outcome: {count}.",
)
_LIMITED = Text("앞의 {most}건만 표시", "only the first {most}")
_KIND = Text("일정표", "Calendar chart")


def caption(context: RenderContext) -> ChartText:
    """Return what came of how many plans, the choices and the legend, every plan in words."""
    language, notes = context.canvas.language, _notes(context)
    told = [_told(row, context) for row in context.rows(PromiseRow)[:MOST]]
    order = _ORDER[context.state.one("order")][language]
    return Caption(
        title=_title(context),
        kind=_KIND[language],
        measure=(order,),
        shown=(order[:1].upper() + order[1:],),
        legend=_legend(context),
        notes=notes,
        told_notes=(*notes, " ".join(told)),
    ).text


def _title(context: RenderContext) -> str:
    """Return of how many plans the outcome is known and what it is."""
    language, count = context.canvas.language, len(context.frame)
    counts = context.frame["verdict"].value_counts()
    known = [verdict for verdict in SIGNS if verdict in counts and verdict != UNKNOWN]
    parts = ", ".join(
        _PART[language].format(
            verdict=term(context.dataset, "verdict", verdict)[language], count=counts[verdict]
        )
        for verdict in known
    )
    plans = _PLANS[count == 1].format(count=count)
    total = int(sum(counts[verdict] for verdict in known))
    words = _NOTHING_KNOWN if not known else _ALL_KNOWN if total == count else _KNOWN
    return words[language].format(count=count, known=total, parts=parts, plans=plans)


def _notes(context: RenderContext) -> tuple[str, ...]:
    """Return of how many plans nothing is known, and how many are not drawn."""
    language, late = context.canvas.language, _overdue(context)
    unknown = int((context.frame["verdict"] == UNKNOWN).sum())
    hidden = context.drawn.total - len(context.frame)
    source = _SOURCE[has_data(context)][language]
    words = _NONE_KNOWN if unknown == len(context.frame) else _UNKNOWN
    said = [
        words[language].format(count=unknown, source=source) if unknown else "",
        _OVERDUE[language].format(count=late, source=source) if late else "",
        _HIDDEN[language].format(count=hidden) if hidden else "",
    ]
    joined = " ".join(filter(None, said))
    return (joined,) if joined else ()


def _overdue(context: RenderContext) -> int:
    """Return of how many promises nothing is known although the newest source is later."""
    newest = newest_source(context)
    unreported = context.frame[
        (context.frame["verdict"] == UNKNOWN) & (context.frame["due_on"] != "")
    ]
    return sum(read_edtf(due).latest < newest for due in unreported["due_on"])


def _legend(context: RenderContext) -> list[str]:
    language, rows = context.canvas.language, context.frame
    period = any(runs(row) for row in context.rows(PromiseRow))
    is_data = has_data(context)
    shown = {
        _CIRCLE[is_data]: True,
        _HATCHED_PERIOD if period else _HATCHED: bool((rows["due_on"] != "").any()),
        _DOTTED[is_data]: bool((rows["came_on"] == "").any()),
    }
    limit = _LIMITED[language].format(most=MOST) if len(rows) > MOST else ""
    return [*words_shown(shown, language), written(_verdicts(context)), limit]


def _verdicts(context: RenderContext) -> list[LegendEntry]:
    language, shown = context.canvas.language, set(context.frame["verdict"])
    return [
        LegendEntry(
            term(context.dataset, "verdict", verdict)[language], color_of(verdict, context), sign
        )
        for verdict, sign in SIGNS.items()
        if verdict in shown and verdict != UNKNOWN
    ]


def _told(row: PromiseRow, context: RenderContext) -> str:
    language = context.canvas.language
    detail = detail_of(row, context)
    about = row.thing_text[language] + (language.aside(detail) if detail else "")
    said = "; ".join([label_of(row, context), *dates_of(row, context)])
    return f"{about}: {said}. {row.explanation_text[language]}"
