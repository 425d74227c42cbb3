"""Training compute over time, drawn of Epoch AI's file and held against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pytest

from dashboard.analysis.viewpoint import Viewpoint
from dashboard.charting.discovery import discover, offered_charts
from dashboard.charting.render import choices_of, draw
from dashboard.dataset.loading import load
from dashboard.i18n import PAIR, Language
from dashboard.locations import charts_directory
from dashboard.pages.site import build_site
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.text import plain_text
from dashboard.plotting.theme import DARK, LIGHT
from dashboard.requests.query import parse
from tests.charts.showing import shower
from tests.intake.conftest import VINTAGES
from tests.intake.test_trend import models_of
from tests.real import articles_directory

if TYPE_CHECKING:
    from pathlib import Path

CHART = discover(charts_directory())["compute-timeline"]


@pytest.fixture(scope="module")
def show(epoch):
    return shower(CHART, epoch)


def marks(drawing):
    traces = drawing.figure.select_traces({"mode": "markers"})
    (found,) = [one for one in traces if one.hovertext is not None]
    return found


def test_every_figure_of_the_newest_file_is_a_mark_at_its_value(show, inputs: Path) -> None:
    rows = show().drawn.rows
    drawn = dict(zip(rows["model_en"], rows["point"].astype(float), strict=True))
    column = "Training compute (FLOP)"
    stated = {
        name: float(row[column])
        for name, row in models_of(inputs, VINTAGES[-1]).items()
        if row[column] and name in drawn
    }
    assert len(stated) > 150
    assert {name: drawn[name] for name in stated} == pytest.approx(stated)
    figure = marks(show())
    assert len(figure.x) == len(rows)
    assert sorted(figure.y) == pytest.approx(sorted(rows["point"].astype(float)))


def test_the_title_names_the_largest_of_all(show) -> None:
    for language, unit in zip(
        PAIR, ("학습 연산량이 가장 큰", "most training compute"), strict=True
    ):
        drawing = show(language)
        rows = drawing.drawn.rows
        largest = rows.sort_values("point", ascending=False).iloc[0]
        assert largest[f"model_{language}"] in drawing.caption.title
        assert unit in drawing.caption.title


def test_a_figure_that_the_file_corrected_stands_with_the_one_after_it(show, epoch) -> None:
    rows = show(Language.EN).drawn.rows
    corrected = rows[rows["corrected_en"] != ""]
    assert len(corrected) > 10
    sightings = epoch.tables["sightings"]
    changed = set(sightings.loc[sightings["found"] == "changed", "claim"])
    for row in corrected.itertuples():
        assert changed & set(row.claims.split(";"))
    said = [text for text in marks(show(Language.EN)).hovertext if "before a correction" in text]
    assert len(said) == len(corrected)


def test_before_the_correction_was_known_the_old_figure_stands(epoch) -> None:
    seen = Viewpoint("2025-12-31").seen(epoch)
    rows = shower(CHART, seen)(Language.EN).drawn.rows
    assert (rows["corrected_en"] == "").all()
    assert len(rows) > 100


def test_the_largest_are_marks_and_the_others_ranges_by_year(show) -> None:
    drawing = show(Language.EN, top="10")
    single, others = drawing.drawn.rows, drawing.drawn.others
    whole = show().drawn.rows
    assert set(single["model"]) == set(
        whole.sort_values("point", ascending=False)["model"].unique()[:10]
    )
    assert others["count"].sum() + len(single) == len(whole) == drawing.drawn.total
    years = whole[~whole["model"].isin(single["model"])]["moment"].dropna().astype(int)
    counts = dict(zip(others["announced_on"].fillna(""), others["count"], strict=True))
    assert {int(year): n for year, n in counts.items() if year} == dict(years.value_counts())
    assert f"of {len(whole)} figures" in plain_text(drawing.caption.subtitle)


@pytest.mark.parametrize("width", [320, 560, 1140])
def test_it_is_drawn_under_every_choice_in_every_language_and_theme(epoch, width) -> None:
    choices = choices_of(CHART, epoch)
    queries = [{}] + [
        {choice.name: [choice.allowed[-1].value]} for choice in choices if choice.allowed
    ]
    for query in queries:
        for language, theme in zip(PAIR, (LIGHT, DARK), strict=True):
            state = parse(query, choices)
            drawing = draw(CHART, epoch, state, Canvas(language, theme, width))
            assert set(drawing.claims) <= set(epoch.claims["claim"])
            assert drawing.caption.title in drawing.caption.alternative
            assert not pd.isna(drawing.frame["model_ko"]).any()


def test_a_dataset_without_any_has_no_such_chart(epoch, dataset) -> None:
    every = discover(charts_directory())
    assert "compute-timeline" in offered_charts(every, epoch)
    assert "compute-timeline" not in offered_charts(every, dataset)
    assert "/charts/compute-timeline" not in build_site(load(articles_directory()), every).pages
    drawing = shower(CHART, dataset)(Language.EN)
    assert drawing.frame.empty
    assert (
        drawing.caption.title == "Training compute over time: no figures in the chosen collections"
    )
