"""``/api`` as a page: made on the server, read without scripts, nothing from anybody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.pages.navigation import IN_LINE
from dashboard.pages.shell import NAME
from dashboard.server.documentation_parts import family
from dashboard.server.documentation_words import (
    CONTENTS,
    GRAMMAR,
    GRAMMAR_TITLE,
    LEAD,
    MACHINES,
    NAVIGATION,
    OTHER_LANGUAGE,
    OTHER_THEME,
    SIGNED,
    SKIP,
    STATUS_HEADS,
    STATUSES,
    TITLE,
)
from dashboard.server.markup import Html, element, joined
from dashboard.server.openapi.document import operations_of
from dashboard.words import Language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.pages.page import Site
    from dashboard.pages.view import View
    from dashboard.server.openapi.operation import Section

_STYLES = ("static/bootstrap/bootstrap.min.css", "assets/atlas.css", "assets/api.css")


def documentation_page(
    sections: Sequence[Section], site: Site, view: View, base: str, version: str
) -> str:
    """Return the page.

    Args:
        sections: What can be asked.
        site: The pages, for the line of navigation.
        view: Who looks.
        base: The address of the Atlas, ``/`` at the end.
        version: What changes whenever a style sheet or a script does.
    """
    language = view.language
    main = element(
        "main",
        element("h1", TITLE[language]),
        element("p", LEAD[language], class_="lead-text"),
        element("p", *_machines(view), class_="lead-text"),
        _contents(sections, language),
        _grammar(sections, language),
        *[_section(section, view, base) for section in sections],
        _statuses(sections, language),
        id="page",
        tabindex="-1",
        class_="reference",
    )
    page = element(
        "html", _head(view, version), element("body", _header(site, view), main), **_root(view)
    )
    return f"<!DOCTYPE html>\n{page}\n"


def _root(view: View) -> dict[str, str]:
    """Return the attributes of the whole; a theme that is not asked for is the screen's."""
    asked = view.query.get("theme", [""])[0]
    theme = {"data_bs_theme": asked} if asked in {"light", "dark"} else {}
    return {"lang": view.language.value, **theme}


def _head(view: View, version: str) -> Html:
    prefix, language = view.prefix, view.language
    return element(
        "head",
        Html('<meta charset="utf-8">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Html('<meta name="color-scheme" content="light dark">'),
        element("title", f"{TITLE[language]} — {NAME[language]}"),
        Html(f'<link rel="icon" href="{prefix}assets/icon.svg" type="image/svg+xml">'),
        element("script", src=f"{prefix}assets/early.js?{version}"),
        *[Html(f'<link rel="stylesheet" href="{prefix}{one}?{version}">') for one in _STYLES],
    )


def _header(site: Site, view: View) -> Html:
    language = view.language
    pages = [
        element("a", page.title[language], href=view.link(page.path))
        for page in site.pages.values()
        if page.path in IN_LINE
    ]
    return element(
        "header",
        element("a", SKIP[language], href="#page", class_="skip"),
        element("a", element("strong", NAME[language]), href=view.link("/"), class_="brand"),
        element("nav", *pages, aria_label=NAVIGATION[language]),
        _switches(view),
        class_="site-header",
    )


def _switches(view: View) -> Html:
    asked = view.query.get("theme", [""])[0]
    other = Language.EN if view.language is Language.KO else Language.KO
    theme = {"light": "dark", "dark": "light"}.get(asked, "dark")
    kept = f"&theme={asked}" if asked in {"light", "dark"} else ""
    return element(
        "div",
        element("a", OTHER_LANGUAGE[view.language], href=f"?lang={other}{kept}", lang=other.value),
        element(
            "a", OTHER_THEME[theme][view.language], href=f"?lang={view.language}&theme={theme}"
        ),
        class_="switches",
    )


def _machines(view: View) -> list[str]:
    links = [
        element("a", name, href=f"{view.prefix}{name}") for name in ("openapi.json", "llms.txt")
    ]
    return [f"{MACHINES[view.language]} ", links[0], " · ", links[1]]


def _contents(sections: Sequence[Section], language: Language) -> Html:
    entries = [
        element(
            "li",
            element("a", section.words[language], href=f"#{section.id}"),
            element(
                "ul",
                *[
                    element("li", element("a", one.words[language], href=f"#{section.id}-{one.id}"))
                    for one in section.families
                ],
            ),
        )
        for section in sections
    ]
    return element("nav", element("ul", *entries), class_="contents", aria_label=CONTENTS[language])


def _grammar(sections: Sequence[Section], language: Language) -> Html:
    is_signed = any(operation.guarded for operation in operations_of(sections))
    told = (*GRAMMAR, SIGNED) if is_signed else GRAMMAR
    lines = [element("li", words[language]) for words in told]
    return joined([element("h2", GRAMMAR_TITLE[language]), element("ul", *lines)])


def _section(section: Section, view: View, base: str) -> Html:
    language = view.language
    return element(
        "section",
        element("h2", section.words[language], id=section.id),
        element("p", section.lead[language]),
        *[family(one, section.id, language, view.prefix, base) for one in section.families],
    )


def _statuses(sections: Sequence[Section], language: Language) -> Html:
    told = {
        answer.status: answer.words
        for operation in operations_of(sections)
        for answer in operation.answers
        if answer.status >= 300
    }
    rows = [
        element(
            "tr",
            element("th", element("code", str(status)), scope="row"),
            element("td", told[status][language]),
        )
        for status in sorted(told)
    ]
    heads = [element("th", words[language], scope="col") for words in STATUS_HEADS]
    return joined(
        [
            element("h2", STATUSES[language], id="statuses"),
            element(
                "table",
                element("thead", element("tr", *heads)),
                element("tbody", *rows),
                class_="dictionary",
            ),
        ]
    )
