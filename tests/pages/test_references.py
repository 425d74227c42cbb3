"""Ways to claims and organizations."""

from __future__ import annotations

from dashboard.charting.evidence_of_marks import mark_name
from dashboard.i18n import Language
from dashboard.pages.references import (
    claims_address,
    claims_link,
    organization_link,
    organization_links,
    status_badge,
)
from tests.pages.conftest import looking, words

VIEW = looking("/organizations/lg-ai-research", Language.EN, lang="en")


def test_one_claim_has_a_page_and_several_are_asked_for(site):
    one, two = "size-exaone-herald", "size-exaone-joongang"
    assert claims_address(one, VIEW) == f"/evidence/{one}?lang=en"
    assert claims_address(f"{one};{one}", VIEW) == f"/evidence/{one}?lang=en"
    address = claims_address(f"{one};{two};{one}", VIEW)
    name = mark_name(f"{one};{two};{one}")
    assert address == f"/evidence?organization=lg-ai-research&mark={name}&lang=en"
    assert claims_link(one, VIEW).children == "1 claim"
    assert claims_link(f"{one};{two};{one}", VIEW).children == "2 claims"
    assert site.find(f"/evidence/{one}") is not None


def test_an_organization_is_linked_where_it_is_known(dataset):
    assert organization_link("kt", dataset, VIEW).href == "/organizations/kt?lang=en"
    assert organization_link("nobody", dataset, VIEW) == "nobody"
    assert words(organization_links(["kt", "", "kaist"], dataset, VIEW)) == "KT ,  KAIST"
    assert organization_links([""], dataset, VIEW) == []


def test_how_real_a_thing_is_is_told_in_words(dataset):
    badge = status_badge("planned", dataset, looking())
    assert badge.children == "계획"
    assert badge.className == "badge-term status-planned"
