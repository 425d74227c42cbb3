"""What can be taken away as a whole, in words and links."""

from __future__ import annotations

import pytest

from dashboard.i18n import PAIR
from dashboard.pages.features import Features
from dashboard.pages.takeaway import progress_words, takeaway
from tests.pages.conftest import every, looking, words

both_languages = pytest.mark.parametrize("language", PAIR)


def address(part):
    return getattr(every(part, "Button")[0], "data-address")


@both_languages
def test_the_dataset_and_the_table_shown_are_offered(language):
    part = takeaway("models", Features(), looking(language=language))
    assert [one.href for one in every(part, "A")] == [
        f"/decks/all.pptx?lang={language}&theme=light",
        f"/api/dataset.zip?lang={language}",
        f"/api/tables/models.csv?lang={language}",
        f"/api/tables/models.json?lang={language}",
        "/api",
        "/verify",
    ]
    assert address(part) == f"/exports?lang={language}"


@both_languages
def test_what_is_not_in_the_archive_is_said_before(language):
    drawn, undrawn = (
        words(takeaway("models", Features(draws_pictures=one), looking(language=language)))
        for one in (True, False)
    )
    assert "PNG" in drawn
    assert "PNG" not in undrawn
    assert {"ko": "브라우저가 없어", "en": "no browser"}[language] in undrawn


def test_where_access_is_signed_a_token_of_the_dataset_goes_along():
    part = takeaway("models", Features(mint=lambda resource: f"for-{resource}"), looking())
    assert address(part).endswith("token=for-dataset")
    links = [one.href for one in every(part, "A") if "/api/" in one.href]
    assert links
    assert all(link.endswith("token=for-dataset") for link in links)


def test_the_progress_is_told_in_both_languages():
    korean, english = (progress_words(language) for language in PAIR)
    assert korean.keys() == english.keys()
    assert not [name for name in korean if korean[name] == english[name]]
