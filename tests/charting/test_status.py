"""How status and bound look."""

from __future__ import annotations

import pytest

from dashboard.charting import status as marks
from dashboard.i18n import PAIR

KO, EN = PAIR


@pytest.mark.parametrize(
    ("bound", "korean", "english"),
    [
        ("exact", "3000억", "300B"),
        ("about", "약 3000억", "about 300B"),
        ("at_least", "3000억 이상", "at least 300B"),
        ("at_most", "최대 3000억", "at most 300B"),
    ],
)
def test_a_bound_is_said_in_words_without_a_sign_beside_them(bound, korean, english):
    assert marks.bounded("3000억", bound, KO) == korean
    assert marks.bounded("300B", bound, EN) == english


def test_every_bound_and_status_of_the_dataset_has_its_look(dataset):
    for bound in dataset.package.vocabularies["bound"]:
        for language in PAIR:
            assert "7" in marks.bounded("7", bound, language)
    assert set(dataset.package.vocabularies["status"]) >= marks.OPEN_STATUSES
