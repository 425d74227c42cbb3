"""The profile of an organization."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import cycle
from urllib.parse import parse_qs, urlsplit

import pytest
from dash._utils import to_json

from dashboard.analysis.organizations.groups import claim_groups
from dashboard.analysis.organizations.related_claims import claims_of
from dashboard.analysis.overlap import memberships
from dashboard.export.sizes import STANDARD
from dashboard.i18n import PAIR, Language
from dashboard.pages import question
from dashboard.pages.features import Features
from dashboard.pages.organization.charts import side_by_side
from dashboard.pages.organization.page import SECTIONS, organization_pages
from dashboard.pages.render import render
from dashboard.pages.site import build_site
from dashboard.requests.query import parse
from tests.analysis.organizations.conftest import rows_of
from tests.pages.conftest import every, looking, words

_COUNT = re.compile(r"(?:근거 )?(\d+)건|(\d+) claims?")

both_languages = pytest.mark.parametrize("language", PAIR)


def profile(site, organization, language=Language.KO):
    path = f"/organizations/{organization}"
    return render(site, looking(path, language), site.find(path))


def headings(content):
    return [one.id for one in every(content, "H2")]


def test_every_organization_has_a_page_named_after_it(site, dataset):
    family = organization_pages()
    for row in rows_of("organizations"):
        page = family.page(dataset, row["organization"])
        assert (page.title.ko, page.title.en) == (row["name_ko"], row["name_en"])
        assert site.find(page.path) is not None
    assert family.page(dataset, "nobody") is None


@pytest.fixture(scope="module")
def profiles(site):
    """The profile of every organization, in each language in turn."""
    names = [row["organization"] for row in rows_of("organizations")]
    return [profile(site, *one) for one in zip(names, cycle(PAIR), strict=False)]


def test_every_profile_can_be_sent_and_has_no_empty_part(profiles):
    for content in profiles:
        assert json.loads(to_json(content))
        assert "claims" in headings(content)
        for part in every(content, "Section"):
            assert len(part.children) > 1


def test_every_row_of_every_profile_is_found_by_its_name(site, profiles, monkeypatch):
    groups = cache(lambda *of: [*claim_groups(*of)])  # once a profile, not for each of its rows
    monkeypatch.setattr(question, "claim_groups", groups)
    choices = tuple(choice.resolved(site.dataset) for choice in site.pages["/evidence"].choices)
    view, found, counted = looking("/evidence", Language.EN), 0, set()
    for link in (one for content in profiles for one in every(content, "A")):
        query = parse_qs(urlsplit(link.href).query)
        if "organization" not in query:
            continue
        assert len(link.href) < 150
        claims = question.answer(parse(query, choices), site, view).claims
        if said := _COUNT.fullmatch(words(link)):
            assert int(said[1] or said[2]) == len(set(claims)), link.href
            counted.add(bool(said[1]))
        found += 1
    assert found > 50
    assert counted == {True, False}  # in either language


@both_languages
def test_all_claims_behind_it_are_linked(site, dataset, language):
    for organization in ("lg-ai-research", "kt", "idc"):
        links = {one.href for one in every(profile(site, organization, language), "A")}
        for claim in claims_of(dataset, organization)["claim"]:
            assert f"/evidence/{claim}" in links


def test_every_number_of_a_table_leads_to_its_claims(site):
    for organization in ("lg-ai-research", "naver", "idc", "korean-government"):
        content = profile(site, organization)
        for part in every(content, "Section"):
            heading = every(part, "H2")[0].id
            if heading in {"belongs", "claims"}:
                continue
            for cell in every(part, "Td"):
                if cell.className == "number":
                    assert every(cell, "A")[0].href.startswith("/evidence")


def test_rival_sizes_stand_side_by_side_with_their_articles(site):
    text = words(profile(site, "lg-ai-research", Language.EN))
    assert "300B (JoongAng Ilbo)" in text
    assert "at most 300B (Herald Business)" in text


def test_amounts_have_bounds_ranges_and_the_money_printed_beside_them(site):
    assert "₩10B–₩100B" in words(profile(site, "naver", Language.EN))
    assert "100억~1000억 원" in words(profile(site, "naver"))
    assert "약 200명" in words(profile(site, "kt"))
    beside = words(profile(site, "lg-ai-research"))
    assert "1억 달러" in beside
    assert "1122억 원" in beside
    assert "○ undisclosed" in words(profile(site, "google", Language.EN))


def test_what_is_planned_is_told_by_its_mark_and_its_word(site):
    content = profile(site, "kt", Language.EN)
    for step in every(content, "Li"):
        if "step" not in str(getattr(step, "className", "")).split():
            continue
        assert ("open" in step.className.split()) == ("actual" not in words(step).split())


def test_family_leads_both_ways(site):
    parent = {one.href for one in every(profile(site, "lg-group"), "A")}
    assert "/organizations/lg-ai-research" in parent
    assert "/organizations/lg-group" in {
        one.href for one in every(profile(site, "lg-ai-research"), "A")
    }


@both_languages
def test_what_no_article_says_is_one_sentence(site, language):
    content = profile(site, "tesla", language)
    [sentence] = [one for one in every(content, "P") if getattr(one, "className", "") == "unsaid"]
    expected = [one for one in SECTIONS if one.is_expected and one.id != "claims"]
    for section in expected:
        assert section.name[language].casefold() in words(sentence).casefold()
    assert headings(content) == ["claims"]


def test_a_long_profile_begins_with_its_contents(site):
    content = profile(site, "kt")
    [contents] = every(content, "Nav")
    assert [one.href for one in every(contents, "A")] == [f"#{one}" for one in headings(content)]
    assert not every(profile(site, "tesla"), "Nav")


def pictured(content):
    """The addresses of the charts of a profile, and of the pictures that lead to them."""
    links = [one for one in every(content, "A") if "profile-chart" in getattr(one, "className", "")]
    return {
        (one.href, "wide" in one.className): [*every(one, "Source"), *every(one, "_LaterImg")]
        for one in links
    }


def charts_in(content):
    return [href for href, _ in pictured(content)]


def test_a_low_card_does_not_stand_beside_a_much_higher_one():
    assert side_by_side([500, 450, 300]) == [True, True, False]
    assert side_by_side([500, 250, 300]) == [False, True, True]
    assert side_by_side([]) == []


def test_a_profile_shows_the_charts_of_its_subject_only(site):
    found = pictured(profile(site, "kt"))
    assert ("/charts/alliance-matrix?alliance=ai-one-team,kt-kaist-lab", True) in found
    for (_, is_wide), pictures in found.items():
        addresses = [getattr(one, "srcSet", None) or one.src for one in pictures]
        widths = [parse_qs(urlsplit(one).query)["width"] for one in addresses]
        wide = str(STANDARD) if is_wide else "563"  # two stand side by side, half a page each
        assert widths == [[one] for one in (wide, wide, "718", "718", "344", "344")]
        assert {urlsplit(one).path[-4:] for one in addresses} == {".svg"}
        assert pictures[-1].alt
        assert pictures[-1].to_plotly_json()["props"]["loading"] == "lazy"
    assert "/charts/market-growth?forecasts=idc-global-ai-market" in charts_in(profile(site, "idc"))
    assert not [one for one in charts_in(profile(site, "idc")) if "alliance" in one]


def test_charts_are_links_where_no_pictures_are_drawn(dataset, catalogue):
    plain = build_site(dataset, catalogue, Features(draws_pictures=False))
    [link] = [one for one in every(profile(plain, "idc"), "A") if "market-growth" in one.href]
    assert link.children == "시장 규모 전망"


@both_languages
def test_one_that_is_not_known_yet_is_explained(site, language):
    path = "/organizations/kt"
    content = render(site, looking(path, language, as_of="2019-01-01"), site.find(path))
    assert every(content, "H1")[0].children == "KT"
    assert len(words(content)) > 20
    assert [one.href for one in every(content, "A")] == ["/organizations?as_of=2019-01-01"]


def test_a_profile_holds_what_was_known_on_the_day(site, dataset):
    known = {
        claim["claim"]
        for claim in dataset.claims.to_dict("records")
        if claim["source"] == "hankyung-2021-05-26"
    }
    for organization in ("kt", "naver", "lg-ai-research", "sk-group"):
        path = f"/organizations/{organization}"
        content = render(site, looking(path, as_of="2021-06-01"), site.find(path))
        claims = {
            match[1]
            for one in every(content, "A")
            if (match := re.match(r"/evidence/([^?]+)", one.href))
        }
        assert claims
        assert claims <= known


def test_as_many_disagreements_are_listed_as_the_chart_of_its_alliance_counts(site, dataset):
    content = profile(site, "dongwon-group")
    [part] = [one for one in every(content, "Section") if every(one, "H2")[0].id == "disagreements"]
    members = memberships(dataset)
    own = members[members["organization"] == "dongwon-group"]["alliance_disagreements"]
    counted = {one for joined in own for one in joined.split(";") if one}
    assert len(every(part, "P")) == len(counted) == 3
