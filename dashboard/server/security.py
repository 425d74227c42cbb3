"""Headers that keep an answer to itself: nothing comes from, or goes to, anybody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders

from dashboard.server.access_policy import is_guarded
from dashboard.server.forwarding import ORIGIN, own_path
from dashboard.server.policies import Policies

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from dashboard.server.services import Services
    from dashboard.web_origins import WebOrigin

_DENIED = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _DENIED),
    "Cross-Origin-Opener-Policy": "same-origin",
}


class SecurityHeadersMiddleware:
    """Adds the security headers to every answer.

    Args:
        app: The application.
        services: The settings say who may embed.
        script_hashes: Hashes of the inline scripts that Dash writes.
    """

    def __init__(self, app: ASGIApp, services: Services, script_hashes: Sequence[str]) -> None:
        self._app, self._prefix = app, services.settings.prefix
        self._policies = Policies(script_hashes, services.settings.embed_policy)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and add the headers to its answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path = own_path(scope["path"], self._prefix)
        state = scope.setdefault("state", {})

        async def with_headers(message: Message) -> None:
            # What a 304 says replaces what came with the content, whose kind it does not know.
            if message["type"] == "http.response.start" and message["status"] != 304:
                headers = MutableHeaders(scope=message)
                kind = headers.get("content-type", "")
                headers.update(self._headers(path, kind, state.get(ORIGIN)))
            await send(message)

        await self._app(scope, receive, with_headers)

    def _headers(self, path: str, media_type: str, origin: WebOrigin | None) -> Mapping[str, str]:
        return {
            **_HEADERS,
            "Content-Security-Policy": self._policies.of(path, media_type, origin),
            # The address of what is guarded may hold a token: nobody is told of it.
            "Referrer-Policy": "no-referrer" if is_guarded(path) else "same-origin",
        }
