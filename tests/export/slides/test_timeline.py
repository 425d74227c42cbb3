"""Steps as shapes: each stands at its date, in the group of its alliance; planned ones are open."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE

from dashboard.export.formats import FileFormat
from dashboard.export.slides.figures import figures_of
from dashboard.i18n import PAIR, Language
from dashboard.i18n.edtf import read_edtf
from dashboard.plotting.ticks import extent

_EMU = 12_700
_HEADS = {
    Language.KO: ("연합체", "단계", "날짜", "상태"),
    Language.EN: ("Alliances", "Step", "Date", "Status"),
}
_ACTUAL = {Language.KO: "실제", Language.EN: "actual"}


@pytest.fixture(params=PAIR)
def language(request):
    return request.param


@pytest.fixture
def groups(opened, language):
    (slide,) = opened["alliance-timeline", language].slides
    return {s.name: s for s in slide.shapes if s.shape_type == MSO_SHAPE_TYPE.GROUP}


@pytest.fixture
def steps(make, language):
    text = make("alliance-timeline", language, FileFormat.CSV).decode("utf-8-sig")
    rows = [[row[head] for head in _HEADS[language]] for row in csv.DictReader(io.StringIO(text))]
    return [row for row in rows if row[2]]


def across(groups):
    """Return where a day stands, in points, by the lines of the years."""
    (years,) = [one for one in groups.values() if any(s.name == "2021-01-01" for s in one.shapes)]
    lines = [(date.fromisoformat(s.name), s.left) for s in years.shapes if "-" in s.name]
    (first, left), *_, (last, right) = lines
    scale = (right - left) / (last - first).days
    return lambda day: (left + (day - first.toordinal()) * scale) / _EMU


def symbols(group, step):
    return [
        shape
        for shape in group.shapes
        if shape.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE and shape.name.startswith(step)
    ]


def test_every_step_stands_at_its_date(groups, steps):
    at = across(groups)
    assert len(steps) > 10
    for alliance, step, on, _ in steps:
        begin, end = (at(day) for day in extent(read_edtf(on)))
        places = [(s.left + s.width / 2) / _EMU for s in symbols(groups[alliance], step)]
        assert any(begin - 1 <= place <= end + 1 for place in places), (alliance, step)


def test_what_is_not_there_yet_is_hatched_or_open_and_nothing_else(groups, steps, language):
    kinds = set()
    for alliance, step, _, status in steps:
        for shape in symbols(groups[alliance], step):
            is_open = bool(
                shape.element.xpath("p:spPr/a:pattFill | p:spPr/a:solidFill/*[@val='bg1']")
            )
            assert is_open == (status != _ACTUAL[language]), (alliance, step)
            kinds.add(is_open)
    assert kinds == {True, False}


def test_groups_say_what_they_show(groups, steps):
    for alliance, step, *_ in steps:
        (said,) = groups[alliance].element.xpath("p:nvGrpSpPr/p:cNvPr/@descr")
        assert said.startswith(alliance)
        assert symbols(groups[alliance], step)[0].element.xpath(".//p:cNvPr/@descr")[0]


def test_shapes_stay_inside_their_groups(groups):
    for group in groups.values():
        for shape in group.shapes:
            assert group.left - _EMU <= shape.left, (group.name, shape.name)
            assert shape.left + shape.width <= group.left + group.width + _EMU, shape.name
            assert group.top <= shape.top, (group.name, shape.name)
            assert shape.top + shape.height <= group.top + group.height + _EMU, shape.name


def test_another_word_in_a_group_is_another_figure(opened, language):
    (slide,) = opened["alliance-timeline", language].slides
    content = slide.part.blob.decode()
    assert figures_of(content.encode(), []) != figures_of(
        content.replace("2021", "2020").encode(), []
    )
