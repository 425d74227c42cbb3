"""Addresses of pictures, files and embeds, as pages write them."""

from __future__ import annotations

from dashboard.i18n import Language
from dashboard.pages.links import ReferenceLink, embed_link, file_link
from dashboard.pages.page_request import PageRequest
from dashboard.plotting.theme import DARK
from tests.pages.conftest import looking
from tests.real import real_dataset

STATE = [("axis", "log"), ("country", "KR,US")]


def test_a_picture_says_language_theme_and_size_in_any_case():
    link = file_link("model-sizes", "png", STATE, looking(), "slide")
    assert link.under("/ai/") == (
        "/ai/charts/model-sizes.png?axis=log&country=KR,US&lang=ko&theme=light&size=slide"
    )


def test_a_table_of_rows_has_no_theme():
    link = file_link("model-sizes", "csv", STATE, looking(language=Language.EN))
    assert link.under("/") == "/charts/model-sizes.csv?axis=log&country=KR,US&lang=en"


def test_an_embed_follows_its_readers_theme_unless_the_address_names_one():
    assert embed_link("x", [], looking()).under("/") == "/embed/x?lang=ko"
    asked = PageRequest("/", {"theme": ["dark"]}, Language.KO, DARK, 1280, dataset=real_dataset())
    assert embed_link("x", [], asked).under("/") == "/embed/x?lang=ko&theme=dark"
    auto = PageRequest("/", {"theme": ["auto"]}, Language.KO, DARK, 1280, dataset=real_dataset())
    assert embed_link("x", [], auto).under("/") == "/embed/x?lang=ko"


def test_a_token_comes_last_and_none_leaves_no_trace():
    link = ReferenceLink("charts/x.csv", (("lang", "ko"),))
    assert link.opened_by("a.b.c").under("/") == "/charts/x.csv?lang=ko&token=a.b.c"
    assert link.opened_by("") == link
