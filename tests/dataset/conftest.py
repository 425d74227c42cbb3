"""A small dataset of its own, so that these tests do not lean on the real one."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dashboard.dataset.descriptor import read_package
from dashboard.dataset.files import read_records
from dashboard.dataset.records import Record, Records
from tests.real import articles_directory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dashboard.dataset.description import Package
    from dashboard.dataset.faults import Fault

EVIDENCE_FIELDS = [
    {"name": "source", "type": "string", "links": "sources"},
    {"name": "paragraph", "type": "integer", "constraints": {"minimum": 1}},
    {"name": "as_written", "type": "string"},
    {"name": "status", "type": "string", "vocabulary": "status"},
    {"name": "bound", "type": "string", "vocabulary": "bound"},
    {"name": "inferred", "type": "boolean"},
    {"name": "inferred_columns", "type": "string", "separator": ";"},
    {"name": "note_ko", "type": "string"},
    {"name": "note_en", "type": "string"},
]

DESCRIPTOR: dict[str, Any] = {
    "name": "small",
    "title": "Small",
    "title_ko": "작은 자료",
    "version": "1",
    "licenses": [{"name": "CC-BY-4.0"}],
    "vocabularies": {
        "status": {
            "actual": {"title": "actual", "title_ko": "실제"},
            "planned": {"words": ["목표"]},
        },
        "bound": {"exact": {}, "about": {"words": ["약"]}},
    },
    "resources": [
        {
            "name": "sources",
            "path": "sources.csv",
            "schema": {
                "fields": [
                    {"name": "source", "type": "string", "constraints": {"required": True}},
                    {"name": "title", "type": "string"},
                    {"name": "published_on", "type": "string"},
                    {"name": "sha256", "type": "string"},
                ],
                "primaryKey": "source",
            },
        },
        {
            "name": "models",
            "path": "models.csv",
            "claim": {"prefix": "model", "parts": ["model"]},
            "schema": {
                "fields": [
                    {"name": "claim", "type": "string", "constraints": {"unique": True}},
                    {"name": "model", "type": "string", "constraints": {"pattern": "[a-z0-9-]+"}},
                    {"name": "name_ko", "type": "string", "constraints": {"required": True}},
                    {"name": "name_en", "type": "string"},
                    {"name": "aliases", "type": "string", "separator": ";"},
                    *EVIDENCE_FIELDS,
                ],
                "primaryKey": ["model"],
            },
        },
        {
            "name": "parameter_counts",
            "path": "parameter_counts.csv",
            "claim": {"prefix": "size", "parts": ["model"]},
            "schema": {
                "fields": [
                    {"name": "claim", "type": "string", "constraints": {"unique": True}},
                    {"name": "model", "type": "string", "links": "models", "evidence": "name"},
                    {
                        "name": "parameters",
                        "type": "integer",
                        "evidence": "figure",
                        "constraints": {"minimum": 1},
                    },
                    *EVIDENCE_FIELDS,
                ],
                "primaryKey": "claim",
            },
        },
    ],
}

TABLES = {
    "sources.csv": "source,title,published_on,sha256\nherald-2022,포럼,2022-09-13/2022-12-13,\n",
    "models.csv": (
        "claim,model,name_ko,name_en,aliases,"
        "source,paragraph,as_written,status,bound,inferred,inferred_columns,note_ko,note_en\n"
        "model-exaone-herald,exaone,엑사원,EXAONE,,herald-2022,1,엑사원,actual,exact,false,,,\n"
    ),
    "parameter_counts.csv": (
        "claim,model,parameters,source,paragraph,as_written,status,bound,inferred,inferred_columns,note_ko,note_en\n"
        "size-exaone-herald,exaone,300000000000,"
        "herald-2022,1,엑사원 … 3000억개,actual,exact,false,,,\n"
    ),
}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A folder with a small, faultless dataset."""
    (tmp_path / "datapackage.json").write_text(json.dumps(DESCRIPTOR), encoding="utf-8")
    for name, text in TABLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="session")
def package() -> Package:
    """The description of the real dataset."""
    return read_package(articles_directory())


@pytest.fixture
def records_of(package: Package) -> Callable[..., Records]:
    """Builds records of the real tables: `records_of(models=[{...}], sources=[{...}])`."""

    def build(**tables: list[dict[str, str]]) -> Records:
        return Records(
            package,
            {
                name: tuple(
                    Record.of(package.tables[name], line, cells)
                    for line, cells in enumerate(rows, start=2)
                )
                for name, rows in tables.items()
            },
        )

    return build


@pytest.fixture
def faults_of(records_of: Callable[..., Records]) -> Callable[..., list[str]]:
    """Runs one check over records of the real tables: `column rule` of every fault."""

    def run(
        check: Callable[[Records], Iterable[Fault]], **tables: list[dict[str, str]]
    ) -> list[str]:
        return [f"{fault.column} {fault.rule}" for fault in check(records_of(**tables))]

    return run


@pytest.fixture(scope="session")
def articles() -> Path:
    """The folder with the saved articles, which are not part of the project."""
    folder = os.environ.get("ATLAS_ARTICLES", "")
    if not folder:
        pytest.skip("not run: ATLAS_ARTICLES does not name the folder with the saved articles")
    assert Path(folder).is_dir(), f"ATLAS_ARTICLES: {folder} is not a folder"
    return Path(folder)


@pytest.fixture(scope="session")
def real_records(package: Package) -> Records:
    """The rows of the real dataset."""
    records, faults = read_records(articles_directory(), package)
    assert faults == []
    return records
