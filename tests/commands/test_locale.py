"""``hyperatlas locale`` writes the file of a language and keeps what is translated in it."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

import dashboard
from dashboard.cli import main


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("ATLAS_LOCALES", str(tmp_path / "locales"))
    return tmp_path / "locales"


def test_it_has_every_text_with_its_korean(folder, dataset, capsys):
    assert main(["locale", "fr"]) == 0
    content = json.loads((folder / "fr.json").read_text("utf-8"))
    assert content["language"] == {"name": "français", "babel": "fr"}
    texts = content["texts"]
    assert len(texts) > 1000
    assert texts["Skip to content"] == {"ko": "본문으로", "text": ""}
    title = dataset.package.tables["models"].title
    assert title.ko in texts[title.en]["ko"]
    assert f"{len(texts)} texts, {len(texts)} missing" in capsys.readouterr().out


def test_a_text_is_written_out_in_both_languages_or_in_neither():
    """The file of a language has what stands as two literals: half of one would be left out."""
    halves = []
    for path in Path(dashboard.__file__).parent.rglob("*.py"):
        source = path.read_text("utf-8")
        for node in ast.walk(ast.parse(source)) if "Text(" in source else ():
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Text":
                literal = [one.value for one in node.args if isinstance(one, ast.Constant)]
                if len(literal) == 1 and any(map(str.isalpha, literal[0])):
                    halves.append(f"{path.name}:{node.lineno}: {literal[0]}")
    assert halves == []


def test_what_is_translated_stays_and_what_is_unused_is_named(folder, capsys):
    main(["locale", "fr"])
    file = folder / "fr.json"
    content = json.loads(file.read_text("utf-8"))
    content["texts"]["Skip to content"]["text"] = "Aller au contenu"
    content["texts"]["Of old"] = {"ko": "옛말", "text": "Ancien"}
    file.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    capsys.readouterr()
    assert main(["locale", "fr"]) == 0
    told = capsys.readouterr().out
    assert "no longer used, dropped: 'Of old': 'Ancien'" in told
    assert "missing: 'Skip to content'" not in told
    assert "missing: 'Evidence'" in told
    texts = json.loads(file.read_text("utf-8"))["texts"]
    assert texts["Skip to content"]["text"] == "Aller au contenu"
    assert "Of old" not in texts


def test_a_file_with_faults_is_not_written_over(folder, capsys):
    folder.mkdir()
    (folder / "fr.json").write_text("{", "utf-8")
    assert main(["locale", "fr"]) == 1
    assert "fr.json:1:" in capsys.readouterr().err
    assert (folder / "fr.json").read_text("utf-8") == "{"


@pytest.mark.parametrize("code", ["ko", "en", "nothing", "fr_CA"])
def test_other_codes_are_refused(folder, code, capsys):
    with pytest.raises(SystemExit) as left:
        main(["locale", code])
    assert left.value.code == 2
