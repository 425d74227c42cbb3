"""Finding charts in a folder."""

from __future__ import annotations

import shutil
import sys

import pytest

from dashboard.charting.discovery import InvalidChartError, discover
from dashboard.locations import charts_directory

_FILE = '''"""A chart of a test."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charting.chart import Chart
from dashboard.charting.topics import MODELS
from dashboard.i18n import Text
from dashboard.plotting.chart_text import ChartText


@dataclass(frozen=True)
class Own:
    """A chart's own small class."""

    text: str


CHART = Chart(
    topic=MODELS,
    order={order},
    name=Text("시험", "Test"),
    purpose=Text("시험", "Test"),
    choices=(),
    frame=lambda dataset, state: pd.DataFrame(),
    figure=lambda context: go.Figure(),
    describe=lambda context: ChartText("", "", ""),
    columns=(),
)
'''


def put(folder, name, order=1):
    (folder / name).write_text(_FILE.replace("{order}", str(order)), encoding="utf-8")


def test_a_chart_has_the_id_of_its_file(tmp_path):
    put(tmp_path, "one_new_chart.py")
    found = discover(tmp_path)
    assert list(found) == ["one-new-chart"]
    assert found["one-new-chart"].id == "one-new-chart"


def test_a_file_alone_makes_a_chart_beside_the_real_ones(tmp_path, catalogue):
    shutil.copytree(charts_directory(), tmp_path, dirs_exist_ok=True)
    put(tmp_path, "one_new_chart.py")
    assert set(discover(tmp_path)) == {*discover(charts_directory()), "one-new-chart"}


def test_a_folder_is_a_chart_too(tmp_path):
    (tmp_path / "one_new_chart").mkdir()
    put(tmp_path / "one_new_chart", "__init__.py")
    (tmp_path / "no_chart").mkdir()
    assert list(discover(tmp_path)) == ["one-new-chart"]


def test_charts_stand_in_their_declared_order_then_by_name(tmp_path):
    put(tmp_path, "a.py", order=2)
    put(tmp_path, "c.py", order=1)
    put(tmp_path, "b.py", order=1)
    assert list(discover(tmp_path)) == ["b", "c", "a"]


def test_every_broken_file_is_listed(tmp_path):
    put(tmp_path, "fine.py")
    (tmp_path / "oops.py").write_text('"""No chart."""\n')
    (tmp_path / "wrong.py").write_text("CHART = 'no chart'\n")
    (tmp_path / "broken.py").write_text("CHART = (\n")
    with pytest.raises(InvalidChartError) as caught:
        discover(tmp_path)
    faults = str(caught.value).split("; ")
    assert [fault.split(" ")[0] for fault in faults] == [
        str(tmp_path / name) for name in ("broken.py", "oops.py", "wrong.py")
    ]
    assert faults[0].startswith(f"{tmp_path / 'broken.py'} cannot be loaded: SyntaxError(")
    assert faults[1] == f"{tmp_path / 'oops.py'} defines no CHART"


def test_files_that_begin_with_an_underscore_are_no_charts(tmp_path):
    (tmp_path / "_parts.py").write_text("nothing = True\n")
    assert not discover(tmp_path)


def test_a_file_of_the_same_name_elsewhere_does_not_replace_the_real_chart(tmp_path, catalogue):
    from dashboard.charts import model_sizes

    put(tmp_path, "model_sizes.py", order=9)
    assert discover(tmp_path)["model-sizes"].order == 9
    assert sys.modules["dashboard.charts.model_sizes"] is model_sizes
    assert discover(charts_directory())["model-sizes"].order == catalogue["model-sizes"].order


def test_a_catalogue_cannot_be_changed(catalogue):
    with pytest.raises(TypeError):
        catalogue["mine"] = None
