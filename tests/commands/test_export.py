"""`hyperatlas export`: files without a server, every fault at once, one failure is not all."""

from __future__ import annotations

import csv
import json
import signal
import struct
import sys
from typing import TYPE_CHECKING

import pytest

from dashboard.charting.discovery import offered_charts
from dashboard.cli import main
from dashboard.export.formats import FileFormat
from dashboard.export.origin_reading import read_origin
from dashboard.export.slides.slide_origin import find_in_deck
from tests.commands.test_processes import nobody_left, session

if TYPE_CHECKING:
    from pathlib import Path


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_every_fault_of_an_order_is_named_at_once(tmp_path, catalogue, capsys) -> None:
    target = tmp_path / "out"
    order = ["nope", "model-sizes", "nix", "axis=log", "--format", "gif,png", "--lang", "fr"]
    more = ["--theme", "pink", "--size", "huge", "--address", "atlas", "-o", str(target)]
    assert main(["export", *order, *more]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(":")[0] for line in lines] == [
        "'nope' is no chart; charts",
        "'nix' is no chart; charts",
        "--format gif",
        "--lang fr",
        "--theme pink",
        "--size huge",
        "--address atlas",
    ]
    assert all(f"allowed: {FileFormat.PNG}, " in line for line in lines if "--format" in line)
    assert all(name in lines[0] for name in catalogue)
    assert not target.exists()


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ([], "name charts or say --all"),
        (["--all", "model-sizes"], "name charts or say --all"),
        (["--all", "axis=log"], "choices are made for one chart only"),
        (["--all", "as_of=2022-13-01"], "as_of=2022-13-01: value not allowed; allowed: YYYY-MM-DD"),
        (["model-sizes", "rule=mine"], "rule=mine: value not allowed; allowed: all, latest"),
        (["model-sizes", "axis=cubic"], "axis=cubic: value not allowed; allowed: linear, log"),
        (["model-sizes", "axis=log", "axis=linear"], "given more than once"),
        (["model-sizes", "colour=red"], "colour=red: unknown parameter; allowed: models, "),
        (["model-sizes", "--address", "https://x/?a=b"], "expected an address such as"),
        (["--all", "--title", "Mine"], "--title: words of your own are for one chart only"),
        (["model-sizes", "--note", "x" * 601], "--note xxxxx"),
    ],
)
def test_what_does_not_fit_is_refused(order: list[str], said: str, tmp_path, capsys) -> None:
    assert main(["export", *order, "-o", str(tmp_path / "out")]) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_title_of_ones_own_stands_on_the_slide_and_not_in_the_rows(tmp_path, capsys) -> None:
    order = [
        "export",
        "model-sizes",
        "--format",
        "pptx,csv",
        "--lang",
        "ko",
        "--title",
        "우리 제목",
    ]
    assert main([*order, "-o", str(tmp_path)]) == 0
    (slide,) = tmp_path.glob("*.pptx")
    (found,) = find_in_deck(slide.read_bytes())
    assert found.title == "우리 제목"
    assert "우다오 2.0" in found.found.record.origin.computed_title
    capsys.readouterr()
    assert main(["inspect", str(slide)]) == 0
    assert "The title is the user’s own" in capsys.readouterr().out


def test_all_charts_as_data(tmp_path, dataset, catalogue, capsys) -> None:
    assert main(["export", "--all", "--format", "csv,json", "-o", str(tmp_path / "a/b")]) == 0
    made = files(tmp_path / "a/b")
    assert made == sorted(
        name
        for chart in catalogue
        for language in ("ko", "en")
        for name in (f"{chart}.{language}.{dataset.version}.{kind}" for kind in ("csv", "json"))
    )
    assert sorted(capsys.readouterr().out.splitlines()) == [
        str(tmp_path / "a/b" / name) for name in made
    ]
    written = json.loads((tmp_path / f"a/b/model-sizes.en.{dataset.version}.json").read_text())
    assert written["language"] == "en"


def test_all_charts_as_known_on_a_day(tmp_path, dataset, catalogue) -> None:
    order = ["--all", "as_of=2021-06-01", "rule=latest", "--format", "json", "--lang", "en"]
    assert main(["export", *order, "-o", str(tmp_path)]) == 0
    for chart in catalogue:
        chosen = f"{dataset.version}.as_of=2021-06-01.rule=latest"
        written = json.loads((tmp_path / f"{chart}.en.{chosen}.json").read_text())
        assert written["parameters"].items() >= {"as_of": "2021-06-01", "rule": "latest"}.items()
        assert {one["source"] for one in written["claims"]} <= {"hankyung-2021-05-26"}


def test_one_chart_with_its_choices_as_picture_and_data(tmp_path, dataset) -> None:
    order = ["model-sizes", "country=KR", "--format", "png,csv", "--lang", "ko"]
    more = ["--theme", "dark", "--size", "slide", "--address", "https://atlas.example/ai"]
    assert main(["export", *order, *more, "-o", str(tmp_path)]) == 0
    chosen = f"model-sizes.ko.{dataset.version}.country=KR"
    assert files(tmp_path) == [f"{chosen}.csv", f"{chosen}.dark.slide.png"]
    picture = (tmp_path / f"{chosen}.dark.slide.png").read_bytes()
    assert struct.unpack(">II", picture[16:24]) == (1920, 1080)
    address = read_origin(picture).record.address
    assert address.startswith("https://atlas.example/ai/charts/model-sizes.png?country=KR&")
    assert {"lang=ko", "theme=dark", "size=slide"} <= set(address.split("?")[1].split("&"))
    with (tmp_path / f"{chosen}.csv").open(encoding="utf-8-sig") as file:
        korean = list(csv.DictReader(file))
    assert {row["국가"] for row in korean} == {"한국"}


def test_one_failure_does_not_end_the_others(tmp_path, dataset, monkeypatch, capsys) -> None:
    monkeypatch.setenv("ATLAS_BROWSERS", "0")
    korean, english = (f"model-sizes.{language}.{dataset.version}" for language in ("ko", "en"))
    (tmp_path / f"{english}.csv").mkdir()
    (tmp_path / f"{korean}.csv").write_bytes(b"an old file")
    assert main(["export", "model-sizes", "--format", "svg,csv", "-o", str(tmp_path)]) == 1
    told = capsys.readouterr()
    assert told.out.splitlines() == [str(tmp_path / f"{korean}.csv")]
    failed = [line.split(":")[0] for line in told.err.splitlines()]
    assert failed == [
        f"{korean}.svg",
        f"{english}.svg",
        f"{english}.csv",
        "3 of 4 files could not be made",
    ]
    assert "ATLAS_BROWSERS" in told.err
    assert files(tmp_path) == [f"{english}.csv", f"{korean}.csv"]
    assert (tmp_path / f"{korean}.csv").read_bytes().startswith("\ufeff".encode())


def test_a_folder_that_cannot_be_made_is_told_in_a_line(tmp_path, capsys) -> None:
    (tmp_path / "out").touch()
    assert main(["export", "model-sizes", "-o", str(tmp_path / "out")]) == 2
    assert capsys.readouterr().err.splitlines() == [f"{tmp_path / 'out'}: File exists"]


def test_interrupted_it_leaves_whole_files_and_no_process(tmp_path) -> None:
    command = [sys.executable, "-m", "dashboard.cli", "export", "--all", "--format", "csv,png"]
    with session([*command, "--size", "", "-o", str(tmp_path)]) as process:
        assert process.stdout is not None
        assert process.stdout.readline().endswith(".png\n")
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
        assert process.returncode == 130
        assert nobody_left(process.pid)
    assert files(tmp_path)
    for path in tmp_path.iterdir():
        assert path.read_bytes().endswith(b"IEND\xaeB`\x82"), path.name


def test_all_slides_of_a_language_are_one_deck(tmp_path, capsys, dataset, catalogue) -> None:
    order = ["export", "--all", "--format", "pptx", "--lang", "en", "--deck", "-o", str(tmp_path)]
    assert main(order) == 0
    (written,) = tmp_path.iterdir()
    assert written.name == f"{dataset.identity.slug}.en.{dataset.version}.pptx"
    found = {one.found.record.origin.chart for one in find_in_deck(written.read_bytes())}
    assert found == set(offered_charts(catalogue, dataset))


def test_a_template_that_is_none_is_refused_before_anything_is_made(tmp_path, capsys) -> None:
    template = tmp_path / "brand.pptx"
    template.write_text("no presentation", encoding="utf-8")
    order = ["export", "investments", "--format", "pptx", "--template", str(template)]
    assert main([*order, "-o", str(tmp_path / "out")]) == 2
    assert "no presentation" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
