"""A table of plain HTML: it needs no script, and on a phone each row is a small card."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html
from msgspec import Struct

from dashboard.pages.attributes import aria, data

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.i18n import Language, Text


class ColumnHeading(Struct, frozen=True):
    """The head of a column.

    Attributes:
        words: Its words.
        is_number: Whether the column holds numbers, which stand to the right.
        link: The address that sorts the table by this column, if it can be.
        sorted: How the table is sorted by it: ``ascending``, ``descending`` or not at all.
    """

    words: Text
    is_number: bool = False
    link: str = ""
    sorted: str = ""


def rows_table(
    label: str,
    heads: Sequence[ColumnHeading],
    rows: Sequence[Sequence[Any]],
    language: Language,
    marks: Sequence[dict[str, Any]] = (),
) -> html.Div:
    """Return a table whose first column names its rows; a column that is all empty is left out.

    Args:
        label: What the table holds, for who cannot see it.
        heads: The heads of its columns.
        rows: The cells of each row, as many as there are heads.
        language: The reader's language.
        marks: Attributes of the rows, for all of them or none.
    """
    attributes = marks or [{}] * len(rows)
    told = [0, *[column for column in range(1, len(heads)) if any(row[column] for row in rows)]]
    heads = [heads[column] for column in told]
    rows = [[row[column] for column in told] for row in rows]
    table = html.Table(
        [
            html.Thead(html.Tr([_head(head, language) for head in heads])),
            html.Tbody(
                [
                    _row(heads, cells, language, own)
                    for cells, own in zip(rows, attributes, strict=True)
                ]
            ),
        ],
        className="rows",
        **aria(label=label),
    )
    return html.Div(table, className="rows-frame")


def _head(head: ColumnHeading, language: Language) -> html.Th:
    words = head.words[language]
    content = html.A(words, href=head.link) if head.link else words
    order = aria(sort=head.sorted) if head.sorted else {}
    return html.Th(content, scope="col", className=_kind(head), **order)


def _row(
    heads: Sequence[ColumnHeading], cells: Sequence[Any], language: Language, marks: dict[str, Any]
) -> html.Tr:
    first, *rest = cells
    return html.Tr(
        [
            html.Th(first, scope="row"),
            *[
                html.Td(cell, className=_kind(head), **data(name=head.words[language]))
                for head, cell in zip(heads[1:], rest, strict=True)
            ],
        ],
        **marks,
    )


def _kind(head: ColumnHeading) -> str:
    return "number" if head.is_number else ""
