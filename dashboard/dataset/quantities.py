"""Which column of a table holds its quantity or date, and what two rows share about one of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity or a date that a table holds.

    Attributes:
        column: The column that holds it.
        keys: What two rows about one and the same have in common.
    """

    column: str
    keys: tuple[str, ...]


FIGURES = {
    "parameter_counts": Quantity("parameters", ("model",)),
    "training_data": Quantity("value", ("model", "measure", "compared_with")),
    "metrics": Quantity("value", ("subject", "measure", "scope_en")),
    "investments": Quantity("amount", ("investment", "kind")),
    "market_forecasts": Quantity("amount", ("forecast", "year", "currency")),
    "alliances": Quantity("stated_members", ("alliance",)),
}
"""The figures, by table."""

DATES = {
    "alliance_milestones": Quantity("on", ("alliance", "milestone")),
    "applications": Quantity("starts_on", ("application",)),
    "events": Quantity("on", ("event",)),
}
"""The dates, by table."""
