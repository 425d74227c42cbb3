"""The table behind an embedded chart: plain HTML, its claims as links to their evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.charting.chart import Format, TableColumn
from dashboard.charting.evidence_of_marks import mark_name
from dashboard.charting.rows_table import NUMBERS
from dashboard.i18n import Text
from dashboard.i18n.numbers import percent, plain
from dashboard.server.markup import Html, element

if TYPE_CHECKING:
    from dashboard.charting.chart_request import ChartRequest
    from dashboard.server.embedded.addresses import EmbedAddresses
    from dashboard.server.embedded.layout import EmbedLayout

_TABLE = Text("표", "Table")
_EVERY_ROW = Text("CSV 내려받기 ({count}행)", "Download CSV ({count} rows)")
_FIRST_ROWS = Text("전체 {count}행 중 처음 {shown}행.", "The first {shown} of {count} rows.")
_CLAIMS = Text("근거 {count}건", "Evidence: {count}")


def table(chart_request: ChartRequest, sketch: EmbedLayout, addresses: EmbedAddresses) -> Html:
    """Return the table behind a chart, closed until a reader opens it."""
    language = chart_request.language
    columns = [column for column in sketch.columns if _is_there(column, sketch)]
    head = [element("th", column.words[language], scope="col") for column in columns]
    rows = [_row(row, columns, chart_request, addresses) for row in sketch.rows]
    whole = element(
        "table",
        element("caption", sketch.title, class_="unseen"),
        element("thead", element("tr", *head)),
        element("tbody", *rows),
    )
    held = element(
        "div", whole, class_="scrolls", tabindex="0", role="region", aria_label=sketch.title
    )
    summary = element("summary", _TABLE[language])
    return element("details", summary, held, _below(sketch, chart_request, addresses))


def _is_there(column: TableColumn, sketch: EmbedLayout) -> bool:
    return not sketch.rows or column.name in sketch.rows[0]


def _row(
    row: dict[str, Any],
    columns: list[TableColumn],
    chart_request: ChartRequest,
    addresses: EmbedAddresses,
) -> Html:
    first, *others = [
        _content(row[column.name], column, chart_request, addresses) for column in columns
    ]
    kinds = ["number" if column.format in NUMBERS else "words" for column in columns]
    cells = [element("td", text, class_=kind) for text, kind in zip(others, kinds[1:], strict=True)]
    return element("tr", element("th", first, scope="row", class_=kinds[0]), *cells)


def _content(
    value: Any, column: TableColumn, chart_request: ChartRequest, addresses: EmbedAddresses
) -> str:
    if value is None:
        return ""
    if column.format is Format.CLAIMS:
        claims = [claim for claim in str(value).split(";") if claim]
        return _claims(claims, chart_request, addresses) if claims else ""
    if column.format is Format.PERCENT:
        return percent(float(value), chart_request.language)
    return (
        plain(float(value), chart_request.language)
        if column.format is Format.NUMBER
        else str(value)
    )


def _claims(claims: list[str], chart_request: ChartRequest, addresses: EmbedAddresses) -> Html:
    return element(
        "a",
        _CLAIMS[chart_request.language].format(count=len(claims)),
        href=addresses.evidence(chart_request, mark_name(";".join(claims))),
        title=", ".join(claims),
        target="_blank",
        rel="noopener",
    )


def _below(sketch: EmbedLayout, chart_request: ChartRequest, addresses: EmbedAddresses) -> Html:
    language, count, shown = chart_request.language, sketch.count, len(sketch.rows)
    cut = _FIRST_ROWS[language].format(count=count, shown=shown) + " " if shown < count else ""
    every = element(
        "a",
        _EVERY_ROW[language].format(count=count),
        href=addresses.rows(chart_request),
        download="",
        target="_blank",
        rel="noopener",
    )
    return element("p", cut, every, class_="below")
