"""Parameter comparison: its rows against the file they come from, its words and its marks."""

from __future__ import annotations

import csv

import pandas as pd
import pytest

from dashboard.charting.limits import MOST_ROWS
from dashboard.charting.render import choices_of, draw
from dashboard.dataset.collections import collected
from dashboard.i18n import PAIR, Language
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.text import plain_text
from dashboard.plotting.theme import LIGHT
from dashboard.requests.query import parse
from tests.charts.showing import shower
from tests.real import OUTSIDE, articles_directory


@pytest.fixture(scope="module")
def chart(catalogue):
    return catalogue["model-sizes"]


@pytest.fixture(scope="module")
def show(chart, dataset):
    choices = choices_of(chart, dataset)

    def drawn(language=Language.EN, size=1140, **query):
        state = parse({name: [value] for name, value in query.items()}, choices)
        return draw(chart, dataset, state, Canvas(language, LIGHT, size))

    return drawn


def read(table):
    with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def claims():
    return read("parameter_counts")


@pytest.fixture(scope="module")
def models():
    return {row["model"]: row for row in read("models")}


def bars(figure):
    return next(trace for trace in figure.data if trace.type == "bar")


def marked(figure, claim, values):
    """What a trace holds for the mark of one claim."""
    trace = bars(figure)
    return dict(zip(trace.customdata, values(trace), strict=True))[claim]


def labels(figure):
    (trace,) = [one for one in figure.data if one.type == "scatter" and one.mode == "text"]
    pairs = zip(trace.customdata, trace.text, strict=True)
    return {claim: plain_text(text) for claims, text in pairs for claim in claims.split(";")}


def test_every_claim_of_the_file_is_drawn_exactly_once(show, claims):
    drawn = ";".join(show().frame["claims"]).split(";")
    assert sorted(drawn) == sorted(row["claim"] for row in claims)


def test_every_value_is_the_one_in_the_file(show, claims):
    stated = {row["claim"]: row["parameters"] for row in claims}
    for row in show().frame.itertuples():
        for claim in row.claims.split(";"):
            assert stated[claim] == ("" if pd.isna(row.point) else f"{row.point:.0f}")


def test_the_title_names_the_largest_that_exists_and_the_largest_of_korea(show, claims, models):
    built = [row for row in claims if row["status"] == "actual" and row["parameters"]]
    largest = max(built, key=lambda row: int(row["parameters"]))
    developers = {row["model"]: row["organization"] for row in read("model_developers")}
    countries = {row["organization"]: row["country"] for row in read("organizations")}
    korean = max(
        (row for row in built if countries[developers[row["model"]]] == "KR"),
        key=lambda row: int(row["parameters"]),
    )
    assert korean["parameters"] == "300000000000"
    assert largest["parameters"] == "1750000000000"
    for language, sizes in (
        (Language.KO, ("1조 7500억", "3000억")),
        (Language.EN, ("1.75T", "300B")),
    ):
        title = show(language).caption.title
        for row, size in zip((largest, korean), sizes, strict=True):
            assert f"{models[row['model']][f'name_{language}']}" in title
            assert size in title


def test_rows_fall_from_the_largest_model_with_its_rivals_beside_it(show):
    frame = show().frame
    models = list(frame["model"])
    assert models == sorted(models, key=models.index), "claims of one model stand together"
    largest = frame.groupby("model", sort=False)["point"].max().dropna()
    assert list(largest) == sorted(largest, reverse=True)


@pytest.mark.parametrize("reference", ["gpt-3", "hyperclova", "meena"])
def test_multiples_are_those_of_the_chosen_model(show, claims, reference):
    stated = {row["claim"]: row["parameters"] for row in claims}
    of = next(int(row["parameters"]) for row in claims if row["model"] == reference)
    drawing = show(measure="multiple", reference=reference)
    sized = drawing.frame[drawing.frame["point"].notna()]
    for row in sized.itertuples():
        assert row.value == pytest.approx(int(stated[row.claims.split(";")[0]]) / of)
    own = sized[sized["model"] == reference]
    assert list(own["multiple"]) == [1.0] * len(own)
    drawn = list(bars(drawing.figure).x)
    least = max(drawn) / 200  # A bar that would be shorter than a hair is drawn a little longer.
    for length, multiple in zip(drawn, sized["multiple"], strict=True):
        assert length == pytest.approx(multiple) or multiple < length < least


def test_a_multiple_is_written_as_one(show):
    assert "10×" in labels(show(measure="multiple").figure)["size-wu-dao-2-joongang"]
    assert "1.2×" in labels(show(measure="multiple").figure)["size-hyperclova-joongang"]


def test_a_number_is_written_in_each_language(show):
    assert labels(show(Language.KO).figure)["size-hyperclova-joongang"] == "2040억"
    assert labels(show(Language.EN).figure)["size-hyperclova-joongang"] == "204B"


@pytest.mark.parametrize("query", [{}, {"axis": "log"}, {"measure": "multiple"}])
def test_both_claims_about_exaone_are_visible_and_named_by_their_papers(show, query):
    drawing = show(**query)
    rivals = drawing.frame[drawing.frame["model"] == "exaone"]
    assert set(rivals["claims"]) == {"size-exaone-joongang", "size-exaone-herald"}
    assert list(rivals["rivals"]) == [1, 1]
    marks = [
        claims
        for trace in drawing.figure.data
        if trace.type == "bar" or trace.mode == "markers"
        for claims in trace.customdata or ()
    ]
    assert set(rivals["claims"]) <= set(marks)
    names = [plain_text(text) for text in drawing.figure.layout.yaxis.ticktext]
    assert len({name for name in names if name.startswith("EXAONE")}) == 2


def test_what_was_never_published_is_listed_beside_the_axis_unless_put_away(show, claims):
    never = {row["claim"] for row in claims if not row["parameters"] and not row["high"]}
    assert never
    texts = labels(show().figure)
    assert all("undisclosed" in texts[claim] for claim in never)
    assert never.isdisjoint(bars(show().figure).customdata)
    assert never.isdisjoint(show(undisclosed="0").claims)
    assert "undisclosed" in [note.text for note in show().figure.layout.annotations]
    assert "without undisclosed sizes" in show(undisclosed="0").caption.subtitle
    for query in ({}, {"axis": "log"}, {"measure": "multiple", "axis": "log"}):
        figure = show(**query).figure
        (marks,) = [
            trace
            for trace in figure.select_traces({"mode": "markers"})
            if never == set(trace.customdata or ())
        ]
        assert all(at < figure.layout.xaxis.tickvals[0] for at in marks.x)


def test_a_mixture_of_experts_is_pale_and_said_to_be(show, claims, models):
    figure = show().figure
    for row in claims:
        if not row["parameters"] or row["claim"] not in bars(figure).customdata:
            continue
        mixture = models[row["model"]]["architecture"] == "mixture_of_experts"
        fill = marked(figure, row["claim"], lambda trace: trace.marker.color)
        assert fill.startswith("rgba(") == mixture
        assert ("mixture of experts" in labels(figure)[row["claim"]]) == mixture
    assert "pale: mixture of experts, not comparable" in show().caption.subtitle


def test_planned_is_hatched_on_bars_and_open_on_dots(show, claims):
    figure = show().figure
    for row in claims:
        if row["claim"] in bars(figure).customdata:
            shape = marked(figure, row["claim"], lambda trace: trace.marker.pattern.shape)
            assert (shape == "/") == (row["status"] == "planned")
    dots = next(trace for trace in show(axis="log").figure.data if trace.marker.symbol is not None)
    colors = dict(zip(dots.customdata, dots.marker.color, strict=True))
    assert colors["size-lg-target-2021-hankyung"] == LIGHT.paper
    assert colors["size-kogpt-joongang"] == LIGHT.accent
    for axis in ("linear", "log"):
        assert labels(show(axis=axis).figure)["size-lg-target-2021-hankyung"] == "600B · planned"


def test_at_most_and_about_are_said(show):
    texts = labels(show().figure)
    assert texts["size-exaone-herald"] == "at most 300B"
    assert texts["size-exaone-joongang"] == "300B"
    assert texts["size-meena-joongang"] == "about 2.6B"
    assert "최대 3000억" in labels(show(Language.KO).figure)["size-exaone-herald"]


def test_a_title_under_a_filter_speaks_of_what_is_chosen(show):
    korean = show(country="KR").caption.title
    assert korean.startswith(
        "Models from South Korea: The largest model is EXAONE (300B parameters); planned:"
    )
    assert "LG hyperscale AI (2021 target), 600B" in korean
    planned = show(status="planned", undisclosed="0").caption.title
    assert planned.startswith("Planned sizes: The largest planned model is LG hyperscale AI")
    assert "Wu Dao" not in show(country="US").caption.title


def test_a_filter_keeps_what_it_says_and_nothing_else(show, models):
    assert set(show(country="KR").frame["country"]) == {"KR"}
    assert set(show(status="planned").frame["status"]) == {"planned"}
    shown = set(show(modality="language").frame["model"])
    assert {models[model]["modality"] for model in shown} == {"language"}
    both = show(country="US,CN").frame
    assert set(both["country"]) == {"US", "CN"}


def test_choices_that_match_nothing_say_so(show):
    drawing = show(country="CN", status="planned")
    assert drawing.frame.empty
    assert drawing.caption.title.endswith(": No claim matches the choices in force")


@pytest.mark.parametrize("language", PAIR)
def test_the_alternative_text_holds_every_model_with_its_size(show, models, language):
    drawing = show(language)
    text = drawing.caption.alternative
    assert all(models[model][f"name_{language}"] in text for model in drawing.frame["model"])
    assert all(label in text for label in labels(drawing.figure).values())


def test_the_line_of_the_reference_stands_at_its_size(show):
    (note,) = [one for one in show().figure.layout.annotations if one.text == "GPT-3"]
    assert note.x == 175_000_000_000
    (note,) = [
        one for one in show(measure="multiple").figure.layout.annotations if one.text == "GPT-3"
    ]
    assert note.x == 1


def test_the_newspaper_does_not_stand_where_the_developer_stands(show):
    names = {
        language: plain_text(" ".join(show(language).figure.layout.yaxis.ticktext))
        for language in PAIR
    }
    assert "LG AI Research (as reported by JoongAng Ilbo)" in names[Language.EN]
    assert "LG AI연구원(헤럴드경제 보도)" in names[Language.KO]
    assert "중앙일보 ·" not in names[Language.KO]


def test_the_title_sees_what_is_not_drawn_one_by_one(chart, dataset):
    show = shower(chart, dataset)
    alone, both = collected(dataset, [OUTSIDE]), collected(dataset, ["articles", OUTSIDE])
    for seen in (alone, both):
        for query in ({}, {"top": "5"}):
            title = show(Language.KO, seen=seen, **query).caption.title
            assert "최대 모델은 Grok 3·Grok 4(파라미터 각 3조), 국내 최대는 A.X K1(5190억)" in title
            assert ")(" not in title
        drawing = show(seen=seen)
        assert (
            "The largest models are Grok 3 and Grok 4 (3T parameters each)" in drawing.caption.title
        )
        assert len(drawing.frame) == MOST_ROWS
        assert "A.X K1" in set(drawing.frame["model_en"])
        assert " largest of" in drawing.caption.subtitle
        assert "A.X K1" not in set(show(seen=seen, top="5").frame["model_en"])
    assert (
        "계획 단계로는 LG 초거대 AI(2021년 목표) 6000억"
        in show(Language.KO, seen=both).caption.title
    )


def test_no_brackets_follow_brackets_and_a_plan_is_told_once(show):
    title = show(Language.KO, country="KR", status="planned", undisclosed="0").caption.title
    assert "LG 초거대 AI(2021년 목표) 파라미터 6000억, 크기가" in title
    title = show(models="lg-target-2021,gpt-3").caption.title
    assert title.count("600B") == 1
