"""A file of models, read: what it would add to the dataset, against dlt loading it into DuckDB."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.bench import Measurement
from benchmarks.comparison import in_turns, of_bar
from benchmarks.servers import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.bench import Bench
    from benchmarks.comparison import Comparison

_BAR = "import"
_FILE = "epoch/all_ai_models_2025-04.csv.gz"
_NOWHERE = f"ATLAS_INPUTS names no folder with {_FILE}"
_SILENT = {"RUNTIME__DLTHUB_TELEMETRY": "false"}


def run(bench: Bench) -> Iterator[Comparison]:
    """Measure both as processes, from the start of Python to the end."""
    file = Path(os.environ.get("ATLAS_INPUTS", "")) / _FILE
    if not file.is_file():
        yield of_bar(_BAR, "s", (), (), _NOWHERE)
        return
    place = bench.place("intake")
    ours = [str(bench.python), "-m", "dashboard.cli", "import", str(file), str(bench.data)]
    theirs = [sys.executable, "-m", "benchmarks.peers.dlt_load", str(file), str(place / "dlt")]
    measures = {
        "ours": partial(_seconds, [*ours, "--as", "epoch-models", "--json"], place / "ours"),
        "theirs": partial(_seconds, theirs, place / "dlt"),
    }
    for measure in measures.values():  # The first reads its files from the disk.
        measure()
    taken = in_turns(bench.pairs, measures)
    yield of_bar(_BAR, "s", taken["ours"], taken["theirs"])


def _seconds(command: Sequence[str], place: Path) -> float:
    """Return how long a command takes that may leave files in a folder."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    began = time.perf_counter()
    subprocess.run(
        command, cwd=ROOT, env={**os.environ, **_SILENT}, stdout=subprocess.DEVNULL, check=True
    )
    return time.perf_counter() - began


INTAKE = Measurement("intake", (_BAR,), run)
