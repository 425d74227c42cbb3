"""The programs of others, of the versions that `package.json` names, in a folder of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import running_server
from tests.server.client import ask
from tests.server.conftest import SECRET

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., str]

HERE = Path(__file__).resolve().parent


@pytest.fixture(scope="session")
def server(drawing_server: str) -> str:
    return drawing_server


@pytest.fixture(scope="session")
def folder(tmp_path_factory) -> Path:
    made: Path = tmp_path_factory.mktemp("tools")
    for name in ("package.json", "client.mts"):
        shutil.copy(HERE / name, made)
    npm = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--no-package-lock"]
    subprocess.run(npm, cwd=made, check=True)
    return made


@pytest.fixture(scope="session")
def run(folder: Path) -> Run:
    """Runs a program of the folder; says what it said, and fails where it does."""

    def ran(*command: str, **environment: str) -> str:
        done = subprocess.run(
            ["npx", "--no-install", *command],
            cwd=folder,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        said = done.stdout + done.stderr
        assert done.returncode == 0, said
        return said

    return ran


@pytest.fixture(scope="session", params=["public", "signed"])
def document(request, folder: Path) -> str:
    """The name of the file with the OpenAPI document."""
    with running_server(ATLAS_ACCESS=request.param, ATLAS_SECRET=SECRET) as address:
        (folder / f"{request.param}.json").write_bytes(ask(address, "/openapi.json").body)
    return f"{request.param}.json"
