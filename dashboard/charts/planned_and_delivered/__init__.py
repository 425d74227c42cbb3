"""Planned and delivered: what was promised, by when, and what came of it as far as is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.promises import promises
from dashboard.analysis.records import records
from dashboard.charting.chart import EVIDENCE, Chart, Format, RenderContext, TableColumn
from dashboard.charting.drawn import Drawn
from dashboard.charting.limits import chosen_by
from dashboard.charting.terms import options_of
from dashboard.charting.topics import INVESTMENTS
from dashboard.charts.planned_and_delivered.promise_rows import draw_promises
from dashboard.charts.planned_and_delivered.promise_words import KINDS, caption
from dashboard.charts.planned_and_delivered.promised import Promise, named
from dashboard.i18n import Text
from dashboard.i18n.edtf import read_edtf
from dashboard.requests.choices import Choice, ChoiceValues, Kind, Option

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.dataset.dataset import Dataset
    from dashboard.plotting.chart_text import ChartText
    from dashboard.plotting.figure import Figure

_VERDICTS = ["kept", "partly", "missed", "unknown"]
_NEVER = "9999"


def frame(dataset: Dataset, state: ChoiceValues) -> Drawn:
    """Return the rows drawn, one for each promise.

    The total counts those too that are left out for having neither a date nor a figure nor an
    outcome.

    Columns: those of ``promises`` and ``named``.
    """
    rows = promises(dataset)
    rows = rows[chosen_by(state, rows, ("kind", "verdict"))]
    precise = rows["measured"] | (rows["due_on"] != "") | (rows["outcomes"] != "")
    shown = rows if state.flag("vague") else rows[precise]
    return Drawn(named(_ordered(shown, state.one("order")), dataset), len(rows))


def _ordered(rows: pd.DataFrame, order: str) -> pd.DataFrame:
    """Return promises by verdict, by the day on which they were made, or by the day due."""
    keys = [_key(row, order) for row in records(rows, Promise)]
    places = sorted(range(len(rows)), key=keys.__getitem__)
    return rows.iloc[places].reset_index(drop=True)


def _key(row: Promise, order: str) -> str:
    if order == "verdict":
        return str(_VERDICTS.index(row.verdict))
    on = read_edtf(row.said_on if order == "said" else row.due_on or _NEVER)
    return f"{on.latest.isoformat()} {on.earliest.isoformat()}"


def figure(context: RenderContext) -> Figure:
    """Return promises on a calendar: made, due, delivered, or never heard of again."""
    return draw_promises(context)


def describe(context: RenderContext) -> ChartText:
    """Return how many promises were kept, the choices and the legend, every promise in words."""
    return caption(context)


def _kinds(dataset: Dataset) -> tuple[Option, ...]:
    used = set(promises(dataset)["kind"])
    return tuple(Option(kind, words) for kind, words in KINDS.items() if kind in used)


CHART = Chart(
    topic=INVESTMENTS,
    order=2,
    name=Text("계획과 결과", "Planned and delivered"),
    purpose=Text(
        "무엇을 언제까지 하겠다고 했고 결과가 어땠는지 보여 줍니다. 결과를 전한 출처가 없으면 "
        "그렇게 적습니다.",
        "What was planned by when, and what came of it; where no source reports an outcome, the "
        "chart says so.",
    ),
    choices=(
        Choice(
            "order",
            Kind.ONE,
            Text("정렬", "Order"),
            "verdict",
            (
                Option("verdict", Text("결과", "Outcome")),
                Option("said", Text("발표일", "Date of the plan")),
                Option("due", Text("기한", "Date due")),
            ),
        ),
        Choice(
            "kind",
            Kind.MANY,
            Text("계획 유형", "Kind of plan"),
            (),
            _kinds,
            phrase=Text("{names} 계획", "{names} plans"),
        ),
        Choice(
            "verdict",
            Kind.MANY,
            Text("결과", "Outcome"),
            (),
            options_of("verdict", "outcomes", "verdict"),
            phrase=Text("결과 {names}", "outcome {names}"),
        ),
        Choice(
            "vague",
            Kind.FLAG,
            Text("기한·수치 없는 계획 포함", "With plans that give no date or figure"),
            default=False,
        ),
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    columns=(
        TableColumn("thing", Text("계획", "Plan")),
        TableColumn("holder", Text("주체", "By whom")),
        TableColumn("promised", Text("규모·단계", "Amount or step")),
        TableColumn("said_on", Text("계획이 보도된 날", "Reported on"), Format.DATE),
        TableColumn("due_on", Text("기한", "Due"), Format.DATE),
        TableColumn("verdict", Text("결과", "Outcome"), Format.TERM, "verdict"),
        TableColumn("came", Text("나온 결과", "What came of it")),
        TableColumn("came_on", Text("결과 시점", "Reported for"), Format.DATE),
        TableColumn("explanation", Text("설명", "Explanation")),
        EVIDENCE,
    ),
)
