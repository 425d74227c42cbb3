"""A company portal: a page of its own origin with charts in frames."""

from __future__ import annotations

from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PAGE = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Portal</title>
<style>body {{ margin: 0; display: grid; grid-template-columns: repeat(3, 1fr); }}
iframe {{ border: 0; width: 100%; height: 440px; }}</style>{frames}</html>"""


@contextmanager
def serving(addresses: Sequence[str], port: int) -> Iterator[str]:
    """Serve a page with frames on a port until the block ends; gives its address."""
    frames = "".join(f'<iframe title="chart" src="{address}"></iframe>' for address in addresses)
    page = _PAGE.format(frames=frames).encode()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", port), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{port}/"
        server.shutdown()
