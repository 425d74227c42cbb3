"""The line of navigation."""

from __future__ import annotations

import pytest

from dashboard.i18n import PAIR
from dashboard.pages.navigation import IN_LINE, navigation
from tests.pages.conftest import every, looking, words

both_languages = pytest.mark.parametrize("language", PAIR)


def links(part):
    return [one.href for one in every(part, "A")]


@both_languages
def test_every_page_is_in_the_menu_and_the_topics_also_in_the_line(site, language):
    made = navigation(site, looking(language=language, lang=language.value), site.pages["/"])
    [line], [menu] = (
        [one for one in every(made, "Ul") if one.className == name] for name in ("nav-line", "menu")
    )
    listed = [path for path, page in site.pages.items() if page.in_navigation]
    assert links(menu) == [f"{path}?lang={language}" for path in listed]
    assert links(line) == [f"{path}?lang={language}" for path in listed if path in IN_LINE]
    assert len(links(line)) < len(links(menu))


def test_what_stands_in_the_line_is_marked_in_the_menu(site):
    made = navigation(site, looking(), None)
    [menu] = [one for one in every(made, "Ul") if one.className == "menu"]
    for entry in every(menu, "Li"):
        path = entry.children.href
        assert (entry.className == "in-line") == (path in IN_LINE)
    assert not [one for one in every(made, "A") if getattr(one, "aria-current", None)]


@both_languages
def test_the_menu_tells_that_one_is_on_a_page_in_it(site, language):
    def summary(path):
        made = navigation(site, looking(path, language), site.find(path))
        return every(made, "Summary")[0]

    assert summary("/data").className == "here"
    assert summary("/models").className == ""
    assert summary("/organizations/kt").className == ""
    assert words(summary("/data"))


def test_a_profile_is_under_the_organizations(site):
    made = navigation(site, looking("/organizations/kt"), site.find("/organizations/kt"))
    marked = [one for one in every(made, "A") if getattr(one, "aria-current", None)]
    assert {one.href for one in marked} == {"/organizations"}
    assert {getattr(one, "aria-current") for one in marked} == {"true"}
