"""Where every request comes in: door after door, then what answers it, then the headers."""

from __future__ import annotations

import logging
from functools import partial
from inspect import iscoroutinefunction
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from dashboard.requests.query_string import cleaned, composed, undecodable, undecodable_path
from dashboard.server.access import AccessControl
from dashboard.server.endpoints import CONTEXT, Access, context_of
from dashboard.server.error_handlers import explained
from dashboard.server.error_pages import ErrorPages
from dashboard.server.forwarding import forwarded, misdirected
from dashboard.server.limits import beyond_limits, bounded
from dashboard.server.problems import Problem, invalid, problem
from dashboard.server.requests import reader_of
from dashboard.server.response_cache import ResponseCache
from dashboard.server.shortcuts import Shortcuts

if TYPE_CHECKING:
    from collections.abc import Hashable

    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from dashboard.server.endpoints import EndpointTable
    from dashboard.server.replay import RepeatableRequest
    from dashboard.server.response_headers import ResponseHeaders
    from dashboard.server.services import Services

_LOG = logging.getLogger("dashboard")


class Entrance:
    """The application in front: finds the endpoint of a request, and does what its policy says.

    Args:
        services: The settings, and what error pages are made from.
        table: Every endpoint.
        headers: What is added to every answer.
        dash: The application of Dash, which makes pages live; it is started and ended with this.
    """

    def __init__(
        self, services: Services, table: EndpointTable, headers: ResponseHeaders, dash: ASGIApp
    ) -> None:
        self._settings, self.table, self._headers, self._dash = (
            services.settings,
            table,
            headers,
            dash,
        )
        self._pages = ErrorPages(services)
        self._access = AccessControl(services)
        self._cache = ResponseCache(self._answer, services.assets_version)
        self._doors = (
            partial(misdirected, prefix=services.settings.prefix),
            headers.preflight,
            _beyond_limits,
            _unreadable,
            self._closed,
        )
        self._shortcuts = Shortcuts(self._cache, services.settings)

    @property
    def recent(self) -> tuple[RepeatableRequest, ...]:
        """What was asked for lately and can be asked again, the last first."""
        return self._cache.recent

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; no page of the Atlas opens a WebSocket."""
        if scope["type"] == "lifespan":
            await self._dash(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            asked = self._shortcuts.request(scope)
            if not await self._shortcuts.send(asked, send):
                await self._http(scope, receive, send, asked)

    async def _http(
        self, scope: Scope, receive: Receive, send: Send, asked: Hashable | None
    ) -> None:
        """Answer a request; HEAD is answered as GET, without the body."""
        begun, is_head = False, scope["method"] == "HEAD"
        scope = {**scope, "app": self._dash, "method": "GET" if is_head else scope["method"]}

        async def bodied(message: Message) -> None:
            nonlocal begun
            begun = True
            is_body = message["type"] == "http.response.body"
            await send({**message, "body": b""} if is_head and is_body else message)

        async def headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._headers.add(message, scope)
                self._shortcuts.remember(asked, context_of(scope).kept, message)
            await bodied(message)

        try:
            scope = self._arrived(scope)
            limit = context_of(scope).policy.largest_body
            answer = self._refusal(scope) or self._cache
            await answer(scope, bounded(receive, limit), headed)
        except Exception:
            _LOG.exception("%s %r", scope["method"], scope["path"])
            if begun:
                raise
            broken = self._pages.of(problem(500, reader_of(Request(scope))), Request(scope))
            try:
                await broken(scope, receive, headed)
            except Exception:  # it may be the headers that cannot be made
                if begun:
                    raise
                await broken(scope, receive, bodied)

    def _arrived(self, scope: Scope) -> Scope:
        """Return a request with what is known of it."""
        scope = forwarded(scope, self._settings)
        if not scope["path"].isascii():
            scope["path"] = composed(scope["path"])
        context = self.table.find(scope["method"], scope["path"])
        scope["state"] = {**scope.get("state", {}), CONTEXT: context}
        return scope

    def _refusal(self, scope: Scope) -> ASGIApp | None:
        """Return what the first door says that does not let a request pass, if any."""
        refusals = (door(scope) for door in self._doors)
        refusal = next((one for one in refusals if one is not None), None)
        if not isinstance(refusal, Problem):
            return refusal
        return self._pages.of(refusal, Request(scope))

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        request, context = Request(scope, receive), context_of(scope)
        handler, parameters = context.endpoint.handler, context.parameters
        answer: ASGIApp
        try:
            if context.allowed:
                answer = problem(405, reader_of(request), allowed=list(context.allowed))
            elif iscoroutinefunction(handler):
                answer = await handler(request, **parameters)
            else:
                answer = await run_in_threadpool(handler, request, **parameters)
        except Exception as error:
            answer = explained(request, error)
        if isinstance(answer, Problem):
            answer = self._pages.of(answer, request)
        await answer(scope, receive, send)

    def _closed(self, scope: Scope) -> Response | None:
        is_open = context_of(scope).policy.access is Access.OPEN
        return None if is_open else self._access.refusal(scope)


def _beyond_limits(scope: Scope) -> Response | None:
    return beyond_limits(scope, context_of(scope).policy.largest_body)


def _unreadable(scope: Scope) -> Response | None:
    """Clean the query of a request, or return what is wrong whose bytes are not UTF-8."""
    query = scope["query_string"].decode("latin-1")
    path = scope.get("raw_path", b"").decode("latin-1")
    if not query and "%" not in path:
        return None
    if faults := [*undecodable_path(path), *undecodable(query)]:
        return invalid(faults, reader_of(Request(scope)))
    scope["query_string"] = cleaned(query).encode("latin-1")
    return None
