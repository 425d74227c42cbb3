"""The curves of growth: what a server needs, by the number of claims."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from benchmarks.kinds import ATLAS, PLAIN_DASH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

_LOOKS = {
    ATLAS.name: ("Atlas", "#0072b2", "solid"),
    PLAIN_DASH.name: ("plain Dash", "#d55e00", "dash"),
}


@dataclass(frozen=True, slots=True)
class Point:
    """One server with one dataset; what it could not do is missing.

    Attributes:
        kind: The kind of server.
        claims: The size of the dataset.
        start: Seconds to its first answer.
        memory: Resident bytes.
        choices: Milliseconds of each change of a choice.
        answers: Bytes of each answer.
        first: Seconds to the first answer where the dataset must be checked; empty if it never is.
        note: Why anything is missing.
    """

    kind: str
    claims: int
    start: tuple[float, ...] = ()
    memory: tuple[float, ...] = ()
    choices: tuple[float, ...] = ()
    answers: tuple[float, ...] = ()
    first: tuple[float, ...] = ()
    note: str = ""


_PANELS: tuple[tuple[str, Callable[[Point], float | None]], ...] = (
    ("a choice changed, median, ms", lambda point: _median(point.choices)),
    ("largest answer, kB", lambda point: max(point.answers) / 1e3 if point.answers else None),
    ("start to first answer, s", lambda point: _median(point.start)),
    ("resident memory, MB", lambda point: point.memory[0] / 1e6 if point.memory else None),
)


def write_curves(points: Sequence[Point], path: Path) -> None:
    """Draw the curves into a picture."""
    figure = make_subplots(rows=1, cols=len(_PANELS), subplot_titles=[name for name, _ in _PANELS])
    for column, (_, read) in enumerate(_PANELS, start=1):
        for kind in _LOOKS:
            line = _line([point for point in points if point.kind == kind], read)
            figure.add_trace(line.update(showlegend=column == 1), row=1, col=column)
    figure.update_xaxes(type="log", title="claims", gridcolor="#e5e5e5")
    figure.update_yaxes(type="log", dtick="D2", gridcolor="#e5e5e5")
    figure.update_layout(
        width=1400,
        height=420,
        plot_bgcolor="white",
        font={"family": "sans-serif", "size": 12},
        legend={"orientation": "h", "y": -0.25},
        margin={"l": 50, "r": 20, "t": 50, "b": 70},
    )
    figure.write_image(path)


def _line(points: Iterable[Point], read: Callable[[Point], float | None]) -> go.Scatter:
    places = [(point, read(point)) for point in points]
    name, colour, dash = _LOOKS[places[0][0].kind]
    return go.Scatter(
        x=[point.claims for point, value in places if value is not None],
        y=[value for _, value in places if value is not None],
        name=name,
        mode="lines+markers",
        line={"color": colour, "dash": dash},
    )


def _median(samples: tuple[float, ...]) -> float | None:
    return median(samples) if samples else None
