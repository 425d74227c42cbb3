"""Investments: what is drawn, what is kept apart, and what is said about it."""

from __future__ import annotations

import csv
from dataclasses import replace

import pandas as pd
import pytest

from dashboard.charting.render import choices_of, draw
from dashboard.charts.investments import CHART
from dashboard.dataset.collections import collected
from dashboard.dataset.frames import Frames
from dashboard.i18n import Language
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.theme import DARK, LIGHT
from dashboard.requests.query import parse
from tests.real import OUTSIDE, articles_directory


@pytest.fixture(scope="module")
def show(dataset):
    choices = choices_of(CHART, dataset)

    def drawn(language=Language.EN, size=1140, data=dataset, theme=LIGHT, **query):
        state = parse({name: [value] for name, value in query.items()}, choices)
        return draw(CHART, data, state, Canvas(language, theme, size))

    return drawn


def claims(kind="money"):
    with (articles_directory() / "investments.csv").open(encoding="utf-8") as file:
        return {row["claim"]: row for row in csv.DictReader(file) if row["kind"] == kind}


def with_rows(dataset, frame):
    return replace(dataset, tables=Frames({**dict(dataset.tables.items()), "investments": frame}))


def bars(drawing):
    return next(trace for trace in drawing.figure.data if trace.type == "bar")


def test_staff_and_money_are_never_in_one_picture(show):
    assert set(show().claims) == set(claims("money"))
    assert set(show(kind="staff").claims) == set(claims("staff"))


def test_a_range_is_drawn_between_its_ends_and_the_whisker_reaches_both(show):
    drawing = show()
    (name,) = [one for one, row in claims().items() if row["bound"] == "range"]
    of = {claim: i for i, claim in enumerate(bars(drawing).customdata)}
    begin, long = bars(drawing).base[of[name]], bars(drawing).x[of[name]]
    unit = max(bars(drawing).x) / max(float(row["amount"] or 0) for row in claims().values())
    row = claims()[name]
    assert long == pytest.approx((float(row["high"]) - float(row["low"])) * unit)
    (whisker,) = [t for t in drawing.figure.data if t.type == "scatter" and t.error_x.arrayminus]
    assert whisker.x[0] - whisker.error_x.arrayminus[0] == pytest.approx(begin)
    assert whisker.x[0] == pytest.approx(begin + long)


def test_planned_is_hatched_and_the_undisclosed_an_empty_mark(show):
    trace = bars(show())
    for claim, shape in zip(trace.customdata, trace.marker.pattern.shape, strict=True):
        assert (shape == "/") == (claims()[claim]["status"] == "planned")
    never = {one for one, row in claims().items() if not row["amount"] and not row["high"]}
    assert never
    assert never.isdisjoint(trace.customdata)
    assert "undisclosed" in show().caption.alternative


def test_sections_keep_status_and_funds_apart(show):
    frame = show().frame
    assert frame.groupby("section")["status"].nunique().max() == 1
    assert frame.groupby("section")["funds"].nunique().max() == 1
    assert list(frame["section"]) == sorted(frame["section"], key=list(frame["section"]).index)


def test_what_is_not_added_is_said_with_the_reasons(show):
    english, korean = (
        " ".join(show(language).caption.notes) for language in (Language.EN, Language.KO)
    )
    for reason in (
        "spent and planned",
        "private and public",
        "different currencies",
        "periods",
    ):
        assert reason in english
    assert "합산하지 않았습니다" in korean
    assert "not added up" not in " ".join(show(funds="public").caption.notes)


def test_a_section_that_adds_up_has_its_sum(show, dataset):
    table = dataset.tables["investments"]
    public = table[table["investor"] == "korean-government"]
    other = public.assign(claim="other", investment="other", investor="france", amount=10**11)
    drawing = show(Language.EN, data=with_rows(dataset, pd.concat([public, other])))
    texts = " ".join(str(note.text) for note in drawing.figure.layout.annotations)
    assert "₩400B in all" in texts


def test_a_year_of_a_programme_is_its_part_and_nothing_else_is_divided(show):
    frame = show(measure="yearly").frame
    (row,) = [row for row in claims().values() if row["ends_on"]]
    years = int(row["ends_on"]) - int(row["starts_on"]) + 1
    assert list(frame["value"].dropna()) == pytest.approx([int(row["amount"]) / years], rel=0.001)
    assert "no period stated" in show(measure="yearly").caption.alternative


def test_an_amount_without_a_period_is_not_called_undisclosed(show, dataset):
    table = dataset.tables["investments"]
    raised = table[table["low"].notna()]
    alone = with_rows(dataset, pd.concat([raised, raised.assign(claim="b", investment="b")]))
    drawing = show(Language.EN, data=alone, measure="yearly")
    texts = [str(note.text) for note in drawing.figure.layout.annotations]
    assert "no yearly figure" in texts
    assert not any("undisclosed" in text for text in texts)
    assert any("differing or unstated periods" in text for text in texts)


@pytest.mark.parametrize("query", [{"currency": "USD"}, {"rate": "yearly"}])
def test_the_rate_and_its_date_are_named(show, query):
    drawing = show(**query)
    used = drawing.frame[drawing.frame["rate"].notna()]
    assert len(used)
    for row in used.itertuples():
        note = " ".join(drawing.caption.notes)
        assert f"{row.rate:,.1f}".removesuffix(".0") in note
        assert row.rate_on in note


def test_a_dataset_without_that_article_is_empty_and_says_so(show, dataset):
    table = dataset.tables["investments"]
    without = with_rows(dataset, table[table["source"] != "hankyung-2021-05-26"])
    for query in ({}, {"kind": "staff"}, {"measure": "yearly", "currency": "USD"}):
        assert show(data=without, **query).frame.empty


def test_ten_thousand_rows_are_limited_and_said_to_be(show, dataset):
    rows = pd.concat([dataset.tables["investments"].tail(3).head(1)] * 10_000, ignore_index=True)
    numbers = pd.Series(range(10_000)).astype("string")
    rows = rows.assign(claim="c" + numbers, investment="i" + numbers, amount=range(1, 10_001))
    drawing = show(data=with_rows(dataset, rows.astype(dataset.tables["investments"].dtypes)))
    assert len(drawing.frame) == 40
    assert drawing.frame["amount"].min() == 9_961
    assert "10000" in drawing.caption.subtitle


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_what_is_undisclosed_stands_in_a_strip_with_a_name(show, theme):
    layout = show(theme=theme).figure.layout
    (strip,) = [shape for shape in layout.shapes if shape.layer == "below"]
    assert [note.y for note in layout.annotations if note.text == "undisclosed"] == [1]
    assert strip.x1 < 0
    assert strip.fillcolor == theme.ground


def test_what_an_article_leaves_vague_is_quoted(show):
    assert (
        "₩10B–₩100B · spent · “tens of billions of won” in the source" in show().caption.alternative
    )
    korean = show(Language.KO).caption.alternative
    assert "100억~1000억 원 · 집행 · 원문 ‘수백억원’" in korean


def test_words_are_the_same_in_rows_headings_and_notes(show):
    korean, english = show(Language.KO).caption, show().caption
    assert ", 공개된 민간 투자 최대액은 LG AI연구원" in korean.title
    assert "; the largest disclosed private one, " in english.title
    assert ": 집행과 계획" in " ".join(korean.notes)
    assert "by the Government of South Korea" in english.title
    assert "■&nbsp;민간&nbsp;투자</b></span> <span" in korean.subtitle
    assert "옅은" not in korean.subtitle
    assert "pale" not in english.subtitle


RAISED = {
    "claim": "raised",
    "investment": "raised",
    "investor": pd.NA,
    "recipient": "openai",
    "instrument": "equity",
    "kind": "money",
    "purpose_ko": "시리즈 A",
    "purpose_en": "Series A",
    "amount": 2 * 10**12,
    "currency": "USD",
    "valuation": 5 * 10**12,
    "starts_on": pd.NA,
    "ends_on": pd.NA,
    "stated_amount": pd.NA,
    "stated_currency": pd.NA,
    "status": "actual",
    "bound": "exact",
}


def with_raised(dataset, **changes):
    table = dataset.tables["investments"]
    row = table.head(1).assign(**{**RAISED, **changes}).astype(table.dtypes)
    return with_rows(dataset, pd.concat([table, row], ignore_index=True))


@pytest.mark.parametrize("language", [Language.KO, Language.EN])
def test_money_raised_is_named_for_its_recipient_and_stands_apart(dataset, show, language):
    drawing = show(language, data=with_raised(dataset), currency="USD")
    row = drawing.frame.set_index("claims").loc["raised"]
    assert (row["funds"], row["value"]) == ("raised", 2e12)
    assert pd.isna(row[f"investor_{language}"])
    assert drawing.frame.groupby("section")["funds"].nunique().max() == 1
    name = dataset.name("organizations", "openai", language)
    assert name in drawing.caption.title
    said = {"ko": "투자 유치 2조 달러(완료)", "en": "$2T raised by OpenAI (closed)"}
    assert said[language] in drawing.caption.title


@pytest.mark.parametrize("language", [Language.KO, Language.EN])
def test_money_that_no_rate_converts_is_left_out_with_a_word(dataset, show, language):
    drawing = show(language, data=with_raised(dataset, currency="CHF"))
    assert "raised" not in set(drawing.claims)
    said = {"ko": "환율 자료가 없는 통화의 1건은 제외(스위스 프랑)", "en": "1 in currencies"}
    assert said[language] in drawing.caption.subtitle
    assert set(show(language).claims) == set(drawing.claims)


@pytest.mark.parametrize("language", [Language.KO, Language.EN])
def test_a_planned_round_is_called_one_and_a_firms_own_money_is_not_the_largest_private(
    dataset, show, language
):
    drawing = show(language, data=with_raised(dataset, status="planned"), currency="USD")
    said = {
        Language.KO: ("최대 금액은 오픈AI의 투자 유치 계획 2조 달러,", "기업 자체 투자 최대액은"),
        Language.EN: ("is OpenAI’s planned raise of $2T;", "a company's own investment,"),
    }
    assert all(words in drawing.caption.title for words in said[language])
    assert all(words not in show(language).caption.title for words in said[language])


def test_the_average_of_a_month_names_whose_series_it_is(dataset, show):
    both = collected(dataset, ["articles", OUTSIDE])
    assert "(2026년 3월 평균, 미국 연방준비제도)" in show(Language.KO, data=both).caption.notes[-1]
    assert "(average of Mar 2026, US Federal Reserve)" in show(data=both).caption.notes[-1]


def test_of_money_that_was_raised_the_note_says_that_rounds_closed(dataset, show):
    data = with_raised(dataset)
    planned = data.tables["investments"].tail(1).assign(claim="p", investment="p", status="planned")
    both = with_rows(dataset, pd.concat([data.tables["investments"], planned]))
    query = {"data": both, "currency": "USD"}
    assert "closed and planned" in show(funds="raised", **query).caption.notes[0]
    assert "완료와 계획" in show(Language.KO, funds="raised", **query).caption.notes[0]
    assert "spent or closed and planned" in show(**query).caption.notes[0]
