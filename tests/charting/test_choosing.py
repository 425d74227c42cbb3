"""Choosing models by name, developer, year and size, in the charts that offer it."""

from __future__ import annotations

import pytest

from dashboard.charting.render import choices_of
from dashboard.i18n import PAIR, Language
from dashboard.plotting.text import plain_text
from dashboard.requests.choices import MOST_SUGGESTED, Kind, offered, unlisted
from dashboard.requests.query import InvalidQueryError, parse
from tests.charts.larger import large
from tests.charts.showing import shower

OF_MODELS = ("model-sizes", "model-timeline")


@pytest.fixture(params=OF_MODELS)
def show(request, catalogue, dataset):
    return shower(catalogue[request.param], dataset)


def models(drawing):
    return set(drawing.drawn.rows["model"])


def test_only_the_models_named_are_drawn_and_the_title_names_them(show):
    for language, names in zip(PAIR, ("하이퍼클로바·GPT-3", "HyperCLOVA, GPT-3"), strict=True):
        drawing = show(language, models="gpt-3,hyperclova")
        assert models(drawing) == {"gpt-3", "hyperclova"}
        assert drawing.drawn.others.empty
        assert drawing.caption.title.startswith(f"{names}: ")


def test_a_developer_leaves_what_it_built_alone_or_with_others(show, dataset):
    built = dataset.tables["model_developers"]
    own = set(built.loc[built["organization"] == "sk-telecom", "model"])
    assert models(show(developers="sk-telecom")) == own
    assert len(own) > 1


def test_the_years_leave_what_may_have_been_announced_within_them(show, dataset):
    dates = dataset.tables["models"].set_index("model")["announced_on"].dropna()
    sized = models(show())
    of_2020 = {model for model, date in dates.items() if date[:4] <= "2020"} & sized
    assert models(show(to="2020")) == of_2020
    assert models(show(**{"from": "2021"})) == (set(dates.index) & sized) - of_2020
    assert show(**{"from": "2021", "to": "2020"}).frame.empty


@pytest.mark.parametrize("count", [1, 3, 7])
def test_the_largest_are_drawn_and_the_others_are_summed_up_and_told(show, count):
    whole = show().drawn.rows
    sizes = whole.groupby("model")["point"].max().astype(float).sort_values(ascending=False)
    drawing = show(top=str(count))
    assert models(drawing) == set(sizes.index[:count])
    rest = whole[~whole["model"].isin(sizes.index[:count])]
    assert drawing.drawn.others["count"].sum() == len(rest)
    assert drawing.drawn.total == len(whole)
    assert drawing.caption.title.startswith(f"Only the {count} largest one by one: ")
    told = plain_text(drawing.caption.subtitle).replace(" distinct claims", " claims")
    assert f"of {len(whole)} claims" in told


def test_as_many_as_there_are_leave_nothing_over(show):
    drawing = show(top="50")
    assert drawing.drawn.others.empty
    assert models(drawing) == models(show())


def test_a_line_rests_on_all_that_match_and_not_on_the_largest_alone(catalogue, dataset):
    show = shower(catalogue["model-timeline"], dataset)
    assert show(fit="all", top="2").caption.notes[0] == show(fit="all").caption.notes[0]
    chosen = show(fit="all", models="gpt-3,gopher").caption.notes[0]
    assert chosen != show(fit="all").caption.notes[0]


@pytest.mark.parametrize(
    ("asked", "near"),
    [("gpt3", "gpt-3"), ("hyperclovax", "hyperclova"), ("하이퍼클로버", "hyperclova")],
)
def test_an_unknown_name_is_refused_with_the_nearest(catalogue, dataset, asked, near):
    with pytest.raises(InvalidQueryError) as caught:
        parse({"models": [f"gopher,{asked}"]}, choices_of(catalogue["model-sizes"], dataset))
    (fault,) = caught.value.faults
    assert (fault.parameter, fault.value, fault.nearest[0]) == ("models", asked, near)
    assert f"nearest: {near}" in fault.reason[Language.EN]
    assert f"비슷한 값: {near}" in fault.reason[Language.KO]


def test_what_is_like_nothing_has_no_nearest(catalogue, dataset):
    with pytest.raises(InvalidQueryError) as caught:
        parse({"models": ["쿵"]}, choices_of(catalogue["model-sizes"], dataset))
    (fault,) = caught.value.faults
    assert fault.nearest == ()
    assert fault.reason[Language.EN] == "value not allowed"


def test_a_page_lists_few_of_many_things_and_all_that_are_chosen(catalogue):
    dataset = large()
    for chart in catalogue.values():
        for choice in choices_of(chart, dataset):
            if choice.table and choice.kind is Kind.MANY:
                assert len(offered(choice)) <= MOST_SUGGESTED
                last = choice.allowed[-1].value
                assert last in [one.value for one in offered(choice, (last,))]
    (named,) = [one for one in choices_of(catalogue["model-sizes"], dataset) if one.main]
    assert unlisted(named) > 100
