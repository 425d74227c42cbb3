"""The control of what was known when, and the pages under it."""

from __future__ import annotations

import json
from itertools import cycle

import pytest

from dashboard.analysis.as_of import articles
from dashboard.analysis.preference import Rule
from dashboard.pages.render import render
from dashboard.pages.shell import header
from dashboard.pages.site import build_site
from dashboard.pages.timeline import timeline
from tests.pages.conftest import every, looking, walk, words
from tests.real import OUTSIDE, real_charts, real_dataset

DAYS = ["2001-01-01", "2021-05-26", "2022-02-23", "2022-03-05", "2022-03-20", "2022-12-13"]


def part(component, identifier):
    return next(one for one in walk(component) if getattr(one, "id", None) == identifier)


def attribute(component, name):
    return component.to_plotly_json()["props"][name]


@pytest.mark.parametrize(("day", "rule"), [*zip(DAYS, cycle(Rule), strict=False)])
def test_every_page_is_there_on_every_day(site, day, rule) -> None:
    for page in site.pages.values():
        view = looking(page.path, as_of=day, rule=rule.value)
        content = render(site, view, page)
        links = [one.href for one in every(content, "A") if (one.href or "").startswith("/")]
        bare = [link for link in links if f"as_of={day}" not in link and "dataset.zip" not in link]
        assert not bare, (page.path, bare)
        if day == DAYS[0] and page.charts:
            assert "나온 출처가 없습니다" in words(content)


def test_its_stops_are_the_articles_and_everything(site, dataset) -> None:
    control = timeline(site, looking(as_of="2022-03-10"))
    links = [one for one in every(control, "A") if "data-sets" in one.to_plotly_json()["props"]]
    stops = [one for one in links if attribute(one, "data-sets") == "as_of"]
    expected = [one.known_from.isoformat() for one in articles(dataset)]
    assert [attribute(one, "data-value") for one in stops] == [*expected, ""]
    days = [words(one).rpartition(" ")[2] for one in stops[:-1]]
    assert days == expected
    assert [words(one).count("늦어도") for one in stops[:-1]] == [
        "/" in one.published_on for one in articles(dataset)
    ]
    handle = part(control, "known-handle")
    assert json.loads(attribute(handle, "data-stops")) == [*expected, ""]
    assert (attribute(handle, "aria-valuenow"), attribute(handle, "aria-valuemax")) == ("3", "6")
    assert attribute(handle, "aria-valuetext") == "2022-03-10 기준"


def test_what_was_published_on_one_day_is_one_stop() -> None:
    site = build_site(real_dataset().library, real_charts())
    seen = f"articles,{OUTSIDE}"
    control = timeline(site, looking(as_of="2026-03-31", collections=seen, lang="en"))
    days = json.loads(attribute(part(control, "known-handle"), "data-stops"))
    assert len(days) == len(set(days))
    assert days[int(attribute(part(control, "known-handle"), "aria-valuenow")) - 1] == "2026-03-31"
    [new] = [one.href for one in every(control, "A") if one.href != "#"]
    assert "source=epoch-funding-rounds-2026-03,epoch-notable-models-2026-03" in new


@pytest.mark.parametrize(("query", "now"), [({}, "6"), ({"as_of": "2001-01-01"}, "0")], ids=str)
def test_its_ends(site, query, now) -> None:
    handle = part(timeline(site, looking(**query)), "known-handle")
    assert attribute(handle, "aria-valuenow") == now


def test_what_is_new_is_counted_and_leads_to_its_claims(site) -> None:
    control = timeline(site, looking("/models", as_of="2022-02-23", rule="latest"))
    links = {words(one): one.href for one in every(control, "A") if one.href != "#"}
    assert links["새 주장 65건"].startswith("/evidence?source=joongang-2022-02-23&as_of=2022-02-23")
    assert links["상충하는 주장: 최신 출처"] == "/disagreements?as_of=2022-02-23&rule=latest"
    plain = timeline(site, looking("/models"))
    assert [one.href for one in every(plain, "A") if one.href != "#"] == []


def test_a_day_that_is_none_is_told_on_the_page_and_left_out_above_it(site) -> None:
    view = looking("/models", as_of="2022-02-30")
    assert view.link("/market") == "/market"
    assert "2022-02-30" not in words(header(site, view, site.find("/models")))
    assert "YYYY-MM-DD" in words(render(site, view, site.find("/models")))


def test_usual_values_are_not_carried_on() -> None:
    view = looking("/models", as_of="2022-02-23", rule="all", theme="auto", lang="en")
    assert view.link("/market") == "/market?lang=en&as_of=2022-02-23"
