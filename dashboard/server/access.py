"""Asks for a token where access is signed: for embeds, pictures and data."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote_plus

from starlette.datastructures import Headers

from dashboard.i18n import Text
from dashboard.server.access_policy import guard_of, is_guarded, refusal_of
from dashboard.server.problems import problem
from dashboard.tokens import Refusal, RefusedTokenError, keys_of, read_token

if TYPE_CHECKING:
    from starlette.responses import Response
    from starlette.types import ASGIApp, Receive, Scope, Send

    from dashboard.i18n import Languages
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


class AccessMiddleware:
    """Takes the token out of a query; where access is signed it must open the address.

    What is behind finds the token in ``scope["state"]["token"]`` and never in the query; there is
    none where access is public.
    """

    def __init__(self, app: ASGIApp, services: Services) -> None:
        self._app, self._site = app, services.site
        self._signed, self._keys = services.settings.signed, keys_of(services.settings)
        self._guards: dict[str, Guard] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on if it may."""
        if scope["type"] != "http" or not is_guarded(scope["path"]):
            await self._app(scope, receive, send)
            return
        tokens, query = _without_token(scope["query_string"].decode("latin-1"))
        refusal = self._refusal(scope["path"], tokens, query) if self._signed else None
        if refusal is not None:
            await _forbidden(refusal, query, scope, self._site.dataset.languages)(
                scope, receive, send
            )
            return
        if self._signed:
            # In place: what dates and shares the answer stands in front of this.
            scope.setdefault("state", {})["token"] = tokens[0]
        await self._app({**scope, "query_string": query.encode("latin-1")}, receive, send)

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


def _forbidden(refusal: Refusal, query: str, scope: Scope, languages: Languages) -> Response:
    asked = parse_qs(query).get("lang", [""])[0]
    language = languages.of_reader(asked, Headers(scope=scope).get("accept-language", ""))
    return problem(403, language, reason=refusal.value, detail=_DETAILS[refusal][language])
