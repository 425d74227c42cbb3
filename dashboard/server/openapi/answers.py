"""The answers that many addresses have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.server.openapi.operation import Answer
from dashboard.server.openapi.schemas.parts import reference
from dashboard.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.server.openapi.operation import Schema

PROBLEM = "application/problem+json"

LANGUAGE_HEADER = Words("본문의 언어", "The language of the body")
NAME_HEADER = Words("파일 이름", "The file's name")
_TAG = Words(
    "내용의 지문. If-None-Match로 다시 물을 수 있다", "Names the content, for If-None-Match"
)
_KEEP = Words("얼마나 보관해도 되는가", "How long the answer may be kept")
_RETRY = Words("다시 물을 때까지의 초", "Seconds until it is worth asking again")

_UNCHANGED = Answer(
    304,
    Words("If-None-Match에 적힌 내용 그대로다", "The content is still the one in If-None-Match"),
    headers={"ETag": _TAG, "Cache-Control": _KEEP},
)

_REFUSALS = {
    400: Words("요청을 읽을 수 없다", "The request cannot be read"),
    403: Words(
        "토큰이 없거나, 만료되었거나, 다른 차트나 다른 매개변수의 것이다",
        "The token is missing, has expired, or is for another chart or other parameters",
    ),
    404: Words("없는 것이다. 있는 것을 모두 적는다", "It does not exist; lists what does"),
    408: Words("본문이 너무 늦게 왔다", "The body took too long to arrive"),
    413: Words("본문이 너무 크다", "The body is too large"),
    414: Words("주소가 너무 길다", "The address is too long"),
    422: Words(
        "맞지 않는 매개변수가 있다. 하나하나와 허용되는 값을 모두 적는다",
        "Some parameters do not fit; lists each of them and what is allowed",
    ),
    501: Words("내주지 않는 형식이다", "The format is not offered"),
    503: Words(
        "지금은 할 수 없다: 브라우저가 없거나, 기다리는 그림이 너무 많거나, 그림이 나오지 않았다",
        "Not now: there is no browser to draw with, too many wait, or the picture did not come out",
    ),
}


def found(
    words: Words, content: Mapping[str, Schema], headers: Mapping[str, Words] | None = None
) -> tuple[Answer, ...]:
    """Return the answer with what was asked for, and the one that it has not changed."""
    own = {"ETag": _TAG, "Cache-Control": _KEEP, **(headers or {})}
    return Answer(200, words, content, own), _UNCHANGED


def refused(*statuses: int) -> tuple[Answer, ...]:
    """Return the answers that say what is wrong, as problem bodies."""
    return tuple(_refused(status) for status in sorted(statuses))


def as_file(words: Words, content: Mapping[str, Schema]) -> tuple[Answer, ...]:
    """Return the answers of an address that hands over a file with a name."""
    headers = {"Content-Disposition": NAME_HEADER, "Content-Language": LANGUAGE_HEADER}
    return found(words, content, headers)


def _refused(status: int) -> Answer:
    headers = {"Content-Language": LANGUAGE_HEADER}
    if status == 503:
        headers["Retry-After"] = _RETRY
    return Answer(status, _REFUSALS[status], {PROBLEM: reference("Problem")}, headers)
