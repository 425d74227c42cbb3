"""The list of organizations."""

from __future__ import annotations

import csv
import re

import pandas as pd
import pytest

from dashboard.analysis.organizations.counts import counted_organizations
from dashboard.i18n import PAIR, Language
from dashboard.pages import organizations
from dashboard.pages.render import render
from dashboard.pages.search_form import NARROWED
from dashboard.server.prerender.components import written
from tests.pages.conftest import every, looking, walk, words
from tests.real import articles_directory

PATH = "/organizations"
both_languages = pytest.mark.parametrize("language", PAIR)


def listed(site, language=Language.KO, **query):
    content = render(site, looking(PATH, language, **query), site.pages[PATH])
    return content, names(content)


def names(content):
    heads = [one for one in every(content, "Th") if one.scope == "row"]
    return [every(one, "A")[0].children for one in heads]


def rows_of(table):
    with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@both_languages
def test_every_organization_is_listed_with_the_way_to_its_profile(site, language):
    content, found = listed(site, language)
    rows = rows_of("organizations")
    assert sorted(found) == sorted(row[f"name_{language}"] for row in rows)
    links = {one.href for one in every(content, "A")}
    assert {f"{PATH}/{row['organization']}" for row in rows} <= links
    assert str(len(rows)) in words(content)


@pytest.mark.parametrize(
    ("query", "column", "value"),
    [({"kind": "university"}, "kind", "university"), ({"country": "US"}, "country", "US")],
)
def test_kind_and_country_leave_those_of_the_file(site, query, column, value):
    _, found = listed(site, **query)
    assert sorted(found) == sorted(
        row["name_ko"] for row in rows_of("organizations") if row[column] == value
    )


def test_a_search_by_alias_finds_in_either_language(site):
    assert listed(site, Language.EN, q="한국과학기술원")[1] == ["KAIST"]
    assert listed(site, Language.KO, q="skt")[1] == ["SK텔레콤"]
    assert listed(site, Language.KO, q="openai", kind="", country="")[1] == ["오픈AI"]


@pytest.mark.parametrize("by", ["models", "alliances", "services", "claims"])
def test_counts_sort_downwards_and_names_upwards(site, dataset, by):
    counts = counted_organizations(dataset).set_index("name_ko")[by]
    content, found = listed(site, sort=by)
    assert list(counts[found]) == sorted(counts, reverse=True)
    [head] = [one for one in every(content, "Th") if getattr(one, "aria-sort", None)]
    assert head.to_plotly_json()["props"]["aria-sort"] == "descending"
    _, by_name = listed(site, Language.EN, sort="name")
    assert by_name == sorted(by_name)


def test_the_heads_keep_the_search(site):
    content, _ = listed(site, kind="company", q="sk", lang="ko")
    [head] = [one for one in every(content, "Th") if words(one) == "모델"]
    assert every(head, "A")[0].href == f"{PATH}?q=sk&kind=company&sort=models&lang=ko"


def test_the_form_needs_no_script_and_keeps_what_is_not_in_it(site):
    content, _ = listed(site, Language.EN, lang="en", theme="dark", sort="models", q="lg")
    [form] = every(content, "Form")
    assert (form.method, form.action) == ("get", PATH)
    given = {one.name: one.value for one in [*every(form, "Input"), *every(form, "Select")]}
    assert given == {
        "q": "lg",
        "kind": "",
        "country": "",
        "sort": "models",
        "lang": "en",
        "theme": "dark",
    }
    assert every(form, "Button")[0].type == "submit"


def test_typing_narrows_what_is_all_there(site, dataset):
    content, _ = listed(site)
    [form] = every(content, "Form")
    assert getattr(form, "data-narrows") == NARROWED
    assert [one for one in walk(content) if getattr(one, "id", None) == NARROWED]
    spelled = {getattr(one, "data-spelled", None) for one in every(content, "Tr")} - {None}
    assert spelled == set(counted_organizations(dataset)["spelled"])


@both_languages
def test_nothing_found_is_said_with_a_way_back(site, language):
    content, _ = listed(site, language, q="zzz")
    assert not every(content, "Table")
    assert PATH in {one.href for one in every(content, "A")}


def test_before_anything_is_known_the_list_says_so(site):
    text = words(listed(site, Language.EN, as_of="2019-01-01")[0])
    assert "No source published by then names an organization" in text


def test_a_long_list_is_cut_and_says_so(site, dataset, monkeypatch):
    counted = counted_organizations(dataset)
    many = pd.concat([counted] * 4, ignore_index=True)
    monkeypatch.setattr(organizations, "counted_organizations", lambda _: many)
    content, found = listed(site, Language.EN)
    assert len(found) == organizations.MOST < len(many)
    assert f"Only the first {organizations.MOST}" in words(content)
    assert getattr(every(content, "Form")[0], "data-narrows", None) is None


def test_the_search_can_be_asked_before_any_script_has_run(site):
    content, _ = listed(site, Language.EN, kind="bank")
    html = str(written(every(content, "Form")[0], {}))
    assert "inert" not in html
    assert re.search(r'<input [^>]*name="q"', html)
    assert re.search(r'<select [^>]*name="kind"', html)
    assert '<option value="bank" selected>' in html
    assert re.search(r'<button [^>]*type="submit"', html)
