"""The Atlas with every collection, against plain Dash with the same rows."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from benchmarks.bench import Measurement
from benchmarks.chromium import reader, visible
from benchmarks.comparison import in_turns, of_bar
from benchmarks.kinds import ATLAS, PLAIN_DASH_ALL
from benchmarks.measurements.choice import choices_in_turns, record_change, record_plain
from benchmarks.measurements.weight import ALLOWED, parts_of
from benchmarks.peers.charts import CHARTS
from benchmarks.servers import running
from dashboard.dataset.descriptor import read_package
from dashboard.dataset.files import read_records

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from benchmarks.bench import Bench
    from benchmarks.chromium import Reader
    from benchmarks.comparison import Comparison


def run(bench: Bench) -> Iterator[Comparison]:
    """Measure first paint, choice and weight of pages that show all collections."""
    asked = _every_collection(bench.data)
    with ExitStack() as stack:
        person = stack.enter_context(reader())
        atlas = stack.enter_context(running(ATLAS, bench))
        plain = stack.enter_context(running(PLAIN_DASH_ALL, bench))
        page = f"{atlas.address}/?{asked}"
        visits = {
            ATLAS.name: partial(_visible, person, page),
            PLAIN_DASH_ALL.name: partial(_visible, person, plain.address),
        }
        for visit in visits.values():  # The first visitor is not counted.
            visit()
        paints = in_turns(bench.pairs, visits)
        ours = {chart: record_change(person, atlas, chart, asked) for chart in CHARTS}
        theirs = {chart: record_plain(person, plain, chart) for chart in CHARTS}
        choices = choices_in_turns(bench.pairs, (ours, atlas), (theirs, plain))
        parts = parts_of(person, page)
    yield of_bar("all-visible", "ms", paints[ATLAS.name], paints[PLAIN_DASH_ALL.name])
    note = ", ".join(f"{name} {size:,.0f}" for name, size in parts.items())
    yield of_bar("all-weight", "bytes", (parts["html"] + parts["style"],), (ALLOWED,), note)
    yield of_bar("all-choice-new", "ms", choices["new"], choices["plain"])
    yield of_bar("all-choice-seen", "ms", choices["seen"], choices["plain"])


def _visible(person: Reader, address: str) -> float:
    """Return when the first chart is seen; among hundreds of bars few are hit by a pointer."""
    with person.page(address) as page:
        return visible(page)


def _every_collection(data: Path) -> str:
    """Return the parameter that asks for every collection of a dataset."""
    records, _ = read_records(data, read_package(data))
    names = [one["collection"] for one in records.of("collections")]
    return urlencode({"collections": ",".join(names)}, safe=",")


COLLECTIONS = Measurement(
    "collections", ("all-visible", "all-weight", "all-choice-new", "all-choice-seen"), run
)
