"""Requests as the pages themselves send them: recorded in a browser, sent with other values."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from benchmarks.chromium import visible
from dashboard.requests.query import written

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Request

    from benchmarks.chromium import Reader
    from benchmarks.client import Answer, Client

_ROUTE = "/_dash-update-component"
_SET = "([id, value]) => dash_clientside.set_props(id, { value: value })"

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Callback:
    """The request that a page sends when a choice of one chart changes.

    Attributes:
        path: Where the page sent it.
        body: Its body.
    """

    path: str
    body: Mapping[str, Any]

    def send(self, client: Client, values: Values) -> Answer:
        """Send it with other values of the choices, by name; a plain control has the name ''."""
        parts = [_with(part, values) for part in self.body["inputs"]]
        body = json.dumps({**self.body, "inputs": parts})
        return client.post(self.path, body.encode())


@dataclass(frozen=True, slots=True)
class Fetch:
    """The file that a page of the Atlas asks for when a choice of one chart changes.

    Attributes:
        path: Its address below the server's, parameters included.
    """

    path: str

    def send(self, client: Client, values: Values) -> Answer:
        """Ask for it under other values of the choices, by name."""
        parts = urlsplit(self.path)
        changed = {
            name: written(tuple(value) if isinstance(value, list) else value)
            for name, value in values.items()
        }
        query = {**dict(parse_qsl(parts.query)), **changed}
        return client.get(f"{parts.path}?{urlencode(query, safe=',')}")


Change = Callback | Fetch
"""What a page sends when a choice changes."""


def record_fetch(
    person: Reader, address: str, control: dict[str, str], value: object, file: str
) -> Fetch:
    """Return what a page asks for when a control is set.

    Args:
        person: Who opens the page.
        address: The page.
        control: The id of the control.
        value: What it is set to.
        file: The path of the file.
    """
    with person.page(address) as page:
        visible(page)
        page.wait_for_load_state("networkidle")
        page.wait_for_function("() => benchProbe.marks().length > 0")
        with page.expect_request(lambda request: urlsplit(request.url).path == file) as sent:
            page.evaluate(_SET, [control, value])
        return Fetch(sent.value.url.removeprefix(page.evaluate("() => location.origin")))


def record(
    person: Reader, address: str, control: str | dict[str, str], value: object, output: str
) -> Callback:
    """Return the callback that a page sends when a control is set.

    Args:
        person: Who opens the page.
        address: The page.
        control: The id of the control.
        value: What it is set to.
        output: What the callback's output contains.
    """
    with person.page(address) as page:
        visible(page)
        page.wait_for_load_state("networkidle")
        page.wait_for_function("() => benchProbe.marks().length > 0")
        with page.expect_request(lambda request: _is_for(request, output)) as sent:
            page.evaluate(_SET, [control, value])
        path = sent.value.url.removeprefix(page.evaluate("() => location.origin"))
        return Callback(path, json.loads(sent.value.post_data or ""))


def _is_for(request: Request, output: str) -> bool:
    if _ROUTE not in request.url:
        return False
    return output in json.loads(request.post_data or "")["output"]


def _with(part: Any, values: Values) -> Any:
    if isinstance(part, list):
        return [_with(one, values) for one in part]
    name = part["id"]["name"] if isinstance(part["id"], dict) else ""
    return {**part, "value": values[name]} if name in values else part
