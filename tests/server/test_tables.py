"""The dataset for programs: tables, rows, and the whole as one file."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from urllib.parse import urlsplit
from zipfile import ZipFile

import pytest

from dashboard.dataset.checks import check
from dashboard.dataset.loading import load
from dashboard.export.package import dataset_archive
from dashboard.locations import data_directory
from tests.real import real_dataset
from tests.server.client import Answer, ask

NAMES = sorted(set(real_dataset().package.tables))


def cells(answer: Answer) -> list[list[str]]:
    return list(csv.reader(io.StringIO(answer.body.decode("utf-8-sig"), newline="")))


def links(answer: Answer) -> dict[str, str]:
    found = re.findall(r'<([^>]+)>; rel="(\w+)"', answer.headers["Link"] or "")
    return {name: address for address, name in found}


def asked_again(server: str, address: str) -> Answer:
    assert address.startswith(f"{server}/")
    parts = urlsplit(address)
    return ask(server, f"{parts.path}?{parts.query}" if parts.query else parts.path)


def test_the_list_has_every_table_with_its_columns_and_addresses(server, dataset) -> None:
    told = ask(server, "/api/tables").json
    assert sorted(table["name"] for table in told["tables"]) == NAMES
    assert told["version"] == dataset.version
    assert told["vocabularies"].keys() == dataset.package.vocabularies.keys()
    for table in told["tables"]:
        described = dataset.package.tables[table["name"]]
        assert table["rows"] == len(dataset.tables[table["name"]])
        assert [one["name"] for one in table["columns"]] == list(described.columns)
        assert table["title"] == {"ko": described.title.ko, "en": described.title.en}
        assert all(one["description"]["ko"] for one in table["columns"])
    units = {one["unit"] for table in told["tables"] for one in table["columns"]}
    assert {"parameter", "percent"} <= units
    for table in told["tables"][:3]:
        for address in table["addresses"].values():
            assert asked_again(server, address).status == 200
    assert asked_again(server, told["archive"]).status == 200


@pytest.mark.parametrize("name", NAMES)
def test_json_and_csv_have_the_rows_of_the_table(server, dataset, name: str) -> None:
    told = ask(server, f"/api/tables/{name}.json")
    assert told.headers["Content-Type"] == "application/json"
    written = json.dumps(told.json, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    assert told.body.decode() == written
    raw = [dict(record.cells) for record in dataset.records.of(name)]
    columns = dataset.package.tables[name].columns
    assert [one["name"] for one in told.json["columns"]] == list(columns)
    for row, given in zip(told.json["rows"], raw, strict=True):
        for column in columns.values():
            value, text = row[column.name], given[column.name]
            kinds = {"string": str, "integer": int, "number": int | float, "boolean": bool}
            assert value is None if text == "" else isinstance(value, kinds[column.type])
            if column.type == "string":
                assert (value or "") == text
    answer = ask(server, f"/api/tables/{name}.csv")
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert f'filename="{name}-{dataset.version}.json"' in told.headers["Content-Disposition"]
    assert f'filename="{name}-{dataset.version}.csv"' in answer.headers["Content-Disposition"]
    assert answer.body.startswith(b"\xef\xbb\xbf")
    head, *rows = cells(answer)
    assert head == list(columns)
    for row, given in zip(rows, raw, strict=True):
        same = [
            float(cell) == float(text)
            if cell and column.type in {"integer", "number"}
            else cell == text
            for cell, text, column in zip(row, given.values(), columns.values(), strict=True)
        ]
        assert all(same)


def test_pages_lead_to_one_another(server) -> None:
    path = "/api/tables/organizations.json?country=KR&sort=-name_en&limit=20"
    whole = ask(server, path.replace("limit=20", "limit=1000")).json["rows"]
    page, gathered = ask(server, path), []
    while True:
        gathered += page.json["rows"]
        assert links(page).get("next") == page.json["next"]
        assert links(page).get("prev") == page.json["previous"]
        if page.json["next"] is None:
            break
        page = asked_again(server, page.json["next"])
    assert gathered == whole
    assert len(gathered) == page.json["total"] > 20
    first = asked_again(server, page.json["previous"])
    assert first.json["rows"] == gathered[page.json["offset"] - 20 : page.json["offset"]]


def test_csv_has_the_page_that_json_names(server) -> None:
    told = ask(server, "/api/tables/events.json?limit=4&offset=4&sort=on").json
    answer = asked_again(server, told["csv"])
    assert [row[0] for row in cells(answer)[1:]] == [row["claim"] for row in told["rows"]]
    assert links(answer)["next"].startswith(f"{server}/api/tables/events.csv?")


def test_all_that_does_not_fit_is_told_at_once(server) -> None:
    path = "/api/tables/metrics.json?foo=1&unit=zzz&value.min=much&sort=up&limit=0&lang=en"
    answer = ask(server, path)
    assert (answer.status, answer.is_problem) == (422, True)
    named = {fault["parameter"] for fault in answer.json["faults"]}
    assert named == {"foo", "unit", "value.min", "sort", "limit"}
    assert all(fault["allowed"] and fault["reason"] for fault in answer.json["faults"])
    assert answer.headers["Content-Language"] == "en"


@pytest.mark.parametrize("path", ["/api/tables?x=1", "/api/dataset.zip?x=1", "/llms.txt?x=1"])
def test_an_unknown_parameter_is_refused_everywhere(server, path: str) -> None:
    answer = ask(server, path)
    assert (answer.status, answer.is_problem) == (422, True)


@pytest.mark.parametrize("name", ["nothing.json", "nothing.csv", "models.xml", "models", "..json"])
def test_a_table_that_does_not_exist_is_a_404_that_lists_what_does(server, name: str) -> None:
    answer = ask(server, f"/api/tables/{name}")
    assert (answer.status, answer.is_problem) == (404, True)
    assert sorted(answer.json["exists"]) == sorted(
        f"{table}.{suffix}" for table in NAMES for suffix in ("json", "csv")
    )


def test_only_reading_is_allowed(server) -> None:
    answer = ask(server, "/api/tables/models.json", "POST", body=b"{}")
    assert (answer.status, answer.is_problem) == (405, True)
    assert "POST" not in answer.headers["Allow"]


def test_the_archive_is_the_dataset(server, dataset) -> None:
    answer = ask(server, "/api/dataset.zip", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Type"] == "application/zip"
    assert answer.headers["Content-Encoding"] is None
    assert dataset.version in answer.headers["Content-Disposition"]
    assert answer.body == dataset_archive(data_directory(), dataset.library.records)()
    assert "datapackage.json" in ZipFile(io.BytesIO(answer.body)).namelist()


def test_the_tables_put_back_as_they_were_downloaded_have_no_fault(
    server, dataset, tmp_path
) -> None:
    copied = shutil.copytree(data_directory(), tmp_path / "back")
    for name, table in dataset.package.tables.items():
        (copied / table.file).write_bytes(ask(server, f"/api/tables/{name}.csv").body)
    assert [str(fault) for fault in check(copied)] == []
    again = load(copied)
    for name, frame in dataset.tables.items():
        assert again.tables[name].equals(frame), name


def test_the_archive_unpacked_has_no_fault(server, tmp_path) -> None:
    with ZipFile(io.BytesIO(ask(server, "/api/dataset.zip").body)) as opened:
        opened.extractall(tmp_path)
    assert [str(fault) for fault in check(tmp_path)] == []
