"""Dash's components written as plain HTML, for the page before its scripts have run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash.development.base_component import Component

from dashboard.server.markup import Html, element, empty, joined
from dashboard.server.prerender.controls import CONTROLS

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMES = {"className": "class", "htmlFor": "for"}
_NEVER = {"children", "htmlFor", "id", "n_clicks", "style", "aria-labelledby"}
"""Identifiers belong to the live page: there must not be two of each."""

_INERT = {"actions", "choices", "known-track", "switches"}
_CLOSED = {"action-menu", "choice-menu", "settings-menu"}
"""Of these only the first part shows before they are opened."""

_MOST_ROWS = 100
"""Rows of a grid that are written for who reads without scripts; a file has them all."""

_WITHOUT_END = {"Br", "Hr", "Img", "Source"}


def written(component: Any, pictures: Mapping[str, Html]) -> Html:
    """Return the HTML of components; what is hidden or needs a script to be of use is left out.

    Args:
        component: A component, text, or a list of them.
        pictures: What stands in the place of a chart's figure, by the chart's id.
    """
    if component is None:
        return Html("")
    if isinstance(component, list | tuple):
        return joined(written(one, pictures) for one in component)
    if not isinstance(component, Component):
        return joined([str(component)])
    kind, properties = _read(component)
    if kind == "Graph":
        return pictures[properties["id"]["scope"]]
    if kind == "AgGrid":
        place = element("div", class_="atlas-grid", style=_style(properties["style"]))
        return Html(place + element("noscript", _table(properties)))
    if kind in CONTROLS:
        return CONTROLS[kind](properties)
    if kind == "Store" or properties.get("hidden"):
        return Html("")
    return _element(kind, properties, pictures)


def _table(properties: Mapping[str, Any]) -> Html:
    """Return the first rows of a grid as a plain table, for who reads without scripts."""
    columns = [one for one in properties["columnDefs"] if not one.get("hide")]
    heads = joined(element("th", str(one["headerName"]), scope="col") for one in columns)
    rows = joined(
        element("tr", joined(element("td", _cell(row.get(one["field"]))) for one in columns))
        for row in properties["rowData"][:_MOST_ROWS]
    )
    table = element("thead", element("tr", heads)) + element("tbody", rows)
    return element("div", element("table", Html(table)), class_="plain-table")


def _cell(value: Any) -> str:
    return "" if value is None else str(value)


def _read(component: Component) -> tuple[str, dict[str, Any]]:
    told = component.to_plotly_json()
    return told["type"], told["props"]


def _element(kind: str, properties: dict[str, Any], pictures: Mapping[str, Html]) -> Html:
    classes = set(str(properties.get("className", "")).split())
    attributes: dict[str, str | bool] = {
        _NAMES.get(name, name.lower()): value if isinstance(value, bool) else str(value)
        for name, value in sorted(properties.items())
        if name not in _NEVER and value is not None
    }
    if "style" in properties:
        attributes["style"] = _style(properties["style"])
    # What only a script answers to must not be reached before it can answer.
    if attributes.get("role") == "application":
        attributes |= {"role": "img"}
        del attributes["tabindex"]
    is_still = kind == "Button" and properties.get("type") != "submit"
    if is_still or classes & _INERT:
        attributes["inert"] = True
    if kind in _WITHOUT_END:
        return empty(kind.lower(), **attributes)
    children = properties.get("children")
    if isinstance(children, list) and classes & _CLOSED:
        children = children[:1]
    return element(kind.lower(), written(children, pictures), **attributes)


def _style(style: Mapping[str, Any]) -> str:
    return ";".join(f"{name}:{value}" for name, value in style.items())
