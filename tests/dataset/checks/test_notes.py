from __future__ import annotations

import pytest

from dashboard.dataset.checks import sources
from dashboard.dataset.checks.fragments import check_notes

NOTED = {"note_ko": "하루.", "note_en": "One day."}


@pytest.mark.parametrize(
    ("row", "faults"),
    [
        ({"inferred": "false"}, []),
        ({"inferred": "false", **NOTED}, []),
        ({"inferred": "true", "inferred_columns": "value", **NOTED}, []),
        ({"inferred": "true", **NOTED}, ["inferred_columns"]),
        ({"inferred": "false", "inferred_columns": "value", **NOTED}, ["inferred_columns"]),
        ({"inferred": "true", "inferred_columns": "size", **NOTED}, ["inferred_columns"]),
        ({"inferred": "true", "inferred_columns": "value"}, ["note_en"]),
        ({"inferred": "false", "note_ko": "하루."}, ["note_en"]),
        ({"inferred": "false", "note_en": "One day."}, ["note_ko"]),
    ],
)
def test_notes_are_in_both_languages_and_say_what_was_inferred(faults_of, row, faults):
    found = faults_of(check_notes, metrics=[{"claim": "a", **row}])
    assert [fault.split()[0] for fault in found] == faults


@pytest.mark.parametrize(("paragraph", "count"), [("33", 0), ("51", 0), ("32", 1), ("52", 1)])
def test_a_claim_stands_in_the_body_of_its_article(faults_of, paragraph, count):
    article = {"source": "hankyung", "first_paragraph": "33", "last_paragraph": "51"}
    claim = {"claim": "a", "source": "hankyung", "paragraph": paragraph}
    assert len(faults_of(sources.check, sources=[article], events=[claim])) == count
