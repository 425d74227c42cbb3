"""Models over time: its marks against the files, its line, and what it says of both."""

from __future__ import annotations

import csv
from math import log2

import pandas as pd
import pytest
import scipy

from dashboard.analysis.doubling import Trend
from dashboard.charts.model_timeline.trends import ends
from dashboard.dataset.collections import collected
from dashboard.i18n import PAIR, Language
from dashboard.plotting.text import plain_text
from dashboard.plotting.theme import LIGHT
from tests.charts.forty import forty
from tests.charts.showing import shower
from tests.real import OUTSIDE, articles_directory, real_dataset
from tests.subsets import of_sources

_SOURCES = ("hankyung-2021-05-26", "joongang-2022-02-23", "byline-2022-03-05", "herald-2022")


@pytest.fixture(scope="module")
def show(catalogue, dataset):
    return shower(catalogue["model-timeline"], dataset)


def read(table):
    with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def models():
    return {row["model"]: row for row in read("models")}


def marks(figure):
    (trace,) = [one for one in figure.data if one.marker.line.width == 2]
    return trace


def of_claim(figure, claim, values):
    trace = marks(figure)
    return next(
        value
        for claims, value in zip(trace.customdata, values(trace), strict=True)
        if claim in claims.split(";")
    )


def notes(figure):
    return " ".join(plain_text(note.text) for note in figure.layout.annotations)


def test_every_claimed_size_is_a_mark_and_a_row(show):
    drawing = show()
    stated = {row["claim"] for row in read("parameter_counts")}
    marked = {claim for claims in marks(drawing.figure).customdata for claim in claims.split(";")}
    assert stated <= marked
    assert stated <= set(drawing.claims)


def test_marks_stand_at_their_size(show):
    figure = show().figure
    for row in read("parameter_counts"):
        if row["parameters"]:
            height = of_claim(figure, row["claim"], lambda trace: trace.y)
            assert height == pytest.approx(int(row["parameters"]))


def test_a_mark_stands_within_the_time_that_its_article_gives(show):
    rows = show().frame.dropna(subset=["earliest"])
    figure = show().figure
    for row in rows.itertuples():
        moment = of_claim(figure, row.claims.split(";")[0], lambda trace: trace.x)
        assert row.earliest - 1e-6 <= moment <= row.latest + 1e-6


@pytest.mark.parametrize(("date", "share"), [("earliest", 0.0), ("middle", 0.5), ("latest", 1.0)])
def test_the_reader_says_which_day_stands_for_a_span(show, date, share):
    drawing = show(date=date)
    assert of_claim(drawing.figure, "size-meena-joongang", lambda trace: trace.x) == (
        pytest.approx(2020 + share)
    )
    said = {"earliest": "start", "middle": "middle", "latest": "end"}[date]
    assert f"line: reported period (dot: its {said})" in drawing.caption.subtitle


def test_whiskers_are_as_wide_as_the_time_is_imprecise(show):
    (spans,) = [trace for trace in show().figure.data if trace.error_x.array is not None]
    widths = dict(zip(spans.x, spans.error_x.array, strict=True))
    assert widths[2020.0] == pytest.approx(1)
    assert widths[2021 + 144 / 365] == pytest.approx(1 / 365)


def test_what_has_no_date_stands_beside_the_time_and_is_named(show, models):
    drawing = show()
    last = drawing.frame["latest"].max()
    for row in drawing.frame.itertuples():
        moment = of_claim(drawing.figure, row.claims.split(";")[0], lambda trace: trace.x)
        undated = not models[row.model]["announced_on"]
        assert (moment > last) == undated
        if undated or pd.isna(row.point):
            assert models[row.model]["name_en"] in notes(drawing.figure)


def test_without_what_is_incomplete_only_dated_sizes_are_left(show):
    frame = show(incomplete="0").frame
    assert frame["point"].notna().all()
    assert frame["earliest"].notna().all()


def test_only_what_is_planned_is_open_and_a_mixture_is_a_diamond(show):
    figure = show().figure
    color = {
        claim: of_claim(figure, claim, lambda trace: trace.marker.color)
        for claim in (
            "size-lg-target-2021-hankyung",
            "size-kogpt-joongang",
            "size-mindall-e-joongang",
            "size-wu-dao-2-joongang",
        )
    }
    assert color == {
        "size-lg-target-2021-hankyung": LIGHT.paper,
        "size-kogpt-joongang": LIGHT.accent,
        "size-mindall-e-joongang": LIGHT.accent,
        "size-wu-dao-2-joongang": LIGHT.country["CN"],
    }
    symbol = of_claim(figure, "size-wu-dao-2-joongang", lambda trace: trace.marker.symbol)
    assert symbol == "diamond"


@pytest.mark.parametrize("language", PAIR)
@pytest.mark.parametrize("size", [390, 560, 1140])
def test_korean_models_with_a_date_or_a_size_have_their_name_and_size_beside_them_or_in_the_key(
    show, models, language, size
):
    drawing = show(language, size)
    written = [plain_text(one.text) for one in drawing.figure.layout.annotations]
    for row in drawing.frame[drawing.frame["country"] == "KR"].itertuples():
        if pd.notna(row.point) or pd.notna(row.earliest):
            name = models[row.model][f"name_{language}"]
            assert any(name in text for text in written), name


def test_both_claims_about_exaone_are_said_and_at_most_points_down(show):
    labels = [plain_text(note.text) for note in show().figure.layout.annotations]
    assert "EXAONE 300B (JoongAng Ilbo) · at most 300B (Herald Business)" in labels
    (both,) = [
        claims for claims in marks(show().figure).customdata if "size-exaone-herald" in claims
    ]
    assert "size-exaone-joongang" in both


def test_a_lone_bound_has_an_arrow(show, dataset):
    def arrows(seen):
        drawn = show(seen=seen).figure.data
        return [
            symbol for trace in drawn if trace.marker.size == 7 for symbol in trace.marker.symbol
        ]

    assert arrows(of_sources(dataset, "herald-2022")) == ["triangle-down"]
    assert arrows(dataset) == []


def test_the_line_goes_through_where_scipy_says(show):
    drawing = show(seen=forty(growing=True))
    (line,) = [trace for trace in drawing.figure.data if trace.line.dash == "6px,4px"]
    rows = drawing.frame[drawing.frame["fitted"]]
    other = scipy.stats.linregress(list(rows["moment"]), [log2(size) for size in rows["point"]])
    for moment, value in zip(line.x, line.y, strict=True):
        assert value == pytest.approx(2 ** (other.intercept + other.slope * moment), rel=1e-6)
    assert (line.x[0], line.x[-1]) == (rows["moment"].min(), rows["moment"].max())


def test_only_dense_models_enter_unless_the_reader_says_otherwise(show, models):
    def entered(**query):
        frame = show(**query).frame
        return {models[model]["architecture"] for model in frame.loc[frame["fitted"], "model"]}

    assert entered() == {"dense"}
    assert entered(fit="comparable") == {"dense", "unstated"}
    assert entered(fit="all") == {"dense", "unstated", "mixture_of_experts"}
    assert entered(fit="none") == set()


def test_title_and_notes_say_how_many_models_the_line_rests_on(show):
    drawing = show(seen=forty(growing=True))
    count = len(drawing.frame[drawing.frame["fitted"]])
    assert drawing.caption.title.startswith("Sizes of models double every ")
    assert f"({count} dense models, 95% interval " in drawing.caption.title
    assert f"least-squares line through {count} dense models (" in notes(drawing.figure)
    assert "the model that weighs most" in notes(drawing.figure)


@pytest.mark.parametrize("language", PAIR)
@pytest.mark.parametrize("query", [{}, {"fit": "all"}, {"fit": "comparable"}, {"country": "KR"}])
def test_too_few_models_get_no_line_and_no_doubling_time_anywhere(show, language, query):
    """The dataset's own models are too few: no month of doubling is drawn, said or told."""
    drawing = show(language, **query)
    assert not [trace for trace in drawing.figure.data if trace.line.dash == "6px,4px"]
    words = {"ko": ("판단 불가", "마다 두 배"), "en": ("to tell how fast", "doubling every")}
    caption = drawing.caption
    assert words[language][0] in caption.title
    said = [caption.title, caption.alternative, *caption.notes, notes(drawing.figure)]
    assert all(words[language][1] not in text for text in said)
    count = len(drawing.frame[drawing.frame["fitted"]])
    assert f"{count}개" in caption.title or f"({count})" in caption.title
    if not query:
        none = show(language, fit="none").caption
        assert words[language][0] not in none.title
        assert not none.notes


def test_where_no_model_counts_there_is_no_zero(show):
    caption = show(country="CN").caption
    assert "; no dense models to tell how fast" in caption.title
    assert caption.notes[0].startswith("For no dense models are both date and size reported, so")
    caption = show(Language.KO, country="CN").caption
    assert "밀집 모델이 없어" in caption.title
    assert "밀집 모델이 없어" in caption.notes[0]


def test_where_no_source_tells_how_models_work_the_line_is_through_all_and_says_so(show):
    """GPT-3 keeps what an article says of it, but that is no claim of the collection in view."""
    outside = collected(real_dataset(), [OUTSIDE])
    drawn = show(seen=outside)
    entering = drawn.frame["fitted"].sum()
    assert entering == show(seen=outside, fit="all").frame["fitted"].sum() > 250
    assert "models of every kind, 95% interval" in drawn.caption.title
    assert (
        "fewer than half of the models with date and size is stated, so all models are counted"
        in (drawn.caption.notes[0])
    )
    korean = show(Language.KO, seen=outside).caption
    assert "두 배(전체 모델" in korean.title
    assert "밀집 모델 대신 전체 모델" in korean.notes[0]
    assert "fewer than half" not in show(seen=outside, fit="all").caption.notes[0]
    assert "fewer than half" not in "".join(show().caption.notes)


def test_a_few_models_whose_architecture_is_told_do_not_turn_the_line_off(show):
    both = show(seen=collected(real_dataset(), ["articles", OUTSIDE]))
    assert "models of every kind, 95% interval" in both.caption.title
    assert "fewer than half" in both.caption.notes[0]
    [switch, *_] = both.frame.query("model == 'switch-transformer'")["architecture"]
    assert switch == "mixture_of_experts"
    outside = show(seen=collected(real_dataset(), [OUTSIDE]))
    assert set(outside.frame.query("model == 'switch-transformer'")["architecture"]) == {"unstated"}


def test_the_note_says_which_drawn_model_is_not_counted(show):
    """Five dated, sized circles are drawn, four are counted: EXAONE's architecture is unstated."""
    assert "EXAONE: architecture not reported, not counted." in notes(show().figure)
    assert "모델(엑사원)은 제외" in notes(show(Language.KO).figure)
    assert "not counted" not in notes(show(fit="comparable").figure)


@pytest.mark.parametrize("language", PAIR)
@pytest.mark.parametrize("size", [340, 390, 560, 1140])
def test_the_model_of_the_headline_keeps_its_value(show, language, size):
    value = {"ko": "1조 7500억", "en": "1.75T"}[language]
    name = {"ko": "우다오 2.0", "en": "Wu Dao 2.0"}[language]
    written = [plain_text(one.text) for one in show(language, size).figure.layout.annotations]
    assert any(text.startswith(name) and value in text for text in written)


@pytest.mark.parametrize("source", _SOURCES)
@pytest.mark.parametrize("language", PAIR)
def test_it_is_drawn_from_one_article_alone(show, dataset, source, language):
    seen = of_sources(dataset, source)
    for size in (340, 1140):
        drawing = show(language, size, seen)
        assert not drawing.frame.empty
        assert drawing.caption.title in drawing.caption.alternative


def test_the_ends_of_an_interval_are_in_the_unit_of_what_is_between_them():
    slow, quick = (
        Trend(9, slope, margin=0.13, center=0, level=0, noise=0) for slope in (0.46, 0.6)
    )
    assert ends(slow, Language.KO) == {"low": "1.7년", "high": "3년"}
    assert ends(quick, Language.EN) == {"low": "16.4 months", "high": "25.5 months"}


def test_a_line_across_a_mark_is_named_where_one_is_drawn(show):
    spans = [show(models=model).caption.subtitle for model in ("meena", "exaone", "hyperclova")]
    assert ["reported period" in subtitle for subtitle in spans] == [True, True, False]
