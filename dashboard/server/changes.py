"""``/api/changes.json`` and ``/changes.atom``: what came and went by edition, for programs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import structs
from starlette.responses import JSONResponse, Response

from dashboard.analysis.change_words import KINDS
from dashboard.pages.changes import LEAD, NO_EDITIONS, TITLE, describe_edition
from dashboard.requests.parameters import common
from dashboard.requests.query import parse
from dashboard.requests.urls import CHANGES, CHANGES_FEED, CHANGES_JSON, claim_path, url
from dashboard.server.endpoints import DATA, Endpoints
from dashboard.server.markup import Html, element, empty, joined
from dashboard.server.requests import base_of, query_of, reader_of

if TYPE_CHECKING:
    from starlette.requests import Request

    from dashboard.analysis.change_words import ChangeWords
    from dashboard.dataset.row_changes import RowChange
    from dashboard.i18n import Language
    from dashboard.pages.page import Site
    from dashboard.server.services import Services
    from dashboard.store.values import EditionChanges

_ATOM = "http://www.w3.org/2005/Atom"
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Letters that no XML may have."""


def change_endpoints(services: Services) -> Endpoints:
    """Return the endpoints of what changed; editors are named where the dataset says so."""
    endpoints, site, settings = Endpoints(), services.site, services.settings

    @endpoints.get(CHANGES_JSON, DATA)
    def changes(request: Request) -> Response:
        """Return the editions with what each changed, the newest first."""
        parse(query_of(request), common(site.dataset))
        language, base = reader_of(request), base_of(request, settings)
        answer = {
            "version": site.dataset.version,
            "snapshot": services.snapshot.fingerprint,
            "edition": site.history[0].edition.version if site.history else None,
            "editions": [_edition(one, site, language, base) for one in site.history],
        }
        return JSONResponse(answer, headers={"Content-Language": language.value})

    @endpoints.get(CHANGES_FEED, DATA)
    def feed(request: Request) -> Response:
        """Return the same as a feed."""
        parse(query_of(request), common(site.dataset))
        language = reader_of(request)
        since = services.snapshot.since.isoformat(timespec="seconds")
        content = _feed(site, language, base_of(request, settings), since)
        headers = {"Content-Language": language.value}
        return Response(content, 200, headers, "application/atom+xml; charset=utf-8")

    return endpoints


def _edition(
    listed: EditionChanges, site: Site, language: Language, base: str
) -> dict[str, object]:
    edition, words = listed.edition, describe_edition(listed, site.dataset.library)
    return {
        "edition": edition.version,
        "published": edition.at,
        "dataset_version": edition.dataset_version,
        "snapshot": edition.fingerprint,
        "claims": edition.claims,
        "new": edition.new,
        "changed": edition.changed,
        "withdrawn": edition.withdrawn,
        "restores": edition.restores,
        "why": edition.why,
        "summary": words.summary[language],
        "further": words.further,
        "changes": [
            _change(*one, site, language, base) | _accepted(one[0], edition.version, site)
            for one in words.changes
        ],
    }


def _change(
    change: RowChange, words: ChangeWords, site: Site, language: Language, base: str
) -> dict[str, object]:
    is_there = change.is_claim and change.key in site.dataset.library.records.claims_by_id
    return {
        "kind": change.kind,
        "table": change.table,
        "key": change.key,
        "is_claim": change.is_claim,
        "about": words.about[language],
        "says": [one[language] for one in words.says],
        "evidence": url(base, claim_path(change.key)) if is_there else None,
    }


def _accepted(change: RowChange, edition: int, site: Site) -> dict[str, object]:
    """Return who accepted what an edition made of a claim, where readers are told."""
    is_told = site.identity.names_editors and change.is_claim
    found = site.claims.acceptance(change.key, edition) if is_told else None
    return {"accepted": found and structs.asdict(found)}


def _feed(site: Site, language: Language, base: str, since: str) -> str:
    page, identity = url(base, CHANGES, [("lang", language.value)]), site.identity
    own = url(base, CHANGES_FEED, [("lang", language.value)])
    updated = site.history[0].edition.at if site.history else since
    lead = LEAD if site.history else NO_EDITIONS.format(version=site.dataset.version)
    parts = [
        element("id", url(base, CHANGES)),
        element("title", f"{identity.title[language]}: {TITLE[language]}"),
        element("subtitle", lead[language]),
        element("updated", updated),
        element("author", element("name", identity.publisher[language])),
        element("rights", identity.rights[language]),
        _link(page, "alternate", "text/html"),
        _link(own, "self", "application/atom+xml"),
        *[_entry(one, site, language, page) for one in site.history],
    ]
    whole = element("feed", *parts, xmlns=_ATOM, **{"xml:lang": language.value})
    return f'<?xml version="1.0" encoding="utf-8"?>\n{_UNFIT.sub("�", whole)}\n'


def _entry(listed: EditionChanges, site: Site, language: Language, page: str) -> Html:
    edition, words = listed.edition, describe_edition(listed, site.dataset.library)
    said = [
        element(
            "li", f"{KINDS[change.kind][language]}: {one.table[language]}: {one.about[language]}"
        )
        for change, one in words.changes
    ]
    if words.further:
        said.append(element("li", words.further_words[language]))
    content = joined(
        [
            element("p", words.summary[language]),
            *([element("p", words.why)] if words.why else []),
            *([element("ul", *said)] if said else []),
        ]
    )
    address = f"{page}#edition-{edition.version}"
    return element(
        "entry",
        element("id", f"{page.partition('?')[0]}#edition-{edition.version}"),
        element("title", f"{words.title[language]}: {words.summary[language]}"),
        element("updated", edition.at),
        _link(address, "alternate", "text/html"),
        # Escaped once more: in a feed, HTML is a text.
        element("content", str(content), type="html"),
    )


def _link(address: str, relation: str, media: str) -> Html:
    return Html(f"{empty('link', href=address, rel=relation, type=media)[:-1]}/>")
