"""The switch at the top of every page: which collections of sources it is read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard.dataset.collections import TABLE, usual
from dashboard.i18n import Text
from dashboard.pages.attributes import aria, data
from dashboard.requests.parameters import COLLECTIONS
from dashboard.requests.query import written

if TYPE_CHECKING:
    from dashboard.dataset.records import Record
    from dashboard.pages.page import Site
    from dashboard.pages.page_request import PageRequest

_LAST = Text("하나는 선택해야 합니다", "One has to stay")


def collection_switch(site: Site, view: PageRequest) -> html.Div | None:
    """Return a button for each collection, pressed where it is shown; none where there is one."""
    collections = site.dataset.records.of(TABLE)
    if len(collections) < 2:
        return None
    shown = frozenset(view.viewpoint.collections) or usual(site.dataset.records)
    return html.Div(
        [_button(one, shown, site, view) for one in collections],
        className="collections",
        role="group",
        **aria(label=COLLECTIONS.words[view.language]),
    )


def _button(one: Record, shown: frozenset[str], site: Site, view: PageRequest) -> html.A:
    name = one["collection"]
    chosen = shown ^ {name}
    is_last = not chosen
    return html.A(
        one.said("title", view.language),
        href="#",
        role="button",
        title=_LAST[view.language] if is_last else one["credit"] or None,
        **aria(pressed=str(name in shown).lower(), **({"disabled": "true"} if is_last else {})),
        **data(sets=COLLECTIONS.name, value=_value(chosen or shown, site)),
    )


def _value(chosen: frozenset[str], site: Site) -> str:
    """Return collections as an address names them: those that are usual need no name."""
    if chosen == usual(site.dataset.records):
        return ""
    names = (one["collection"] for one in site.dataset.records.of(TABLE))
    return written(tuple(name for name in names if name in chosen))
