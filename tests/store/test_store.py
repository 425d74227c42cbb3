"""What a store keeps comes back as it was; what two do at once is told, and nothing is lost."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from uuid import uuid4

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from dashboard.dataset.faults import BrokenDataset
from dashboard.dataset.package_files import with_rows
from dashboard.dataset.recorded_decision import RecordedDecision
from dashboard.dataset.row_changes import ChangeKind
from dashboard.store.errors import (
    OutdatedBaseError,
    StaleDraftError,
    UnchangedError,
    UnknownEditionError,
)
from dashboard.store.schema import APPEND_ONLY
from dashboard.store.values import (
    DraftState,
    JournalAction,
    StoredDraft,
    StoredText,
)
from tests.store.editing import CLAIM, broken, noted

TEXT = StoredText(
    "첫 문단 204B 🤖\n둘째 문단", "제목", {"url": "https://example.org", "left_out": ["표"]}
)
HISTORY = [{"action": "accept", "of": 3, "as_written": "2040억 개"}, {"action": "undo"}]


def test_a_text_is_kept_once_and_comes_back(store) -> None:
    assert store.text(TEXT.sha256) is None
    assert store.save_text(TEXT, "kim") == store.save_text(TEXT, "lee") == TEXT.sha256
    found = store.text(TEXT.sha256)
    assert replace(found, who="", at="") == TEXT
    assert found.who == "kim"
    [summary] = store.texts()
    assert (summary.sha256, summary.title, summary.details) == (TEXT.sha256, "제목", TEXT.details)
    assert [one.action for one in store.journal()] == [JournalAction.TEXT_SAVED]


@pytest.mark.parametrize("letters", ["a\0b", "a\ud83db"])
def test_letters_that_no_database_keeps_are_refused_in_words(store, letters) -> None:
    with pytest.raises(ValueError, match="cannot be kept"):
        store.save_text(StoredText(letters, "t"), "kim")


def test_a_draft_is_saved_again_and_again_and_a_stale_one_is_refused(store) -> None:
    first = store.save_draft(StoredDraft("one", "제목", TEXT.sha256, HISTORY), "kim")
    second = store.save_draft(replace(first, history=[*HISTORY, {"action": "redo"}]), "kim")
    assert (first.revision, second.revision) == (1, 2)
    with pytest.raises(StaleDraftError) as stale:
        store.save_draft(replace(first, history=[]), "lee")
    assert stale.value.current == store.draft("one") == second
    with pytest.raises(StaleDraftError):
        store.save_draft(StoredDraft("one", "another that took its name"), "lee")
    with pytest.raises(StaleDraftError):
        store.save_draft(StoredDraft("none", revision=4), "lee")
    assert store.drafts() == (second,)


def test_a_history_keeps_every_letter(store) -> None:
    odd = ["\0", "\ud83d", "각" + "\u1100\u1161\u11a8", "𝒜🤖", {"ㄱ": [1, 2.5, None, True]}]
    store.save_draft(StoredDraft("odd", history=odd), "kim")
    assert store.draft("odd").history == odd


def test_a_discarded_draft_can_be_read_and_saved_no_more(store) -> None:
    saved = store.save_draft(StoredDraft("one", history=HISTORY), "kim")
    store.discard_draft(saved, "kim", "double")
    kept = store.draft("one")
    assert (kept.state, kept.history) == (DraftState.DISCARDED, HISTORY)
    assert store.drafts() == ()
    assert store.drafts(None) == (kept,)
    with pytest.raises(StaleDraftError):
        store.save_draft(kept, "kim")


def test_decisions_are_published_with_an_edition_and_come_back_in_order(store, files) -> None:
    given = [
        RecordedDecision("who", "models", "GPT", answer, "gpt-3", "kim", "2026-11-30", "why")
        for answer in ("new", "same")
    ]
    with pytest.raises(BrokenDataset):
        store.publish(broken(files), None, "lee", decisions=given)
    assert store.decisions() == ()
    store.publish(files, None, "lee", decisions=given)
    assert list(store.decisions()) == given
    decided = [one for one in store.journal() if one.action is JournalAction.DECIDED]
    assert {(one.who, one.about, one.why) for one in decided} == {("kim", "who models GPT", "why")}


def test_an_edition_is_the_package_byte_for_byte(store, files, records) -> None:
    assert store.current_edition() is None
    edition = store.publish(files, None, "kim", "first")
    assert (edition.version, edition.base, edition.new) == (1, None, len(records.claims))
    assert store.files(1) == files
    assert store.current_edition() == edition
    with pytest.raises(UnchangedError):
        store.publish(files, 1, "lee")
    with pytest.raises(UnknownEditionError, match="newest is 1"):
        store.files(2)


def test_what_has_faults_is_refused_with_all_of_them(store, files) -> None:
    with pytest.raises(BrokenDataset) as refused:
        store.publish(broken(files), None, "kim")
    assert any("naverr" in str(fault) for fault in refused.value.faults)
    assert (store.current_edition(), store.journal()) == (None, ())


def test_the_second_of_two_who_publish_is_told_what_changed(store, files) -> None:
    store.publish(files, None, "kim")
    mine = store.save_draft(StoredDraft("mine"), "lee")
    store.publish(noted(files, "A"), 1, "kim")
    with pytest.raises(OutdatedBaseError, match="by kim") as told:
        store.publish(noted(files, "B"), 1, "lee", drafts=[mine])
    [change] = told.value.changes
    assert (change.kind, change.key) == (ChangeKind.CHANGED, CLAIM)
    assert (change.after["note_en"], change.columns) == ("Note A", ("note_ko", "note_en"))
    assert store.drafts() == (mine,)
    edition = store.publish(noted(files, "B"), 2, "lee", drafts=[mine])
    assert (edition.version, edition.drafts) == (3, ("mine",))
    kept = store.draft("mine")
    assert (kept.state, kept.edition) == (DraftState.PUBLISHED, 3)


def test_a_draft_that_changed_meanwhile_takes_nothing_along(store, files) -> None:
    store.publish(files, None, "kim")
    seen = store.save_draft(StoredDraft("one"), "kim")
    later = store.save_draft(seen, "lee")
    with pytest.raises(StaleDraftError):
        store.publish(noted(files, "A"), 1, "kim", drafts=[seen])
    assert store.current_edition().version == 1
    assert store.drafts() == (later,)


def test_rows_are_published_on_their_base(store, files, records) -> None:
    store.publish(files, None, "kim")
    rows = [dict(one.cells) for one in records.of("events")]
    edition = store.publish(with_rows(files, records, {"events": rows[1:]}), 1, "kim")
    assert (edition.new, edition.changed, edition.withdrawn) == (0, 0, 1)
    assert store.files(2)["models.csv"] == files["models.csv"]
    [change] = store.history(1, 10)[0].changes
    assert (change.kind, change.key) == (ChangeKind.WITHDRAWN, rows[0]["claim"])


def test_an_earlier_edition_is_published_again_as_a_new_one(store, files) -> None:
    first = store.publish(files, None, "kim")
    store.publish(noted(files, "A"), 1, "kim")
    back = store.roll_back(1, "lee", "a mistake")
    assert (back.version, back.base, back.restores, back.sha256) == (3, 2, 1, first.sha256)
    assert store.files(3) == files
    assert store.changes(1, 3) == ()
    assert [one.key for one in store.changes(3, 2)] == [CLAIM]
    assert [one.version for one in store.editions()] == [3, 2, 1]
    assert store.journal(1)[0].action is JournalAction.ROLLED_BACK


def test_of_many_who_publish_at_once_each_is_told_or_published(store, files) -> None:
    store.publish(files, None, "kim")

    def publish(name: str) -> int:
        tries = 0
        while True:
            base = store.current_edition().version
            tries += 1
            try:
                store.publish(noted(store.files(base), name), base, name)
            except OutdatedBaseError:
                continue
            return tries

    with ThreadPoolExecutor(4) as pool:
        tries = list(pool.map(publish, ("a", "b", "c", "d")))
    assert max(tries) > 1
    made = store.editions()
    assert [one.version for one in made] == [5, 4, 3, 2, 1]
    assert {one.who for one in made} == {"kim", "a", "b", "c", "d"}


def test_what_was_kept_cannot_be_changed(address, store, files) -> None:
    store.publish(files, None, "kim")
    decided = RecordedDecision("who", "models", "GPT", "new")
    store.publish(noted(files, "A"), 1, "kim", decisions=[decided])
    engine = sa.create_engine(address)
    for table in APPEND_ONLY:
        name, column = table.name, table.columns.keys()[0]
        statements = [f"UPDATE {name} SET {column} = {column}", f"DELETE FROM {name}"]  # noqa: S608
        if engine.name == "sqlite":
            statements.append(f"REPLACE INTO {name} SELECT * FROM {name}")  # noqa: S608
        if engine.name == "postgresql":
            statements.append(f"TRUNCATE {name} CASCADE")
        for statement in statements:
            with pytest.raises(DBAPIError, match="append only"), engine.begin() as connection:
                connection.exec_driver_sql(statement)
    engine.dispose()


def test_twenty_editors_at_once_lose_nothing(store) -> None:
    names = [uuid4().hex for _ in range(20)]

    def edit(name: str) -> None:
        draft = StoredDraft(name, name)
        for step in range(10):
            draft = store.save_draft(replace(draft, history=[*draft.history, step]), name)

    with ThreadPoolExecutor(len(names)) as pool:
        list(pool.map(edit, names))
    kept = {one.draft: one for one in store.drafts()}
    assert set(kept) == set(names)
    assert all(one.history == [*range(10)] and one.revision == 10 for one in kept.values())
    assert len(store.journal()) == 200


def test_hangul_is_sorted_by_code_points(store, address) -> None:
    words = ["나", "가나다라", "가", "다", "가나", "A"]
    for word in words:
        store.save_draft(StoredDraft(word), "kim")
    engine = sa.create_engine(address)
    with engine.connect() as connection:
        found = connection.exec_driver_sql("SELECT draft FROM drafts ORDER BY draft").scalars()
        assert list(found) == sorted(words)
    engine.dispose()
