"""The table of a run, as Markdown that also reads well in a terminal."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from benchmarks.bars import BARS, bar_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.comparison import Comparison
    from benchmarks.results import Result

_HEADER = ("what", "Atlas", "against", "its figure", "ratio", "bar", "held")
_HELD = {True: "yes", False: "**no**", None: ""}
_WHOLE = 100
"""From here on a figure is shown without a fraction."""

_SCALES = {"bytes": ((1e9, "GB"), (1e6, "MB"), (1e3, "kB"))}


def report(results: Sequence[Result]) -> str:
    """Return the table of the bars, then that of everything measured beside them."""
    every = [one for result in results for one in result.comparisons]
    order = {bar.name: index for index, bar in enumerate(BARS)}
    bars = sorted((one for one in every if one.bar), key=lambda one: order[one.bar])
    beside = [one for one in every if not one.bar]
    parts = [_table(bars), _table(beside), _failures(results), _origin(results)]
    return "\n\n".join(part for part in parts if part)


def _table(comparisons: Iterable[Comparison]) -> str:
    rows = [_row(one) for one in comparisons]
    if not rows:
        return ""
    columns = zip(_HEADER, *rows, strict=True)
    widths = [max(_width(cell) for cell in column) for column in columns]
    lines = [_line(row, widths) for row in (_HEADER, ["-" * width for width in widths], *rows)]
    return "\n".join(lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (
        cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True)
    )
    return f"| {' | '.join(padded)} |"


def _width(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def _row(one: Comparison) -> tuple[str, ...]:
    return (
        f"{one.what} ({one.note})" if one.note else one.what,
        _samples(one.ours, one.unit),
        one.against,
        _samples(one.theirs, one.unit),
        "" if one.ratio is None else f"{one.ratio:.3g}",
        _limit(one),
        _HELD[one.holds],
    )


def _limit(one: Comparison) -> str:
    if not one.bar:
        return ""
    bar = bar_of(one.bar)
    return f"{'≥' if bar.at_least else '≤'} {bar.limit:g}"


def _samples(samples: tuple[float, ...], unit: str) -> str:
    """Return the median, and the smallest and largest where there are several."""
    if not samples:
        return "—"
    middle = median(samples)
    size, name = next((scale for scale in _SCALES.get(unit, ()) if middle >= scale[0]), (1.0, unit))
    text = _digits(middle / size)
    if len(samples) > 1:
        text += f" ({_digits(min(samples) / size)}–{_digits(max(samples) / size)})"
    return f"{text} {name}".strip()


def _digits(value: float) -> str:
    return f"{value:,.0f}" if value >= _WHOLE else f"{value:.3g}"


def _failures(results: Iterable[Result]) -> str:
    return "\n".join(f"Not measured: {one.name}: {one.failure}" for one in results if one.failure)


def _origin(results: Sequence[Result]) -> str:
    """Return when, how often and on what the table was measured."""
    if not results:
        return ""
    days = sorted({result.when[:10] for result in results})
    pairs = sorted({result.pairs for result in results})
    facts = ", ".join(f"{name} {value}" for name, value in results[-1].machine.items())
    often = " or ".join(str(number) for number in pairs)
    return f"Measured on {' and '.join(days)}, {often} pairs. {facts}."
