"""A network as shapes of a slide: nodes with their names, links that hold on to them."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Any

from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.util import Pt

from dashboard.export.rdf import possible
from dashboard.export.slides.rich_text import paragraph
from dashboard.export.slides.row_words import plain
from dashboard.plotting.marks import Fill
from dashboard.plotting.network.stress import network_layout

if TYPE_CHECKING:
    from dashboard.export.slides.colors import Palette
    from dashboard.export.slides.slide_frame import SlideBox
    from dashboard.plotting.network import Network, NetworkLink, Node

_NAMESPACE = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
_WIDE, _LINE, _BADGE = 104.0, 13.0, 15.0


def add_diagram(shapes: Any, network: Network, box: SlideBox, palette: Palette) -> None:
    """Put a network on a slide.

    Args:
        shapes: The shapes of the slide.
        network: What is drawn.
        box: Where it stands, in points.
        palette: The colours.
    """
    edges = [(link.first, link.second) for link in network.links]
    places = [
        (box.left + _WIDE / 2 + x * (box.width - _WIDE), box.top + 16 + y * (box.height - 56))
        for x, y in network_layout(len(network.nodes), edges).tolist()
    ]
    links = [_link(shapes, link, places, palette) for link in network.links]
    nodes = [
        _node(shapes, node, *place, palette)
        for node, place in zip(network.nodes, places, strict=True)
    ]
    for link, connector in zip(network.links, links, strict=True):
        connector.begin_connect(nodes[link.first], 0)
        connector.end_connect(nodes[link.second], 0)
        (ax, ay), (bx, by) = places[link.first], places[link.second]
        connector.begin_x, connector.begin_y = Pt(ax), Pt(ay)
        connector.end_x, connector.end_y = Pt(bx), Pt(by)
        _badge(shapes, link, (ax + bx) / 2, (ay + by) / 2, palette)


def _link(shapes: Any, link: NetworkLink, places: Any, palette: Palette) -> Any:
    (ax, ay), (bx, by) = places[link.first], places[link.second]
    connector = shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *map(Pt, (ax, ay, bx, by)))
    color, dash = ("accent2", "dash") if link.loud else ("tx2", "")
    _look(connector, palette.line(color, 1 + link.weight / 2, dash))
    return connector


def _node(shapes: Any, node: Node, x: float, y: float, palette: Palette) -> Any:
    radius = min(5 + 2 * sqrt(node.size), 13)
    kind = MSO_SHAPE.DIAMOND if node.strong else MSO_SHAPE.OVAL
    shape = shapes.add_shape(kind, *map(Pt, (x - radius, y - radius, 2 * radius, 2 * radius)))
    _look(shape, palette.filled("accent1", Fill.OUTLINED if node.hollow else Fill.SOLID))
    shape.name = possible(plain(node.name))
    words = shapes.add_textbox(*map(Pt, (x - _WIDE / 2, y + radius, _WIDE, 2 * _LINE)))
    _write(words, plain(node.name), palette, bold=node.strong)
    shapes.add_group_shape([shape, words]).name = shape.name
    return shape


def _badge(shapes: Any, link: NetworkLink, x: float, y: float, palette: Palette) -> None:
    half = _BADGE / 2
    kind = MSO_SHAPE.DIAMOND if link.loud else MSO_SHAPE.OVAL
    shape = shapes.add_shape(kind, *map(Pt, (x - half, y - half, _BADGE, _BADGE)))
    _look(shape, palette.filled("accent2" if link.loud else "tx2", Fill.OUTLINED))
    _write(shape, str(link.weight), palette, bold=False)


def _write(shape: Any, text: str, palette: Palette, *, bold: bool) -> None:
    body = paragraph(text, 10, palette.ink, palette, bold=bold)
    aligned = body.replace('algn="l"', 'algn="ctr"', 1)
    insets = 'wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"'
    anchor = "t" if shape.shape_type == 17 else "ctr"
    element = parse_xml(
        f'<p:txBody {_NAMESPACE}><a:bodyPr {insets} anchor="{anchor}"/><a:lstStyle/>{aligned}'
        "</p:txBody>"
    )
    shape.element.replace(shape.element.txBody, element)


def _look(shape: Any, look: str) -> None:
    """Give a shape filling and outline of its own."""
    properties = shape.element.spPr
    for name in ("a:solidFill", "a:noFill", "a:pattFill", "a:ln"):
        for old in properties.xpath(f"./{name}"):
            properties.remove(old)
    for one in parse_xml(f"<p:spPr {_NAMESPACE}>{look}</p:spPr>"):
        properties.append(one)
