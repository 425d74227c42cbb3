"""Where pictures came from and whether they hold, on the command line."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

from dashboard.cli import main
from dashboard.export.origin_reading import LARGEST
from tests.export.made import ANOTHER_FIGURE, BASE, changed_data, origin, plain_png, stamped_png


@pytest.fixture(scope="module")
def made(dataset, catalogue):
    return origin(dataset, catalogue, lang="en")


@pytest.fixture
def picture(made, tmp_path):
    path = tmp_path / "sizes.png"
    path.write_bytes(stamped_png(made))
    return path


def test_a_current_picture_is_0_and_says_where_it_came_from(picture, made, capsys) -> None:
    assert main(["inspect", str(picture)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == f"{picture}: current"
    assert f"  title     {made.title}" in told
    assert f"  address   {BASE}charts/model-sizes.png?lang=en&theme=light" in told
    assert f"  dataset   {made.version}" in told
    assert "17 claims" in told[-1]


def test_a_superseded_picture_is_1_and_names_what_changed(
    picture, tmp_path, monkeypatch, capsys
) -> None:
    monkeypatch.setenv("ATLAS_DATA", str(changed_data(tmp_path, *ANOTHER_FIGURE)))
    assert main(["inspect", str(picture)]) == 1
    told = capsys.readouterr().out
    assert told.startswith(f"{picture}: superseded\n")
    change = "Gopher, parameters: 280B (280,000,000,000) -> 290B (290,000,000,000)"
    assert f"  changed   {change}\n" in told
    assert "/evidence?claim=size-gopher-joongang" in told


def test_an_altered_picture_and_one_without_a_record_are_1(picture, tmp_path, capsys) -> None:
    content = bytearray(picture.read_bytes())
    start = content.index(b"IDAT") - 4
    gamma = bytes.fromhex("0000000467414d41000186a031e8965f")
    picture.write_bytes(bytes(content[:start] + gamma + content[start:]))
    assert main(["inspect", str(picture)]) == 1
    assert capsys.readouterr().out.startswith(f"{picture}: current, altered\n")
    plain = tmp_path / "plain.png"
    plain.write_bytes(plain_png())
    assert main(["inspect", str(plain)]) == 1
    assert capsys.readouterr().out.startswith(f"{plain}: unknown\n")


def test_what_cannot_be_read_is_2_and_the_others_are_told_all_the_same(
    picture, tmp_path, capsys
) -> None:
    text, large = tmp_path / "text.txt", tmp_path / "large.png"
    text.write_text("hello", encoding="utf-8")
    large.write_bytes(bytes(LARGEST + 1))
    files = [text, tmp_path / "missing.png", tmp_path, large, picture]
    assert main(["inspect", *map(str, files)]) == 2
    told = [line for line in capsys.readouterr().out.splitlines() if line.startswith("/")]
    assert told == [
        f"{text}: cannot be read: The file is no PNG, SVG, PDF or PPTX",
        f"{files[1]}: cannot be read: No such file or directory",
        f"{files[2]}: cannot be read: Is a directory",
        f"{large}: cannot be read: The file is larger than 10 MB",
        f"{picture}: current",
    ]


def test_json_is_for_programs(picture, tmp_path, capsys) -> None:
    assert main(["inspect", "--json", str(picture), str(tmp_path / "missing.png")]) == 2
    current, missing = json.loads(capsys.readouterr().out)
    assert (current["path"], current["verdict"], current["altered"]) == (
        str(picture),
        "current",
        False,
    )
    assert current["file"]["chart"] == "model-sizes"
    assert missing == {
        "path": str(tmp_path / "missing.png"),
        "error": "No such file or directory",
    }


def test_a_terminal_obeys_nothing_that_a_file_says(made, picture, capsys) -> None:
    evil = "\x1b[2J\x9b31m\u202eevil\rtwo\nlines"
    picture.write_bytes(stamped_png(replace(made, title=evil, sources=(evil,))))
    for options in (["inspect"], ["inspect", "--json"]):
        assert main([*options, str(picture)]) == 0
        told = capsys.readouterr().out
        assert "evil" in told
        assert all(sign.isprintable() or sign == "\n" for sign in told)
    assert len([line for line in told.splitlines() if "lines" in line]) == 2


def test_nothing_to_inspect_is_wrong_usage(capsys) -> None:
    with pytest.raises(SystemExit) as left:
        main(["inspect"])
    assert left.value.code == 2
    assert "FILE" in capsys.readouterr().err
