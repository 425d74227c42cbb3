"""What a page of HTML says of itself in its head: title, publisher, author, day, address."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from dashboard.intake.texts.bylines import published_in
from dashboard.intake.texts.manuscript import Manuscript

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from dashboard.intake.texts.paragraph_builder import ParagraphBuilder


def described(root: HtmlElement, stored: str, builder: ParagraphBuilder) -> Manuscript:
    """Return the manuscript with what the page says of itself in its head."""
    named = {**_linked_data(root), **_properties(root)}
    heading = root.xpath("string(//h1)") or root.xpath("string(//title)")
    visible = [" ".join(one.split()) for one in root.itertext() if one and one.strip()]
    linked = root.xpath("string(//link[@rel='canonical']/@href)")
    return Manuscript(
        stored,
        title=_plain(named.get("title") or heading),
        publisher=_plain(named.get("publisher", "")),
        author=_plain(named.get("author", "")),
        published_on=published_in([named.get("published", "")]) or published_in(visible),
        url=named.get("url", "") or (linked if linked.startswith("http") else ""),
        left_out=tuple(builder.omissions),
    )


def _plain(text: str) -> str:
    return " ".join(text.split())


_PROPERTIES = {
    "og:title": "title",
    "og:site_name": "publisher",
    "og:url": "url",
    "author": "author",
    "article:author": "author",
    "dable:author": "author",
    "article:published_time": "published",
    "datepublished": "published",
}


def _properties(root: HtmlElement) -> dict[str, str]:
    found = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = (meta.get("content") or "").strip()
        known = _PROPERTIES.get(name.lower())
        if known and content and not (known == "author" and content.startswith("http")):
            found[known] = content
    return found


def _linked_data(root: HtmlElement) -> dict[str, str]:
    """Return what JSON-LD says of the article."""
    for script in root.iter("script"):
        if script.get("type") == "application/ld+json" and "rticle" in (script.text or ""):
            try:
                entry = json.loads(script.text)
            except (ValueError, RecursionError):
                continue
            entry = entry[0] if isinstance(entry, list) and entry else entry
            if isinstance(entry, dict):
                names = {"title": "headline", "published": "datePublished", "author": "author"}
                names["publisher"] = "publisher"
                return {
                    key: text for key, name in names.items() if (text := _name(entry.get(name)))
                }
    return {}


def _name(value: object) -> str:
    first = value[0] if isinstance(value, list) and value else value
    found = first.get("name") if isinstance(first, dict) else first
    return found if isinstance(found, str) else ""
