"""Dash's components written as plain HTML, for the page before its scripts have run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash.development.base_component import Component

from dashboard.server.markup import Html, element, empty, joined

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Properties = Mapping[str, Any]

_NAMES = {"className": "class", "htmlFor": "for"}
_NEVER = {"children", "htmlFor", "id", "n_clicks", "style", "aria-labelledby"}
"""Identifiers belong to the live page: there must not be two of each."""

SEARCH = "search"
"""The id of the form that searches."""

_INERT = {"actions", "choices", "known-track"}
_CLOSED = {"choice-menu", "settings-menu"}
"""Of these only the first part shows before they are opened."""

_MOST_ROWS = 100
"""Rows of a grid that are written for who reads without scripts; a file has them all."""

_WITHOUT_END = {"Br", "Hr", "Img", "Source"}


def written(component: Any, places: Mapping[str, Html]) -> Html:
    """Return the HTML of components; what is hidden or needs a script to be of use is left out.

    Args:
        component: A component, text, or a list of them.
        places: What stands in the place of a chart's figure, by the chart's id, and of the form
            that searches, to which a script adds its field.
    """
    if component is None:
        return Html("")
    if isinstance(component, list | tuple):
        return joined(written(one, places) for one in component)
    if not isinstance(component, Component):
        return joined([str(component)])
    kind, properties = _read(component)
    if kind == "Graph" or properties.get("id") == SEARCH:
        return places[SEARCH if kind == "Form" else properties["id"]["scope"]]
    if kind == "AgGrid":
        place = element("div", class_="atlas-grid", style=_style(properties["style"]))
        return Html(place + element("noscript", _table(properties)))
    if kind in _CONTROLS:
        return _CONTROLS[kind](properties)
    if kind == "Store" or properties.get("hidden"):
        return Html("")
    return _element(kind, properties, places)


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


def _element(kind: str, properties: dict[str, Any], places: Mapping[str, Html]) -> Html:
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
    return element(kind.lower(), written(children, places), **attributes)


def _style(style: Mapping[str, Any]) -> str:
    return ";".join(f"{name}:{value}" for name, value in style.items())


def _segments(properties: Properties) -> Html:
    parts = [
        element("div", _segment(option, properties), class_="form-check form-check-inline")
        for option in properties["options"]
    ]
    return element("div", *parts, class_=properties["className"])


def _segment(option: Mapping[str, str], properties: Properties) -> Html:
    on = option["value"] == properties["value"]
    classes = f"form-check-label {properties['labelClassName']}" + (" active" if on else "")
    return element("label", option["label"], class_=classes)


def _select(properties: Properties) -> Html:
    options = [
        element(
            "option",
            one["label"],
            value=one["value"],
            selected=one["value"] == properties["value"],
        )
        for one in properties["options"]
    ]
    return element(
        "select", *options, class_=_sized("form-select", properties), **_asking(properties)
    )


def _input(properties: Properties) -> Html:
    value = properties.get("value")
    return empty(
        "input",
        type=properties["type"],
        class_=_sized("form-control", properties),
        value="" if value is None else str(value),
        placeholder=properties.get("placeholder", ""),
        aria_label=properties.get("placeholder", False),
        **_asking(properties),
    )


def _sized(name: str, properties: Properties) -> str:
    return f"{name} {name}-sm" if properties.get("size") == "sm" else name


def _asking(properties: Properties) -> dict[str, str | bool]:
    """Return what makes a control a field of a form, which needs no script, or keeps it still."""
    return {"name": properties["name"]} if "name" in properties else {"inert": True}


def _switch(properties: Properties) -> Html:
    return _check(properties, "form-check form-switch")


def _checkbox(properties: Properties) -> Html:
    return _check(properties, "form-check")


def _check(properties: Properties, classes: str) -> Html:
    on = bool(properties.get("value"))
    words = properties["label"]
    box = empty("input", type="checkbox", class_="form-check-input", checked=on, aria_label=words)
    label = element("label", words, class_="form-check-label form-label")
    return element("div", box, label, class_=classes, inert=True)


def _nothing(_properties: Properties) -> Html:
    return Html("")


_CONTROLS: dict[str, Callable[[Properties], Html]] = {
    "RadioItems": _segments,
    "Select": _select,
    "Input": _input,
    "Switch": _switch,
    "Checkbox": _checkbox,
    "Checklist": _nothing,
}
"""How each kind of control is written; a checklist is in a closed menu."""
