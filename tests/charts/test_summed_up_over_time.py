"""Sizes that are no marks of their own, and the line, a second way from the raw tables."""

from __future__ import annotations

import statistics
from datetime import date
from math import log2

import pandas as pd
import pytest
import scipy

from tests.charts.larger import drawn, large

_SAME_SIZE = ["model", "parameters", "low", "high", "status", "bound"]


def quarter(text):
    """The quarter in which the middle of a date lies, read from the text alone."""
    if pd.isna(text):
        return ""
    months = [int(part[5:7] or 7) for part in text.split("/")]
    return f"{text[:4]}-Q{(sum(months) // len(months) - 1) // 3 + 1}"


def middle(text):
    """The middle of a date in years, read from the text alone."""
    first, last = text.split("/")[0], text.split("/")[-1]
    days = {4: 365.25, 7: 30.5, 10: 1}[len(last)]
    return (in_years(first) + in_years(last) + days / 365.25) / 2


def in_years(text):
    day = date.fromisoformat((text + "-01-01")[:10])
    return day.year + (day - date(day.year, 1, 1)).days / 365.25


def dated_sizes():
    tables = large().tables
    dates = tables["models"].set_index("model")["announced_on"]
    sizes = tables["parameter_counts"].drop_duplicates(_SAME_SIZE)
    return sizes.assign(quarter=[quarter(dates[model]) for model in sizes["model"]])


def test_sizes_that_are_not_marks_are_counted_ranges_by_quarter():
    drawing = drawn("model-timeline")
    single, rest = drawing.drawn.rows, drawing.drawn.others
    sizes = dated_sizes()
    shown = set(zip(single["model"], single["point"].fillna(0), single["status"], strict=True))
    keys = zip(sizes["model"], sizes["parameters"].fillna(0), sizes["status"], strict=True)
    others = sizes[[key not in shown for key in keys]]
    assert len(single) + len(others) == len(sizes) == drawing.drawn.total
    groups = {(quarter(row.announced_on), pd.notna(row.low)): row for row in rest.itertuples()}
    assert len(groups) == len(rest)
    for (when, sized), row in groups.items():
        own = others[(others["quarter"] == when) & (others["parameters"].notna() == sized)]
        assert row.count == len(own) > 0
        assert row.developers_en == f"models: {own['model'].nunique()}"
        if sized:
            points = sorted(own["parameters"].astype(float))
            if len(points) == 1:
                assert {row.low, row.half_low, row.half_high, row.high} == set(points)
                continue
            halves = statistics.quantiles(points, n=4, method="inclusive")
            assert (row.low, row.high) == (points[0], points[-1])
            assert (row.half_low, row.half_high) == pytest.approx((halves[0], halves[2]))
    assert rest["count"].sum() == len(others)


def test_the_largest_and_the_newest_sizes_are_marks():
    single, sizes = drawn("model-timeline").drawn.rows, dated_sizes()
    dated = sizes[sizes["quarter"].ne("")]
    largest = dated.sort_values("parameters", ascending=False)["model"].unique()[:15]
    assert set(largest) <= set(single["model"])
    newest = sizes["quarter"].max()
    assert newest in {quarter(text) for text in single["announced_on"]}


def test_the_line_goes_through_sizes_that_are_no_marks_too():
    drawing = drawn("model-timeline")
    models = large().tables["models"].set_index("model")
    sizes = dated_sizes()
    entering = sizes[
        sizes["parameters"].notna()
        & sizes["quarter"].ne("")
        & (sizes["status"] == "actual")
        & (sizes["model"].map(models["architecture"]) == "dense")
    ].drop_duplicates("model")
    assert len(entering) > drawing.frame["fitted"].sum()
    assert f"({len(entering)} dense models, " in drawing.caption.title
    moments = [middle(models["announced_on"][model]) for model in entering["model"]]
    other = scipy.stats.linregress(moments, [log2(size) for size in entering["parameters"]])
    (line,) = [
        trace for trace in drawing.figure.select_traces({"mode": "lines"}) if trace.line.dash
    ]
    for moment, value in zip(line.x, line.y, strict=True):
        assert value == pytest.approx(2 ** (other.intercept + other.slope * moment), rel=0.01)
    assert "Models that are not drawn one by one enter the line too" in drawing.caption.alternative
    assert "the model that weighs most" in drawing.caption.alternative
