"""From the address of an embed to the charts that it shows, each under its own state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.figures.choices import State
from dashboard.figures.draw import choices_of
from dashboard.figures.look import Look, read_look
from dashboard.figures.parameters import COMMON, DRESS
from dashboard.figures.query import parse
from dashboard.figures.topics import TOPICS
from dashboard.pages.page import parameters_of, prefix_of, state_of
from dashboard.server.embedded.document import Dress
from dashboard.words import Language

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.figures.query import Query
    from dashboard.figures.topics import Topic
    from dashboard.pages.page import Site

    Reading = Callable[[str, Site, Query, Language], "Embed"]


class UnknownEmbedError(LookupError):
    """There is nothing of this name to embed; carries the names that there are."""

    def __init__(self, exists: list[str]) -> None:
        super().__init__(", ".join(exists))
        self.exists = exists


@dataclass(frozen=True, slots=True)
class Embed:
    """What one frame shows.

    Attributes:
        id: The chart's id, or the topic's.
        path: Where the same stands on the Atlas.
        name: What the frame is called.
        dress: How it looks.
        looks: Its charts.
    """

    id: str
    path: str
    name: str
    dress: Dress
    looks: tuple[Look, ...]


def read_chart(name: str, site: Site, query: Query, reader: Language) -> Embed:
    """Return the embed of one chart.

    Args:
        name: The chart's id.
        site: The charts and the dataset.
        query: The parameters of the address.
        reader: The language if they name none.

    Raises:
        UnknownEmbedError: If there is no such chart.
        InvalidQueryError: If the parameters do not fit; lists all faults.
    """
    chart = site.catalogue.get(name)
    if chart is None:
        raise UnknownEmbedError(list(site.catalogue))
    look = read_look(chart, site.dataset, query, reader, DRESS)
    dress = _dress(look.state, look.language)
    return Embed(name, f"charts/{name}", chart.name[look.language], dress, (look,))


def read_topic(name: str, site: Site, query: Query, reader: Language) -> Embed:
    """Return the embed of a topic's page: all of its charts; see ``read_chart``."""
    topics = _topics(site)
    if name not in topics:
        raise UnknownEmbedError(list(topics))
    page = site.pages[f"/{name}"]
    state = parse(query, (*parameters_of(page, site.dataset), *DRESS))
    asked = state.one("lang")
    language = Language(asked) if asked else reader
    shared = {choice.name: state.values[choice.name] for choice in (*COMMON, *DRESS)}
    looks = []
    for chart in page.charts:
        choices = choices_of(chart, site.dataset)
        own = state_of(query, choices, prefix_of(page, chart))
        looks.append(Look(chart, choices, State({**own.values, **shared}), language))
    title = topics[name].question[language]
    return Embed(name, name, title, _dress(state, language), tuple(looks))


def _topics(site: Site) -> dict[str, Topic]:
    return {topic.id: topic for topic in TOPICS if site.pages[f"/{topic.id}"].charts}


def _dress(state: State, language: Language) -> Dress:
    return Dress(language, state.one("theme"), state.flag("transparent"))
