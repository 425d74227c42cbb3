"""What is wrong is said while one types, in the words in which publishing is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.i18n import Language, Languages
from dashboard.intake.drafts.history import ACCEPT, Action
from dashboard.pages.desk import deeds
from dashboard.pages.desk.cards import cards_of
from dashboard.pages.desk.checking import checked
from dashboard.pages.desk.desk import Desk
from dashboard.pages.desk.publishing import publishing
from dashboard.pages.desk.reading import chosen
from dashboard.pages.desk.session import Session
from dashboard.pages.desk.store_at_hand import StoreAtHand
from dashboard.store.address import store_address
from tests.desk import ARTICLE
from tests.pages.conftest import words
from tests.real import articles_directory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.pages.desk.card import Card

SIZE, MODEL, FORECAST = "4-2", "4-1", "7-1"
"""Drafts of the fictional article."""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    store = StoreAtHand(store_address(tmp_path_factory.mktemp("desk")))
    desk = Desk(store, articles_directory(), Languages())
    work = desk.bring(ARTICLE.read_bytes(), "pasted.txt", "editor")
    yield Session(desk, "editor", Language.KO, "/", work)
    store.close()


def card(session: Session, identifier: str) -> Card:
    work = session.open_work
    reading = session.desk.reading(work)
    cards = cards_of(reading, chosen(reading, work.history)[0], work.history)
    return next(one for one in cards if one.identifier == identifier)


def said(session: Session, about: str, **values: str):
    faults, remarks = checked(session, {"form": "edit", "about": about, "values": values})
    return {name: one.ko for name, one in faults.items()}, {
        name: one.ko for name, one in remarks.items()
    }


def test_what_is_right_is_passed_over(session: Session) -> None:
    assert said(session, SIZE, parameters="5190억", as_written="누리봄 … 5천190억개") == ({}, {})


@pytest.mark.parametrize(
    ("about", "field", "text", "rule"),
    [
        (SIZE, "parameters", "5200억", "원문 표현에 없는 수입니다. 원문의 수: 519,000,000,000."),
        (SIZE, "parameters", "많음", "수로 읽을 수 없습니다."),
        (SIZE, "as_written", "누리봄 … 5천190억개의 매개변수", "4번째 문단에도, 글의 다른 곳에도"),
        (SIZE, "as_written", "5천190억개 … 2조3400억원", "4번째 문단이 아니라 5번째 문단에"),
        (MODEL, "announced_on", "2026-13", "날짜로 읽을 수 없습니다."),
        (MODEL, "announced_on", "2026-11-31", "날짜로 읽을 수 없습니다."),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(
    session: Session, about: str, field: str, text: str, rule: str
) -> None:
    faults, _ = said(session, about, **{field: text})
    assert rule in faults[field]


def test_a_date_that_the_text_does_not_say_is_recorded_as_inferred(session: Session) -> None:
    faults, remarks = said(session, MODEL, announced_on="2026-11-10")
    assert faults == {}
    assert "추론한 값으로 기록합니다" in remarks["announced_on"]


def test_an_identifier_that_is_taken_and_details_that_cannot_be_are_said(session: Session) -> None:
    values = {"table": "models", "name_ko": "누리", "identifier": "exaone"}
    faults, _ = checked(session, {"form": "thing", "values": values})
    assert "이미 쓰이는 식별자" in faults["identifier"].ko
    faults, _ = checked(session, {"form": "thing", "values": {**values, "name_ko": ""}})
    assert set(faults) == {"name_ko"}
    faults, _ = checked(session, {"form": "describe", "values": {"published_on": "2026-02-30"}})
    assert set(faults) == {"published_on"}
    assert checked(session, {"form": "members", "values": {}}) == ({}, {})


@pytest.mark.parametrize(
    "values", [{"parameters": "5200억"}, {"as_written": "누리봄 … 5천190억 파라미터"}], ids=str
)
def test_publishing_is_barred_with_the_same_words(session: Session, values) -> None:
    work, reading = session.open_work, session.desk.reading(session.open_work)
    edits = deeds.edited(card(session, SIZE), values, reading, "editor", "1")
    after = work.after(edits).after([Action(ACCEPT, SIZE, on="2")])
    faults, _ = said(session, SIZE, **values)
    preview = session.desk.preview(after)
    page = words(publishing(after, reading, preview, Language.KO).content)
    assert preview.after is None
    for rule in faults.values():
        assert rule in page
