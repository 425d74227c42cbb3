"""``/api`` as a page: made on the server, read without scripts, nothing from anybody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.server.discovery_tags import described
from dashboard.server.documentation_parts import family
from dashboard.server.documentation_words import (
    CONTENTS,
    EXPLAINED_FROM,
    GRAMMAR,
    GRAMMAR_TITLE,
    LEAD,
    MACHINES,
    SIGNED,
    STATUS_HEADS,
    STATUSES,
    TITLE,
)
from dashboard.server.markup import Html, element, joined
from dashboard.server.openapi.document import operations_of
from dashboard.server.plain_page import plain_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.i18n import Language
    from dashboard.pages.page import Site
    from dashboard.pages.page_request import PageRequest
    from dashboard.server.openapi.operation import OperationSection


def documentation_page(
    sections: Sequence[OperationSection], site: Site, view: PageRequest, base: str, version: str
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
    tags = described(LEAD[language], f"{base}api", view.common, view.languages)
    return plain_page(TITLE[language], main, site, view, version, tags)


def _machines(view: PageRequest) -> list[str]:
    links = [
        element("a", name, href=f"{view.prefix}{name}") for name in ("openapi.json", "llms.txt")
    ]
    return [f"{MACHINES[view.language]} ", links[0], " · ", links[1]]


def _contents(sections: Sequence[OperationSection], language: Language) -> Html:
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


def _grammar(sections: Sequence[OperationSection], language: Language) -> Html:
    is_signed = any(operation.guarded for operation in operations_of(sections))
    told = (*GRAMMAR, SIGNED) if is_signed else GRAMMAR
    lines = [element("li", words[language]) for words in told]
    return joined([element("h2", GRAMMAR_TITLE[language]), element("ul", *lines)])


def _section(section: OperationSection, view: PageRequest, base: str) -> Html:
    language = view.language
    return element(
        "section",
        element("h2", section.words[language], id=section.id),
        element("p", section.lead[language]),
        *[family(one, section.id, language, view.prefix, base) for one in section.families],
    )


def _statuses(sections: Sequence[OperationSection], language: Language) -> Html:
    told = {
        answer.status: answer.words
        for operation in operations_of(sections)
        for answer in operation.answers
        if answer.status >= EXPLAINED_FROM
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
