"""How fast sizes of Epoch AI's models double, beside a least-squares fit of the file itself."""

from __future__ import annotations

import csv
import re
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.charts.showing import shower
from tests.intake.conftest import VINTAGES

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def drawing(epoch, catalogue):
    return shower(catalogue["model-timeline"], epoch)(fit="all")


def models_of(inputs: Path, vintage: str) -> dict[str, dict[str, str]]:
    path = inputs / f"epoch/notable_ai_models_{vintage}.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {" ".join(row["Model"].split()): row for row in csv.DictReader(file)}


def in_years(text: str) -> float:
    """The middle of a day in years."""
    day = date.fromisoformat(text)
    days = 366 if day.year % 4 == 0 else 365
    return day.year + (day.timetuple().tm_yday - 0.5) / days


def test_the_doubling_time_is_that_of_a_least_squares_fit_of_the_file(inputs, drawing) -> None:
    newest, older = (models_of(inputs, vintage) for vintage in reversed(VINTAGES))
    rows = drawing.drawn.rows
    names = list(rows.loc[rows["fitted"], "model_en"])
    assert len(names) == len(set(names)) > 200
    stated = [newest.get(name) or older[name] for name in names]
    years = np.array([in_years(row["Publication date"]) for row in stated])
    sizes = np.array([float(row["Parameters"]) for row in stated])
    slope, level = np.polyfit(years - years.mean(), np.log2(sizes), 1)
    assert level == pytest.approx(np.log2(sizes).mean())
    title, note = drawing.caption.title, drawing.caption.notes[0]
    assert f"double every {round(1 / slope, 1):g} years" in title
    interval = (
        rf"\({len(names)} models of every kind, 95% interval ([\d.]+) years to ([\d.]+) years"
    )
    low, high = map(float, re.search(interval, title).groups())
    assert low < 1 / slope < high < 2 * low
    assert f"least-squares line through {len(names)} models of every kind" in note


def test_a_corrected_size_does_not_enter_the_line(inputs, drawing) -> None:
    rows = drawing.drawn.rows
    llama = rows[rows["model_en"] == "Llama 2-7B"]
    assert list(llama["point"]) == [7e9]
    assert list(llama["fitted"]) == [True]
    assert drawing.drawn.others.empty


def test_a_crowd_has_a_mark_for_each_size_and_a_name_for_the_largest(drawing) -> None:
    traces = drawing.figure.select_traces({"mode": "markers"})
    (marks,) = [one for one in traces if one.hovertext is not None]
    rows = drawing.drawn.rows
    assert len(marks.x) == len(rows.drop_duplicates(["model", "point", "status"])) > 200
    assert max(marks.marker.size) <= 10
    dated = rows[rows["moment"].notna()].sort_values("point", ascending=False)
    notes = " ".join(note.text for note in drawing.figure.layout.annotations)
    assert "Names are given where there is room" in notes
    named = [name for name in dated["model_en"].head(8) if f"<b>{name}</b>" in notes]
    assert dated["model_en"].iloc[0] in named
    assert len(named) >= 3
