"""Choices and the state they make."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from dashboard.i18n import Text
from dashboard.requests.choices import Choice, ChoiceValues, Kind, Option, offered, unlisted

_COLOUR = Text("색", "Colour")
_RED = Option("red", Text("빨강", "Red"))


def test_options_that_depend_on_the_dataset_must_be_resolved_first(dataset):
    choice = Choice(
        "table", Kind.ONE, _COLOUR, "models", lambda data: (Option(data.version, _COLOUR),)
    )
    with pytest.raises(TypeError, match="'table'"):
        _ = choice.allowed
    assert [option.value for option in choice.resolved(dataset).allowed] == [dataset.version]


@dataclass(frozen=True, eq=False)
class Part:
    """A part of a dataset, as far as options are read from it."""

    names: tuple[str, ...]
    of: Part | None = None

    @property
    def whole(self):
        return self

    @property
    def library(self):
        return self.of or self

    def derived(self, compute):
        return compute(self)


def test_what_other_collections_hold_is_understood_but_not_listed():
    library = Part(("gpt-3", "grok-4", "exaone"))
    articles = Part(("exaone", "gpt-3"), of=library)
    choice = Choice(
        "models",
        Kind.MANY,
        _COLOUR,
        (),
        lambda part: tuple(Option(name, _COLOUR) for name in part.names),
    ).resolved(articles)
    assert [one.value for one in choice.seen] == ["exaone", "gpt-3"]
    assert [one.value for one in choice.allowed] == ["exaone", "gpt-3", "grok-4"]
    assert offered(choice) == choice.seen
    assert offered(choice, ("grok-4",)) == choice.allowed
    assert unlisted(choice) == 0


def test_fixed_options_need_no_dataset(dataset):
    choice = Choice("colour", Kind.ONE, _COLOUR, "red", (_RED,))
    assert choice.resolved(dataset) is choice
    assert choice.allowed == (_RED,)


def test_a_state_gives_each_value_as_its_kind():
    state = ChoiceValues({"one": "a", "many": ("b", "c"), "flag": True, "number": 3, "text": ""})
    assert state.one("one") == "a"
    assert state.many("many") == ("b", "c")
    assert state.flag("flag") is True
    assert state.number("number") == 3.0


def test_a_state_does_not_know_what_was_not_declared():
    with pytest.raises(KeyError):
        ChoiceValues({}).one("colour")


def test_every_choice_of_every_chart_is_well_declared(catalogue, dataset):
    for chart in catalogue.values():
        choices = [choice.resolved(dataset) for choice in chart.choices]
        names = [choice.name for choice in choices]
        assert len(names) == len(set(names)), chart.id
        for choice in choices:
            values = [option.value for option in choice.allowed]
            assert choice.name.replace("_", "").isalnum()
            assert choice.name == choice.name.lower()
            assert len(values) == len(set(values)), (chart.id, choice.name)
            assert not any("," in value for value in values), "a comma separates values"
            if choice.kind is Kind.ONE:
                assert choice.default in values, (chart.id, choice.name)
            if choice.kind is Kind.NUMBER:
                assert choice.minimum <= choice.default <= choice.maximum


def test_no_two_options_of_a_choice_read_the_same(catalogue, dataset):
    for chart in catalogue.values():
        for choice in chart.choices:
            allowed = choice.resolved(dataset).allowed
            for language in ("ko", "en"):
                words = [getattr(option.words, language) for option in allowed]
                assert all(words)
                assert len(words) == len(set(words)), (chart.id, choice.name, language)
