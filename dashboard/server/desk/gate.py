"""Stands in front of the Atlas where there is a desk: everything else passes untouched."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect, Request
from starlette.responses import RedirectResponse

from dashboard.embed_policy import EmbedPolicy
from dashboard.i18n import Text
from dashboard.server.callback_body import UnreadableJsonError, read_json
from dashboard.server.callback_door import Replayed
from dashboard.server.content_security import ContentSecurityPolicies
from dashboard.server.desk.application import EDITOR, HOME
from dashboard.server.forwarding import forwarded, origin_of
from dashboard.server.limits import RefusedBodyError, beyond_limits, bounded, refused_body
from dashboard.server.problems import problem
from dashboard.server.requests import reader_of
from dashboard.web_origins import read_origin

if TYPE_CHECKING:
    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from dashboard.server.desk.application import DeskApplication
    from dashboard.server.desk.editors import Editors
    from dashboard.settings import Settings

_LOG = logging.getLogger("dashboard")

LARGEST = 30_000_000
"""Bytes of the body of a callback: the largest file that may be brought, as JSON holds it."""

_CALLBACK = "/_dash-update-component"
_READ = ("/", "/_dash-layout", "/_dash-dependencies")
_OTHER_HOST = Text("이 서버의 주소가 아닙니다", "This server is not called so")
_NO_EDITOR = Text("편집자가 아닙니다", "You are none of the editors")
_NO_KEY = Text(
    "편집대의 열쇠가 없거나 맞지 않습니다. hyperatlas desk가 알려 준 주소로 다시 여세요",
    "The key of the desk is missing or wrong: open the address that hyperatlas desk printed",
)
_OTHER_ORIGIN = Text(
    "다른 사이트의 페이지에서는 편집대를 쓸 수 없습니다",
    "A page of another site cannot use the desk",
)


class Gate:
    """The Atlas with a desk.

    Args:
        served: The Atlas; made after the desk, since at its start Dash adds its pages to the
            application that was made last.
        desk: What answers for the desk.
        editors: Who may use it.
        settings: The settings.
    """

    def __init__(
        self, served: ASGIApp, desk: DeskApplication, editors: Editors, settings: Settings
    ) -> None:
        self._served, self._desk, self._editors = served, desk, editors
        self._settings = settings
        policies = ContentSecurityPolicies(desk.script_hashes, EmbedPolicy((), signed=False))
        page = policies.of("text/html", None, is_framed=False)
        self._headers = {
            "Content-Security-Policy": page.replace(
                "frame-ancestors 'self'", "frame-ancestors 'none'"
            ),
            "Cache-Control": "no-store",
            "Referrer-Policy": "same-origin",
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
            "X-Robots-Tag": "noindex",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] == "lifespan":
            try:
                await self._served(scope, receive, send)
            finally:
                self._desk.close()
            return
        if scope["type"] != "http":
            await self._served(scope, receive, send)
            return
        if not self._editors.is_own(scope):
            await _refused(421, scope, _OTHER_HOST)(scope, receive, send)
            return
        own = forwarded(scope, self._settings)
        if not _is_desk(own["path"]) or not self._editors.has_desk(scope):
            await self._served(scope, receive, send)
            return
        await self._answer(scope, own, receive, send)

    async def _answer(self, sent: Scope, scope: Scope, receive: Receive, send: Send) -> None:
        async def headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=list(message["headers"]))
                headers.update(self._headers)
                message = {**message, "headers": headers.raw}
            await send(message)

        path = scope["path"].removeprefix(HOME)
        editor = self._editors.editor(sent)
        state = {**scope.get("state", {}), EDITOR: editor}
        scope = {**scope, "path": path or "/", "state": state, "app": self._desk.server}
        try:
            answer = await self._found(sent, scope, receive)
            await answer(scope, receive, headed)
        except ClientDisconnect:
            return
        except Exception:
            _LOG.exception("the desk: %s %r", scope["method"], path)
            await problem(500, reader_of(Request(scope)))(scope, receive, headed)

    async def _found(self, sent: Scope, scope: Scope, receive: Receive) -> ASGIApp:
        path, method = scope["path"], scope["method"]
        if path == "/" and sent["path"].endswith("/"):
            query = scope["query_string"].decode("latin-1")
            home = f"{self._settings.prefix}desk"
            return RedirectResponse(f"{home}?{query}" if query else home, 308)
        if path == _CALLBACK:
            refusal = self._refusal(scope)
            return refusal or await self._callback(scope, receive)
        if path not in _READ:
            return _refused(404, scope)
        if method not in {"GET", "HEAD"}:
            return problem(405, reader_of(Request(scope)), allowed=["GET", "HEAD"])
        return (
            self._desk.server if self._editors.may_open(sent) else _refused(403, scope, _NO_EDITOR)
        )

    def _refusal(self, scope: Scope) -> Response | None:
        """Return why a callback is not even read, if it is not."""
        if scope["method"] != "POST":
            return problem(405, reader_of(Request(scope)), allowed=["POST"])
        if not _is_same_origin(scope):
            return _refused(403, scope, _OTHER_ORIGIN)
        if not scope["state"][EDITOR]:
            return _refused(403, scope, _NO_KEY)
        headers = Headers(scope=scope)
        if headers.get("content-type", "").partition(";")[0].strip() != "application/json":
            return _refused(415, scope)
        return beyond_limits(scope, LARGEST)

    async def _callback(self, scope: Scope, receive: Receive) -> ASGIApp:
        body = b""
        try:
            async for chunk in Request(scope, bounded(receive, LARGEST)).stream():
                body += chunk
            told = read_json(body)
        except RefusedBodyError as error:
            return refused_body(error, scope)
        except UnreadableJsonError:
            return _refused(400, scope)
        if not isinstance(told, dict) or not isinstance(told.get("output"), str):
            return _refused(400, scope)
        return Replayed(self._desk.server, body)


def _is_desk(path: str) -> bool:
    return path == HOME or path.startswith(f"{HOME}/")


def _is_same_origin(scope: Scope) -> bool:
    """Whether a request comes from a page of this server; one that says nothing of it does not."""
    headers, own = Headers(scope=scope), origin_of(scope)
    if headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return False
    try:
        return own is not None and read_origin(headers.get("origin", "")) == own
    except ValueError:
        return False


def _refused(status: int, scope: Scope, detail: Text | None = None) -> Response:
    language = reader_of(Request(scope))
    return problem(status, language, **({"detail": detail[language]} if detail else {}))
