"""Which addresses ask for a token where access is signed, and what the token must say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from dashboard.charting.render import choices_of
from dashboard.charting.topics import TOPICS
from dashboard.export.formats import FileFormat
from dashboard.pages.page import parameters_of, prefix_of
from dashboard.requests.parameters import APPEARANCE, SHARED_APPEARANCE, SIZE, common
from dashboard.requests.query import InvalidQueryError, parse
from dashboard.server.chart_files import extra_of
from dashboard.tokens import DATASET, PAGE, Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.pages.page import Page, Site
    from dashboard.requests.choices import Choice, Value
    from dashboard.requests.query import Query
    from dashboard.tokens import Permit

_EMBED, _EMBED_PAGE, _CHARTS = "/embed/", "/embed/page/", "/charts/"
_LOOKS = {choice.name for choice in (*SIZE, *APPEARANCE)}


class Guard(Struct, frozen=True):
    """What stands before an address.

    Attributes:
        openers: What a token may be for, none if there is nothing to open; and what stands before
            the address's own parameters in such a token.
        choices: The parameters that the address understands.
    """

    openers: Mapping[str, str] = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()


def guard_of(path: str, site: Site) -> Guard:
    """Return what stands before a guarded path."""
    if path.startswith(_EMBED_PAGE):
        return _page_guard(path.removeprefix(_EMBED_PAGE), site)
    if path.startswith(_EMBED):
        return _chart_guard(path.removeprefix(_EMBED), APPEARANCE, site)
    if path.startswith(_CHARTS):
        chart, _, suffix = path.removeprefix(_CHARTS).rpartition(".")
        known = suffix in set(FileFormat)
        return _chart_guard(chart, extra_of(FileFormat(suffix)), site) if known else Guard()
    return Guard({DATASET: ""})


def grammar_of(resource: str, site: Site) -> tuple[Choice, ...] | None:
    """Return the parameters that a token for something may lock, or nothing if it is unknown."""
    if resource == DATASET:
        return ()
    if resource.startswith(PAGE):
        guard = _page_guard(resource.removeprefix(PAGE), site)
        return guard.choices if guard.openers else None
    if resource not in site.catalogue:
        return None
    return (
        *choices_of(site.catalogue[resource], site.dataset),
        *common(site.dataset),
        *SIZE,
        *APPEARANCE,
    )


def refusal_of(permit: Permit, guard: Guard, query: Query) -> Refusal | None:
    """Return why a permit does not open an address, or nothing if it does."""
    prefix = guard.openers.get(permit.resource)
    if prefix is None:
        return Refusal.OTHER_RESOURCE
    by_name = {choice.name: choice for choice in guard.choices}
    for name, locked in permit.parameters.items():
        own = name.removeprefix(prefix)
        choice = by_name.get(own)
        if choice is None:
            if own in _LOOKS or _is_of_another_chart(name, prefix):
                continue
            return Refusal.OTHER_PARAMETERS
        value = _value(choice, [locked])
        if value is None or value != _value(choice, query.get(own, [])):
            return Refusal.OTHER_PARAMETERS
    return None


def _page_guard(topic: str, site: Site) -> Guard:
    page = _page_of(topic, site)
    if page is None:
        return Guard()
    return Guard({f"{PAGE}{topic}": ""}, (*parameters_of(page, site.dataset), *SHARED_APPEARANCE))


def _chart_guard(identifier: str, looks: tuple[Choice, ...], site: Site) -> Guard:
    chart = site.catalogue.get(identifier)
    if chart is None:
        return Guard()
    page = _page_of(chart.topic.id, site)
    openers = {identifier: ""}
    if page is not None:
        openers[f"{PAGE}{chart.topic.id}"] = prefix_of(page, chart)
    return Guard(openers, (*choices_of(chart, site.dataset), *common(site.dataset), *looks))


def _page_of(topic: str, site: Site) -> Page | None:
    known = {one.id for one in TOPICS}
    return site.find(f"/{topic}") if topic in known else None


def _is_of_another_chart(name: str, prefix: str) -> bool:
    return bool(prefix) and "." in name and not name.startswith(prefix)


def _value(choice: Choice, given: Sequence[str]) -> Value | None:
    try:
        return parse({choice.name: given} if given else {}, [choice]).values[choice.name]
    except InvalidQueryError:
        return None
