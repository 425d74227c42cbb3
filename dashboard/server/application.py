"""The application: the dataset, the charts, the pages and the routes put together."""

from __future__ import annotations

from contextlib import asynccontextmanager, nullcontext
from functools import partial
from typing import TYPE_CHECKING, Any

from fastapi import FastAPI

from dashboard.charting.discovery import discover
from dashboard.dataset.loading import load
from dashboard.export.pictures import Pictures
from dashboard.i18n.locales import read_locales
from dashboard.locations import assets_directory
from dashboard.pages.callbacks import register
from dashboard.pages.features import Features
from dashboard.pages.shell import shell
from dashboard.pages.site import build_site
from dashboard.server.archives import Archives, shared_folder
from dashboard.server.capabilities import brand_of, find_capabilities
from dashboard.server.dash_assets import DashAssets
from dashboard.server.dash_backend import backend_on
from dashboard.server.dataset_sources import source_of
from dashboard.server.endpoint_table import endpoint_table
from dashboard.server.entrance import Entrance
from dashboard.server.error_handlers import UnexpectedErrorMiddleware, explain_refusals
from dashboard.server.error_pages import ErrorPages
from dashboard.server.index import AtlasDash
from dashboard.server.prerender.pages import PrerenderedPages
from dashboard.server.prerender.warming import BEFORE, SETTLED, Warming
from dashboard.server.protocol import LANGUAGES
from dashboard.server.response_headers import ResponseHeaders
from dashboard.server.services import Services
from dashboard.server.snapshots import SnapshotServer
from dashboard.server.static_files import add_static_files, find_plotly_scripts, fingerprint
from dashboard.settings import Settings
from dashboard.tokens import mint

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from contextlib import AbstractAsyncContextManager

    from dashboard.charting.renderer import ChartRenderer
    from dashboard.server.capabilities import Capabilities
    from dashboard.server.snapshot_state import SnapshotState


def create_application(settings: Settings | None = None) -> SnapshotServer:
    """Return the whole application, which follows its dataset when that changes.

    Args:
        settings: Settings; read from the environment if there are none.

    Raises:
        BrokenDataset: If the dataset has faults; carries all of them.
        StoreUnreachableError: If there is a store and it cannot be used.
        InvalidChartError: If a file in the charts folder is no chart.
        BrokenLocaleError: If a file of a language has faults.
    """
    builder = ApplicationBuilder(settings or Settings())
    told = {LANGUAGES: builder.languages}
    return SnapshotServer(source_of(builder.settings), builder.build, builder.close, told)


class ApplicationBuilder:
    """Puts together the application of one state of the dataset after another.

    What does not follow from the dataset is shared: browsers, archives, what this machine can do.

    Args:
        settings: The settings.

    Raises:
        InvalidChartError: If a file in the charts folder is no chart.
        BrokenLocaleError: If a file of a language has faults.
        BrokenBrandError: If the file of the brand has faults.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings, self._catalogue = settings, discover(settings.charts)
        self.languages = read_locales(settings.locales)
        self._capabilities = find_capabilities()
        self._brand = brand_of(settings.brand, self._capabilities)
        self._assets_version = fingerprint(self._brand.fingerprint)
        self._archives = Archives(shared_folder())
        self._pictures: Pictures | None = None

    def build(self, snapshot: SnapshotState) -> Entrance:
        """Return the application of the dataset as it is now.

        Raises:
            BrokenDataset: If the dataset has faults; carries all of them.
        """
        directory, cache = snapshot.opened.directory, self.settings.cache
        dataset = load(directory, self.languages, cache, snapshot.fingerprint)
        features = features_of(self.settings, self._capabilities)
        opened = snapshot.opened
        site = build_site(
            dataset, self._catalogue, features, opened.history, opened.claims, self._brand
        )
        self._pictures = pictures = self._pictures_of(site.renderer)
        services = Services(
            self.settings,
            site,
            self._capabilities,
            pictures,
            PrerenderedPages(site, pictures.draw, is_cold=snapshot.is_first),
            self._archives,
            self._assets_version,
            snapshot,
        )
        return _application(services)

    def close(self) -> None:
        """End the browsers, and remove the archives."""
        with self._archives:
            if self._pictures is not None:
                self._pictures.close()

    def _pictures_of(self, renderer: ChartRenderer) -> Pictures:
        if self._pictures is not None:
            return self._pictures.of(renderer)
        return Pictures(
            renderer,
            self._capabilities.browser,
            self.settings.browsers,
            self.settings.render_queue,
            self.settings.render_seconds,
            alphabet=lambda: self._capabilities.alphabet,
        )


def _application(services: Services) -> Entrance:
    server = FastAPI(
        title=services.site.identity.title.en,
        version=services.site.dataset.version,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        lifespan=_closing(services),
    )
    server.state.languages = services.site.dataset.languages
    add_static_files(server)
    explain_refusals(server, ErrorPages(services))
    # Behind Dash's own middleware, which would answer for an error without a word in the log.
    server.add_middleware(UnexpectedErrorMiddleware)
    dash = _dashboard(server, services)
    table = endpoint_table(services, server, lambda: dash.callback_map)
    return Entrance(services, table, ResponseHeaders(services, dash.csp_hashes()), server)


def _closing(services: Services) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(_server: FastAPI) -> AsyncIterator[None]:
        settings, snapshot = services.settings, services.snapshot
        before = BEFORE if snapshot.is_first else SETTLED
        warming = Warming(
            services.site, services.first, settings.prefix, before, snapshot.is_current
        )
        with services.first, warming if settings.prerender else nullcontext():
            yield

    return lifespan


def _dashboard(server: FastAPI, services: Services) -> AtlasDash:
    prefix = services.settings.prefix
    options: dict[str, Any] = {
        "backend": backend_on(server),
        "update_title": None,
        "routes_pathname_prefix": "/",
        "requests_pathname_prefix": prefix,
    }
    dash = AtlasDash(
        "dashboard",
        **options,
        assets_folder=str(assets_directory()),
        include_assets_files=False,
        suppress_callback_exceptions=True,
        add_log_handler=False,
    )
    # Without this every open page holds a WebSocket that nothing uses.
    dash.backend.websocket_capability = False
    dash.site, dash.first = services.site, services.first
    dash.snapshot = services.snapshot.fingerprint
    dash.assets_version, dash.plotly = services.assets_version, find_plotly_scripts()
    dash.suites = DashAssets(prefix, services.assets_version)
    dash.layout = shell()
    register(dash, services.site, prefix)
    return dash


def features_of(settings: Settings, capabilities: Capabilities) -> Features:
    """Return what the pages may offer."""
    return Features(
        draws_pictures=capabilities.browser is not None and settings.browsers > 0,
        mint=partial(mint, settings) if settings.signed else None,
        embed_policy=settings.embed_policy,
    )
