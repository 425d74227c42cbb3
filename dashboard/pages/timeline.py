"""The control of what was known when: the articles on a line, a handle, a button that plays."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

from dash import html
from msgspec.structs import replace

from dashboard.analysis.as_of import KnownArticle, articles, newest_articles, newest_claims
from dashboard.analysis.preference import Rule
from dashboard.i18n import Language, Text
from dashboard.i18n.dates import edtf
from dashboard.i18n.numbers import plain
from dashboard.pages.attributes import aria, data
from dashboard.pages.collection_switch import collection_switch
from dashboard.requests.parameters import AS_OF, RULE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.pages.page import Site
    from dashboard.pages.page_request import PageRequest

    _Stop = tuple[KnownArticle, ...]

_NAMED = 12
"""Stops whose names find room."""

_NAME = Text("기준 시점", "As known on")
_ALL = Text("전체", "All")
_EVERYTHING = Text("출처 {count}건 전체", "All {count} sources")
_KNOWN = Text("{day} 기준", "As known on {day}")
_NOT_YET = Text("{day} 기준 출처 없음", "Nothing published by {day}")
_NEW = Text("새 주장 {count}건", "{count} new claims")
_RULE = Text("상충하는 주장: {rule}", "Conflicting claims: {rule}")
_BY = Text("늦어도 {day}", "by {day}")
_PUBLISHED = Text("{publisher}, {date}", "{publisher}, {date}")
_PLAY = Text("발행 순서대로 재생", "Play source by source")
_STOP = Text("정지", "Stop")
_NEXT = Text("다음 출처", "Next source")


def timeline(site: Site, view: PageRequest) -> html.Div:
    """Return the control; the day that it sets stays in force from page to page."""
    site, language = site.at(replace(view.viewpoint, as_of="", rule=Rule.ALL)), view.language
    stops = _stops(site)
    place = _place(stops, view)
    return html.Div(
        [
            _play(language),
            html.Div(
                [
                    html.Div(className="known-line", style=_inset(len(stops) + 1)),
                    *[_stop(stop, at, place, site, view) for at, stop in enumerate(stops, 1)],
                    _last(len(stops) + 1, place, language),
                    _handle(stops, place, site, view),
                ],
                id="known-track",
                className="known-track",
            ),
            html.Div(
                [
                    collection_switch(site, view),
                    html.P(_words(site, view), className="known-words", role="status"),
                ],
                className="known-side",
            ),
        ],
        className="known" if len(stops) <= _NAMED else "known is-dense",
        role="group",
        **aria(label=_NAME[language]),
    )


def _stops(site: Site) -> list[_Stop]:
    """Return the articles by the day from which they were known: what came at once is one stop."""
    known = articles(site.dataset)
    return [tuple(together) for _, together in groupby(known, lambda one: one.known_from)]


def _place(stops: Sequence[_Stop], view: PageRequest) -> int:
    """Return the stop in force: 0 before the first article, the last for all of them."""
    day = view.viewpoint.as_of
    if not day:
        return len(stops) + 1
    return sum(stop[0].known_from.isoformat() <= day for stop in stops)


def _left(place: int, count: int) -> dict[str, str]:
    return {"left": f"{100 * max(place - 0.5, 0.1) / count:.2f}%"}


def _inset(count: int) -> dict[str, str]:
    edge = f"{50 / count:.2f}%"
    return {"left": edge, "right": edge}


def _play(language: Language) -> html.Button:
    faces = (("still", "▶", _PLAY), ("playing", "■", _STOP), ("calm", "▸|", _NEXT))
    return html.Button(
        [
            html.Span(
                [
                    html.Span(sign, **aria(hidden="true")),
                    html.Span(words[language], className="visually-hidden"),
                ],
                className=f"when-{name}",
                title=words[language],
            )
            for name, sign, words in faces
        ],
        id="known-play",
        type="button",
        className="known-play",
    )


def _stop(stop: _Stop, at: int, place: int, site: Site, view: PageRequest) -> html.A:
    language, last = view.language, stop[-1]
    names = dict.fromkeys(site.dataset.publisher(one.source, language) for one in stop)
    publisher = language.comma.join(names)
    date, day = edtf(last.published_on, language), last.known_from.isoformat()
    is_interval = "/" in last.published_on
    shown = _BY[language].format(day=day) if is_interval else last.published_on
    return _link(
        [html.Strong(publisher), html.Small(shown)],
        day,
        at <= place,
        _PUBLISHED[language].format(publisher=publisher, date=date),
    )


def _last(at: int, place: int, language: Language) -> html.A:
    return _link([html.Strong(_ALL[language])], "", at == place, _ALL[language])


def _link(content: list[Any], value: str, known: bool, title: str) -> html.A:
    kind = "known-stop is-known" if known else "known-stop"
    told = data(sets=AS_OF.name, value=value)
    return html.A(content, href="#", className=kind, title=title, tabIndex=-1, **told)


def _handle(stops: Sequence[_Stop], place: int, site: Site, view: PageRequest) -> html.Div:
    values = [*(stop[0].known_from.isoformat() for stop in stops), ""]
    return html.Div(
        id="known-handle",
        className="known-handle",
        role="slider",
        tabIndex=0,
        style=_left(place, len(values)),
        **aria(
            label=_NAME[view.language],
            valuemin="0",
            valuemax=str(len(values)),
            valuenow=str(place),
            valuetext=_in_force(site, view),
        ),
        **data(stops=json.dumps(values)),
    )


def _in_force(site: Site, view: PageRequest) -> str:
    """Return the day in force in words."""
    language, day = view.language, view.viewpoint.as_of
    if not day:
        return _EVERYTHING[language].format(count=len(articles(site.dataset)))
    return (_KNOWN if _place(_stops(site), view) else _NOT_YET)[language].format(day=day)


def _words(site: Site, view: PageRequest) -> list[Any]:
    """Return the day in force, what is new on it, and the rule if it is not the usual one."""
    language, viewpoint = view.language, view.viewpoint
    parts: list[Any] = [html.Span(_in_force(site, view))]
    seen = viewpoint.seen(site.dataset)
    new = newest_claims(seen) if viewpoint.as_of else ()
    if new:
        sources = ",".join(one.source for one in newest_articles(seen))
        link = view.link("/evidence", [("source", sources)])
        parts.append(html.A(_NEW[language].format(count=plain(len(new), language)), href=link))
    if viewpoint.rule is not Rule.ALL:
        rule = next(one.words for one in RULE.allowed if one.value == viewpoint.rule)
        words = _RULE[language].format(rule=rule[language])
        parts.append(html.A(words, href=view.link("/disagreements")))
    return parts
