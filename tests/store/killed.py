"""Publishing, killed at random moments: ``python -m tests.store.killed ADDRESS COUNT SEED``.

Each time a process of its own publishes and is killed (SIGKILL); then the current edition has to
be the one before or the new one, whole. Every second time the moment is in the transaction itself,
which takes a fraction of what checking takes. Prints, as JSON, how often it was which.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import psycopg

from dashboard.store.address import file_of
from dashboard.store.database import Database
from dashboard.store.store import Store
from tests.store.editing import noted, real_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from dashboard.dataset.package_files import PackageFiles


def publish_and_die(address: str, files: PackageFiles, base: int, told: int) -> None:
    """Publish in this process, and say when the transaction has begun and when it has ended."""
    writing = Database.writing

    @contextmanager
    def telling(self: Database, *, alone: bool = False) -> Iterator[Connection]:
        with writing(self, alone=alone) as connection:
            os.write(told, b"b")
            yield connection

    Database.writing = telling
    Store(address).publish(files, base, "killed")
    os.write(told, b"e")
    os._exit(0)


def kill_once(address: str, files: PackageFiles, base: int, seconds: float, *, late: bool) -> bool:
    """Have a process publish, and kill it after a while; say whether it had said that it is done.

    Args:
        address: The store.
        files: What is published.
        base: The current edition.
        seconds: After how long it is killed.
        late: Whether that is counted from the beginning of its transaction.
    """
    ours, told = os.pipe()
    child = os.fork()
    if not child:
        try:
            publish_and_die(address, files, base, told)
        finally:
            os._exit(1)
    os.close(told)
    said = os.read(ours, 1) if late else b""
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    said += os.read(ours, 2)
    os.close(ours)
    return b"e" in said


def wait_for_backends(address: str) -> None:
    """Wait until PostgreSQL has noticed that a client is dead; it may yet end what it was told."""
    if file_of(address) is not None:
        return
    others = (
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    with psycopg.connect(address.replace("+psycopg", ""), autocommit=True) as connection:
        while connection.execute(others).fetchone() != (0,):
            time.sleep(0.005)


def main(address: str, count: int, seed: int) -> None:
    """Kill a number of times, and print what came of it."""
    rng = random.Random(seed)
    first = real_files()
    begun = time.monotonic()
    with Store(address) as store:
        current = store.publish(first, None, "first")
    whole = time.monotonic() - begun
    found = {"old": 0, "new": 0, "seconds": 0.0}
    files = first
    for number in range(count):
        late = bool(number % 2)
        after = noted(first, str(number))
        moment = rng.uniform(0, 0.02 if late else whole * 1.3)
        is_done = kill_once(address, after, current.version, moment, late=late)
        wait_for_backends(address)
        with Store(address) as store:
            now = store.current_edition()
            assert now is not None
            is_new = now.version == current.version + 1
            assert is_new or now == current, (now, current)
            assert is_new or not is_done, "it said that it was done"
            files = after if is_new else files
            assert store.files(now.version) == files
            assert len(store.editions()) == now.version == len(store.journal())
            assert bool(store.history(1, 5)[0].changes) == (now.version > 1)
        current = now
        found["new" if is_new else "old"] += 1
    found["seconds"] = round(time.monotonic() - begun, 1)
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
