"""What new things are proposed to be, as far as their names and their claims say."""

from __future__ import annotations

import pytest

from dashboard.intake.drafts.draft import NameMention, Span
from dashboard.intake.drafts.new_things import NewThings, proposed_row

ORGANIZATIONS = {
    "누리텔레콤": "company",
    "현대": "company",
    "한빛대": "university",
    "카이스트": "university",
    "가온중공업그룹": "group",
    "국어진흥원": "institute",
    "한빛 AI연구원": "laboratory",
    "가온기초연구소": "institute",
    "누리방송": "broadcaster",
    "EBS": "broadcaster",
    "학습표현국제학회": "conference",
    "GTC": "conference",
    "가트너": "analyst",
    "교통관광부": "government",
}
ALLIANCES = {
    "가온 AI 얼라이언스": "consortium",
    "산학 협력팀": "partnership",
    "공동 연구": "partnership",
    "3사 협력": "consortium",
    "한빛 AI 연구센터": "research_centre",
    "가온 AI 전담팀": "task_force",
}


def named(name: str, table: str) -> NameMention:
    return NameMention(table, name, Span(1, 0, len(name)))


@pytest.mark.parametrize(("name", "kind"), ORGANIZATIONS.items())
def test_the_kind_of_an_organization(name, kind) -> None:
    assert proposed_row(named(name, "organizations"))["kind"] == kind


@pytest.mark.parametrize(("name", "kind"), ALLIANCES.items())
def test_the_kind_of_an_alliance(name, kind) -> None:
    assert proposed_row(named(name, "alliances"))["kind"] == kind


@pytest.mark.parametrize(
    ("name", "kind"), [("새론연구소", "analyst"), ("가온", "analyst"), ("누리위원회", "government")]
)
def test_who_foretells_a_market_looks_into_markets(records, name, kind) -> None:
    mention = named(name, "organizations")
    things = NewThings(records, {}, {mention.key})
    assert things.rows["organizations", things.identifier(mention)]["kind"] == kind


def test_what_a_person_decided_stays(records) -> None:
    decided = {("organizations", "gaon"): {"name_ko": "가온", "name_en": "Gaon", "kind": "company"}}
    mention = named("가온", "organizations")
    things = NewThings(records, decided, {mention.key})
    assert things.rows["organizations", things.identifier(mention)]["kind"] == "company"
