"""A PostgreSQL of one's own: made in a new folder, on a free port, ended with whoever started it.

The programs are the system's (Debian's package ``postgresql``, which ``tools/browser.sh driver``
installs). The server refuses to run as root; started by root it runs as the user of its package.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.servers import free_port

if TYPE_CHECKING:
    from collections.abc import Iterator

_USER = "atlas"
_HOST = "127.0.0.1"
_PATIENCE = 60.0
_FOLDERS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))


class Postgres:
    """A cluster that can be stopped and started again.

    Attributes:
        process: The server.

    Args:
        folder: Where it is made.
    """

    process: subprocess.Popen[bytes]

    def __init__(self, folder: Path) -> None:
        self._folder, self._port, self._databases = folder, free_port(), 0
        self._as: dict[str, Any] = {"cwd": folder}
        if os.geteuid() == 0:
            self._as |= {"user": "postgres", "group": "postgres", "extra_groups": []}
            shutil.chown(folder, "postgres", "postgres")

    def make(self) -> None:
        """Make the files of the cluster."""
        said = ("-U", _USER, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
        made = (program("initdb"), "-D", str(self._folder / "data"), *said)
        subprocess.run(made, check=True, capture_output=True, **self._as)

    def start(self) -> None:
        """Start the server, and wait until it can be used.

        Raises:
            RuntimeError: If it ends or cannot be used in time; with its own words.
        """
        where = ("-D", str(self._folder / "data"), "-p", str(self._port), "-k", str(self._folder))
        command = (program("postgres"), *where, "-c", f"listen_addresses={_HOST}")
        log = self._folder / "log"
        with log.open("ab") as words:
            self.process = subprocess.Popen(
                command, stdout=subprocess.DEVNULL, stderr=words, **self._as
            )
        deadline = time.monotonic() + _PATIENCE
        asked = (program("pg_isready"), "-q", *self._place)
        while subprocess.run(asked, check=False).returncode:
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"PostgreSQL did not start: {log.read_text()}")
            time.sleep(0.05)

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """End the server: by default as soon as what is under way is undone."""
        self.process.send_signal(how)
        self.process.wait(timeout=_PATIENCE)

    def new_database(self) -> str:
        """Make a database that nobody has used; returns its address as the Atlas takes it."""
        self._databases += 1
        name = f"store_{self._databases}"
        made = (program("createdb"), *self._place, "-U", _USER, name)
        subprocess.run(made, check=True, capture_output=True)
        return f"postgresql+psycopg://{_USER}@{_HOST}:{self._port}/{name}"

    @property
    def _place(self) -> tuple[str, ...]:
        return ("-h", _HOST, "-p", str(self._port))


def program(name: str) -> str:
    """Return where a program of PostgreSQL is.

    Raises:
        FileNotFoundError: If there is none; with how to install it.
    """
    found = shutil.which(name, path=str(_FOLDERS[-1])) if _FOLDERS else shutil.which(name)
    if found is None:
        raise FileNotFoundError(f"no {name} on this machine: tools/browser.sh driver installs it")
    return found


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """Run a cluster until the block ends."""
    with tempfile.TemporaryDirectory(prefix="atlas-postgres-") as place:
        cluster = Postgres(Path(place))
        cluster.make()
        cluster.start()
        try:
            yield cluster
        finally:
            if cluster.process.poll() is None:
                cluster.stop(signal.SIGQUIT)  # nothing of it is wanted: no last checkpoint
