"""The HTML that a page begins as: language and theme right before the first paint."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from dash import Dash

from dashboard.pages.shell import NAME, title
from dashboard.pages.view import read_view
from dashboard.server.discovery_tags import discovery_tags
from dashboard.server.structured_data import structured_data
from dashboard.words import Language, Words
from dashboard.words.language import preferred

if TYPE_CHECKING:
    from dashboard.pages.page import Site

_LOADING = Words("불러오는 중…", "Loading…")
_NO_SCRIPT = Words(
    "이 페이지의 차트를 그리려면 자바스크립트가 필요합니다.",
    "The charts on this page need JavaScript.",
)


class AtlasDash(Dash):
    """Dash with an index page of the Atlas's own.

    Attributes:
        site: The site that it serves.
        assets_version: Changes whenever a style sheet or script does.
    """

    site: Site
    assets_version: str

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        """Return the page that a browser loads first; see the base class for the parts."""
        request = self.backend.request_adapter()
        language = language_of(
            next(iter(request.args.getlist("lang")), ""), request.headers.get("accept-language", "")
        )
        path = self._prefix + request.path.removeprefix("/")
        view = read_view({"path": path, "language": language}, self._prefix)
        page = self.site.find(view.path)
        base = request.root.removesuffix("/") + self._prefix
        asked = {name: request.args.getlist(name) for name in request.args}
        tags = discovery_tags(page, asked, view.language, self.site, base)
        data = structured_data(page, self.site, view.language, base)
        return _TEMPLATE.format(
            language=language,
            name=escape(title(page, view)),
            tags=tags,
            data=data,
            description=escape(NAME[language]),
            prefix=escape(self._prefix),
            version=self.assets_version,
            loading=_LOADING[language],
            no_script=_NO_SCRIPT[language],
            **{key: parts.get(key, "") for key in ("css", "config", "scripts", "renderer")},
        )

    @property
    def _prefix(self) -> str:
        return str(self.config.requests_pathname_prefix)


def language_of(asked: str, accepted: str) -> Language:
    """Return the language that an address asks for, or else the browser's.

    Args:
        asked: The parameter ``lang``.
        accepted: The header ``Accept-Language``.
    """
    return Language(asked) if asked in set(Language) else preferred(accepted)


_TEMPLATE = """<!DOCTYPE html>
<html lang="{language}" data-language="{language}">
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
{css}
</head>
<body>
<div id="react-entry-point"><p class="loading">{loading}</p></div>
<noscript><p class="loading">{no_script}</p></noscript>
{config}{scripts}
<script src="{prefix}assets/atlas.js?{version}"></script>
<script src="{prefix}assets/menus.js?{version}" defer></script>
<script src="{prefix}assets/timeline.js?{version}" defer></script>
<script src="{prefix}assets/exports.js?{version}" defer></script>
<script src="{prefix}assets/verify.js?{version}" defer></script>
{renderer}
</body>
</html>
"""
