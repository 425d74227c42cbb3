"""Pages of a large table: filtered, sorted, 1,000 rows each, against Datasette.

The table is that of parameter counts of two million claims; in SQLite it has an index on the
column that is filtered and on the one that sorts. Both are asked for the rows whose words hold a
Korean name, the smallest first (the largest first, Datasette leads from the first page back to it),
and then for what they themselves call the next page. The first page is that of a server that has
just started.
"""

from __future__ import annotations

import json
import sqlite3
from time import perf_counter
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pandas as pd

from benchmarks.bench import Measurement
from benchmarks.client import plain
from benchmarks.comparison import Comparison, of_bar
from benchmarks.kinds import datasette
from benchmarks.measurements.millions import PATIENCE, kept_in
from benchmarks.quiet import wait_until_quiet
from benchmarks.servers import running
from benchmarks.synthetic import SCALES, synthetic

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from benchmarks.bench import Bench
    from benchmarks.servers import Kind

_TABLE, _WORDS, _FIGURE, _ROWS = "parameter_counts", "as_written", "parameters", 1_000
_NAME = "하이퍼클로바"
_OURS = f"/api/tables/{_TABLE}.json?" + urlencode({_WORDS: _NAME, "sort": _FIGURE, "limit": _ROWS})
_THEIRS = f"/large/{_TABLE}.json?" + urlencode(
    {f"{_WORDS}__contains": _NAME, "_sort": _FIGURE, "_size": _ROWS, "_shape": "objects"}
)
_AT_ITS_BEST = f"{_THEIRS}&_nosuggest=1&_nofacet=1"
"""Without the facets that Datasette suggests unless it is told not to."""

_LATER = 5
"""Pages behind the first that are asked for in each server."""


def run(bench: Bench) -> Iterator[Comparison]:
    """Measure the first page and later ones, each pair in servers of its own."""
    data = synthetic(bench.data, SCALES[-1], bench.place("datasets"))
    cache = bench.place("compiled")
    database = bench.place("databases") / "large.db"
    _write(data, database)
    atlas, peer = kept_in(cache, ("ATLAS_PRERENDER", "0")), datasette(database)
    first: dict[str, list[float]] = {"ours": [], "theirs": [], "usual": []}
    later: dict[str, list[float]] = {"ours": [], "theirs": [], "usual": []}
    for _ in range(bench.pairs):
        for name, kind, path in (
            ("ours", atlas, _OURS),
            ("theirs", peer, _AT_ITS_BEST),
            ("usual", peer, _THEIRS),
        ):
            times = _pages(kind, bench, data, path)
            first[name].append(times[0])
            later[name].extend(times[1:])
    for bar, taken in (("page-first", first), ("page-later", later)):
        ours, theirs, usual = (tuple(1000 * one for one in taken[name]) for name in taken)
        yield of_bar(bar, "ms", ours, theirs)
        what = of_bar(bar, "ms", (), ()).what
        yield Comparison(what, "Datasette, which also suggests facets", "ms", ours, usual)


def _write(data: Path, path: Path) -> None:
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    rows = pd.read_csv(data / f"{_TABLE}.csv", low_memory=False)
    rows.to_sql(_TABLE, connection, index=False)
    for column in (_WORDS, _FIGURE):
        connection.execute(f"create index {_TABLE}_{column} on {_TABLE} ({column})")
    connection.commit()
    connection.close()


def _pages(kind: Kind, bench: Bench, data: Path, path: str) -> list[float]:
    """Return the seconds of the first page and of some behind it, as the server leads on."""
    times = []
    with running(kind, bench, data, PATIENCE) as server:
        wait_until_quiet(server.process, PATIENCE)
        for _ in range(1 + _LATER):
            started = perf_counter()
            content = plain(server.port, path)
            times.append(perf_counter() - started)
            told = json.loads(content)
            if len(told["rows"]) != _ROWS:
                raise ValueError(f"{kind.name}: {len(told['rows'])} rows")
            path = (told.get("next_url") or told["next"]).removeprefix(server.address)
    return times


PAGES = Measurement("pages", ("page-first", "page-later"), run)
