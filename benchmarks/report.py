"""The table of a run, as Markdown that also reads well in a terminal."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from benchmarks.bars import BARS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from benchmarks.bars import Bar
    from benchmarks.comparison import Comparison
    from benchmarks.results import Result

_HEADER = ("what", "Atlas", "against", "its figure", "ratio", "bar", "held", "measured")
_AGAINST, _RATIO, _BAR = 2, 4, 5
_HELD = {True: "yes", False: "**no**"}
_WHOLE = 100
"""From here on a figure is shown without a fraction."""

_SCALES = {"bytes": ((1e9, "GB"), (1e6, "MB"), (1e3, "kB"))}


def report(results: Sequence[Result], earlier: str = "") -> str:
    """Return the table of the bars, then that of everything measured beside them.

    Args:
        results: What was measured.
        earlier: An earlier report: rows of it stay that were not measured again, bars judged anew.
    """
    rows = {_key(row): row for row in _read(earlier)}
    for result in results:
        for one in result.comparisons:
            row = (*_row(one), result.when[:10])
            if one.ours or _key(row) not in rows:
                rows[_key(row)] = row
    judged = [_judged(rows[key], bar) for bar in BARS if (key := (bar.what, bar.against)) in rows]
    beside = [row for row in rows.values() if not row[_BAR]]
    parts = [_table(judged), _table(beside), _failures(results), _origin(results)]
    return "\n\n".join(part for part in parts if part)


def _read(table: str) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the tables of a report."""
    for line in table.splitlines():
        cells = tuple(cell.strip() for cell in line.strip("|").split("|"))
        if len(cells) == len(_HEADER) and cells != _HEADER and set(cells[0]) != {"-"}:
            yield cells


def _key(row: tuple[str, ...]) -> tuple[str, str]:
    """Return what a row compares, without its note."""
    return row[0].partition(" (")[0], row[_AGAINST]


def _judged(row: tuple[str, ...], bar: Bar) -> tuple[str, ...]:
    """Return a row with the limit that its bar has now."""
    ratio = row[_RATIO]
    holds = bool(ratio) and bar.holds(float(ratio))
    return (*row[:_BAR], f"{'≥' if bar.at_least else '≤'} {bar.limit:g}", _HELD[holds], row[-1])


def _table(rows: Sequence[tuple[str, ...]]) -> str:
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
        one.bar,
        "",
    )


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
    """Return when, how often and on what the newest rows were measured."""
    if not results:
        return ""
    last = max(results, key=lambda result: result.when)
    facts = ", ".join(f"{name} {value}" for name, value in last.machine.items())
    return f"Last measured on {last.when[:10]}, {last.pairs} pairs. {facts}."
