"""A chart in DrawingML: every value with the cell that it stands in.

The order of elements is that of ECMA-376, part 1, 21.2; PowerPoint opens no other one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.export.rdf import xml_text
from dashboard.export.slides.axes_xml import axes
from dashboard.export.slides.labels_xml import label_range, labels
from dashboard.export.slides.native_chart import ChartKind
from dashboard.export.slides.tags import blank, tag
from dashboard.i18n import Text
from dashboard.plotting.marks import Fill

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.export.slides.colors import Palette
    from dashboard.export.slides.native_chart import ChartSeries, Look, NativeChart
    from dashboard.export.slides.sheet import ChartSheet, SheetColumn
    from dashboard.i18n import Language

_ROOT = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
)
_THICK = 2.25
_GAP = {ChartKind.BARS: 45, ChartKind.STACK: 45}
_SYMBOLS = {"circle": "circle", "diamond": "diamond", "square": "square", "x": "x"}
"""Symbols as DrawingML names them; whatever it has not is a triangle."""


def chart_xml(chart: NativeChart, sheet: ChartSheet, palette: Palette, words: SheetWords) -> bytes:
    """Return a chart; its values are put into a sheet, to which it refers.

    The longest series of points is the first: LibreOffice loses each one before it.

    Args:
        chart: The chart.
        sheet: An empty sheet.
        palette: The colours.
        words: Headings of the sheet.
    """
    kept = _Cells(chart, sheet, words)
    drawn = chart.series
    if chart.kind is ChartKind.POINTS:
        longest = max(drawn, key=lambda one: len(one.points))
        drawn = (longest, *(one for one in drawn if one is not longest))
    series = [kept.series(place, one, palette) for place, one in enumerate(drawn)]
    kept.claims()
    plot = tag(
        "c:plotArea",
        _layout(chart),
        _points(series) if chart.kind is ChartKind.POINTS else _bars(chart, series),
        axes(chart),
        tag("c:spPr", "<a:noFill/>"),
    )
    inner = tag(
        "c:chart",
        blank("c:autoTitleDeleted", val=1),
        plot,
        blank("c:plotVisOnly", val=1),
        blank("c:dispBlanksAs", val="gap"),
    )
    letters = (
        '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000"/></a:pPr>'
        '<a:endParaRPr lang="ko-KR"/></a:p></c:txPr>'
    )
    around = tag("c:spPr", "<a:noFill/><a:ln><a:noFill/></a:ln>")
    head = blank("c:date1904", val=0) + blank("c:roundedCorners", val=0)
    return f"{_ROOT}{head}{inner}{around}{letters}</c:chartSpace>".encode()


class SheetWords(Struct, frozen=True):
    """Names on the sheet behind a chart, in one language.

    Attributes:
        sheet: The name of the sheet.
        label: What a column of labels is called.
        minus: One of how far error bars reach down.
        plus: One of how far they reach up.
        claims: The column of claims.
        across: One of places across.
    """

    sheet: str
    label: str
    minus: str
    plus: str
    claims: str
    across: str


_SHEET_WORDS = {
    "sheet": Text("차트", "Chart"),
    "label": Text("레이블", "label"),
    "minus": Text("아래로", "below"),
    "plus": Text("위로", "above"),
    "claims": Text("근거", "Evidence"),
    "across": Text("가로 위치", "Across"),
}


def sheet_words(language: Language) -> SheetWords:
    """Return the names on the sheet behind a chart."""
    return SheetWords(**{name: words[language] for name, words in _SHEET_WORDS.items()})


class _Cells:
    """Puts the values of a chart into columns and writes series that refer to them."""

    def __init__(self, chart: NativeChart, sheet: ChartSheet, words: SheetWords) -> None:
        self._chart, self._sheet, self._words = chart, sheet, words
        self._names: SheetColumn | None = None
        if chart.kind is not ChartKind.POINTS:
            self._names = sheet.add(chart.heading, chart.categories)

    def series(self, place: int, one: ChartSeries, palette: Palette) -> str:
        """Return a series."""
        sheet, words, points = self._sheet, self._words, one.points
        is_bar = self._names is not None
        x = None if is_bar else sheet.add(words.across, [point.x for point in points])
        y = sheet.add(one.name, [point.value for point in points])
        texts = [point.label for point in points]
        said = (
            sheet.add(f"{one.name} · {words.label}", [text or None for text in texts])
            if any(texts)
            else None
        )
        parts = [
            blank("c:idx", val=place),
            blank("c:order", val=place),
            tag("c:tx", _texts(y.head, [one.name], "str")),
            tag("c:spPr", _shape(one.look, palette, is_bar=is_bar)),
            blank("c:invertIfNegative", val=0) if is_bar else _marker(one.look, palette),
            labels(one, place, palette, is_bar=is_bar) if said else "",
            self._errors(one, palette),
        ]
        if self._names is not None:
            parts += [
                tag("c:cat", _texts(self._names.body, self._chart.categories, "str")),
                tag("c:val", _numbers(y)),
            ]
        elif x is not None:
            parts += [
                tag("c:xVal", _numbers(x)),
                tag("c:yVal", _numbers(y)),
                blank("c:smooth", val=0),
            ]
            if any(point.claims for point in points):
                sheet.add(words.claims, [point.claims or None for point in points])
        extension = label_range(said.body, texts) if said else ""
        return tag("c:ser", *parts, extension)

    def claims(self) -> None:
        """Put the claims behind each category into a last column."""
        if self._names is None:
            return
        rows = zip(*(one.points for one in self._chart.series), strict=True)
        joined = [
            ";".join(dict.fromkeys(c for point in row for c in point.claims.split(";") if c))
            for row in rows
        ]
        self._sheet.add(self._words.claims, [one or None for one in joined])

    def _errors(self, one: ChartSeries, palette: Palette) -> str:
        minus = [point.minus for point in one.points]
        plus = [point.plus for point in one.points]
        if not any((*minus, *plus)):
            return ""
        words = self._words
        lower = self._sheet.add(f"{one.name} · {words.minus}", minus)
        upper = self._sheet.add(f"{one.name} · {words.plus}", plus)
        is_points = self._chart.kind is ChartKind.POINTS
        look = one.error
        return tag(
            "c:errBars",
            blank("c:errDir", val="x" if one.across else "y") if is_points else "",
            blank("c:errBarType", val="both"),
            blank("c:errValType", val="cust"),
            blank("c:noEndCap", val=int(not look.caps)),
            tag("c:plus", _numbers(upper)),
            tag("c:minus", _numbers(lower)),
            tag("c:spPr", palette.line(look.color or palette.ink, look.points, look.dash)),
        )


def number(value: float) -> str:
    """Return a number as the workbook has it, which keeps sixteen digits."""
    return f"{value:.16G}"


def _numbers(column: SheetColumn) -> str:
    cells = [one for one in column.cells if one is None or isinstance(one, int | float)]
    points = "".join(
        f'<c:pt idx="{place}"><c:v>{number(one)}</c:v></c:pt>'
        for place, one in enumerate(cells)
        if one is not None
    )
    cache = tag("c:numCache", "<c:formatCode>General</c:formatCode>", _count(cells), points)
    return tag("c:numRef", tag("c:f", xml_text(column.body)), cache)


def _texts(reference: str, texts: Sequence[str], kind: str) -> str:
    points = "".join(
        f'<c:pt idx="{place}"><c:v>{xml_text(text)}</c:v></c:pt>'
        for place, text in enumerate(texts)
    )
    cache = tag(f"c:{kind}Cache", _count(texts), points)
    return tag(f"c:{kind}Ref", tag("c:f", xml_text(reference)), cache)


def _count(cells: Sequence[object]) -> str:
    return blank("c:ptCount", val=len(cells))


def _layout(chart: NativeChart) -> str:
    """Return where the plot stands: names have their room left of it."""
    place = {"x": chart.names, "y": 0.0}
    size = {"w": 1 - chart.names - chart.right, "h": 1 - chart.foot}
    return tag(
        "c:layout",
        tag(
            "c:manualLayout",
            blank("c:layoutTarget", val="inner"),
            blank("c:xMode", val="edge"),
            blank("c:yMode", val="edge"),
            *(blank(f"c:{name}", val=f"{value:.4f}") for name, value in {**place, **size}.items()),
        ),
    )


def _bars(chart: NativeChart, series: Iterable[str]) -> str:
    return tag(
        "c:barChart",
        blank("c:barDir", val="bar"),
        blank("c:grouping", val="stacked" if chart.kind is ChartKind.STACK else "clustered"),
        blank("c:varyColors", val=0),
        *series,
        blank("c:gapWidth", val=_GAP[chart.kind]),
        blank("c:overlap", val=100),
        blank("c:axId", val=1),
        blank("c:axId", val=2),
    )


def _points(series: Iterable[str]) -> str:
    return tag(
        "c:scatterChart",
        blank("c:scatterStyle", val="lineMarker"),
        blank("c:varyColors", val=0),
        *series,
        blank("c:axId", val=1),
        blank("c:axId", val=2),
    )


def _shape(look: Look, palette: Palette, *, is_bar: bool) -> str:
    if is_bar:
        return palette.filled(look.color, look.fill)
    if not look.dash:
        return f'<a:ln w="{round(_THICK * 12_700)}"><a:noFill/></a:ln>'
    return palette.line(look.color, look.thick, look.dash)


def _marker(look: Look, palette: Palette) -> str:
    if not look.symbol:
        return tag("c:marker", blank("c:symbol", val="none"))
    open_ = look.fill is Fill.HATCHED
    return tag(
        "c:marker",
        blank("c:symbol", val=_SYMBOLS.get(look.symbol, "triangle")),
        blank("c:size", val=look.size),
        tag(
            "c:spPr",
            palette.tinted(look.color) if open_ else palette.filled(look.color, Fill.SOLID),
        ),
    )
