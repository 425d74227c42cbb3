"""The gap between two forecasts: factors that multiply to it, and a path found another way."""

from __future__ import annotations

import csv
import math

import numpy as np
import pandas as pd
import pytest
import scipy

from dashboard.analysis.currency import ARTICLE, converted
from dashboard.analysis.gap import gap, needed
from dashboard.analysis.reconciliation import (
    ASSUMED,
    BASE,
    EXCHANGE,
    FIRST,
    GROWTH,
    KNOWN,
    LATER,
    REST,
    SCOPE,
    SECOND,
    UNKNOWN,
    YEAR,
    Side,
    common_year,
    farthest_apart,
    forecast_paths,
)
from tests.real import articles_directory


def read(table):
    with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def side(name, amounts, measured=(), scope="AI", rate=1.0, currency="USD"):
    """A forecast with an amount by year, converted at one rate."""
    return Side(
        pd.DataFrame(
            {
                "forecast": name,
                "year": list(amounts),
                "amount": [float(amount) for amount in amounts.values()],
                "value": [amount * rate for amount in amounts.values()],
                "low": float("nan"),
                "high": float("nan"),
                "currency": currency,
                "basis": "stated",
                "status": ["actual" if year in measured else "forecast" for year in amounts],
                "forecaster_ko": name,
                "forecaster_en": name,
                "scope_ko": scope,
                "scope_en": scope,
                "rate": rate,
                "region": "world",
                "claims": [f"{name}-{year}" for year in amounts],
            }
        )
    )


EARLY = side("early", {2019: 20, 2021: 40, 2025: 200}, measured=(2019,))
LATE = side("late", {2021: 50, 2025: 400, 2026: 600}, measured=(2021,))
LONE = side("lone", {2025: 500}, scope="all of AI")


@pytest.fixture(scope="module")
def real(dataset):
    def sides(currency="USD"):
        paths = converted(forecast_paths(dataset), dataset, currency, ARTICLE)
        names = ("kcis-ai-market", "idc-global-ai-market")
        return [Side(paths[paths["forecast"] == name]) for name in names]

    return sides


def factor(steps, step):
    return steps.loc[steps["step"] == step, "factor"].item()


PAIRS = [(EARLY, LATE), (LATE, EARLY), (EARLY, LONE), (LONE, LATE), (EARLY, EARLY)]


@pytest.mark.parametrize("assume", ["nothing", "growth", "start"])
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_changes_add_up_to_the_gap_and_factors_multiply_to_the_ratio(first, second, assume):
    steps = gap(first, second, assume)
    begin, end = first.last.value, second.last.value
    assert next(iter(steps["step"])) == FIRST
    assert list(steps["step"])[-1] == SECOND
    assert math.fsum(steps["change"].dropna()) == pytest.approx(end - begin, abs=1e-9)
    assert np.exp(np.log(steps["factor"]).sum()) == pytest.approx(end / begin)
    between = steps.iloc[1:-1]
    assert list(between["begin"]) == [begin, *between["end"].iloc[:-1]]
    assert between["end"].iloc[-1] == end


def test_two_measured_starts_divide_the_gap_into_level_and_growth():
    steps = gap(EARLY, LATE, "nothing")
    assert list(steps["step"]) == [FIRST, BASE, GROWTH, SCOPE, LATER, SECOND]
    assert factor(steps, BASE) == pytest.approx(50 / 40)
    years = 2025 - 2021
    growth = [(200 / 40) ** (1 / years), (400 / 50) ** (1 / years)]
    assert factor(steps, GROWTH) == pytest.approx((growth[1] / growth[0]) ** years)
    assert factor(steps, LATER) == pytest.approx(600 / 400)
    assert set(steps["basis"]) == {KNOWN}
    assert needed(EARLY, LATE) is None


def test_a_forecast_of_a_single_year_leaves_one_piece_that_a_reader_may_lay_somewhere():
    steps = gap(EARLY, LONE, "nothing").set_index("step")
    assert list(steps.loc[[BASE, GROWTH, SCOPE], "basis"]) == [UNKNOWN] * 3
    assert steps.loc[REST, "factor"] == pytest.approx(500 / 200)
    growth = gap(EARLY, LONE, "growth").set_index("step")
    assert growth.loc[GROWTH, ["factor", "basis"]].tolist() == [1.0, ASSUMED]
    start = gap(EARLY, LONE, "start").set_index("step")
    assert start.loc[BASE, ["factor", "basis"]].tolist() == [1.0, ASSUMED]
    assert start.loc[GROWTH, "factor"] == pytest.approx(500 / 200)
    assert REST not in start.index


def test_without_a_year_in_common_everything_remains():
    other = side("other", {2030: 900})
    assert common_year(EARLY, other) is None
    steps = gap(EARLY, other, "growth")
    assert list(steps["step"]) == [FIRST, REST, SECOND]
    assert needed(EARLY, other) is None


def test_forecasts_in_one_currency_differ_by_the_rates_at_which_they_are_converted():
    won = side("won", {2021: 50, 2025: 400}, measured=(2021,), rate=1200)
    steps = gap(side("own", {2021: 40, 2025: 200}, measured=(2021,), rate=1100), won, "nothing")
    assert factor(steps, EXCHANGE) == pytest.approx(1200 / 1100)
    assert factor(steps, BASE) == pytest.approx(50 / 40)
    foreign = side("foreign", {2021: 5e4, 2025: 4e5}, measured=(2021,), rate=1, currency="KRW")
    assert EXCHANGE not in set(gap(EARLY, foreign, "nothing")["step"])


def test_the_real_path_to_the_common_year_is_that_of_the_compound_rate(real):
    first, second = real()
    points = {
        (row["forecast"], int(row["year"])): float(row["amount"])
        for row in read("market_forecasts")
    }
    begin, end = points["kcis-ai-market", 2019], points["kcis-ai-market", 2025]
    rate = scipy.optimize.brentq(lambda one: begin * (1 + one) ** 6 - end, 0, 2)
    stated = {row["kind"]: float(row["rate"]) for row in read("growth_rates")}
    assert rate * 100 == pytest.approx(stated["compound"], abs=0.05)
    steps = gap(first, second, "nothing")
    assert factor(steps, YEAR) == pytest.approx(begin * (1 + rate) ** 5 / end)
    lone = points["idc-global-ai-market", 2024]
    assert factor(steps, REST) == pytest.approx(lone / (begin * (1 + rate) ** 5))


def test_what_it_would_take_is_what_a_root_finder_finds(real):
    points = {row["claim"]: float(row["amount"]) for row in read("market_forecasts")}
    begin = points["market-kcis-ai-market-2019-hankyung"]
    target = points["market-idc-global-ai-market-2024-joongang"]
    for currency in ("USD", "KRW"):
        for pair in (real(currency), real(currency)[::-1]):
            wish = needed(*pair)
            growth = scipy.optimize.brentq(
                lambda one: begin * (1 + one / 100) ** 5 - target, 0, 500
            )
            assert wish.growth == pytest.approx(growth)
            own = 1 + wish.start.growth / 100
            assert wish.amount * own**5 == pytest.approx(target)


def test_in_won_the_two_articles_differ_by_their_implied_rates(real):
    (money,) = [row for row in read("investments") if row["stated_currency"] == "KRW"]
    (market,) = [row for row in read("market_forecasts") if row["stated_currency"] == "KRW"]
    implied = [float(row["stated_amount"]) / float(row["amount"]) for row in (money, market)]
    steps = gap(*real("KRW"), "nothing")
    assert factor(steps, EXCHANGE) == pytest.approx(implied[1] / implied[0], rel=1e-4)
    assert EXCHANGE not in set(gap(*real("USD"), "nothing")["step"])


def test_the_farthest_apart_are_found_in_the_year_that_they_share():
    def paths(*sides):
        rows = [one.cells(year) for one in sides for year in one.points]
        return pd.DataFrame(rows)

    assert farthest_apart(paths(EARLY, LATE, LONE)) == ("early", "lone")
    assert farthest_apart(paths(EARLY, side("other", {2030: 1}))) == ("other", "early")
    assert farthest_apart(paths(EARLY)) == ("early", "early")
