"""Controls made from choices."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.i18n import PAIR, Text
from dashboard.pages.controls import control_id, controls, folded_controls, grammar
from dashboard.pages.widgets import summary
from dashboard.requests.choices import Choice, Kind, Option
from dashboard.requests.query import parse
from tests.pages.conftest import every, walk, words

KO, EN = PAIR
_NAME = Text("이름", "Name")


def options(*names):
    return tuple(Option(name, Text(f"{name} 값", f"{name} value")) for name in names)


CHOICES = (
    Choice("one", Kind.ONE, Text("하나", "One"), "red", options("red", "blue")),
    Choice("long", Kind.ONE, Text("긴", "Long"), "a", options(*"abcdefgh")),
    Choice("many", Kind.MANY, Text("여럿", "Many"), (), options("red", "blue", "green")),
    Choice("flag", Kind.FLAG, Text("여부", "Flag"), default=False),
    Choice("number", Kind.NUMBER, Text("수", "Number"), 5, minimum=1, maximum=9, unit="%"),
    Choice("text", Kind.TEXT, Text("글", "Text"), ""),
)
IDS = [control_id("chart", choice.name) for choice in CHOICES]
DEFAULTS = parse({}, CHOICES)


def made(language=EN, **query):
    state = parse({name: [value] for name, value in query.items()}, CHOICES)
    return controls(CHOICES, state, "chart", language)


def control(kind, **query):
    return next(one for part in made(**query) for one in every(part, kind))


@pytest.mark.parametrize(
    ("kind", "query", "value"),
    [
        ("RadioItems", {"one": "blue"}, "blue"),
        ("Select", {"long": "c"}, "c"),
        ("Checklist", {"many": "green,red"}, ["red", "green"]),
        ("Switch", {"flag": "1"}, True),
        ("Input", {"number": "7"}, 7),
    ],
)
def test_each_kind_of_choice_has_its_control_with_its_value(kind, query, value):
    assert control(kind, **query).value == value


def test_each_choice_has_exactly_one_control_and_it_is_named(dataset, catalogue):
    declared = [(CHOICES, DEFAULTS)]
    for chart in catalogue.values():
        resolved = tuple(choice.resolved(dataset) for choice in chart.choices)
        declared.append((resolved, parse({}, resolved)))
    for choices, state in declared:
        for language in PAIR:
            for choice, part in zip(choices, controls(choices, state, "x", language), strict=True):
                ids = [getattr(one, "id", None) for one in walk(part)]
                assert ids.count(control_id("x", choice.name)) == 1
                assert choice.words[language] in words(part) + str(part)


@pytest.mark.parametrize(("main", "seen"), [(None, "one"), ("flag", "flag")])
def test_the_main_choice_is_seen_and_the_others_are_folded_away(main, seen):
    choices = tuple(replace(choice, main=choice.name == main) for choice in CHOICES)
    shown, folded = folded_controls(choices, DEFAULTS, "chart", EN)
    assert control_id("chart", seen) in [getattr(one, "id", None) for one in walk(shown)]
    assert every(folded, "Summary")[0].children == "Settings (5)"
    inside = [getattr(one, "id", None) for one in walk(folded)]
    assert [one["name"] for one in IDS if one in inside] == [
        choice.name for choice in choices if choice.name != seen
    ]


def test_a_chart_with_one_choice_folds_nothing_away():
    assert len(folded_controls(CHOICES[:1], DEFAULTS, "chart", KO)) == 1
    assert folded_controls((), DEFAULTS, "chart", KO) == []


def test_a_number_keeps_to_its_range():
    number = control("Input", number="7")
    assert (number.min, number.max, number.step) == (1, 9, 1)


def test_a_closed_menu_says_what_is_chosen():
    many = CHOICES[2]
    assert summary(many, (), EN) == "Many: all"
    assert summary(many, ("red",), EN) == "Many: red value"
    assert summary(many, ("red", "green"), KO) == "여럿: red 값 +1"


def test_the_browser_gets_the_defaults_as_they_stand_in_an_address():
    told = grammar(CHOICES, parse({}, CHOICES), "chart.")
    assert told["prefix"] == "chart."
    defaults = {one["name"]: one["default"] for one in told["choices"]}
    assert defaults == {
        "one": "red",
        "long": "a",
        "many": "",
        "flag": "0",
        "number": "5",
        "text": "",
    }
    assert told["choices"][2]["order"] == ["red", "blue", "green"]
