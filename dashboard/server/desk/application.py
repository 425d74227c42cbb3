"""The desk as an application of Dash of its own: it stays while snapshots of the dataset change."""

from __future__ import annotations

import logging
from contextvars import Context
from html import escape
from typing import TYPE_CHECKING, Any

from dash import Dash
from fastapi import FastAPI

from dashboard.charting.discovery import discover
from dashboard.export.formats import FileFormat
from dashboard.export.pictures import Pictures
from dashboard.i18n import Text
from dashboard.i18n.language import PAIR
from dashboard.i18n.locales import read_locales
from dashboard.locations import assets_directory
from dashboard.pages.desk.callbacks import frame, register
from dashboard.pages.desk.comparison import ComparedCharts
from dashboard.pages.desk.desk import Desk
from dashboard.pages.desk.store_at_hand import StoreAtHand
from dashboard.server.brand_style import brand_link
from dashboard.server.capabilities import brand_of, find_capabilities
from dashboard.server.dash_assets import DashAssets
from dashboard.server.dash_backend import backend_on
from dashboard.server.error_handlers import UnexpectedErrorMiddleware
from dashboard.server.markup import element, joined
from dashboard.server.static_files import fingerprint
from dashboard.store.address import store_address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.charting.chart_request import ChartRequest
    from dashboard.charting.renderer import ChartRenderer
    from dashboard.plotting.brand import Brand
    from dashboard.server.capabilities import Capabilities
    from dashboard.settings import Settings

_LOG = logging.getLogger("dashboard")

HOME = "/desk"
EDITOR = "editor"
"""Under which name the state of a request holds who asks."""

_TITLE = Text("편집대", "Desk")
_NO_SCRIPT = Text("편집대를 쓰려면 자바스크립트가 필요합니다.", "The desk needs JavaScript.")
_NO_KEY = Text(
    "이 편집대를 쓰려면 hyperatlas desk가 알려 준 주소를 여세요.",
    "To use this desk, open the address that hyperatlas desk printed.",
)
_GONE = Text(
    "서버에 닿지 않습니다. 하던 일은 이 화면에 있고, 연결되면 저절로 이어집니다.",
    "The server cannot be reached. Your work is kept on this screen and goes on by itself.",
)
_FAILED = Text(
    "처리하지 못했습니다. 적은 것은 그대로 있습니다. 다시 해 보세요.",
    "This could not be done. What was typed is still there: try again.",
)
_BUSY = Text("처리하는 중입니다…", "Working…")
_OF_THE_MOMENT = {"end_id", "python_version"}
_UNUSED = "async-graph"


class DeskApplication:
    """What answers for the desk.

    Args:
        settings: The settings.

    Attributes:
        server: The application.
        script_hashes: Hashes of the inline scripts that Dash writes.
    """

    def __init__(self, settings: Settings) -> None:
        self._languages = read_locales(settings.locales)
        named = settings.store.get_secret_value() if settings.store else ""
        self._store = StoreAtHand(store_address(settings.data, named))
        capabilities = find_capabilities()
        brand = brand_of(settings.brand, capabilities)
        desk = Desk(self._store, settings.data, self._languages, brand)
        self._drawing = _Drawing(settings, capabilities)
        charts = ComparedCharts(discover(settings.charts), self._drawing.svg, brand)
        self.server = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
        self.server.state.languages = self._languages
        # Behind Dash's own middleware, which would answer for an error without a word in the log.
        self.server.add_middleware(UnexpectedErrorMiddleware)
        # Dash names its application in the context that it is made in.
        self.script_hashes: Sequence[str] = Context().run(self._dashboard, settings, desk, charts)

    def close(self) -> None:
        """End browsers, and close the store."""
        self._drawing.close()
        self._store.close()

    def _dashboard(self, settings: Settings, desk: Desk, charts: ComparedCharts) -> Sequence[str]:
        options: dict[str, Any] = {
            "backend": backend_on(self.server),
            "update_title": None,
            "routes_pathname_prefix": "/",
            "requests_pathname_prefix": f"{settings.prefix}{HOME.removeprefix('/')}/",
        }
        dash = _DeskDash(
            "dashboard.desk",
            **options,
            assets_folder=str(assets_directory()),
            include_assets_files=False,
            suppress_callback_exceptions=True,
            add_log_handler=False,
        )
        dash.backend.websocket_capability = False
        dash.prefix, dash.brand = settings.prefix, desk.brand
        dash.version = fingerprint(desk.brand.fingerprint)
        dash.layout = frame()

        def who() -> str:
            return str(dash.backend.request_adapter().context[EDITOR])

        register(dash, desk, charts, settings.prefix, who)
        hashes: Sequence[str] = dash.csp_hashes()
        return hashes


class _DeskDash(Dash):
    """Dash with the index page of the desk.

    Attributes:
        prefix: The path that the Atlas lives under.
        brand: How it looks.
        version: Changes whenever a style sheet or script does.
    """

    prefix: str
    brand: Brand
    version: str

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        """Return the page that a browser loads first; see the base class for the parts."""
        suites = DashAssets(self.prefix, self.version).needed(parts["scripts"])
        of_dash = [one for one in suites if _UNUSED not in one]
        own = [f"{self.prefix}assets/{name}?{self.version}" for name in ("desk.js", "start.js")]
        return _TEMPLATE.format(
            prefix=self.prefix,
            version=self.version,
            brand=brand_link(self.brand, self.prefix, self.version),
            config=parts["config"],
            scripts=joined(element("script", src=one) for one in (*of_dash, *own[:1])),
            start=own[1],
            **{
                f"{name}_{language}": escape(words[language])
                for name, words in _WORDS.items()
                for language in PAIR
            },
        )

    def _config(self) -> dict[str, Any]:
        told: dict[str, Any] = super()._config()  # type: ignore[no-untyped-call]
        return {name: value for name, value in told.items() if name not in _OF_THE_MOMENT}


class _Drawing:
    """Draws charts as SVG; a browser is started for the first."""

    def __init__(self, settings: Settings, capabilities: Capabilities) -> None:
        self._settings, self._capabilities = settings, capabilities
        self._pictures: Pictures | None = None

    def svg(self, renderer: ChartRenderer, request: ChartRequest) -> bytes | None:
        """Return a chart as SVG; nothing where it cannot be drawn."""
        try:
            return self._of(renderer).draw(request, FileFormat.SVG).result().content
        except Exception as error:  # the words of the chart stand in its place
            _LOG.warning("the desk: no picture of %s: %s", request.chart.id, error)
            return None

    def close(self) -> None:
        """End the browser."""
        if self._pictures is not None:
            self._pictures.close()

    def _of(self, renderer: ChartRenderer) -> Pictures:
        if self._pictures is None:
            settings = self._settings
            self._pictures = Pictures(
                renderer,
                self._capabilities.browser,
                min(1, settings.browsers),
                settings.render_queue,
                settings.render_seconds,
            )
            return self._pictures
        return self._pictures.of(renderer)


_WORDS = {
    "title": _TITLE,
    "no_script": _NO_SCRIPT,
    "no_key": _NO_KEY,
    "gone": _GONE,
    "failed": _FAILED,
    "busy": _BUSY,
}

_TEMPLATE = """<!DOCTYPE html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>{title_ko} · {title_en}</title>
<link rel="icon" href="{prefix}assets/icon.svg" type="image/svg+xml">
<script src="{prefix}assets/early.js?{version}" data-appended="fbclid"></script>
<link rel="stylesheet" href="{prefix}static/bootstrap/bootstrap.min.css?{version}">
<link rel="stylesheet" href="{prefix}assets/atlas.css?{version}">
<link rel="stylesheet" href="{prefix}assets/desk.css?{version}">
{brand}</head>
<body class="desk">
<div id="react-entry-point"></div>
<p id="desk-line" role="alert" hidden data-title-ko="{title_ko}" data-title-en="{title_en}"
data-key-ko="{no_key_ko}" data-key-en="{no_key_en}"
data-gone-ko="{gone_ko}" data-gone-en="{gone_en}"
data-failed-ko="{failed_ko}" data-failed-en="{failed_en}"
data-busy-ko="{busy_ko}" data-busy-en="{busy_en}"></p>
<noscript><p class="without-scripts">{no_script_ko} {no_script_en}</p></noscript>
{config}
{scripts}
<script id="_dash-renderer" src="{start}"></script>
</body>
</html>
"""
