"""What every measurement is given, and what a measurement is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from benchmarks.comparison import Comparison


@dataclass(frozen=True, slots=True)
class Bench:
    """What every measurement is given.

    Attributes:
        pairs: How many pairs of samples to take.
        python: Python with the Atlas and what it needs, and nothing else: other packages change
            what pandas does and how long imports take.
        data: The folder of the dataset.
        folder: Where measurements may leave files: logs, databases, synthetic datasets.
        base: An earlier commit to hold the Atlas against; empty for none.
    """

    pairs: int
    python: Path
    data: Path
    folder: Path
    base: str = ""

    def place(self, name: str) -> Path:
        """Return a folder for files of one kind, made if it is missing."""
        path = self.folder / name
        path.mkdir(parents=True, exist_ok=True)
        return path


@dataclass(frozen=True, slots=True)
class Measurement:
    """One measurement.

    Attributes:
        name: How the command line asks for it.
        bars: The bars that it answers.
        run: Takes the samples.
    """

    name: str
    bars: tuple[str, ...]
    run: Callable[[Bench], Iterable[Comparison]]
