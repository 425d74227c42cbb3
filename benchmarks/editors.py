"""Twenty editors, in a process of their own: ``python -m benchmarks.editors ADDRESS SECONDS``.

Each saves a draft of fifty steps once a second, at a moment of her own, and inserts the same text
into a table that has nothing else, beside it and by the bare driver. Prints, as JSON, how long both
took, and what of the drafts is not as it was saved last.
"""

from __future__ import annotations

import json
import random
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from uuid import uuid4

import psycopg

from dashboard.store.store import Store
from dashboard.store.values import StoredDraft

EDITORS = 20
_PAUSE = 1.0
_STEPS = [
    {"action": "accept", "place": place, "table": "parameter_counts", "as_written": "2040억 개" * 8}
    for place in range(50)
]
_BARE = "CREATE TABLE IF NOT EXISTS bare (entry bigserial PRIMARY KEY, text json NOT NULL)"


class Editor:
    """One editor, with what she saved last and how long it took.

    Args:
        store: The store, which all share as they share a server.
        database: The same database for the bare driver.
    """

    def __init__(self, store: Store, database: str) -> None:
        self._store, self._database = store, database
        self.draft = StoredDraft(uuid4().hex, "a draft", history=_STEPS)
        self.saves: list[float] = []
        self.inserts: list[float] = []

    def work(self, seconds: float) -> None:
        """Save until the time is over."""
        with psycopg.connect(self._database, autocommit=True) as bare:
            deadline = time.monotonic() + seconds
            time.sleep(random.uniform(0, _PAUSE))  # noqa: S311 - no secret
            while time.monotonic() < deadline:
                self._save(bare)
                time.sleep(_PAUSE)

    def _save(self, bare: psycopg.Connection[tuple[object, ...]]) -> None:
        history = [*_STEPS, {"action": "edit", "number": self.draft.revision}]
        begun = time.perf_counter()
        self.draft = self._store.save_draft(replace(self.draft, history=history), "an editor")
        saved = time.perf_counter()
        bare.execute("INSERT INTO bare (text) VALUES (%s)", [json.dumps(history)])
        self.inserts.append((time.perf_counter() - saved) * 1000)
        self.saves.append((saved - begun) * 1000)


def edit(address: str, seconds: float) -> dict[str, object]:
    """Have all of them edit at once; returns the milliseconds that both took, and what is lost."""
    database = address.replace("+psycopg", "")
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute(_BARE)
    with Store(address) as store, ThreadPoolExecutor(EDITORS) as pool:
        before = len(store.journal())
        editors = [Editor(store, database) for _ in range(EDITORS)]
        list(pool.map(lambda one: one.work(seconds), editors))
        kept = {one.draft: one for one in store.drafts()}
        saves = [one for editor in editors for one in editor.saves]
        lost = [one.draft.draft for one in editors if kept.get(one.draft.draft) != one.draft]
        lost += ["journal"] * (len(store.journal()) - before != len(saves))
    inserts = [one for editor in editors for one in editor.inserts]
    return {"saves": saves, "inserts": inserts, "lost": lost}


if __name__ == "__main__":
    print(json.dumps(edit(sys.argv[1], float(sys.argv[2]))))
