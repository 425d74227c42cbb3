"""A wrong choice of one chart is that chart's affair; what nothing knows is the page's."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.i18n import PAIR, Language
from dashboard.pages.render import render
from tests.pages.conftest import every, looking, reading, walk, words

QUERY = {
    "model-sizes.axis": ["cubic"],
    "model-sizes.scale": ["foo"],
    "model-sizes.country": ["KR"],
    "market-growth.horizon": ["NaN"],
    "lang": ["en"],
}


def ids(content):
    return [one.id for one in walk(content) if str(getattr(one, "id", "")).startswith("chart-")]


def test_each_fault_is_its_charts_or_the_pages(site, dataset):
    page = site.pages["/"]
    query = {**QUERY, "axis": ["log"], "theme": ["pink"], "no-such.axis": ["log"]}
    read = reading(page, query, dataset)
    of = {
        name: {fault.parameter: fault.allowed for fault in faults}
        for name, faults in read.chart_faults.items()
    }
    assert set(of["model-sizes"]) == {"model-sizes.axis", "model-sizes.scale"}
    assert of["model-sizes"]["model-sizes.axis"] == ("linear", "log")
    assert "model-sizes.axis" in of["model-sizes"]["model-sizes.scale"]
    assert of["market-growth"] == {"market-growth.horizon": ("2024, 2025 … 2035",)}
    assert set(read.charts) == {chart.id for chart in page.charts} - set(of)
    whole = {fault.parameter for fault in read.page_faults}
    assert whole == {"axis", "theme", "no-such.axis"}
    assert {fault.parameter for fault in read.faults} == whole.union(*of.values())


def test_on_its_own_page_a_chart_answers_for_its_choices_and_its_pictures(site, dataset):
    page, query = site.pages["/charts/model-sizes"], {"axis": ["cubic"], "scale": ["foo"]}
    read = reading(page, {**query, "colour": ["1"]}, dataset)
    assert {fault.parameter for fault in read.chart_faults["model-sizes"]} == {"axis", "scale"}
    assert {fault.parameter for fault in read.page_faults} == {"colour"}


@pytest.mark.parametrize("language", PAIR)
def test_the_chart_says_what_is_wrong_and_the_rest_of_the_page_stands(site, language):
    query = {name: values[0] for name, values in QUERY.items()} | {"lang": language}
    view = looking("/", language, **query)
    content = render(site, view, site.pages["/"])
    assert ids(content) == [f"chart-{chart.id}" for chart in site.pages["/"].charts]
    assert [graph.id["scope"] for graph in every(content, "Graph")] == ["alliance-matrix"]
    sizes = next(one for one in walk(content) if getattr(one, "id", "") == "chart-model-sizes")
    for said in ("model-sizes.axis=cubic", "linear, log", "model-sizes.scale=foo"):
        assert said in words(sizes)
    [reset] = every(sizes, "A")
    rest = parse_qs(urlsplit(reset.href).query)
    assert rest == {
        "model-sizes.country": ["KR"],
        "market-growth.horizon": ["NaN"],
        "lang": [language],
    }


def test_the_sentences_above_a_chart_that_is_not_drawn_are_not_said(site):
    view = looking("/models", Language.EN, **{"model-sizes.axis": "cubic"})
    content = render(site, view, site.pages["/models"])
    findings = next(one for one in walk(content) if getattr(one, "id", "") == "findings")
    assert words(findings) == ""
    assert len(every(content, "Graph")) == len(site.pages["/models"].charts) - 1
