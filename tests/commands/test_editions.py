"""The commands about editions, as an editor uses them."""

from __future__ import annotations

import getpass
import json

import pytest

from dashboard.cli import main
from dashboard.dataset.package_files import write_files
from dashboard.dataset.replacement import current
from dashboard.store.address import store_address
from tests.own_dataset import own_dataset

NOTE = "Its language is stated in the next paragraph"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.delenv("ATLAS_STORE", raising=False)
    return own_dataset(tmp_path)


def edit(folder, note) -> None:
    models = folder / "models.csv"
    text = models.read_text("utf-8")
    start = text.index(note)
    models.write_text(f"{text[:start]}It is stated{text[start + len(note) :]}", "utf-8")


def run(capsys, *arguments) -> tuple[int, list[str]]:
    code = main([str(one) for one in arguments])
    said = capsys.readouterr()
    return code, [*said.out.splitlines(), *said.err.splitlines()]


def test_an_edition_is_published_compared_and_taken_back(folder, capsys) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert run(capsys, "editions", folder)[0] == 1
    code, [line] = run(capsys, "publish", folder, "--who", "김", "--why", "첫째")
    assert (code, line.startswith("edition 1, ")) == (0, True)
    assert "김. The first edition, " in line
    edit(folder, NOTE)
    code, [line] = run(capsys, "publish", folder)
    assert (code, line.split(", ", 2)[2]) == (
        0,
        f"{getpass.getuser()}. Claims: 1 changed",
    )
    code, lines = run(capsys, "diff", "1", "2", folder)
    assert (code, lines[0]) == (0, "  changed: Models: HyperCLOVA")
    assert NOTE in lines[1]
    assert "→ It is stated" in lines[1]
    assert lines[-1] == "Claims: 1 changed"
    assert "변경: 모델: 하이퍼클로바" in run(capsys, "diff", "1", "2", folder, "--lang", "ko")[1][0]
    code, [line] = run(capsys, "rollback", "1", folder, "--why", "a mistake")
    assert (code, line.endswith(", restores edition 1")) == (0, True)
    code, lines = run(capsys, "editions", folder)
    assert [line.partition(",")[0] for line in lines if line[0] != " "] == [
        "edition 3",
        "edition 2",
        "edition 1",
    ]
    assert [line for line in lines if line[0] == " "] == ["  a mistake", "  첫째"]
    main(["editions", str(folder), "--json"])
    assert [one["version"] for one in json.loads(capsys.readouterr().out)] == [3, 2, 1]
    code, lines = run(capsys, "editions", folder, "--journal")
    assert [line.split(". ")[1].split(":")[0] for line in lines if line[0] != " "] == [
        "rolled back",
        "published",
        "published",
    ]
    assert run(capsys, "pull", folder)[0] == 0
    assert {name: (folder / name).read_bytes() for name in before} == before
    code, [line] = run(capsys, "publish", folder)
    assert (code, line) == (0, "there is nothing to publish: this is edition 3")


def test_the_second_of_two_is_told_what_changed_and_publishes_on_it(
    folder, capsys, tmp_path, monkeypatch
) -> None:
    run(capsys, "publish", folder)
    monkeypatch.setenv("ATLAS_STORE", store_address(folder))
    other = tmp_path / "other"
    assert run(capsys, "pull", other)[0] == 0
    edit(folder, NOTE)
    run(capsys, "publish", folder, "--who", "kim")
    edit(other, "HyperCLOVA")
    edited = (other / "models.csv").read_bytes()
    code, lines = run(capsys, "publish", other)
    assert code == 1
    assert "made from edition 1, the current one is edition 2, published by kim" in lines[0]
    assert lines[1] == "  changed: Models: HyperCLOVA"
    assert lines[-1].endswith("--base 2")
    assert (other / "models.csv").read_bytes() == edited
    code, lines = run(capsys, "pull", other)
    assert (code, "not published" in lines[0]) == (1, True)
    assert (other / "models.csv").read_bytes() == edited
    assert run(capsys, "publish", other, "--base", "2")[0] == 0
    assert run(capsys, "pull", folder)[0] == 0
    assert (folder / "models.csv").read_bytes() == edited


def test_a_folder_that_names_no_base_is_told_the_current_edition(
    folder, capsys, tmp_path, monkeypatch
) -> None:
    run(capsys, "publish", folder)
    monkeypatch.setenv("ATLAS_STORE", store_address(folder))
    stray = own_dataset(tmp_path / "stray", title="Another")
    code, lines = run(capsys, "publish", stray)
    assert (code, "names no base" in lines[0], lines[-1].endswith("--base 1")) == (1, True, True)


def test_what_has_faults_is_refused_line_by_line(folder, capsys) -> None:
    run(capsys, "publish", folder)
    path = folder / "memberships.csv"
    path.write_text(path.read_text("utf-8").replace(",naver,", ",naverr,", 1), "utf-8")
    code, lines = run(capsys, "publish", folder)
    assert code == 1
    assert any(line.startswith("memberships.csv:") and "naverr" in line for line in lines)
    assert len([one for one in run(capsys, "editions", folder)[1] if one[0] != " "]) == 1


def test_what_there_is_not_is_said(folder, capsys, tmp_path, monkeypatch) -> None:
    assert "no edition is kept" in run(capsys, "pull", tmp_path / "none")[1][0]
    assert not (tmp_path / "none").exists()
    run(capsys, "publish", folder)
    for command in (["rollback", "9"], ["diff", "1", "9"]):
        assert run(capsys, *command, folder) == (1, ["there is no edition 9: the newest is 1"])
    assert "no edition 9" in run(capsys, "pull", folder, "--edition", "9")[1][0]
    monkeypatch.setenv("ATLAS_STORE", "postgresql://a:of-a-test@127.0.0.1:1/b")
    code, [line] = run(capsys, "editions")
    assert (code, line.startswith("the store cannot be used: ")) == (1, True)
    assert "of-a-test" not in line
    monkeypatch.setenv("ATLAS_STORE", "mysql://a:of-a-test@b/c")
    code, lines = run(capsys, "editions")
    assert (code, "postgresql+psycopg://" in lines[0], "of-a-test" in lines[0]) == (2, True, False)


def test_a_table_that_an_edition_no_longer_has_goes_with_the_pull(folder, capsys) -> None:
    run(capsys, "publish", folder)
    files = {path.name: path.read_bytes() for path in folder.glob("*.*")}
    described = json.loads(files["datapackage.json"])
    described["resources"] = [one for one in described["resources"] if one["name"] != "outcomes"]
    write_files(folder, {"datapackage.json": json.dumps(described, ensure_ascii=False).encode()})
    assert run(capsys, "publish", folder)[0] == 0
    run(capsys, "rollback", "1", folder)
    (folder / "outcomes.csv").unlink()
    assert run(capsys, "pull", folder)[0] == 0
    assert (folder / "outcomes.csv").read_bytes() == files["outcomes.csv"]
    assert run(capsys, "pull", folder, "--edition", "2")[0] == 0
    assert not (current(folder) / "outcomes.csv").exists()
