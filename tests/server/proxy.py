"""A small reverse proxy, as a portal has one in front of the Atlas."""

from __future__ import annotations

import http.client
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = "127.0.0.2"
"""The address that the proxy speaks from, so that it can be told from other clients."""

_OWN = {"connection", "keep-alive", "transfer-encoding"}


@contextmanager
def running_proxy(
    behind: str, prefix: str, *, strips: bool, scheme: str = "http", host: str = ""
) -> Iterator[str]:
    """Run a proxy; gives its address below the prefix.

    Args:
        behind: The address of the Atlas.
        prefix: The path that the Atlas lives under.
        strips: Whether the proxy takes the prefix off.
        scheme: What it says that its clients speak.
        host: What it says that its clients call it; the host that they name themselves if empty.
    """

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _pass_on(self) -> None:
            path = self.path
            if strips and path.startswith(prefix):
                path = f"/{path.removeprefix(prefix)}"
            length = int(self.headers.get("Content-Length", 0))
            backend = http.client.HTTPConnection(
                urlsplit(behind).netloc, timeout=60, source_address=(SOURCE, 0)
            )
            body = self.rfile.read(length) if length else None
            backend.request(self.command, path, body, self._told())
            with backend.getresponse() as answer:
                content = answer.read()
            backend.close()
            self.send_response_only(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in {*_OWN, "content-length"}:
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(content)

        do_GET = do_HEAD = do_POST = do_OPTIONS = _pass_on  # noqa: N815 - named by the base class

        def _told(self) -> dict[str, str]:
            told = {name: value for name, value in self.headers.items() if name.lower() not in _OWN}
            told["X-Forwarded-For"] = self.client_address[0]
            told["X-Forwarded-Proto"] = scheme
            told["X-Forwarded-Host"] = host or self.headers["Host"]
            return told

        def log_message(self, *_words: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as proxy:
        proxy.daemon_threads = True
        Thread(target=proxy.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{proxy.server_port}{prefix}"
        proxy.shutdown()
