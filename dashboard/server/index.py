"""The HTML that a page begins as: language and theme right before the first paint."""

from __future__ import annotations

import json
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING, Any

from dash import Dash

from dashboard.i18n import Text
from dashboard.pages.card import GRAPH
from dashboard.pages.page_request import read_page_request
from dashboard.pages.shell import title
from dashboard.requests.query_string import APPENDED
from dashboard.server.brand_style import brand_link
from dashboard.server.discovery_tags import discovery_tags
from dashboard.server.endpoints import CONTEXT
from dashboard.server.line import notice
from dashboard.server.markup import element, joined
from dashboard.server.prerender.pictures import theme_of
from dashboard.server.structured_data import structured_data

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page import Site
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.query import Query
    from dashboard.server.dash_assets import DashAssets
    from dashboard.server.prerender.pages import PrerenderedPages
    from dashboard.server.static_files import PlotlyScripts

_NO_SCRIPT = Text(
    "조건을 바꾸고 표와 근거를 열려면 자바스크립트가 필요합니다.",
    "Changing the choices and opening tables and evidence needs JavaScript.",
)
_SEARCH = Text("검색은 자바스크립트 없이도 됩니다.", "Search works without it.")
_OWN = (
    "links.js",
    "view.js",
    "figures.js",
    "choosing.js",
    "callbacks.js",
    "atlas.js",
    "numbers.js",
    "menus.js",
    "timeline.js",
    "lists.js",
    "tables.js",
    "search.js",
    "exports.js",
    "verify.js",
    "marks.js",
    "print.js",
    "later.js",
    "first.js",
    "start.js",
)
"""Scripts of the Atlas in the order in which they run, after those of Dash."""

VIEW = "view"
"""Where the state of a request holds what its address says of a page."""

_OF_THE_MOMENT = {"end_id", "python_version"}
"""What Dash would put into every page, so that no two were alike."""


class AtlasDash(Dash):
    """Dash with an index page of the Atlas's own.

    Attributes:
        site: The site that it serves.
        first: The pages before their scripts have run.
        suites: Dash's own scripts.
        plotly: Which plotly.js it loads.
        assets_version: Changes whenever a style sheet or script does.
        snapshot: What the state of the dataset is known by.
    """

    site: Site
    first: PrerenderedPages
    suites: DashAssets
    plotly: PlotlyScripts
    assets_version: str
    snapshot: str

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        """Return the page that a browser loads first; see the base class for the parts."""
        request = self.backend.request_adapter()
        view: PageRequest = request.context[VIEW]
        language, page = view.language, self.site.find(view.path)
        base = request.root.removesuffix("/") + self._prefix
        first = self.first.find(view, page)
        if not first.is_final:
            request.context[CONTEXT].is_passing = True
        look = brand_link(self.site.renderer.brand, self._prefix, self.assets_version)
        tags = look + discovery_tags(page, view, self.site, base)
        data = structured_data(page, self.site, language, base)
        return _TEMPLATE.format(
            language=language,
            reader=_of_the_reader(view),
            snapshot=self.snapshot,
            first=first.content,
            trouble=notice(language),
            name=escape(title(self.site, page, view)),
            tags=tags,
            data=data,
            description=escape((page.summary if page else self.site.identity.title)[language]),
            prefix=escape(self._prefix),
            appended=escape(APPENDED),
            version=self.assets_version,
            no_script=_NO_SCRIPT[language],
            search=_SEARCH[language],
            config=parts["config"],
            loader=self._loader(parts["scripts"]),
            opening=self._opening(),
            scripts=self._scripts(parts["scripts"]),
        )

    def _config(self) -> dict[str, Any]:
        """Return what Dash's renderer is told, the same at each call and in every process.

        It needs neither an identifier of the page for callbacks in the background, of which there
        are none, nor to know Python's compiler.
        """
        told: dict[str, Any] = super()._config()  # type: ignore[no-untyped-call]
        return {name: value for name, value in told.items() if name not in _OF_THE_MOMENT}

    def _scripts(self, of_dash: str) -> str:
        """Return the scripts that run after the first paint."""
        own = [f"{self._prefix}assets/{name}?{self.assets_version}" for name in _OWN]
        return joined(element("script", src=one) for one in self.suites.needed(of_dash) + own)

    def _loader(self, of_dash: str) -> str:
        """Return the script that brings these and, where it is asked for, Plotly."""
        return element(
            "script",
            id="_dash-renderer",
            src=f"{self._prefix}assets/loader.js?{self.assets_version}",
            data_grid=self.suites.grid(of_dash),
            **self.plotly.under(self._prefix, self.assets_version),
        )

    def _opening(self) -> str:
        """Return the script that calls for all others."""
        source = f"{self._prefix}assets/opening.js?{self.assets_version}"
        return element("script", src=source, data_behaviour=json.dumps(GRAPH))

    @property
    def _prefix(self) -> str:
        return str(self.config.requests_pathname_prefix)


def _of_the_reader(view: PageRequest) -> str:
    """Return the attributes of the whole page for what the address leaves to its reader, or not."""
    theme, asked = theme_of(view), view.query.get("lang", [""])[0]
    named = "" if view.languages.find(asked) else f' data-language="{view.language}"'
    if view.languages.further:
        named += f' data-languages="{" ".join(view.languages)}"'
    return named if theme == "auto" else f'{named} data-bs-theme="{theme}"'


def view_of(path: str, query: Query, accepted: str, prefix: str, dataset: Dataset) -> PageRequest:
    """Return the view of whoever asks for a page before a browser has told more.

    Args:
        path: The path asked for.
        query: The parameters.
        accepted: The header ``Accept-Language``.
        prefix: The path that the whole site lives under, ``/`` at the end.
        dataset: The dataset.
    """
    told = {
        "path": prefix + path.removeprefix("/"),
        "language": dataset.languages.of_reader(query.get("lang", [""])[0], accepted),
        "theme": query.get("theme", [""])[0],
    }
    return replace(read_page_request(told, prefix, dataset), query=query)


_TEMPLATE = """<!DOCTYPE html>
<html lang="{language}"{reader} data-snapshot="{snapshot}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{name}</title>
<meta name="description" content="{description}">
<link rel="icon" href="{prefix}assets/icon.svg" type="image/svg+xml">
<script src="{prefix}assets/early.js?{version}" data-appended="{appended}"></script>
<link rel="stylesheet" href="{prefix}static/bootstrap/bootstrap.min.css?{version}">
<link rel="stylesheet" href="{prefix}assets/atlas.css?{version}">
{tags}
{data}
</head>
<body>
<div id="first">{first}</div>
<div id="react-entry-point"></div>
<noscript><p class="without-scripts">{no_script} \
<a href="{prefix}search">{search}</a></p></noscript>
{config}
{trouble}
<template id="scripts">{scripts}</template>
<script src="{prefix}assets/line.js?{version}"></script>
{loader}
{opening}
</body>
</html>
"""
