"""A claim's own page."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from itertools import cycle

from dash._utils import to_json

from dashboard.analysis.place import place_of
from dashboard.dataset.loading import load
from dashboard.dataset.row_changes import ChangeKind
from dashboard.i18n import PAIR, Language
from dashboard.pages.render import render
from dashboard.pages.site import build_site
from dashboard.store.claim_log import ClaimAcceptance, ClaimChange, ClaimLog
from tests.own_dataset import own_dataset
from tests.pages.conftest import every, looking, words
from tests.real import real_charts


def page(site, claim, language=Language.EN, **more):
    view = replace(looking(f"/evidence/{claim}", language), **more)
    return render(site, view, site.find(view.path))


def test_every_claim_has_a_page_with_its_words_place_and_steps(site, dataset):
    for row, language in zip(dataset.claims.to_dict("records"), cycle(PAIR), strict=False):
        content = page(site, row["claim"], language)
        assert every(content, "Q")[0].children == row["as_written"]
        assert place_of(row["claim"], dataset)[language] in words(content)
        assert row["claim"] in words(content), "the citation holds the address"
        assert "<NA>" not in words(content)
        assert json.loads(to_json(content))


def test_the_steps_the_rivals_and_the_charts_stand_on_it(site):
    content = page(site, "size-exaone-herald")
    text = words(content)
    assert "3000 × 10 8" in text, "the exponent is raised"
    assert "Known disagreement" in text
    links = [link.href for link in every(content, "A")]
    assert "/evidence/size-exaone-joongang" in links
    assert "/charts/model-sizes" in links
    assert "/evidence?about=exaone" in links


def test_who_accepted_it_is_said_only_where_the_dataset_says_so(tmp_path, dataset):
    claim, at = "size-exaone-herald", "2026-11-30T23:30:00.000+00:00"
    log = ClaimLog([ClaimChange(2, claim, ChangeKind.CHANGED, None, ClaimAcceptance("김편집", at))])
    silent = build_site(dataset, real_charts(), claims=log)
    assert "김편집" not in words(page(silent, claim))
    told = load(own_dataset(tmp_path, names_editors=True))
    site = build_site(told, real_charts(), claims=log)
    assert "Accepted by 김편집, November 30, 2026" in words(page(site, claim))
    assert "편집자 확인: 김편집, 2026년 11월 30일" in words(page(site, claim, Language.KO))
    assert "Accepted by" not in words(page(site, "size-exaone-joongang"))


def test_what_a_claim_names_leads_to_its_page_or_its_chart_or_its_claims(site):
    links = [link.href for link in every(page(site, "member-ai-one-team-kt-joongang"), "A")]
    assert "/charts/alliance-matrix?alliance=ai-one-team" in links
    own = "/organizations/kt"
    assert (own if site.find(own) else "/evidence?about=kt") in links


def test_a_claim_that_no_chart_shows_says_so(site):
    text = words(page(site, "organization-ibm-herald"))
    assert "No chart uses it" in text


def test_a_claim_that_is_not_seen_now_has_its_page_and_says_so(site):
    view = looking("/evidence/size-exaone-herald", Language.EN, as_of="2021-06-01")
    text = words(render(site, view, site.find(view.path)))
    assert "This claim is not shown" in text
    assert "최대 3000억개" in text
    assert "This claim is not shown" not in words(page(site, "size-exaone-herald"))


def test_the_citation_has_the_address_that_stays_and_the_readers_day(site):
    content = page(site, "size-exaone-herald", origin="https://a.example", today=date(2026, 1, 31))
    [citation, address] = [one.children for one in every(content, "Pre")]
    assert address == "https://a.example/evidence/size-exaone-herald"
    assert address in citation
    assert "January 31, 2026" in citation
