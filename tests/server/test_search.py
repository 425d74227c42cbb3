"""``/api/search`` and ``/search``."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import quote

import pytest

from dashboard.analysis.organizations.counts import counted_organizations
from tests.server.client import HTML, ask, whole


def search(server: str, text: str, more: str = "") -> dict:
    return ask(server, f"/api/search?q={quote(text)}{more}").json


def test_results_come_in_groups_with_words_and_addresses_that_are_there(server) -> None:
    told = search(server, "엑사원", "&lang=en")
    assert told["query"] == "엑사원"
    models, *_, claims = told["groups"]
    assert (models["kind"], models["title"]) == ("models", "Models")
    assert models["results"][0]["name"] == "EXAONE"
    assert claims["kind"] == "claims"
    for group in told["groups"]:
        assert 0 < len(group["results"]) <= 5
        for result in group["results"]:
            assert result["address"].endswith("lang=en")
            assert ask(server, result["address"]).status == 200, result


def test_the_answer_is_bounded_whatever_is_asked(server) -> None:
    groups = search(server, "a", "&limit=1000000")["groups"]
    assert max(len(group["results"]) for group in groups) == 50
    assert search(server, "a", "&limit=1")["groups"][-1]["has_more"]
    assert search(server, "")["groups"] == []


@pytest.mark.parametrize("path", ["/api/search", "/search"])
def test_wrong_parameters_are_all_told(server, path: str) -> None:
    told = ask(server, f"{path}?lang=xx&what=1&q={'a' * 3_000}")
    assert (told.status, told.is_problem) == (422, True)
    assert {fault["parameter"] for fault in told.json["faults"]} == {"lang", "what", "q"}


def test_only_what_is_seen_is_found(server) -> None:
    assert search(server, "엑사원", "&as_of=2021-06-01")["groups"] == []
    [claims] = search(server, "5543억 달러", "&as_of=2022-03-01")["groups"]
    assert claims["results"][0]["address"].endswith("as_of=2022-03-01")


def page_of(server: str, text: str) -> str:
    address = f"/search?q={quote(text)}&lang=en&theme=dark"
    return whole(server, address).text


def test_the_page_needs_no_script(server) -> None:
    page = page_of(server, "LG전자")
    assert '<html lang="en" data-bs-theme="dark"' in page
    assert ">LG Electronics</a>" in page
    main = re.search(r"<main[ >].*</main>", page, re.DOTALL)[0]
    form = re.search(r"<form[^>]*>.*?</form>", main)[0]
    assert 'action="/search"' in form
    assert 'value="LG전자"' in form
    assert re.search(r'<input type="hidden"[^>]* value="dark"[^>]* name="theme"', form)
    links = [unescape(one) for one in re.findall(r'<li><a href="([^"]+)"', main)]
    assert links
    assert all(ask(server, link).status == 200 for link in links[:12])


def test_the_page_says_when_nothing_is_found_and_keeps_what_was_asked_as_text(server) -> None:
    page = page_of(server, "<script>x</script>")
    assert "no results" in page
    assert "<script>x" not in page
    assert "no results" not in page_of(server, "")


def test_more_claims_lead_to_the_list_of_claims(server) -> None:
    link = unescape(re.search(r'href="(/evidence\?q=[^"]+)"', page_of(server, "a"))[1])
    assert ask(server, link, headers=HTML).status == 200


def test_where_access_is_signed_the_header_brings_the_token(signed_server) -> None:
    assert ask(signed_server, "/api/search?q=lg").status == 403
    page = ask(signed_server, "/search", headers=HTML).text
    address = unescape(re.search(r'data-address="([^"]+)"', page)[1])
    assert ask(signed_server, f"{address}&q=lg").status == 200


def test_a_count_does_not_contradict_that_there_are_more(server) -> None:
    many = ask(server, "/search?q=a&lang=en", headers=HTML).text
    shown = many.count("<li><a")
    assert f"{shown} results are shown, at most 50 of a kind" in many
    assert "These are the first 50" in many
    few = ask(server, f"/search?q={quote('LG전자')}&lang=ko", headers=HTML).text
    assert "종류별로" not in few


@pytest.mark.parametrize("organization", ["lg-group", "naver", "kaist"])
def test_an_organization_has_the_count_that_the_list_has(server, dataset, organization) -> None:
    listed = counted_organizations(dataset).set_index("organization").loc[organization]
    groups = search(server, listed["name_ko"])["groups"]
    [own] = [
        result
        for group in groups
        if group["kind"] == "organizations"
        for result in group["results"]
        if result["identifier"] == organization
    ]
    assert own["detail"] == f"관련 주장 {listed['claims']}건"


def test_what_a_choice_can_be_is_found_for_it_alone(server, dataset) -> None:
    developers = set(dataset.tables["model_developers"]["organization"])
    for of, allowed in (("model-sizes.developers", developers), ("alliance-matrix.alliance", None)):
        (group,) = search(server, "a", f"&of={of}&limit=50")["groups"]
        table = {"developers": "organizations", "alliance": "alliances"}[of.split(".")[1]]
        assert group["kind"] == table
        found = {one["identifier"] for one in group["results"]}
        assert found
        assert allowed is None or found <= allowed
    everything = {one["kind"] for one in search(server, "a")["groups"]}
    assert everything > {"organizations", "claims"}
    refused = ask(server, "/api/search?q=a&of=model-sizes.axis&lang=en")
    assert refused.status == 422
    assert "model-sizes.models" in refused.json["faults"][0]["allowed"]


def test_an_unknown_name_in_an_address_is_refused_with_the_nearest(server) -> None:
    for path in ("/charts/model-timeline.json", "/charts/model-timeline.csv"):
        refused = ask(server, f"{path}?models=gpt3&lang=en")
        assert refused.status == 422
        (fault,) = refused.json["faults"]
        assert fault["nearest"][0] == "gpt-3"
    page = ask(server, "/charts/model-timeline?models=gpt3&lang=en", headers=HTML)
    assert "nearest: gpt-3" in page.text
