"""Promises as rows: when each was made, when it is due, what came of it when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from dashboard.analysis.once import once
from dashboard.analysis.promises import UNKNOWN
from dashboard.charting.status import PILOT, is_pilot
from dashboard.charting.terms import CLICK, term
from dashboard.charts.planned_and_delivered.promised import PromiseRow
from dashboard.dataset.records import DATA
from dashboard.i18n import Text
from dashboard.i18n.dates import edtf
from dashboard.i18n.edtf import read_edtf
from dashboard.plotting.marks import Fill
from dashboard.plotting.rows import Band, Form, Reference, Row, RowMark, RowsAxis, Scale, draw_rows
from dashboard.plotting.ticks import extent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    import pandas as pd

    from dashboard.charting.chart import RenderContext
    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n.edtf import Edtf
    from dashboard.plotting.figure import Figure

MOST = 40
"""More promises than these are not drawn, and the subtitle says so."""

SIGNS = {"kept": "●", "partly": "◆", "missed": "×", UNKNOWN: ""}
"""The sign of each verdict in the legend, the same as its mark; what is unknown has none."""

_COLORS = {"kept": 2, "partly": 1, "missed": 3}
_SYMBOLS = {"kept": "circle", "partly": "diamond", "missed": "x"}
_LAST = {
    False: Text("최신 기사", "newest article"),
    True: Text("최신 출처", "newest source"),
}
"""What is newest, by whether files of data are in view too."""
_LAST_BY = Text("{last}(늦어도 {on})", "{last} ({on} at the latest)")
_PLAN = {
    False: Text("계획 발표", "plan announced"),
    True: Text("계획이 실린 출처", "source that reports the plan"),
}
_FOLLOWED = {
    False: Text("발표부터 결과나 최신 기사까지", "from plan to outcome or newest article"),
    True: Text("보도부터 결과나 최신 출처까지", "from plan to outcome or newest source"),
}
_SERIES = {
    Form.BAR: Text("기한·사업 기간", "due date or period"),
}
_SAID = {
    False: Text("발표: {on}({publisher})", "announced: {on} ({publisher})"),
    True: Text("보도: {on}({publisher})", "reported: {on} ({publisher})"),
}
_DUE = Text("기한 {on}", "due {on}")
_PERIOD = Text("사업 기간 {on}", "period {on}")
_NO_DATE = Text("기한 미상", "no date given")
_NO_END = Text("기간만 보도", "duration only")
_REPORTED = Text("{much}({paper} 보도)", "{much} (reported by {paper})")
_CAME = Text("결과: {came}({on})", "outcome: {came} ({on})")


def draw_promises(context: RenderContext) -> Figure:
    """Return one row a promise: when it was made, when it is due, what came of it when."""
    newest = newest_source(context)
    line = Reference(newest.toordinal(), _line_name(context))
    rows = tuple(_row(row, newest, context) for row in context.rows(PromiseRow)[:MOST])
    return draw_rows([Band(rows, RowsAxis(Scale.DAYS), reference=line)], context.canvas)


def newest_source(context: RenderContext) -> date:
    """Return the last day on which the newest source in view can have appeared."""
    return _newest(context).latest


def has_data(context: RenderContext) -> bool:
    """Return whether files of data are in view, not articles alone."""
    return _has_data(context.dataset)


@once
def _has_data(dataset: Dataset) -> bool:
    return bool((_cited(dataset)["kind"] == DATA).any())


def _newest(context: RenderContext) -> Edtf:
    texts = [*_cited(context.dataset)["published_on"], *context.frame["said_on"]]
    return max((read_edtf(text) for text in dict.fromkeys(texts)), key=lambda on: on.latest)


@once
def _cited(dataset: Dataset) -> pd.DataFrame:
    """Return the sources in view that claims were read from."""
    sources = dataset.tables["sources"]
    return sources[sources["source"].isin(dataset.records.cited)]


def _line_name(context: RenderContext) -> str:
    """Return what the line stands for, and that the source may be older than it."""
    language, on = context.canvas.language, _newest(context)
    last = _LAST[has_data(context)][language]
    if on.earliest == on.latest:
        return last
    return _LAST_BY[language].format(last=last, on=edtf(on.latest.isoformat(), language))


def color_of(verdict: str, context: RenderContext) -> str:
    """Return the colour of a verdict."""
    theme = context.canvas.theme
    return theme.series[_COLORS[verdict]] if verdict in _COLORS else theme.muted


def label_of(row: PromiseRow, context: RenderContext) -> str:
    """Return a verdict and what came; where nothing is known when it is due."""
    language = context.canvas.language
    if row.verdict == UNKNOWN:
        return due_of(row, context)
    verdict = term(context.dataset, "verdict", row.verdict)[language]
    came = row.came_text[language]
    return f"{verdict} · {came}" if came and not context.canvas.narrow else verdict


def detail_of(row: PromiseRow, context: RenderContext) -> str:
    """Return how much was promised, and who promised it; of an alliance, who wrote of it."""
    language = context.canvas.language
    texts = (row.promised_text, row.holder_text, row.publisher_text)
    much, who, paper = (text[language] for text in texts)
    if not who:
        return _REPORTED[language].format(much=much, paper=paper).strip()
    pilot = PILOT[language] if is_pilot([row.promise], context.dataset) else ""
    return " · ".join(part for part in (much, pilot, who) if part)


def due_of(row: PromiseRow, context: RenderContext) -> str:
    """Return when a plan is due or how long it runs, or that no date is given."""
    language = context.canvas.language
    if not row.due_on:
        return (_NO_END if row.lasting else _NO_DATE)[language]
    return (_PERIOD if runs(row) else _DUE)[language].format(on=edtf(row.due_on, language))


def runs(row: PromiseRow) -> bool:
    """Whether money is spread over a period, so that its last day is no date due."""
    return row.table == "investments" and "/" in row.due_on


def dates_of(row: PromiseRow, context: RenderContext) -> list[str]:
    """Return in words when it was promised, when it is due, what came when."""
    language = context.canvas.language
    said = _SAID[has_data(context)][language].format(
        on=edtf(row.said_on, language), publisher=row.publisher_text[language]
    )
    came = _CAME[language].format(came=row.came_text[language], on=edtf(row.came_on, language))
    return [said, due_of(row, context), *([came] if row.came_on else [])]


def _row(row: PromiseRow, newest: date, context: RenderContext) -> Row:
    language, color = context.canvas.language, color_of(row.verdict, context)
    hover = _hover(row, context)
    return Row(
        name=row.thing_text[language],
        detail=detail_of(row, context),
        label=label_of(row, context),
        color=color,
        strong=True,
        marks=tuple(_marks(row, newest, color, hover, context)),
        hover=hover,
        claims=row.claims,
    )


def _marks(
    row: PromiseRow, newest: date, color: str, hover: str, context: RenderContext
) -> Iterator[RowMark]:
    """Give the promise as an open circle, its date hatched, what came as a filled mark.

    A line leads to what came; a dotted one to the newest source if nothing is heard.
    """
    verdict = term(context.dataset, "verdict", row.verdict)
    is_data = has_data(context)
    named = {**_SERIES, Form.THREAD: _FOLLOWED[is_data]}

    def mark(form: Form, ends: tuple[float, float], fill: Fill, symbol: str = "") -> RowMark:
        is_plan = fill is Fill.HATCHED and symbol
        own = context.canvas.theme.muted if is_plan else color
        series = (_PLAN[is_data] if is_plan else named.get(form, verdict))[context.canvas.language]
        return RowMark(form, *ends, own, fill, hover, row.claims, symbol, series=series)

    def dated(text: str, fill: Fill, symbol: str) -> Iterator[RowMark]:
        ends = extent(read_edtf(text))
        if ends[1] - ends[0] > 1:
            yield replace(mark(Form.SPAN, ends, fill, symbol), fill=Fill.PALE)
        yield mark(Form.POINT, ends, fill, symbol)

    said = float(read_edtf(row.said_on).latest.toordinal())
    if row.came_on:
        begin, end = extent(read_edtf(row.came_on))
        yield mark(Form.THREAD, (said, (begin + end) / 2), Fill.SOLID)
    else:
        yield mark(Form.THREAD, (said, max(said, newest.toordinal())), Fill.HATCHED)
    if row.due_on:
        yield mark(Form.BAR, extent(read_edtf(row.due_on)), Fill.HATCHED)
    yield from dated(row.said_on, Fill.HATCHED, "circle")
    if row.came_on:
        yield from dated(row.came_on, Fill.SOLID, _SYMBOLS.get(row.verdict, "circle"))


def _hover(row: PromiseRow, context: RenderContext) -> str:
    language = context.canvas.language
    lines = [
        f"<b>{row.thing_text[language]}</b>",
        detail_of(row, context),
        *dates_of(row, context),
        row.explanation_text[language],
        CLICK[language],
    ]
    return "<br>".join(line for line in lines if line)
