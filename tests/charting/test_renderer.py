"""What is drawn once is not drawn again: exact, bounded, and never of another dataset."""

from __future__ import annotations

import dataclasses
import gc
import weakref
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from msgspec.structs import replace

from dashboard.analysis.viewpoint import Viewpoint
from dashboard.charting.render import choices_of, draw
from dashboard.charting.renderer import ChartRenderer
from dashboard.dataset.frames import Frames
from dashboard.i18n import Language
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.theme import DARK, LIGHT
from dashboard.requests.query import parse

USUAL = Canvas(Language.KO, LIGHT, 560)
OTHERS = [
    replace(USUAL, language=Language.EN),
    replace(USUAL, theme=DARK),
    replace(USUAL, width=561),
    replace(USUAL, height=700),
    replace(USUAL, titled=False),
    replace(USUAL, transparent=True),
    replace(USUAL, margin=9),
    replace(USUAL, closeness=0.5),
]


@pytest.fixture
def counted():
    return Counter()


@pytest.fixture
def chart(catalogue, counted):
    """A real chart that counts what it is asked for."""
    real = catalogue["model-sizes"]

    def counting(name):
        def ask(*arguments):
            counted[name] += 1
            return getattr(real, name)(*arguments)

        return ask

    return replace(real, frame=counting("frame"), figure=counting("figure"))


def state_of(chart, dataset, **query):
    return parse({name: [value] for name, value in query.items()}, choices_of(chart, dataset))


def test_the_second_of_two_equal_wishes_computes_nothing(dataset, chart, counted) -> None:
    renderer, state = ChartRenderer(dataset), state_of(chart, dataset)
    first = renderer.draw(chart, state, USUAL)
    assert renderer.draw(chart, state_of(chart, dataset, axis="linear"), replace(USUAL)) is first
    assert first.text is first.text
    assert counted == {"frame": 1, "figure": 1}


@pytest.mark.parametrize("other", OTHERS, ids=str)
def test_another_canvas_is_drawn_anew_from_the_same_rows(dataset, chart, counted, other) -> None:
    renderer, state = ChartRenderer(dataset), state_of(chart, dataset)
    renderer.draw(chart, state, USUAL)
    assert renderer.draw(chart, state, other).text == draw(chart, dataset, state, other).text
    assert counted == {"frame": 2, "figure": 3}  # the last of each by the comparison itself


def test_another_state_or_chart_has_rows_of_its_own(dataset, catalogue, chart, counted) -> None:
    renderer = ChartRenderer(dataset)
    usual = renderer.draw(chart, state_of(chart, dataset), USUAL)
    log = renderer.draw(chart, state_of(chart, dataset, axis="log"), USUAL)
    assert log.text != usual.text
    real = catalogue["model-sizes"]
    assert renderer.draw(real, state_of(real, dataset), USUAL) is not usual
    assert counted == {"frame": 2, "figure": 2}


def test_what_else_an_address_says_makes_no_difference(dataset, chart, counted) -> None:
    renderer, state = ChartRenderer(dataset), state_of(chart, dataset)
    first = renderer.draw(chart, state, USUAL)
    more = type(state)({**state.values, "lang": "ko", "theme": "light", "width": 560.0})
    assert renderer.draw(chart, more, USUAL) is first


def test_a_changed_dataset_of_the_same_version_is_drawn_anew(dataset, chart, counted) -> None:
    counts = dataset.tables["parameter_counts"]
    changed = dataclasses.replace(
        dataset, tables=Frames({**dataset.tables, "parameter_counts": counts.head(4)})
    )
    assert changed.version == dataset.version
    before, after = ChartRenderer(dataset), ChartRenderer(changed)
    old = before.draw(chart, state_of(chart, dataset), USUAL)
    new = after.draw(chart, state_of(chart, changed), USUAL)
    assert set(new.claims) < set(old.claims)
    assert new.claims == draw(chart, changed, state_of(chart, changed), USUAL).claims


def test_what_many_want_at_once_is_drawn_once(dataset, chart, counted) -> None:
    renderer, state, start = ChartRenderer(dataset), state_of(chart, dataset), Barrier(6)

    def ask(_number: int):
        start.wait(20)
        return renderer.draw(chart, state, USUAL)

    with ThreadPoolExecutor(6) as pool:
        drawings = list(pool.map(ask, range(6)))
    assert all(drawing is drawings[0] for drawing in drawings)
    assert counted == {"frame": 1, "figure": 1}


def test_a_failure_is_told_and_the_next_wish_tries_again(dataset, chart, counted) -> None:
    def fail(_context):
        raise ValueError("not today")

    figures = [fail, chart.figure]
    broken = replace(chart, figure=lambda context: figures.pop(0)(context))
    renderer, state = ChartRenderer(dataset), state_of(chart, dataset)
    with pytest.raises(ValueError, match="not today"):
        renderer.draw(broken, state, USUAL)
    assert renderer.draw(broken, state, USUAL).claims
    assert counted == {"frame": 1, "figure": 1}


def test_who_changes_rows_changes_his_own(dataset, chart) -> None:
    def spoiling(context):
        context.frame["model_ko"] = "changed"
        return chart.figure(context)

    renderer, state = ChartRenderer(dataset), state_of(chart, dataset)
    renderer.draw(replace(chart, figure=spoiling), state, USUAL)
    mine = renderer.frame(chart, state)
    mine["claims"] = "changed"
    assert renderer.draw(chart, state, USUAL).text == draw(chart, dataset, state, USUAL).text


def test_no_more_is_kept_than_there_is_room_for(dataset, chart) -> None:
    renderer, state = ChartRenderer(dataset), state_of(chart, dataset)
    long = {"title": {"text": "x" * 4 * 10**6}}
    large = replace(chart, figure=lambda context: chart.figure(context).set(legend=long))
    drawings = [renderer.draw(large, state, replace(USUAL, width=300 + i)) for i in range(10)]
    assert renderer.draw(large, state, replace(USUAL, width=309)) is drawings[-1]
    assert renderer.draw(large, state, replace(USUAL, width=300)) is not drawings[0]


def test_a_part_that_nobody_uses_is_freed_at_once(dataset, catalogue, monkeypatch) -> None:
    monkeypatch.setattr("dashboard.dataset.dataset._MOST_CLAIMS", 1)
    base = ChartRenderer(dataclasses.replace(dataset.library))
    of_a_day = base.at(Viewpoint(as_of="2022-03-05"))
    part = weakref.ref(of_a_day.dataset)
    for chart in catalogue.values():
        assert of_a_day.draw(chart, state_of(chart, of_a_day.dataset), USUAL).claims
    gc.disable()
    try:
        del of_a_day
        assert part() is None
    finally:
        gc.enable()
