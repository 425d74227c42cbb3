"""What a run of a measurement brought, kept as JSON with every sample."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from benchmarks.comparison import Comparison

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Result:
    """One run of one measurement.

    Attributes:
        name: The measurement.
        when: When it ended, UTC.
        pairs: How many pairs were asked for.
        machine: On what.
        comparisons: The samples.
        failure: Why there are none.
    """

    name: str
    when: str
    pairs: int
    machine: Mapping[str, str]
    comparisons: tuple[Comparison, ...]
    failure: str = ""


def write_result(result: Result, folder: Path) -> None:
    """Keep a result in a folder, in place of an older one of the same measurement."""
    text = json.dumps(asdict(result), ensure_ascii=False, indent=1)
    (folder / f"{result.name}.json").write_text(f"{text}\n", encoding="utf-8")


def read_results(folder: Path, names: Sequence[str]) -> list[Result]:
    """Return the results of measurements that have one, in the order of the names."""
    paths = [folder / f"{name}.json" for name in names]
    return [_read(path) for path in paths if path.exists()]


def _read(path: Path) -> Result:
    raw = json.loads(path.read_text(encoding="utf-8"))
    comparisons = tuple(_comparison(one) for one in raw.pop("comparisons"))
    return Result(**raw, comparisons=comparisons)


def _comparison(raw: dict[str, Any]) -> Comparison:
    return Comparison(**{**raw, "ours": tuple(raw["ours"]), "theirs": tuple(raw["theirs"])})
