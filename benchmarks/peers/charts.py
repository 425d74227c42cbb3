"""The three charts as one draws them with plotly express."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import plotly.express as px

if TYPE_CHECKING:
    from collections.abc import Callable

    import plotly.graph_objects as go

    from benchmarks.peers.frames import Frames

OFF, ON = "off", "on"
"""The two values of each chart's only choice."""


def model_sizes(frames: Frames, choice: str = OFF, express: Any = px) -> go.Figure:
    """Return models as bars; with the choice on, along a logarithmic axis."""
    rows = frames.sizes
    return express.bar(
        rows,
        x="parameters",
        y="name",
        color="status",
        hover_data=["architecture", "claim"],
        barmode="group",
        orientation="h",
        log_x=choice == ON,
        height=max(450, 10 * len(rows)),
        title="Model sizes",
    )


def alliance_matrix(frames: Frames, choice: str = OFF, express: Any = px) -> go.Figure:
    """Return organizations × alliances; with the choice on, organizations in two or more."""
    rows = frames.members[frames.members["total"] > (1 if choice == ON else 0)]
    counts = rows.pivot_table(
        index="organization_name", columns="alliance_name", values="total", aggfunc="size"
    )
    height = 200 + 16 * len(counts)
    filled = counts.notna().astype(int)
    return express.imshow(filled, title="Alliances", height=height, aspect="auto")


def market_growth(frames: Frames, choice: str = OFF, express: Any = px) -> go.Figure:
    """Return forecasts as lines; with the choice on, along a logarithmic axis."""
    return express.line(
        frames.market,
        x="year",
        y="amount",
        color="forecast",
        markers=True,
        log_y=choice == ON,
        title="Market growth",
    )


CHARTS: dict[str, Callable[..., go.Figure]] = {
    "model-sizes": model_sizes,
    "market-growth": market_growth,
    "alliance-matrix": alliance_matrix,
}
"""The charts by the names that the Atlas gives them, in the order of its overview."""
