"""Where a file came from: what it says about itself to whoever gets hold of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.charting.footer import sources_of
from dashboard.charting.rows_table import table_rows
from dashboard.dataset.collections import credits_of
from dashboard.export.facts import digest_of, facts_of
from dashboard.plotting.text import plain_text
from dashboard.requests.urls import chart_file_path, url
from dashboard.software import software_version

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.charting.chart_request import ChartRequest
    from dashboard.charting.render import Drawing
    from dashboard.charting.renderer import RenderedChart
    from dashboard.dataset.dataset import Dataset


class Origin(Struct, frozen=True):
    """Where a file came from.

    Attributes:
        title: The chart's title in the file.
        alternative: The chart in words.
        chart: The chart's id.
        format: The file's format.
        parameters: What its address says, as name and value.
        sources: The identifiers of the articles behind it.
        version: The dataset's version.
        code: The version of the software that drew it.
        facts: For each claim behind it, the values it stated.
        digest: A hash of the rows drawn, as the table behind the chart shows them.
        publisher: Who publishes the dataset; empty in pictures of old that do not say.
        rights: Whose the data is and under which licence.
        licence: Where the text of the licence is on the web; empty if it is not there.
        computed_title: The title that the chart computes, where the one in the file is its
            reader's own; empty where it is not.
        own_note: The reader's own note in the file; may be empty.
    """

    title: str
    alternative: str
    chart: str
    format: str
    parameters: tuple[tuple[str, str], ...]
    sources: tuple[str, ...]
    version: str
    code: str
    facts: Mapping[str, Mapping[str, str]]
    digest: str
    publisher: str = ""
    rights: str = ""
    licence: str = ""
    computed_title: str = ""
    own_note: str = ""

    def address(self, base: str) -> str:
        """Return the address that produces the file again.

        Args:
            base: The address of the Atlas, ``/`` at the end.
        """
        return url(base, chart_file_path(self.chart, self.format), self.parameters)

    @property
    def language(self) -> str:
        """The language that the file is written in, as an ISO 639-1 code."""
        return dict(self.parameters).get("lang", "ko")


def origin_of(
    drawing: RenderedChart | Drawing,
    chart_request: ChartRequest,
    parameters: tuple[tuple[str, str], ...],
    format_: str,
    dataset: Dataset,
) -> Origin:
    """Return where a drawing in a format comes from.

    Args:
        drawing: The drawing.
        chart_request: What was asked for.
        parameters: Everything its address says, those of a picture's size included.
        format_: The file's format.
        dataset: The dataset.
    """
    sources = [one["source"] for one in sources_of(list(drawing.claims), dataset)]
    rows = table_rows(chart_request.chart, drawing.frame, dataset, chart_request.language)
    identity = dataset.identity
    return Origin(
        title=plain_text(drawing.caption.title),
        alternative=plain_text(drawing.caption.alternative),
        chart=chart_request.chart.id,
        format=str(format_),
        parameters=parameters,
        sources=tuple(str(source) for source in sources),
        version=dataset.version,
        code=software_version(),
        facts=facts_of(drawing.claims, dataset),
        digest=digest_of(rows),
        publisher=identity.publisher[chart_request.language],
        rights="; ".join(
            [
                identity.rights[chart_request.language],
                *credits_of(dataset, drawing.claims),
            ]
        ),
        licence=identity.licence_address,
        computed_title=plain_text(drawing.caption.computed_title),
        own_note=chart_request.own_note,
    )
