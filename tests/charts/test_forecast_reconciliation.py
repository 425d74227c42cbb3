"""Forecast reconciliation: its rows against the files, its words, and what is left of it."""

from __future__ import annotations

import csv
import math

import pandas as pd
import pytest

from dashboard.i18n import PAIR, Language
from dashboard.plotting.rows.row_names import LINE
from dashboard.plotting.text import plain_text
from tests.charts.cuts import cut
from tests.charts.showing import shower
from tests.real import articles_directory

KCIS, IDC = "kcis-ai-market", "idc-global-ai-market"


@pytest.fixture(scope="module")
def show(catalogue, dataset):
    return shower(catalogue["forecast-reconciliation"], dataset)


def read(table):
    with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_every_stated_figure_is_shown_with_what_it_counts(show):
    frame = show(view="figures").frame.set_index("claims")
    rows = read("market_forecasts")
    assert sorted(frame.index) == sorted(row["claim"] for row in rows)
    for row in rows:
        shown = frame.loc[row["claim"]]
        assert shown["amount"] == float(row["amount"])
        assert shown["scope_ko"] == row["scope_ko"]
        assert shown["region"] == row["region"]
        measured = [r for r in rows if r["forecast"] == row["forecast"] and r["status"] == "actual"]
        base = max((int(r["year"]) for r in measured), default=None)
        assert (None if pd.isna(shown["base_year"]) else shown["base_year"]) == base


def test_stated_growth_stands_beside_what_the_amounts_give(show):
    amounts = {
        (row["forecast"], row["year"]): float(row["amount"]) for row in read("market_forecasts")
    }
    frame = show(view="growth").frame
    for row in read("growth_rates"):
        first, last = (amounts[row["forecast"], row[end]] for end in ("from_year", "to_year"))
        years = int(row["to_year"]) - int(row["from_year"])
        again = math.expm1(math.log(last / first) / years) * 100
        shown = frame[frame["claims"].str.contains(row["claim"])].iloc[0]
        assert shown["stated_growth"] == float(row["rate"])
        assert shown["recomputed_growth"] == pytest.approx(again)
        assert shown["status"] == row["status"]
    silent = frame[frame["forecast"] == IDC].iloc[0]
    assert pd.isna(silent["stated_growth"])
    assert "IDC (JoongAng Ilbo): none stated" in show(view="growth").caption.alternative


@pytest.mark.parametrize("currency", ["USD", "KRW"])
@pytest.mark.parametrize("assume", ["nothing", "growth", "start"])
@pytest.mark.parametrize(("first", "second"), [(KCIS, IDC), (IDC, KCIS)])
def test_the_steps_sum_to_the_gap(show, currency, assume, first, second):
    frame = show(currency=currency, assume=assume, first=first, second=second).frame
    ends = frame.set_index("step")["amount"]
    total = math.fsum(frame["change"].dropna())
    assert total == pytest.approx(ends["second"] - ends["first"], rel=1e-12)
    assert list(frame["forecast"].iloc[[0, -1]]) == [first, second]


def test_the_title_says_how_far_they_lie_apart_as_stated_and_in_one_year(show):
    title = show().caption.title
    assert "IDC’s 2024 forecast is 3× Korea Credit Information Services’ for 2025" in title
    assert "4.2× when both are taken for 2024" in title
    swapped = show(first=IDC, second=KCIS).caption.title
    assert "0.33×" in swapped
    assert "0.24×" in swapped


def test_what_is_known_leads_and_what_cannot_be_separated_is_one_step(show):
    drawing = show()
    assert list(drawing.frame["step"]) == ["first", "year", "rest", "second"]
    assert set(drawing.frame["basis"]) == {"known", "unknown"} - {"unknown"}
    (mixed,) = drawing.frame.loc[drawing.frame["step"] == "rest", "mixed"]
    assert mixed.split(";") == ["base", "growth", "scope"]
    words = "start, growth and scope cannot be separated (IDC states no base year or growth rate)"
    assert drawing.caption.alternative.count(words) == 1
    (note,) = drawing.caption.notes
    assert "growth of 84.1% a year from 2019 (as stated: 38.4%)" in note
    assert not list(drawing.figure.select_traces({"mode": "markers"}))
    (bars,) = [one for one in drawing.figure.data if one.type == "bar"]
    assert list(bars.marker.pattern.shape) == ["/", "", "x", "/"]


def test_a_step_that_changes_nothing_is_a_tick_and_no_circle(show):
    drawing = show(assume="start")
    (ticks,) = [
        one for one in drawing.figure.data if one.type == "scatter" and one.mode == "markers"
    ]
    assert len(ticks.x) == 1
    assert ticks.marker.symbol == ("line-ns",)
    assert "no difference · assumed" in drawing.caption.alternative


def test_an_assumption_is_named(show):
    for assume, words in (("growth", "the same growth"), ("start", "the same start")):
        drawing = show(assume=assume)
        assert f"your assumption: {words}" in drawing.caption.subtitle
        assert "assumed" in drawing.caption.alternative
        assert "assumed" in {*drawing.frame["basis"]}


def test_in_won_the_rates_of_both_articles_are_named(show):
    words = plain_text(show(currency="KRW").caption.alternative)
    assert "Exchange rate (1,122 → 1,196.1 won per dollar)" in words
    assert "Exchange rate" not in show().caption.alternative


@pytest.mark.parametrize("language", PAIR)
@pytest.mark.parametrize("view", ["gap", "figures", "growth"])
def test_one_forecast_alone_is_not_compared(show, dataset, language, view):
    for source in ("hankyung-2021-05-26", "joongang-2022-02-23"):
        single = cut(dataset, lambda one, source=source: one == source)
        drawing = show(language, seen=single, view=view)
        assert set(drawing.frame["forecast"].dropna()) in ({KCIS}, {IDC})
    alone = {"ko": "비교할 다른 전망 없음", "en": "Nothing to compare the"}
    if view == "gap":
        assert alone[language] in drawing.caption.title


@pytest.mark.parametrize("view", ["gap", "figures", "growth"])
def test_without_a_forecast_that_is_said(show, dataset, view):
    drawing = show(seen=cut(dataset, lambda source: source == "herald-2022"), view=view)
    assert drawing.frame.empty
    assert drawing.caption.title == "Forecasts compared: no figures in the chosen collections"


def test_a_forecast_against_itself_has_no_gap(show):
    frame = show(first=IDC, second=IDC).frame
    assert set(frame["factor"]) == {1.0}
    assert set(frame["change"].dropna()) == {0.0}


@pytest.mark.parametrize("size", [440, 1140])
def test_the_axis_has_a_tick_that_no_bar_reaches_beyond(show, size):
    drawing = show(size=size)
    axis = drawing.figure.layout.xaxis
    assert max(axis.tickvals) >= drawing.frame["amount"].max()
    assert max(axis.tickvals) <= axis.range[1]


@pytest.mark.parametrize("size", [440, 1140])
def test_every_filling_that_is_drawn_is_named(show, size):
    drawing = show(Language.KO, size=size)
    for words in ("빗금은 전망", "회색은 설명되는 차이", "격자는 설명되지 않는 나머지"):
        assert words in drawing.caption.subtitle
    assert "grey" not in show(first=KCIS, second=KCIS).caption.subtitle


def test_a_narrow_chart_says_as_much_and_no_line_between_bars_runs_through_its_words(show):
    drawing = show(size=440)
    words = " ".join(
        plain_text(text)
        for trace in drawing.figure.select_traces({"mode": "text"})
        for text in trace.text
    ).replace("\xa0", " ")
    for said in ("region: not stated", "base year 2019", "single-year forecast", "JoongAng"):
        assert said in words
    (joints,) = show(size=1140).figure.select_traces({"mode": "lines"})
    assert joints.x.count(None) == len(drawing.frame) - 1
    assert not [*drawing.figure.select_traces({"mode": "lines"})]


def test_rows_stand_clearly_further_apart_than_lines(show):
    drawing = show()
    at = list(drawing.figure.layout.yaxis.tickvals)
    names = drawing.figure.layout.yaxis.ticktext
    pitch = drawing.figure.layout.yaxis
    span = abs(pitch.range[0] - pitch.range[1])
    plot = drawing.figure.layout.height - drawing.figure.layout.margin.t
    pixels = (plot - drawing.figure.layout.margin.b) / span
    for upper, lower, above, below in zip(at, at[1:], names, names[1:], strict=False):
        lines = (above.count("<br>") + below.count("<br>") + 2) / 2
        assert (lower - upper) * pixels - lines * LINE >= 8
