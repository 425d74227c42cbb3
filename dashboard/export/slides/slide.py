"""One slide: title, subtitle, what is drawn, notes, source, and what the speaker has below it."""

from __future__ import annotations

import io
from itertools import count
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml
from pptx.util import Pt

from dashboard.export.rdf import possible
from dashboard.export.slides.chart_xml import chart_xml
from dashboard.export.slides.diagram import add_diagram
from dashboard.export.slides.rich_text import paragraph
from dashboard.export.slides.sheet import ChartSheet
from dashboard.export.slides.slide_frame import EDGE
from dashboard.export.slides.table import table_xml
from dashboard.export.slides.tags import blank
from dashboard.export.slides.timeline import timeline_xml

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.export.slides.chart_xml import SheetWords
    from dashboard.export.slides.colors import Palette
    from dashboard.export.slides.native_chart import NativeChart
    from dashboard.export.slides.presentation import Stage
    from dashboard.export.slides.slide_frame import SlideBox, SlideFrame, SlideSheet, TextBlock
    from dashboard.export.slides.table import SlideTable
    from dashboard.export.slides.timeline import Timeline
    from dashboard.plotting.chart_text import ChartText
    from dashboard.plotting.logo import Logo
    from dashboard.plotting.network import Network

_NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_LOGO, _LOGO_TOP = (120.0, 16.0), 5.0
"""Width and height in points that a logo may have above the title, and how far down it stands."""

_FINE = 4
"""Pixels of a logo for each point: 288 an inch."""

_INSETS = 'lIns="0" tIns="0" rIns="0" bIns="0"'


class SlideWords(Struct, frozen=True):
    """The words of a slide.

    Attributes:
        caption: Title, subtitle, notes and alternative text.
        title: The title as it stands on this slide.
        source: Sources, licence and version.
        speaker: What stands in the speaker's notes, a paragraph each.
    """

    caption: ChartText
    title: str
    source: str
    speaker: Sequence[str]


class SlideWriter:
    """Writes words and charts on one slide.

    Args:
        slide: The slide.
        palette: The colours.
        words: Headings of the sheets behind charts.
        stage: The presentation, for the colours of words.
    """

    def __init__(self, slide: Any, palette: Palette, words: SheetWords, stage: Stage) -> None:
        self._slide, self._palette, self._words, self._stage = slide, palette, words, stage
        if stage.is_swapped and stage.grounds is not None:
            mapping = blank("a:overrideClrMapping", **stage.grounds.names)
            own = slide.element.find("{*}clrMapOvr")
            own.getparent().replace(
                own, parse_xml(f"<p:clrMapOvr {_NAMESPACES}>{mapping}</p:clrMapOvr>")
            )

    def write_words(self, words: SlideWords, frame: SlideFrame) -> None:
        """Write everything around the chart."""
        title = self._slide.shapes.title
        for shape in [*self._slide.placeholders]:
            if title is None or shape.shape_id != title.shape_id:
                shape.element.getparent().remove(shape.element)
        if title is not None:
            _place(title, frame.title.box)
            color = self._stage.title_color(frame.title.box)
            self._fill(title, [words.title], frame.title.size, color, bold=True)
        else:
            self.write(words.title, [words.title], frame.title, bold=True)
        if words.caption.subtitle:
            self.write("Subtitle", [words.caption.subtitle], frame.subtitle)
        if words.caption.notes:
            self.write("Notes", list(words.caption.notes), frame.notes)
        self.write("Source", [words.source], frame.source)
        self._slide.notes_slide.notes_text_frame.text = "\n".join(words.speaker)

    def write(
        self,
        name: str,
        paragraphs: Sequence[str],
        stack: TextBlock,
        *,
        bold: bool = False,
    ) -> Any:
        """Write paragraphs in a box of text, such as are read second in the colour of these."""
        box = stack.box
        color = self._stage.readable(box, "tx1" if bold else self._stage.muted)
        shape = self._slide.shapes.add_textbox(*map(Pt, (box.left, box.top, box.width, box.height)))
        shape.name = name
        self._fill(shape, paragraphs, stack.size, color, bold=bold)
        return shape

    def _fill(
        self, shape: Any, paragraphs: Sequence[str], size: float, color: str, *, bold: bool
    ) -> None:
        # Where its font is not there, a title in a wider one is made smaller by who opens it.
        fit = "a:normAutofit" if bold else "a:noAutofit"
        written = "".join(
            paragraph(one, size, color, self._palette, bold=bold, before=3.0 * (place > 0))
            for place, one in enumerate(paragraphs)
        )
        body = parse_xml(
            f'<p:txBody {_NAMESPACES}><a:bodyPr wrap="square" {_INSETS} anchor="t"><{fit}/>'
            f"</a:bodyPr><a:lstStyle/>{written}</p:txBody>"
        )
        element = shape.element
        element.replace(element.txBody, body)

    def chart(
        self,
        chart: NativeChart,
        box: SlideBox,
        alternative: str,
        workbook: Callable[[ChartSheet], bytes],
    ) -> None:
        """Put a chart on the slide.

        Args:
            chart: The chart.
            box: Where it stands.
            alternative: The chart in words.
            workbook: Makes the workbook behind it from the sheet that it refers to.
        """
        sheet = ChartSheet(self._words.sheet)
        content = _ChartContent(
            chart_xml(chart, sheet, self._palette, self._words), workbook(sheet)
        )
        place = map(Pt, (box.left, box.top, box.width, box.height))
        frame = self._slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *place, content)
        describe(frame, alternative)

    def table(self, table: SlideTable, box: SlideBox, alternative: str) -> None:
        """Put a table on the slide."""
        place = map(Pt, (box.left, box.top, box.width, box.height))
        frame = self._slide.shapes.add_table(1, 1, *place)
        data = frame.element.graphic.graphicData
        data.replace(data.tbl, parse_xml(table_xml(table, self._palette)))
        describe(frame, alternative)

    def logo(self, logo: Logo, sheet: SlideSheet) -> None:
        """Put a logo in the upper right corner, as a PNG: PowerPoint's library takes no SVG."""
        wide = min(_LOGO[1] * logo.ratio, _LOGO[0])
        place = map(Pt, (sheet.width - EDGE - wide, _LOGO_TOP, wide, wide / logo.ratio))
        describe(
            self._slide.shapes.add_picture(io.BytesIO(logo.png(round(wide * _FINE))), *place), ""
        )

    def timeline(self, timeline: Timeline, box: SlideBox) -> None:
        """Put rows of steps on the slide."""
        tree = self._slide.shapes.element
        taken = max(int(one) for one in tree.xpath("//p:cNvPr/@id"))
        for group in timeline_xml(timeline, box, self._palette, count(taken + 1)):
            tree.append(parse_xml(group))

    def network(self, network: Network, box: SlideBox) -> None:
        """Put a network on the slide."""
        add_diagram(self._slide.shapes, network, box, self._palette)


class _ChartContent(Struct, frozen=True):
    """A chart as the library takes one: its XML and its workbook."""

    content: bytes
    xlsx_blob: bytes

    def xml_bytes(self, _kind: object) -> bytes:
        """Return the XML."""
        return self.content


def describe(shape: Any, alternative: str) -> None:
    """Give a shape its alternative text."""
    properties = shape.element.xpath(".//p:cNvPr")[0]
    properties.set("descr", possible(alternative))


def _place(shape: Any, box: SlideBox) -> None:
    shape.left, shape.top, shape.width, shape.height = map(
        Pt, (box.left, box.top, box.width, box.height)
    )
