"""The choice between a linear and a logarithmic scale, the same wherever it is offered."""

from __future__ import annotations

from dashboard.figures.choices import Choice, Kind, Option
from dashboard.words import Words

AXIS = Choice(
    "axis",
    Kind.ONE,
    Words("눈금", "Scale"),
    "linear",
    (Option("linear", Words("선형", "Linear")), Option("log", Words("로그", "Log"))),
)
