"""What a name means is decided at the desk once, and published with the edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.dataset.package_files import DECISIONS
from dashboard.i18n import Language, Languages
from dashboard.intake.decisions import decisions_in, written_decisions
from dashboard.pages.desk import deeds
from dashboard.pages.desk.cards import cards_of
from dashboard.pages.desk.deciding import deciding
from dashboard.pages.desk.desk import Desk
from dashboard.pages.desk.publishing import publishing
from dashboard.pages.desk.reading import chosen
from dashboard.pages.desk.store_at_hand import StoreAtHand
from dashboard.pages.desk.work import moment
from dashboard.store.address import store_address
from dashboard.store.values import JournalAction
from tests.own_dataset import own_dataset
from tests.pages.conftest import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.pages.desk.card import Card
    from dashboard.pages.desk.work import Work

WHO, NAME = "editor", "엑사원 플러스"
TEXT = f"""LG, 새 모델 공개
입력 2026.11.12. 오전 9:31
가온일보 홍길동 기자

LG AI연구원은 12일 초거대 AI ‘{NAME}’를 공개했다. {NAME}는 5천억개의 파라미터를 갖췄다.
"""


@pytest.fixture
def desk(tmp_path) -> Iterator[Desk]:
    store = StoreAtHand(store_address(tmp_path))
    yield Desk(store, own_dataset(tmp_path), Languages())
    store.close()


def cards(desk: Desk, work: Work) -> tuple[Card, ...]:
    reading = desk.reading(work)
    return cards_of(reading, chosen(reading, work.history)[0], work.history)


def names(desk: Desk, work: Work) -> list[Card]:
    return [one for one in cards(desk, work) if one.name is not None]


def brought(desk: Desk, more: str = "") -> Work:
    return desk.bring((TEXT + more).encode(), "pasted.txt", WHO)


def all_accepted(desk: Desk, work: Work) -> Work:
    for one in cards(desk, work):
        if one.name is None:
            work = work.after(deeds.accepted(one, WHO, moment()))
    return work


def test_a_name_that_is_the_same_becomes_a_spelling_and_is_known_from_then_on(desk: Desk) -> None:
    work = brought(desk)
    [card] = names(desk, work)
    assert card.looks == "asked"
    told = {"answer": "same", "why": "renamed"}
    work = work.after(deeds.named(card, told, WHO, moment()))
    assert [one.looks for one in names(desk, work)] == ["accepted"]
    size = next(one for one in cards(desk, work) if one.title.en == "Model size")
    assert size.draft.subject.identifier == "exaone"
    assert any("엑사원" not in one.ko for one in size.remarks), "its rivals are there"
    work = desk.save(all_accepted(desk, work), WHO)
    preview = desk.preview(work)
    assert preview.faults == ()
    [model] = [one for one in preview.changes if one.table == "models"]
    assert model.key.startswith("model-exaone")
    assert NAME in model.after["aliases"].split(";")
    page = publishing(work, desk.reading(work), preview, Language.KO).content
    assert f"‘{NAME}’ — 같은 대상의 다른 표기" in words(page)
    edition = desk.publish(work, preview, WHO, "")
    files = desk.store.files(edition.version)
    last = decisions_in(files[DECISIONS])[-1]
    assert (last.about, last.answer, last.thing, last.who) == (NAME, "same", "exaone", WHO)
    assert last.why == "renamed"
    assert desk.store.decisions() == (last,)
    assert JournalAction.DECIDED in [one.action for one in desk.store.journal()]
    assert names(desk, brought(desk, "\n덧붙인 문단이다.\n")) == []


@pytest.mark.parametrize(("deed", "looks"), [("accepted", "accepted"), ("rejected", "rejected")])
def test_a_name_is_new_or_nothing_by_one_key_and_that_is_undone(desk: Desk, deed, looks) -> None:
    work = brought(desk)
    [card] = names(desk, work)
    more = ({"other": "a common word"},) if deed == "rejected" else ()
    after = work.after(getattr(deeds, deed)(card, *more, WHO, moment()))
    assert [one.looks for one in names(desk, after)] == [looks]
    about = {one.about.ko for one in cards(desk, after) if one.draft}
    assert (NAME in about) == (deed == "accepted")
    assert [one.looks for one in names(desk, after.undone())] == ["asked"]
    for form in ("edit", "reject", "thing"):
        reading = desk.reading(work)
        for language in (Language.KO, Language.EN):
            deciding(work, reading, language, card.identifier, doing=form)


def test_what_hyperatlas_decide_has_written_is_not_asked_at_the_desk(desk: Desk, tmp_path) -> None:
    work = brought(desk)
    [card] = names(desk, work)
    answered = work.after(deeds.accepted(card, WHO, moment())).history.decisions
    (tmp_path / "own" / DECISIONS).write_bytes(written_decisions(answered))
    assert names(desk, work) == []
