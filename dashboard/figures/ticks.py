"""Round tick positions, labelled in the reader's units."""

from __future__ import annotations

from math import ceil, floor, log10


def linear(maximum: float, count: int = 5) -> list[float]:
    """Return at most about ``count`` round steps from zero up to ``maximum``."""
    if maximum <= 0:
        return [0.0]
    raw = maximum / count
    power = 10.0 ** floor(log10(raw))
    step = next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= raw)
    return [step * index for index in range(floor(maximum / step) + 1)]


def logarithmic(minimum: float, maximum: float) -> list[float]:
    """Return the powers of ten from at or below ``minimum`` to at or above ``maximum``."""
    return [10.0**power for power in range(floor(log10(minimum)), ceil(log10(maximum)) + 1)]
