"""Figures as plain values, and as Plotly's own objects."""

from __future__ import annotations

import plotly.graph_objects as go
import pytest

from dashboard.plotting.figure import Figure, bar, part, scatter
from tests import validity


def test_what_is_not_set_is_left_out():
    assert part({"x": 1, "y": None}, z=None, text="") == {"x": 1, "text": ""}
    assert scatter({"x": [1]}, y=[2], name=None) == {"x": [1], "y": [2], "type": "scatter"}
    assert bar(x=[1])["type"] == "bar"


def test_a_part_is_no_longer_its_source():
    given = {"x": [1]}
    part(given)["x"] = [2]
    assert given == {"x": [1]}


def test_a_plain_figure_stays_itself():
    figure = Figure([scatter(x=[1])]).set(height=200)
    assert Figure.of(figure) is figure
    assert figure.content == {"data": [scatter(x=[1])], "layout": {"height": 200}}


def test_a_figure_of_plotly_becomes_plain_and_back():
    plotly = go.Figure(go.Bar(x=[1, 2], y=["a", "b"])).update_layout(height=200)
    plain = Figure.of(plotly)
    assert plain.data == [bar(x=[1, 2], y=["a", "b"])]
    assert plain.layout["height"] == 200
    assert plain.checked == plotly == validity.checked(plain)


@pytest.mark.parametrize("checked", [Figure.checked.fget, validity.checked])
@pytest.mark.parametrize(
    "figure",
    [
        Figure([scatter(x=[1], markers={"size": 1})]),
        Figure([scatter(x=[1], mode="dots")]),
        Figure([], {"height": "tall"}),
        Figure([], {"annotations": [part(text="a", xanchor="middle")]}),
        Figure([], {"xaxis2": {"ranges": [1, 2]}}),
        Figure([], {"yaxis3": {"tickfont": {"color": "paint"}}}),
        Figure([bar(x=[1], marker={"color": [1, "paint"]})]),
        Figure([bar(x=1)]),
    ],
    ids=[
        *("no such property", "no such mode", "no number", "no such anchor"),
        *("no such part of an axis", "no colour", "no colour among others", "no list"),
    ],
)
def test_what_plotly_does_not_know_is_found(figure, checked):
    for _ in range(2):
        with pytest.raises(ValueError, match="Invalid"):
            checked(figure)
