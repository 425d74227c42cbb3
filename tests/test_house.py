"""The house itself: what stands in its files, how large they are, what its documents promise."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import tomllib
from functools import cache

import pytest

from dashboard.cli import NAMES
from dashboard.settings import Settings, variable
from tests.conftest import ROOT

LONGEST_FILE = 300
"""Lines. The longest has 204 today; the median is under 70."""

LONGEST_FUNCTION = 60
"""Lines. The longest has 53 today; almost all are under 40."""

_PLACES = tuple(f"/{name}/" for name in ("work", "tmp", "root", "home"))
_REGISTRIES = (
    "pypi.org",
    "pythonhosted",
    "--index-url",
    "--extra-index-url",
    "--find-links",
    "://",
)
_NAMESPACE = re.compile(r'xmlns(?::\w+)?="http://www\.w3\.org/[^"]*"')


def tracked():
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False, text=True
    )
    if listed.returncode:
        pytest.skip("not a checkout: nothing says which files belong to the project")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).exists()]


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def modules():
    return sorted((ROOT / "dashboard").rglob("*.py"))


@cache
def syntax(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def nodes(*kinds):
    for path in modules():
        yield from ((path, node) for node in ast.walk(syntax(path)) if isinstance(node, kinds))


def functions():
    return nodes(ast.FunctionDef, ast.AsyncFunctionDef)


def test_every_script_can_be_run():
    scripts = [path for path in tracked() if path.read_bytes().startswith(b"#!")]
    assert scripts
    assert not [path.name for path in scripts if not os.access(path, os.X_OK)]


def test_no_file_names_a_folder_of_one_machine():
    found = []
    for path in tracked():
        if path.suffix in {".br", ".png", ".ico", ".woff2"}:
            continue
        text = path.read_text(encoding="utf-8")
        found += [f"{path.relative_to(ROOT)}: {place}" for place in _PLACES if place in text]
    assert not found


@pytest.mark.parametrize(
    "name", ["requirements.txt", "requirements-dev.txt", "requirements-bench.txt"]
)
def test_locked_versions_have_hashes_and_name_no_registry(name):
    text = read(name)
    assert not [host for host in _REGISTRIES if host in text]
    pinned = re.findall(r"^[a-z0-9]\S*==\S+", text, re.MULTILINE)
    assert pinned
    for block in re.split(r"\n(?=\S)", text):
        if "==" in block:
            assert "--hash=sha256:" in block, block.splitlines()[0]


def test_every_direct_dependency_is_locked():
    project = tomllib.loads(read("pyproject.toml"))["project"]
    needs, extra = project["dependencies"], project["optional-dependencies"]
    for lock, wanted in (
        ("requirements.txt", needs),
        ("requirements-dev.txt", needs + extra["dev"]),
        ("requirements-bench.txt", needs + extra["bench"]),
    ):
        names = {re.split(r"[\[><=]", need)[0] for need in wanted}
        locked = set(re.findall(r"^([a-z0-9._-]+)==", read(lock), re.MULTILINE))
        assert names <= locked


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_says_in_its_first_line_what_it_is_and_stays_small(path):
    text = path.read_text(encoding="utf-8")
    first = ast.get_docstring(syntax(path))
    assert first, "no docstring"
    assert text.splitlines()[0].startswith(f'"""{first.splitlines()[0]}')
    assert text.count("\n") <= LONGEST_FILE


def test_no_function_is_long():
    long = [
        f"{path.relative_to(ROOT)}:{node.name}"
        for path, node in functions()
        if (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]
    assert not long


def test_every_function_declares_what_it_returns():
    silent = [
        f"{path.relative_to(ROOT)}:{node.name}"
        for path, node in functions()
        if node.returns is None
    ]
    assert not silent


def test_assets_ask_nothing_of_another_server():
    for path in sorted((ROOT / "assets").glob("*.*")):
        text = _NAMESPACE.sub("", path.read_text(encoding="utf-8"))
        assert not re.search(r"https?://|url\(\s*['\"]?//|@import|\bsrc=|sendBeacon", text), (
            path.name
        )


def test_the_changelogs_newest_release_is_this_version():
    version = tomllib.loads(read("pyproject.toml"))["project"]["version"]
    releases = re.findall(r"^## \[(\d[^\]]*)\]", read("CHANGELOG.md"), re.MULTILINE)
    assert releases[0] == version
    named = re.findall(r"hyperatlas[-=]+(\d+\.\d+\.\d+)", read("README.md"))
    assert set(named) <= {version}


def test_the_citation_is_of_this_dataset():
    package = json.loads(read("data/datapackage.json"))
    assert f'version: "{package["version"]}"' in read("CITATION.cff")


def test_the_readme_counts_what_there_is(dataset, catalogue):
    claim = f"{len(dataset.claims)} claims in {dataset.claims['table'].nunique()} tables"
    assert claim in read("README.md")
    others = len(dataset.library.claims) - len(dataset.claims)
    assert f"{others:,} claims of Epoch AI's data" in read("README.md")
    assert all(f"`{name}`" in read("README.md") for name in catalogue)


def test_the_readme_names_every_command_and_setting():
    text = read("README.md")
    for command in NAMES:
        assert f"`hyperatlas {command}" in text, command
    for name in Settings.model_fields:
        assert f"`{variable(name)}`" in text, name


def test_every_file_that_a_document_points_to_exists():
    for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", read(name)):
            assert (ROOT / target).exists(), f"{name}: {target}"


def test_every_table_is_described_in_the_data_document(dataset):
    text = read("docs/data.md")
    assert not [name for name in dataset.package.tables if f"`{name}`" not in text]


def test_no_class_name_stands_twice() -> None:
    where: dict[str, list[str]] = {}
    for path, node in nodes(ast.ClassDef):
        where.setdefault(node.name, []).append(str(path.relative_to(ROOT)))
    assert len(where) > 100
    assert {name: places for name, places in where.items() if len(places) > 1} == {}


def test_what_may_be_read_from_a_file_of_data_is_not_said_to_stand_in_an_article(dataset):
    """Only a paragraph is always an article's, and `row` and `cells` say what is not."""
    of_articles = {"paragraph", "row", "cells"}
    for table in dataset.package.tables.values():
        if not table.holds_claims:
            continue
        described = [one for name, one in table.columns.items() if name not in of_articles]
        for one in (table, *described):
            assert "기사" not in one.description.ko, (table.name, one.name)
            assert "article" not in one.description.en.lower(), (table.name, one.name)
