"""``/static/suites/…``: Dash's own scripts under addresses that name their content.

Dash names the scripts that these load in turn without a fingerprint, beside the script that asks:
here the folder has it.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from dash.fingerprint import check_fingerprint

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import ASGIApp, Receive, Scope, Send

FOLDER = "/static/suites/"

_SCRIPT = re.compile(r'<script src="([^"]+)"></script>')
_SUITES = "_dash-component-suites/"
_GRID = "dash_ag_grid/"
_UNUSED = ("dash/dash_table/", "dash/deps/polyfill", _GRID)
"""Tables of another kind, what browsers lacked long ago, and what comes with the first table."""

_WITH = {"dash/dcc/dash_core_components.js": "dash/dcc/async-graph.js"}
"""Scripts that another one would ask for as soon as it is there."""


async def handed_on(dash: ASGIApp, _request: Request, rest: str) -> ASGIApp:
    """Return what answers for one of them: Dash, which knows which files it has registered.

    Args:
        dash: The application of Dash.
        rest: The fingerprint and the name of the file.
    """

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        path = f"/{_SUITES}{rest.partition('/')[2]}"
        await dash({**scope, "path": path}, receive, send)

    return answer


class DashAssets:
    """Knows the addresses of Dash's scripts.

    Args:
        prefix: The path that the whole site lives under, ``/`` at the end.
        version: Changes whenever one of the scripts does.
    """

    def __init__(self, prefix: str, version: str) -> None:
        self._folder = f"{prefix}{FOLDER.removeprefix('/')}{version}/"

    def needed(self, scripts: str) -> list[str]:
        """Return the addresses that every page needs, in order.

        Args:
            scripts: The script elements that Dash would write.
        """
        names = [name for name in self._names(scripts) if not name.startswith(_UNUSED)]
        both = [one for name in names for one in (name, _WITH.get(name, ""))]
        return [self._folder + name for name in both if name]

    def grid(self, scripts: str) -> str:
        """Return the address of the script that tables need."""
        return self._folder + next(n for n in self._names(scripts) if n.startswith(_GRID))

    def _names(self, scripts: str) -> list[str]:
        addresses = map(unescape, _SCRIPT.findall(scripts))
        return [check_fingerprint(one.partition(_SUITES)[2])[0] for one in addresses]
