"""What a server takes in when it starts: nothing that few ever ask for."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

_HEAVY = {
    *("flask", "kaleido", "pypdf", "scipy", "hwpx", "pptx", "xlsxwriter"),
    *("defusedxml", "dochan", "jwt", "lxml", "readability", "websockets"),
    *("sqlalchemy", "alembic", "psycopg"),
}


_START = (
    "import gc, sys, dashboard.cli\n"
    "dashboard.cli._command('serve')\n"
    "from dashboard.commands.serve import application\n"
    "imported = gc.get_freeze_count()\n"
    "application()\n"
    "print(gc.isenabled(), 0 < imported < gc.get_freeze_count(), *sys.modules)"
)


def printed(code: str, **environment: str) -> list[str]:
    command, environment = [sys.executable, "-c", code], {**os.environ, **environment}
    done = subprocess.run(command, capture_output=True, check=True, text=True, env=environment)
    return done.stdout.split()


@pytest.fixture(scope="module")
def started() -> list[str]:
    return printed(_START)


def test_what_makes_files_is_imported_when_one_is_asked_for(started) -> None:
    assert "dashboard.server.application" in started
    assert _HEAVY.isdisjoint(name.partition(".")[0] for name in started)
    assert {"PIL.Image", "pydantic.v1", "dashboard.commands.export"}.isdisjoint(started)
    assert not [one for one in started if ".desk" in one or one.startswith("dashboard.intake.")]


def test_what_lasts_is_not_searched_for_garbage_but_all_else_is(started) -> None:
    assert started[:2] == ["True", "True"]


def test_what_was_checked_before_is_not_checked_at_the_next_start(tmp_path) -> None:
    judges = {"dashboard.dataset.checks.rules", "dashboard.dataset.written_numbers"}
    first, second = (set(printed(_START, ATLAS_CACHE=str(tmp_path))) for _ in range(2))
    assert judges <= first
    assert judges.isdisjoint(second)
