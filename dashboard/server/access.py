"""Asks for a token where access is signed."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote_plus

from starlette.requests import Request

from dashboard.i18n import Text
from dashboard.server.access_policy import guard_of, refusal_of
from dashboard.server.endpoints import context_of
from dashboard.server.problems import problem
from dashboard.server.requests import reader_of
from dashboard.tokens import Refusal, RefusedTokenError, keys_of, read_token

if TYPE_CHECKING:
    from starlette.responses import Response
    from starlette.types import Scope

    from dashboard.server.access_policy import Guard
    from dashboard.server.services import Services

_PARAMETER = "token"
_DETAILS = {
    Refusal.MISSING: Text(
        "이 주소를 열려면 token 매개변수가 필요합니다",
        "This address requires the parameter token",
    ),
    Refusal.UNREADABLE: Text("토큰을 읽을 수 없습니다", "The token cannot be read"),
    Refusal.EXPIRED: Text(
        "토큰이 만료되었습니다. 이 차트가 있는 페이지를 새로고침하세요",
        "The token has expired. Reload the page that shows this",
    ),
    Refusal.OTHER_RESOURCE: Text("다른 주소의 토큰입니다", "The token is for another address"),
    Refusal.OTHER_PARAMETERS: Text(
        "토큰이 정한 매개변수와 다릅니다", "The token allows other parameters only"
    ),
}


class AccessControl:
    """Takes the token out of a query; where access is signed it must open the address.

    What is behind finds the token in the context of a request and never in the query; there is
    none where access is public.

    Args:
        services: The settings, and the charts whose parameters a token may lock.
    """

    def __init__(self, services: Services) -> None:
        self._site = services.site
        self._signed, self._keys = services.settings.signed, keys_of(services.settings)
        self._guards: dict[str, Guard] = {}

    def refusal(self, scope: Scope) -> Response | None:
        """Return why a request to a guarded endpoint may not be answered, if it may not."""
        tokens, query = _without_token(scope["query_string"].decode("latin-1"))
        scope["query_string"] = query.encode("latin-1")
        if not self._signed:
            return None
        refusal = self._refusal(scope["path"], tokens, query)
        if refusal is None:
            [context_of(scope).token] = tokens
            return None
        language = reader_of(Request(scope))
        return problem(403, language, reason=refusal.value, detail=_DETAILS[refusal][language])

    def _refusal(self, path: str, tokens: list[str], query: str) -> Refusal | None:
        if len(tokens) > 1:
            return Refusal.UNREADABLE
        try:
            permit = read_token("".join(tokens), self._keys)
        except RefusedTokenError as error:
            return error.refusal
        values = parse_qs(query, keep_blank_values=True)
        return refusal_of(permit, self._guard(path), values)

    def _guard(self, path: str) -> Guard:
        """Return what stands before a path; to read the choices of a chart takes its time."""
        guard = self._guards.get(path) or guard_of(path, self._site)
        if guard.choices:
            self._guards[path] = guard
        return guard


def _without_token(query: str) -> tuple[list[str], str]:
    """Return the tokens of a query, and the query without them."""
    tokens, others = [], []
    for part in query.split("&"):
        name, _, value = part.partition("=")
        if unquote_plus(name) == _PARAMETER:
            tokens.append(unquote_plus(value))
        else:
            others.append(part)
    return tokens, "&".join(others)
