"""Controls before they can be used: as large as they will be, in the state that they will show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.server.markup import Html, element, empty

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Properties = Mapping[str, Any]


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
    box = empty("input", type="checkbox", class_="form-check-input", checked=on)
    label = element("label", properties["label"], class_="form-check-label form-label")
    return element("div", box, label, class_=classes, inert=True)


def _nothing(_properties: Properties) -> Html:
    return Html("")


CONTROLS: dict[str, Callable[[Properties], Html]] = {
    "RadioItems": _segments,
    "Select": _select,
    "Input": _input,
    "Switch": _switch,
    "Checkbox": _checkbox,
    "Checklist": _nothing,
}
"""How each kind of control is written; a checklist is in a closed menu."""
