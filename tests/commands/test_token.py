"""`hyperatlas token`, and the recipes by which a portal makes tokens itself."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys

import pytest

from dashboard.cli import main
from dashboard.tokens import LONGEST_MINUTES, Permit, RefusedTokenError, read_token
from tests.conftest import ROOT

KEY = "a key with more than thirty-two characters, also 'quoted' ones"
RECIPES = {"python": [sys.executable, "-c"], "js": ["node", "-e"], "sh": ["sh", "-c"]}


@pytest.fixture(autouse=True)
def key(monkeypatch) -> None:
    monkeypatch.setenv("ATLAS_SECRET", KEY)


def printed(capsys, *arguments: str) -> str:
    assert main(["token", *arguments]) == 0
    return capsys.readouterr().out.strip()


def test_it_prints_a_token_and_nothing_else(capsys) -> None:
    token = printed(capsys, "model-sizes", "country=KR,US", "theme=dark", "--minutes", "5")
    assert read_token(token, (KEY,)) == Permit("model-sizes", {"country": "KR,US", "theme": "dark"})
    with pytest.raises(RefusedTokenError):
        read_token(token, ("another key with more than thirty-two characters",))


@pytest.mark.parametrize("resource", ["market-growth", "page/models", "dataset"])
def test_it_opens_a_chart_a_page_or_the_dataset(capsys, resource: str) -> None:
    minutes = str(LONGEST_MINUTES)
    assert read_token(printed(capsys, resource, "--minutes", minutes), (KEY,)).resource == resource


def test_every_fault_is_told_at_once(monkeypatch, capsys) -> None:
    monkeypatch.delenv("ATLAS_SECRET")
    arguments = ["model-sizes", "country=XX", "nonsense=1", "width=300", "--minutes", "1441"]
    assert main(["token", *arguments]) == 2
    told = capsys.readouterr()
    lines = told.err.splitlines()
    assert told.out == ""
    assert [line.split()[0] for line in lines] == [
        "ATLAS_SECRET:",
        "--minutes",
        "nonsense=1:",
        "country=XX:",
    ]
    assert lines[1].endswith("allowed: 1 to 1440")
    assert "KR" in lines[3]


@pytest.mark.parametrize("minutes", ["0", "-5", "1.5", "abc", "", "９", "9" * 5000])
def test_minutes_are_a_number_up_to_a_day(minutes: str, capsys) -> None:
    assert main(["token", "model-sizes", f"--minutes={minutes}"]) == 2
    assert "--minutes" in capsys.readouterr().err


def test_an_unknown_chart_is_told_what_there_is(capsys) -> None:
    assert main(["token", "nonsense"]) == 2
    told = capsys.readouterr().err
    assert "model-sizes" in told
    assert "page/market" in told
    assert "dataset" in told


def test_a_short_key_signs_nothing(monkeypatch, capsys) -> None:
    monkeypatch.setenv("ATLAS_SECRET", KEY[:31])
    assert main(["token", "model-sizes"]) == 2
    assert capsys.readouterr().err == "ATLAS_SECRET: needs at least 32 characters\n"


def recipe(language: str) -> str:
    text = (ROOT / "docs/security.md").read_text(encoding="utf-8")
    blocks = re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)
    return next(block for block in blocks if "now" in block)


@pytest.mark.parametrize("language", RECIPES)
def test_a_token_by_the_recipe_opens(language: str) -> None:
    program = RECIPES[language]
    needed = "openssl" if language == "sh" else program[0]
    if shutil.which(needed) is None:
        pytest.skip(f"{needed} is not on this machine")
    made = subprocess.run(
        [*program, recipe(language)],
        env={**os.environ, "ATLAS_SECRET": KEY},
        capture_output=True,
        text=True,
        check=True,
    )
    assert read_token(made.stdout.strip(), (KEY,)) == Permit("model-sizes", {"country": "KR"})
