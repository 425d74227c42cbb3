"""The answers that many addresses have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.i18n import Text
from dashboard.server.openapi.operation import DescribedAnswer
from dashboard.server.openapi.schemas.parts import reference

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.server.openapi.operation import Schema

PROBLEM = "application/problem+json"

LANGUAGE_HEADER = Text("본문의 언어", "The language of the body")
NAME_HEADER = Text("파일 이름", "The file's name")
_TAG = Text(
    "내용의 지문. If-None-Match로 다시 요청할 수 있습니다",
    "Identifies the content, for If-None-Match",
)
_KEEP = Text("보관할 수 있는 기간", "How long the answer may be kept")
_RETRY = Text("다시 요청할 때까지의 초", "Seconds until it is worth asking again")

_UNCHANGED = DescribedAnswer(
    304,
    Text(
        "If-None-Match에 지정한 내용과 같습니다",
        "The content is unchanged from the one in If-None-Match",
    ),
    headers={"ETag": _TAG, "Cache-Control": _KEEP},
)

_REFUSALS = {
    400: Text("요청을 읽을 수 없습니다", "The request cannot be read"),
    403: Text(
        "토큰이 없거나 만료되었거나, 다른 차트나 매개변수의 토큰입니다",
        "The token is missing, has expired, or is for another chart or other parameters",
    ),
    404: Text(
        "찾을 수 없습니다. 사용할 수 있는 값을 모두 알립니다",
        "It does not exist; lists what does",
    ),
    408: Text("요청 본문이 제때 도착하지 않았습니다", "The body did not arrive in time"),
    413: Text("요청 본문이 너무 큽니다", "The body is too large"),
    414: Text("주소가 너무 깁니다", "The address is too long"),
    422: Text(
        "맞지 않는 매개변수가 있습니다. 모든 오류와 허용되는 값을 알립니다",
        "Some parameters do not fit; lists each of them and what is allowed",
    ),
    501: Text("제공하지 않는 형식입니다", "The format is not offered"),
    503: Text(
        "지금은 처리할 수 없습니다. 브라우저가 없거나, 대기 중인 그림이 너무 많거나, "
        "그림을 그리지 못했습니다",
        "Not now: there is no browser to draw with, too many pictures are waiting, or "
        "the picture could not be drawn",
    ),
}


def found(
    words: Text, content: Mapping[str, Schema], headers: Mapping[str, Text] | None = None
) -> tuple[DescribedAnswer, ...]:
    """Return the answer with what was asked for, and the one that it has not changed."""
    own = {"ETag": _TAG, "Cache-Control": _KEEP, **(headers or {})}
    return DescribedAnswer(200, words, content, own), _UNCHANGED


def refused(*statuses: int) -> tuple[DescribedAnswer, ...]:
    """Return the answers that say what is wrong, as problem bodies."""
    return tuple(_refused(status) for status in sorted(statuses))


def as_file(words: Text, content: Mapping[str, Schema]) -> tuple[DescribedAnswer, ...]:
    """Return the answers of an address that hands over a file with a name."""
    headers = {"Content-Disposition": NAME_HEADER, "Content-Language": LANGUAGE_HEADER}
    return found(words, content, headers)


def _refused(status: int) -> DescribedAnswer:
    headers = {"Content-Language": LANGUAGE_HEADER}
    if status == 503:
        headers["Retry-After"] = _RETRY
    return DescribedAnswer(status, _REFUSALS[status], {PROBLEM: reference("Problem")}, headers)
