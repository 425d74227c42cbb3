"""The overview page: bytes of its HTML and of the style without which it may not be painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.bench import Measurement
from benchmarks.chromium import reader, visible
from benchmarks.comparison import of_bar
from benchmarks.kinds import ATLAS
from benchmarks.servers import running

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.bench import Bench
    from benchmarks.comparison import Comparison

_ALLOWED = 100_000.0
_PARTS = """() => {
  const page = performance.getEntriesByType("navigation")[0];
  const blocking = performance.getEntriesByType("resource")
    .filter((one) => one.renderBlockingStatus === "blocking");
  const bytes = (kind) => blocking
    .filter((one) => (one.initiatorType === "script") === (kind === "script"))
    .reduce((sum, one) => sum + one.encodedBodySize, 0);
  return { html: page.encodedBodySize, style: bytes("style"), script: bytes("script") };
}"""


def run(bench: Bench) -> Iterator[Comparison]:
    """Measure once: the bytes are the same at every visit."""
    with reader() as person, running(ATLAS, bench) as server, person.page(server.address) as page:
        visible(page)
        parts = page.evaluate(_PARTS)
    note = ", ".join(f"{name} {size:,.0f}" for name, size in parts.items())
    yield of_bar("weight", "bytes", (parts["html"] + parts["style"],), (_ALLOWED,), note)


WEIGHT = Measurement("weight", ("weight",), run)
