"""The bars: what must be how much faster, smaller or more than what."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar.

    Attributes:
        name: How measurements refer to it.
        what: What of the Atlas is measured.
        against: What it is held against: a peer's figure, or a fixed one.
        limit: The ratio of the two that is just allowed.
        at_least: Whether more is better, so that the ratio must reach the limit.
    """

    name: str
    what: str
    against: str
    limit: float
    at_least: bool = False

    def holds(self, ratio: float) -> bool:
        """Whether a ratio is within the limit."""
        return ratio >= self.limit if self.at_least else ratio <= self.limit


_DASH = "plain Dash"
_BEFORE = "commit a132121"
_INDEXED = "Datasette, indexed"

BARS = (
    Bar("visible", "first chart visible, overview page", _DASH, 0.15),
    Bar("interactive", "first chart can be hovered", _DASH, 0.6),
    Bar("visible-slow", "first chart visible, 10 Mbit/s and 40 ms", _DASH, 0.10),
    Bar("weight", "HTML and render-blocking style, compressed", "100 KB", 1.0),
    Bar("script", "bytes of script before the first hover", _BEFORE, 0.6),
    Bar("phone", "Lighthouse performance on a phone, worst of four addresses", "95", 1, True),
    Bar("desk", "Lighthouse performance on a desk, worst of four addresses", "98", 1, True),
    Bar("scores", "Lighthouse's other scores, the lowest", "100", 1, True),
    Bar("portal", "portal page, all six embeds visible", "six frames of plain Dash", 0.12),
    Bar("served", "pictures of embeds a second, kept, one process", "nginx", 0.15, True),
    Bar("choice-new", "choice changed, not seen before: server", "plain Dash building it", 0.6),
    Bar("choice-seen", "choice changed, seen before: server", "plain Dash building it", 0.04),
    Bar("all-visible", "every collection: first chart visible", _DASH, 0.15),
    Bar("all-weight", "every collection: HTML and render-blocking style", "100 KB", 1.0),
    Bar(
        "all-choice-new", "every collection: choice not seen before", "plain Dash building it", 0.6
    ),
    Bar("all-choice-seen", "every collection: choice seen before", "plain Dash building it", 0.05),
    Bar("picture-warm", "PNG, warm browser", "cold write_image", 0.10),
    Bar("picture-kept", "PNG, kept", "cold write_image", 0.005),
    Bar("slide-new", "PPTX of a new state", "PNG of a new state", 0.5),
    Bar("slide-kept", "PPTX, kept", "5 ms", 1.0),
    Bar("deck", "every chart as one PPTX", "3 s", 1.0),
    Bar("workbook", "Excel workbook with its chart, worst of all", "without its chart", 1.2),
    Bar("table", "table as JSON, requests a second", "Datasette", 3.0, at_least=True),
    Bar("import", "a file of 2,228 models read into a proposal", "dlt into DuckDB", 0.5),
    Bar("check", "claims judged by hyperatlas check", _BEFORE, 2.0, at_least=True),
    Bar("editors", "one of twenty editors saves a draft, p95", "a bare INSERT beside it, p95", 3.0),
    Bar("readers", "a table as JSON, twenty editors at once", "without editors", 1.1),
    Bar("start", "start to first answer", _DASH, 1.15),
    Bar("memory", "resident memory of a worker", _DASH, 1.15),
    Bar("grown-start", "32,089 claims: start to first answer", _DASH, 1.3),
    Bar("grown-choice", "32,089 claims: choice changed", _DASH, 0.8),
    Bar("growth", "two million claims: choice changed, p95", "200 ms", 0.3),
    Bar("large-start", "two million claims: first start, checked and compiled", _BEFORE, 0.5),
    Bar("large-memory", "two million claims: resident, usual pages made", _BEFORE, 0.3),
    Bar("large-state", "two million claims: first state of a chart, the slowest", _BEFORE, 0.15),
    Bar("large-day", "two million claims: a chart on a day not seen, the slowest", _BEFORE, 0.1),
    Bar("large-choice", "two million claims: choice changed, p95, in turns", _BEFORE, 0.625),
    Bar("page-first", "two million claims: first page of filtered, sorted rows", _INDEXED, 0.2),
    Bar("page-later", "two million claims: later pages of 1,000 rows", _INDEXED, 0.2),
    Bar("soak", "two million claims: resident after 10,000 mixed requests", "after 2,000", 1.1),
    Bar("changes", "resident after the dataset changed fifty times", "after ten times", 1.1),
    Bar("shift", "cumulative layout shift, worst page", "0.02", 1.0),
)
"""Every bar, in the order of the table."""


def bar_of(name: str) -> Bar:
    """Return a bar by its name."""
    return next(bar for bar in BARS if bar.name == name)
