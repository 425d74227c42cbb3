"""The page of disagreements: every side, every rule, and the way to switch."""

from __future__ import annotations

import pytest

from dashboard.pages.render import render
from tests.pages.conftest import every, looking, walk, words


def shown(site, **query):
    view = looking("/disagreements", **query)
    return render(site, view, site.find("/disagreements"))


def section(page, name):
    return next(one for one in walk(page) if getattr(one, "id", None) == name)


def cells(page, name):
    rows = every(section(page, name), "Tbody")[0].children
    return [[words(cell).split()[-1] for cell in row.children[1:]] for row in rows]


@pytest.mark.parametrize("rule", ["all", "latest", "cautious"])
def test_every_disagreement_has_all_its_sides_under_every_rule(site, dataset, rule) -> None:
    page = shown(site, rule=rule)
    for record in dataset.records.of("disagreements"):
        links = [one.href for one in every(section(page, record["disagreement"]), "A")]
        assert [link.partition("/evidence/")[2].partition("?")[0] for link in links] == list(
            record.entries("claims")
        )
        assert record["explanation_ko"] in words(section(page, record["disagreement"]))


def test_each_side_says_what_every_rule_makes_of_it(site) -> None:
    page = shown(site)
    assert cells(page, "exaone-size") == [["표시", "제외", "제외"], ["표시", "표시", "표시"]]
    assert cells(page, "clova-carecall-start") == [
        ["표시", "표시", "표시"],
        ["표시", "표시", "제외"],
    ]
    assert cells(page, "market-size") == [[], [], []]
    text = words(section(page, "clova-carecall-start"))
    assert "‘최신 출처’ 규칙으로는 가릴 수 없어 모두 표시합니다." in text


def test_a_rule_has_one_name_in_its_card_and_over_its_column(site) -> None:
    page = shown(site)
    cards = [
        words(one) for one in every(page, "A") if "rule-name" in str(getattr(one, "className", ""))
    ]
    heads = [words(one) for one in every(section(page, "exaone-size"), "Th")][1:4]
    assert cards == heads == ["모두 표시", "최신 출처", "보수적 수치"]


def test_the_switch_marks_the_rule_in_force(site) -> None:
    for rule in ("all", "latest", "cautious"):
        links = [one.to_plotly_json()["props"] for one in every(shown(site, rule=rule), "A")]
        switch = {one["data-value"]: "aria-current" in one for one in links if "data-sets" in one}
        assert switch == {
            value: value == rule.replace("all", "") for value in ("", "latest", "cautious")
        }


def test_only_what_was_known_disagrees(site) -> None:
    page = shown(site, as_of="2022-02-23")
    assert [one.id for one in every(page, "Section")] == ["clova-carecall-start", "market-size"]
    assert "2021-06-01까지는 알려진 불일치가 없습니다" in words(shown(site, as_of="2021-06-01"))
    assert "첫 출처는 2021-05-26에" in words(shown(site, as_of="2001-01-01"))
