"""Cards of charts."""

from __future__ import annotations

from dashboard.i18n import Language
from dashboard.pages.card import chart_card
from dashboard.pages.page_request import PageRequest
from dashboard.plotting.theme import LIGHT
from tests.pages.conftest import every, real_site, words
from tests.real import OUTSIDE, real_dataset


def test_a_card_without_figures_whatever_is_chosen_has_no_controls() -> None:
    page = real_site().find("/charts/training-data")
    for collections, has_controls in (("articles", True), (OUTSIDE, False)):
        query = {"collections": [collections], "lang": ["en"]}
        view = PageRequest(page.path, query, Language.EN, LIGHT, 1280, dataset=real_dataset())
        site = real_site().at(view.viewpoint)
        card = chart_card(page.charts[0], page, site, view)
        (group,) = [one for one in every(card, "Div") if getattr(one, "className", "") == "choices"]
        assert bool(group.children) is has_controls
        assert ("no figures in the chosen collections" in words(card)) is not has_controls


def test_a_choice_of_one_thing_is_no_choice() -> None:
    page = real_site().find("/charts/investments")
    for collections, is_offered in (("articles", True), (OUTSIDE, False)):
        query = {"collections": [collections], "lang": ["ko"]}
        view = PageRequest(page.path, query, Language.KO, LIGHT, 1280, dataset=real_dataset())
        card = chart_card(page.charts[0], page, real_site().at(view.viewpoint), view)
        (group,) = [one for one in every(card, "Div") if getattr(one, "className", "") == "choices"]
        assert ("종류" in words(group)) is is_offered
        assert "통화" in words(group)
