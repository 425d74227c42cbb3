"""The place in the README that holds the last table."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.report import report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.results import Result

_README = Path(__file__).with_name("README.md")
_BEGIN, _END = "<!-- table: written by the command -->", "<!-- end of the table -->"
_CURVES = "growth.svg"


def keep(results: Sequence[Result], folder: Path) -> None:
    """Put results into the README's table, whose other rows stay, and the curves beside it."""
    curves = folder / _CURVES
    if curves.exists():
        shutil.copy(curves, _README.with_name(_CURVES))
    picture = f"\n![Curves of growth: choice, answer, start, memory]({_CURVES})\n"
    before, _, rest = _README.read_text(encoding="utf-8").partition(_BEGIN)
    earlier, _, after = rest.partition(_END)
    text = f"{before}{_BEGIN}\n\n{report(results, earlier)}\n{picture}\n{_END}{after}"
    _README.write_text(text, encoding="utf-8")
