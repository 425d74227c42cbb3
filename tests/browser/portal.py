"""A portal: pages of another origin that show embeds in frames."""

from __future__ import annotations

from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

from dashboard.pages.embedding import embed_code, script_code

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Portal</title><link rel="icon" href="data:,">
<style>body {{ margin: 8px; background: #c0ffee }} #room {{ width: 640px }}
iframe {{ display: block; margin-bottom: 10px }}</style>
<script>
window.told = [];
addEventListener("message", (event) => told.push(event.data));
</script></head>
<body><div id="room">{frames}</div>{script}</body>
</html>
"""


class Portal:
    """A server of pages that can be changed while it runs."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.page = ""

    def show(self, atlas: str, embeds: Sequence[str], scripts: int = 1) -> None:
        """Make the page show embeds.

        Args:
            atlas: The address of the Atlas.
            embeds: The paths of the embeds, with their parameters.
            scripts: How often the page asks for the script that sizes frames.
        """
        frames = "".join(embed_code(atlas + path, path, 300) for path in embeds)
        self.put(frames, script_code(f"{atlas}/") * scripts)

    def put(self, content: str, script: str = "") -> None:
        """Make the page show something, and a script after it."""
        self.page = _PAGE.format(frames=content, script=script)


@contextmanager
def running_portal() -> Iterator[Portal]:
    """Run a portal; gives it with its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content = portal.page.encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    portal = Portal(f"http://127.0.0.1:{server.server_port}")
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield portal
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
