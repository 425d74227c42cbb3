"""The column of each table that names what a row of it is about."""

from __future__ import annotations

SUBJECT_COLUMNS = {
    "parameter_counts": "model",
    "training_data": "model",
    "investments": "investor",
    "market_forecasts": "forecaster",
    "growth_rates": "forecast",
    "alliances": "alliance",
    "metrics": "subject",
    "events": "organizations",
    "alliance_milestones": "alliance",
    "models": "model",
    "applications": "application",
}
"""The column of each table that names what a row is about."""
