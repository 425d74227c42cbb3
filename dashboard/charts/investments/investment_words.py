"""The words around investments: title, choices and legend, every amount in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.analysis.additions import added
from dashboard.analysis.investments import PRIVATE, RAISED
from dashboard.analysis.records import records
from dashboard.charting.captions import Caption
from dashboard.charting.legend import swatch, written
from dashboard.charting.status import OPEN_STATUSES
from dashboard.charting.terms import term
from dashboard.charts.investments.amounts import (
    FUNDS,
    STAFF,
    YEARLY,
    InvestmentRow,
    colors,
    largest,
    obstacles,
    status,
)
from dashboard.charts.investments.investment_rows import MOST, rows_of
from dashboard.i18n import Text

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext
    from dashboard.plotting.chart_text import ChartText

_LARGEST = {
    "money": Text("최대 금액은 {one}", "The largest amount is {one}"),
    "staff": Text("최대 인원은 {one}", "The largest number of people is {one}"),
}
_LARGEST_YEARLY = Text("연간 최대 금액은 {one}", "The largest amount a year is {one}")
_OF = Text("{who}의 {amount}({status})", "{amount} by {who} ({status})")
_RAISED = Text("{who} 투자 유치 {amount}({status})", "{amount} raised by {who} ({status})")
_TO_RAISE = Text("{who}의 투자 유치 계획 {amount}", "{who}’s planned raise of {amount}")
_SECOND = {
    "private": Text(
        ", 공개된 민간 투자 최대액은 {one}", "; the largest disclosed private one, {one}"
    ),
    "public": Text(
        ", 공개된 공공 재정 최대액은 {one}", "; the largest disclosed public one, {one}"
    ),
    "raised": Text(
        ", 공개된 투자 유치 최대액은 {one}", "; the largest disclosed funding round, {one}"
    ),
}
_OWN = Text(
    ", 공개된 기업 자체 투자 최대액은 {one}",
    "; the largest disclosed as a company's own investment, {one}",
)
"""Private money beside rounds of funding, which are private money too."""
_SECOND_STAFF = {
    "private": Text(
        ", 공개된 민간 최대 인원은 {one}", "; the largest disclosed private one, {one}"
    ),
    "public": Text(", 공개된 공공 최대 인원은 {one}", "; the largest disclosed public one, {one}"),
    "raised": Text(", 지원받은 최대 인원은 {one}", "; the largest number received, {one}"),
}
_GOVERNMENT = re.compile(r"^Government of ")
_UNKNOWN = {
    "money": Text("금액이 공개된 투자 없음", "No amount is disclosed"),
    "staff": Text("인원이 공개된 투자 없음", "No number of people is disclosed"),
}
_NO_PERIOD = Text("기간이 보도된 투자 없음", "No amount has a reported period")
_MEASURE = {
    ("KRW", "total"): Text("총액(원화)", "Total amounts in won"),
    ("USD", "total"): Text("총액(미국 달러)", "Total amounts in US dollars"),
    ("KRW", "yearly"): Text("연간 금액(총액을 기간으로 나눈 값, 원화)", "Amounts per year in won"),
    ("USD", "yearly"): Text(
        "연간 금액(총액을 기간으로 나눈 값, 미국 달러)", "Amounts per year in US dollars"
    ),
}
_PEOPLE = {
    "total": Text("인원(명)", "Number of people"),
    "yearly": Text("연간 인원(명)", "Number of people per year"),
}
_RATES = Text("환율: {notes}", "Exchange rate: {notes}")
_WHISKER = Text("양 끝에 눈금이 있는 막대는 하한~상한", "bar with end caps: from low to high end")
_APART = Text(
    "다음과 같은 이유로 합산하지 않았습니다: {why}.",
    "Amounts of different kinds are not added up ({why}).",
)
_LIMITED = Text("{all}건 가운데 큰 {shown}건만 표시", "only the {shown} largest of {all}")
_UNCONVERTED = Text(
    "환율 자료가 없는 통화의 {count}건은 제외({names})",
    "{count} in currencies without a known rate left out ({names})",
)
_BARS = Text("막대그래프", "Bar chart")
_MORE = Text("그 밖에 {count}건", "{count} more")


def caption(context: RenderContext) -> ChartText:
    """Return the words around the rows drawn."""
    language = context.canvas.language
    measure, notes = _measure(context), (_apart(context), _rates(context))
    return Caption(
        title=_title(context),
        kind=_BARS[language],
        measure=(measure, *notes),
        shown=(measure,),
        legend=(*_legend(context), _limits(context), _unconverted(context)),
        told=_told(context),
        notes=notes,
    ).text


def _title(context: RenderContext) -> str:
    language, kind = context.canvas.language, context.state.one("kind")
    yearly = context.state.one("measure") == YEARLY
    rows = context.frame.assign(size=context.frame["value"].fillna(context.frame["value_high"]))
    sized = rows.dropna(subset=["size"]).sort_values("size", ascending=False, kind="stable")
    if sized.empty:
        known = rows["whole"].notna() | rows["whole_high"].notna()
        return (_NO_PERIOD if yearly and known.any() else _UNKNOWN[kind])[language]
    words = _LARGEST_YEARLY if yearly and kind != STAFF else _LARGEST[kind]
    first, *second = records(sized.drop_duplicates("funds"), InvestmentRow)
    title = words[language].format(one=_of(first, context))
    others = _SECOND_STAFF if kind == STAFF else _SECOND
    if kind != STAFF and RAISED in {first.funds, *(row.funds for row in second)}:
        others = {**others, PRIVATE: _OWN}
    return title + "".join(
        others[row.funds][language].format(one=_of(row, context)) for row in second
    )


def _of(row: InvestmentRow, context: RenderContext) -> str:
    language = context.canvas.language
    raised = _TO_RAISE if row.status == "planned" and row.kind != STAFF else _RAISED
    words = raised if row.funds == RAISED else _OF
    return words[language].format(
        who=_GOVERNMENT.sub(r"the \g<0>", row.party_text[language]),
        amount=largest(row, context),
        status=status(row, context),
    )


def _measure(context: RenderContext) -> str:
    state = context.state
    if state.one("kind") == STAFF:
        return _PEOPLE[state.one("measure")][context.canvas.language]
    return _MEASURE[state.one("currency"), state.one("measure")][context.canvas.language]


def _rates(context: RenderContext) -> str:
    """Return every rate that was used, with its date."""
    language = context.canvas.language
    used = context.frame[context.frame["rate_kind"] != "none"]
    notes = used[f"rate_note_{language}"].drop_duplicates().head(4)
    return _RATES[language].format(notes=", ".join(notes)) if len(notes) else ""


def _legend(context: RenderContext) -> list[str]:
    rows, theme, language = context.frame, context.canvas.theme, context.canvas.language
    kind, shades = context.state.one("kind"), colors(theme)
    funds = [swatch(FUNDS[kind, one][language], shades[one]) for one in rows["funds"].unique()]
    ranges = (rows["value"].isna() & rows["value_high"].notna()).any()
    return [written(funds), *([_WHISKER[language]] if ranges else [])]


def _apart(context: RenderContext) -> str:
    """Return why all that is drawn is not added up; empty where a single section adds up."""
    found = added(context.frame).obstacles
    if not found:
        return ""
    paid = context.frame.loc[~context.frame["status"].isin(OPEN_STATUSES), "funds"]
    why = obstacles(found, context.canvas.language, context.state.one("kind"), paid=set(paid))
    return _APART[context.canvas.language].format(why=why)


def _limits(context: RenderContext) -> str:
    total, shown = context.drawn.total, len(context.frame)
    return _LIMITED[context.canvas.language].format(all=total, shown=shown) * (total > shown)


def _unconverted(context: RenderContext) -> str:
    """Return which amounts are not drawn, since no rate converts them; empty if all are."""
    codes, language = context.drawn.about_as(tuple), context.canvas.language
    names = ", ".join(
        term(context.dataset, "currency", code)[language] for code in dict.fromkeys(codes)
    )
    return _UNCONVERTED[language].format(count=len(codes), names=names) if codes else ""


def _told(context: RenderContext) -> str:
    language = context.canvas.language
    rows = [f"{one.name}, {one.detail}: {one.label}" for one in rows_of(context, headed=False)]
    more = len(context.frame) - MOST
    return "; ".join(rows + [_MORE[language].format(count=more)] * (more > 0))
