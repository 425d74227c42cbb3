"""Charts and topics for a frame on another page, and what a portal needs beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures.draw import choices_of
from dashboard.figures.parameters import COMMON
from dashboard.figures.topics import TOPICS
from dashboard.pages.page import parameters_of as parameters_of_page
from dashboard.server.openapi.answers import (
    LANGUAGE_HEADER,
    PROBLEM,
    found,
    reference,
    refused,
)
from dashboard.server.openapi.operation import Answer, Family, Operation, Section
from dashboard.server.openapi.parameters import (
    COMMON_PARAMETERS,
    DRESS_PARAMETERS,
    REQUEST_PARAMETERS,
    example_of,
    parameters_of,
)
from dashboard.words import Words

if TYPE_CHECKING:
    from dashboard.figures.choices import Choice
    from dashboard.pages.page import Site
    from dashboard.server.openapi.operation import Parameter

_SECTION = Words("다른 페이지에 넣기", "On another page")
_LEAD = Words(
    "iframe 에 넣을 주소와, 그 높이를 맞추는 스크립트.",
    "Addresses for an iframe, and the script that gives it its height.",
)
_CHARTS = Words("차트 하나", "One chart")
_CHARTS_LEAD = Words(
    "차트의 매개변수에 title 과 transparent 를 더한다.",
    "The chart's own parameters, and title and transparent.",
)
_TOPICS = Words("주제의 모든 차트", "All charts of a topic")
_TOPICS_LEAD = Words(
    "차트가 여럿이면 매개변수 앞에 차트 이름과 점이 붙는다.",
    "Where there is more than one chart, a parameter has the chart's id and a dot before it.",
)
_EMBED = Words("{name}: iframe 에 넣는 페이지", "{name} as a page for an iframe")
_PAGE = Words(
    "그림과 표가 있는 HTML 페이지. 스크립트가 없어도 읽힌다",
    "An HTML page with the picture and the table; it can be read without scripts",
)
_INVALID = Words(
    "맞지 않는 매개변수가 있다. 브라우저에는 페이지로 알린다",
    "Some parameters do not fit; a browser is told so as a page",
)
_SCRIPT_TITLE = Words("높이를 맞추는 스크립트", "The script that sizes frames")
_SCRIPT = Words(
    "그 페이지에 있는 아틀라스 임베드의 높이를 모두 맞추는 스크립트",
    "A script that gives every embed of the Atlas on a page its height",
)


def embed_section(site: Site) -> Section:
    """Return every embed."""
    charts = [
        _embed(f"/embed/{chart.id}", chart.name, choices_of(chart, site.dataset), chart.id)
        for chart in site.catalogue.values()
    ]
    pages = [(topic, site.pages[f"/{topic.id}"]) for topic in TOPICS]
    topics = [
        _embed(
            f"/embed/page/{topic.id}",
            topic.name,
            parameters_of_page(page, site.dataset)[: -len(COMMON)],
            f"page.{topic.id}",
        )
        for topic, page in pages
        if page.charts
    ]
    families = (
        Family("chart", _CHARTS, _CHARTS_LEAD, tuple(charts)),
        Family("topic", _TOPICS, _TOPICS_LEAD, tuple(topics)),
        Family("script", _SCRIPT_TITLE, _SCRIPT, (_script(),)),
    )
    return Section("embeds", _SECTION, _LEAD, families)


def _embed(path: str, name: Words, choices: tuple[Choice, ...], home: str) -> Operation:
    return Operation(
        id=path.removeprefix("/").replace("/", "."),
        path=path,
        words=_EMBED.format(name=name),
        parameters=(*parameters_of(choices, home), *_SHARED),
        answers=(
            *found(_PAGE, {"text/html": {}}, {"Content-Language": LANGUAGE_HEADER}),
            *refused(414),
            Answer(422, _INVALID, {PROBLEM: reference("Problem"), "text/html": {}}),
        ),
        example=example_of(choices),
        guarded=True,
    )


def _script() -> Operation:
    return Operation(
        "embed.js",
        "/embed.js",
        _SCRIPT,
        (),
        (*found(_SCRIPT, {"text/javascript": {}}), *refused(414)),
    )


_SHARED: tuple[Parameter, ...] = (*COMMON_PARAMETERS, *DRESS_PARAMETERS, *REQUEST_PARAMETERS)
