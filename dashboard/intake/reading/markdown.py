"""Tables of a Markdown file, as GitHub writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from dashboard.intake.reading.encoding import text_of
from dashboard.intake.sheet import Sheet, SheetRow
from dashboard.intake.source_file import RefusedFileError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

    from dashboard.intake.source_file import SourceFile


def read_markdown(file: SourceFile, encoding: str, _records: str) -> tuple[Sheet, ...]:
    """Read every table, called as the heading above it; cells keep their mark-up.

    Raises:
        RefusedFileError: If there is no table.
    """
    parser = MarkdownIt("commonmark").enable("table")
    sheets = tuple(_sheets(parser.parse(text_of(file, encoding))))
    if not sheets:
        raise RefusedFileError([file.fault(1, "file", file.name, "has no table")])
    return sheets


def _sheets(tokens: list[Token]) -> Iterator[Sheet]:
    heading = ""
    rows: list[SheetRow] = []
    cells: list[str] = []
    line = 0
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "inline" and before is not None and before.type == "heading_open":
            heading = token.content
        elif token.type == "table_open":
            rows = []
        elif token.type == "tr_open":
            cells, line = [], token.map[0] + 1 if token.map else line + 1
        elif (
            token.type == "inline" and before is not None and before.type in ("td_open", "th_open")
        ):
            cells.append(token.content.strip())
        elif token.type == "tr_close" and any(cells):
            rows.append(SheetRow(line, tuple(cells)))
        elif token.type == "table_close":
            yield Sheet(heading, tuple(rows))
