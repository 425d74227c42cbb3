"""The file of a language: what it may say, and every fault of it at once."""

from __future__ import annotations

import json

import pytest

from dashboard.i18n import PAIR, Text
from dashboard.i18n.dates import day_or_days, edtf
from dashboard.i18n.locales import BrokenLocaleError, read_locales
from dashboard.i18n.numbers import compact, money, multiple, plain

FRENCH = {"name": "français", "babel": "fr"}
MODELS = Text("모델 {count}개", "{count} {noun}")


def languages(folder, texts=None, language=None, name="fr.json"):
    entries = {
        english: {"ko": "모델 {count}개", "text": text} for english, text in (texts or {}).items()
    }
    content = {"language": language or FRENCH, "texts": entries}
    (folder / name).write_text(json.dumps(content, ensure_ascii=False, indent=1), "utf-8")
    return read_locales(folder)


def test_without_a_folder_there_are_two(tmp_path):
    assert tuple(read_locales(tmp_path / "none")) == PAIR


def test_a_text_is_looked_up_by_its_english(tmp_path):
    french = languages(tmp_path, {"{count} {noun}": "{count} modèles", "yes": ""}).find("fr")
    assert french is not None
    assert MODELS[french] == "{count} modèles"
    assert Text("예", "yes")[french] == "yes"
    assert MODELS.format(count=3, noun="models")[french] == "3 modèles"
    doubled = Text.of(lambda language: MODELS[language] * 2)
    assert (doubled[french], doubled.ko) == ("{count} modèles" * 2, "모델 {count}개" * 2)


def test_numbers_and_dates_are_those_of_its_locale(tmp_path):
    french = languages(tmp_path).find("fr")
    assert french is not None
    assert plain(1234.5, french) == "1\u202f234,5"
    assert compact(1.75e9, french) == "1,75\xa0Md"
    assert money(1.75e9, "USD", french) == "$1,75\xa0Md"
    assert multiple(3.4, french) == "3,4×"
    assert edtf("2022-02-22", french) == "22 février 2022"
    assert edtf("2021-12/2022-03", french) == "déc. 2021–mars 2022"
    assert day_or_days("2022-03-01/2022-03-05", french) == "1–5 mars 2022"
    assert french.dash == "–"


def test_it_is_negotiated_with_the_others(tmp_path):
    known = languages(tmp_path)
    assert known.preferred("de,fr-CA;q=0.9,en;q=0.8") == "fr"
    assert known.of_reader("en", "fr") == "en"
    assert known.of_reader("xx", "fr") == "fr"
    assert [one.short for one in known.others(PAIR[1])] == ["한", "FR"]


@pytest.mark.parametrize("name", ["ko.json", "en.json", "French.json", "fr-CA.json"])
def test_its_name_is_a_code(tmp_path, name):
    with pytest.raises(BrokenLocaleError, match="expected the ISO 639 code"):
        languages(tmp_path, name=name)


def test_every_fault_is_told_at_once_with_its_line(tmp_path):
    (tmp_path / "de.json").write_text("{\n,", "utf-8")
    (tmp_path / "es.json").write_text("[]", "utf-8")
    texts = {"{count} {noun}": "modèles", "one": "{one}", "two": "{"}
    with pytest.raises(BrokenLocaleError) as broken:
        languages(tmp_path, texts, {"name": "", "babel": "no-such"})
    assert broken.value.faults == [
        "de.json:2: Expecting property name enclosed in double quotes",
        'es.json: expected {"language": {…}, "texts": {…}}',
        "fr.json: language: name: expected what the language calls itself",
        "fr.json: language: babel: 'no-such' is no locale that Babel knows",
        "fr.json:7: '{count} {noun}': {count} is missing",
        "fr.json:11: 'one': {one} is unknown",
        "fr.json:15: 'two': text: Single '{' encountered in format string",
    ]
