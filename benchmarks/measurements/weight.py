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
    from benchmarks.chromium import Reader
    from benchmarks.comparison import Comparison

ALLOWED = 100_000.0
"""Bytes that may block the painting of a page."""

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
    with reader() as person, running(ATLAS, bench) as server:
        parts = parts_of(person, server.address)
    note = ", ".join(f"{name} {size:,.0f}" for name, size in parts.items())
    yield of_bar("weight", "bytes", (parts["html"] + parts["style"],), (ALLOWED,), note)


def parts_of(person: Reader, address: str) -> dict[str, float]:
    """Return the bytes of a page's HTML and of its style and script that block the painting."""
    with person.page(address) as page:
        visible(page)
        return dict(page.evaluate(_PARTS))


WEIGHT = Measurement("weight", ("weight",), run)
