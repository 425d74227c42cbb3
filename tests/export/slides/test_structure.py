"""What PowerPoint demands of a chart: elements in the order of ECMA-376, part 1, 21.2."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from functools import cache

from lxml import etree

_TEXT = ["spPr", "txPr"]
_SHOWN = [f"show{one}" for one in ("LegendKey", "Val", "CatName", "SerName", "Percent")]
_LABEL = ["numFmt", *_TEXT, "dLblPos", *_SHOWN, "showBubbleSize", "separator"]
_SERIES = ["idx", "order", "tx", "spPr"]
_AXIS = [
    *("axId", "scaling", "delete", "axPos", "majorGridlines", "minorGridlines", "title"),
    *("numFmt", "majorTickMark", "minorTickMark", "tickLblPos", *_TEXT, "crossAx", "crosses"),
]
_BARS = [*_SERIES, "invertIfNegative", "dPt", "dLbls", "trendline", "errBars", "cat", "val"]
_POINTS = [*_SERIES, "marker", "dPt", "dLbls", "trendline", "errBars", "xVal", "yVal", "smooth"]
_ORDER = {
    "chartSpace": ["date1904", "roundedCorners", "chart", *_TEXT, "externalData"],
    "chart": ["autoTitleDeleted", "plotArea", "legend", "plotVisOnly", "dispBlanksAs"],
    "plotArea": ["layout", "barChart", "scatterChart", "catAx", "valAx", "spPr"],
    "barChart": ["barDir", "grouping", "varyColors", "ser", "gapWidth", "overlap", "axId"],
    "scatterChart": ["scatterStyle", "varyColors", "ser", "axId"],
    "dLbls": ["dLbl", *_LABEL, "extLst"],
    "dLbl": ["idx", "delete", "layout", "tx", *_LABEL, "extLst"],
    "errBars": [
        *("errDir", "errBarType", "errValType", "noEndCap", "plus", "minus", "val", "spPr"),
    ],
    "catAx": [*_AXIS, "auto", "lblAlgn", "lblOffset", "noMultiLvlLbl"],
    "valAx": [*_AXIS, "crossBetween", "majorUnit"],
    "scaling": ["logBase", "orientation", "max", "min"],
    "marker": ["symbol", "size", "spPr"],
    "numCache": ["formatCode", "ptCount", "pt"],
    "strCache": ["ptCount", "pt"],
}
_ONCE = {"ser", "dLbl", "pt", "dPt", "axId", "valAx"}
"""What may stand there more than once."""


@cache
def elements(content):
    """Every element of a deck's charts."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return [
            element
            for name in file.namelist()
            if name.startswith("ppt/charts/chart") and name.endswith(".xml")
            for element in etree.fromstring(file.read(name)).iter("{*}*")
        ]


def local(element):
    return element.tag.rpartition("}")[2]


def test_elements_stand_in_the_order_of_the_standard(decks):
    seen = Counter()
    for key, content in decks.items():
        for element in elements(content):
            name, children = local(element), [local(child) for child in element]
            order = _ORDER.get(name)
            if name == "ser":
                order = [*(_BARS if "val" in children else _POINTS), "extLst"]
            if order is None:
                continue
            places = [order.index(child) for child in children]
            assert places == sorted(places), (key, name, children)
            twice = {child for child, count in Counter(children).items() if count > 1}
            assert twice <= _ONCE, (key, name, twice)
            seen[name] += 1
    assert seen.keys() == {*_ORDER, "ser"}


def test_labels_stand_where_their_kind_of_chart_allows(decks):
    """PowerPoint repairs a file whose labels stand at the outer ends of stacked bars."""
    for key, content in decks.items():
        for plot in (one for one in elements(content) if local(one).endswith("Chart")):
            places = {one.get("val") for one in plot.iter("{*}dLblPos")}
            grouping = plot.find("{*}grouping")
            if grouping is None:
                allowed = {"r", "l", "t", "b", "ctr"}
            elif grouping.get("val") == "stacked":
                allowed = {"ctr", "inEnd", "inBase"}
            else:
                allowed = {"ctr", "inEnd", "inBase", "outEnd"}
            assert places <= allowed, key


def test_every_relationship_leads_to_a_part(decks):
    for key, content in decks.items():
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            names = set(file.namelist())
            assert file.testzip() is None
            for name in (one for one in names if one.endswith(".rels")):
                folder = name.replace("_rels/", "").rpartition("/")[0]
                for one in etree.fromstring(file.read(name)):
                    if one.get("TargetMode") != "External":
                        assert _resolved(folder, one.get("Target")) in names, (key, name)


def _resolved(folder, target):
    if target.startswith("/"):
        return target[1:]
    parts = folder.split("/") if folder else []
    for part in target.split("/"):
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)


def test_the_longest_series_of_points_comes_first(decks):
    """LibreOffice 7.4 draws none that stands before it."""
    for key, content in decks.items():
        for plot in (one for one in elements(content) if local(one) == "scatterChart"):
            counts = [
                int(one.find("{*}xVal//{*}ptCount").get("val")) for one in plot.iter("{*}ser")
            ]
            assert counts[0] == max(counts), key
