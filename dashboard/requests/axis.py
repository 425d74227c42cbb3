"""The choice between a linear and a logarithmic scale, the same wherever it is offered."""

from __future__ import annotations

from dashboard.i18n import Text
from dashboard.requests.choices import Choice, Kind, Option

AXIS = Choice(
    "axis",
    Kind.ONE,
    Text("눈금", "Scale"),
    "linear",
    (Option("linear", Text("선형", "Linear")), Option("log", Text("로그", "Log"))),
)
