"""The table behind an embedded chart: plain HTML, its claims as links to their evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.figures.chart import Column, Format
from dashboard.figures.mark_evidence import mark_name
from dashboard.figures.table import NUMBERS
from dashboard.server.markup import Html, element
from dashboard.words import Words
from dashboard.words.numbers import percent, plain

if TYPE_CHECKING:
    from dashboard.figures.look import Look
    from dashboard.server.embedded.addresses import Addresses
    from dashboard.server.embedded.sketch import Sketch

_TABLE = Words("표", "Table")
_EVERY_ROW = Words("CSV 내려받기 ({count}행)", "Download CSV ({count} rows)")
_FIRST_ROWS = Words("전체 {count}행 중 처음 {shown}행.", "The first {shown} of {count} rows.")
_CLAIMS = Words("근거 {count}건", "Evidence: {count}")


def table(look: Look, sketch: Sketch, addresses: Addresses) -> Html:
    """Return the table behind a chart, closed until a reader opens it."""
    language, chart = look.language, look.chart
    columns = [column for column in chart.columns if _is_there(column, sketch)]
    head = [element("th", column.words[language], scope="col") for column in columns]
    rows = [_row(row, columns, look, addresses) for row in sketch.rows]
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
    return element("details", summary, held, _below(sketch, look, addresses))


def _is_there(column: Column, sketch: Sketch) -> bool:
    return not sketch.rows or column.name in sketch.rows[0]


def _row(row: dict[str, Any], columns: list[Column], look: Look, addresses: Addresses) -> Html:
    first, *others = [_content(row[column.name], column, look, addresses) for column in columns]
    kinds = ["number" if column.format in NUMBERS else "words" for column in columns]
    cells = [element("td", text, class_=kind) for text, kind in zip(others, kinds[1:], strict=True)]
    return element("tr", element("th", first, scope="row", class_=kinds[0]), *cells)


def _content(value: Any, column: Column, look: Look, addresses: Addresses) -> str:
    if value is None:
        return ""
    if column.format is Format.CLAIMS:
        claims = [claim for claim in str(value).split(";") if claim]
        return _claims(claims, look, addresses) if claims else ""
    if column.format is Format.PERCENT:
        return percent(float(value), look.language)
    return plain(float(value), look.language) if column.format is Format.NUMBER else str(value)


def _claims(claims: list[str], look: Look, addresses: Addresses) -> Html:
    return element(
        "a",
        _CLAIMS[look.language].format(count=len(claims)),
        href=addresses.evidence(look, mark_name(";".join(claims))),
        title=", ".join(claims),
        target="_blank",
        rel="noopener",
    )


def _below(sketch: Sketch, look: Look, addresses: Addresses) -> Html:
    language, count, shown = look.language, sketch.count, len(sketch.rows)
    cut = _FIRST_ROWS[language].format(count=count, shown=shown) + " " if shown < count else ""
    every = element(
        "a",
        _EVERY_ROW[language].format(count=count),
        href=addresses.rows(look),
        download="",
        target="_blank",
        rel="noopener",
    )
    return element("p", cut, every, class_="below")
