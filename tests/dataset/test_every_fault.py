"""One folder with a fault of every kind: all of them are reported in one run, in their place."""

from __future__ import annotations

import ast
import csv
import re
import shutil
from pathlib import Path

import pytest

from dashboard.dataset import checks
from dashboard.dataset.checks import check
from tests.real import articles_directory

# A table: claim or key, column, what is written there, the beginning of the rule that it breaks.
BROKEN = {
    "models": [
        ("model-gopher-joongang", "modality", "speech", "is not one of"),
        ("model-gopher-joongang", "announced_on", "2021-11", "is not in as_written"),
        ("model-meena-joongang", "announced_on", "2020-13", "is not a date"),
        ("model-alphago-joongang", "name_ko", "", "is required"),
        ("model-iruda-aitimes", "paragraph", "0", "is less than 1"),
        ("model-deep-blue-herald", "as_written", "딥", "is not named in as_written"),
        ("model-mindall-e-joongang", "claim", "model-kogpt-joongang", "is the claim of"),
        ("model-wu-dao-2-joongang", "claim", "model-wudao-joongang", "does not begin with"),
    ],
    "parameter_counts": [
        ("size-hyperclova-hankyung", "parameters", "x", "is not a value of type"),
        ("size-gpt-3-hankyung", "parameters", "176000000000", "is not in as_written"),
        ("size-gopher-joongang", "model", "no-such", "links to no row of models"),
        ("size-meena-joongang", "bound", "exact", "is not what as_written says"),
        ("size-exaone-joongang", "parameters", "400000000000", "contradicts"),
        ("size-lg-target-2021-hankyung", "status", "actual", "is not what"),
        ("size-wu-dao-2-joongang", "status", "disputed", "names no row of"),
        ("size-kogpt-joongang", "source", "herald-2022", "does not end with"),
    ],
    "training_data": [
        ("training-exaone-corpus-herald", "unit", "ratio", "is not the unit"),
    ],
    "investments": [
        ("investment-naver-hyperclova-hankyung", "low", "", "needs both low and high"),
        ("investment-naver-hyperclova-hankyung", "amount", "1", "is a point value"),
        ("investment-lg-hyperscale-ai-hankyung", "currency", "", "is missing beside"),
        ("investment-next-generation-ai-programme-hankyung", "ends_on", "2021", "is not after"),
    ],
    "market_forecasts": [
        ("market-idc-global-ai-market-2024-joongang", "year", "2021", "is before its"),
        ("market-kcis-ai-market-2018-hankyung", "amount", "29800000000", "is not in"),
    ],
    "growth_rates": [
        ("growth-kcis-ai-market-2019-2025-hankyung", "rate", "83.4", "is not 38"),
        ("growth-kcis-ai-market-2018-2019-hankyung", "kind", "compound", "does not fit"),
    ],
    "alliances": [
        ("alliance-expert-ai-alliance-joongang", "stated_members", "31", "is not the number"),
    ],
    "memberships": [
        ("member-ai-one-team-kt-byline", "role", "member", "is lead in line"),
        ("member-ai-one-team-lg-uplus-byline", "role", "lead", "is held by"),
        ("member-sk-apollo-sk-telecom-joongang", "role", "member", "is no role in"),
    ],
    "organizations": [
        ("organization-kakao-brain-joongang", "parent", "naver", "stands neither in"),
    ],
    "sources": [
        ("joongang-2022-02-23", "published_on", "2022-02-24", "is not the date in"),
    ],
    "exchange_rates": [
        ("2022-02-23", "krw_per_usd", "1096.1", "is not 1196.1"),
    ],
    "disagreements": [
        ("exaone-size", "claims", "size-exaone-herald", "names fewer than two"),
    ],
    "outcomes": [
        ("size-lg-target-2021-hankyung", "outcomes", "size-no-such", "names no claim"),
        ("investment-lg-hyperscale-ai-hankyung", "verdict", "kept", "does not fit outcomes"),
    ],
    "metrics": [
        ("metric-naver-papers-cvpr-aitimes", "note_en", "with space ", "has space around it"),
    ],
    "events": [
        (
            "event-ces-2020-byline",
            "as_written",
            "가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가",
            "has a fragment of 41 characters",
        ),
        ("event-interbattery-2022-aitimes", "on", "2023-03-17", "is after its article"),
    ],
}
CELLS = [(table, *row) for table, rows in BROKEN.items() for row in rows]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("broken") / "data"
    shutil.copytree(articles_directory(), folder)
    for table, key, column, value, _ in CELLS:
        rewrite(folder / f"{table}.csv", key, column, value)
    (folder / "applications.csv").write_bytes(b"\xff")
    (folder / "model_developers.csv").unlink()
    milestones = folder / "alliance_milestones.csv"
    text = milestones.read_text(encoding="utf-8")
    milestones.write_text(f"{text}one,cell,too,few\n", encoding="utf-8")
    return folder


def rewrite(path: Path, key: str, column: str, value: str) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    (row,) = [row for row in rows if row[0] == key]
    assert row[rows[0].index(column)] != value
    row[rows[0].index(column)] = value
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


@pytest.fixture(scope="module")
def faults(folder: Path) -> list[str]:
    return [str(fault) for fault in check(folder)]


def place_of(table: str, key: str) -> str:
    """Where a row stands; changed cells do not move it."""
    lines = (articles_directory() / f"{table}.csv").read_text(encoding="utf-8").splitlines()
    (number,) = [number for number, line in enumerate(lines, 1) if line.startswith(f"{key},")]
    return f"{table}.csv:{number}"


@pytest.mark.parametrize(("table", "key", "column", "value", "rule"), CELLS)
def test_a_fault_of_a_cell(
    faults: list[str], table: str, key: str, column: str, value: str, rule: str
) -> None:
    here = [fault for fault in faults if fault.startswith(f"{place_of(table, key)}: ")]
    assert [fault for fault in here if f" {rule}" in fault], here


@pytest.mark.parametrize(
    "fault",
    [
        "applications.csv:1: file 'applications.csv' is not UTF-8",
        "model_developers.csv:1: file 'model_developers.csv' cannot be read",
        "row 'one,cell,too,few' has 4 cells where the header has",
    ],
)
def test_a_fault_of_a_file(faults: list[str], fault: str) -> None:
    assert any(fault in found for found in faults)


def test_faults_come_in_the_order_of_files_and_lines(folder: Path) -> None:
    found = [(fault.file, fault.line) for fault in check(folder)]
    assert found == sorted(found)
    assert len(found) > len(CELLS)


def test_whatever_a_cell_breaks_is_said_in_korean_too(folder: Path) -> None:
    found = [one for one in check(folder) if one.column not in ("file", "row", "header")]
    assert len(found) > len(CELLS)
    assert [one for one in found if one.words is None or one.words.en != one.rule] == []
    assert [one for one in found if not re.search("[가-힣]", one.said.ko)] == []


def test_no_rule_is_in_one_language_only() -> None:
    rules = Path(checks.__file__).parent.glob("*.py")
    calls = [
        (path.name, node.lineno)
        for path in rules
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "fault"
        if isinstance(node.args[1], ast.Constant | ast.JoinedStr) and path.stem != "questions"
    ]
    assert calls == []
