"""Pages and their addresses."""

from __future__ import annotations

import pytest

from dashboard.charting.render import choices_of
from dashboard.charting.topics import TOPICS
from dashboard.pages.page import parameters_of, prefix_of, state_of
from tests.pages.conftest import reading


def test_every_topic_and_every_chart_has_a_page(site, catalogue):
    paths = {f"/{topic.id}" for topic in TOPICS} | {f"/charts/{name}" for name in catalogue}
    others = {"organizations", "evidence", "disagreements", "changes", "data", "about"}
    others |= {"search", "verify"}
    assert paths | {"/"} | {f"/{one}" for one in others} == set(site.pages)


def test_a_page_is_found_with_or_without_a_slash_and_nothing_else_is(site):
    assert site.find("/") is site.find("") is site.pages["/"]
    assert site.find("/models/") is site.pages["/models"]
    assert site.find("/nowhere") is None
    assert site.find("/models/more") is None


def test_a_page_of_a_family_is_found_by_its_identifier(site, dataset):
    for claim in dataset.claims["claim"]:
        here = site.find(f"/evidence/{claim}")
        assert here.path == f"/evidence/{claim}"
        assert all((here.title.ko, here.title.en))
        assert not here.in_navigation
    assert site.find(f"/evidence/{claim}/") is not None
    for unknown in ("nothing", "{claim}", f"{claim}/more", f" {claim}"):
        assert site.find(f"/evidence/{unknown}") is None
    assert site.find("/evidence/") is site.pages["/evidence"]


def test_the_addresses_that_exist_are_the_pages_and_one_for_each_family(site):
    assert site.addresses == [*site.pages, *[family.path for family in site.families.values()]]
    assert "/evidence/{claim}" in site.addresses


def test_a_chart_alone_needs_no_prefix_and_one_among_several_does(site):
    for page in site.pages.values():
        for chart in page.charts:
            assert prefix_of(page, chart) == (f"{chart.id}." if len(page.charts) > 1 else "")
    assert any(len(page.charts) > 1 for page in site.pages.values())


def test_no_two_parameters_of_a_page_have_the_same_name(site, dataset):
    for page in site.pages.values():
        names = [choice.name for choice in parameters_of(page, dataset)]
        assert len(names) == len(set(names)), page.path
        assert names[-5:] == ["lang", "theme", "collections", "as_of", "rule"]


def test_a_state_is_read_under_its_prefix_only(site, catalogue, dataset):
    page, chart = site.pages["/"], catalogue["model-sizes"]
    choices = choices_of(chart, dataset)
    query = {"model-sizes.axis": ["log"], "market-growth.axis": ["linear"]}
    assert not reading(page, query, dataset).faults
    assert state_of(query, choices, prefix_of(page, chart)).one("axis") == "log"
    assert state_of({"axis": ["log"]}, choices, "model-sizes.").one("axis") == "linear"


def test_faults_name_the_parameter_as_it_stands_in_the_address(site, dataset):
    faults = reading(
        site.pages["/"],
        {"model-sizes.axis": ["cubic"], "axis": ["log"], "theme": ["pink"]},
        dataset,
    ).faults
    assert {fault.parameter for fault in faults} == {"model-sizes.axis", "axis", "theme"}
    assert not reading(site.pages["/about"], {"lang": ["en"]}, dataset).faults


@pytest.mark.parametrize("language", ["ko", "en"])
def test_no_two_pages_have_the_same_title(site, language):
    titles = [getattr(page.title, language) for page in site.pages.values()]
    assert all(titles)
    assert len(titles) == len(set(titles))
