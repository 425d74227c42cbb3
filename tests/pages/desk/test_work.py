"""What is worked on: steps that are undone and done again whole, and what a browser keeps."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.intake.drafts.article_details import ArticleDetails
from dashboard.intake.drafts.history import ACCEPT, REJECT, Action
from dashboard.pages.desk.work import Work, undone_actions

ARTICLE = ArticleDetails("제목", "가온일보", "2026-11-12", "0" * 64, "articles")
STEPS = st.lists(
    st.one_of(st.integers(1, 3), st.sampled_from(["undo", "redo"])), min_size=1, max_size=12
)


def done(steps: list[int | str]) -> tuple[Work, list[int], list[int]]:
    """A work after some steps, and what should be in force: steps of so many actions."""
    work, kept, undone = Work.begun(ARTICLE), [], []
    for number, step in enumerate(steps):
        if step == "undo":
            work = work.undone()
            undone += [kept.pop()] if kept else []
        elif step == "redo":
            work = work.redone()
            kept += [undone.pop()] if undone else []
        else:
            kept.append(number)
            undone.clear()
            kind = ACCEPT if step % 2 else REJECT
            actions = (Action(kind, f"{number}-{n}", on=f"{number}") for n in range(int(step)))
            work = work.after(actions)
    return work, kept, undone


@given(STEPS)
def test_undo_and_redo_take_a_step_whole(steps: list[int | str]) -> None:
    work, kept, undone = done(steps)
    assert list(dict.fromkeys(int(one.on) for one in work.history.in_force)) == kept
    again = list(dict.fromkeys(int(one.on) for one in undone_actions(work.history)))
    assert again == undone
    expected = sum(int(steps[number]) for number in kept)
    assert len(work.history.in_force) == expected


@given(STEPS)
def test_what_a_browser_keeps_is_the_work(steps: list[int | str]) -> None:
    work, *_ = done(steps)
    told = json.loads(json.dumps(work.to_browser()))
    again = Work.from_browser(told)
    assert (again.article, again.history, again.is_saved) == (ARTICLE, work.history, work.is_saved)
    assert again.stored.draft == work.stored.draft
    assert Work.of(work.to_store).history == work.history


def test_details_of_the_article_are_undone_and_done_again() -> None:
    begun = Work.begun(ARTICLE)
    assert begun.described(ARTICLE) is begun
    other = replace(ARTICLE, title="다른 제목", author="홍길동")
    work = begun.described(other, "editor", "1").after([Action(ACCEPT, "1-1", on="2")])
    assert work.article == other
    assert not work.undoes_details
    assert work.to_store.title == "다른 제목"
    back = work.undone()
    assert back.undoes_details
    assert back.undone().article == ARTICLE
    assert back.undone().redone().article == other
    assert Work.from_browser(json.loads(json.dumps(work.to_browser()))).article == other


@pytest.mark.parametrize(
    "told",
    [{}, {"draft": 1}, {"history": []}, {"history": {"article": {}, "actions": [{"kind": "x"}]}}],
    ids=str,
)
def test_what_is_no_work_is_not_taken_for_one(told: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"is no|is none"):
        Work.from_browser(told)
