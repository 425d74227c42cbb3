"""The HTML that a page begins as: language and theme right before the first paint."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from dash import Dash

from dashboard.pages.shell import NAME, title
from dashboard.pages.view import read_view
from dashboard.server.discovery_tags import discovery_tags
from dashboard.server.first.pictures import theme_of
from dashboard.server.structured_data import structured_data
from dashboard.words import Language, Words
from dashboard.words.language import preferred

if TYPE_CHECKING:
    from starlette.datastructures import QueryParams

    from dashboard.pages.page import Site
    from dashboard.pages.view import View
    from dashboard.server.first.pages import FirstPages

_NO_SCRIPT = Words(
    "조건을 바꾸고 표와 근거를 열려면 자바스크립트가 필요합니다.",
    "Changing the choices and opening tables and evidence needs JavaScript.",
)
_SCRIPT = re.compile(r'<script src="([^"]+)"></script>')
_UNUSED = "/_dash-component-suites/dash/dash_table/"


class AtlasDash(Dash):
    """Dash with an index page of the Atlas's own.

    Attributes:
        site: The site that it serves.
        first: The pages before their scripts have run.
        assets_version: Changes whenever a style sheet or script does.
    """

    site: Site
    first: FirstPages
    assets_version: str

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        """Return the page that a browser loads first; see the base class for the parts."""
        request = self.backend.request_adapter()
        accepted = request.headers.get("accept-language", "")
        view = view_of(request.path, request.args, accepted, self._prefix)
        language, asked = view.language, view.query
        theme = theme_of(view)
        page = self.site.find(view.path)
        base = request.root.removesuffix("/") + self._prefix
        tags = discovery_tags(page, asked, language, self.site, base)
        data = structured_data(page, self.site, language, base)
        return _TEMPLATE.format(
            language=language,
            theme=f' data-bs-theme="{theme}"' if theme != "auto" else "",
            first=self.first.find(view, page),
            name=escape(title(page, view)),
            tags=tags,
            data=data,
            description=escape(NAME[language]),
            prefix=escape(self._prefix),
            version=self.assets_version,
            no_script=_NO_SCRIPT[language],
            config=parts["config"],
            scripts=_later(parts["scripts"]),
        )

    @property
    def _prefix(self) -> str:
        return str(self.config.requests_pathname_prefix)


def _later(scripts: str) -> str:
    """Return Dash's scripts, none in the way of the first paint, without those of no use here."""
    addresses = [one for one in _SCRIPT.findall(scripts) if _UNUSED not in one]
    return "\n".join(f'<script src="{one}" defer></script>' for one in addresses)


def view_of(path: str, query: QueryParams, accepted: str, prefix: str) -> View:
    """Return the view of whoever asks for a page before a browser has told more.

    Args:
        path: The path asked for.
        query: The parameters.
        accepted: The header ``Accept-Language``.
        prefix: The path that the whole site lives under, ``/`` at the end.
    """
    asked = {name: query.getlist(name) for name in query}
    told = {
        "path": prefix + path.removeprefix("/"),
        "language": language_of(query.get("lang", ""), accepted),
        "theme": query.get("theme", ""),
    }
    return replace(read_view(told, prefix), query=asked)


def language_of(asked: str, accepted: str) -> Language:
    """Return the language that an address asks for, or else the browser's.

    Args:
        asked: The parameter ``lang``.
        accepted: The header ``Accept-Language``.
    """
    return Language(asked) if asked in set(Language) else preferred(accepted)


_TEMPLATE = """<!DOCTYPE html>
<html lang="{language}" data-language="{language}"{theme}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{name}</title>
<meta name="description" content="{description}">
<link rel="icon" href="{prefix}assets/icon.svg" type="image/svg+xml">
<script src="{prefix}assets/early.js?{version}"></script>
<link rel="stylesheet" href="{prefix}static/bootstrap/bootstrap.min.css?{version}">
<link rel="stylesheet" href="{prefix}assets/atlas.css?{version}">
{tags}
{data}
{scripts}
<script src="{prefix}assets/atlas.js?{version}" defer></script>
<script src="{prefix}assets/menus.js?{version}" defer></script>
<script src="{prefix}assets/timeline.js?{version}" defer></script>
<script src="{prefix}assets/exports.js?{version}" defer></script>
<script src="{prefix}assets/verify.js?{version}" defer></script>
<script src="{prefix}assets/first.js?{version}" defer></script>
<script id="_dash-renderer" src="{prefix}assets/start.js?{version}" defer></script>
<script id="plotly" src="{prefix}static/plotly/plotly.min.js?{version}" defer></script>
</head>
<body>
<div id="first">{first}</div>
<div id="react-entry-point"></div>
<noscript><p class="without-scripts">{no_script}</p></noscript>
{config}
</body>
</html>
"""
