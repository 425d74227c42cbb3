"""Title, subtitle and alternative text of applications."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import by
from dashboard.charting import status as marks
from dashboard.charting.captions import Caption, words_shown
from dashboard.charting.legend import LegendEntry, legend_of_countries, swatch, written
from dashboard.charting.limits import limits_in_words
from dashboard.charts.applications.application_rows import (
    FORECAST,
    SEVERAL,
    ApplicationRow,
    color_of,
    country_of,
    group_name,
    together,
    told,
)
from dashboard.charts.applications.other_applications import ApplicationCounts
from dashboard.i18n import Text
from dashboard.i18n.numbers import plain

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext
    from dashboard.plotting.chart_text import ChartText

_TITLE = Text(
    "적용 사례 {count}개 중 {built}개가 운영 중", "Applications already in use: {built} of {count}"
)
_LARGEST = {
    "field": Text(
        ", 전체 기준 최다 분야는 {group}({size}개)",
        "; of all {count} the most frequent field is {group} ({size})",
    ),
    "organization": Text(
        ", 전체 기준 최다 기관은 {group}({size}개)",
        "; of all {count} most are by {group} ({size})",
    ),
}
_MODELLED = Text(", 사용 모델이 보도된 사례는 {size}개", "; with a named model: {size}")
_BY = {
    "field": Text("분야별", "By field"),
    "organization": Text("기관별", "By organization"),
    "model": Text("모델별", "By model"),
}
_FULL = Text("채운 점은 운영 중", "filled: in use")
_OPEN = Text("빈 점은 계획", "open: planned")
_DIAMOND = Text("빈 마름모는 전망", "open diamond: forecast")
_LIMITED = Text(
    "사례 {count}건 가운데 {drawn}건만 개별 표시, 나머지는 행 끝에 합산",
    "{drawn} of {count} entries one by one, the others counted at the end of each group",
)
_SEVERAL = Text("여러 나라", "several countries")
_KIND = Text("분류별 목록", "List in groups")


def caption(context: RenderContext) -> ChartText:
    """Return how many exist and where most are, the legend, every application in words."""
    language = context.canvas.language
    by = _BY[context.state.one("group")][language]
    groups = ". ".join(
        f"{group_name(group.first, context)}: {'; '.join(told(group, context))}"
        for group in together(context)
    )
    return Caption(
        title=_title(context),
        kind=_KIND[language],
        measure=(by,),
        shown=(by, written(_countries(context))),
        legend=_legend(context),
        limits=limits_in_words(context, _LIMITED),
        told=groups,
    ).text


def _title(context: RenderContext) -> str:
    language, counts = context.canvas.language, context.drawn.about_as(ApplicationCounts)
    count, built = (plain(one, language) for one in (counts.applications, counts.built))
    return _TITLE[language].format(count=count, built=built) + _second(context)


def _second(context: RenderContext) -> str:
    """Return which group is largest, if one is; of models, how many applications name one."""
    language, order = context.canvas.language, context.state.one("group")
    rows = context.rows(ApplicationRow)
    if order == "model":
        return _MODELLED[language].format(
            size=plain(context.drawn.about_as(ApplicationCounts).modelled, language)
        )
    groups = [own[0] for own in by(rows, lambda row: row.group).values() if own[0].group]
    if len(groups) < 2 or groups[0].size == groups[1].size:
        return ""
    return _LARGEST[order][language].format(
        group=_within(group_name(groups[0], context), order),
        size=plain(groups[0].size or 0, language),
        count=plain(context.drawn.about_as(ApplicationCounts).applications, language),
    )


def _within(group: str, by: str) -> str:
    """Return a group's name within a sentence: a field is no proper name."""
    return group[:1].lower() + group[1:] if by == "field" and group[1:2].islower() else group


def _countries(context: RenderContext) -> list[LegendEntry]:
    """Return the countries of the marks drawn, each in the colour of its marks."""
    canvas = context.canvas
    drawn = {country_of(rows) for group in together(context) for rows in group.entries}
    named = legend_of_countries(drawn - {"", SEVERAL}, canvas)
    if SEVERAL not in drawn:
        return named
    return [*named, swatch(_SEVERAL[canvas.language], color_of(SEVERAL, canvas.theme))]


def _legend(context: RenderContext) -> list[str]:
    """Return the meaning of the marks that are really drawn."""
    rows, language = context.frame, context.canvas.language
    planned = rows["status"].isin(marks.OPEN_STATUSES)
    legend = {
        _FULL: (~planned).any(),
        _OPEN: (planned & (rows["status"] != FORECAST)).any(),
        _DIAMOND: (rows["status"] == FORECAST).any(),
    }
    return words_shown(legend, language)
