"""A letter that the machine has no font for is named, in the picture and beside it."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from dashboard.cli import main
from dashboard.export.alphabet import Alphabet, briefly
from tests.conftest import running_server
from tests.own_dataset import own_dataset
from tests.server.client import ask

if TYPE_CHECKING:
    from collections.abc import Iterator

MOON = "\N{FULL MOON SYMBOL}"


@pytest.fixture(scope="module")
def machine(tmp_path_factory) -> dict[str, str]:
    """A dataset with a moon in a name, on a machine with no font but a Korean one."""
    folder = tmp_path_factory.mktemp("moon")
    data = own_dataset(folder)
    models = data / "models.csv"
    text = models.read_text(encoding="utf-8")
    named = f",GPT-3 {MOON},GPT-3 {MOON},GPT-3,"  # what it is called in articles is an alias then
    models.write_text(text.replace(",GPT-3,GPT-3,,", named), encoding="utf-8")
    asked = ["fc-match", "--format=%{file}", "Noto Sans CJK KR"]
    font = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    fonts = folder / "fonts.conf"
    (folder / "fonts").mkdir()
    (folder / "fonts" / Path(font).name).symlink_to(font)
    fonts.write_text(f"<fontconfig><dir>{folder / 'fonts'}</dir></fontconfig>", encoding="utf-8")
    return {"ATLAS_DATA": str(data), "FONTCONFIG_FILE": str(fonts)}


@pytest.fixture(scope="module")
def moonlit(machine) -> Iterator[str]:
    with running_server(**machine) as address:
        yield address


def text_of(pdf: bytes) -> str:
    return "".join(PdfReader(io.BytesIO(pdf)).pages[0].extract_text().split())


def test_readyz_names_the_letters_of_names(moonlit, server) -> None:
    assert ask(moonlit, "/readyz").json["letters_without_font"] == ["U+1F315"]
    assert ask(server, "/readyz").json["letters_without_font"] == []


@pytest.mark.parametrize(
    ("language", "told"),
    [("ko", "서버에글꼴이없는문자(〓):U+1F315"), ("en", "Characterswithnofonthere(〓):U+1F315")],
)
def test_a_picture_names_what_it_could_not_write(moonlit, language, told) -> None:
    text = text_of(ask(moonlit, f"/charts/model-sizes.pdf?lang={language}").body)
    assert told in text
    assert text.count("〓") == 3, "of a name twice, and in the foot"


def test_an_svg_keeps_its_letters_for_the_fonts_of_whoever_opens_it(moonlit) -> None:
    svg = ask(moonlit, "/charts/model-sizes.svg?lang=ko").text
    assert f"GPT-3 {MOON}" in svg
    assert "〓" not in svg


def test_the_command_line_says_it(machine, tmp_path, monkeypatch, capsys) -> None:
    for name, value in machine.items():
        monkeypatch.setenv(name, value)
    order = ["export", "model-sizes", "--lang", "ko", "--format", "pdf,csv", "-o", str(tmp_path)]
    assert main(order) == 0
    (name,) = (path.name for path in tmp_path.glob("*.pdf"))
    assert capsys.readouterr().err == f"no font here for U+1F315: they are 〓 in {name}\n"


def test_letters_of_fonts_together() -> None:
    alphabet = Alphabet.read(["20-7e ac00-d7a3", "41-5a a0", "7f-9f"])
    assert (alphabet.starts, alphabet.ends) == ((0x20, 0xAC00), (0xA0, 0xD7A3))
    assert alphabet.missing(["가나 A", "é\N{ZERO WIDTH JOINER}"]) == "é"
    assert Alphabet().missing([MOON]) == "", "nothing is known of the fonts here"
    assert briefly("ÀÁÂÃÄÅÆ") == "U+00C0, U+00C1, U+00C2, U+00C3, U+00C4 +2"
