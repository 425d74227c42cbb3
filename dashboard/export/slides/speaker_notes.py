"""What stands in the notes of a slide: every claim behind it, as written and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.charting.own_words import COMPUTED
from dashboard.i18n import Text
from dashboard.plotting.text import plain_text
from dashboard.requests.urls import url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.export.cells import FilePart
    from dashboard.plotting.chart_text import ChartText

_CLAIMS = Text("근거가 된 주장 {count}건", "Claims behind this slide: {count}")
_WRITTEN = Text("원문 “{words}”", "as written “{words}”")
_PARAGRAPH = Text("{place}문단", "paragraph {place}")
_ROW = Text("행 {place}", "row {place}")
_PAGE = Text("차트 페이지: {page}", "Page of the chart: {page}")
_VERSION = Text("데이터 버전 {version} · {terms}", "Dataset {version} · {terms}")
MOST = 400
"""Claims that are told one by one."""

_MORE = Text(
    "그 밖에 {count}건은 차트 데이터 시트에 있습니다", "{count} more are in the chart’s sheet"
)


def speaker_notes(
    caption: ChartText, evidence: FilePart, page: str, base: str, version: str, terms: str
) -> list[str]:
    """Return the notes of a slide, a paragraph each.

    Args:
        caption: The words around the chart.
        evidence: The claims behind it, one row a claim.
        page: The address of its page.
        base: The address of the Atlas, ``/`` at the end.
        version: The version of the dataset.
        terms: Its licence.
    """
    language = evidence.language
    rows, is_own = evidence.rows[:MOST], bool(caption.computed_title)
    more = len(evidence.rows) - len(rows)
    return [
        plain_text(caption.title),
        *([COMPUTED[language].format(title=plain_text(caption.computed_title))] * is_own),
        plain_text(caption.subtitle),
        *map(plain_text, caption.notes),
        plain_text(caption.alternative),
        _PAGE[language].format(page=page),
        _VERSION[language].format(version=version, terms=terms),
        _CLAIMS[language].format(count=len(evidence.rows)),
        *(" · ".join(_parts(row, evidence, base)) for row in rows),
        *([_MORE[language].format(count=more)] if more else []),
    ]


def _parts(row: object, evidence: FilePart, base: str) -> Iterator[str]:
    language = evidence.language
    cells: dict[str, object] = dict(row)  # type: ignore[call-overload]
    yield f"{cells['about']}: {cells['says']}"
    if cells["as_written"]:
        yield _WRITTEN[language].format(words=cells["as_written"])
    yield f"{cells['publisher']} {cells['published_on']}"
    if cells["row"]:
        yield _ROW[language].format(place=cells["row"])
    elif cells["paragraph"] is not None:
        yield _PARAGRAPH[language].format(place=cells["paragraph"])
    yield url(base, "/evidence", [("claim", str(cells["claim"])), ("lang", language.value)])
