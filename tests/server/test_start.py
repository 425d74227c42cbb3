"""What a server takes in when it starts: nothing that few ever ask for."""

from __future__ import annotations

import subprocess
import sys

import pytest

_HEAVY = {
    *("flask", "kaleido", "pypdf", "scipy", "pptx", "xlsxwriter"),
    *("defusedxml", "dochan", "jwt", "lxml", "readability", "websockets"),
    *("sqlalchemy", "alembic", "psycopg"),
}


def printed(code: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    return done.stdout.split()


@pytest.fixture(scope="module")
def started() -> list[str]:
    return printed(
        "import gc, sys, dashboard.cli\n"
        "dashboard.cli._command('serve')\n"
        "from dashboard.commands.serve import application\n"
        "imported = gc.get_freeze_count()\n"
        "application()\n"
        "print(gc.isenabled(), 0 < imported < gc.get_freeze_count(), *sys.modules)"
    )


def test_what_makes_files_is_imported_when_one_is_asked_for(started) -> None:
    assert "dashboard.server.application" in started
    assert _HEAVY.isdisjoint(name.partition(".")[0] for name in started)
    assert {"PIL.Image", "pydantic.v1", "dashboard.commands.export"}.isdisjoint(started)
    assert not [one for one in started if ".desk" in one or one.startswith("dashboard.intake.")]


def test_what_lasts_is_not_searched_for_garbage_but_all_else_is(started) -> None:
    assert started[:2] == ["True", "True"]
