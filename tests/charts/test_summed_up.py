"""What a chart sums up of a larger dataset, computed a second way from the raw tables."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.charting.limits import MOST_ROWS
from dashboard.plotting.text import plain_text
from tests.charts.larger import drawn, large


def test_the_sizes_that_are_not_drawn_one_by_one_are_summed_up():
    """The last row stands for all that the state asks for and no other row shows."""
    drawing = drawn("model-sizes")
    single = list(drawing.drawn.rows.itertuples())
    (rest,) = drawing.drawn.others.itertuples()
    counts = large().tables["parameter_counts"]
    alike = ["model", "parameters", "low", "high", "status", "bound"]
    distinct = counts.drop_duplicates(alike)
    assert rest.count == len(distinct) - len(single)
    assert sum(drawing.drawn.links.behind) == len(counts)
    shown = {row.claims.split(";")[0] for row in single}
    others = distinct[~distinct["claim"].isin(shown)]
    assert len(others) == rest.count
    points = others[["parameters", "low", "high"]].astype(float)
    assert (rest.value_low, rest.value_high) == (points.min().min(), points.max().max())
    assert rest.undisclosed == points.isna().all(axis=1).sum()
    assert rest.models == others["model"].nunique()
    assert f"{rest.count:,} more claims" in drawing.caption.alternative


def test_forecasts_that_are_not_drawn_one_by_one_are_ranges_by_year():
    drawing = drawn("market-growth")
    rest, single = drawing.drawn.others, set(drawing.drawn.rows["forecast"])
    table = large().tables["market_forecasts"]
    others = table[~table["forecast"].isin(single) & (table["currency"] == "USD")]
    by_year = others.groupby("year")
    assert dict(zip(rest["year"], rest["count"], strict=True)) == {
        year: own["forecast"].nunique() for year, own in by_year
    }
    assert list(rest["low"]) == [own["amount"].min() for _, own in by_year]
    assert list(rest["high"]) == [own["amount"].max() for _, own in by_year]


_GROUPS = {"field": "domain_en", "organization": "organization", "model": "model"}


@pytest.mark.parametrize("group", _GROUPS)
def test_the_applications_that_are_not_drawn_one_by_one_are_counted(group):
    """Of every group that is drawn the others are one row, of the groups beyond all together."""
    drawing = drawn("applications", group=group)
    table = large().tables["applications"]
    entries = table.drop_duplicates(["application", "organization", "model", "status", "starts_on"])
    sizes = entries[_GROUPS[group]].value_counts(dropna=False)
    single, rest = drawing.drawn.rows.assign(count=1), drawing.drawn.others
    frame = pd.concat([single, rest])
    known = frame[frame["group"].fillna("none") != ""]
    counted = known["count"].groupby(known["group"], dropna=False).sum()
    assert len(counted) == min(len(sizes), 23 if len(sizes) > 24 else 24)
    assert all(sizes[name] == count for name, count in counted.items())
    others = frame.loc[frame["group"].fillna("none") == ""]
    assert list(others["count"]) == [len(entries) - counted.sum()] * (len(sizes) > 24)
    assert all(f"Other groups: {len(sizes) - 23}" == one for one in others["group_en"])
    assert len(single) <= MOST_ROWS < len(entries)
    assert sum(drawing.drawn.links.behind) == len(table)


def test_the_title_counts_the_applications_that_are_not_drawn_too():
    table = large().tables["applications"]
    built = table.loc[table["status"] == "actual", "application"].nunique()
    title = drawn("applications").caption.title
    every = table["application"].nunique()
    assert title.startswith(f"Applications already in use: {built:,} of {every:,}")
    (named,) = {table.loc[table["model"].notna(), "application"].nunique()}
    assert f"with a named model: {named:,}" in drawn("applications", group="model").caption.title


def test_the_last_entry_of_a_group_says_how_many_more_there_are():
    drawing = drawn("applications")
    names = [plain_text(text) for text in drawing.figure.data[-1].text]
    rest = drawing.drawn.others["count"]
    assert [text.split(" more")[0] for text in names if " more" in text] == [
        f"{count:,}" for count in rest
    ]
    assert all(f"{count:,} more" in drawing.caption.alternative for count in rest)


_SAME_FIGURE = ["forecast", "year", "amount", "currency", "status", "bound"]


def test_figures_that_are_not_drawn_one_by_one_are_ranges_by_year():
    drawing = drawn("forecast-reconciliation", view="figures")
    single, rest = drawing.drawn.rows, drawing.drawn.others
    figures = large().tables["market_forecasts"].drop_duplicates(_SAME_FIGURE)
    assert len(figures) == len(single) + rest["count"].sum() > MOST_ROWS
    shown = set(zip(single["forecast"], single["year"], single["own_amount"], strict=True))
    keys = zip(figures["forecast"], figures["year"], figures["amount"].astype(float), strict=True)
    others = figures[[key not in shown for key in keys]].groupby("year")["amount"]
    assert dict(zip(rest["year"], rest["count"], strict=True)) == others.size().to_dict()
    assert list(rest["low"]) == list(others.min())
    assert list(rest["high"]) == list(others.max())
    furthest = figures.groupby("forecast")["year"].max()
    assert (
        furthest[single["forecast"]].min()
        >= furthest[others.obj.index.map(figures["forecast"])].max()
    )
    assert drawing.caption.title.startswith(f"{len(figures)} figures of {len(furthest)} forecasts")


def test_rates_that_are_not_drawn_one_by_one_are_one_range_as_stated_and_one_recomputed():
    drawing = drawn("forecast-reconciliation", view="growth")
    single = list(drawing.drawn.rows.itertuples())
    (rest,) = drawing.drawn.others.itertuples()
    tables = large().tables
    rates = tables["growth_rates"].drop_duplicates(["forecast", "from_year", "to_year", "rate"])
    shown = {(row.forecast, row.from_year, row.year) for row in single}
    amounts = tables["market_forecasts"].drop_duplicates(["forecast", "year"])
    amount = dict(
        zip(zip(amounts["forecast"], amounts["year"], strict=True), amounts["amount"], strict=True)
    )
    others = [
        row for row in rates.itertuples() if (row.forecast, row.from_year, row.to_year) not in shown
    ]
    stated = [float(row.rate) for row in others]
    again = [
        (amount[row.forecast, row.to_year] / amount[row.forecast, row.from_year])
        ** (1 / (row.to_year - row.from_year))
        for row in others
        if (row.forecast, row.to_year) in amount
    ]
    silent = set(amounts["forecast"]) - set(rates["forecast"]) - {row.forecast for row in single}
    assert rest.count == len(others) + len(silent)
    assert (rest.low, rest.high) == (min(stated), max(stated))
    assert rest.again_low == pytest.approx((min(again) - 1) * 100)
    assert rest.again_high == pytest.approx((max(again) - 1) * 100)
    assert f"{rest.count} more rows" in drawing.caption.alternative


_SAME_DATA = ["model", "measure", "value", "unit", "compared_with", "status", "bound"]


def test_claims_about_data_that_are_not_drawn_one_by_one_are_a_range_for_each_unit():
    drawing = drawn("training-data")
    table = large().tables["training_data"].drop_duplicates(_SAME_DATA)
    counts = table["unit"].value_counts()
    rest = drawing.drawn.others.set_index("unit")
    assert set(rest.index) == set(counts[counts > 31].index)
    for unit, row in rest.iterrows():
        single = drawing.drawn.rows[drawing.drawn.rows["unit"] == unit]
        values = sorted(table.loc[table["unit"] == unit, "value"].dropna().astype(float))
        own = single["point"].dropna()
        assert row["count"] + len(single) == counts[unit]
        others = values[: len(values) - len(own)]
        assert (row["low"], row["high"]) == pytest.approx((others[0], others[-1]))
        assert f"{row['count']} more" in drawing.caption.alternative
    general = large().tables["metrics"]["measure"].isin(["labelled_images", "additional_data"])
    behind = len(large().tables["training_data"]) + general.sum()
    assert sum(drawing.drawn.links.behind) == behind


@pytest.mark.parametrize(
    ("rows", "parts", "most"), [("article", "table", 30), ("table", "article", 20)]
)
def test_articles_beyond_the_largest_are_one_row_or_one_part(rows, parts, most):
    drawing = drawn("claims-by-source", rows=rows, parts=parts)
    place = "row" if rows == "article" else "part"
    claims = large().claims
    counted = claims[~claims["table"].isin(["organizations", "models"])]["source"].value_counts()
    shown = drawing.frame.groupby(place)["number"].sum()
    beyond = counted[~counted.index.isin(shown.index)]
    assert len(shown) == most
    assert shown["others"] == beyond.sum()
    assert beyond.max() <= shown.drop("others").min()
    name = drawing.frame.loc[drawing.frame[place] == "others", f"{place}_en"].iloc[0]
    assert name == f"{len(beyond)} others"
    assert drawing.frame["number"].sum() == counted.sum()
    assert name in drawing.caption.alternative
