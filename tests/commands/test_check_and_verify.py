"""Both commands on the dataset itself, as a maintainer runs them."""

from __future__ import annotations

import os
import re

import pytest

from dashboard.cli import main


def test_check_finds_no_fault_from_any_folder(tmp_path, monkeypatch, dataset, capsys) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 0
    told = capsys.readouterr().out
    assert re.fullmatch(
        rf"data: {len(dataset.library.claims)} claims in \d+ tables, no fault\n", told
    )


def test_the_report_lists_every_known_disagreement_with_its_claims(dataset, capsys) -> None:
    assert main(["check", "--report"]) == 0
    told = capsys.readouterr().out
    known = dataset.tables["disagreements"]
    assert len(known)
    for row in known.to_dict("records"):
        _, _, after = told.partition(f"{row['disagreement']} (")
        own = after.split("\n\n")[0]
        assert row["title_en"] in own
        assert all(f"  {claim} (" in own for claim in row["claims"].split(";"))


def test_verify_finds_every_fragment_table_by_table(dataset, capsys) -> None:
    articles = os.environ.get("ATLAS_ARTICLES")
    if not articles:
        pytest.skip("ATLAS_ARTICLES names no folder: the articles are not part of the project")
    assert main(["verify"]) == 0
    told = capsys.readouterr().out
    line = re.compile(r"^(\w+) +(\d+) claims +(\d+) of +(\d+) fragments found$", re.MULTILINE)
    counts = line.findall(told)
    assert {table for table, *_ in counts} == set(dataset.claims["table"])
    assert sum(int(claims) for _, claims, *_ in counts) == len(dataset.claims)
    assert all(found == wanted for _, _, found, wanted in counts)
