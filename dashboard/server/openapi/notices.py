"""How the server is, and what it says about itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.i18n import Text
from dashboard.server.openapi.answers import found, refused
from dashboard.server.openapi.operation import Operation, OperationFamily, OperationSection
from dashboard.server.openapi.parameters import REQUEST_PARAMETERS, common_parameters
from dashboard.server.openapi.schemas.parts import OBJECT, TEXT, reference

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.server.openapi.operation import Parameter, Schema

_SECTION = Text("서버", "The server")
_LEAD = Text("서버의 상태와 서버에 관한 설명입니다.", "Its health and its descriptions.")
_HEALTH = Text("상태", "Health")
_HEALTH_LEAD = Text("모니터링용입니다.", "For monitoring.")
_ALIVE = Text("프로세스 실행 여부", "The process is running")
_READY = Text(
    "데이터 준비 여부: 버전, 행 수, 그림에 필요한 브라우저와 한글 글꼴의 유무",
    "The dataset is loaded: version, rows, and whether a browser and a Korean font were found",
)
_NOTICES = Text("설명", "Descriptions")
_NOTICES_LEAD = Text(
    "같은 내용을 프로그램용과 사람용으로 제공합니다.", "The same for programs and for readers."
)
_OPENAPI = Text("OpenAPI 3.1 문서", "The OpenAPI 3.1 document")
_PAGE = Text("이 페이지", "This page")
_LLMS = Text("언어 모델용 안내", "A guide for language models")


def notice_section(dataset: Dataset) -> OperationSection:
    """Return what the server says of itself."""
    health = (
        _operation("healthz", _ALIVE, "application/json", reference("Alive")),
        _operation("readyz", _READY, "application/json", reference("Ready")),
    )
    notices = (
        _operation("openapi.json", _OPENAPI, "application/json", OBJECT),
        _operation(
            "api", _PAGE, "text/html", TEXT, (*common_parameters(dataset), *REQUEST_PARAMETERS)
        ),
        _operation("llms.txt", _LLMS, "text/plain", TEXT),
    )
    families = (
        OperationFamily("health", _HEALTH, _HEALTH_LEAD, health),
        OperationFamily("notices", _NOTICES, _NOTICES_LEAD, notices),
    )
    return OperationSection("server", _SECTION, _LEAD, families)


def _operation(
    name: str, words: Text, media: str, schema: Schema, parameters: tuple[Parameter, ...] = ()
) -> Operation:
    refusals = (414, 422) if parameters else (414,)
    answers = (*found(words, {media: schema}), *refused(*refusals))
    return Operation(name, f"/{name}", words, parameters, answers)
