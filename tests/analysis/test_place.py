"""Where a claim stands for a reader of the published article."""

from __future__ import annotations

import csv
import re
from urllib.parse import unquote

import pytest

from dashboard.analysis.place import address_of, place, place_of
from dashboard.dataset.evidence import SEPARATOR
from tests.real import articles_directory


@pytest.mark.parametrize(
    ("claim", "korean", "english"),
    [
        ("size-hyperclova-hankyung", "본문 19개 문단 중 3번째", "paragraph 3 of 19"),
        ("size-exaone-herald", "본문 13개 문단 중 8번째", "paragraph 8 of 13"),
    ],
)
def test_a_paragraph_is_counted_within_the_body(dataset, claim, korean, english):
    words = place_of(claim, dataset)
    assert (words.ko, words.en) == (korean, english)


def test_without_a_body_the_saved_file_is_counted(dataset):
    claim = dataset.records.claims_by_id["size-exaone-herald"]
    source = dataset.records.find("sources", "herald-2022").changed("first_paragraph", "")
    assert place(claim, source).en == "paragraph 14 of the saved file"


def test_an_address_leads_to_the_words_of_the_claim(dataset):
    without = set()
    for claim, record in dataset.records.claims_by_id.items():
        found = address_of(claim, dataset)
        if found is None:
            without.add(record["source"])
            continue
        place_in_site, directive = found.split("#:~:")
        texts = [one.removeprefix("text=") for one in directive.split("&")]
        assert place_in_site == dataset.records.find("sources", record["source"])["url"]
        assert not any(re.search(r"[-,\s]", text) for text in texts), "these part a directive"
        assert sorted(map(unquote, texts)) == sorted(record["as_written"].split(SEPARATOR))
    assert without == {"hankyung-2021-05-26", "herald-2022"}


def test_no_note_names_a_column_or_counts_lines_of_a_file():
    for path in articles_directory().glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            for note in (row.get("note_ko", ""), row.get("note_en", "")):
                assert not re.search(r"\d+번째 문단|paragraphs? \d|\b\w+_\w+\b", note), note
                assert not any(re.match(rf"{name}[:,]", note) for name in row), note


def test_of_a_file_of_data_the_row_is_named_by_what_stands_in_it(dataset):
    words = place_of("size-gpt-3-2026-03-epoch", dataset.library)
    assert words.ko.startswith("GPT-3")
    assert "=" not in words.ko + words.en
