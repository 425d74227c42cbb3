"""`hyperatlas get`: what the server would answer, without a server."""

from __future__ import annotations

import json

import pytest

from dashboard.cli import main


def test_rows_come_as_the_address_says(capfdbinary) -> None:
    assert main(["get", "/charts/model-sizes.csv?country=KR&lang=en"]) == 0
    rows = capfdbinary.readouterr().out.decode("utf-8-sig").splitlines()
    assert len(rows) > 2
    assert all("South Korea" in row for row in rows[1:])


def test_an_address_in_full_names_the_host(capfdbinary) -> None:
    assert main(["get", "https://atlas.example/api/tables"]) == 0
    answer = capfdbinary.readouterr().out.decode()
    assert "https://atlas.example/api/tables/models.json" in answer


def test_the_answer_goes_into_a_file(tmp_path, capfd) -> None:
    path = tmp_path / "ready.json"
    assert main(["get", "readyz", "-o", str(path)]) == 0
    assert json.loads(path.read_text())["status"] == "ready"
    assert capfd.readouterr().out == ""


@pytest.mark.parametrize(
    ("address", "said"),
    [("/charts/nothing.csv", '"status":404'), ("/charts/model-sizes.csv?axis=x", '"status":422')],
)
def test_a_problem_is_told_and_nothing_is_written(address, said, tmp_path, capfd) -> None:
    path = tmp_path / "answer"
    assert main(["get", address, "-o", str(path)]) == 1
    told = capfd.readouterr()
    assert said in told.err
    assert told.out == ""
    assert not path.exists()


def test_what_is_no_address_is_told_in_a_line(capfd) -> None:
    assert main(["get", "http://[x"]) == 2
    assert capfd.readouterr().err.splitlines() == ["http://[x: Invalid IPv6 URL"]


def test_a_page_is_there_as_from_a_server(capfdbinary) -> None:
    assert main(["get", "/data?lang=en"]) == 0
    page = capfdbinary.readouterr().out.decode()
    assert '<html lang="en"' in page
    assert "application/ld+json" in page
