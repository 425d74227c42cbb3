"""What a browser sends to the callback route: bodies built from what the server declares."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.server.client import Answer, ask

if TYPE_CHECKING:
    from collections.abc import Iterator

ROUTE = "/_dash-update-component"
SHOW, OPEN = "..header.children", "..panel.is_open"
SAY = "findings.children"
SHARE, ANSWER = "..share.is_open", "..portal-answer.children"
CLAIM = "size-exaone-joongang"
_SHELL = ("header", "page", "footer", "tab", "panel", "share", "share-header", "share-body")


def post(server: str, body: Any) -> Answer:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return ask(server, ROUTE, "POST", {"Content-Type": "application/json"}, raw)


class Visitor:
    """Opens a page as Dash's renderer does and knows the components on it."""

    def __init__(self, server: str, path: str, search: str = "") -> None:
        self.server = server
        self.declared = ask(server, "/_dash-dependencies").json
        self.components: list[tuple[Any, dict[str, Any]]] = []
        view = {"path": path, "search": search, "theme": "light", "language": "en", "width": 1280}
        asked = {**view, "origin": server, "chart": path.rpartition("/")[2], "today": "2026-01-31"}
        self.components += [
            ("view", {"data": {**view, "visit": 1}}),
            ("asked", {"data": asked}),
            ("wanted", {"data": {"claims": [CLAIM]}}),
            ("chosen", {"data": {**view, "path": "/market"}}),
            ("findings", {}),
        ]
        self.components += [("portal", {"value": "https://portal.example"}), ("portal-answer", {})]
        self.components += [(name, {}) for name in _SHELL]
        self.opened = post(server, self.body(SHOW, "view.data"))
        self.components += list(_identified(self.opened.json["response"]["page"]["children"]))

    def body(self, output: str, changed: str, scope: str = "") -> dict[str, Any]:
        """Return the body of a callback after a property of a component has changed."""
        callback = next(
            one
            for one in self.declared
            if one["output"].startswith(output) and one["clientside_function"] is None
        )
        named = callback["output"].removeprefix("..").removesuffix("..").split("...")
        outputs = [
            dict(zip(("id", "property"), name.rsplit(".", 1), strict=True)) for name in named
        ]
        parts = [self._part(one, scope, valued=False) for one in outputs]
        return {
            "output": callback["output"],
            "outputs": parts if callback["output"].startswith("..") else parts[0],
            "inputs": [self._part(one, scope) for one in callback["inputs"]],
            "state": [self._part(one, scope) for one in callback["state"]],
            "changedPropIds": [changed],
        }

    def _part(self, declared: dict[str, str], scope: str, *, valued: bool = True) -> Any:
        name, wanted = declared["id"], declared["property"]
        pattern = json.loads(name) if name.startswith("{") else name
        parts = []
        for identifier, properties in self.components:
            if _matches(identifier, pattern, scope):
                part = {"id": identifier, "property": wanted}
                known = {**properties, "id": identifier}
                parts.append(
                    part | ({"value": known[wanted]} if wanted in known and valued else {})
                )
        several = isinstance(pattern, dict) and ["ALL"] in pattern.values()
        return parts if several else parts[0]


def key(part: str, scope: str, property_: str, **more: str) -> str:
    """Return the name of a property of a component as Dash writes it."""
    identifier = dict(sorted({"part": part, "scope": scope, **more}.items()))
    return f"{json.dumps(identifier, separators=(',', ':'))}.{property_}"


def _matches(identifier: Any, pattern: Any, scope: str) -> bool:
    if isinstance(pattern, str) or isinstance(identifier, str):
        return bool(identifier == pattern)
    return identifier.keys() == pattern.keys() and all(
        value in (["ALL"], identifier[name]) or (value == ["MATCH"] and identifier[name] == scope)
        for name, value in pattern.items()
    )


def _identified(layout: Any) -> Iterator[tuple[Any, dict[str, Any]]]:
    if isinstance(layout, list):
        for one in layout:
            yield from _identified(one)
    elif isinstance(layout, dict) and "props" in layout:
        if "id" in layout["props"]:
            yield layout["props"]["id"], layout["props"]
        yield from _identified(layout["props"].get("children"))
