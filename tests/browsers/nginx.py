"""nginx on a port of its own, with a recipe of the documents."""

from __future__ import annotations

import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.conftest import wait_until_ready

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_AROUND = """
daemon off;
pid {folder}/nginx.pid;
error_log stderr;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {inside}
}}
"""


@contextmanager
def running_nginx(inside: str, address: str, folder: Path) -> Iterator[None]:
    """Run nginx.

    Args:
        inside: What its block ``http`` holds.
        address: Where the Atlas is behind it, up to a prefix.
        folder: Where it may write.
    """
    program = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")
    assert program, "no nginx on this machine: tools/browser.sh installs it"
    written = folder / "nginx.conf"
    written.write_text(_AROUND.format(folder=folder, inside=inside), encoding="utf-8")
    with (folder / "nginx.log").open("w+") as log:
        process = subprocess.Popen(
            [program, "-e", "stderr", "-p", folder, "-c", written],
            stdout=log,
            stderr=subprocess.STDOUT,
            text=True,
        )
        try:
            wait_until_ready(address, process)
            yield
        finally:
            process.terminate()
            process.wait(timeout=20)
