from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.cli import main
from tests.dataset.conftest import TABLES
from tests.own_dataset import own_dataset


def test_check_says_how_much_is_in_order(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(small)]) == 0
    assert capsys.readouterr().out == f"{small.name}: 2 claims in 2 tables, no fault\n"


def test_check_prints_every_fault_and_how_many(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = TABLES["parameter_counts.csv"]
    changed = text.replace(",actual,", ",maybe,").replace("300000", "300001")
    (small / "parameter_counts.csv").write_text(changed, encoding="utf-8")
    assert main(["check", str(small)]) == 1
    *faults, last = capsys.readouterr().out.splitlines()
    assert any(fault.startswith("parameter_counts.csv:2: parameters '300001") for fault in faults)
    assert any(fault.startswith("parameter_counts.csv:2: status 'maybe' ") for fault in faults)
    assert last == f"{small.name}: {len(faults)} faults"


def test_check_asks_without_finding_fault(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = TABLES["parameter_counts.csv"]
    changed = text.replace("300000000000", "56000000000").replace("3000억개", "8x7B")
    changed = changed.replace(",exact,", ",at_most,")
    (small / "parameter_counts.csv").write_text(changed, encoding="utf-8")
    descriptor = (small / "datapackage.json").read_text(encoding="utf-8")
    bound = descriptor.replace('"bound": {"exact": {}', '"bound": {"at_most": {}, "exact": {}')
    (small / "datapackage.json").write_text(bound, encoding="utf-8")
    assert main(["check", str(small)]) == 0
    question, last = capsys.readouterr().out.splitlines()
    assert question.startswith("parameter_counts.csv:2: parameters '56000000000' question: ")
    assert last == f"{small.name}: 2 claims in 2 tables, no fault, 1 question"


def test_check_of_no_dataset(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "nowhere")]) == 1
    assert "datapackage.json:1: descriptor" in capsys.readouterr().out


def test_check_lists_the_known_disagreements(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--report"]) == 0
    out = capsys.readouterr().out
    assert "exaone-size (figure)" in out
    assert "  size-exaone-herald (herald-2022, paragraph 14): " in out
    assert out.endswith("no fault\n")


def test_verify_prints_a_summary(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--articles", str(articles)]) == 0
    out = capsys.readouterr().out
    assert "parameter_counts" in out
    assert "fred-exchange-rates: no claim was read from it, passed over" in out
    assert out.endswith("articles, no miss\n")


def test_verify_prints_every_miss(
    small: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path_factory.mktemp("articles")
    (folder / "herald-2022.txt").write_text("아무것도\n", encoding="utf-8")
    assert main(["verify", str(small), "--articles", str(folder)]) == 1
    out = capsys.readouterr().out
    assert "sources.csv:2: sha256" in out
    assert "parameter_counts.csv:2: as_written" in out
    assert out.endswith("faults\n")


@pytest.mark.parametrize(
    "arguments",
    [[], ["no-such"], ["verify"], ["verify", "--articles", "/no/such/folder"], ["check", "--what"]],
)
def test_wrong_usage_exits_with_2(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("ATLAS_ARTICLES", raising=False)
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert capsys.readouterr().err.startswith("usage: hyperatlas")


def test_verify_takes_the_folder_from_the_environment(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ATLAS_ARTICLES", str(small))
    assert main(["verify", str(small)]) == 0
    assert capsys.readouterr().out.endswith(
        "herald-2022: its article is not at hand, not compared\n"
        f"{small.name}: 0 fragments found in 0 articles, no miss; "
        "not compared, the article not at hand: 2\n"
    )
    assert main(["verify", str(small), "--complete"]) == 1
    assert "is cited, but its article is not in the folder" in capsys.readouterr().out


def test_verify_of_an_own_dataset_compares_what_it_has(
    articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at_hand = tmp_path / "articles"
    at_hand.mkdir()
    for name in ("herald-2022.txt", "hankyung-2021-05-26.txt"):
        shutil.copy(articles / name, at_hand)
    command = ["verify", str(own_dataset(tmp_path)), "--articles", str(at_hand)]
    assert main(command) == 0
    out = capsys.readouterr().out
    assert "joongang-2022-02-23: its article is not at hand, not compared" in out
    assert "in 2 articles, no miss;" in out
    assert main([*command, "--complete"]) == 1
    text = (at_hand / "herald-2022.txt").read_text(encoding="utf-8")
    (at_hand / "herald-2022.txt").write_text(text.replace("엑사원", "엑사투"), encoding="utf-8")
    capsys.readouterr()
    assert main(command) == 1
    assert "which is not in paragraph" in capsys.readouterr().out


def test_the_module_runs_as_a_program(small: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "dashboard.cli", "check", str(small)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("no fault\n")
