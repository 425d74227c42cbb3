"""Student's t distribution, which says how far the mean of few observations may be off."""

from __future__ import annotations

from functools import lru_cache
from math import cos, pi, sin, sqrt, tan

import numpy as np

_HALVINGS = 60


@lru_cache
def quantile(freedom: int, share: float) -> float:
    """Return within how many standard errors to either side a share of all values lies.

    Args:
        freedom: Degrees of freedom, at least one.
        share: The share, between 0 and 1.
    """
    low, high = 0.0, pi / 2
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _share(middle, freedom) < share else (low, middle)
    return sqrt(freedom) * tan(low)


def _share(angle: float, freedom: int) -> float:
    """Return the share of values nearer than ``sqrt(freedom) * tan(angle)``.

    Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4.
    """
    is_odd = freedom % 2
    powers = np.arange(is_odd, freedom - 1, 2)
    factors = cos(angle) ** 2 * (powers - 1) / np.maximum(powers, 1)
    factors[:1] = cos(angle) if is_odd else 1.0
    rest = sin(angle) * float(factors.cumprod().sum())
    return (angle + rest) * 2 / pi if is_odd else rest
