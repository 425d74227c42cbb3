"""From the address of an embed to the charts that it shows, each under its own state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.charting.chart_request import ChartRequest, read_chart_request
from dashboard.charting.render import choices_of
from dashboard.charting.topics import TOPICS
from dashboard.i18n import Language
from dashboard.pages.page import parameters_of, prefix_of
from dashboard.requests.choices import ChoiceValues
from dashboard.requests.parameters import APPEARANCE, COMMON_NAMES, SHARED_APPEARANCE
from dashboard.requests.query import parse
from dashboard.server.embedded.document import Appearance

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.charting.topics import Topic
    from dashboard.i18n import Language
    from dashboard.pages.page import Site
    from dashboard.requests.query import Query

    Reading = Callable[[str, Site, Query, Language], "Embed"]


class UnknownEmbedError(LookupError):
    """There is nothing of this name to embed; carries the names that there are."""

    def __init__(self, exists: list[str]) -> None:
        super().__init__(", ".join(exists))
        self.exists = exists


class Embed(Struct, frozen=True):
    """What one frame shows.

    Attributes:
        id: The chart's id, or the topic's.
        path: Where the same stands on the Atlas.
        name: What the frame is called.
        appearance: How it looks.
        looks: Its charts.
    """

    id: str
    path: str
    name: str
    appearance: Appearance
    looks: tuple[ChartRequest, ...]


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
    chart_request = read_chart_request(chart, site.dataset, query, reader, APPEARANCE)
    appearance = _dress(chart_request.state, chart_request.language)
    return Embed(
        name, f"charts/{name}", chart.name[chart_request.language], appearance, (chart_request,)
    )


def read_topic(name: str, site: Site, query: Query, reader: Language) -> Embed:
    """Return the embed of a topic's page: all of its charts; see ``read_chart``."""
    topics = _topics(site)
    if name not in topics:
        raise UnknownEmbedError(list(topics))
    page = site.pages[f"/{name}"]
    state = parse(query, (*parameters_of(page, site.dataset), *SHARED_APPEARANCE))
    language = site.dataset.languages.find(state.one("lang")) or reader
    names = (*COMMON_NAMES, *(choice.name for choice in SHARED_APPEARANCE))
    shared = {name: state.values[name] for name in names}
    looks = []
    for chart in page.charts:
        choices = choices_of(chart, site.dataset)
        prefix = prefix_of(page, chart)
        own = {choice.name: state.values[prefix + choice.name] for choice in choices}
        looks.append(ChartRequest(chart, choices, ChoiceValues({**own, **shared}), language))
    title = topics[name].question[language]
    return Embed(name, name, title, _dress(state, language), tuple(looks))


def _topics(site: Site) -> dict[str, Topic]:
    return {topic.id: topic for topic in TOPICS if site.pages[f"/{topic.id}"].charts}


def _dress(state: ChoiceValues, language: Language) -> Appearance:
    return Appearance(language, state.one("theme"), state.flag("transparent"))
