"""The dataset as search engines read it: ``schema.org/Dataset`` as JSON-LD."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dashboard.requests.urls import ARCHIVE, table_path, url
from dashboard.server.markup import Html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Package
    from dashboard.dataset.identity import Licence
    from dashboard.i18n import Language
    from dashboard.pages.page import Page, Site

_PATH = "/data"
_MEDIA = {"json": "application/json", "csv": "text/csv"}

_MOST_WORKS = 120
"""Articles that are named one by one."""


def structured_data(page: Page | None, site: Site, language: Language, base: str) -> Html:
    """Return what the page of the dataset tells search engines; nothing for any other page.

    Args:
        page: The page of the address.
        site: The site.
        language: The reader's language.
        base: The address of the Atlas, ``/`` at the end.
    """
    if page is None or page.path != _PATH:
        return Html("")
    # What asks for a token is not offered to search engines.
    described = _described(site.dataset, language, base, is_public=site.features.mint is None)
    written = json.dumps(described, ensure_ascii=False).replace("<", "\\u003c")
    return Html(f'<script type="application/ld+json">{written}</script>')


def _described(
    dataset: Dataset, language: Language, base: str, *, is_public: bool
) -> dict[str, Any]:
    package, identity = dataset.package, dataset.identity
    publisher = {"@type": "Organization", "name": identity.publisher[language]}
    other, *_ = dataset.languages.others(language)
    names = dict.fromkeys([identity.title[language], identity.title[other]])
    descriptions = dict.fromkeys([package.description[language], package.description[other]])
    described = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": identity.title[language],
        **({"alternateName": identity.title[other]} if len(names) > 1 else {}),
        "description": "\n\n".join(filter(None, descriptions)) or identity.title[language],
        "url": f"{base}{_PATH.removeprefix('/')}",
        "version": dataset.version,
        "license": [_licence(one, language) for one in identity.licences],
        "inLanguage": [one.value for one in dataset.languages],
        "creator": publisher,
        "publisher": publisher,
        "isAccessibleForFree": is_public,
        "isBasedOn": _works(dataset),
        "variableMeasured": list(_variables(package, language)),
    }
    return described | ({"distribution": list(_downloads(package, base))} if is_public else {})


def _licence(licence: Licence, language: Language) -> str | dict[str, str]:
    """Return the address of a licence; one that is not on the web is named."""
    if licence.address:
        return licence.address
    return {"@type": "CreativeWork", "name": licence.title[language]}


def _works(dataset: Dataset) -> list[dict[str, str]]:
    """Return the articles that the dataset was read from."""
    return [
        {
            "@type": "CreativeWork",
            "name": record["title"],
            "publisher": record["publisher"],
            **({"url": record["url"]} if record["url"] else {}),
        }
        for record in dataset.records.of("sources")[:_MOST_WORKS]
    ]


def _variables(package: Package, language: Language) -> Iterator[dict[str, str]]:
    """Return every figure that the dataset holds, with its unit where it is always the same."""
    for table in package.tables.values():
        for column in table.carried_by("figure"):
            yield {
                "@type": "PropertyValue",
                "name": f"{table.name}.{column.name}",
                "description": f"{table.title[language]}: {column.title[language]}",
                **({"unitText": column.unit} if column.unit else {}),
            }


def _downloads(package: Package, base: str) -> Iterator[dict[str, str]]:
    yield _download(package.identity.name, "application/zip", url(base, ARCHIVE))
    for table in package.tables:
        for suffix, media in _MEDIA.items():
            yield _download(table, media, url(base, table_path(table, suffix)))


def _download(name: str, media: str, address: str) -> dict[str, str]:
    return {
        "@type": "DataDownload",
        "name": name,
        "encodingFormat": media,
        "contentUrl": address,
    }
