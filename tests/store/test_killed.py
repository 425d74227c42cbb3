"""Killed while it publishes, a process leaves the old edition or the new one, whole."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.conftest import ROOT

TIMES = 12
"""In `make test`; ``python -m tests.store.killed ADDRESS 200 SEED`` is the long run."""


def test_publishing_is_whole_or_not_at_all(address) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.killed", address, str(TIMES), "7"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["old"] + found["new"] == TIMES
    assert found["old"] > 0
