"""Charts and topics for a frame on another page, and what a portal needs beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from dashboard.charting.topics import TOPICS
from dashboard.i18n import Text
from dashboard.pages.page import parameters_of as parameters_of_page
from dashboard.requests.parameters import APPEARANCE, COMMON_NAMES, SHARED_APPEARANCE
from dashboard.requests.query import LONGEST_TEXT
from dashboard.requests.urls import chart_path, url
from dashboard.server.oembed import OEMBED
from dashboard.server.openapi.answers import LANGUAGE_HEADER, PROBLEM, found, refused
from dashboard.server.openapi.operation import (
    DescribedAnswer,
    Operation,
    OperationFamily,
    OperationSection,
)
from dashboard.server.openapi.parameters import (
    LOOK,
    REQUEST_PARAMETERS,
    SHARED_LOOK,
    common_parameters,
    example_of,
    parameters_of,
)
from dashboard.server.openapi.schemas.parts import TEXT, reference

if TYPE_CHECKING:
    from dashboard.charting.topics import Topic
    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page import Page, Site
    from dashboard.requests.choices import Choice
    from dashboard.server.openapi.operation import Parameter, Schema

_SECTION = Text("다른 페이지에 삽입", "Embedding")
_LEAD = Text(
    "한 주제의 차트를 한꺼번에 삽입하는 주소와 포털 연동에 필요한 기능입니다.",
    "A whole topic for an iframe, and what else a portal needs.",
)
_TOPIC = Text("{name}: 모든 차트", "{name}: all charts")
_TOPIC_LEAD = Text(
    "차트가 여럿이면 매개변수 앞에 차트 이름과 점이 붙습니다.",
    "Where there is more than one chart, a parameter has the chart's id and a dot before it.",
)
_EMBED = Text("{name}: iframe용 페이지", "{name} as a page for an iframe")
_PAGE = Text(
    "그림과 표가 있는 HTML 페이지. 스크립트 없이도 읽을 수 있습니다",
    "An HTML page with the picture and the table; readable without scripts",
)
_INVALID = Text(
    "맞지 않는 매개변수가 있습니다. 브라우저에는 페이지로 알립니다",
    "Some parameters do not fit; a browser gets a page that says so",
)
_SCRIPT_TITLE = Text("높이를 맞추는 스크립트", "The script that sizes frames")
_SCRIPT = Text(
    "삽입한 페이지의 모든 임베드 높이를 맞추는 스크립트",
    "A script that gives every embed of this site on a page its height",
)
_OEMBED = Text("oEmbed", "oEmbed")
_OEMBED_LEAD = Text(
    "차트나 주제의 주소를 받아 iframe 코드로 답합니다(oembed.com).",
    "From the address of a chart or topic to the code of its iframe (oembed.com).",
)


def embed_section(site: Site) -> OperationSection:
    """Return the embeds of whole topics and the script."""
    script = OperationFamily("script", _SCRIPT_TITLE, _SCRIPT, (_script(),))
    oembed = OperationFamily("oembed", _OEMBED, _OEMBED_LEAD, (_oembed(site),))
    return OperationSection("embeds", _SECTION, _LEAD, (*_topics(site), script, oembed))


def _topics(site: Site) -> list[OperationFamily]:
    found = [(topic, site.pages[f"/{topic.id}"]) for topic in TOPICS]
    return [
        OperationFamily(
            topic.id, _TOPIC.format(name=topic.name), _TOPIC_LEAD, (_topic(topic, page, site),)
        )
        for topic, page in found
        if page.charts
    ]


def _topic(topic: Topic, page: Page, site: Site) -> Operation:
    own = parameters_of_page(page, site.dataset)[: -len(COMMON_NAMES)]
    return embed_operation(
        f"/embed/page/{topic.id}",
        topic.name,
        own,
        f"page.{topic.id}",
        site.dataset,
        SHARED_APPEARANCE,
    )


def embed_operation(
    path: str,
    name: Text,
    choices: tuple[Choice, ...],
    home: str,
    dataset: Dataset,
    looks: tuple[Choice, ...] = APPEARANCE,
) -> Operation:
    """Return what an embed understands and answers.

    Args:
        path: Its path.
        name: The name of what it shows.
        choices: What a reader may choose there, resolved.
        home: What these belong to.
        dataset: The dataset, for its languages.
        looks: What it understands of its looks.
    """
    return Operation(
        id=path.removeprefix("/").replace("/", "."),
        path=path,
        words=_EMBED.format(name=name),
        parameters=(*parameters_of(choices, home), *_shared(dataset, looks)),
        answers=(
            *found(_PAGE, {"text/html": TEXT}, {"Content-Language": LANGUAGE_HEADER}),
            *refused(414),
            DescribedAnswer(422, _INVALID, {PROBLEM: reference("Problem"), "text/html": TEXT}),
        ),
        example=example_of(choices),
    )


def _script() -> Operation:
    return Operation(
        "embed.js",
        "/embed.js",
        _SCRIPT,
        (),
        (*found(_SCRIPT, {"text/javascript": TEXT}), *refused(414)),
    )


def _oembed(site: Site) -> Operation:
    address, *others = parameters_of(OEMBED, "oembed")
    text: Schema = {**TEXT, "minLength": 1, "maxLength": LONGEST_TEXT}
    given = replace(address, required=True, default=None, schema=text)
    return Operation(
        id="oembed",
        path="/oembed",
        words=_OEMBED_LEAD,
        parameters=(given, *others, *REQUEST_PARAMETERS),
        answers=(
            *found(_OEMBED_LEAD, {"application/json": reference("Embed")}),
            *refused(404, 414, 422, 501),
        ),
        example=tuple(
            ("url", url("{base}", chart_path(name))) for name in list(site.catalogue)[:1]
        ),
    )


def _shared(dataset: Dataset, looks: tuple[Choice, ...]) -> tuple[Parameter, ...]:
    own = parameters_of(looks, LOOK if looks is APPEARANCE else SHARED_LOOK)
    return (*common_parameters(dataset), *own, *REQUEST_PARAMETERS)
