"""Words beside the points of a chart, each the text of a cell.

No number format knows 조 and 억, so a label is a text; it is taken from a cell, so that it goes
with its row where rows are taken out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.export.rdf import xml_text
from dashboard.export.slides.tags import blank, tag
from dashboard.plotting.marks import Fill

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.export.slides.colors import Palette
    from dashboard.export.slides.native_chart import ChartSeries

_NAMESPACE = 'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"'
_SHOWS_RANGE = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
_RANGE = "{02D57815-91ED-43cb-92C2-25804820EDAC}"
"""Extensions of charts that PowerPoint has known since 2013."""

_NONE = "".join(
    blank(f"c:show{what}", val=0)
    for what in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
)
_BODY = (
    '<a:bodyPr wrap="none" lIns="38100" tIns="0" rIns="38100" bIns="0" anchor="ctr">'
    "<a:spAutoFit/></a:bodyPr><a:lstStyle/>"
)


def labels(series: ChartSeries, place: int, palette: Palette, *, is_bar: bool) -> str:
    """Return the labels of a series: of each point the text of its cell, of others none."""
    color = palette.solid(series.look.color) if series.muted and series.look.color else ""
    within = any(point.side == "ctr" for point in series.points if point.label)
    if is_bar and within and series.look.color and series.look.fill is Fill.SOLID:
        color = palette.solid("bg1")  # upon its own bar
    size = round(series.letters * 100)
    letters = f'<a:rPr lang="ko-KR" sz="{size}">{color}</a:rPr>'
    each = [
        tag("c:dLbl", blank("c:idx", val=at), blank("c:delete", val=1))
        if not point.label
        else tag(
            "c:dLbl",
            blank("c:idx", val=at),
            tag("c:tx", tag("c:rich", _BODY, _field(point.label, place, at, letters))),
            blank("c:dLblPos", val=_side(point.side, is_bar=is_bar)),
            _NONE,
            _shows_range("<c15:dlblFieldTable/>"),
        )
        for at, point in enumerate(series.points)
        if point.value is not None
    ]
    usual = (
        f'<a:p><a:pPr><a:defRPr sz="{size}">{color}</a:defRPr></a:pPr>'
        '<a:endParaRPr lang="ko-KR"/></a:p>'
    )
    side = next((point.side for point in series.points if point.label), "r")
    return tag(
        "c:dLbls",
        *each,
        tag("c:spPr", "<a:noFill/><a:ln><a:noFill/></a:ln>"),
        tag("c:txPr", _BODY, usual),
        blank("c:dLblPos", val=_side(side, is_bar=is_bar)),
        _NONE,
        _shows_range("", '<c15:showLeaderLines val="0"/>'),
    )


def label_range(reference: str, texts: Sequence[str]) -> str:
    """Return where the texts of a series' labels stand."""
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{xml_text(text)}</c:v></c:pt>'
        for at, text in enumerate(texts)
        if text
    )
    cache = tag("c15:dlblRangeCache", blank("c:ptCount", val=len(texts)), points)
    found = tag("c15:datalabelsRange", tag("c15:f", xml_text(reference)), cache)
    return tag("c:extLst", f'<c:ext uri="{_RANGE}" {_NAMESPACE}>{found}</c:ext>')


def _field(text: str, series: int, point: int, letters: str) -> str:
    name = f"{{{series:08X}-{point:04X}-4000-8000-000000000001}}"
    field = f'<a:fld id="{name}" type="CELLRANGE">{letters}<a:pPr/>{tag("a:t", xml_text(text))}'
    return tag("a:p", f"{field}</a:fld>", '<a:endParaRPr lang="ko-KR"/>')


def _shows_range(before: str, after: str = "") -> str:
    shown = f'{before}<c15:showDataLabelsRange val="1"/>{after}'
    return tag("c:extLst", f'<c:ext uri="{_SHOWS_RANGE}" {_NAMESPACE}>{shown}</c:ext>')


def _side(side: str, *, is_bar: bool) -> str:
    """Return where a label stands; behind the end of a bar, or as the series says."""
    return {"r": "outEnd"}.get(side, side) if is_bar else side
