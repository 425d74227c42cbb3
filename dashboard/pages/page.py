"""What a page is, what a family of pages is, and finding the page of an address."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field, structs

from dashboard.charting.render import choices_of
from dashboard.pages.page_request import PageRequest
from dashboard.requests.choices import Choice, ChoiceValues
from dashboard.requests.parameters import COMMON_NAMES, common
from dashboard.requests.query import parse
from dashboard.store.claim_log import ClaimLog

if TYPE_CHECKING:
    from dashboard.analysis.viewpoint import Viewpoint
    from dashboard.charting.chart import Chart
    from dashboard.charting.discovery import Catalogue
    from dashboard.charting.renderer import ChartRenderer
    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.identity import Identity
    from dashboard.i18n import Text
    from dashboard.pages.features import Features
    from dashboard.requests.query import Query
    from dashboard.store.values import EditionChanges

Layout = Callable[["Site", PageRequest, ChoiceValues], Any]


class Page(Struct, frozen=True):
    """One page.

    Attributes:
        path: Its path.
        title: Its title in the browser's tab.
        layout: Its content.
        summary: What is on it, in a sentence or two, for searches and previews.
        charts: The charts on it. Where there is more than one, a parameter of a chart has the
            chart's id and a dot before it.
        choices: The page's own parameters.
        in_navigation: Whether the line of navigation leads to it.
    """

    path: str
    title: Text
    layout: Layout
    summary: Text
    charts: tuple[Chart, ...] = ()
    choices: tuple[Choice, ...] = ()
    in_navigation: bool = True


class PageFamily(Struct, frozen=True):
    """Pages that are alike, one for each identifier; none is made before somebody asks for it.

    Attributes:
        path: Their path, with what identifies a page in braces: ``/evidence/{claim}``.
        page: Returns the page of an identifier; nothing if there is no such thing.
    """

    path: str
    page: Callable[[Dataset, str], Page | None]

    @property
    def home(self) -> str:
        """The path that all of its pages live under."""
        return self.path.rpartition("/")[0]


class Site(Struct, frozen=True):
    """Everything that pages are made from.

    Attributes:
        renderer: Where its charts are drawn.
        catalogue: The charts by id.
        pages: The pages by path.
        features: What the server can do for a reader.
        families: The families of pages by the path that they live under.
        history: The newest editions with the first of their changes; none without editions.
        claims: What became of each claim from edition to edition.
    """

    renderer: ChartRenderer
    catalogue: Catalogue
    pages: dict[str, Page]
    features: Features
    families: dict[str, PageFamily] = field(default_factory=dict)
    history: tuple[EditionChanges, ...] = ()
    claims: ClaimLog = field(default_factory=ClaimLog)

    def at(self, viewpoint: Viewpoint) -> Site:
        """Return the site of what is seen from a viewpoint."""
        return structs.replace(self, renderer=self.renderer.at(viewpoint))

    @property
    def dataset(self) -> Dataset:
        """The dataset, as far as it is seen."""
        return self.renderer.dataset

    @property
    def identity(self) -> Identity:
        """Whose data it is."""
        return self.dataset.identity

    def find(self, path: str) -> Page | None:
        """Return the page of a path, if there is one."""
        wanted = path.rstrip("/") or "/"
        return self.pages.get(wanted) or self._of_family(wanted)

    def _of_family(self, path: str) -> Page | None:
        home, _, identifier = path.rpartition("/")
        family = self.families.get(home)
        return family.page(self.dataset, identifier) if family else None

    @property
    def addresses(self) -> list[str]:
        """The path of every page; of a family the one that stands for all."""
        return [*self.pages, *[family.path for family in self.families.values()]]


def prefix_of(page: Page, chart: Chart) -> str:
    """Return what stands before a chart's parameters on a page."""
    return f"{chart.id}." if len(page.charts) > 1 else ""


def choices_on(page: Page, chart: Chart, dataset: Dataset) -> list[Choice]:
    """Return the choices of a chart on a page, named as in the page's address."""
    prefix = prefix_of(page, chart)
    return [replace(one, name=prefix + one.name) for one in choices_of(chart, dataset)]


def query_of_chart(query: Query, page: Page, chart: Chart) -> dict[str, Sequence[str]]:
    """Return what a page's query says to one of its charts, by the names that the chart has."""
    prefix, of_page = prefix_of(page, chart), {one.name for one in page.choices}
    own = {
        name.removeprefix(prefix): values
        for name, values in query.items()
        if name.startswith(prefix) and name not in of_page
    }
    shared = {name: query[name] for name in COMMON_NAMES if name in query}
    return {**own, **shared}


def parameters_of(page: Page, dataset: Dataset) -> tuple[Choice, ...]:
    """Return every parameter that a page's address understands, named as in the address."""
    from_charts = [choice for chart in page.charts for choice in choices_on(page, chart, dataset)]
    own = [choice.resolved(dataset) for choice in page.choices]
    return (*own, *from_charts, *common(dataset))


def state_of(query: Query, choices: tuple[Choice, ...], prefix: str) -> ChoiceValues:
    """Return the state of one chart or of a page's own choices from a page's query."""
    own = {
        choice.name: query[prefix + choice.name]
        for choice in choices
        if prefix + choice.name in query
    }
    return parse(own, choices)
