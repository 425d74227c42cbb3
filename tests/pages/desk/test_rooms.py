"""Every room and every form of the desk for a text, and what follows if all of it is accepted."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dashboard.i18n import Language, Languages
from dashboard.intake.drafts.history import ACCEPT, Action
from dashboard.pages.desk import deeds
from dashboard.pages.desk.cards import card as card_shown
from dashboard.pages.desk.cards import cards_of
from dashboard.pages.desk.deciding import deciding
from dashboard.pages.desk.desk import Desk
from dashboard.pages.desk.marked_text import marked_text
from dashboard.pages.desk.publishing import publishing
from dashboard.pages.desk.reading import chosen
from dashboard.pages.desk.store_at_hand import StoreAtHand
from dashboard.pages.desk.work import moment
from dashboard.store.address import FILE, store_address
from dashboard.store.errors import StoreUnreachableError
from tests.desk import ARTICLE
from tests.pages.conftest import every
from tests.real import articles_directory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.pages.desk.cards import Card
    from dashboard.pages.desk.reading import TextReading
    from dashboard.pages.desk.work import Work

WHO = "editor"
FORMS = ("", "edit", "reject", "thing", "members")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("desk")


@pytest.fixture(scope="module")
def desk(place: Path) -> Iterator[Desk]:
    store = StoreAtHand(store_address(place))
    yield Desk(store, articles_directory(), Languages())
    store.close()


def texts() -> list[Path]:
    folder = os.environ.get("ATLAS_ARTICLES", "")
    return [ARTICLE, *(sorted(Path(folder).glob("*.txt")) if folder else [])]


def cards(desk: Desk, work: Work) -> tuple[Card, ...]:
    reading = desk.reading(work)
    return cards_of(reading, chosen(reading, work.history)[0], work.history)


def card(desk: Desk, work: Work, identifier: str) -> Card:
    return next(one for one in cards(desk, work) if one.identifier == identifier)


def begun(desk: Desk, path: Path = ARTICLE) -> Work:
    work = desk.bring(path.read_bytes() + b"\n", path.name, WHO)
    article = work.article
    days = {"published_on": article.published_on or "2022-03-05"}
    return work.described(replace(article, publisher=article.publisher or "가온일보", **days))


@pytest.fixture
def closed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the text and the cards without a form, which depend on no form, made once a language."""
    made: dict[tuple[str, Language], Any] = {}

    def card_of(one: Card, language: Language, form: Any = None, **told: Any) -> Any:
        if form is not None:
            return card_shown(one, language, form, **told)
        if (one.identifier, language) not in made:
            made[one.identifier, language] = card_shown(one, language, **told)
        return made[one.identifier, language]

    def text_of(reading: TextReading, found: tuple[Card, ...], language: Language) -> Any:
        if ("", language) not in made:
            made["", language] = marked_text(reading, found, language)
        return made["", language]

    monkeypatch.setattr("dashboard.pages.desk.deciding.card", card_of)
    monkeypatch.setattr("dashboard.pages.desk.deciding.marked_text", text_of)


@pytest.mark.usefixtures("closed_once")
@pytest.mark.parametrize("path", texts(), ids=lambda one: one.stem)
def test_every_form_can_be_opened_and_all_that_is_accepted_can_be_published(
    desk: Desk, path: Path
) -> None:
    work = begun(desk, path)
    reading, found = desk.reading(work), cards(desk, work)
    assert found
    for one in found:
        for form in FORMS:
            for language in (Language.KO, Language.EN):
                deciding(work, reading, language, one.identifier, doing=form)
    for one in found:
        work = work.after(deeds.accepted(one, WHO, moment()))
    assert {one.looks for one in cards(desk, work)} == {"accepted"}
    preview = desk.preview(work)
    assert preview.faults == ()
    assert preview.changes
    assert publishing(work, reading, preview, Language.KO).content is not None


def test_what_an_editor_chooses_is_what_a_draft_is_about(desk: Desk) -> None:
    work = begun(desk)
    reading = desk.reading(work)
    told = {"investor": "nuritellekom"}
    work = work.after(deeds.edited(card(desk, work, "5-1"), told, reading, WHO, moment()))
    work = work.after([Action(ACCEPT, "5-1", on=moment())])
    assert card(desk, work, "5-1").about.ko == "누리텔레콤"
    preview = desk.preview(work)
    assert preview.faults == ()
    rows = {one.table: one.after for one in preview.changes}
    assert rows["investments"]["investor"] == "nuritellekom"


def test_no_form_shows_a_code(desk: Desk) -> None:
    text = "제목\n입력 2026.11.12.\n\n누리봄은 GPT-3보다 3배 많은 파라미터를 갖췄다.\n"
    text += (
        "회사는 500만달러를 썼다. 누리봄의 학습 비용은 100억원이다. 가온AI는 직원 300명을 뽑았다.\n"
    )
    work = desk.bring(text.encode(), "pasted.txt", WHO)
    codes = {"KRW", "USD", "multiple", "size_multiple", "money", "training_cost", "persons"}
    shown = set()
    for one in cards(desk, work):
        form = deciding(work, desk.reading(work), Language.KO, one.identifier, doing="edit").content
        shown |= {field.value for field in every(form, "Input")}
        for select in every(form, "Select"):
            shown |= {option["label"] for option in select.options}
    assert shown & codes == set()
    assert {"원", "파라미터 배수"} <= shown


def test_what_its_fragment_does_not_say_is_a_fault(desk: Desk) -> None:
    work = begun(desk)
    edit = deeds.edited(
        card(desk, work, "4-2"), {"parameters": "5200억"}, desk.reading(work), WHO, moment()
    )
    work = work.after(edit).after([Action(ACCEPT, "4-2", on=moment())])
    assert [(one.file, one.column) for one in desk.preview(work).faults] == [
        ("parameter_counts.csv", "parameters")
    ]


def test_a_store_that_was_put_away_is_gone_and_comes_back(desk: Desk, place: Path) -> None:
    work = begun(desk)
    files = [(one, one.with_name(f"away-{one.name}")) for one in place.glob(f"{FILE}*")]
    for one, away in files:
        one.rename(away)
    with pytest.raises(StoreUnreachableError):
        desk.save(work, WHO)
    assert desk.reading(work).drafts
    for one, away in files:
        away.rename(one)
    assert desk.save(work, WHO).is_saved


def test_who_accepted_a_draft_is_known_whoever_publishes(desk: Desk) -> None:
    work = begun(desk)
    for one in cards(desk, work):
        work = work.after(deeds.accepted(one, "somebody", moment()))
    work = desk.save(work, WHO)
    edition = desk.publish(work, desk.preview(work), WHO, "")
    log = desk.store.claim_log()
    found = {
        one.table: log.acceptance(one.key).who
        for one in desk.store.history(1, 99)[0].changes
        if one.is_claim
    }
    assert edition.version == 2
    kept = desk.find(work.stored.draft)
    room = deciding(kept, desk.reading(kept), Language.KO)
    assert room.name == "read"
    assert [one for one in every(room.content, "Button") if "accept" in str(one)] == []
    assert {one.looks for one in cards(desk, kept)} == {"accepted"}
    assert [one.draft for one in desk.published()] == [kept.stored.draft]
    assert {found.pop(table) for table in ("organizations", "alliances")} == {WHO}
    assert {"parameter_counts", "memberships"} <= set(found)
    assert set(found.values()) == {"somebody"}
