"""A dataset of one's own: added to and taken from whole, or not at all."""

from __future__ import annotations

import csv
import random
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from dashboard.analysis.evidence import evidence
from dashboard.dataset.checks import check, read_and_check
from dashboard.dataset.faults import BrokenDataset
from dashboard.dataset.fingerprint import fingerprint
from dashboard.dataset.loading import load
from dashboard.dataset.package_files import DECISIONS
from dashboard.dataset.recorded_decision import RecordedDecision
from dashboard.dataset.replacement import current, finish_replacement, replace_dataset
from dashboard.export.package import dataset_archive
from dashboard.intake.addition import SourceDetails
from dashboard.intake.bring_in import bring_in
from dashboard.intake.decisions import (
    Decisions,
    read_decisions,
    written_decisions,
)
from dashboard.intake.source_file import RefusedFileError
from dashboard.intake.verification import verify_files
from dashboard.intake.workspace import accept, create_workspace, withdraw
from dashboard.locations import data_directory
from tests.real import articles_directory

if TYPE_CHECKING:
    from pathlib import Path

    from dashboard.intake.workspace import Acceptance

FIRST = (
    "모델명,개발사,파라미터(억),발표일\n가상하나,가상랩,70,2025-03-10\n가상둘,가상랩,700,2025-04\n"
)
SECOND = (
    "모델명,개발사,파라미터(억),발표일\n가상하나,가상랩,7,2025-03-10\n가상셋,가상랩,10,2025-05\n"
)

KEPT = RecordedDecision("rival", "", "모델명=가상하나; 파라미터(억)", "keep")
"""The size of the second file is a tenth of that of the first, which is asked about."""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace that has the Atlas's own dataset."""
    directory = tmp_path / "workspace"
    create_workspace(directory, articles_directory(), is_empty=False)
    return directory


def write(folder: Path, name: str, text: str) -> Path:
    """Write a file of a test."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def taken_in(workspace: Path, path: Path, vintage: str, *decided: RecordedDecision) -> Acceptance:
    """Accept a file."""
    records, faults = read_and_check(workspace)
    assert not faults
    proposal = bring_in(
        path, "models-sheet", records, decisions=Decisions(decided), work="virtual-models"
    )
    details = SourceDetails(
        "Models", "Virtual", vintage, "2026-11-30", "virtual-models", "articles"
    )
    return accept(workspace, proposal, details)


def rows(workspace: Path, table: str) -> list[dict[str, str]]:
    """Return the rows of a table."""
    with (workspace / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_workspace_begins_as_the_dataset_of_the_atlas(workspace: Path) -> None:
    assert not check(workspace)
    for path in articles_directory().glob("*.csv"):
        assert (workspace / path.name).read_bytes() == path.read_bytes()


def test_an_empty_workspace_has_no_claims_and_no_faults(tmp_path: Path) -> None:
    create_workspace(tmp_path / "empty", data_directory(), is_empty=True)
    records, faults = read_and_check(tmp_path / "empty")
    assert not faults
    assert not records.claims
    assert [one["collection"] for one in records.of("collections")] == ["articles"]
    assert not (tmp_path / "empty/decisions.csv").exists()


def test_a_folder_with_files_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path, "mine.txt", "mine")
    with pytest.raises(RefusedFileError, match="has files already"):
        create_workspace(tmp_path, articles_directory(), is_empty=True)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_what_is_accepted_is_in_the_dataset_with_its_cells(workspace: Path, tmp_path: Path) -> None:
    accepted = taken_in(workspace, write(tmp_path, "a.csv", FIRST), "2025-06")
    assert accepted.added == {
        "organizations": 1,
        "models": 2,
        "model_developers": 2,
        "parameter_counts": 2,
    }
    size = rows(workspace, "parameter_counts")[-1]
    assert (size["row"], size["cells"]) == ("모델명=가상둘", "모델명 … 파라미터(억)")
    assert (size["as_written"], size["parameters"]) == ("가상둘 … 700", "70000000000")
    assert not check(workspace)


def test_the_same_file_again_changes_nothing(workspace: Path, tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", FIRST)
    taken_in(workspace, path, "2025-06")
    before = {one.name: one.read_bytes() for one in workspace.iterdir()}
    assert taken_in(workspace, path, "2025-07").added == {}
    assert {one.name: one.read_bytes() for one in workspace.iterdir()} == before


def test_a_later_vintage_corrects_and_overwrites_nothing(workspace: Path, tmp_path: Path) -> None:
    taken_in(workspace, write(tmp_path, "a.csv", FIRST), "2025-06")
    accepted = taken_in(workspace, write(tmp_path, "b.csv", SECOND), "2026-03", KEPT)
    sizes = [one for one in rows(workspace, "parameter_counts") if "virtual" in one["source"]]
    assert [(one["parameters"], one["source"]) for one in sizes] == [
        ("7000000000", "virtual-models-2025-06"),
        ("70000000000", "virtual-models-2025-06"),
        ("700000000", "virtual-models-2026-03"),
        ("1000000000", "virtual-models-2026-03"),
    ]
    found = {(one["claim"].partition("-")[0], one["found"]) for one in rows(workspace, "sightings")}
    assert {("size", "changed"), ("size", "gone"), ("developer", "same")} <= found
    assert accepted.sightings["changed"] == 1


def test_a_withdrawn_source_leaves_the_dataset_as_it_was(workspace: Path, tmp_path: Path) -> None:
    before = {one.name: one.read_bytes() for one in workspace.iterdir()}
    taken_in(workspace, write(tmp_path, "a.csv", FIRST), "2025-06")
    assert withdraw(workspace, "virtual-models-2025-06") == 7
    assert {one.name: one.read_bytes() for one in workspace.iterdir()} == before


def test_a_source_that_others_rest_on_is_not_withdrawn(workspace: Path, tmp_path: Path) -> None:
    taken_in(workspace, write(tmp_path, "a.csv", FIRST), "2025-06")
    taken_in(workspace, write(tmp_path, "b.csv", SECOND), "2026-03", KEPT)
    before = {one.name: one.read_bytes() for one in workspace.iterdir()}
    with pytest.raises(BrokenDataset, match="links to"):
        withdraw(workspace, "virtual-models-2025-06")
    assert {one.name: one.read_bytes() for one in workspace.iterdir()} == before
    assert withdraw(workspace, "virtual-models") > 7


def test_an_unknown_source_is_told_with_those_there_are(workspace: Path) -> None:
    with pytest.raises(RefusedFileError, match="is none of hankyung-2021-05-26"):
        withdraw(workspace, "nothing")


def test_open_questions_and_unreadable_cells_are_refused_together(
    workspace: Path, tmp_path: Path
) -> None:
    path = write(tmp_path, "a.csv", "모델명,개발사,파라미터(억)\n가상,OpenI,7 또는 9\n")
    with pytest.raises(RefusedFileError) as refused:
        taken_in(workspace, path, "2025-06")
    assert [fault.column for fault in refused.value.faults] == ["파라미터(억)", "who"]


@pytest.mark.parametrize(
    ("answer", "thing", "organization"),
    [("same", "openai", "openai"), ("new", "", "openi"), ("variant", "openai", "openi")],
)
def test_an_answer_is_heeded(workspace, tmp_path, answer, thing, organization) -> None:
    path = write(tmp_path, "a.csv", "모델명,개발사,파라미터(억)\n가상,OpenI,7\n")
    taken_in(
        workspace, path, "2025", RecordedDecision("who", "organizations", "OpenI", answer, thing)
    )
    developer = rows(workspace, "model_developers")[-1]
    assert developer["organization"] == organization


def test_a_name_may_be_left_out(workspace: Path, tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", "모델명,개발사,파라미터(억)\n가상,OpenI,7\n")
    decided = RecordedDecision("who", "organizations", "OpenI", "ignore")
    assert taken_in(workspace, path, "2025", decided).added == {"models": 1, "parameter_counts": 1}


def test_decisions_are_read_back_and_their_faults_told_at_once(tmp_path: Path) -> None:
    decisions = (
        RecordedDecision(
            "who", "models", "Kim, the model", "same", "gpt-3", "Kim", "2026-11-30", "why"
        ),
        RecordedDecision("unit", "", "파라미터", "억"),
    )
    (tmp_path / DECISIONS).write_bytes(written_decisions(decisions))
    assert read_decisions(tmp_path) == decisions
    wrong = (RecordedDecision("whom", "", "a", "b"), RecordedDecision("who", "models", "a", "same"))
    (tmp_path / DECISIONS).write_bytes(
        written_decisions((*wrong, RecordedDecision("size", "", "a", "maybe")))
    )
    with pytest.raises(RefusedFileError) as refused:
        read_decisions(tmp_path)
    assert [(fault.line, fault.column) for fault in refused.value.faults] == [
        (2, "kind"),
        (3, "thing"),
        (4, "answer"),
    ]


@pytest.mark.parametrize("step", ["before", "part", "next", "moved"])
def test_a_dataset_is_there_whole_wherever_a_replacement_ends(workspace: Path, step: str) -> None:
    old = {path.name: path.read_bytes() for path in workspace.iterdir()}
    new = {**old, "outcomes.csv": old["outcomes.csv"].splitlines(keepends=True)[0]}
    if step == "part":
        (workspace / ".next.part").mkdir()
        (workspace / ".next.part" / "outcomes.csv").write_bytes(new["outcomes.csv"])
    if step in ("next", "moved"):
        (workspace / ".next").mkdir()
        for name, content in new.items():
            (workspace / ".next" / name).write_bytes(content)
    if step == "moved":
        (workspace / "outcomes.csv").write_bytes(new["outcomes.csv"])
    expected = new if step in ("next", "moved") else old
    seen = current(workspace)
    assert {name: (seen / name).read_bytes() for name in old} == expected
    known = fingerprint(workspace)
    archived = dataset_archive(workspace, read_and_check(workspace)[0])()
    finish_replacement(workspace)
    assert fingerprint(workspace) == known
    assert dataset_archive(workspace, read_and_check(workspace)[0])() == archived
    assert {name: (workspace / name).read_bytes() for name in old} == expected
    replace_dataset(workspace, old)
    assert {path.name: path.read_bytes() for path in workspace.iterdir()} == old


def test_killed_at_any_moment_it_is_the_old_or_the_new_dataset(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    texts = [f"{letter * 200_000}\n".encode() for letter in "ab"]
    replace_dataset(folder, {f"{name}.csv": texts[0] for name in range(20)})
    program = (
        "import sys; from pathlib import Path; from itertools import cycle\n"
        "from dashboard.dataset.replacement import replace_dataset\n"
        "print('ready', flush=True)\n"
        "for letter in cycle('ab'):\n"
        "    text = f'{letter * 200_000}\\n'.encode()\n"
        "    replace_dataset(Path(sys.argv[1]), {f'{name}.csv': text for name in range(20)})\n"
    )
    chance = random.Random(11)
    for _ in range(15):
        writer = subprocess.Popen(
            [sys.executable, "-c", program, str(folder)], stdout=subprocess.PIPE
        )
        assert writer.stdout is not None
        writer.stdout.readline()
        try:
            writer.wait(chance.uniform(0.001, 0.08))
        except subprocess.TimeoutExpired:
            writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        seen = current(folder)
        contents = {(seen / f"{name}.csv").read_bytes() for name in range(20)}
        assert len(contents) == 1
        assert contents <= set(texts)


def test_every_changed_cell_of_a_file_is_found(inputs: Path, tmp_path: Path) -> None:
    directory = tmp_path / "workspace"
    create_workspace(directory, articles_directory(), is_empty=False)
    original = inputs / "llmjp/parameter_size_overview.csv"
    records, _ = read_and_check(directory)
    asked = bring_in(original, "", records).questions
    kept = {"who": "new", "size": "keep", "rival": "keep", "day": "months"}
    decided = [RecordedDecision(one.kind, one.table, one.about, kept[one.kind]) for one in asked]
    proposal = bring_in(original, "", records, decisions=Decisions(decided))
    details = SourceDetails("Models", "LLM-jp", "2026-08", "2026-11-30", "llmjp", "articles")
    accept(directory, proposal, details)
    records, faults = read_and_check(directory)
    assert not faults
    whole = verify_files(records, inputs)
    assert (whole.faults, whole.files) == ((), ("llmjp-2026-08",))
    assert whole.compared > 1000
    claims = [one for one in records.data_claims if one["parameters"]]
    chance = random.Random(7)
    for claim in chance.sample(claims, 100):
        name, _, size = claim["as_written"].rpartition(" … ")
        changed = records.with_change(claim, claim.changed("as_written", f"{name} … {size}1"))
        (fault,) = verify_files(changed, original.parent).faults
        assert fault.line == claim.line


def test_figures_of_other_days_are_no_rivals(workspace: Path, tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "a.csv",
        "Id,Company,Date,Staff count,Type,Division name,Confidence,Report date\n"
        "one,가상랩,2025-03-10,100,Full company,,Likely,2025-03-11\n"
        "two,가상랩,2025-04-10,200,Full company,,Likely,2025-04-11\n"
        "three,가상랩,2025-04-10,300,Full company,,Likely,2025-04-12\n",
    )
    records, _ = read_and_check(workspace)
    details = SourceDetails("Staff", "Virtual", "2026", "2026-11-30", "virtual-staff", "articles")
    accept(workspace, bring_in(path, "", records), details)
    dataset = load(workspace)
    staff = [one["claim"] for one in rows(workspace, "metrics") if one["measure"] == "staff"]
    assert [evidence(dataset, one).rivals for one in staff] == [(), (staff[2],), (staff[1],)]


RENAMED_ROW = FIRST.replace("가상둘", "새 이름")
"""The first file, with another name of one of its models."""


def test_a_row_with_another_name_is_asked_about(workspace: Path, tmp_path: Path) -> None:
    taken_in(workspace, write(tmp_path, "a.csv", FIRST), "2025-06")
    with pytest.raises(RefusedFileError) as refused:
        taken_in(workspace, write(tmp_path, "b.csv", RENAMED_ROW), "2026-03")
    (fault,) = refused.value.faults
    assert (fault.column, fault.value) == ("renamed", "모델명=새 이름")


@pytest.mark.parametrize(("answer", "models"), [("same", 2), ("new", 3)])
def test_a_row_with_another_name_is_the_same_or_new(workspace, tmp_path, answer, models) -> None:
    taken_in(workspace, write(tmp_path, "a.csv", FIRST), "2025-06")
    decided = RecordedDecision("renamed", "", "모델명=새 이름", answer, "모델명=가상둘")
    path = write(tmp_path, "b.csv", RENAMED_ROW)
    accepted = taken_in(workspace, path, "2026-03", decided)
    named = [one for one in rows(workspace, "models") if "virtual" in one["source"]]
    assert len(named) == models
    found = [one for one in rows(workspace, "sightings") if one["row"] == "모델명=새 이름"]
    assert {one["found"] for one in found} == ({"renamed"} if answer == "same" else set())
    assert ("gone" in accepted.sightings) == (answer == "new")
    assert bool(accepted.added) == (answer == "new")
    assert not check(workspace)


def test_a_row_of_another_day_is_another(workspace: Path, tmp_path: Path) -> None:
    taken_in(workspace, write(tmp_path, "a.csv", FIRST), "2025-06")
    other = RENAMED_ROW.replace("새 이름,가상랩,700,2025-04", "새 이름,가상랩,700,2025-07")
    accepted = taken_in(workspace, write(tmp_path, "b.csv", other), "2026-03")
    assert accepted.added["models"] == 1


def test_a_renamed_model_of_the_field_is_found_between_vintages(
    inputs: Path, tmp_path: Path
) -> None:
    directory = tmp_path / "workspace"
    create_workspace(directory, articles_directory(), is_empty=True)
    first, second = (
        inputs / f"epoch/notable_ai_models_{one}.csv" for one in ("2026-03", "2026-07")
    )
    records, _ = read_and_check(directory)
    kept = {"who": "new", "size": "keep", "rival": "keep", "day": "months"}
    asked = bring_in(first, "", records).questions
    decided = [RecordedDecision(one.kind, one.table, one.about, kept[one.kind]) for one in asked]
    proposal = bring_in(first, "", records, decisions=Decisions(decided))
    details = SourceDetails(
        "Models", "Epoch AI", "2026-03", "2026-11-30", "epoch-models", "articles"
    )
    accept(directory, proposal, details)
    records, faults = read_and_check(directory)
    assert not faults
    asked = [one for one in bring_in(second, "", records).questions if one.kind == "renamed"]
    assert [(one.about, [old.name for old in one.suggestions]) for one in asked] == [
        (
            "Model=Qwen3-235B-A22B (Jul 2025)",
            ["Model=Qwen3-235B-A22B-Instruct (Jul 2025)"],
        )
    ]
