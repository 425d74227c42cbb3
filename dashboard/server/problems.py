"""Errors as ``application/problem+json`` (RFC 9457), every fault in one body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.responses import JSONResponse

from dashboard.i18n import Language, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.requests.query import QueryFault

MEDIA_TYPE = "application/problem+json"

_TITLES = {
    400: Text("요청을 읽을 수 없습니다", "The request cannot be read"),
    403: Text("이 주소를 열 수 없습니다", "The address is not open to you"),
    404: Text("없는 주소입니다", "There is no such address"),
    405: Text("이 주소에 쓸 수 없는 메서드입니다", "The method is not allowed here"),
    409: Text("데이터가 바뀌었습니다", "The data has changed"),
    408: Text("요청이 제때 오지 않았습니다", "The request did not arrive in time"),
    413: Text("요청이 너무 큽니다", "The request is too large"),
    414: Text("주소가 너무 깁니다", "The address is too long"),
    415: Text("읽을 수 없는 형식입니다", "The media type cannot be read"),
    422: Text("매개변수가 맞지 않습니다", "Some parameters do not fit"),
    429: Text("요청이 너무 많습니다", "There are too many requests"),
    500: Text("서버에서 오류가 났습니다", "Something went wrong on the server"),
    501: Text("지원하지 않는 형식입니다", "This format is not offered"),
    503: Text("지금은 만들 수 없습니다", "This cannot be made just now"),
}


class Problem(JSONResponse):
    """An answer that says what is wrong."""

    media_type = MEDIA_TYPE


def problem(status: int, language: Language, **members: Any) -> Problem:
    """Return a problem body.

    Args:
        status: HTTP status code.
        language: The language of its title.
        members: Further members, such as ``detail`` or ``faults``. The methods that a 405
            allows are also sent as the header ``Allow``.
    """
    title = _TITLES.get(status, Text("오류", "Error"))[language]
    headers = {"Content-Language": language.value}
    if status == 405:
        headers["Allow"] = ", ".join(members["allowed"])
    return Problem(
        {"type": "about:blank", "title": title, "status": status, **members},
        status_code=status,
        headers=headers,
    )


def invalid(faults: Sequence[QueryFault], language: Language) -> Problem:
    """Return a 422 that lists every fault and what is allowed instead."""
    listed = [
        {
            "parameter": fault.parameter,
            "value": fault.value,
            "reason": fault.reason[language],
            "allowed": list(fault.allowed),
            **({"nearest": list(fault.nearest)} if fault.nearest else {}),
        }
        for fault in faults
    ]
    return problem(422, language, faults=listed)
