"""From accepted drafts to rows that pass every check."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.dataset.articles import Article
from dashboard.dataset.checks import check_records
from dashboard.dataset.records import Record, Records
from dashboard.dataset.verification import verify_records
from dashboard.intake.drafts.article_details import ArticleDetails
from dashboard.intake.drafts.composition import compose
from dashboard.intake.drafts.history import ACCEPT, EDIT, MEMBER, NEW, REJECT, Action, DraftHistory
from dashboard.intake.drafts.proposer import find_members, find_mentions, propose_drafts
from dashboard.intake.texts.reading import read_text

TEXT = (Path(__file__).parent / "article.txt").read_bytes()
KEYS = {
    "parameter_counts": ("model", "parameters"),
    "models": ("model", "announced_on"),
    "investments": ("investor", "amount", "ends_on"),
    "market_forecasts": ("forecaster", "amount", "year"),
    "alliance_milestones": ("alliance", "on"),
    "memberships": ("alliance", "organization"),
}


@pytest.fixture(scope="module")
def empty(records) -> Records:
    return Records(records.package, {"collections": records.of("collections")[:1]})


def with_rows(records: Records, rows) -> Records:
    made = {
        name: tuple(
            Record.of(records.package.tables[name], line, cells)
            for line, cells in enumerate(own, start=2)
        )
        for name, own in rows.items()
    }
    return Records(records.package, {**records.by_table, **made})


def accepted(manuscript, records, details=None, *more: Action):
    drafts, members = propose_drafts(manuscript, records), find_members(manuscript, records)
    history = DraftHistory(tuple(Action(ACCEPT, one.identifier) for one in drafts))
    for of in members:
        for one in of.members:
            history = history.after(Action(MEMBER, f"{of.alliance.name}/{one.name}"))
    for action in more:
        history = history.after(action)
    article = details or ArticleDetails.of(manuscript, "articles")
    return compose(records, manuscript, article, drafts, history, members)


def test_an_article_becomes_claims_without_anything_typed(empty) -> None:
    manuscript = read_text(TEXT, "article.txt")
    made = accepted(manuscript, empty)
    found = {
        table: [tuple(row[name] for name in names) for row in made.rows[table]]
        for table, names in KEYS.items()
    }
    assert found == {
        "parameter_counts": [("nuribom", "1750000000000")],
        "models": [("nuribom", "2025-03-10")],
        "investments": [("gaonjeonja", "321500000000", "2027")],
        "market_forecasts": [("saeronyeonguso", "184000000000", "2030")],
        "alliance_milestones": [("hanul-ai-eollaieonseu", "2025-03-10")],
        "memberships": [
            ("hanul-ai-eollaieonseu", "gaonjeonja"),
            ("hanul-ai-eollaieonseu", "dasomeunhaeng"),
        ],
    }
    assert check_records(with_rows(empty, made.rows)) == []


def test_every_fragment_stands_where_its_claim_says(empty) -> None:
    manuscript = read_text(TEXT, "article.txt")
    made = accepted(manuscript, empty)
    after = with_rows(empty, made.rows)
    source = made.rows["sources"][0]
    article = Article(manuscript.sha256, manuscript.paragraphs)
    assert source["sha256"] == manuscript.sha256
    assert verify_records(after, {source["source"]: article}) == []


def test_what_a_person_says_counts_more_than_what_was_proposed(empty) -> None:
    manuscript = read_text(TEXT, "article.txt")
    drafts = propose_drafts(manuscript, empty)
    size = next(one for one in drafts if one.table == "parameter_counts")
    money = next(one for one in drafts if one.table == "investments")
    made = accepted(
        manuscript,
        empty,
        None,
        Action(NEW, "models/nuri", {"name_ko": "누리봄", "name_en": "NuriBom"}),
        Action(EDIT, money.identifier, {"purpose_ko": "연구비", "purpose_en": "Research"}),
        Action(REJECT, size.identifier, reason="twice"),
    )
    assert "parameter_counts" not in made.rows
    assert made.rows["models"][0]["model"] == "nuri"
    assert made.rows["investments"][0]["purpose_en"] == "Research"
    assert check_records(with_rows(empty, made.rows)) == []


def test_a_rival_is_shown_and_recorded(empty) -> None:
    manuscript = read_text(TEXT, "article.txt")
    before = with_rows(empty, accepted(manuscript, empty).rows)
    other = read_text(TEXT.replace("1조7500억개".encode(), "2조개".encode()), "other.txt")
    other = replace(other, publisher="새벽신문")
    size = next(one for one in propose_drafts(other, before) if one.table == "parameter_counts")
    assert [(one.value, one.agrees) for one in size.rivals] == [("1750000000000", False)]
    made = accepted(other, before)
    [row] = made.rows["disagreements"]
    assert "size-nuribom" in row["claims"]
    assert check_records(with_rows(before, made.rows)) == []


def test_names_of_the_text_are_found_with_their_places(empty) -> None:
    manuscript = read_text(TEXT, "article.txt")
    found = {(one.table, one.name) for one in find_mentions(manuscript, empty)}
    assert {("models", "누리봄"), ("organizations", "다솜은행")} <= found
    assert ("alliances", "한울 AI 얼라이언스") in found
    for one in find_mentions(manuscript, empty):
        paragraph = manuscript.paragraphs[one.span.paragraph - 1]
        assert paragraph[one.span.start : one.span.end] == one.name


def test_all_proposals_of_the_real_articles_pass_every_check(empty, records) -> None:
    folder = os.environ.get("ATLAS_ARTICLES", "")
    if not folder:
        pytest.skip("not run: ATLAS_ARTICLES does not name the folder with the saved articles")
    after = empty
    for source in records.of("sources"):
        path = Path(folder) / f"{source['source']}.txt"
        if path.is_file():
            text = read_text(path.read_bytes(), path.name)
            manuscript = replace(text, published_on=source["published_on"])
            made = accepted(manuscript, after)
            after = with_rows(after, made.rows)
            assert len(made.claims) >= 9
    assert check_records(after) == []


def test_what_is_unlikely_beside_the_dataset_is_asked(records) -> None:
    text = (
        "입력 2022.03.10.\nKT는 엑사원의 파라미터가 3조개라고 했다. "
        "LG AI연구원은 1억달러(약 2000억원)를 투자했다.\n"
    )
    found = propose_drafts(read_text(text.encode(), "a.txt"), records)
    asked = {(one.table, question.kind) for one in found for question in one.questions}
    assert {("parameter_counts", "rival"), ("investments", "rate")} <= asked


def test_a_second_article_of_a_day_is_a_source_of_its_own(empty) -> None:
    manuscript = read_text(TEXT, "article.txt")
    before = with_rows(empty, accepted(manuscript, empty).rows)
    text = "입력 2025.03.10.\n가상일보 홍길동 기자\n새벽전자는 AI에 700억원을 투자했다.\n"
    other = read_text(text.encode(), "other.txt")
    made = accepted(other, before)
    names = [row["source"] for row in made.rows["sources"]]
    assert names == ["gasangilbo-2025-03-10", "gasangilbo-2025-03-10-2"]
    assert check_records(with_rows(before, made.rows)) == []


def test_what_was_read_from_the_same_article_before_is_said(empty) -> None:
    manuscript = read_text(TEXT, "article.txt")
    after = with_rows(empty, accepted(manuscript, empty).rows)
    again = propose_drafts(manuscript, after)
    repeated = {one.table for one in again if "repeated" in {two.kind for two in one.questions}}
    assert {"parameter_counts", "investments", "alliance_milestones"} <= repeated
