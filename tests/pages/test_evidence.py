"""Every claim as a card, and finding claims."""

from __future__ import annotations

import json
import re

import pytest
from dash._utils import to_json

from dashboard.analysis.place import place_of
from dashboard.i18n import PAIR, Language
from dashboard.pages.evidence_card import evidence_card
from dashboard.pages.evidence_choices import CHOICES, matching
from dashboard.requests.query import parse
from tests.pages.conftest import every, looking, words

_HANGUL = re.compile("[가-힣]")

both_languages = pytest.mark.parametrize("language", PAIR)


@pytest.fixture(scope="module")
def find(dataset):
    choices = tuple(choice.resolved(dataset) for choice in CHOICES)

    def found(**query):
        state = parse({name: [value] for name, value in query.items()}, choices)
        return dataset.claims.set_index("claim", drop=False).loc[
            matching(dataset, state).first(9999)
        ]

    return found


@both_languages
def test_every_claim_has_a_card_with_its_words_as_written(dataset, language):
    view = looking("/evidence", language)
    for claim, written in zip(dataset.claims["claim"], dataset.claims["as_written"], strict=True):
        card = evidence_card(claim, dataset, view)
        assert every(card, "Q")[0].children == written
        assert every(card, "Cite")[0].children
        assert place_of(claim, dataset)[language] in words(card)
        assert "<NA>" not in words(card), claim
        assert f"/evidence/{claim}" in [link.href for link in every(card, "A")]
        json.loads(to_json(card))


def test_an_english_card_is_english_but_for_what_was_written(dataset):
    view = looking("/evidence", Language.EN)
    for claim in dataset.claims["claim"].iloc[::7]:
        card = evidence_card(claim, dataset, view)
        headings = [one.children for kind in ("H2", "H3", "Dt") for one in every(card, kind)]
        assert not [text for text in headings if _HANGUL.search(text)], claim


@both_languages
def test_a_rival_and_a_disagreement_stand_on_the_card(dataset, language):
    view = looking("/evidence", language)
    card = evidence_card("size-exaone-joongang", dataset, view)
    assert "/evidence/size-exaone-herald" in [link.href for link in every(card, "A")]
    disagreement = dataset.tables["disagreements"].iloc[0]
    claim = disagreement["claims"].split(";")[0]
    assert disagreement[f"explanation_{language}"] in words(evidence_card(claim, dataset, view))


def test_an_unknown_claim_has_no_card(dataset):
    with pytest.raises(KeyError):
        evidence_card("size-nobody", dataset, looking("/evidence"))


def test_without_a_question_every_claim_is_found(find, dataset):
    assert list(find()["claim"]) == list(dataset.claims["claim"])
    assert list(find(q="   ")["claim"]) == list(dataset.claims["claim"])


@pytest.mark.parametrize(
    ("asked", "claim"),
    [
        ("exaone", "size-exaone-joongang"),
        ("EXAONE", "size-exaone-joongang"),
        ("엑사원 3000억", "size-exaone-joongang"),
        ("3000억 엑사원", "size-exaone-joongang"),
        ("size-gpt-3-hankyung", "size-gpt-3-hankyung"),
        ("204B", "size-hyperclova-hankyung"),
        ("1750억개", "size-gpt-3-hankyung"),
    ],
)
def test_a_claim_is_found_by_name_figure_identifier_or_note(find, asked, claim):
    found = list(find(q=asked)["claim"])
    assert claim in found
    assert len(found) < 40


def test_all_words_must_match(find):
    assert set(find(q="exaone 3000억")["claim"]) <= set(find(q="exaone")["claim"])
    assert find(q="exaone 204B").empty


@pytest.mark.parametrize("asked", ["(", "[a-z", "\\", "%", "*", "'; drop"])
def test_signs_of_other_languages_are_just_letters(find, asked):
    found = find(q=asked)
    assert len(found) < len(find())


def test_filters_are_joined(find, dataset):
    found = find(table="parameter_counts", status="planned", bound="exact")
    assert set(found["table"]) == {"parameter_counts"}
    assert set(found["status"]) == {"planned"}
    for source in dataset.claims["source"].unique():
        assert set(find(source=source)["source"]) == {source}


def test_one_claim_is_found_alone_whatever_else_is_asked(find):
    assert list(find(claim="size-exaone-herald", q="nothing")["claim"]) == ["size-exaone-herald"]
    assert find(claim="size-nobody").empty


def test_the_claims_about_a_thing_are_all_that_name_it(find, dataset):
    found = set(find(about="exaone")["claim"])
    columns = ("model", "compared_with")
    expected = {
        claim
        for frame in dataset.tables.values()
        for name in columns
        if name in frame.columns and "claim" in frame.columns
        for claim in frame.loc[frame[name].eq("exaone").fillna(value=False), "claim"]
    }
    assert found == expected
    assert len(expected) > 3
    assert find(about="nothing").empty
