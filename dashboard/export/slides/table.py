"""A table of a slide: cells with words, written as PowerPoint has tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.export.slides.rich_text import paragraph
from dashboard.export.slides.tags import blank, tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.export.slides.colors import Palette

_EMU = 12_700
_LEAD, _TURNED_LEAD = 1.2, 1.08
"""Heights of a line in letters; headings that run upwards have their neighbours close by."""

_SIDES = {"left": "l", "center": "ctr", "right": "r"}
_NAMESPACE = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


class TableCell(Struct, frozen=True):
    """One cell.

    Attributes:
        text: Its words, with mark-up.
        bold: Whether they are bold.
        color: Their colour; empty for that of text.
        side: ``left``, ``center`` or ``right``.
        ground: The colour of its ground; empty for none.
        turned: Whether its words run upwards.
        across: How many columns it takes.
        ruled: Whether a line stands under it.
        size: The size of its letters in points; 0 for that of the table.
    """

    text: str = ""
    bold: bool = False
    color: str = ""
    side: str = "left"
    ground: str = ""
    turned: bool = False
    across: int = 1
    ruled: bool = True
    size: float = 0.0


class TableRow(Struct, frozen=True):
    """One row: its cells and its height in points."""

    cells: tuple[TableCell, ...]
    height: float


class SlideTable(Struct, frozen=True):
    """A table.

    Attributes:
        rows: Its rows.
        widths: The widths of its columns in points.
        heads: Whether the first row holds headings.
        size: The size of its letters in points.
    """

    rows: tuple[TableRow, ...]
    widths: tuple[float, ...]
    heads: bool = True
    size: float = 10.0

    @property
    def height(self) -> float:
        """Its height in points."""
        return sum(row.height for row in self.rows)


def table_xml(table: SlideTable, palette: Palette) -> str:
    """Return a table in DrawingML."""
    columns = "".join(blank("a:gridCol", w=round(wide * _EMU)) for wide in table.widths)
    rows = "".join(_row(row, table.size, palette) for row in table.rows)
    head = blank("a:tblPr", firstRow=int(table.heads))
    return f"<a:tbl {_NAMESPACE}>{head}{tag('a:tblGrid', columns)}{rows}</a:tbl>"


def _row(row: TableRow, size: float, palette: Palette) -> str:
    cells = "".join(_cells(row.cells, size, palette))
    return f'<a:tr h="{round(row.height * _EMU)}">{cells}</a:tr>'


def _cells(cells: Sequence[TableCell], size: float, palette: Palette) -> list[str]:
    written = []
    for cell in cells:
        span = f' gridSpan="{cell.across}"' if cell.across > 1 else ""
        written.append(f"<a:tc{span}>{_words(cell, size, palette)}{_look(cell, palette)}</a:tc>")
        merged = tag("a:txBody", "<a:bodyPr/><a:lstStyle/><a:p/>") + "<a:tcPr/>"
        written += [f'<a:tc hMerge="1">{merged}</a:tc>'] * (cell.across - 1)
    return written


def _words(cell: TableCell, size: float, palette: Palette) -> str:
    color = cell.color or palette.ink
    body = paragraph(cell.text, cell.size or size, color, palette, bold=cell.bold)
    lead = _TURNED_LEAD if cell.turned else _LEAD
    exact = f'<a:lnSpc><a:spcPts val="{round(size * lead * 100)}"/></a:lnSpc>'
    begin = f'<a:p><a:pPr algn="{_SIDES[cell.side]}">{exact}</a:pPr>'
    aligned = begin + body.removeprefix('<a:p><a:pPr algn="l"></a:pPr>')
    end = f'<a:endParaRPr lang="ko-KR" sz="{round(size * 100)}"/></a:p>'
    return tag("a:txBody", "<a:bodyPr/><a:lstStyle/>", aligned.removesuffix("</a:p>") + end)


def _look(cell: TableCell, palette: Palette) -> str:
    turned = ' vert="vert270"' if cell.turned else ""
    none = "".join(f'<a:{side} w="0"><a:noFill/></a:{side}>' for side in ("lnL", "lnR", "lnT"))
    line = palette.solid("bg2") if cell.ruled else "<a:noFill/>"
    ground = palette.solid(cell.ground) if cell.ground else "<a:noFill/>"
    return (
        f'<a:tcPr marL="25400" marR="25400" marT="0" marB="0"{turned} anchor="ctr">{none}'
        f'<a:lnB w="6350">{line}</a:lnB>{ground}</a:tcPr>'
    )
