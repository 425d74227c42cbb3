"""The rows that a chart draws, and charts that draw others."""

from __future__ import annotations

from msgspec.structs import replace

from dashboard.charting.drawn import Drawn


def table_of(chart, dataset, state):
    """Every row that a chart draws under a state."""
    return Drawn.of(chart.frame(dataset, state)).table


def with_rows(chart, change):
    """The chart, its rows changed."""

    def frame(dataset, state):
        drawn = Drawn.of(chart.frame(dataset, state))
        return replace(drawn, rows=change(drawn.rows))

    return replace(chart, frame=frame)
