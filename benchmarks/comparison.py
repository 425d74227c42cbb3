"""What a measurement brings back: samples of two things, taken in turns."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Any

from benchmarks.bars import bar_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from benchmarks.bars import Bar


@dataclass(frozen=True, slots=True)
class Comparison:
    """Samples of the Atlas and of what it is held against; the same place, the same pair.

    Attributes:
        what: What of the Atlas was measured.
        against: What it is held against.
        unit: The unit of the samples.
        ours: The samples of the Atlas.
        theirs: The samples of the other; none if there is nothing to compare with.
        bar: The name of the bar that it answers; empty if it stands beside the bars.
        note: Why there are no samples, or what else a reader must know.
    """

    what: str
    against: str
    unit: str
    ours: tuple[float, ...]
    theirs: tuple[float, ...]
    bar: str = ""
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """The median of the ratios pair by pair, which a machine that slows down cannot move."""
        pairs = zip(self.ours, self.theirs, strict=False)
        ratios = [ours / theirs for ours, theirs in pairs if theirs]
        return median(ratios) if ratios else None


def of_bar(
    name: str,
    unit: str,
    ours: tuple[float, ...],
    theirs: tuple[float, ...],
    note: str = "",
) -> Comparison:
    """Return the comparison that answers a bar."""
    bar: Bar = bar_of(name)
    return Comparison(bar.what, bar.against, unit, ours, theirs, name, note)


def in_turns(pairs: int, measures: Mapping[str, Callable[[], Any]]) -> dict[str, tuple[Any, ...]]:
    """Return the samples of several measures, taken A B A B, so that drift meets all alike."""
    taken: dict[str, list[Any]] = {name: [] for name in measures}
    for _ in range(pairs):
        for name, measure in measures.items():
            taken[name].append(measure())
    return {name: tuple(samples) for name, samples in taken.items()}


def percentile(samples: tuple[float, ...], share: float) -> float:
    """Return the smallest sample that a share of all samples does not exceed."""
    ordered = sorted(samples)
    return ordered[max(0, -int(-share * len(ordered) // 1) - 1)]
