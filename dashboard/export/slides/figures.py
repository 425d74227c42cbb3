"""The figures and the look of a slide as hashes: what a slide says of itself is held against them.

Whoever saves a presentation again writes every part of it anew. So not its bytes are hashed but
what is read out of them: names and values of series, words of tables and of shapes in groups, and
apart from these colours.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

from defusedxml.ElementTree import fromstring

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from xml.etree.ElementTree import Element

_DIGITS = 12
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SLIDE = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_ALIASES = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
_VALUES = ("cat", "val", "xVal", "yVal")


def figures_of(slide: bytes, charts: Sequence[bytes]) -> str:
    """Return a hash of the figures on a slide.

    Args:
        slide: The slide's XML.
        charts: That of its charts, in their order on it.
    """
    root = fromstring(slide)
    tables = [
        ["".join(text.text or "" for text in cell.iter(f"{_DRAWING}t")) for cell in table]
        for found in root.iter(f"{_DRAWING}tbl")
        for table in [[*found.iter(f"{_DRAWING}tc")]]
    ]
    series = [[*_series(one)] for chart in charts for one in fromstring(chart).iter(f"{_CHART}ser")]
    grouped = [
        text.text or ""
        for group in root.iter(f"{_SLIDE}grpSp")
        for text in group.iter(f"{_DRAWING}t")
    ]
    return _hash([series, tables, *([grouped] if grouped else [])])


def look_of(charts: Sequence[bytes], theme: bytes) -> str:
    """Return a hash of the colours of charts and of a presentation's theme."""
    colors = [
        color.get("val")
        for chart in charts
        for series in fromstring(chart).iter(f"{_CHART}ser")
        for shape in series.iter(f"{_CHART}spPr")
        for color in shape.iter()
        if color.tag in {f"{_DRAWING}schemeClr", f"{_DRAWING}srgbClr"}
    ]
    palette = [
        color.get("val") or color.get("lastClr")
        for scheme in fromstring(theme).iter(f"{_DRAWING}clrScheme")
        for named in scheme
        for color in named
    ]
    return _hash([colors, palette])


def colors_of(charts: Sequence[bytes], theme: bytes) -> tuple[str, ...]:
    """Return the first colour of each series as a value, however a program names it.

    Args:
        charts: The XML of charts, in their order on a slide.
        theme: That of the presentation's theme, which names colours.
    """
    named = {
        one.tag.removeprefix(_DRAWING): color.get("lastClr") or color.get("val", "")
        for scheme in fromstring(theme).iter(f"{_DRAWING}clrScheme")
        for one in scheme
        for color in one
    }
    named |= {alias: named.get(name, "") for alias, name in _ALIASES.items()}
    shapes = [
        series.find(f"{_CHART}spPr")
        for chart in charts
        for series in fromstring(chart).iter(f"{_CHART}ser")
    ]
    return tuple(_first_color(shape, named) for shape in shapes if shape is not None)


def _first_color(shape: Element, named: Mapping[str, str]) -> str:
    for color in shape.iter():
        if color.tag in {f"{_DRAWING}schemeClr", f"{_DRAWING}srgbClr"}:
            value = color.get("val", "")
            return named.get(value, value).lower()
    return ""


def _series(series: Element) -> Iterator[object]:
    name = series.find(f"{_CHART}tx")
    yield [] if name is None else [one.text for one in name.iter(f"{_CHART}v")]
    for kind in _VALUES:
        found = series.find(f"{_CHART}{kind}")
        if found is not None:
            points = found.iter(f"{_CHART}pt")
            yield [kind, [(one.get("idx"), _value(one)) for one in points]]


def _value(point: Element) -> str:
    """Return the value of a point; a number alike however it is written."""
    text = "".join(one.text or "" for one in point.iter(f"{_CHART}v"))
    try:
        return f"{float(text):.{_DIGITS}g}"
    except ValueError:
        return text


def _hash(value: object) -> str:
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return sha256(written.encode()).hexdigest()
