"""The axes of a chart in DrawingML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.export.slides.native_chart import ChartKind
from dashboard.export.slides.tags import blank, tag

if TYPE_CHECKING:
    from dashboard.export.slides.native_chart import NativeChart, ValueAxis

_LETTERS = (
    '<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000">'
    '<a:solidFill><a:schemeClr val="{}"/></a:solidFill></a:defRPr></a:pPr>'
    '<a:endParaRPr lang="ko-KR"/></a:p></c:txPr>'
)
_THIN = '<c:spPr><a:ln w="6350"><a:solidFill><a:schemeClr val="{}"/></a:solidFill></a:ln></c:spPr>'
_NO_LINE = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"


def axes(chart: NativeChart) -> str:
    """Return both axes of a chart."""
    if chart.kind is ChartKind.POINTS:
        across = _values(chart.across, 1, 2, "b", line=True)
        return across + _values(chart.values, 2, 1, "l", line=False)
    return _categories() + _values(chart.values, 2, 1, "b", line=False, crosses="max")


def _categories() -> str:
    """Return the axis of names, the first at the top."""
    return tag(
        "c:catAx",
        blank("c:axId", val=1),
        tag("c:scaling", blank("c:orientation", val="maxMin")),
        blank("c:delete", val=0),
        blank("c:axPos", val="l"),
        blank("c:numFmt", formatCode="General", sourceLinked=0),
        blank("c:majorTickMark", val="none"),
        blank("c:minorTickMark", val="none"),
        blank("c:tickLblPos", val="low"),
        _THIN.format("tx2"),
        _LETTERS.format("tx1"),
        blank("c:crossAx", val=2),
        blank("c:crosses", val="autoZero"),
        blank("c:auto", val=0),
        blank("c:lblAlgn", val="r"),
        blank("c:lblOffset", val=40),
        blank("c:noMultiLvlLbl", val=1),
    )


def _values(
    axis: ValueAxis, own: int, other: int, place: str, *, line: bool, crosses: str = "min"
) -> str:
    grid = tag("c:majorGridlines", _THIN.format("bg2")) if axis.step and not line else ""
    ticks = "low" if axis.format else "none"
    return tag(
        "c:valAx",
        blank("c:axId", val=own),
        tag(
            "c:scaling",
            blank("c:logBase", val=10) if axis.log else "",
            blank("c:orientation", val="minMax"),
            blank("c:max", val=f"{axis.high:.16G}"),
            blank("c:min", val=f"{axis.low:.16G}"),
        ),
        blank("c:delete", val=0),
        blank("c:axPos", val=place),
        grid,
        blank("c:numFmt", formatCode=axis.format or "General", sourceLinked=0),
        blank("c:majorTickMark", val="out" if line and axis.format else "none"),
        blank("c:minorTickMark", val="none"),
        blank("c:tickLblPos", val=ticks),
        _THIN.format("tx2") if line and axis.format else _NO_LINE,
        _LETTERS.format("tx2"),
        blank("c:crossAx", val=other),
        blank("c:crosses", val=crosses),
        blank("c:crossBetween", val="midCat" if place == "l" or line else "between"),
        blank("c:majorUnit", val=f"{axis.step:.16G}") if axis.step and not axis.log else "",
    )
