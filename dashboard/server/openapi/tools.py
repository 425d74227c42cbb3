"""Whether a picture still holds, and everything in one archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.charting.topics import TOPICS
from dashboard.export.formats import PICTURES, FileFormat
from dashboard.i18n import Text
from dashboard.requests.choices import Option
from dashboard.requests.parameters import RATIO
from dashboard.server.decks import deck_names
from dashboard.server.exports import export_parameters
from dashboard.server.openapi.answers import (
    LANGUAGE_HEADER,
    NAME_HEADER,
    as_file,
    found,
    refused,
)
from dashboard.server.openapi.operation import (
    DescribedAnswer,
    Operation,
    OperationFamily,
    OperationSection,
    Parameter,
)
from dashboard.server.openapi.parameters import (
    LANGUAGE_REQUESTED,
    REQUEST_PARAMETERS,
    common_parameters,
    parameters_of,
)
from dashboard.server.openapi.schemas.parts import binary, reference

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.server.openapi.operation import Schema

_SECTION = Text("확인과 압축 파일", "Checking and archives")
_LEAD = Text(
    "내려받은 그림의 데이터가 바뀌었는지 확인하고, 모든 차트를 한 번에 내려받습니다.",
    "Ask whether the data behind a picture has changed; download every chart at once.",
)
_VERIFY = Text("내려받은 그림 확인", "Checking a picture")
_VERIFY_LEAD = Text(
    "그림 파일의 제작 기록을 현재 데이터와 비교합니다.",
    "Compares the record in a picture with the current data.",
)
_POST_VERIFY = Text(
    "PNG, SVG, PDF, PPTX 파일을 보내면 그 뒤로 데이터가 바뀌었는지와 무엇이 달라졌는지 답합니다",
    "Send a PNG, SVG, PDF or PPTX; the answer says whether the data has changed since, and how",
)
_VERDICT = Text(
    "판정, 그리고 당시와 현재의 차이",
    "The verdict, and what differs between then and now",
)
_EXPORTS = Text("모든 차트를 압축 파일 하나로", "Every chart in one archive")
_EXPORTS_LEAD = Text(
    "만드는 동안 진행 상황을 알립니다. 연결을 끊으면 중단합니다.",
    "Events report progress; closing the connection ends it.",
)
_POST_EXPORTS = Text("압축 파일 만들기", "Make an archive")
_EVENTS = Text(
    "progress, finished, failed 이벤트의 흐름. finished에 압축 파일의 주소가 있습니다",
    "A stream of the events progress, finished and failed; finished has the archive's address",
)
_DECKS = Text("차트를 파일 하나로", "Charts in one file")
_DECKS_LEAD = Text(
    "한 주제의 차트, 또는 모든 차트를 처음 보이는 상태로 파일 하나에 담습니다.",
    "The charts of a topic, or all of them, as they are first shown, in one file.",
)
_GET_DECK = {
    FileFormat.PPTX: Text("발표 자료 내려받기", "Download a presentation"),
    FileFormat.HWPX: Text("한글 문서 내려받기", "Download a document of Hancom's"),
}
_DECK_NAME = Text("주제, 또는 모든 차트", "A topic, or every chart")
_EVERY_CHART = Text("모든 차트", "every chart")
_GET_EXPORT = Text("만든 압축 파일 내려받기", "Download a finished archive")
_NAME = Text("finished 이벤트에 적힌 이름", "The name in the event finished")
_RANGE = Text("일부만 받을 때 그 범위", "The part that is wanted, if not all")
_PART = Text("압축 파일의 일부", "A part of the archive")
_NO_PART = Text("요청한 범위가 파일에 없습니다", "There is no such part")

_CHECKED = (*(one.media_type for one in (*PICTURES, FileFormat.PPTX)), "application/octet-stream")
"""What a picture or a slide may be sent as: its own bytes say what it is."""


def tool_section(dataset: Dataset) -> OperationSection:
    """Return what the tools understand and answer."""
    verify = OperationFamily("verify", _VERIFY, _VERIFY_LEAD, (_verify(dataset),))
    exports = OperationFamily("exports", _EXPORTS, _EXPORTS_LEAD, (_make(dataset), _take()))
    decks = OperationFamily(
        "decks", _DECKS, _DECKS_LEAD, tuple(_deck(dataset, one) for one in _GET_DECK)
    )
    return OperationSection("tools", _SECTION, _LEAD, (verify, exports, decks))


def _verify(dataset: Dataset) -> Operation:
    lang = tuple(one for one in common_parameters(dataset) if one.name == "lang")
    headers = {"Content-Language": LANGUAGE_HEADER}
    return Operation(
        id="verify",
        path="/api/verify",
        words=_POST_VERIFY,
        parameters=(*lang, LANGUAGE_REQUESTED),
        answers=(
            DescribedAnswer(200, _VERDICT, {"application/json": reference("Verdict")}, headers),
            *refused(400, 408, 413, 414, 422),
        ),
        example=(("lang", "en"),),
        method="post",
        body={media: binary(media) for media in _CHECKED},
    )


def _make(dataset: Dataset) -> Operation:
    return Operation(
        id="make-archive",
        path="/exports",
        words=_POST_EXPORTS,
        parameters=(
            *parameters_of(export_parameters(dataset), "exports"),
            LANGUAGE_REQUESTED,
        ),
        answers=(
            DescribedAnswer(200, _EVENTS, {"text/event-stream": {}}),
            *refused(413, 414, 422, 503),
        ),
        example=(("formats", "csv"), ("languages", "en")),
        method="post",
    )


def _deck(dataset: Dataset, format_: FileFormat) -> Operation:
    topics = {topic.id: topic.name for topic in TOPICS}
    options = tuple(Option(one, topics.get(one, _EVERY_CHART)) for one in deck_names())
    schema: Schema = {"type": "string", "enum": [one.value for one in options]}
    name = Parameter(
        "deck", "decks", _DECK_NAME, schema, options=options, place="path", required=True
    )
    media, words = format_.media_type, _GET_DECK[format_]
    ratio = parameters_of((RATIO,), "decks") if format_ is FileFormat.PPTX else ()
    unavailable = (503,) if format_.drawn_as else ()
    return Operation(
        id="take-deck" if format_ is FileFormat.PPTX else "take-document",
        path=f"/decks/{{deck}}.{format_}",
        words=words,
        parameters=(name, *common_parameters(dataset), *ratio, *REQUEST_PARAMETERS),
        answers=(*as_file(words, {media: binary(media)}), *refused(404, 414, 422, *unavailable)),
    )


def _take() -> Operation:
    name = Parameter("name", "exports", _NAME, {"type": "string"}, place="path", required=True)
    part = Parameter("Range", "request", _RANGE, {"type": "string"}, place="header")
    headers = {"Content-Disposition": NAME_HEADER}
    archive: dict[str, Schema] = {"application/zip": binary("application/zip")}
    return Operation(
        id="take-archive",
        path="/exports/{name}.zip",
        words=_GET_EXPORT,
        parameters=(name, *REQUEST_PARAMETERS, part),
        answers=(
            *found(_GET_EXPORT, archive, headers),
            DescribedAnswer(206, _PART, archive, headers),
            DescribedAnswer(416, _NO_PART),
            *refused(404, 414),
        ),
    )
