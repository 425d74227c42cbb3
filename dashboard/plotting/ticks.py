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
    return [step * index for index in range(floor(maximum / step + 1e-9) + 1)]


def logarithmic(minimum: float, maximum: float, count: int) -> list[float]:
    """Return powers of ten from at or below ``minimum`` to at or above ``maximum``.

    Twos and fives stand between them where ``count`` ticks leave room for that.
    """
    powers = range(floor(log10(minimum)), max(ceil(log10(maximum)), floor(log10(minimum)) + 1) + 1)
    factors = (1, 2, 5) if 3 * len(powers) - 2 <= count else (1,)
    between = [10.0**power * factor for power in powers[:-1] for factor in factors]
    return [*between, 10.0 ** powers[-1]]
