"""The query string, there and back."""

from __future__ import annotations

from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charting.render import choices_of
from dashboard.i18n import Text
from dashboard.requests.choices import Choice, Kind, Option
from dashboard.requests.query import (
    LONGEST_TEXT,
    InvalidQueryError,
    QueryFault,
    allowed,
    encode,
    pairs,
    parse,
    written,
)

_ANY = Text("무엇", "What")
_OPTIONS = tuple(Option(name, _ANY) for name in ("red", "green", "blue"))
CHOICES = (
    Choice("one", Kind.ONE, _ANY, "red", _OPTIONS),
    Choice("many", Kind.MANY, _ANY, (), _OPTIONS),
    Choice("flag", Kind.FLAG, _ANY, default=True),
    Choice("number", Kind.NUMBER, _ANY, 5, minimum=-50, maximum=100),
    Choice("text", Kind.TEXT, _ANY, ""),
)


def values_of(choice):
    names = [option.value for option in choice.allowed]
    return {
        Kind.ONE: lambda: st.sampled_from(names),
        Kind.MANY: lambda: st.sets(st.sampled_from(names)).map(
            lambda some: tuple(name for name in names if name in some)
        ),
        Kind.FLAG: st.booleans,
        Kind.NUMBER: lambda: st.integers(
            0, int((choice.maximum - choice.minimum) / choice.step)
        ).map(lambda steps: choice.minimum + steps * choice.step),
        Kind.TEXT: lambda: st.text(max_size=LONGEST_TEXT, alphabet=st.characters(codec="utf-8")),
    }[choice.kind]()


def states(choices):
    return st.fixed_dictionaries({choice.name: values_of(choice) for choice in choices})


def faults_of(query, choices=CHOICES):
    with pytest.raises(InvalidQueryError) as caught:
        parse(query, choices)
    return caught.value.faults


def there_and_back(state, choices):
    address = encode(pairs(state, choices))
    return parse(parse_qs(address.removeprefix("?"), keep_blank_values=True), choices)


@given(data=st.data())
def test_any_state_survives_the_address(data):
    state = parse({}, CHOICES)
    state = type(state)(data.draw(states(CHOICES)))
    assert there_and_back(state, CHOICES) == state


@pytest.fixture(scope="module")
def declared(catalogue, dataset):
    return [choices_of(chart, dataset) for chart in catalogue.values()]


@given(data=st.data())
def test_any_state_of_any_real_chart_survives_the_address(declared, data):
    choices = data.draw(st.sampled_from(declared))
    state = parse({}, choices)
    state = type(state)(data.draw(states(choices)))
    assert there_and_back(state, choices) == state


@pytest.mark.parametrize("value", [2035.0, -50, 12.3456789, 1 / 3, 0.1])
def test_a_number_is_written_in_full_and_without_a_needless_zero(value):
    assert float(written(value)) == value
    assert not written(value).endswith(".0")


def test_the_defaults_make_an_empty_address():
    state = parse({}, CHOICES)
    assert pairs(state, CHOICES) == []
    assert encode([]) == ""


def test_only_what_differs_is_written_in_the_order_of_declaration():
    state = parse({"flag": ["0"], "many": ["blue,red"], "one": ["red"]}, CHOICES)
    assert pairs(state, CHOICES) == [("many", "red,blue"), ("flag", "0")]
    assert encode(pairs(state, CHOICES)) == "?many=red,blue&flag=0"


def test_all_faults_are_reported_at_once():
    faults = faults_of(
        {
            "one": ["pink"],
            "many": ["red,pink,black"],
            "flag": ["yes"],
            "number": ["101"],
            "text": ["x" * (LONGEST_TEXT + 1)],
            "colour": ["red"],
        }
    )
    found = [(fault.parameter, fault.value) for fault in faults]
    assert found == [
        ("colour", "red"),
        ("one", "pink"),
        ("many", "pink"),
        ("many", "black"),
        ("flag", "yes"),
        ("number", "101"),
        ("text", "x" * 20 + "…"),
    ]


def test_an_unknown_parameter_is_told_which_exist():
    (fault,) = faults_of({"colour": ["red"]})
    assert fault.allowed == tuple(choice.name for choice in CHOICES)


SINGLE = [choice for choice in CHOICES if choice.kind is not Kind.MANY]


@pytest.mark.parametrize("choice", SINGLE, ids=lambda choice: choice.name)
def test_a_parameter_given_twice_is_refused_unless_it_may_have_several_values(choice):
    value = written(choice.default)
    (fault,) = faults_of({choice.name: [value, value]})
    assert (fault.parameter, fault.value) == (choice.name, f"{value},{value}")
    assert fault.reason.en == "given more than once"


def test_several_values_may_be_given_one_by_one():
    assert parse({"many": ["red,blue"]}, CHOICES) == parse({"many": ["blue", "red"]}, CHOICES)
    (fault,) = faults_of({"many": ["red", "grey"]})
    assert fault.value == "grey"


@pytest.mark.parametrize(
    "value", ["nan", "inf", "-inf", "", "-51", "100.1", "5.5", "ten", "0x10", "1e999"]
)
def test_a_number_that_is_none_or_out_of_range_is_refused(value):
    (fault,) = faults_of({"number": [value]})
    assert (fault.value, fault.allowed) == (value, ("-50, -49 … 100",))


@pytest.mark.parametrize("value", ["1_0", "١٢", " 12", "１２"])
def test_a_number_is_written_in_plain_digits(value):
    (fault,) = faults_of({"number": [value]})
    assert fault.value == value


@pytest.mark.parametrize("value", ["", "red,green", "RED", "red "])
def test_one_option_is_exactly_one(value):
    (fault,) = faults_of({"one": [value]})
    assert fault.allowed == ("red", "green", "blue")


@pytest.mark.parametrize("value", ["", ",", ",,,"])
def test_nothing_chosen_of_many_means_all(value):
    assert parse({"many": [value]}, CHOICES).many("many") == ()


def test_many_are_kept_in_the_order_of_declaration_and_once():
    assert parse({"many": ["blue,red,blue"]}, CHOICES).many("many") == ("red", "blue")


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice.name)
def test_what_is_allowed_can_be_said(choice):
    assert all(allowed(choice))


@given(st.dictionaries(st.text(), st.lists(st.text(), min_size=1, max_size=3), max_size=6))
def test_any_query_is_either_read_or_refused_in_words(query):
    faults: tuple[QueryFault, ...] = ()
    try:
        state = parse(query, CHOICES)
    except InvalidQueryError as error:
        state, faults = None, error.faults
    assert (state is None) == bool(faults)
    assert all(fault.reason.ko and fault.reason.en for fault in faults)
