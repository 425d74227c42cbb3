"""``/oembed``: how to embed the chart of an address (oembed.com)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anyio.to_thread import run_sync
from msgspec import Struct
from starlette.responses import JSONResponse, Response

from dashboard.i18n import Text
from dashboard.pages.embedding import LINE, embed_code
from dashboard.plotting.shapes import WIDTHS, height_in
from dashboard.requests.choices import Choice, Kind, Option
from dashboard.requests.query import InvalidQueryError, QueryFault, parse
from dashboard.server.discovery_tags import PREVIEW
from dashboard.server.embedded.addresses import EmbedAddresses
from dashboard.server.embedded.layout import embed_layout
from dashboard.server.embedded.target import read_target
from dashboard.server.endpoints import DATA, Endpoints
from dashboard.server.problems import problem
from dashboard.server.requests import base_of, query_of, reader_of

if TYPE_CHECKING:
    from starlette.requests import Request

    from dashboard.requests.choices import ChoiceValues
    from dashboard.server.embedded.layout import EmbedLayout
    from dashboard.server.embedded.target import Target
    from dashboard.server.services import Services

OEMBED = (
    Choice("url", Kind.TEXT, Text("차트나 주제의 주소", "Address of a chart or topic"), ""),
    Choice(
        "format",
        Kind.ONE,
        Text("형식", "Format"),
        "json",
        (Option("json", Text("JSON", "JSON")), Option("xml", Text("XML", "XML"))),
    ),
    Choice(
        "maxwidth",
        Kind.NUMBER,
        Text("최대 너비", "Width at most"),
        0.0,
        (),
        1,
        4000,
        unit="px",
        clamped=True,
    ),
    Choice(
        "maxheight",
        Kind.NUMBER,
        Text("최대 높이", "Height at most"),
        0.0,
        (),
        1,
        4000,
        unit="px",
        clamped=True,
    ),
)
"""The parameters of the endpoint; what else a consumer sends is not looked at."""

_MISSING = Text("필수 매개변수", "required")
_WIDTH = 860
_KEEP_SECONDS = 3600
_SMALLEST_PREVIEW = 200


class _Room(Struct, frozen=True):
    """The room that a consumer has: width and height in pixels, 0 for as much as it takes."""

    width: int
    height: int


def oembed_endpoints(services: Services) -> Endpoints:
    """Return the endpoint."""
    endpoints = Endpoints()

    @endpoints.get("/oembed", DATA)
    async def oembed(request: Request) -> Response:
        """Say how the chart or topic of an address is embedded."""
        return await run_sync(_answer, services, request)

    return endpoints


def _answer(services: Services, request: Request) -> Response:
    reader, base = reader_of(request), base_of(request, services.settings)
    state = _read(request)
    if state.one("format") == "xml":
        return problem(501, reader, allowed=["json"])
    target = read_target(state.one("url"), base, services.site, reader)
    room = _Room(int(state.number("maxwidth")), int(state.number("maxheight")))
    known = [
        embed_layout(chart_request, services.site.renderer) for chart_request in target.embed.looks
    ]
    provider = services.site.identity.title[target.embed.appearance.language]
    described = _described(target, known, room, base, provider)
    return JSONResponse({**described, **_preview(target, room, base, services)})


def _read(request: Request) -> ChoiceValues:
    names = {choice.name for choice in OEMBED}
    query = {name: values for name, values in query_of(request).items() if name in names}
    if not query.get("url", [""])[0]:
        raise InvalidQueryError([QueryFault("url", "", (), _MISSING)])
    return parse(query, OEMBED)


def _described(
    target: Target, known: list[EmbedLayout], room: _Room, base: str, provider: str
) -> dict[str, Any]:
    embed = target.embed
    width = min(room.width or _WIDTH, WIDTHS[-1])
    needed = sum(height_in(width, one.shapes) + LINE for one in known)
    height = min(room.height or needed, needed)
    title = known[0].title if len(known) == 1 else embed.name
    return {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": provider,
        "provider_url": base,
        "cache_age": _KEEP_SECONDS,
        "width": width,
        "height": height,
        "html": embed_code(base + target.address, title, height),
    }


def _preview(target: Target, room: _Room, base: str, services: Services) -> dict[str, Any]:
    """Return the picture that stands for the embed, no larger than asked, if it can be drawn."""
    width, height = PREVIEW
    share = min(1.0, (room.width or width) / width, (room.height or height) / height)
    width, height = round(width * share), round(height * share)
    if not services.site.features.draws_pictures or height < _SMALLEST_PREVIEW:
        return {}
    size = [("size", "og")] if share == 1 else [("width", str(width)), ("height", str(height))]
    address = EmbedAddresses(base, target.token).preview(target.embed.looks[0], size)
    return {"thumbnail_url": address, "thumbnail_width": width, "thumbnail_height": height}
