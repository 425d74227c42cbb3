"""``/decks/{deck}.pptx`` and ``.hwpx``: all charts of a topic, or all there are, in one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anyio.to_thread import run_sync
from starlette.responses import Response

from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.discovery import is_offered
from dashboard.charting.topics import TOPICS
from dashboard.export.files import document_file, presentation
from dashboard.export.formats import FileFormat
from dashboard.export.names import file_name
from dashboard.requests.parameters import RATIO, THEME, common, viewpoint_choices
from dashboard.requests.query import pairs, parse
from dashboard.requests.urls import deck_path
from dashboard.server.chart_files import drawn_picture
from dashboard.server.endpoints import DATA, Endpoints
from dashboard.server.problems import problem
from dashboard.server.requests import base_of, query_of, reader_of

if TYPE_CHECKING:
    from starlette.requests import Request

    from dashboard.charting.chart_request import ChartRequest
    from dashboard.charting.discovery import Catalogue
    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Language
    from dashboard.pages.page import Site
    from dashboard.requests.choices import Choice, ChoiceValues
    from dashboard.requests.query import Query
    from dashboard.server.services import Services

EVERYTHING = "all"
"""The name of the presentation of all charts."""


def deck_names() -> tuple[str, ...]:
    """Return the names of all presentations."""
    return (EVERYTHING, *(topic.id for topic in TOPICS))


def deck_parameters(dataset: Dataset) -> tuple[Choice, ...]:
    """Return what the address of a presentation understands."""
    return (*common(dataset), RATIO)


def deck_endpoints(services: Services) -> Endpoints:
    """Return the endpoint."""
    endpoints, site = Endpoints(), services.site

    @endpoints.get("/decks/{deck}.pptx", DATA)
    async def deck(request: Request, deck: str) -> Response:
        """Return the charts of a topic, or all of them, as they are first shown."""
        reader, query = reader_of(request), query_of(request)
        if deck not in deck_names():
            return problem(404, reader, exists=[deck_path(name) for name in deck_names()])
        state = parse(query, deck_parameters(site.dataset))
        asked = await run_sync(_asked, deck, query, site.catalogue, site.dataset, reader)
        if not asked:
            return problem(404, reader)
        base, settings = base_of(request, services.settings), services.settings
        content = await run_sync(
            presentation, asked, site.renderer, base, state.one(RATIO.name), settings.template
        )
        return _answer(content, deck, site, asked[0].language, state, FileFormat.PPTX)

    @endpoints.get("/decks/{deck}.hwpx", DATA)
    async def document(request: Request, deck: str) -> Response:
        """Return the charts of a topic, or all of them, as a document of Hancom's."""
        reader, query = reader_of(request), query_of(request)
        if deck not in deck_names():
            return problem(404, reader, exists=[deck_path(name, "hwpx") for name in deck_names()])
        state = parse(query, common(site.dataset))
        asked = await run_sync(_asked, deck, query, site.catalogue, site.dataset, reader)
        if not asked:
            return problem(404, reader)
        base = base_of(request, services.settings)
        pictures = await _drawn(request, services, asked, base)
        if isinstance(pictures, Response):
            return pictures
        content = await run_sync(document_file, pictures, site.renderer, base)
        return _answer(content, deck, site, asked[0].language, state, FileFormat.HWPX)

    return endpoints


async def _drawn(
    request: Request, services: Services, asked: list[ChartRequest], base: str
) -> list[tuple[ChartRequest, bytes]] | Response:
    """Return charts with their pictures, one after the other: others are drawn in between."""
    pictures = []
    for one in asked:
        picture = await drawn_picture(request, services, one, FileFormat.PNG, base)
        if isinstance(picture, Response):
            return picture
        pictures.append((one, picture.content))
    return pictures


def _answer(
    content: bytes,
    deck: str,
    site: Site,
    language: Language,
    state: ChoiceValues,
    format_: FileFormat,
) -> Response:
    chosen = pairs(state, viewpoint_choices(site.dataset))
    what = (f"{site.identity.slug}-{deck}", language.value, site.dataset.version)
    own = [one for one in (THEME, RATIO) if one.name in state.values]
    look = [state.one(one.name) for one in own if state.one(one.name) != one.default]
    headers = {
        "Content-Disposition": f'attachment; filename="{file_name(what, chosen, format_, look)}"',
        "Content-Language": language.value,
    }
    return Response(content, media_type=format_.media_type, headers=headers)


def _asked(
    deck: str, query: Query, catalogue: Catalogue, dataset: Dataset, reader: Language
) -> list[ChartRequest]:
    """Return the charts of a presentation as they are first shown, topic by topic."""
    order = [topic.id for topic in TOPICS]
    charts = [chart for chart in catalogue.values() if deck in {EVERYTHING, chart.topic.id}]
    charts.sort(key=lambda chart: order.index(chart.topic.id))
    asked = [read_chart_request(one, dataset, query, reader, (RATIO,)) for one in charts]
    return [one for one in asked if is_offered(one.chart, one.viewpoint.seen(dataset))]
