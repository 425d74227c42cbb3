"""The pages of embeds, those asked for lately kept: a portal's readers all ask for the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.cache import SingleFlightCache
from dashboard.server.embedded.addresses import EmbedAddresses
from dashboard.server.embedded.layout import embed_layout
from dashboard.server.embedded.page import Drawer, embed_page

if TYPE_CHECKING:
    from collections.abc import Hashable

    from dashboard.i18n import Language
    from dashboard.pages.page import Site
    from dashboard.requests.query import Query
    from dashboard.server.embedded.document import Shell
    from dashboard.server.embedded.reading import Reading

_MOST_KEPT = 256


@dataclass(frozen=True, slots=True)
class EmbedRequest:
    """What a request asks for.

    Attributes:
        read: Reads a chart or a topic.
        name: The chart's id, or the topic's.
        query: The parameters.
        reader: The reader's language if they name none.
        base: The address of the Atlas, ``/`` at the end.
        token: What opened the embed; may be empty.
    """

    read: Reading
    name: str
    query: Query
    reader: Language
    base: str
    token: str

    @property
    def key(self) -> Hashable:
        """All that the page depends on."""
        query = tuple((name, *values) for name, values in self.query.items())
        return self.read, self.name, query, self.reader, self.base, self.token


@dataclass(frozen=True, slots=True)
class EmbedPage:
    """The page of an embed and the language of its words."""

    text: str
    language: Language


class EmbedPages:
    """Writes the pages of embeds and keeps those that were asked for lately.

    Args:
        site: The charts, the dataset and what the server can do.
        shell: What all pages have in common.
    """

    def __init__(self, site: Site, shell: Shell) -> None:
        self.shell = shell
        self._site = site
        self._kept = SingleFlightCache[EmbedPage](_MOST_KEPT)

    def of(self, asked: EmbedRequest) -> EmbedPage:
        """Return the page that a request asks for.

        Raises:
            UnknownEmbedError: If there is nothing of this name.
            InvalidQueryError: If the parameters do not fit; lists all faults.
        """
        return self._kept.get(asked.key, lambda: self._written(asked))

    def _written(self, asked: EmbedRequest) -> EmbedPage:
        embed = asked.read(asked.name, self._site, asked.query, asked.reader)
        addresses = EmbedAddresses(self.shell.prefix, asked.token)
        drawer = Drawer(addresses, self._site.features.draws_pictures)
        sketches = [
            embed_layout(chart_request, self._site.renderer) for chart_request in embed.looks
        ]
        text = embed_page(embed, sketches, drawer, self.shell, asked.base + embed.path)
        return EmbedPage(text, embed.appearance.language)
