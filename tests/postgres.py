"""A PostgreSQL of the tests' own: made in a folder of its own, on a free port, ended with them.

The server is the system's (Debian's package ``postgresql``, which ``tools/browser.sh driver``
installs). It refuses to run as root; where the tests do, it runs as the user of its package.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg

from tests.conftest import free_port

if TYPE_CHECKING:
    from collections.abc import Iterator

USER = "atlas"
_PATIENCE = 60
_FOLDERS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))


class Postgres:
    """A cluster that can be stopped and started again.

    Attributes:
        port: Its port.
        folder: Where it is.
    """

    def __init__(self, folder: Path) -> None:
        self.folder, self.port, self._databases = folder, free_port(), 0
        self._as: dict[str, Any] = {}
        if os.geteuid() == 0:
            self._as = {"user": "postgres", "group": "postgres", "extra_groups": []}
            shutil.chown(folder, "postgres", "postgres")

    def make(self) -> None:
        options = ["-U", USER, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"]
        subprocess.run(
            [program("initdb"), "-D", self.folder / "data", *options],
            check=True,
            capture_output=True,
            cwd=self.folder,
            **self._as,
        )

    def start(self, **settings: str) -> None:
        told = [part for item in settings.items() for part in ("-c", "=".join(item))]
        where = ["-D", self.folder / "data", "-p", str(self.port), "-k", self.folder]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [program("postgres"), *where, "-c", "listen_addresses=127.0.0.1", *told],
                stdout=subprocess.DEVNULL,
                stderr=log,
                cwd=self.folder,
                **self._as,
            )
        deadline = time.monotonic() + _PATIENCE
        while True:
            with suppress(psycopg.OperationalError):
                psycopg.connect(self.address("postgres", "postgresql"), connect_timeout=2).close()
                return
            assert self.process.poll() is None, (self.folder / "log").read_text()
            assert time.monotonic() < deadline, "PostgreSQL was not ready in time"
            time.sleep(0.05)

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """End it: by default as soon as what is under way is undone."""
        self.process.send_signal(how)
        self.process.wait(timeout=_PATIENCE)

    def address(self, database: str, scheme: str = "postgresql+psycopg") -> str:
        return f"{scheme}://{USER}@127.0.0.1:{self.port}/{database}"

    def new_database(self) -> str:
        """Make a database that nobody has used; returns its address as the Atlas takes it."""
        self._databases += 1
        name = f"store_{self._databases}"
        with psycopg.connect(self.address("postgres", "postgresql"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return self.address(name)


def program(name: str) -> str:
    found = shutil.which(name, path=str(_FOLDERS[-1])) if _FOLDERS else shutil.which(name)
    assert found, "no PostgreSQL on this machine: tools/browser.sh driver installs it"
    return found


@contextmanager
def running_postgres(**settings: str) -> Iterator[Postgres]:
    """Run a cluster, see ``Postgres``."""
    with tempfile.TemporaryDirectory(prefix="atlas-postgres-") as place:
        cluster = Postgres(Path(place))
        cluster.make()
        cluster.start(**settings)
        try:
            yield cluster
        finally:
            if cluster.process.poll() is None:
                cluster.stop(signal.SIGQUIT)  # nothing of it is wanted: no last checkpoint
