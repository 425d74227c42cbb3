"""The dialog that takes a chart away: what it offers, with and without a browser, with tokens."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.i18n import PAIR, Language
from dashboard.pages.features import Features
from dashboard.pages.take_away_choices import (
    KINDS,
    PURPOSES,
    offered_kinds,
    offered_purposes,
    wanted_of,
)
from dashboard.pages.take_away_dialog import take_away_dialog
from tests.pages.conftest import every, looking, words

STATE = [("axis", "log")]
DRAWN = {"png", "svg", "pdf", "hwpx"}


def opened(catalogue, told, features=None, language=Language.EN):
    """Return the dialog, the address of the file and that of the preview, if there is one."""
    features = features or Features()
    wanted = wanted_of(told, features)
    view = looking(language=language)
    parts = take_away_dialog(catalogue["model-sizes"], STATE, "Computed", wanted, features, view)
    (file,) = (one for one in every(parts, "A") if getattr(one, "id", "") == "takeaway-save")
    previews = [urlsplit(one.src) for one in every(parts, "Img")]
    return parts, urlsplit(file.href), previews


def test_every_format_is_offered_for_something_and_every_purpose_has_some():
    offered = {kind for purpose in PURPOSES.values() for kind in purpose.kinds}
    assert offered == set(KINDS)
    assert [*PURPOSES] == ["slide", "document", "sheet", "web"]
    assert offered_purposes(Features()) == [*PURPOSES]


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("language", PAIR)
def test_every_file_is_of_the_state_in_force(catalogue, purpose, language):
    for kind in PURPOSES[purpose].kinds:
        told = {"for": purpose, "kind": kind, "title": " Our  <b>title</b> ", "note": "Note"}
        parts, file, previews = opened(catalogue, told, language=language)
        asked = parse_qs(file.query)
        assert file.path == f"/charts/model-sizes.{KINDS[kind].suffix}"
        assert (asked["axis"], asked["lang"]) == (["log"], [language.value])
        assert ("title" in asked) == KINDS[kind].is_worded
        if KINDS[kind].is_worded:
            assert (asked["title"], asked["note"]) == (["Our <b>title</b>"], ["Note"])
            (preview,) = previews
            assert preview.query.replace("&size=slide", "").startswith(
                file.query.partition("&ratio")[0].replace("&size=slide", "")
            )
        else:
            assert previews == []
        assert "token" not in asked
        assert KINDS[kind].words[language] in words(parts)


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_the_preview_of_a_picture_is_the_file(catalogue, kind):
    told = {"for": "web", "kind": kind, "size": "square", "transparent": True, "title": "Mine"}
    _, file, (preview,) = opened(catalogue, told)
    assert preview == file
    asked = parse_qs(file.query)
    assert (asked["size"], asked["transparent"]) == (["square"], ["1"])


def test_a_slide_has_its_ratio_and_a_deck_of_its_topic_beside_it(catalogue):
    features = Features(mint=lambda resource: f"for-{resource}")
    parts, file, _ = opened(catalogue, {"for": "slide", "kind": "pptx-4x3"}, features)
    assert parse_qs(file.query)["ratio"] == ["4x3"]
    (deck,) = (one.href for one in every(parts, "A") if one.href.startswith("/decks/"))
    assert urlsplit(deck).path == "/decks/models.pptx"
    asked = {"lang": ["en"], "theme": ["light"], "token": ["for-dataset"]}
    assert parse_qs(urlsplit(deck).query) == asked


def test_for_the_web_the_dialog_that_shares_is_a_button_away(catalogue):
    parts, *_ = opened(catalogue, {"for": "web"})
    assert "model-sizes" in [getattr(one, "data-shares", "") for one in every(parts, "Button")]


def test_without_a_browser_the_readers_own_draws_and_files_are_there(catalogue):
    features = Features(draws_pictures=False)
    assert offered_purposes(features) == ["slide", "sheet"]
    for purpose in offered_purposes(features):
        assert not DRAWN.intersection(offered_kinds(purpose, features))
    parts, file, previews = opened(catalogue, {"for": "document", "kind": "png"}, features)
    assert (file.path, previews) == ("/charts/model-sizes.pptx", [])
    (screen,) = (one for one in every(parts, "Button") if hasattr(one, "id"))
    assert screen.id["part"] == "image"
    record = urlsplit(getattr(screen, "data-address"))
    assert record.path == "/charts/model-sizes.json"
    assert parse_qs(record.query)["axis"] == ["log"]


@pytest.mark.parametrize("purpose", PURPOSES)
def test_where_access_is_signed_each_address_carries_a_token_of_its_chart(catalogue, purpose):
    features = Features(mint=lambda resource: f"for-{resource}")
    _, file, previews = opened(catalogue, {"for": purpose}, features)
    for address in (file, *previews):
        assert parse_qs(address.query)["token"] == ["for-model-sizes"]


def test_whatever_a_browser_sends_is_made_fit():
    features = Features()
    usual = wanted_of({}, features)
    assert (usual.purpose, usual.kind, usual.size) == ("slide", "pptx", "slide")
    strange = {"for": ["x"], "kind": "csv", "title": 7, "note": "a\x00b", "size": None}
    made = wanted_of({**strange, "transparent": "yes"}, features)
    assert (made.purpose, made.kind, made.title, made.note) == ("slide", "pptx", "7", "")
    assert (made.size, made.is_transparent) == ("slide", False)
