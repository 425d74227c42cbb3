"""A new table of facts is its description and its file; everything else follows from them."""

from __future__ import annotations

import csv
import io
import json
import shutil
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from zipfile import ZipFile

import pytest

from dashboard.analysis.organizations.related_claims import claims_of
from dashboard.cli import main
from dashboard.dataset.loading import load
from tests.conftest import running_server
from tests.real import articles_directory
from tests.server.client import HTML, ask

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DESCRIPTION: dict[str, Any] = {
    "name": "hardware",
    "path": "hardware.csv",
    "title": "Computing clusters",
    "title_ko": "연산 클러스터",
    "claim": {
        "prefix": "hardware",
        "parts": ["cluster"],
        "owner": "organization",
        "quantity": {"column": "megawatts", "keys": ["cluster"]},
    },
}
OWN: list[dict[str, Any]] = [
    {"name": "cluster", "type": "string", "title": "Cluster", "title_ko": "클러스터"},
    {"name": "name_ko", "type": "string", "title": "Name", "title_ko": "이름"},
    {"name": "name_en", "type": "string", "title": "Name", "title_ko": "이름"},
    {
        "name": "organization",
        "type": "string",
        "title": "Operator",
        "title_ko": "운영 기관",
        "links": "organizations",
        "evidence": "name",
    },
    {
        "name": "megawatts",
        "type": "number",
        "title": "Power",
        "title_ko": "전력",
        "unit": "MW",
        "evidence": "figure",
    },
    {
        "name": "chips",
        "type": "integer",
        "title": "Chips",
        "title_ko": "칩",
        "unit": "chip",
        "evidence": "figure",
    },
]
ROW = {
    "claim": "hardware-gak-sejong-hankyung",
    "cluster": "gak-sejong",
    "name_ko": "각 세종",
    "name_en": "GAK Sejong",
    "organization": "naver",
    "megawatts": "270",
    "chips": "3000",
    "source": "hankyung-2021-05-26",
    "paragraph": "35",
    "as_written": "네이버 … 각 세종 … 270메가와트 … 3000개",
    "status": "actual",
    "bound": "exact",
    "inferred": "false",
}


def with_hardware(folder: Path, *rows: dict[str, str]) -> Path:
    """Return a copy of the dataset with one more table: a description and a file."""
    shutil.copytree(articles_directory(), folder, dirs_exist_ok=True)
    path = folder / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    like = next(one for one in package["resources"] if one["name"] == "parameter_counts")
    claim, evidence = like["schema"]["fields"][0], like["schema"]["fields"][-11:]
    schema = {"fields": [claim, *OWN, *evidence], "primaryKey": "claim"}
    package["resources"].append({**DESCRIPTION, "schema": schema})
    path.write_text(json.dumps(package, ensure_ascii=False), encoding="utf-8")
    with (folder / "hardware.csv").open("w", encoding="utf-8", newline="") as file:
        names = [field["name"] for field in schema["fields"]]
        writer = csv.DictWriter(file, names, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows or (ROW,))
    return folder


@pytest.fixture(scope="module")
def served(tmp_path_factory) -> Iterator[str]:
    folder = with_hardware(tmp_path_factory.mktemp("hardware"))
    with running_server(ATLAS_DATA=str(folder), ATLAS_BROWSERS="0") as address:
        yield address


def test_its_claims_are_checked(tmp_path, capsys):
    folder = with_hardware(tmp_path, {**ROW, "megawatts": "207", "organization": "nobody"})
    assert main(["check", str(folder)]) == 1
    said = capsys.readouterr().out
    assert "hardware.csv:2: megawatts '207' is not in as_written" in said
    assert "hardware.csv:2: organization 'nobody' " in said


def test_its_claims_can_contradict_one_another(tmp_path, capsys):
    other = {**ROW, "claim": "hardware-gak-sejong-joongang", "source": "joongang-2022-02-23"}
    other |= {"megawatts": "300", "as_written": ROW["as_written"].replace("270", "300")}
    folder = with_hardware(tmp_path, ROW, other)
    assert main(["check", str(folder)]) == 1
    fault = f"megawatts '270' contradicts {other['claim']}; disagreements does not name both"
    assert f"hardware.csv:2: {fault}" in capsys.readouterr().out


def test_its_claims_are_found_wherever_claims_are(served):
    assert ask(served, "/api/tables").json["tables"][-1]["name"] == "hardware"
    assert ask(served, "/api/tables/hardware.json").json["rows"][0]["chips"] == 3000
    assert ask(served, f"/evidence/{ROW['claim']}", headers=HTML).status == 200
    assert ask(served, f"/evidence/{ROW['claim']}-not", headers=HTML).status == 404
    found = ask(served, f"/api/search?q={quote(ROW['name_ko'])}&lang=ko").json
    assert {ROW["claim"], ROW["cluster"]} <= set(json.dumps(found).replace('"', " ").split())
    archive = ZipFile(io.BytesIO(ask(served, "/api/dataset.zip").body))
    assert "hardware.csv" in archive.namelist()


def test_its_claims_are_about_the_organizations_that_it_links(tmp_path):
    dataset = load(with_hardware(tmp_path))
    assert ROW["claim"] in set(claims_of(dataset, "naver")["claim"])
