"""A charts folder with one file more than the Atlas's own."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from dashboard.locations import charts_directory

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = '''
"""How many claims each article carries."""

from __future__ import annotations

from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard.charting.chart import Chart, Format, TableColumn
from dashboard.charting.topics import MARKET
from dashboard.i18n import Text
from dashboard.plotting.chart_text import ChartText
from dashboard.requests.choices import Choice, Kind, Option


@dataclass(frozen=True)
class Named:
    """A class, for a file may well define one."""

    name: str


def _frame(dataset, state):
    claims = dataset.claims
    if state.one("order") == "broken":
        raise RuntimeError("a fault of the chart's own")
    grouped = claims.groupby("source")["claim"].agg(["count", ";".join]).reset_index()
    frame = grouped.rename(columns={"join": "claims", "count": "number"})
    return frame.sort_values("number", ascending=state.one("order") == "rising")


def _figure(context):
    frame = context.frame
    figure = go.Figure(go.Bar(x=frame["number"], y=frame["source"], orientation="h"))
    return figure.update_layout(height=200)


def _describe(context):
    words = Text("기사마다 주장이 몇 건인가", "How many claims each article carries")
    language = context.canvas.language
    count = context.frame["number"].sum()
    return ChartText(words[language], context.state.one("order"), f"{words[language]}: {count}.")


CHART = Chart(
    topic=MARKET,
    order=2,
    name=Text("기사별 주장", "Claims by article"),
    purpose=Text("어느 기사에서 많이 읽었나.", "Which article was read most?"),
    choices=(
        Choice(
            "order",
            Kind.ONE,
            Text("순서", "Order"),
            Named("falling").name,
            tuple(Option(name, Text(name, name)) for name in ("falling", "rising", "broken")),
        ),
    ),
    frame=_frame,
    figure=_figure,
    describe=_describe,
    columns=(
        TableColumn("source", Text("출처", "Source")),
        TableColumn("number", Text("건수", "Claims"), Format.NUMBER),
        TableColumn("claims", Text("근거", "Evidence"), Format.CLAIMS),
    ),
)
'''
CHART = "claims-by-article"
NAME = "claims_by_article.py"


def charts_with_one_more(folder: Path) -> Path:
    """Copy the charts and add one file; nothing else is touched."""
    copied = shutil.copytree(charts_directory(), folder / "charts")
    (copied / NAME).write_text(SOURCE.lstrip(), encoding="utf-8")
    return copied
