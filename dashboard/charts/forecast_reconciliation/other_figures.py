"""The figures and growth rates beyond those drawn one by one, as ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.charting.limits import MOST_ROWS, limits_in_words, split_top, summed_up
from dashboard.i18n import Text
from dashboard.i18n.numbers import plain_text

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.charting.chart import RenderContext
    from dashboard.i18n import Languages

_FIGURES = Text("{year}년 그 밖의 수치 {count}개", "{year} · {count} more figures")
_EXTENT = Text("최솟값~최댓값", "from the smallest to the largest")
_RATES = Text("그 밖의 {count}건", "{count} more rows")
_OF = Text("성장률 {rates}개, 미제시 {silent}건", "rates: {rates}, none stated: {silent}")
_TEXTS = ("forecaster", "publisher", "rate_note")
_LIMITED = {
    "figures": Text(
        "수치 {count}개 가운데 먼 연도까지 다룬 전망의 {drawn}개만 개별 표시, 나머지는 연도별로 "
        "묶음",
        "{drawn} of {count} figures one by one, of the forecasts that reach furthest; the others "
        "as a range for each year",
    ),
    "growth": Text(
        "{count}건 가운데 먼 연도까지 다룬 전망의 {drawn}건만 개별 표시, 나머지는 마지막 행에 묶음",
        "{drawn} of {count} rows one by one, of the forecasts that reach furthest; the others "
        "summed up in the last row",
    ),
}


def furthest_first(rows: pd.DataFrame, most: int = MOST_ROWS) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the rows to draw one by one and the others.

    Where there are too many, the forecasts that reach furthest come first.

    Args:
        rows: Columns forecast and year.
        most: Rows in all, with one that sums up.
    """
    if len(rows) > most:
        last = rows.groupby("forecast")["year"].transform("max")
        rows = rows.loc[last.sort_values(ascending=False, kind="stable").index]
    return split_top(rows, most)


def figures_beyond(frame: pd.DataFrame, rest: pd.DataFrame, languages: Languages) -> pd.DataFrame:
    """Return a row for each year of figures not drawn one by one; columns as in ``summed_up``.

    Args:
        frame: The rows drawn one by one.
        rest: The others: columns value, year, shown (the currency of ``value``), claims.
        languages: The languages of what is said.
    """
    years = (own for _, own in rest.groupby("year"))
    return summed_up(frame, years, lambda own: _figures_of(own, languages))


def rates_beyond(frame: pd.DataFrame, rest: pd.DataFrame, languages: Languages) -> pd.DataFrame:
    """Return a row for the growth rates not drawn one by one.

    Columns: as in ``summed_up``; again_low, again_high (recomputed; low, high: as stated).

    Args:
        frame: The rows drawn one by one.
        rest: The others: columns stated_growth, recomputed_growth, claims.
        languages: The languages of what is said.
    """
    like = frame.astype({"year": "Int64"})
    return summed_up(like, [rest], lambda own: _rates_of(own, languages))


def _figures_of(rest: pd.DataFrame, languages: Languages) -> dict[str, object]:
    year = int(rest["year"].iloc[0])
    return {
        **_blank(languages),
        **languages.cells(
            item=_FIGURES.format(year=year, count=plain_text(len(rest))), scope=_EXTENT
        ),
        "year": year,
        "low": rest["value"].min(),
        "high": rest["value"].max(),
        "amount": rest["value"].max(),
        "currency": rest["shown"].iloc[0],
    }


def _rates_of(rest: pd.DataFrame, languages: Languages) -> dict[str, object]:
    stated, again = rest["stated_growth"], rest["recomputed_growth"]
    silent = int(stated.isna().sum())
    return {
        **_blank(languages),
        **languages.cells(
            item=_RATES.format(count=plain_text(len(rest))),
            scope=_OF.format(rates=plain_text(len(rest) - silent), silent=plain_text(silent)),
        ),
        "low": stated.min(),
        "high": stated.max(),
        "again_low": again.min(),
        "again_high": again.max(),
    }


def _blank(languages: Languages) -> dict[str, str]:
    return {"rate_kind": "none", **dict.fromkeys(languages.columns(*_TEXTS), "")}


def limits(context: RenderContext) -> str:
    """Return how much there is beyond what is drawn one by one, nothing if all of it is."""
    words = _LIMITED.get(context.state.one("view"))
    return " ".join(limits_in_words(context, words)) if words else ""
