"""Applications: every claim in its group, what exists apart from what is planned."""

from __future__ import annotations

import csv
import re
from types import SimpleNamespace

import pytest

from dashboard.charts.applications.application_rows import start_of
from dashboard.i18n import PAIR, Language
from dashboard.plotting.text import plain_text, width
from dashboard.plotting.theme import LIGHT
from tests.charts.showing import shower
from tests.real import articles_directory
from tests.subsets import of_sources

_SOURCES = (
    "hankyung-2021-05-26",
    "joongang-2022-02-23",
    "byline-2022-03-05",
    "aitimes-2022-03-20",
    "herald-2022",
)


@pytest.fixture(scope="module")
def show(catalogue, dataset):
    return shower(catalogue["applications"], dataset)


@pytest.fixture(scope="module")
def stated():
    with (articles_directory() / "applications.csv").open(encoding="utf-8") as file:
        return {row["claim"]: row for row in csv.DictReader(file)}


def traces(figure):
    """The headings, the marks, the names."""
    return figure.data


def entries(figure):
    """The words of each entry, by claim."""
    _, _, names = traces(figure)
    return {
        claim: plain_text(text)
        for claims, text in zip(names.customdata, names.text, strict=True)
        for claim in claims.split(";")
    }


@pytest.mark.parametrize("group", ["field", "organization", "model"])
@pytest.mark.parametrize("language", PAIR)
def test_every_claim_is_an_entry_with_its_name(show, stated, group, language):
    drawn = entries(show(language, group=group).figure)
    assert set(drawn) == set(stated)
    for claim, row in stated.items():
        assert drawn[claim].startswith(row[f"name_{language}"])


@pytest.mark.parametrize("group", ["field", "organization", "model"])
def test_headings_count_the_applications_of_the_file(show, stated, group):
    column = {"field": "domain_en"}.get(group, group)
    headings, _, _ = traces(show(group=group).figure)
    sizes = {
        value: len({row["application"] for row in stated.values() if row[column] == value})
        for value in {row[column] for row in stated.values()}
    }
    told = sorted(
        int(re.sub(r" \(\d+ entries\)$", "", plain_text(text)).split()[-1])
        for text in headings.text
        if not plain_text(text).endswith("continued")
    )
    assert told == sorted(sizes.values())


def test_what_exists_is_filled_and_what_is_planned_open(show, stated):
    _, marks, _ = traces(show().figure)
    looks = zip(marks.customdata, marks.marker.color, marks.marker.symbol, strict=True)
    for claims, color, symbol in looks:
        for claim in claims.split(";"):
            status = stated[claim]["status"]
            assert (color == LIGHT.paper) == (status != "actual")
            assert (symbol == "diamond") == (status == "forecast")
    subtitle = show().caption.subtitle
    assert "open: planned" in subtitle
    assert "open diamond: forecast" in subtitle


def test_the_title_counts_what_exists_and_names_the_largest_group(show, stated):
    built = {row["application"] for row in stated.values() if row["status"] == "actual"}
    every = {row["application"] for row in stated.values()}
    title = show().caption.title
    assert title.startswith(f"Applications already in use: {len(built)} of {len(every)}")
    medicine = {r["application"] for r in stated.values() if r["domain_en"] == "Medicine"}
    assert f"the most frequent field is medicine ({len(medicine)})" in title
    named = {row["application"] for row in stated.values() if row["model"]}
    assert f"with a named model: {len(named)}" in show(group="model").caption.title


def test_dates_are_said_where_there_are_any_and_undated_ones_stay(show, stated):
    drawn = entries(show().figure)
    for claim, row in stated.items():
        planned = row["status"] != "actual"
        assert ("since the " in drawn[claim]) == (bool(row["starts_on"]) and not planned)
        assert ("due" in drawn[claim]) == (bool(row["starts_on"]) and planned)
    dated = {claim for claim, row in stated.items() if row["starts_on"]}
    assert set(show(dated="1").claims) == dated


def test_both_claims_about_the_start_of_carecall_are_shown(show):
    drawn = entries(show().figure)
    used, pilot = (f"application-clova-carecall-{one}-joongang" for one in ("in-use", "pilot"))
    assert "since the second half of 2021" in drawn[used]
    assert "due Mar 2022" in drawn[pilot]
    assert {claim for claim, text in drawn.items() if "sources disagree" in text} == {used, pilot}
    assert "2021년 하반기 시작" in entries(show(Language.KO).figure)[used]
    told, korean = (plain_text(show(one).caption.alternative) for one in (Language.EN, Language.KO))
    assert "CLOVA CareCall (" in told
    assert "CLOVA CareCall (pilot) (" in told
    assert "클로바 케어콜(시범 서비스) (" in korean
    headings, _, _ = traces(show().figure)
    assert [one for one in headings.text if "entries" in one] == [
        one for one in headings.text if "Care<" in one
    ]


@pytest.mark.parametrize(
    ("status", "starts_on", "said"),
    [
        ("actual", "2021-01/2021-06", "since the first half of 2021"),
        ("planned", "2022-07/2022-12", "due in the second half of 2022"),
        ("actual", "2021-07/2021-09", "started between Jul 2021 and Sep 2021"),
        ("planned", "2022/2024", "due between 2022 and 2024"),
        ("actual", "2022-03", "since Mar 2022"),
    ],
)
def test_a_start_within_an_interval_does_not_read_as_an_end(status, starts_on, said):
    assert start_of(SimpleNamespace(status=status, starts_on=starts_on), Language.EN) == said


@pytest.mark.parametrize("group", ["field", "organization"])
def test_the_legend_names_each_colour_drawn_and_no_other(show, group):
    drawing = show(group=group)
    _, marks, _ = traces(drawing.figure)
    drawn = set(marks.marker.line.color)
    named = re.findall(r"color:(#\w+)'><b>■&nbsp;([^<]+)</b>", drawing.caption.subtitle)
    assert sorted(color for color, _ in named) == sorted(drawn)
    several = {"several countries"} if group == "field" else {"France", "United Kingdom"}
    assert {name.replace("&nbsp;", " ") for _, name in named} == {
        "South Korea",
        "United States",
    } | several


def test_a_group_that_goes_on_in_the_next_column_is_counted_once(show):
    headings, _, _ = traces(show(size=900, group="organization").figure)
    texts = [plain_text(text) for text in headings.text]
    assert any(text.endswith("continued") for text in texts)
    counted = [text.split("\xa0")[0] for text in texts if not text.endswith("continued")]
    assert len(counted) == len(set(counted))


def test_an_unstated_field_comes_last(show):
    headings, _, _ = traces(show().figure)
    assert plain_text(headings.text[-1]).startswith("Field not stated")


def test_several_organizations_of_one_service_are_one_entry_by_field(show):
    _, marks, _ = traces(show().figure)
    assert len([claims for claims in marks.customdata if "sixth-generation" in claims]) == 1
    _, marks, _ = traces(show(group="organization").figure)
    assert len([claims for claims in marks.customdata if "sixth-generation" in claims]) == 3


def test_a_filter_keeps_what_it_says_and_nothing_else(show):
    assert set(show(status="forecast").frame["status"]) == {"forecast"}
    assert set(show(country="US").frame["country"]) == {"US"}
    assert set(show(field="medicine").frame["field_en"]) == {"Medicine"}


@pytest.mark.parametrize("language", PAIR)
@pytest.mark.parametrize("size", [340, 560, 1140])
def test_no_two_entries_overlap_and_none_leaves_the_plot(show, language, size):
    figure = show(language, size, group="organization").figure
    headings, _, names = traces(figure)
    boxes = [
        (
            x,
            y,
            max(width(part, 13.0 if "<span" not in part else 11.5) for part in text.split("<br>")),
            16 * (text.count("<br>") + 1) + 4,
        )
        for x, y, text in zip(names.x, names.y, names.text, strict=True)
    ]
    boxes += [
        (x, y, max(width(part, 13.0) for part in text.split("<br>")), 20)
        for x, y, text in zip(headings.x, headings.y, headings.text, strict=True)
    ]
    for index, (x, y, wide, high) in enumerate(boxes):
        assert x + wide <= size
        for left, top, broad, tall in boxes[index + 1 :]:
            apart = x + wide <= left or left + broad <= x
            assert apart or abs(y - top) >= (high + tall) / 2 - 1


@pytest.mark.parametrize("source", _SOURCES)
def test_it_is_drawn_from_one_article_alone(show, dataset, stated, source):
    seen = of_sources(dataset, source)
    for group in ("field", "organization", "model"):
        drawing = show(Language.KO, 560, seen, group=group)
        assert {stated[claim]["source"] for claim in drawing.claims} == {source}
