"""Planned and delivered: its rows against the files, its words, its marks, its dates."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date

import pytest

from dashboard.dataset.collections import collected
from dashboard.i18n import PAIR, Language
from dashboard.i18n.edtf import read_edtf
from dashboard.plotting.text import plain_text
from dashboard.plotting.theme import LIGHT
from tests.charts.cuts import cut
from tests.charts.showing import shower
from tests.real import OUTSIDE, articles_directory

LG = "size-lg-target-2021-hankyung"


@pytest.fixture(scope="module")
def show(catalogue, dataset):
    return shower(catalogue["planned-and-delivered"], dataset)


@pytest.fixture(scope="module")
def outcomes():
    with (articles_directory() / "outcomes.csv").open(encoding="utf-8") as file:
        return {row["promise"]: row for row in csv.DictReader(file)}


def row_of(drawing, promise):
    return drawing.frame.set_index("promise").loc[promise]


def test_every_verdict_is_the_one_in_the_file(show, outcomes):
    frame = show(vague="1").frame
    for row in frame.itertuples():
        assert row.verdict == outcomes[row.promise]["verdict"]
        assert row.explanation_ko == outcomes[row.promise]["explanation_ko"]
    counted = Counter(frame["verdict"])
    assert counted["kept"] == sum(row["verdict"] == "kept" for row in outcomes.values())
    assert counted["partly"] == sum(row["verdict"] == "partly" for row in outcomes.values())


def test_vague_promises_are_left_out_and_counted(show):
    few, all_of_them = show(), show(vague="1")
    hidden = len(all_of_them.frame) - len(few.frame)
    assert hidden > 0
    words = f"Left out for having neither date nor figure nor reported outcome: {hidden}."
    assert words in " ".join(few.caption.notes)
    assert "Left out" not in " ".join(all_of_them.caption.notes)
    assert all(
        (few.frame["measured"]) | (few.frame["due_on"] != "") | (few.frame["outcomes"] != "")
    )


def test_the_title_leads_with_what_is_known_and_a_note_says_what_is_not(show):
    drawing = show()
    counted = Counter(drawing.frame["verdict"])
    title, note = drawing.caption.title, " ".join(drawing.caption.notes)
    known = counted["kept"] + counted["partly"]
    assert f"{known} of {len(drawing.frame)} plans have a known outcome: " in title
    assert f"{counted['kept']} delivered, {counted['partly']} partly delivered" in title
    assert f"No article reports an outcome for {counted['unknown']} of the plans." in note
    past = [due for due in drawing.frame["due_on"] if due in {"2021", "2022-03", "2022-01/2022-06"}]
    assert f"{len(past)} of these are not mentioned in the articles that appeared after" in note
    assert list(drawing.frame["verdict"][:known]) == ["kept"] + ["partly"] * counted["partly"]
    assert show(verdict="unknown").caption.title.startswith(
        f"Outcome not reported: {counted['unknown']} plans, none with a reported outcome"
    )


def test_what_was_promised_and_what_came_is_written_in_each_language(show):
    english, korean = (row_of(show(language), LG) for language in (Language.EN, Language.KO))
    assert (english["promised_en"], english["came_en"]) == (
        "600B parameters",
        "EXAONE 300B parameters",
    )
    assert (korean["promised_ko"], korean["came_ko"]) == (
        "파라미터 6000억",
        "엑사원 파라미터 3000억",
    )
    money = row_of(show(), "investment-lg-hyperscale-ai-hankyung")
    assert (money["promised_en"], money["came_en"]) == ("$100M", "")
    assert row_of(show(), "metric-casper-years-to-goal-byline")["promised_en"] == "at most 5 years"


def test_what_is_due_is_hatched_and_what_came_is_filled(show):
    drawing = show()
    (bars,) = [one for one in drawing.figure.data if one.type == "bar"]
    shapes = dict(zip(bars.customdata, bars.marker.pattern.shape, strict=True))
    assert shapes["milestone-kt-kaist-lab-opening-hankyung"] == "/"
    (symbols,) = [
        one for one in drawing.figure.select_traces({"mode": "markers"}) if one.customdata
    ]
    claims = row_of(drawing, LG)["claims"]
    marks = [
        (symbol, color)
        for own, symbol, color in zip(
            symbols.customdata, symbols.marker.symbol, symbols.marker.color, strict=True
        )
        if own == claims
    ]
    assert marks == [("circle", LIGHT.paper), ("diamond", LIGHT.series[1])]


def test_a_bar_reaches_from_the_first_to_the_last_day_that_is_meant(show):
    (bars,) = [one for one in show().figure.data if one.type == "bar"]
    spans = {
        claims: (begin, begin + length)
        for claims, begin, length in zip(bars.customdata, bars.base, bars.x, strict=True)
    }
    assert spans["milestone-ai-one-team-results-due-byline"] == (
        date(2022, 1, 1).toordinal(),
        date(2022, 7, 1).toordinal(),
    )


def test_the_line_stands_at_the_last_day_of_the_newest_article(show, dataset):
    drawing = show()
    texts = [note.text for note in drawing.figure.layout.annotations]
    assert "newest article (December 13, 2022 at the latest)" in texts
    line = drawing.figure.data[-1]
    assert line.x[0] == date(2022, 12, 13).toordinal()
    early = cut(dataset, lambda source: source != "herald-2022")
    (note,) = [
        one for one in show(seen=early).figure.layout.annotations if one.text == "newest article"
    ]
    assert note.x == date(2022, 3, 20).toordinal()


def test_who_reports_of_an_alliance_is_not_taken_for_its_owner(show):
    english, korean = show(), show(Language.KO)
    assert "results due (reported by JoongAng Ilbo)" in english.caption.alternative
    assert "성과 예정(중앙일보 보도)" in korean.caption.alternative
    assert " · JoongAng Ilbo" not in english.caption.alternative


def test_a_length_of_time_is_not_said_to_have_no_date(show):
    told = show().caption.alternative
    assert "(at most 5 years · Casper): duration only" in told
    assert "period 2022–2026" in told
    korean = show(Language.KO).caption.alternative
    assert "(3년 · 카카오브레인 산학 협력팀): 기간만 보도" in korean
    assert "사업 기간 2022~2026년" in korean


def test_what_nobody_heard_of_is_followed_to_the_newest_article_and_no_further(show):
    newest = date(2022, 12, 13).toordinal()
    (dotted,) = [
        one
        for one in show().figure.data[:-1]
        if one.type == "scatter" and one.mode == "lines" and one.line.dash == "2px,3px"
    ]
    assert set(dotted.x[1::3]) == {newest}


def test_a_year_that_begins_the_axis_is_named(show):
    assert show(size=440).figure.layout.xaxis.ticktext[0] == "2021"
    assert show(size=700).figure.layout.xaxis.ticktext[0] == "2021"


def test_orders(show):
    dates = list(show(order="said").frame["said_on"])
    assert dates == sorted(dates)
    verdicts = list(show().frame["verdict"])
    assert verdicts == sorted(verdicts, key=["kept", "partly", "missed", "unknown"].index)
    undated = list(show(order="due").frame["due_on"] == "")
    assert undated == sorted(undated)


@pytest.mark.parametrize("language", PAIR)
def test_before_anything_was_told_every_promise_is_unknown(show, dataset, language):
    drawing = show(language, seen=cut(dataset, lambda source: source == "hankyung-2021-05-26"))
    assert set(drawing.frame["verdict"]) == {"unknown"}
    words = {"ko": "출처에는 결과가 없습니다", "en": "No source up to here reports an outcome"}
    assert words[language] in drawing.caption.alternative


def test_articles_without_a_promise_say_that_nothing_matches(show, dataset):
    drawing = show(seen=cut(dataset, lambda _: False))
    assert drawing.frame.empty
    assert drawing.caption.title == "Planned and delivered: no figures in the chosen collections"


@pytest.mark.parametrize("size", [340, 1140])
def test_every_label_is_drawn(show, size):
    drawing = show(size=size)
    texts = [
        plain_text(text)
        for one in drawing.figure.data
        if one.type == "scatter" and one.mode == "text"
        for text in one.text
    ]
    assert "delivered" in {text.split(" · ")[0] for text in texts}, "without the mark beside it"
    begins = ("due ", "period ", "no date given", "duration only")
    due = sum(text.startswith(begins) for text in texts)
    assert due == Counter(drawing.frame["verdict"])["unknown"]
    low, high = drawing.figure.layout.xaxis.range
    for one in drawing.figure.data:
        if one.type == "scatter" and one.mode == "text":
            assert all(low <= at <= high for at in one.x)


@pytest.mark.parametrize("size", [340, 1140])
def test_a_month_is_as_wide_as_a_month_and_stands_out_behind_the_circle_upon_it(show, size):
    figure = show(size=size).figure
    bars = next(one for one in figure.data if one.type == "bar")
    month = [
        (begin, days, at, thick)
        for begin, days, at, thick in zip(bars.base, bars.x, bars.y, bars.width, strict=True)
        if days < 40
    ]
    assert (date(2022, 3, 1).toordinal(), 31) in [(begin, days) for begin, days, *_ in month]
    ((at, thick),) = [end for begin, _, *end in month if begin == date(2022, 3, 1).toordinal()]
    halos, circles = figure.select_traces({"mode": "markers"})
    assert at in circles.y
    assert at not in halos.y, "a ground would hide the month"
    assert halos.marker.size > circles.marker.size
    assert thick == max(bars.width)


def test_a_pilot_is_called_one(show):
    assert "CLOVA CareCall (pilot · Naver)" in show().caption.alternative
    assert "클로바 케어콜(시범 서비스 · 네이버)" in show(Language.KO).caption.alternative


def test_what_a_file_of_data_has_as_planned_has_an_unknown_outcome(show, dataset):
    drawing = show(seen=collected(dataset, [OUTSIDE]))
    planned = dataset.library.tables["investments"]
    planned = planned[planned["source"].str.startswith("epoch") & (planned["status"] == "planned")]
    assert len(planned)
    assert set(drawing.frame["promise"]) == set(planned["claim"])
    assert set(drawing.frame["verdict"]) == {"unknown"}
    assert {"OpenAI", "Anthropic", "xAI"} == set(drawing.frame["holder_en"])


def test_where_files_of_data_are_in_view_the_words_speak_of_sources(show, dataset):
    alone, both = collected(dataset, [OUTSIDE]), collected(dataset, ["articles", OUTSIDE])
    notes = " ".join(show(seen=alone).caption.notes)
    assert notes.startswith("No source reports an outcome for any of them.")
    for seen in (alone, both):
        drawing = show(seen=seen)
        told = plain_text(drawing.caption.subtitle)
        assert "open circle: date of the source that reports the plan" in told
        assert "dotted line to the newest source" in told
        assert "article" not in told + " ".join(drawing.caption.notes)
        newest = max(read_edtf(on).latest for on in published(seen)).toordinal()
        (dotted,) = [
            one
            for one in drawing.figure.data[:-1]
            if one.type == "scatter" and one.mode == "lines" and one.line.dash == "2px,3px"
        ]
        assert set(dotted.x[1::3]) == {newest}


def published(dataset):
    sources = dataset.tables["sources"]
    return sources.loc[sources["source"].isin(dataset.claims["source"]), "published_on"]
