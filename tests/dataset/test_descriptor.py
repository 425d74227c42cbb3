from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.dataset.checks import check
from dashboard.dataset.descriptor import read_package
from dashboard.dataset.faults import BrokenDataset
from dashboard.locations import data_directory
from tests.dataset.conftest import DESCRIPTOR

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


COLUMNS = "claim, model, parameters, source"


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        (("resources",), {}, "resources '{}' must be a list with at least one entry"),
        (("name",), "", "name '' must be a text that is not empty"),
        (("version",), 2, "version '2' must be a text that is not empty"),
        (("title",), ["x"], "title '[\"x\"]' must be a text"),
        (
            ("licenses",),
            [{}],
            "licenses[0].name '' is missing: must be an identifier such as CC-BY",
        ),
        (("licenses",), [], "licenses '[]' must be a list with at least one entry"),
        (("contributors",), [{"roles": 3}], "contributors[0].roles '3' must be a text or a list"),
        (("contributors",), [{"role": "publisher"}], "contributors[0].title '' is missing: must"),
        (("vocabularies",), [], "vocabularies '[]' must be an object"),
        (("vocabularies", "bound"), None, "vocabularies.bound 'null' must be an object"),
        (("vocabularies", "bound", "about", "words"), 3, "bound.about.words '3' must be a text or"),
        (
            ("vocabularies", "bound", "about", "needs"),
            ["exakt"],
            "about.needs 'exakt' is no term of this vocabulary; there are: exact, about",
        ),
        ((*RESOURCE, "path"), None, "resources[2].path 'null' must be a text"),
        ((*RESOURCE, "path"), "../x.csv", "path '../x.csv' must be the path of a file in the"),
        ((*RESOURCE, "path"), "models.csv", "path 'models.csv' is the same as another table's"),
        ((*RESOURCE, "name"), "models", "resources[2].name 'models' is the same as another"),
        (
            (*RESOURCE, "claim", "parts"),
            ["modell"],
            "parts 'modell' is no column of parameter_counts",
        ),
        ((*RESOURCE, "claim", "parts"), [], "parts '[]' must be the columns that say what a claim"),
        ((*RESOURCE, "schema"), None, "resources[2].schema 'null' must be an object"),
        (
            (*RESOURCE, "schema", "primaryKey"),
            "x",
            f"primaryKey 'x' is no column of parameter_counts; there are: {COLUMNS}",
        ),
        ((*RESOURCE, "schema", "foreignKeys"), [], "foreignKeys '[]' must be a list with at least"),
        (
            (*RESOURCE, "schema", "foreignKeys"),
            [{"fields": "model", "reference": {"resource": "modells", "fields": "model"}}],
            "foreignKeys[0].reference.resource 'modells' is no table; there are: sources, models,",
        ),
        (
            (*RESOURCE, "schema", "foreignKeys"),
            [{"fields": "model", "reference": {"resource": 3, "fields": "model"}}],
            "foreignKeys[0].reference.resource '3' must be a text",
        ),
        ((*FIELD, "type"), "date", "type 'date' must be one of string, integer, number, boolean"),
        (
            (*FIELD, "links"),
            "modells",
            "links 'modells' is no table; there are: sources, models, p",
        ),
        (
            (*FIELD, "vocabulary"),
            "stat",
            "vocabulary 'stat' is no vocabulary; there are: status, b",
        ),
        ((*FIELD, "evidence"), "feeling", "evidence 'feeling' must be one of figure, date, name,"),
        ((*FIELD, "constraints"), {"pattern": "("}, "constraints.pattern '(' is no regular expr"),
        ((*FIELD, "constraints"), {"minimum": "1"}, "constraints.minimum '1' must be a number"),
        ((*FIELD, "constraints"), {"required": "yes"}, "required 'yes' must be true or false"),
        ((*FIELD, "name"), "modell", "parts 'model' is no column of parameter_counts"),
        ((*FIELD, "name"), "claim", "fields[1].name 'claim' is the same as another column's"),
    ],
)
def test_a_broken_description_says_where_and_what_is_allowed(
    small: Path, path: tuple[str | int, ...], value: object, fault: str
) -> None:
    text = json.dumps(changed(path, value), indent=1, ensure_ascii=False)
    (small / "datapackage.json").write_text(text, encoding="utf-8")
    with pytest.raises(BrokenDataset, match=r"^datapackage.json:\d+: ") as broken:
        read_package(small)
    assert fault in str(broken.value)


@pytest.mark.parametrize("value", ["", ["models"], 3])
def test_a_value_of_another_shape_is_told_once(small: Path, value: object) -> None:
    text = json.dumps(changed((*FIELD, "links"), value))
    (small / "datapackage.json").write_text(text, encoding="utf-8")
    (fault,) = check(small)
    assert fault.rule == "must be a text that is not empty"


def test_every_fault_of_a_description_is_told_at_once_with_its_line(small: Path) -> None:
    descriptor = copy.deepcopy(DESCRIPTOR)
    del descriptor["version"]
    descriptor["licenses"] = []
    descriptor["vocabularies"]["bound"]["about"]["words"] = 3
    fields = descriptor["resources"][2]["schema"]["fields"]
    fields[1] |= {"links": "modells", "type": "txt"}
    fields[2]["constraints"]["minimum"] = "one"
    descriptor["resources"][0]["schema"]["foreignKeys"] = []
    text = json.dumps(descriptor, indent=1, ensure_ascii=False)
    (small / "datapackage.json").write_text("\ufeff" + text, encoding="utf-8")
    lines = text.splitlines()
    told = {(fault.column, lines[fault.line - 1].strip(" ,")) for fault in check(small)}
    assert told == {
        ("version", "{"),
        ("licenses", '"licenses": []'),
        ("vocabularies.bound.about.words", '"words": 3'),
        ("resources[2].schema.fields[1].links", '"links": "modells"'),
        ("resources[2].schema.fields[1].type", '"type": "txt"'),
        ("resources[2].schema.fields[2].constraints.minimum", '"minimum": "one"'),
        ("resources[0].schema.foreignKeys", '"foreignKeys": []'),
    }


@pytest.mark.parametrize(
    ("changes", "publisher", "licence"),
    [
        ({}, ("작은 자료", "Small"), "CC-BY-4.0"),
        ({"contributors": [{"title": "Acme", "role": "publisher"}]}, ("Acme", "Acme"), "CC-BY-4.0"),
        (
            {"contributors": [{"title": "A"}, {"organization": "B", "roles": ["publisher"]}]},
            ("B", "B"),
            "CC-BY-4.0",
        ),
        ({"licenses": [{"path": "LICENSE.txt"}]}, ("작은 자료", "Small"), "LICENSE.txt"),
        (
            {"licenses": [{"name": "a", "title": "One"}, {"name": "b", "title": "Two"}]},
            ("작은 자료", "Small"),
            "One, Two",
        ),
    ],
)
def test_whose_data_it_is(
    small: Path, changes: dict[str, Any], publisher: tuple[str, str], licence: str
) -> None:
    descriptor = json.dumps(DESCRIPTOR | changes)
    (small / "datapackage.json").write_text(descriptor, encoding="utf-8")
    identity = read_package(small).identity
    assert (identity.publisher.ko, identity.publisher.en) == publisher
    assert identity.licence.en == licence


def test_a_title_in_one_language_stands_in_both_and_the_name_for_none(small: Path) -> None:
    for written, expected in (
        ({"title": "둘"}, ("둘", "둘")),
        ({"title_ko": "하나"}, ("하나", "하나")),
        ({}, ("small", "small")),
    ):
        bare = {key: value for key, value in DESCRIPTOR.items() if not key.startswith("title")}
        (small / "datapackage.json").write_text(json.dumps(bare | written), encoding="utf-8")
        title = read_package(small).identity.title
        assert (title.ko, title.en) == expected


@pytest.mark.parametrize(("codec", "name"), [("cp949", "CP949"), ("utf-16", "UTF-16")])
def test_a_description_in_another_encoding_is_named(small: Path, codec: str, name: str) -> None:
    text = json.dumps(DESCRIPTOR, ensure_ascii=False)
    (small / "datapackage.json").write_bytes(text.encode(codec))
    (fault,) = check(small)
    assert f"is {name}, not UTF-8" in fault.rule


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
