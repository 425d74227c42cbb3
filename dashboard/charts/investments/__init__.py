"""Investments: who puts up how much, spent and planned, private and public money apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.currency import CONVERTIBLE
from dashboard.analysis.investments import PRIVATE, PUBLIC, RAISED, investments, valued
from dashboard.analysis.records import records
from dashboard.charting.chart import (
    EVIDENCE,
    Chart,
    DescribedColumn,
    Format,
    RenderContext,
    TableColumn,
)
from dashboard.charting.drawn import Drawn
from dashboard.charting.exchange_rates import ConvertedRow, rate_note
from dashboard.charting.limits import rows_with_room
from dashboard.charting.status import OPEN_STATUSES
from dashboard.charting.terms import options_of
from dashboard.charting.topics import INVESTMENTS
from dashboard.charts.investments.investment_rows import band_of
from dashboard.charts.investments.investment_words import caption
from dashboard.i18n import Text
from dashboard.plotting.rows import draw_rows
from dashboard.requests.choices import Choice, ChoiceValues, Kind, Option

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.dataset.dataset import Dataset
    from dashboard.plotting.chart_text import ChartText
    from dashboard.plotting.figure import Figure

_ROWS = 40
"""More rows than these are not drawn, and the subtitle says so."""

_ENDS = ("", "_low", "_high")
_FUNDS = {
    PRIVATE: Text("민간 투자", "Private"),
    PUBLIC: Text("공공 재정", "Public"),
    RAISED: Text("투자 유치", "Raised"),
}


def _funds(dataset: Dataset) -> tuple[Option, ...]:
    used = set(investments(dataset)["funds"])
    return tuple(Option(one, words) for one, words in _FUNDS.items() if one in used)


def frame(dataset: Dataset, state: ChoiceValues) -> Drawn:
    """Return the rows drawn, by section, the largest first.

    Columns: those of ``valued``, with value, value_low and value_high for a year where that is
    chosen and a period is given, else missing; whole, whole_low, whole_high (the full amounts);
    funds_ko, funds_en; rate_note_ko, rate_note_en; section (funds and status); claims.
    """
    rows = investments(dataset)
    rows = rows[rows["kind"] == state.one("kind")]
    if state.many("funds"):
        rows = rows[rows["funds"].isin(state.many("funds"))]
    foreign = tuple(one for one in rows["currency"].dropna() if one not in CONVERTIBLE)
    rows = valued(rows, dataset, state.one("currency"), state.one("rate"))
    rows = rows.assign(**{f"whole{end}": rows[f"value{end}"] for end in _ENDS})
    if state.one("measure") == "yearly":
        yearly = {f"value{end}": rows[f"value{end}"] / rows["years"] for end in _ENDS}
        rows = rows.assign(**yearly)
    most = min(_ROWS, rows_with_room(state, lines=1.3))
    return Drawn(_largest(_explained(rows, dataset), most), len(rows), about=foreign)


def _explained(rows: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
    """Add words for funds and rates, and the claims that rates rest on."""
    notes = [rate_note(row, dataset) for row in records(rows, ConvertedRow)]
    funds = [_FUNDS[one] for one in rows["funds"]]
    rows = rows.assign(**dataset.languages.lists(rate_note=notes, funds=funds))
    rates = rows["rate_claim"].where(~rows["rate_claim"].isin(rows["claims"]), "").fillna("")
    rows["claims"] = (rows["claims"] + ";" + rates).str.rstrip(";")
    return rows.drop(columns="rate_claim")


def _largest(rows: pd.DataFrame, most: int) -> pd.DataFrame:
    size = rows["whole"].fillna(rows["whole_high"])
    rows = rows.assign(size=size)
    rows = rows.sort_values("size", ascending=False, kind="stable", na_position="last")
    rows = rows.head(most).drop(columns="size")
    rows["section"] = rows["funds"] + "-" + rows["status"]
    coming = rows["status"].isin(OPEN_STATUSES)
    order = rows["funds"].map({PRIVATE: 0, PUBLIC: 2, RAISED: 4}) + coming.astype(int)
    rows = rows.assign(order=order).sort_values(["order", "section"], kind="stable")
    return rows.drop(columns="order").reset_index(drop=True)


def figure(context: RenderContext) -> Figure:
    """Return bars from zero, ranges between their two ends, empty marks for what is unknown."""
    return draw_rows([band_of(context)], context.canvas)


def describe(context: RenderContext) -> ChartText:
    """Return the largest amounts, the choices and why nothing is added, every row in words."""
    return caption(context)


def _kinds(dataset: Dataset) -> tuple[Option, ...]:
    """Return what is invested, written as the options beside it are."""
    found = options_of("investment_kind", "investments", "kind")(dataset)
    return tuple(Option(one.value, _capitalized(one.words)) for one in found)


def _capitalized(words: Text) -> Text:
    return Text.of(lambda language: words[language][:1].upper() + words[language][1:])


CHART = Chart(
    topic=INVESTMENTS,
    order=1,
    name=Text("투자 규모", "Amounts invested"),
    purpose=Text(
        "누가 무엇에 얼마를 썼거나 유치했거나, 그럴 계획인지 보여 줍니다. 성격이 다른 금액은 "
        "합산하지 않습니다.",
        "Who has spent or raised how much on what, or plans to; sums are given only where amounts "
        "are alike.",
    ),
    choices=(
        Choice(
            "kind",
            Kind.ONE,
            Text("종류", "Kind"),
            "money",
            _kinds,
        ),
        Choice(
            "measure",
            Kind.ONE,
            Text("기준", "Basis"),
            "total",
            (
                Option("total", Text("총액", "Total")),
                Option("yearly", Text("연간", "Per year")),
            ),
        ),
        Choice(
            "currency",
            Kind.ONE,
            Text("통화", "Currency"),
            "KRW",
            (Option("KRW", Text("원화", "Won")), Option("USD", Text("달러", "Dollars"))),
        ),
        Choice(
            "rate",
            Kind.ONE,
            Text("환율", "Exchange rate"),
            "article",
            (
                Option("article", Text("기사 환율", "Article's rate")),
                Option("yearly", Text("연평균 환율", "Yearly average")),
            ),
        ),
        Choice(
            "funds",
            Kind.MANY,
            Text("재원", "Source of funds"),
            (),
            _funds,
            phrase=Text("{names}", "{names} funds"),
        ),
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    columns=(
        TableColumn("investor", Text("투자자", "Investor")),
        DescribedColumn("investments", "recipient"),
        TableColumn("purpose", Text("용도", "Purpose")),
        TableColumn("funds", Text("재원", "Source of funds")),
        TableColumn("value", Text("금액", "Amount"), Format.NUMBER),
        TableColumn("value_low", Text("하한", "Low end"), Format.NUMBER),
        TableColumn("value_high", Text("상한", "High end"), Format.NUMBER),
        DescribedColumn("investments", "bound"),
        DescribedColumn("investments", "status"),
        TableColumn("starts_on", Text("시작", "From"), Format.DATE),
        TableColumn("ends_on", Text("종료", "To"), Format.DATE),
        TableColumn("amount", Text("기사에 적힌 금액", "Amount as printed"), Format.NUMBER),
        TableColumn(
            "currency", Text("기사에 적힌 통화", "Currency as printed"), Format.TERM, "currency"
        ),
        DescribedColumn("investments", "instrument"),
        TableColumn("valuation", Text("투자 후 기업가치", "Valuation"), Format.NUMBER),
        TableColumn("rate_note", Text("환율", "Exchange rate")),
        EVIDENCE,
    ),
)
