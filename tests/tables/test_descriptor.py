from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.locations import data_directory
from dashboard.tables.checks import check
from dashboard.tables.descriptor import read_package
from dashboard.tables.faults import BrokenDataset
from tests.tables.conftest import DESCRIPTOR

if TYPE_CHECKING:
    from pathlib import Path

RESOURCE = ("resources", 2)
FIELD = (*RESOURCE, "schema", "fields", 1)
SHORT = st.text(max_size=5)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | SHORT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(SHORT, inner, max_size=3),
    max_leaves=5,
)


def changed(path: tuple[str | int, ...], value: object) -> dict[str, Any]:
    descriptor: Any = copy.deepcopy(DESCRIPTOR)
    target = descriptor
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    return dict(descriptor)


def paths(node: Any, before: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    keys = list(node) if isinstance(node, dict) else []
    keys += range(len(node)) if isinstance(node, list) else []
    below = [path for key in keys for path in paths(node[key], (*before, key))]
    return ([before] if before else []) + below


def test_the_description_of_a_table(small: Path) -> None:
    package = read_package(small)
    table = package.tables["parameter_counts"]
    identity = package.identity
    assert (identity.version, identity.licence.en, identity.title.ko) == (
        "1",
        "CC-BY-4.0",
        "작은 자료",
    )
    assert (table.file, table.primary_key, table.claim_prefix) == (
        "parameter_counts.csv",
        ("claim",),
        "size",
    )
    assert (table.holds_claims, table.is_named, table.identity) == (True, False, None)
    assert table.columns["model"].links == "models"
    assert table.columns["parameters"].minimum == 1
    assert [column.name for column in table.carried_by("figure")] == ["parameters"]


def test_what_other_tables_link_to(small: Path) -> None:
    tables = read_package(small).tables
    assert (tables["models"].identity, tables["models"].is_named) == ("model", True)
    assert (tables["sources"].identity, tables["sources"].holds_claims) == ("source", False)


def test_cues_of_a_term(small: Path) -> None:
    package = read_package(small)
    assert package.cues("bound", "about") == ("약",)
    assert package.cues("bound", "no-such") == ()
    assert package.cues("no-such", "about") == ()


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("resources",), {}, "the package' has no list 'resources'"),
        (("name",), "", "has no 'name'"),
        (("licenses",), [{}], "has no 'name'"),
        (("vocabularies",), [], "is not an object"),
        (("vocabularies", "bound", "about", "words"), 3, "is not a list of words"),
        ((*RESOURCE, "path"), None, "has no 'path'"),
        ((*RESOURCE, "claim", "parts"), ["modell"], "modell' is not a column"),
        ((*RESOURCE, "claim", "parts"), [], "does not say what they are about"),
        ((*FIELD, "type"), "date", "date' is not allowed as type"),
        ((*FIELD, "links"), "modells", "modells' is not a table"),
        ((*FIELD, "vocabulary"), "modells", "modells' is not a vocabulary"),
        ((*FIELD, "evidence"), "feeling", "feeling' is not allowed as evidence"),
        ((*FIELD, "constraints"), {"pattern": "("}, "is not a pattern"),
        ((*FIELD, "constraints"), {"minimum": "1"}, "is not a number"),
        ((*FIELD, "name"), "modell", "model' is not a column of parameter_counts"),
    ],
)
def test_a_broken_description_says_where(
    small: Path, path: tuple[str | int, ...], value: object, message: str
) -> None:
    (small / "datapackage.json").write_text(json.dumps(changed(path, value)), encoding="utf-8")
    with pytest.raises(BrokenDataset, match=r"^datapackage.json:1: descriptor") as broken:
        read_package(small)
    assert message in str(broken.value)


@pytest.mark.parametrize(
    ("content", "line"), [(b"{\n\n x", 3), (b"", 1), (b"\xff\xfe", 1), (b"[]", 1), (b"null", 1)]
)
def test_what_is_no_description(small: Path, content: bytes, line: int) -> None:
    (small / "datapackage.json").write_bytes(content)
    (fault,) = check(small)
    assert (fault.file, fault.line) == ("datapackage.json", line)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(st.sampled_from(paths(DESCRIPTOR)), JSON)
def test_any_description_is_read_or_refused(
    small: Path, path: tuple[str | int, ...], value: object
) -> None:
    (small / "datapackage.json").write_text(json.dumps(changed(path, value)), encoding="utf-8")
    assert isinstance(check(small), list)


def test_the_real_description_is_bilingual() -> None:
    for table in read_package(data_directory()).tables.values():
        for words in (table.title, *(column.title for column in table.columns.values())):
            assert words.ko, table.name
            assert words.en, table.name
