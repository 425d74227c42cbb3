"""What a search finds, in words, each with the way there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from dashboard.analysis.claim_words import headline
from dashboard.analysis.evidence import claim_row
from dashboard.analysis.mentions import Thing, naming
from dashboard.analysis.organizations.counts import naming_counts
from dashboard.analysis.search import CLAIMS, search
from dashboard.charting.render import choices_of
from dashboard.i18n import Text
from dashboard.pages.evidence_card import claim_link
from dashboard.pages.things import thing_link
from dashboard.requests.choices import Choice, Kind, Option

if TYPE_CHECKING:
    from collections.abc import Set

    from dashboard.analysis.search import Finds
    from dashboard.pages.page import Site
    from dashboard.pages.page_request import PageRequest

MOST = 50
"""No answer has more of a kind."""

_MOST_SIFTED = 1_000
"""Of so many things that a text finds those are taken that a choice knows."""

QUERY = Choice("q", Kind.TEXT, Text("검색어", "Search text"), "")
LIMIT = Choice(
    "limit",
    Kind.NUMBER,
    Text("종류별 최대 건수", "Most results of each kind"),
    5,
    (),
    1,
    MOST,
    clamped=True,
)

_OF = Text(
    "차트의 한 선택에서 고를 수 있는 것만 찾기",
    "Only what can be chosen in a choice of a chart",
)
_OF_CHART = Text("{chart}: {choice}", "{chart}: {choice}")
_EVERYTHING = Text("제한 없음", "everything")
_CLAIMS = Text("주장", "Claims")
_NAMED = Text("관련 주장 {count}건", "claims naming it: {count}")
_WRITTEN = Text("“{written}” · {publisher}", "“{written}” · {publisher}")


class Result(Struct, frozen=True):
    """One result.

    Attributes:
        identifier: The thing's or the claim's identifier.
        name: Its name.
        detail: What stands behind it.
        address: Where it leads.
    """

    identifier: str
    name: str
    detail: str
    address: str


class ResultGroup(Struct, frozen=True):
    """The results of one kind, the best first.

    Attributes:
        kind: The table of the things, or ``claims``.
        title: The kind in words.
        results: The results.
        has_more: Whether there are more.
    """

    kind: str
    title: str
    results: tuple[Result, ...]
    has_more: bool


def of_choice(site: Site) -> Choice:
    """Return the parameter that looks only for what a choice of a chart can be."""
    options = [
        Option(f"{chart.id}.{choice.name}", _OF_CHART.format(chart=chart.name, choice=choice.words))
        for chart in site.catalogue.values()
        for choice in chart.choices
        if choice.table
    ]
    return Choice("of", Kind.ONE, _OF, "", (Option("", _EVERYTHING), *options))


def groups_for(
    text: str, most: int, site: Site, view: PageRequest, of: str = ""
) -> list[ResultGroup]:
    """Return what a text finds, the kind with the best fit first.

    Args:
        text: What a reader typed.
        most: How many of each kind are wanted.
        site: The site.
        view: The view.
        of: The chart and the choice that it shall be an option of, ``model-sizes.models``; empty
            for everything.
    """
    if not of:
        return [_group(finds, site, view) for finds in search(site.dataset, text, most)]
    chart, _, name = of.partition(".")
    choices = choices_of(site.catalogue[chart], site.dataset)
    choice = next(one for one in choices if one.name == name)
    allowed = {option.value for option in choice.seen}
    return [
        _group(_among(finds, allowed, most), site, view)
        for finds in search(site.dataset, text, _MOST_SIFTED)
        if finds.kind == choice.table and not allowed.isdisjoint(finds.identifiers)
    ]


def _among(finds: Finds, allowed: Set[str], most: int) -> Finds:
    own = [one for one in finds.identifiers if one in allowed]
    return replace(finds, identifiers=tuple(own[:most]), has_more=finds.has_more or len(own) > most)


def _group(finds: Finds, site: Site, view: PageRequest) -> ResultGroup:
    if finds.kind == CLAIMS:
        results = tuple(_claim(one, site, view) for one in finds.identifiers)
        return ResultGroup(finds.kind, _CLAIMS[view.language], results, finds.has_more)
    title = site.dataset.package.tables[finds.kind].title[view.language]
    things = [Thing(finds.kind, one) for one in finds.identifiers]
    results = tuple(_thing(thing, site, view) for thing in things)
    return ResultGroup(finds.kind, title, results, finds.has_more)


def _thing(thing: Thing, site: Site, view: PageRequest) -> Result:
    return Result(
        thing.identifier,
        site.dataset.name(thing.table, thing.identifier, view.language),
        _NAMED[view.language].format(count=_count(thing, site)),
        thing_link(thing, site, view),
    )


def _count(thing: Thing, site: Site) -> int:
    """Return how many claims name a thing, an organization as the list of organizations does."""
    if thing.table == "organizations":
        return int(naming_counts(site.dataset).get(thing.identifier, 0))
    return naming(site.dataset).claims.get(thing.identifier, 0)


def _claim(claim: str, site: Site, view: PageRequest) -> Result:
    dataset, language = site.dataset, view.language
    table, row = claim_row(dataset, claim)
    detail = _WRITTEN[language].format(
        written=row["as_written"], publisher=dataset.publisher(row["source"], language)
    )
    return Result(claim, headline(dataset, table, row)[language], detail, claim_link(claim, view))
