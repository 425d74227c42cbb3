"""How fast sizes double: a straight line through logarithms, and how sure it is."""

from __future__ import annotations

from math import inf, sqrt
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from msgspec import Struct

from dashboard.analysis.students_t import quantile

if TYPE_CHECKING:
    from collections.abc import Sequence

Floats = npt.NDArray[np.float64]

FEWEST = 3
"""A line through two models has no interval: it would meet both whatever they are."""

MODELS_NEEDED, WIDEST = 10, 4.0
"""How many models a doubling time is said of, and how many times the lower end of its interval the
upper may be: see docs/decisions/0015."""

CONFIDENCE = 0.95

_MONTHS = 12


class Trend(Struct, frozen=True):
    """A least-squares line through the logarithms of sizes to base two over time.

    Attributes:
        count: How many models it rests on.
        slope: Doublings a year.
        margin: Half the width of the confidence interval of the slope.
        center: The mean moment of the models, in years.
        level: The logarithm to base two of the size at that moment.
        noise: Half the width of the confidence interval of the level.
    """

    count: int
    slope: float
    margin: float
    center: float
    level: float
    noise: float

    @property
    def months(self) -> float:
        """Months in which sizes double; infinite where they do not grow."""
        return _months(self.slope)

    @property
    def quickest(self) -> float:
        """The lower end of the interval of those months."""
        return _months(self.slope + self.margin)

    @property
    def slowest(self) -> float:
        """The upper end of the interval; infinite where sizes may as well not grow at all."""
        return _months(self.slope - self.margin)

    @property
    def grows(self) -> bool:
        """Whether the whole interval of the slope lies above zero."""
        return self.slope > self.margin

    def at(self, moment: float) -> tuple[float, float, float]:
        """Return the line and the lower and upper end of its confidence band at a moment."""
        away = moment - self.center
        middle = self.level + self.slope * away
        reach = sqrt(self.noise**2 + (self.margin * away) ** 2)
        return 2**middle, 2 ** (middle - reach), 2 ** (middle + reach)


def trend(moments: Sequence[float], sizes: Sequence[float]) -> Trend | None:
    """Return the line through sizes, or none where there are too few or all of one moment.

    Args:
        moments: When each model was announced, in years.
        sizes: How large each is.
    """
    x, y = np.asarray(moments, dtype=float), np.log2(np.asarray(sizes, dtype=float))
    if len(x) < FEWEST or np.ptp(x) == 0:
        return None
    dx, dy = x - x.mean(), y - y.mean()
    spread = float(dx @ dx)
    slope = float(dx @ dy) / spread
    rest = dy - slope * dx
    freedom = len(x) - 2
    reach = quantile(freedom, CONFIDENCE) * sqrt(float(rest @ rest) / freedom)
    return Trend(
        count=len(x),
        slope=slope,
        margin=reach / sqrt(spread),
        center=float(x.mean()),
        level=float(y.mean()),
        noise=reach / sqrt(len(x)),
    )


def is_settled(moments: Sequence[float], sizes: Sequence[float]) -> bool:
    """Return whether a line through sizes is enough to say in what time they double.

    It is where it rests on ``MODELS_NEEDED`` models, the ends of its interval lie within ``WIDEST``
    of each other, and whichever model is left out, the others still show growth.
    """
    line = trend(moments, sizes)
    if line is None or line.count < MODELS_NEEDED or not line.grows:
        return False
    if line.slowest > WIDEST * line.quickest:
        return False
    return _grows_without_any(np.asarray(moments, float), np.log2(np.asarray(sizes, float)))


def _grows_without_any(x: Floats, y: Floats) -> bool:
    """Return whether the line grows whichever of its points is left out.

    Leaving one of n points out takes its residual, weighed by its leverage, from the sum of squares
    and n/(n-1) times its own square from the spread.
    """
    dx, dy, count = x - x.mean(), y - y.mean(), len(x)
    spread = dx @ dx
    rest = dy - (dx @ dy) / spread * dx
    left = spread - count / (count - 1) * dx**2
    freedom = count - 3
    with np.errstate(divide="ignore", invalid="ignore"):  # all others are of one moment
        squares = rest @ rest - rest**2 / (1 - 1 / count - dx**2 / spread)
        noise = np.sqrt(np.maximum(squares, 0) / freedom / left)
    return bool((_slopes_without(x, y) > quantile(freedom, CONFIDENCE) * noise).all())


def weightiest(moments: Sequence[float], sizes: Sequence[float]) -> tuple[int, Trend] | None:
    """Return the model without which the slope changes most, and the line without it.

    None where too few models would be left.
    """
    whole = trend(moments, sizes)
    if whole is None:
        return None
    slopes = _slopes_without(np.asarray(moments, float), np.log2(np.asarray(sizes, float)))
    changes = np.abs(slopes - whole.slope)
    if len(moments) <= FEWEST or np.isnan(changes).all():
        return None
    index = int(np.nanargmax(changes))
    line = trend(_without(moments, index), _without(sizes, index))
    return None if line is None else (index, line)


def _slopes_without(x: Floats, y: Floats) -> Floats:
    """Return the slope that each point leaves behind, missing where all others are of one moment.

    Leaving one of n points out takes n/(n-1) times its own products from the sums over all.
    """
    dx, dy, share = x - x.mean(), y - y.mean(), len(x) / (len(x) - 1)
    moments, which, times = np.unique(x, return_inverse=True, return_counts=True)
    lone = (len(moments) == 2) & (times[which] == 1)
    spread = np.where(lone, np.nan, dx @ dx - share * dx**2)
    slopes: Floats = (dx @ dy - share * dx * dy) / spread
    return slopes


def _without(values: Sequence[float], index: int) -> list[float]:
    return [*values[:index], *values[index + 1 :]]


def _months(slope: float) -> float:
    return _MONTHS / slope if slope > 0 else inf
