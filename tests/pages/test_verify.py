"""The page that checks a picture: where a file goes, and the words of the verdict."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from msgspec import structs

from dashboard.i18n import PAIR, Language
from dashboard.pages.features import Features
from dashboard.pages.page import Site, state_of
from dashboard.tokens import DATASET
from tests.pages.conftest import looking, walk


def told(site: Site, language: Language, prefix: str = "/") -> dict[str, Any]:
    """What the page tells its script."""
    view = replace(looking("/verify", language), prefix=prefix)
    layout = site.pages["/verify"].layout(site, view, state_of({}, (), ""))
    place = next(part for part in walk(layout) if getattr(part, "id", None) == "verify")
    return place.to_plotly_json()["props"]


@pytest.mark.parametrize("language", PAIR)
def test_a_file_goes_to_the_atlas_itself_in_the_readers_language(site, language) -> None:
    props = told(site, language, "/ai/")
    assert props["data-address"] == f"/ai/api/verify?lang={language}"


def test_where_access_is_signed_the_file_goes_with_a_token(site) -> None:
    signed = structs.replace(site, features=Features(mint=lambda resource: f"for-{resource}"))
    address = told(signed, Language.EN)["data-address"]
    assert address == f"/api/verify?lang=en&token=for-{DATASET}"


def test_every_word_is_there_in_both_languages(site) -> None:
    korean, english = (json.loads(told(site, one)["data-words"]) for one in PAIR)
    assert korean.keys() == english.keys()
    assert all(korean.values())
    assert all(english.values())
    assert all(korean[name] != english[name] for name in korean)
