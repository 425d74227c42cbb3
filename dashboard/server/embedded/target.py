"""From the address of a chart, a topic or an embed of this Atlas to what is embedded for it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec import Struct

from dashboard.requests.query import InvalidQueryError, encode
from dashboard.requests.query_string import read_query, undecodable
from dashboard.requests.urls import chart_path, url
from dashboard.server.embedded.reading import Embed, UnknownEmbedError, read_chart, read_topic

if TYPE_CHECKING:
    from dashboard.i18n import Language
    from dashboard.pages.page import Site

_KINDS = (
    ("embed/page/", "embed/page/", read_topic),
    ("embed/", "embed/", read_chart),
    ("charts/", "embed/", read_chart),
    ("", "embed/page/", read_topic),
)
"""What the path of an address begins with, and what the path of its embed begins with."""


class Target(Struct, frozen=True):
    """What is embedded for an address.

    Attributes:
        embed: What it shows.
        address: The address of the embed below the address of the Atlas, parameters included.
        token: The token in the address, if there is one.
    """

    embed: Embed
    address: str
    token: str


def read_target(address: str, base: str, site: Site, reader: Language) -> Target:
    """Return what is embedded for an address.

    Args:
        address: The address of a chart, of a topic or of an embed.
        base: The address of the Atlas, ``/`` at the end.
        site: The charts and the dataset.
        reader: The language if the address names none.

    Raises:
        UnknownEmbedError: If the address is not one of this Atlas, or is of something else.
        InvalidQueryError: If its parameters do not fit; lists all faults.
    """
    try:
        asked, own = urlsplit(address), urlsplit(base)
    except ValueError:
        raise _unknown(base, site) from None
    here = asked.scheme in {"http", "https"} and asked.netloc == own.netloc
    if not here or not asked.path.startswith(own.path):
        raise _unknown(base, site)
    path = asked.path.removeprefix(own.path).rstrip("/")
    if faults := undecodable(asked.query):
        raise InvalidQueryError(faults)
    page = site.find(f"/{path}")
    of_page = {one.name for one in page.choices} if page else set()
    query = {
        name: values for name, values in read_query(asked.query).items() if name not in of_page
    }
    tokens = query.pop("token", [])
    start, embedded, read = next(kind for kind in _KINDS if path.startswith(kind[0]))
    try:
        embed = read(path.removeprefix(start), site, query, reader)
    except UnknownEmbedError:
        raise _unknown(base, site) from None
    given = [(name, values[0]) for name, values in query.items()]
    token = tokens[0] if tokens else ""
    opened = [("token", token)] if token else []
    return Target(embed, f"{embedded}{embed.id}{encode([*given, *opened])}", token)


def _unknown(base: str, site: Site) -> UnknownEmbedError:
    topics = {chart.topic.id: None for chart in site.catalogue.values()}
    charts = [url(base, chart_path(name)) for name in site.catalogue]
    return UnknownEmbedError([*charts, *(f"{base}{topic}" for topic in topics)])
