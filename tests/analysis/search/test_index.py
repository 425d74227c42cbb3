"""Searching the real dataset, in both languages and by alias."""

from __future__ import annotations

import pytest

from dashboard.analysis.search import CLAIMS, search
from dashboard.i18n import Language


def found(dataset, text, most=5):
    return {one.kind: one.identifiers for one in search(dataset, text, most)}


@pytest.mark.parametrize(
    ("text", "kind", "identifier"),
    [
        ("SKT", "organizations", "sk-telecom"),
        ("에스케이텔레콤", "organizations", None),
        ("네이버", "organizations", "naver"),
        ("naver", "organizations", "naver"),
        ("ㄴㅇㅂ", "organizations", "naver"),
        ("지스트", "organizations", "gist"),
        ("Gwangju", "organizations", "gist"),
        ("엑사원", "models", "exaone"),
        ("ＧＰＴ－３", "models", "gpt-3"),
        ("ai 원팀", "alliances", "ai-one-team"),
        ("AI One Team", "alliances", "ai-one-team"),
        ("케어콜", "applications", "clova-carecall"),
        ("5543억 달러", CLAIMS, "market-idc-global-ai-market-2024-joongang"),
        ("exaone 3000억", CLAIMS, "size-exaone-joongang"),
        ("size-exaone-herald", CLAIMS, "size-exaone-herald"),
    ],
)
def test_a_name_an_alias_or_a_figure_finds_what_it_names(dataset, text, kind, identifier):
    first = found(dataset, text).get(kind, (None,))[0]
    assert first == identifier or (first or "").startswith(f"{identifier}-")


def test_every_name_and_alias_finds_its_own(dataset):
    for table in dataset.package.tables.values():
        if not table.is_named:
            continue
        for record in dataset.records.of(table.name):
            aliases = record.entries("aliases") if "aliases" in table.columns else ()
            for name in (record["name_ko"], record["name_en"], *aliases):
                kinds = found(dataset, name, most=12)
                assert record[table.identity] in kinds[table.name], name


def test_the_whole_name_comes_before_what_begins_with_it(dataset):
    named = found(dataset, "LG", most=20)["organizations"]
    names = [dataset.name("organizations", one, Language.EN) for one in named]
    assert named[0] == "lg-group"
    assert len(names) > 4
    first = search(dataset, "gpt-3", 5)[0]
    assert (first.kind, first.identifiers[0]) == ("models", "gpt-3")


def test_claims_come_last_and_no_kind_has_more_than_wanted(dataset):
    for most in (1, 3, 50):
        finds = search(dataset, "a", most)
        assert finds[-1].kind == CLAIMS
        assert all(len(one.identifiers) <= most for one in finds)
        assert finds[-1].has_more
    [only] = search(dataset, "5543억 달러", 1)
    assert not only.has_more


@pytest.mark.parametrize("text", ["", "   ", "…", "-- !", "없는말입니다", "\n\n", "\x00"])
def test_what_names_nothing_finds_nothing(dataset, text):
    assert search(dataset, text, 5) == []


def test_the_parts_of_an_identifier_are_not_read_into_one_another(dataset):
    claims = {one for found in search(dataset, "LG", 500) for one in found.identifiers}
    assert "model-gopher-joongang" in {record["claim"] for record in dataset.records.claims}
    assert not any(one.startswith("model-g") for one in claims)
    whole = search(dataset, "model-gopher-joongang", 5)
    assert [found.identifiers for found in whole if found.kind == CLAIMS] == [
        ("model-gopher-joongang",)
    ]


@pytest.mark.parametrize("text", ["LG", "lg", "gpt"])
def test_few_letters_are_found_where_words_begin(dataset, text):
    models = found(dataset, text, most=50).get("models", ())
    assert "megatron-turing-nlg" not in models
    assert ("kogpt" in models) == (text == "gpt")


def test_an_identifier_finds_what_it_names(dataset):
    assert found(dataset, "megatron-turing-nlg")["models"][0] == "megatron-turing-nlg"
