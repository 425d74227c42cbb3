"""Words of the vocabularies and names of countries."""

from __future__ import annotations

from dashboard.charting.terms import countries, country, options_of, term
from dashboard.i18n import Text


def test_a_term_has_a_word_in_each_language(dataset):
    assert term(dataset, "status", "planned") == Text("계획", "planned")


def test_an_unknown_term_stands_for_itself(dataset):
    assert term(dataset, "status", "rumoured") == Text("rumoured", "rumoured")


def test_options_are_those_really_used_in_the_vocabularys_order(dataset):
    options = [option.value for option in options_of("modality", "models", "modality")(dataset)]
    used = set(dataset.tables["models"]["modality"].dropna())
    order = list(dataset.package.vocabularies["modality"])
    assert set(options) == used
    assert options == sorted(options, key=order.index)


def test_countries_are_named_korea_first():
    found = countries(["US", "KR", "CN", "US"])
    assert [option.value for option in found] == ["KR", "CN", "US"]
    assert found[0].words == country("KR") == Text("한국", "South Korea")


def test_an_unknown_country_stands_for_itself():
    assert country("XX") == Text("XX", "XX")
