"""Title, subtitle and alternative text of training compute over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.charting import status as marks
from dashboard.charting.captions import Caption, words_shown
from dashboard.charting.legend import PERIODS, has_periods, legend_of_countries, written
from dashboard.charting.limits import MOST_ROWS, limits_in_words
from dashboard.charting.terms import is_korean, word
from dashboard.i18n import Language, Text
from dashboard.i18n.dates import edtf
from dashboard.i18n.numbers import plain, power

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext
    from dashboard.plotting.chart_text import ChartText

UNDATED = Text("시점 미상", "no date")
CORRECTED = Text("정정 전 {figures} FLOP", "before a correction {figures} FLOP")
NO_BREAK = "&nbsp;"
_FLOP = Text(f"{{figure}}{NO_BREAK}FLOP", f"{{figure}}{NO_BREAK}FLOP")
_MOST = Text(
    "학습 연산량이 가장 큰 모델은 {model}({figure})",
    "{model} took the most training compute ({figure})",
)
_IN_KOREA = Text(", 국내 최대는 {model}({figure})", "; in Korea {model} ({figure})")
_KIND = Text("시간에 따른 점그래프", "Dot plot over time")
_MEASURE = Text("학습 연산량(FLOP) · 로그 눈금", "Training compute (FLOP) · log scale")
_LIMITED = Text(
    "수치 {count}건 가운데 가장 큰 {drawn}건만 점, 나머지는 연도별 회색 범위(짙은 곳은 중간 절반)",
    "{drawn} of {count} figures as dots, the largest; the others as grey ranges by year (darker: "
    "the middle half)",
)
_SPAN = Text("{low}~{high} FLOP", "{low} to {high} FLOP")
_BEYOND = Text("그 밖의 수치 {count}건은 표에 수록", "{count} more figures stand in the table")


class DatedRow(Struct, frozen=True):
    """The training compute of a model, or of several of a year; columns as in ``computes``."""

    model_text: Text
    developers_text: Text
    announced_on: str | None
    earliest: float | None
    latest: float | None
    claims: str


class ComputeRow(DatedRow, frozen=True):
    """The training compute of a model."""

    country: str | None
    moment: float | None
    point: float
    status: str
    bound: str
    corrected_text: Text


class OtherComputes(DatedRow, frozen=True):
    """Figures of a year that are summed up: how many, their ends, and those of the middle half."""

    count: int
    low: float
    high: float
    half_low: float
    half_high: float


def flop(value: float, language: Language) -> str:
    """Return a number of operations without its unit, as an axis has it; it is not folded."""
    return power(value, language, digits=3).replace(" ", NO_BREAK)


def figure_of(row: ComputeRow, context: RenderContext) -> str:
    """Return the compute of a row in words, with its bound, and its status where it is no fact."""
    language = context.canvas.language
    said = _FLOP[language].format(figure=flop(row.point, language))
    said = marks.bounded(said, row.bound, language)
    return said if row.status == "actual" else f"{said} · {word('status', row.status, context)}"


def date_of(row: DatedRow, language: Language) -> str:
    """Return when a model was announced, or that no claim says it."""
    return UNDATED[language] if row.announced_on is None else edtf(row.announced_on, language)


def range_of(row: OtherComputes, language: Language) -> list[str]:
    """Return a row of summed-up figures in words."""
    name, models = row.model_text[language], row.developers_text[language]
    ends = {"low": flop(row.low, language), "high": flop(row.high, language)}
    return [name + language.aside(models), date_of(row, language), _SPAN[language].format(**ends)]


def caption(context: RenderContext) -> ChartText:
    """Return the words around training compute over time."""
    language = context.canvas.language
    others = [", ".join(range_of(row, language)) for row in context.others(OtherComputes)]
    return Caption(
        title=_title(context),
        kind=_KIND[language],
        measure=(_MEASURE[language],),
        shown=(_MEASURE[language],),
        legend=(
            written(legend_of_countries(context.frame["country"], context.canvas)),
            *words_shown({PERIODS["middle"]: has_periods(context.frame)}, language),
        ),
        limits=limits_in_words(context, _LIMITED),
        told="; ".join([*_single(context), *others]),
    ).text


def _title(context: RenderContext) -> str:
    rows = context.rows(ComputeRow)
    largest = max(rows, key=lambda row: row.point)
    known = (row for row in rows if is_korean(row.country))
    korean = max(known, key=lambda row: row.point, default=None)
    title = _named(_MOST, largest, context)
    if korean is None or korean is largest:
        return title
    return title + _named(_IN_KOREA, korean, context)


def _named(words: Text, row: ComputeRow, context: RenderContext) -> str:
    language = context.canvas.language
    name = row.model_text[language]
    figure = figure_of(row, context).replace(" · ", ", ")  # a title is broken at a dot first
    return words[language].format(model=name, figure=figure)


def _single(context: RenderContext) -> list[str]:
    """Return the rows drawn one by one in words: of very many the largest."""
    language = context.canvas.language
    rows = sorted(context.rows(ComputeRow), key=lambda row: -row.point)
    words = [
        f"{row.model_text[language]} {figure_of(row, context)}, {date_of(row, language)}"
        for row in rows[:MOST_ROWS]
    ]
    beyond = len(rows) - len(words)
    return [*words, *([_BEYOND[language].format(count=plain(beyond, language))] if beyond else [])]
