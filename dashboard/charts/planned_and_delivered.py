"""Planned and delivered: what was promised, by when, and what came of it as far as is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.promises import promises
from dashboard.analysis.records import Record, records
from dashboard.figures.chart import Caption, Chart, Column, Format, Scene
from dashboard.figures.choices import Choice, Kind, Option, State
from dashboard.figures.promises import KINDS, caption, draw_promises, named
from dashboard.figures.terms import options_of
from dashboard.figures.topics import INVESTMENTS
from dashboard.tables.dates import read_edtf
from dashboard.words import Words

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.figures.plot import Figure
    from dashboard.tables.dataset import Dataset

_VERDICTS = ["kept", "partly", "missed", "unknown"]
_NEVER = "9999"


def frame(dataset: Dataset, state: State) -> pd.DataFrame:
    """Return the rows drawn, one for each promise.

    Columns: those of ``promises`` and ``named``; hidden (how many promises are left out for
    having neither a date nor a figure nor an outcome).
    """
    rows = promises(dataset)
    for column in ("kind", "verdict"):
        if state.many(column):
            rows = rows[rows[column].isin(state.many(column))]
    precise = rows["measured"] | (rows["due_on"] != "") | (rows["outcomes"] != "")
    shown = rows if state.flag("vague") else rows[precise]
    shown = named(_ordered(shown, state.one("order")), dataset)
    return shown.assign(hidden=len(rows) - len(shown))


def _ordered(rows: pd.DataFrame, order: str) -> pd.DataFrame:
    """Return promises by verdict, by the day on which they were made, or by the day due."""
    keys = [_key(row, order) for row in records(rows)]
    places = sorted(range(len(rows)), key=keys.__getitem__)
    return rows.iloc[places].reset_index(drop=True)


def _key(row: Record, order: str) -> str:
    if order == "verdict":
        return str(_VERDICTS.index(row.verdict))
    on = read_edtf(row.said_on if order == "said" else row.due_on or _NEVER)
    return f"{on.latest.isoformat()} {on.earliest.isoformat()}"


def figure(scene: Scene) -> Figure:
    """Return promises on a calendar: made, due, delivered, or never heard of again."""
    return draw_promises(scene)


def describe(scene: Scene) -> Caption:
    """Return how many promises were kept, the choices and the legend, every promise in words."""
    return caption(scene)


def _kinds(dataset: Dataset) -> tuple[Option, ...]:
    used = set(promises(dataset)["kind"])
    return tuple(Option(kind, words) for kind, words in KINDS.items() if kind in used)


CHART = Chart(
    topic=INVESTMENTS,
    order=2,
    name=Words("약속과 결과", "Planned and delivered"),
    purpose=Words(
        "무엇을 언제까지 한다 했고 무엇이 나왔는지 본다. 기사가 말하지 않으면 알 수 없다고 적는다.",
        "What was promised by when, and what came of it; where no article tells, that is said.",
    ),
    choices=(
        Choice(
            "order",
            Kind.ONE,
            Words("정렬", "Order"),
            "verdict",
            (
                Option("verdict", Words("판정", "Verdict")),
                Option("said", Words("약속한 날", "Date of the promise")),
                Option("due", Words("기한", "Date due")),
            ),
        ),
        Choice("kind", Kind.MANY, Words("무엇을", "What"), (), _kinds),
        Choice(
            "verdict",
            Kind.MANY,
            Words("판정", "Verdict"),
            (),
            options_of("verdict", "outcomes", "verdict"),
        ),
        Choice("vague", Kind.FLAG, Words("막연한 약속도", "Vague ones too"), default=False),
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    columns=(
        Column("thing", Words("약속한 것", "What")),
        Column("holder", Words("누가", "Who")),
        Column("promised", Words("얼마나", "How much")),
        Column("said_on", Words("약속한 날", "Promised on"), Format.DATE),
        Column("due_on", Words("기한", "Due"), Format.DATE),
        Column("verdict", Words("판정", "Verdict"), Format.TERM, "verdict"),
        Column("came", Words("나온 것", "What came")),
        Column("came_on", Words("나온 때", "Came on"), Format.DATE),
        Column("explanation", Words("설명", "Explanation")),
        Column("claims", Words("근거", "Evidence"), Format.CLAIMS),
    ),
)
