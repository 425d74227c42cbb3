"""Lighthouse, as it comes: a phone on a slow line (its default) and a desk."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from statistics import median
from typing import TYPE_CHECKING, Any

from benchmarks.bench import Measurement
from benchmarks.client import plain
from benchmarks.comparison import of_bar
from benchmarks.kinds import ATLAS
from benchmarks.servers import running
from dashboard.server.capabilities import BROWSERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.bench import Bench
    from benchmarks.comparison import Comparison
    from benchmarks.servers import Server

_VERSION = "12.8.2"
_ADDRESSES = ("/", "/models", "/charts/model-sizes", "/embed/model-sizes")
_PERFORMANCE = "performance"
_CATEGORIES = (_PERFORMANCE, "accessibility", "best-practices", "seo")
_DEVICES = {"phone": (), "desk": ("--preset=desktop",)}
_BARS = {"phone": 95.0, "desk": 98.0}
_NOT_FOR_FRAMES = "is-crawlable"
"""Embeds say themselves that they are not to be found: the page that they show is."""

_AT_MOST = 3
_PATIENCE = 90.0


def run(bench: Bench) -> Iterator[Comparison]:
    """Measure each address on both; the median of up to three runs."""
    program = _program(bench)
    if program is None:
        folder = bench.place("lighthouse")
        how = f"npm install --prefix {folder} lighthouse@{_VERSION}"
        for name, floor in {**_BARS, "scores": 100.0}.items():
            yield of_bar(name, "", (), (floor,), how)
        return
    others: dict[str, float] = {}
    with running(ATLAS, bench) as server:
        for address in _ADDRESSES:
            _wait_until_painted(server, address)
        for name, floor in _BARS.items():
            found = {}
            for address in _ADDRESSES:
                runs = [
                    _scores(bench, program, server.address + address, *_DEVICES[name])
                    for _ in range(min(bench.pairs, _AT_MOST))
                ]
                found[address] = median(one.pop(_PERFORMANCE) for one in runs)
                others[f"{address} {name}"] = min(min(one.values()) for one in runs)
            note = ", ".join(f"{address} {score:.0f}" for address, score in found.items())
            yield of_bar(name, "", (min(found.values()),), (floor,), note)
    worst = min(others, key=others.__getitem__)
    yield of_bar("scores", "", (others[worst],), (100.0,), "" if others[worst] == 100 else worst)


def _program(bench: Bench) -> str | None:
    own = bench.place("lighthouse") / "node_modules" / ".bin"
    return shutil.which("lighthouse", path=f"{own}:{os.environ.get('PATH', '')}")


def _wait_until_painted(server: Server, address: str) -> None:
    """Wait until a page has its first picture in it, as it has for most of its readers."""
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if address.startswith("/embed/") or b"data:image/svg+xml" in plain(server.port, address):
            return
        time.sleep(0.2)


def _scores(bench: Bench, program: str, address: str, *more: str) -> dict[str, float]:
    """Return the score of each category, 100 at best."""
    out = bench.place("lighthouse") / "report.json"
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), "")
    subprocess.run(
        [
            *(program, address, "--quiet", "--output=json", f"--output-path={out}", *more),
            *(
                "--chrome-flags=--no-sandbox --headless",
                f"--only-categories={','.join(_CATEGORIES)}",
            ),
        ],
        env={**os.environ, "CHROME_PATH": browser},
        check=True,
        capture_output=True,
    )
    told = json.loads(out.read_text(encoding="utf-8"))
    left_out = {_NOT_FOR_FRAMES} if "/embed/" in address else set()
    return {name: _score(told, name, left_out) for name in _CATEGORIES}


def _score(told: dict[str, Any], category: str, left_out: set[str]) -> float:
    """Return the mean of the audits of a category by their weights, as Lighthouse reckons it."""
    parts: list[tuple[float, float]] = [
        (one["weight"], audit["score"] or 0.0)
        for one in told["categories"][category]["auditRefs"]
        if (audit := told["audits"][one["id"]])["scoreDisplayMode"] != "notApplicable"
        and one["id"] not in left_out
    ]
    whole = sum(weight for weight, _ in parts)
    return round(100 * sum(weight * score for weight, score in parts) / whole, 2)


LIGHTHOUSE = Measurement("lighthouse", ("phone", "desk", "scores"), run)
